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
  /// - Parameter publish: called after each round, at last with `isComplete`; on one task at a time.
  /// - Returns: the last update.
  @discardableResult
  public func load(publish: @Sendable (LoadUpdate) -> Void = { _ in }) async -> LoadUpdate {
    let walker = FileWalker(paths: paths.filter { $0 != "-" })
    let standardInput = paths.contains("-") ? [FoundFile(path: "-", size: 0)] : []
    let files = standardInput + walker.files
    var progress = LoadProgress()
    progress.filesFound = files.count
    progress.problems = walker.problems
    var builder = CorpusBuilder()
    var next = 0
    var roundBytes = 1 << 18
    let clock = ContinuousClock()
    while next < files.count {
      let round = Self.round(of: files[...], from: next, bytes: roundBytes)
      next = round.upperBound
      let readingStart = clock.now
      for outcome in await read(files[round]) {
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

  private struct Outcome: Sendable {
    let found: FoundFile
    let result: Result<LoadedFile, LoadError>
  }

  /// Reads files in batches of like size, and gives what came of each in the order of the files.
  private func read(_ files: ArraySlice<FoundFile>) async -> [Outcome] {
    var batches: [Range<Int>] = []
    var start = files.startIndex
    while start < files.endIndex {
      batches.append(Self.round(of: files, from: start, bytes: 1 << 17))
      start = batches[batches.count - 1].upperBound
    }
    return await withTaskGroup(of: (Int, [Outcome]).self) { group in
      for (index, batch) in batches.enumerated() {
        group.addTask { (index, files[batch].map(read)) }
      }
      var outcomes: [[Outcome]] = Array(repeating: [], count: batches.count)
      for await (index, batch) in group { outcomes[index] = batch }
      return outcomes.flatMap(\.self)
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
