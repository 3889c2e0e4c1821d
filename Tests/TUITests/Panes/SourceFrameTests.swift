import Testing

@testable import Model
@testable import TUI

/// The source pane in its forms, compared with files under Snapshots/.
struct SourceFrameTests {
  /// A third account of the harbour's fall, which says more and vouches for less.
  static let wire = MarkedArticle(
    file: "reports/wire.txt", title: "Port changes hands", outlet: "Coast Wire",
    published: .init(day: "2019-04-05", basis: .dateline, words: "PORT SELIM, 5 April 2019"),
    entities: [
      ("Northern Front", .armedGroup), ("Marda", .place), ("Coast Guard", .government),
      ("Interior Ministry", .government),
    ],
    accounts: [
      MarkedAccount(sentence: "Boats left at dawn.", deed: 20),
      MarkedAccount(
        sentence:
          "Men of the Northern Front drove the Coast Guard from the harbour at Marda on 4 April 2019, the "
          + "Interior Ministry said.", date: "2019-04-04", words: "on 4 April 2019",
        modality: .claimed, deed: 1, actors: ["Northern Front", "Coast Guard"],
        saidBy: "Interior Ministry", place: "Marda"),
      MarkedAccount(sentence: "Nobody was hurt.", deed: 21),
    ],
    text: """
      Port changes hands

      PORT SELIM, 5 April 2019 — Boats left at dawn. Men of the Northern Front drove the Coast Guard from the \
      harbour at Marda on 4 April 2019, the Interior Ministry said. Nobody was hurt.
      """)

  private func harbour(_ size: Size) throws -> Script {
    var script = Script(
      size, loading: try SmallCorpus.update(SmallCorpus.articles + [Self.wire]))
    script.filter("harbour")
    return script
  }

  @Test(arguments: FrameTests.sizes) func rawFile(size: Size) throws {
    var script = try harbour(size)
    script.pressAndPause(.enter, "B")
    try expectFrame(script, "raw")
  }

  @Test(arguments: FrameTests.sizes) func whatWasSetAsideUnfolded(size: Size) throws {
    var script = try harbour(size)
    script.pressAndPause(.enter, "z")
    try expectFrame(script, "unfolded")
  }

  @Test(arguments: FrameTests.sizes) func accountsSideBySide(size: Size) throws {
    var script = try harbour(size)
    script.pressAndPause("=", "a")
    try expectFrame(script, "accounts")
  }

  @Test func aSlowLineShowsTheSentenceAndWhatIsAroundIt() throws {
    var state = AppState(size: Size(rows: 24, columns: 80))
    state.isSlow = true
    var script = Script(state, loading: try SmallCorpus.update())
    script.filter("tolan")
    try expectFrame(script, "slow")
    #expect(!script.rows.contains { $0.contains("lines set aside") })
    script.press(.enter)
    #expect(script.rows.contains { $0.contains("lines set aside") })
  }

  @Test func accountsOverTheWholeScreen() throws {
    var script = try harbour(Size(rows: 24, columns: 80))
    script.pressAndPause(.enter, "O", "=", "a", "a")
    try expectFrame(script, "accounts-maximised")
  }
}
