@testable import Model

/// Articles of an invented war that print the roles of two persons.
enum RoleCorpus {
  static func update() throws -> LoadUpdate { try made.get() }

  private static let made = Result { try SmallCorpus.update(articles) }

  private static let articles = [
    article("appointed.txt", "Front spokesman Idris Tolan", "spokesman", "2018-03-06"),
    article(
      "removed.txt", "former Front spokesman Idris Tolan", "spokesman", "2019-05-17", .former),
    article("returned.txt", "Front spokesman Idris Tolan", "spokesman", "2019-08-02"),
    article("rank.txt", "General Idris Tolan", "General", "2018-03-09", isOwned: false),
    article(
      "council.txt", "Idris Tolan, deputy chairman of the joint committee for prisoners,",
      "deputy chairman of the joint committee for prisoners", "2018-11-30", isOwned: false),
  ]

  private static func article(
    _ file: String, _ words: String, _ title: String, _ day: String,
    _ standing: Role.Standing = .now, isOwned: Bool = true
  ) -> MarkedArticle {
    let sentence = "This is \(words) in Northern Front country."
    return MarkedArticle(
      file: file, title: "A meeting",
      published: .init(day: day, basis: .metadata, words: day),
      entities: [("Idris Tolan", .person), ("Northern Front", .armedGroup)],
      roles: [
        MarkedRole(
          holder: "Idris Tolan", title: title, owner: isOwned ? "Northern Front" : nil,
          standing: standing, words: words)
      ],
      accounts: [
        MarkedAccount(
          sentence: sentence, date: day, deed: 1, actors: ["Idris Tolan", "Northern Front"])
      ],
      text: "A meeting\n\n\(day)\n\n\(sentence)\n")
  }
}
