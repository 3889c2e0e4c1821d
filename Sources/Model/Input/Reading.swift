internal import Synchronization

/// What has been read so far, and which version of each file.
struct Reading {
  /// The last update that was published.
  private(set) var latest = LoadUpdate(corpus: .empty, progress: LoadProgress())
  private let pipeline: Pipeline
  private let builder: SharedBuilder
  /// By path, of the files that were read or given up.
  private var versions: [String: FileVersion] = [:]
  /// By path, of those that were given up.
  private var failures: [String: LoadError] = [:]
  /// By path, of those of which not all could be read.
  private var gaps: [String: LeftOut] = [:]

  init(pipeline: Pipeline) {
    self.pipeline = pipeline
    builder = SharedBuilder(CorpusBuilder(find: pipeline.findings(in:of:)))
  }

  /// Reads what a walk has found that is new or has changed since the last time, and drops what it has found no more.
  ///
  /// Files are read in rounds. The first is a few files, so that the screen has something to show at once; each of the others
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
    var next = 0
    var roundBytes = 1 << 15
    let clock = ContinuousClock()
    repeat {
      let round = FoundFile.batch(of: changed[...], from: next, bytes: roundBytes)
      next = round.upperBound
      progress.isComplete = next == changed.count
      let readingStart = clock.now
      let articleCount = read(changed[round], &progress)
      let foldingStart = clock.now
      progress.problems = problems(of: walk)
      if !isFirst { progress.arrivedArticles += articleCount }
      let order = walk.files.compactMap(nameIfRead)
      let corpus = builder.value.withLock { builder in
        builder.arrange(order)
        return builder.corpus()
      }
      latest = LoadUpdate(corpus: corpus, progress: progress)
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
      gaps[path] = nil
    }
    return !gone.isEmpty
  }

  private func nameIfRead(_ file: FoundFile) -> String? {
    versions[file.path] == nil || failures[file.path] != nil
      ? nil : LoadedFile.name(ofPath: file.path)
  }

  /// What could not be found or read, folders first, in the order of the files.
  private func problems(of walk: FileWalker) -> [LoadProblem] {
    guard !failures.isEmpty || !gaps.isEmpty else { return walk.problems }
    return walk.problems
      + walk.files.compactMap { file in
        (failures[file.path] ?? gaps[file.path].map(LoadError.leftOut))
          .map { LoadProblem(file: file.path, cause: $0) }
      }
  }

  /// Reads files, adds those that could be read, and notes what came of each.
  ///
  /// - Returns: how many articles they have.
  private mutating func read(
    _ files: ArraySlice<FoundFile>, _ progress: inout LoadProgress
  ) -> Int {
    var articleCount = 0
    for (file, outcome) in zip(files, readOnAllCores(files)) {
      versions[file.path] = file.version
      progress.bytesRead += file.version.size
      switch outcome {
      case .success(let read):
        failures[file.path] = nil
        gaps[file.path] = read.leftOut
        articleCount += read.articleCount
      case .failure(let cause):
        failures[file.path] = cause
        gaps[file.path] = nil
      }
    }
    progress.filesDone = versions.count
    return articleCount
  }

  /// Reads files in batches of like size and adds them as they come.
  ///
  /// - Returns: the number of articles in each and what else it has, in the order of the files.
  private func readOnAllCores(
    _ files: ArraySlice<FoundFile>
  ) -> [Result<(articleCount: Int, leftOut: LeftOut?), LoadError>] {
    // Small ones at first, so that every core has some.
    let total = files.reduce(0) { $0 + $1.version.size }
    let batches = FoundFile.batches(of: files, bytes: min(1 << 17, max(1 << 12, total / 8)))
    return concurrentMap(count: batches.count) { [pipeline, builder] index in
      files[batches[index]].map { found in
        Result { () throws(LoadError) in
          let file = try LoadedFile(path: found.path, pipeline: pipeline)
          builder.value.withLock { $0.add(file) }
          return (file.articles.count, file.leftOut)
        }
      }
    }.flatMap(\.self)
  }
}

/// What every core adds the files to that it has read; the findings of a file take up ten times what is kept of them.
///
/// A class with a lock, for all of them hold it.
private final class SharedBuilder: Sendable {
  let value: Mutex<CorpusBuilder>

  init(_ builder: CorpusBuilder) { value = Mutex(builder) }
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
