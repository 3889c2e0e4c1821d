import Glibc
import TestKit
import Testing

@testable import Model

@Suite struct ArticleLoaderTests {
  private let pipeline = Pipeline(data: .bundled)

  private func report(_ number: Int) -> String {
    "Report \(number) on the harbour\n\nThe brigade number \(number) left the harbour town on 4 April 2019, its spokesman said.\n"
  }

  @Test func foldersAreWalkedInTheOrderOfTheirNames() throws {
    let folder = try TemporaryFolder()
    mkdir("\(folder.path)/b", 0o755)
    for (name, number) in [("c.txt", 3), ("a.txt", 1), ("b/x.txt", 2), (".hidden", 4)] {
      folder.write(report(number), to: name)
    }
    let update = ArticleLoader(paths: [folder.path], pipeline: pipeline).load()
    #expect(
      update.corpus.files.map { $0.name.dropFirst(folder.path.count + 1) } == [
        "a.txt", "b/x.txt", "c.txt",
      ])
    #expect(update.progress.isComplete)
    #expect(update.progress.filesDone == 3)
  }

  @Test func symbolicLinksThatLoopAreFollowedOnce() throws {
    let folder = try TemporaryFolder()
    folder.write(report(1), to: "a.txt")
    symlink(folder.path, "\(folder.path)/loop")
    symlink("\(folder.path)/a.txt", "\(folder.path)/again.txt")
    let update = ArticleLoader(paths: [folder.path, folder.path], pipeline: pipeline).load()
    #expect(update.corpus.files.count == 1)
    #expect(update.progress.problems.isEmpty)
  }

  @Test func whatCannotBeReadIsListedWithItsCause() throws {
    let folder = try TemporaryFolder()
    folder.write("", to: "empty.txt")
    folder.write([0, 1, 2], to: "image.bin")
    folder.write("<?xml version='1.0'?><x/>", to: "page.xml")
    folder.write(report(1), to: "report.txt")
    symlink("/nowhere/at/all", "\(folder.path)/dangling")
    mkfifo("\(folder.path)/fifo", 0o644)
    let update = ArticleLoader(
      paths: [folder.path, "\(folder.path)/missing"], pipeline: pipeline
    ).load()
    let causes = Dictionary(
      uniqueKeysWithValues: update.progress.problems.map {
        (String($0.file.dropFirst(folder.path.count + 1)), $0.cause)
      })
    #expect(
      causes == [
        "empty.txt": .empty, "image.bin": .binary, "page.xml": .unsupportedFormat("XML"),
        "dangling": .notFound, "fifo": .notAFile, "missing": .notFound,
      ])
    #expect(update.corpus.articles.count == 1)
  }

  @Test func snapshotsComeWhileLoadingAndTheLastOneHasAll() throws {
    let folder = try TemporaryFolder()
    let padding = String(
      repeating: "Nobody in the town hall wanted to say who would guard the depot. ", count: 600)
    for number in 0..<20 { folder.write(report(number) + padding + "\n", to: "\(number + 10).txt") }
    var counts: [Int] = []
    var reading = Reading(pipeline: pipeline)
    reading.catchUp(with: FileWalker(paths: [folder.path])) { news in
      if case .snapshot(let update) = news { counts.append(update.corpus.articles.count) }
    }
    #expect(counts.count > 1)
    #expect(counts == counts.sorted())
    #expect(counts.last == 20)
    #expect(reading.latest.progress.isComplete)
  }

  @Test func entriesThatAreNoArticlesAreListedBesideTheArticlesOfTheirFile() throws {
    let folder = try TemporaryFolder()
    folder.write("{\"text\": \"The army left.\"}\nno JSON\n", to: "a.jsonl")
    let update = ArticleLoader(paths: [folder.path], pipeline: pipeline).load()
    #expect(update.corpus.articles.count == 1)
    #expect(
      update.progress.problems.map(\.cause.message) == ["left out the entry in line 2: not JSON"])
  }
}
