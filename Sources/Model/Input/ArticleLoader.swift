internal import Dispatch
internal import Synchronization

/// Reads files and folders of articles into a corpus, on every core, and tells how far it is.
public struct ArticleLoader: Sendable {
  /// Files and folders, in the reader's order; `-` is standard input.
  public let paths: [String]
  private let pipeline: Pipeline

  /// A loader of these paths.
  public init(paths: [String], pipeline: Pipeline) {
    self.paths = paths
    self.pipeline = pipeline
  }

  /// Reads everything.
  ///
  /// Files are read in rounds. The first is short, so that the screen has something to show at once; each of the others
  /// takes so long that the snapshot after it costs at most a fifth of the time, and a tenth of a second at least.
  /// - Parameter publish: called after each round, at last with `isComplete`, on the calling thread.
  /// - Returns: the last update.
  @discardableResult
  public func load(publish: (LoadUpdate) -> Void = { _ in }) -> LoadUpdate {
    let walker = FileWalker(paths: paths.filter { $0 != "-" })
    let standardInput = paths.contains("-") ? [FoundFile(path: "-", size: 0)] : []
    let files = standardInput + walker.files
    var progress = LoadProgress()
    progress.filesFound = files.count
    progress.problems = walker.problems
    var builder = CorpusBuilder(find: pipeline.findings(in:of:))
    var next = 0
    var roundBytes = 1 << 18
    let clock = ContinuousClock()
    while next < files.count {
      let round = Self.round(of: files[...], from: next, bytes: roundBytes)
      next = round.upperBound
      let readingStart = clock.now
      for outcome in read(files[round]) {
        progress.filesDone += 1
        progress.bytesRead += outcome.found.size
        switch outcome.result {
        case .success(let file): builder.add(file)
        case .failure(let cause):
          progress.problems.append(LoadProblem(file: outcome.found.path, cause: cause))
        }
      }
      let foldingStart = clock.now
      if next == files.count { break }
      publish(LoadUpdate(corpus: builder.corpus(), progress: progress))
      let reading = foldingStart - readingStart
      let wanted = max(.milliseconds(100), (clock.now - foldingStart) * 4)
      let growth = min(4, max(0.25, wanted / max(reading, .milliseconds(1))))
      roundBytes = max(1 << 16, Int(Double(roundBytes) * growth))
    }
    progress.isComplete = true
    let last = LoadUpdate(corpus: builder.corpus(), progress: progress)
    publish(last)
    return last
  }

  /// The files from `start` on that have together about this many bytes, at least one.
  private static func round(
    of files: ArraySlice<FoundFile>, from start: Int, bytes: Int
  ) -> Range<Int> {
    var end = start
    var total = 0
    while end < files.endIndex, total < bytes {
      total += files[end].size + 1
      end += 1
    }
    return start..<end
  }

  private static func batches(of files: ArraySlice<FoundFile>) -> [Range<Int>] {
    var batches: [Range<Int>] = []
    var start = files.startIndex
    while start < files.endIndex {
      let batch = round(of: files, from: start, bytes: 1 << 17)
      batches.append(batch)
      start = batch.upperBound
    }
    return batches
  }

  private struct Outcome: Sendable {
    let found: FoundFile
    let result: Result<LoadedFile, LoadError>
  }

  /// Reads files in batches of like size, and gives what came of each in the order of the files.
  private func read(_ files: ArraySlice<FoundFile>) -> [Outcome] {
    let batches = Self.batches(of: files)
    // The only lock of the model: batches end in any order, and each leaves its outcomes in its own place.
    let outcomes = Mutex<[[Outcome]]>(Array(repeating: [], count: batches.count))
    DispatchQueue.concurrentPerform(iterations: batches.count) { index in
      let batch = files[batches[index]].map(read)
      outcomes.withLock { $0[index] = batch }
    }
    return outcomes.withLock { $0.flatMap(\.self) }
  }

  private func read(_ found: FoundFile) -> Outcome {
    do throws(LoadError) {
      let file = try LoadedFile(path: found.path, pipeline: pipeline)
      return Outcome(found: found, result: .success(file))
    } catch {
      return Outcome(found: found, result: .failure(error))
    }
  }
}

/// A file with its articles and what was found in them.
public struct LoadedFile: Sendable {
  let file: SourceFile
  let articles: [Findings]

  /// The text of each article, boilerplate included.
  public var articleTexts: [[UInt8]] {
    articles.map { Array(file.text.bytes[$0.article.extent.indices]) }
  }

  init(file: SourceFile, articles: [Findings]) {
    self.file = file
    self.articles = articles
  }

  /// Reads a file; `-` is standard input.
  public init(path: String, pipeline: Pipeline) throws(LoadError) {
    let bytes = try path == "-" ? readAll(0) : readFile(path)
    try self.init(
      name: path == "-" ? "standard input" : path, bytes: bytes, pipeline: pipeline)
  }

  /// Reads the bytes of a file.
  public init(name: String, bytes: [UInt8], pipeline: Pipeline) throws(LoadError) {
    let text = try InputFormat.read(bytes)
    let findings = pipeline.findings(in: text)
    guard !findings.isEmpty else { throw .noArticle }
    file = SourceFile(name: name, text: text)
    articles = findings
  }
}
