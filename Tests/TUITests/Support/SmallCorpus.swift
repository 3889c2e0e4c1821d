@testable import Model

/// A few articles of an invented war, enough for every mark that the screen can show.
enum SmallCorpus {
  static func update(
    _ articles: [MarkedArticle] = articles, isComplete: Bool = true, problems: [LoadProblem] = [],
    arrived: Int = 0
  ) throws -> LoadUpdate {
    var progress = LoadProgress()
    progress.filesDone = articles.count + problems.count
    progress.filesFound = isComplete ? progress.filesDone : 40
    progress.problems = problems
    progress.isComplete = isComplete
    progress.arrivedArticles = arrived
    return LoadUpdate(corpus: try MarkedArticle.corpus(of: articles), progress: progress)
  }

  static let problems = [
    LoadProblem(file: "archive/photo.jpg", cause: .binary),
    LoadProblem(file: "archive/locked.txt", cause: .permissionDenied),
    LoadProblem(file: "archive/scan.png", cause: .binary),
  ]

  /// An article with one event.
  ///
  /// - Parameter day: days since 2019-04-14.
  static func shells(onDay day: Int, file: String? = nil) -> MarkedArticle {
    let date = DateSpan(day: CivilDate(dayNumber: Int32(18_000 + day))).edtf
    let sentence = "Shells fell on \(date)."
    return MarkedArticle(
      file: file ?? "\(day).txt",
      accounts: [MarkedAccount(sentence: sentence, date: date, words: date)], text: sentence)
  }

  static let articles = [gazette, courier, bulletin, note]

  static let gazette = MarkedArticle(
    file: "reports/2019/gazette-harbour.txt", title: "Front takes the harbour of Marda",
    outlet: "Marda Gazette",
    published: .init(day: "2019-04-06", basis: .dateline, words: "MARDA, 6 April 2019"),
    setAside: [
      ("Home | News | Weather | Contact", .menu), ("Log in to comment", .interfaceLine),
      ("Share this page", .interfaceLine),
    ],
    entities: [
      ("Northern Front", .armedGroup), ("Idris Tolan", .person), ("Interior Ministry", .government),
      ("Marda", .place), ("Port Selim", .place),
    ],
    accounts: [
      MarkedAccount(
        sentence: "Fighters of the Northern Front took the harbour of Marda on 4 April 2019.",
        date: "2019-04-04", words: "on 4 April 2019", deed: 1, actors: ["Northern Front"],
        place: "Marda"),
      MarkedAccount(
        sentence: "Two guards died when shells hit the eastern gate, the Interior Ministry said.",
        date: "2019-04-04", modality: .claimed, deed: 2, actors: ["Interior Ministry"],
        saidBy: "Interior Ministry"),
      MarkedAccount(
        sentence:
          "General Idris Tolan threatened to march on Port Selim between 10 and 12 April 2019 unless "
          + "the Interior Ministry hands over the prisoners.",
        date: "2019-04-10/2019-04-12", words: "between 10 and 12 April 2019", modality: .threatened,
        deed: 3, actors: ["Idris Tolan", "Interior Ministry"], place: "Port Selim"),
      MarkedAccount(
        sentence: "A mill burnt down in March 2019.", date: "2019-03", words: "in March 2019",
        deed: 4),
    ],
    text: """
      Home | News | Weather | Contact

      Front takes the harbour of Marda

      MARDA, 6 April 2019 — Fighters of the Northern Front took the harbour of Marda on 4 April 2019. Two guards \
      died when shells hit the eastern gate, the Interior Ministry said.

      General Idris Tolan threatened to march on Port Selim between 10 and 12 April 2019 unless the Interior \
      Ministry hands over the prisoners. A mill burnt down in March 2019.
      Log in to comment

      Share this page
      """)

  static let courier = MarkedArticle(
    file: "reports/2019/courier.txt", title: "Harbour lost", outlet: nil, published: nil,
    entities: [
      ("Northern Front", .armedGroup), ("Marda", .place), ("Interior Ministry", .government),
      ("Red Crescent", .internationalOrganisation),
    ],
    accounts: [
      MarkedAccount(
        sentence: "The Northern Front seized the port at Marda on Thursday 4 April 2019.",
        date: "2019-04-04", words: "Thursday 4 April 2019", deed: 1, actors: ["Northern Front"],
        place: "Marda"),
      MarkedAccount(
        sentence: "The Interior Ministry denied that its troops had fled.", modality: .denied,
        deed: 5, actors: ["Interior Ministry"], saidBy: "Interior Ministry"),
      MarkedAccount(
        sentence: "The Red Crescent plans to send a convoy in the week of 29 April 2019.",
        date: "2019-04-29/2019-05-05", words: "in the week of 29 April 2019", modality: .planned,
        deed: 6, actors: ["Red Crescent"]),
    ],
    text: """
      Harbour lost

      The Northern Front seized the port at Marda on Thursday 4 April 2019. The Interior Ministry denied that its \
      troops had fled. The Red Crescent plans to send a convoy in the week of 29 April 2019.
      """)

  static let bulletin = MarkedArticle(
    file: "reports/bulletin.txt", title: "Weekly bulletin", outlet: "Relief Bulletin",
    published: .init(day: "2019-05", basis: .inferred, words: "May bulletin"),
    entities: [("Red Crescent", .internationalOrganisation), ("Zoë Łęcka", .person)],
    accounts: [
      MarkedAccount(
        sentence: "Zoë Łęcka of the Red Crescent met villagers in spring 2019.", date: "2019-21",
        words: "in spring 2019", deed: 7, actors: ["Zoë Łęcka", "Red Crescent"]),
      MarkedAccount(
        sentence: "About 4,000 people had left their homes by the end of 2018.", date: "2018~",
        words: "by the end of 2018", deed: 8),
      MarkedAccount(
        sentence: "Prices may double.", modality: .forecast, deed: 9),
    ],
    text: """
      Weekly bulletin

      This is the May bulletin. Zoë Łęcka of the Red Crescent met villagers in spring 2019. About 4,000 people \
      had left their homes by the end of 2018. Prices may double.
      """)

  static let note = MarkedArticle(
    file: "note\u{1B}[31m.txt",
    accounts: [
      MarkedAccount(
        sentence: "Soldiers searched the market \u{202E}at night\u{202C}.", deed: 10)
    ],
    text: "Soldiers searched the market \u{202E}at night\u{202C}.\n")
}
