@testable import Model

/// Articles of an invented war with many actors over four years, some of them under several names, some with names that are
/// wide, run from right to left or are hostile.
enum ActorCorpus {
  static func update() throws -> LoadUpdate { try made.get() }

  private static let made = Result { try SmallCorpus.update(articles) }

  static let articles = [chronicle] + others

  private static let actors: [(name: String, kind: ActorKind)] = [
    ("Idris Tolan", .person), ("Northern Front", .armedGroup), ("Interior Ministry", .government),
    ("Marda", .place), ("Port Selim", .place), ("Zoë Łęcka", .person),
    ("東部国境防衛軍", .armedGroup), ("محمد الأمين", .person),
    ("Coast\u{1B}[31m Guard\u{202E}", .government), ("Red Crescent", .internationalOrganisation),
    ("Union of the Harbour and Railway Workers of the North", .organisation), ("Sela", .place),
    ("Hassan Odeh", .person), ("Radio Marda", .media), ("Free Officers", .armedGroup),
  ]

  /// An event every 23 days, the first actors in most of them.
  private static let chronicle: MarkedArticle = {
    let accounts = (0..<60).map { number -> MarkedAccount in
      let first = actors[number * number % 7]
      let second = actors[(number * 5 + number / 3) % actors.count]
      let names = [first, second].filter { $0.kind != .place }.map(\.name)
      return MarkedAccount(
        sentence: "Report \(number): \(first.name) and \(second.name).", date: date(number),
        deed: UInt16(100 + number),
        actors: names.count == 2 && names[0] == names[1] ? [names[0]] : names,
        place: [first, second].first { $0.kind == .place }?.name)
    }
    return MarkedArticle(
      file: "chronicle.txt", title: "Chronicle", entities: actors, accounts: accounts,
      text: "Chronicle\n\n" + accounts.map(\.sentence).joined(separator: " ") + "\n")
  }()

  /// Most are days; some are months or years, and a few have none.
  private static func date(_ number: Int) -> String? {
    let day = CivilDate.firstDay(year: 2016, month: 2) + number * 23
    switch number % 12 {
    case 5: return "\(day.year)-\(day.month < 10 ? "0" : "")\(day.month)"
    case 9: return "\(day.year)"
    case 11: return nil
    default: return "\(day)"
    }
  }

  /// Short articles that call actors by other names.
  private static let others = [
    ("spelling.txt", "Idrîs Tolan", ActorKind.person), ("surname.txt", "Tolan", .person),
    ("middle.txt", "Idris Karim Tolan", .person), ("surname-again.txt", "Tolan", .person),
    ("letters.txt", "Hasan Odeh", .person),
  ].map { file, name, kind in
    MarkedArticle(
      file: file, title: "A meeting", entities: [(name, kind)],
      accounts: [
        MarkedAccount(
          sentence: "\(name) spoke in \(file).", date: "2018-03-05", deed: 90, actors: [name])
      ],
      text: "A meeting\n\n\(name) spoke in \(file).\n")
  }
}
