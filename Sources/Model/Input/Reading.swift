internal import Dispatch
internal import Synchronization

/// What has been read so far, and which version of each file.
struct Reading {
  /// The last update that was published.
  private(set) var latest = LoadUpdate(corpus: .empty, progress: LoadProgress())
  private let pipeline: Pipeline
  /// By path, of the files that were read or given up.
  private var versions: [String: FileVersion] = [:]
  /// By path, of those that were given up.
  private var failures: [String: LoadError] = [:]

  init(pipeline: Pipeline) {
    self.pipeline = pipeline
  }

  /// Reads what a walk has found that is new or has changed since the last time, and drops what it has found no more.
  ///
  /// Files are read in rounds. The first is short, so that the screen has something to show at once; each of the others
  /// takes so long that the snapshot after it costs at most a fifth of the time, and a tenth of a second at least.
  /// - Parameters:
  ///   - unfinished: paths of files that are being written; they stay as they were.
  ///   - publish: called after each round, at last with `isComplete`; not at all if nothing has changed.
  mutating func catchUp(
    with walk: FileWalker, except unfinished: Set<String> = [], watching: Watching = .off,
    publish: (LoadUpdate) -> Void
  ) {
    let changed = walk.files.filter {
      versions[$0.path] != $0.version && !unfinished.contains($0.path)
    }
    let isFirst = !latest.progress.isComplete
    let hasLost = drop(allBut: walk.files)
    guard
      isFirst || hasLost || !changed.isEmpty || problems(of: walk) != latest.progress.problems
        || watching != latest.progress.watching
    else { return }

    var progress = latest.progress
    progress.filesFound = walk.files.count
    progress.watching = watching
    progress.isComplete = false
    var builder = CorpusBuilder(latest.corpus)
    var next = 0
    var roundBytes = 1 << 18
    let clock = ContinuousClock()
    repeat {
      let round = FoundFile.batch(of: changed[...], from: next, bytes: roundBytes)
      next = round.upperBound
      progress.isComplete = next == changed.count
      let readingStart = clock.now
      let files = read(changed[round], &progress)
      let foldingStart = clock.now
      progress.problems = problems(of: walk)
      if !isFirst { progress.arrivedArticles += files.reduce(0) { $0 + $1.articles.count } }
      builder.update(with: files, order: walk.files.compactMap(nameIfRead))
      latest = LoadUpdate(corpus: builder.corpus(), progress: progress)
      publish(latest)
      let reading = foldingStart - readingStart
      let wanted = max(.milliseconds(100), (clock.now - foldingStart) * 4)
      let growth = min(4, max(0.25, wanted / max(reading, .milliseconds(1))))
      roundBytes = max(1 << 16, Int(Double(roundBytes) * growth))
    } while next < changed.count
  }

  /// Forgets the files that are not there any more, and says whether there are any.
  private mutating func drop(allBut files: [FoundFile]) -> Bool {
    let gone = Set(versions.keys).subtracting(files.lazy.map(\.path))
    for path in gone {
      versions[path] = nil
      failures[path] = nil
    }
    return !gone.isEmpty
  }

  private func nameIfRead(_ file: FoundFile) -> String? {
    versions[file.path] == nil || failures[file.path] != nil
      ? nil : LoadedFile.name(ofPath: file.path)
  }

  /// What could not be found or read, folders first, in the order of the files.
  private func problems(of walk: FileWalker) -> [LoadProblem] {
    guard !failures.isEmpty else { return walk.problems }
    return walk.problems
      + walk.files.compactMap { file in
        failures[file.path].map { LoadProblem(file: file.path, cause: $0) }
      }
  }

  /// Reads files and notes what came of each; gives those that could be read, in their order.
  private mutating func read(
    _ files: ArraySlice<FoundFile>, _ progress: inout LoadProgress
  ) -> [LoadedFile] {
    let outcomes = readOnAllCores(files)
    var loaded: [LoadedFile] = []
    for (file, outcome) in zip(files, outcomes) {
      versions[file.path] = file.version
      progress.bytesRead += file.version.size
      failures[file.path] = nil
      switch outcome {
      case .success(let file): loaded.append(file)
      case .failure(let cause): failures[file.path] = cause
      }
    }
    progress.filesDone = versions.count
    return loaded
  }

  private typealias Outcome = Result<LoadedFile, LoadError>

  /// Reads files in batches of like size, and gives what came of each in the order of the files.
  private func readOnAllCores(_ files: ArraySlice<FoundFile>) -> [Outcome] {
    let batches = FoundFile.batches(of: files, bytes: 1 << 17)
    // The only lock of the model: batches end in any order, and each leaves its outcomes in its own place.
    let outcomes = Mutex<[[Outcome]]>(Array(repeating: [], count: batches.count))
    DispatchQueue.concurrentPerform(iterations: batches.count) { [pipeline] index in
      let batch = files[batches[index]].map { file in
        Outcome { () throws(LoadError) in try LoadedFile(path: file.path, pipeline: pipeline) }
      }
      outcomes.withLock { $0[index] = batch }
    }
    return outcomes.withLock { $0.flatMap(\.self) }
  }
}

extension FoundFile {
  /// The files from `start` on that have together about this many bytes, at least one.
  static func batch(
    of files: ArraySlice<FoundFile>, from start: Int, bytes: Int
  ) -> Range<Int> {
    var end = start
    var total = 0
    while end < files.endIndex, total < bytes {
      total += files[end].version.size + 1
      end += 1
    }
    return start..<end
  }

  /// All of some files, in pieces of about so many bytes.
  static func batches(of files: ArraySlice<FoundFile>, bytes: Int) -> [Range<Int>] {
    var batches: [Range<Int>] = []
    var start = files.startIndex
    while start < files.endIndex {
      let batch = batch(of: files, from: start, bytes: bytes)
      batches.append(batch)
      start = batch.upperBound
    }
    return batches
  }
}
