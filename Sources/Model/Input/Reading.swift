internal import Synchronization

/// What has been read so far, and which version of each file.
struct Reading {
  /// The last update that was told.
  private(set) var latest = LoadUpdate(corpus: .empty, progress: LoadProgress())
  private let pipeline: Pipeline
  private let gathered: GatheredParts
  /// By path, of the files that were begun.
  private var records: [String: FileRecord] = [:]

  init(pipeline: Pipeline) {
    self.pipeline = pipeline
    gathered = GatheredParts(CorpusBuilder(find: pipeline.findings(in:of:)))
  }

  /// When snapshots are made.
  enum Snapshots {
    case whileReading
    /// One, when everything has been read.
    case atTheEnd
  }

  /// Reads what a walk has found that is new or has changed since the last time, and drops what it has found no more.
  ///
  /// - Parameters:
  ///   - unfinished: paths of files that are being written; they stay as they were.
  ///   - isStopped: asked on every core all the while; what is not read then is left for the next time.
  ///   - tell: called with each snapshot, at last with `isComplete` or `isStopped`, and each second between; not at all if
  ///     nothing has changed.
  mutating func catchUp(
    with walk: FileWalker, except unfinished: Set<String> = [], watching: Watching = .off,
    snapshots: Snapshots = .whileReading, isStopped: @escaping @Sendable () -> Bool = { false },
    tell: (LoadNews) -> Void
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
    progress.begin(changed, filesFound: walk.files.count, watching: watching)
    var schedule = ReadingSchedule(snapshots, bytesBefore: progress.bytesRead)
    let crew = ReadingCrew(
      files: changed, pipeline: pipeline, gathered: gathered, isStopped: isStopped)
    crew.start()
    var isDone = false
    while !isDone {
      isDone = crew.wait(for: schedule.pause)
      if isDone || schedule.isSnapshotDue {
        let start = schedule.now
        var (builder, articleCount) = takeNews(of: changed, in: walk, &progress)
        if !isFirst { progress.arrivedArticles += articleCount }
        if isDone { progress.end(isWhole: changed.allSatisfy { records[$0.path]?.version != nil }) }
        progress.pace = isDone ? nil : schedule.pace(progress)
        let corpus = builder.corpus { [gathered] found in
          gathered.value.withLock { $0.builder.take(found) }
        }
        latest = LoadUpdate(corpus: corpus, progress: progress)
        tell(.snapshot(latest))
        schedule.noteSnapshot(begunAt: start)
      } else if schedule.isReportDue || isStopped() != progress.isStopped {
        progress.isStopped = isStopped()
        progress.bytesRead = gathered.value.withLock(\.bytes)
        progress.pace = schedule.pace(progress)
        tell(.progress(progress))
        schedule.noteReport()
      }
    }
  }

  /// Takes note of what has happened.
  ///
  /// - Returns: what is held of all files, in their order, while others go on adding; and how many articles were added.
  private mutating func takeNews(
    of changed: [FoundFile], in walk: FileWalker, _ progress: inout LoadProgress
  ) -> (CorpusBuilder, articleCount: Int) {
    let news = gathered.value.withLock { value in
      for (file, event) in value.events {
        records[changed[file].path]?.note(event, version: changed[file].version)
      }
      value.builder.arrange(walk.files.flatMap { records[$0.path]?.names ?? [] })
      defer { value.begin() }
      return value
    }
    progress.bytesRead = news.bytes
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
      + walk.files.flatMap { file in
        records[file.path]?.problems(of: LoadedFile.name(ofPath: file.path)) ?? []
      }
  }
}

extension LoadProgress {
  fileprivate mutating func begin(_ files: [FoundFile], filesFound: Int, watching: Watching) {
    self.filesFound = filesFound
    self.watching = watching
    bytesFound = bytesRead + files.reduce(0) { $0 + $1.version.size }
    isComplete = false
    isStopped = false
  }

  fileprivate mutating func end(isWhole: Bool) {
    isComplete = isWhole
    isStopped = !isWhole
  }
}

/// When something is to be told while files are read, and how fast that goes.
private struct ReadingSchedule {
  private let snapshots: Reading.Snapshots
  private let bytesBefore: Int
  private let start: ContinuousClock.Instant
  private var nextSnapshot: ContinuousClock.Instant
  private var nextReport: ContinuousClock.Instant

  /// The first snapshot comes after so long, so that the screen has something to show at once.
  private static let firstSnapshot = Duration.milliseconds(10)
  /// The others are so far apart at least.
  private static let betweenSnapshots = Duration.milliseconds(100)
  private static let betweenReports = Duration.seconds(1)
  /// So long it may take until it is seen that the reader wants no more.
  private static let longestPause = Duration.milliseconds(40)

  init(_ snapshots: Reading.Snapshots, bytesBefore: Int) {
    self.snapshots = snapshots
    self.bytesBefore = bytesBefore
    start = .now
    nextSnapshot = start + Self.firstSnapshot
    nextReport = start + Self.betweenReports
  }

  var now: ContinuousClock.Instant { .now }

  /// Until there may be something to tell.
  var pause: Duration {
    let next = snapshots == .whileReading ? min(nextSnapshot, nextReport) : nextReport
    return max(.zero, min(next - now, Self.longestPause))
  }

  var isSnapshotDue: Bool { snapshots == .whileReading && nextSnapshot <= now }

  var isReportDue: Bool { nextReport <= now }

  /// Snapshots take at most a fifth of the time.
  mutating func noteSnapshot(begunAt start: ContinuousClock.Instant) {
    nextSnapshot = now + max(Self.betweenSnapshots, (now - start) * 4)
    noteReport()
  }

  mutating func noteReport() { nextReport = now + Self.betweenReports }

  /// `nil` in the first second.
  func pace(_ progress: LoadProgress) -> LoadProgress.Pace? {
    let time = now - start
    guard time >= .seconds(1) else { return nil }
    let speed = Double(progress.bytesRead - bytesBefore) / (time / .seconds(1))
    let rest = progress.bytesFound - progress.bytesRead
    return LoadProgress.Pace(
      bytesPerSecond: Int(speed),
      remaining: rest > 0 && speed >= 1 ? .seconds(Double(rest) / speed) : nil)
  }
}
