internal import Synchronization

/// What has been read so far, and which version of each file.
struct Reading {
  /// The last update that was published.
  private(set) var latest = LoadUpdate(corpus: .empty, progress: LoadProgress())
  private let pipeline: Pipeline
  private let gathered: GatheredParts
  /// By path, of the files that were begun.
  private var records: [String: FileRecord] = [:]

  init(pipeline: Pipeline) {
    self.pipeline = pipeline
    gathered = GatheredParts(CorpusBuilder(find: pipeline.findings(in:of:)))
  }

  /// The first snapshot comes after so long, so that the screen has something to show at once.
  private static let firstSnapshot = Duration.milliseconds(10)
  /// The others are so far apart at least.
  private static let betweenSnapshots = Duration.milliseconds(100)

  /// Reads what a walk has found that is new or has changed since the last time, and drops what it has found no more.
  ///
  /// Snapshots are made while reading goes on, each after four times as long as the one before has taken, so that they take at
  /// most a fifth of the time.
  /// - Parameters:
  ///   - unfinished: paths of files that are being written; they stay as they were.
  ///   - isStopped: asked on every core all the while; what is not read then is left for the next time.
  ///   - publish: called with each snapshot, at last with `isComplete`; not at all if nothing has changed.
  mutating func catchUp(
    with walk: FileWalker, except unfinished: Set<String> = [], watching: Watching = .off,
    isStopped: @escaping @Sendable () -> Bool = { false }, publish: (LoadUpdate) -> Void
  ) {
    let changed = walk.files.filter {
      records[$0.path]?.version != $0.version && !unfinished.contains($0.path)
    }
    let isFirst = !latest.progress.isComplete
    let hasLost = drop(allBut: walk.files)
    guard
      isFirst || hasLost || !changed.isEmpty || problems(of: walk) != latest.progress.problems
        || watching != latest.progress.watching
    else { return }

    for file in changed { records[file.path, default: FileRecord()].begin() }
    var progress = latest.progress
    progress.filesFound = walk.files.count
    progress.watching = watching
    let crew = ReadingCrew(
      files: changed, pipeline: pipeline, gathered: gathered, isStopped: isStopped)
    crew.start()
    let clock = ContinuousClock()
    var pause = Self.firstSnapshot
    repeat {
      progress.isComplete = crew.wait(for: pause)
      let foldingStart = clock.now
      var (builder, articleCount) = takeNews(of: changed, in: walk, &progress)
      if !isFirst { progress.arrivedArticles += articleCount }
      let corpus = builder.corpus { [gathered] found in
        gathered.value.withLock { $0.builder.take(found) }
      }
      latest = LoadUpdate(corpus: corpus, progress: progress)
      publish(latest)
      pause = max(Self.betweenSnapshots, (clock.now - foldingStart) * 4)
    } while !progress.isComplete
  }

  /// Takes note of what has happened.
  ///
  /// - Returns: what is held of all files, in their order, while others go on adding; and how many articles were added.
  private mutating func takeNews(
    of changed: [FoundFile], in walk: FileWalker, _ progress: inout LoadProgress
  ) -> (CorpusBuilder, articleCount: Int) {
    let news = gathered.value.withLock { value in
      for (file, event) in value.events { records[changed[file].path]?.note(event, changed[file]) }
      value.builder.arrange(walk.files.flatMap { records[$0.path]?.names ?? [] })
      defer { value = GatheredParts.Value(builder: value.builder) }
      return value
    }
    progress.bytesRead += news.bytes
    progress.filesDone = records.values.count { $0.version != nil }
    progress.problems = problems(of: walk)
    return (news.builder, news.articleCount)
  }

  /// Forgets the files that are not there any more, and says whether there are any.
  private mutating func drop(allBut files: [FoundFile]) -> Bool {
    let gone = Set(records.keys).subtracting(files.lazy.map(\.path))
    for path in gone { records[path] = nil }
    return !gone.isEmpty
  }

  /// What could not be found or read, folders first, in the order of the files.
  private func problems(of walk: FileWalker) -> [LoadProblem] {
    walk.problems
      + walk.files.flatMap {
        records[$0.path]?.problems(of: LoadedFile.name(ofPath: $0.path)) ?? []
      }
  }
}
