import Glibc
import TestKit
import Testing

@testable import Model

/// A folder that is watched while files come and go.
@Suite struct FollowingTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    folder.write(report(1), to: "a.txt")
    folder.write(report(2), to: "c.txt")
  }

  /// Reads what is there, then what changes, one step at a time.
  ///
  /// A class, for expectations copy what they look at and a watch cannot be copied.
  private final class Follower {
    private(set) var reading = Reading(pipeline: SmallCorpus.pipeline)
    private var watch: FolderWatch
    private let root: String

    init(_ paths: [String], below root: String, limit: Int = 1000) {
      self.root = root
      watch = FolderWatch(paths: paths, limit: limit)
      catchUp()
    }

    private func catchUp() {
      let walk = watch.walk()
      reading.catchUp(
        with: walk, except: watch.unfinished, watching: watch.watching, tell: { _ in })
    }

    /// Waits for a change that has happened or is about to.
    func follow() {
      let isWatching = watch.waitForNews(quiet: 0)
      #expect(isWatching)
      catchUp()
    }

    var names: [Substring] {
      reading.latest.corpus.files.map { $0.name.dropFirst(root.count + 1) }
    }

    var progress: LoadProgress { reading.latest.progress }
  }

  private func follower() -> Follower { Follower([folder.path], below: folder.path) }

  private func report(_ number: Int) -> String {
    "Report \(number) on the harbour\n\nThe brigade number \(number) left the harbour town on 4 April 2019, its spokesman said.\n"
  }

  @Test func whatIsAddedChangedAndTakenAwayIsFollowed() {
    let follower = follower()
    #expect(follower.progress.watching == .all)
    folder.write(report(3), to: "b.txt")
    follower.follow()
    #expect(follower.names == ["a.txt", "b.txt", "c.txt"])
    #expect(follower.progress.arrivedArticles == 1)
    folder.write(report(44), to: "a.txt")
    unlink("\(folder.path)/c.txt")
    follower.follow()
    #expect(follower.names == ["a.txt", "b.txt"])
    #expect(follower.reading.latest.corpus.files[0].text.bytes.starts(with: "Report 44".utf8))
    #expect(follower.progress.arrivedArticles == 2)
    #expect(follower.progress.filesDone == 2)
  }

  @Test func onlyWhatHasChangedIsReadAgain() {
    let follower = follower()
    let before = follower.progress.bytesRead
    folder.write(report(3), to: "b.txt")
    follower.follow()
    #expect(follower.progress.bytesRead - before == report(3).utf8.count)
  }

  @Test func aFileIsNotReadWhileItIsWritten() {
    let follower = follower()
    let descriptor = open("\(folder.path)/slow.txt", O_WRONLY | O_CREAT, 0o644)
    let text = Array(report(5).utf8)
    write(descriptor, text, 20)
    folder.write(report(3), to: "b.txt")
    follower.follow()
    #expect(follower.names == ["a.txt", "b.txt", "c.txt"])
    _ = text[20...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    close(descriptor)
    follower.follow()
    #expect(follower.names == ["a.txt", "b.txt", "c.txt", "slow.txt"])
    #expect(follower.reading.latest.corpus.files[3].text.bytes == text)
  }

  @Test func aRenamedFileHasItsNewName() {
    let follower = follower()
    rename("\(folder.path)/a.txt", "\(folder.path)/z.txt")
    follower.follow()
    #expect(follower.names == ["c.txt", "z.txt"])
  }

  @Test func newFoldersAndRenamedOnesAreFollowed() {
    let follower = follower()
    mkdir("\(folder.path)/new", 0o755)
    folder.write(report(3), to: "new/early.txt")
    follower.follow()
    #expect(follower.names == ["a.txt", "c.txt", "new/early.txt"])
    folder.write(report(4), to: "new/late.txt")
    follower.follow()
    #expect(follower.names.count == 4)
    rename("\(folder.path)/new", "\(folder.path)/old")
    follower.follow()
    folder.write(report(5), to: "old/later.txt")
    follower.follow()
    #expect(
      follower.names == ["a.txt", "c.txt", "old/early.txt", "old/late.txt", "old/later.txt"])
  }

  @Test func aFolderThatIsMovedInComesWithItsFiles() throws {
    let other = try TemporaryFolder()
    mkdir("\(other.path)/deep", 0o755)
    mkdir("\(other.path)/deep/er", 0o755)
    other.write(report(3), to: "deep/er/x.txt")
    let follower = follower()
    rename("\(other.path)/deep", "\(folder.path)/deep")
    follower.follow()
    #expect(follower.names == ["a.txt", "c.txt", "deep/er/x.txt"])
    rename("\(folder.path)/deep", "\(other.path)/deep")
    follower.follow()
    #expect(follower.names == ["a.txt", "c.txt"])
    // It is not watched any more where it is now.
    other.write(report(4), to: "deep/er/y.txt")
    folder.write(report(5), to: "e.txt")
    follower.follow()
    #expect(follower.names == ["a.txt", "c.txt", "e.txt"])
  }

  @Test func linksAreFollowedAndLoopsEnd() throws {
    let other = try TemporaryFolder()
    other.write(report(3), to: "far.txt")
    let follower = follower()
    symlink("\(other.path)/far.txt", "\(folder.path)/link.txt")
    follower.follow()
    #expect(follower.names == ["a.txt", "c.txt", "link.txt"])
    symlink(folder.path, "\(folder.path)/loop")
    follower.follow()
    #expect(follower.names == ["a.txt", "c.txt", "link.txt"])
    link("\(other.path)/far.txt", "\(folder.path)/hard.txt")
    unlink("\(folder.path)/link.txt")
    follower.follow()
    #expect(follower.names == ["a.txt", "c.txt", "hard.txt"])
  }

  @Test func aFolderThatVanishesMayComeBack() {
    let path = "\(folder.path)/articles"
    mkdir(path, 0o755)
    folder.write(report(3), to: "articles/x.txt")
    let follower = Follower([path], below: path)
    #expect(follower.names == ["x.txt"])
    unlink("\(path)/x.txt")
    rmdir(path)
    follower.follow()
    #expect(follower.names.isEmpty)
    #expect(follower.progress.problems == [LoadProblem(file: path, cause: .notFound)])
    mkdir(path, 0o755)
    folder.write(report(4), to: "articles/y.txt")
    follower.follow()
    #expect(follower.names == ["y.txt"])
    #expect(follower.progress.problems.isEmpty)
  }

  /// Editors write a new file and move it over the old one.
  @Test func aNamedFileIsFollowedThroughItsReplacement() {
    let follower = Follower(["\(folder.path)/a.txt"], below: folder.path)
    folder.write(report(7), to: "a.txt.new")
    rename("\(folder.path)/a.txt.new", "\(folder.path)/a.txt")
    follower.follow()
    #expect(follower.names == ["a.txt"])
    #expect(follower.reading.latest.corpus.files[0].text.bytes.starts(with: "Report 7".utf8))
  }

  @Test func whatCannotBeReadAnyMoreLeavesTheCorpus() {
    let follower = follower()
    folder.write([0, 1, 2], to: "a.txt")
    follower.follow()
    #expect(follower.names == ["c.txt"])
    #expect(follower.progress.problems.map(\.cause) == [.binary])
    folder.write(report(8), to: "a.txt")
    follower.follow()
    #expect(follower.names == ["a.txt", "c.txt"])
    #expect(follower.progress.problems.isEmpty)
  }

  /// The system forgets what happens when too much does.
  @Test func tensOfThousandsOfChangesAtOnceAreNotLost() {
    let follower = follower()
    mkdir("\(folder.path)/many", 0o755)
    for number in 0..<20_000 { link("\(folder.path)/a.txt", "\(folder.path)/link\(number)") }
    folder.write(report(3), to: "many/last.txt")
    follower.follow()
    #expect(follower.names == ["a.txt", "c.txt", "many/last.txt"])
  }

  @Test func theLimitOfWatchesIsTold() {
    for name in ["1", "2", "3"] { mkdir("\(folder.path)/\(name)", 0o755) }
    let follower = Follower([folder.path], below: folder.path, limit: 3)
    #expect(follower.progress.watching == .limited(to: 2, of: 4))
    #expect(follower.names == ["a.txt", "c.txt"])
  }

  @Test func standardInputIsNotWatched() {
    var watch = FolderWatch(paths: ["-"])
    let walk = watch.walk()
    let (watching, isWaiting) = (watch.watching, watch.waitForNews(quiet: 0))
    #expect(walk.files == [.standardInput])
    #expect(watching == .off)
    #expect(!isWaiting)
  }

  /// A snapshot does not depend on who was read first.
  @Test func whatWasFollowedIsWhatAFreshLoadReads() {
    let follower = follower()
    for (number, article) in SmallCorpus.articles.enumerated() {
      folder.write(article.text, to: "\(9 - number)-\(article.name)")
      follower.follow()
    }
    folder.write(report(9), to: "c.txt")
    unlink("\(folder.path)/a.txt")
    follower.follow()
    let fresh = ArticleLoader(paths: [folder.path], pipeline: SmallCorpus.pipeline).load()
    #expect(lines(of: follower.reading.latest.corpus) == lines(of: fresh.corpus))
    #expect(fresh.corpus.eventCount > 3)
  }

  private func lines(of corpus: Corpus) -> [String] {
    var lines: [String] = []
    ExportFormat.table[0].write(corpus, corpus.select(.all)) { lines.append($0) }
    return lines
  }
}
