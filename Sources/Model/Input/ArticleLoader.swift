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
    let reading = Mutex(
      Reading(
        builder: CorpusBuilder(find: pipeline.findings(in:of:)),
        progress: LoadProgress(filesFound: files.count, problems: walker.problems)))
    var next = 0
    var roundBytes = 1 << 18
    let clock = ContinuousClock()
    while next < files.count {
      let round = Self.round(of: files[...], from: next, bytes: roundBytes)
      next = round.upperBound
      let readingStart = clock.now
      read(files[round], into: reading)
      let foldingStart = clock.now
      if next == files.count { break }
      publish(reading.withLock { $0.update() })
      let readingTime = foldingStart - readingStart
      let wanted = max(.milliseconds(100), (clock.now - foldingStart) * 4)
      let growth = min(4, max(0.25, wanted / max(readingTime, .milliseconds(1))))
      roundBytes = max(1 << 16, Int(Double(roundBytes) * growth))
    }
    let last = reading.withLock { reading in
      reading.progress.isComplete = true
      return reading.update()
    }
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

  /// What has been read, and what waits for files before it.
  private struct Reading {
    var builder: CorpusBuilder
    var progress: LoadProgress
    /// By the number of its first file what came of a batch.
    private var waiting: [Int: [Outcome]] = [:]

    init(builder: CorpusBuilder, progress: LoadProgress) {
      self.builder = builder
      self.progress = progress
    }

    /// Takes what came of a batch; batches end in any order and are added in that of the files.
    mutating func finish(_ batch: Range<Int>, _ outcomes: [Outcome]) {
      waiting[batch.lowerBound] = outcomes
      while let outcomes = waiting.removeValue(forKey: progress.filesDone) {
        for outcome in outcomes { add(outcome) }
      }
    }

    private mutating func add(_ outcome: Outcome) {
      progress.filesDone += 1
      progress.bytesRead += outcome.found.size
      switch outcome.result {
      case .success(let file): builder.add(file)
      case .failure(let cause):
        progress.problems.append(LoadProblem(file: outcome.found.path, cause: cause))
      }
    }

    /// A snapshot of all that was added.
    func update() -> LoadUpdate { LoadUpdate(corpus: builder.corpus(), progress: progress) }
  }

  /// Reads files in batches of like size, on every core.
  ///
  /// Each batch is added as soon as those before it are: the findings of one take up ten times what is kept of them.
  private func read(_ files: ArraySlice<FoundFile>, into reading: borrowing Mutex<Reading>) {
    let batches = Self.batches(of: files)
    DispatchQueue.concurrentPerform(iterations: batches.count) { index in
      let batch = batches[index]
      let outcomes = files[batch].map(read)
      reading.withLock { $0.finish(batch, outcomes) }
    }
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
