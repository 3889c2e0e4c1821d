import Glibc
import Synchronization
import TestKit
import Testing

@testable import Model

/// Files in containers, as the loader reads them.
@Suite struct ContainerTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func report(_ number: Int) -> [UInt8] {
    Array(
      "Report \(number) on the harbour\n\nThe brigade number \(number) left the harbour town on 4 April 2019, its spokesman said.\n"
        .utf8)
  }

  private func load() -> LoadUpdate {
    ArticleLoader(paths: [folder.path], pipeline: SmallCorpus.pipeline).load()
  }

  private func names(_ update: LoadUpdate) -> [String] {
    update.corpus.files.map { String($0.name.dropFirst(folder.path.count + 1)) }
  }

  private func problems(_ update: LoadUpdate) -> [String] {
    update.progress.problems.map {
      "\($0.file.dropFirst(folder.path.count + 1)) \($0.extent): \($0.cause.message)"
    }
  }

  @Test(arguments: [Packed.Form.zip, .tar, .sevenZip])
  func filesInArchivesAreReadInTheirOrder(form: Packed.Form) {
    let files = (1...30).map { (name: "day/\($0 + 10).txt", bytes: report($0)) }
    folder.write(Packed.bytes(form, [("day/", [])] + files), to: "b.bin")
    folder.write(report(40), to: "a.txt")
    folder.write(report(41), to: "c.txt")
    let update = load()
    #expect(names(update) == ["a.txt"] + files.map { "b.bin/\($0.name)" } + ["c.txt"])
    #expect(update.corpus.files.map(\.origin) == [.disk] + files.map { _ in .archive } + [.disk])
    #expect(update.progress.problems.isEmpty)
    #expect(update.progress.filesDone == 3)
  }

  @Test(arguments: [Packed.Form.gzip, .bzip2, .xz, .zstd])
  func aCompressedFileKeepsItsName(form: Packed.Form) throws {
    folder.write(Packed.bytes(form, [("x", report(1))]), to: "report.txt.packed")
    let file = try #require(load().corpus.files.first)
    #expect(file.name == "\(folder.path)/report.txt.packed")
    #expect(file.text.bytes == report(1))
  }

  @Test func archivesInArchivesAreOpenedToADepth() {
    var bytes = report(1)
    for depth in 1...5 {
      bytes = Packed.bytes(depth.isMultiple(of: 2) ? .tar : .zip, [("\(depth)", bytes)])
      folder.write(bytes, to: "\(depth).bin")
    }
    let update = load()
    #expect(names(update) == ["1.bin/1", "2.bin/2/1", "3.bin/3/2/1", "4.bin/4/3/2/1"])
    #expect(
      problems(update) == [
        "5.bin all: left out 5/4/3/2: more than 4 archives in each other; unpack the outer ones"
      ])
  }

  @Test func namesInArchivesLeadNowhereAndAreDistinct() {
    folder.write(
      Packed.bytes(
        .tar,
        [
          ("../../etc/passwd", report(1)), ("/etc/./passwd", report(2)), ("etc/passwd", report(3)),
          ("etc/passwd (2)", report(4)), ("\u{1B}[31m", report(5)),
        ]), to: "a.tar")
    #expect(
      names(load()) == [
        "a.tar/etc/passwd", "a.tar/etc/passwd (2)", "a.tar/etc/passwd (3)",
        "a.tar/etc/passwd (2) (2)", "a.tar/\u{1B}[31m",
      ])
  }

  @Test func whatIsNoArticleIsToldOncePerCause() {
    let files: [Packed.File] =
      (1...3).map { ("img/\($0).png", [0, 1, 2]) }
      + (1...2).map { ("\($0).dat", Array(repeating: 0, count: 100)) }
      + [
        ("style.css", Array("p { color: red }".utf8)), (".hidden", report(1)), ("a.txt", report(2)),
      ]
      + [("__MACOSX/a.txt", report(3)), ("empty.txt", [])]
    folder.write(Packed.bytes(.zip, files), to: "site.zip")
    let update = load()
    #expect(names(update) == ["site.zip/a.txt"])
    #expect(
      problems(update) == [
        "site.zip some: left out 4 files in it, the first img/1.png: a picture, style or script by its name",
        "site.zip some: left out 2 files in it, the first 1.dat: not text; save the article as plain text",
        "site.zip some: left out empty.txt: nothing in it",
      ])
  }

  @Test func aPageInAnArchiveIsReadAsAPage() throws {
    let page =
      "<html><head><title>Front takes the harbour</title></head><body><p>"
      + "The brigade left the harbour town on 4 April 2019, its spokesman said.</p></body></html>"
    folder.write(Packed.bytes(.gzip, [("p", Array(page.utf8))]), to: "page.html.gz")
    let file = try #require(load().corpus.files.first)
    #expect(file.text.structure?.articles.first?.metadata.title == "Front takes the harbour")
  }

  @Test func whatChangedInAnArchiveIsReadAnew() throws {
    folder.write(Packed.bytes(.zip, [("a.txt", report(1)), ("b.txt", report(2))]), to: "x.zip")
    var reading = Reading(pipeline: SmallCorpus.pipeline)
    reading.catchUp(with: FileWalker(paths: [folder.path]), tell: { _ in })
    #expect(names(reading.latest) == ["x.zip/a.txt", "x.zip/b.txt"])
    folder.write(Packed.bytes(.zip, [("c.txt", report(3)), ("b.txt", report(44))]), to: "x.zip")
    reading.catchUp(with: FileWalker(paths: [folder.path]), tell: { _ in })
    #expect(names(reading.latest) == ["x.zip/c.txt", "x.zip/b.txt"])
    #expect(reading.latest.corpus.files[1].text.bytes == report(44))
    unlink("\(folder.path)/x.zip")
    reading.catchUp(with: FileWalker(paths: [folder.path]), tell: { _ in })
    #expect(names(reading.latest) == [])
  }

  @Test func stoppingKeepsWhatWasReadAndLeavesTheRestForLater() throws {
    for number in 1...4 { folder.write(report(number), to: "\(number).txt") }
    var reading = Reading(pipeline: SmallCorpus.pipeline)
    reading.catchUp(
      with: FileWalker(paths: [folder.path]), isStopped: { true }, tell: { _ in })
    #expect(names(reading.latest) == [])
    #expect(reading.latest.progress.problems.isEmpty)
    #expect(reading.latest.progress.filesDone == 0)
    #expect(reading.latest.progress.isStopped)
    #expect(!reading.latest.progress.isComplete)
    reading.catchUp(with: FileWalker(paths: [folder.path]), tell: { _ in })
    #expect(names(reading.latest) == ["1.txt", "2.txt", "3.txt", "4.txt"])
    #expect(reading.latest.progress.isComplete)
    // They have not come in since everything was read.
    #expect(reading.latest.progress.arrivedArticles == 0)
  }

  /// As when the reader stops in the middle of a long archive.
  @Test func anArchiveThatIsStoppedInIsReadAgain() throws {
    folder.write(Packed.bytes(.tar, (1...20).map { ("\($0 + 10).txt", report($0)) }), to: "x.tar")
    let asked = Mutex(0)
    var reading = Reading(pipeline: SmallCorpus.pipeline)
    reading.catchUp(
      with: FileWalker(paths: [folder.path]),
      isStopped: {
        asked.withLock { asked in
          asked += 1
          return asked > 20
        }
      }, tell: { _ in })
    #expect(reading.latest.corpus.files.count < 20)
    #expect(reading.latest.progress.isStopped)
    reading.catchUp(with: FileWalker(paths: [folder.path]), tell: { _ in })
    #expect(reading.latest.corpus.files.count == 20)
    #expect(reading.latest.progress.isComplete)
  }

  @Test func aStoppedLoaderWaitsToBeToldToGoOn() {
    let control = LoadControl()
    control.stop()
    #expect(control.isStopped)
    var watch = FolderWatch(paths: ["-"])
    control.goOn()
    let isCalled = watch.waitForNews(quiet: 0, or: control)
    #expect(isCalled)
    #expect(!control.isStopped)
  }
}
