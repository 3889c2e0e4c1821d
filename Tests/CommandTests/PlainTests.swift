import Glibc
import PtyKit
import Testing

/// The plain mode of the program itself, over pipes and in a terminal that can do nothing.
struct PlainTests {
  private let articles: TemporaryArticles

  init() throws { articles = try TemporaryArticles() }

  private func plain(_ input: String, language: String = "C.UTF-8") throws -> String {
    articles.write(input, to: "input")
    let program = PtySession.path(ofProduct: "sitrep")
    let status = system(
      "cd '\(articles.folder)' && LANG=\(language) LC_ALL= XDG_STATE_HOME=\(articles.folder)/state"
        + " '\(program)' --plain articles <input >output 2>&1")
    #expect(status == 0)
    return try articles.read("output")
  }

  @Test func aScriptIsAnsweredLineByLine() throws {
    let output = try plain("list\n2\nopen\nload-report\n")
    for words in [
      "2 of 2 events", "1. 2020-01-06", "event 2 of 2, undated", "Khalifa Haftar attacked",
      "articles/empty^[[31m.txt",
    ] {
      #expect(output.contains(words))
    }
    #expect(output.utf8.allSatisfy { $0 >= 0x20 || $0 == 0x0A })
  }

  @Test func thePlaceIsKept() throws {
    _ = try plain("filter is:undated\nquit\nlist\n")
    let output = try plain("")
    #expect(output.contains("1 of 2 events; filter is:undated"))
  }

  @Test func aTerminalWithoutUnicodeGetsAscii() throws {
    articles.write("On 4 April 2019 Haftar’s forces attacked Misrata.", to: "articles/n.txt")
    let output = try plain("list\n", language: "C")
    #expect(output.contains("Haftar's forces"))
    #expect(output.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func aDumbTerminalIsToldAndServed() throws {
    let session = try PtySession(
      "sitrep", arguments: [articles.path], environment: ["TERM": "dumb"])
    try session.wait(for: "sitrep --plain")
    try session.wait(for: "sitrep>")
    session.send("2\n")
    try session.wait(for: "event 2 of 2")
    session.send("\u{04}")
    #expect(try session.nextReport() == .exited(status: 0))
    #expect(!session.output.contains(0x1B))
    #expect(session.isTerminalAsBefore)
  }

  @Test func aDumbTerminalStillStopsAtASignal() throws {
    let session = try PtySession(
      "sitrep", arguments: [articles.path], environment: ["TERM": "dumb"])
    try session.wait(for: "sitrep>")
    session.send("\u{03}")
    #expect(try session.nextReport() == .killed(signal: SIGINT))
  }

  @Test func articlesThatComeInAreSaidBeforeTheNextPrompt() throws {
    let session = try PtySession("sitrep", arguments: ["--plain", articles.path])
    try session.wait(for: "sitrep>")
    articles.write("On 4 April 2019 Haftar attacked Misrata.", to: "articles/new.txt")
    // Lines are answered until the news is in.
    for _ in 0..<100 where !session.screen.contains("1 new article") {
      _ = session.answer(to: "\n", silentFor: .milliseconds(100))
    }
    try session.wait(for: "1 new article")
  }
}
