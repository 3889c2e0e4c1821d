/// What a loader tells while it reads.
public enum LoadNews: Sendable {
  case snapshot(LoadUpdate)
  /// How far it is, since the last snapshot.
  case progress(LoadProgress)

  /// How far the loader is.
  public var progress: LoadProgress {
    switch self {
    case .snapshot(let update): update.progress
    case .progress(let progress): progress
    }
  }
}

/// What the loader has done so far, and a snapshot of it.
public struct LoadUpdate: Sendable {
  /// All articles that are ready.
  public let corpus: Corpus
  /// How far the loader is.
  public internal(set) var progress: LoadProgress

  /// The same articles, and news of how far the loader is.
  public func followed(by progress: LoadProgress) -> LoadUpdate {
    LoadUpdate(corpus: corpus, progress: progress)
  }
}

/// How far the loader is.
public struct LoadProgress: Hashable, Sendable {
  /// Files found so far.
  public var filesFound = 0
  /// Files read, or given up, so far.
  public var filesDone = 0
  /// Bytes of the files found so far.
  public var bytesFound = 0
  /// Bytes read so far; of archives as they are on the disk.
  public var bytesRead = 0
  /// How fast it goes; `nil` in the first second, and when nothing is being read.
  public internal(set) var pace: Pace?
  /// What could not be read, in the order of the files.
  public var problems: [LoadProblem] = []
  /// Whether everything has been read.
  public var isComplete = false
  /// Whether the reader wanted no more; the other files are read when told to go on.
  public var isStopped = false
  /// Articles that were added or changed after everything had been read for the first time; it only grows.
  public var arrivedArticles = 0
  /// Whether changes of the files are seen.
  public var watching = Watching.off

  /// How fast files are read.
  public struct Pace: Hashable, Sendable {
    let bytesPerSecond: Int
    /// The time that the other files take, if it goes on so; `nil` where their size is not known.
    let remaining: Duration?
  }

  /// Nothing done yet.
  public init() {}

  /// How many files could not be read, or not whole.
  public func problemCount(_ extent: LoadProblem.Extent) -> Int {
    Set(problems.lazy.filter { $0.extent == extent }.map(\.file)).count
  }

  /// `3 not read, 1 partly`; `nil` where all is read.
  public var problemSummary: String? {
    let (lost, incomplete) = (problemCount(.all), problemCount(.some))
    switch (lost, incomplete) {
    case (0, 0): return nil
    case (_, 0): return "\(lost) not read"
    case (0, _): return "\(incomplete) partly read"
    case (_, _): return "\(lost) not read, \(incomplete) partly"
    }
  }

  /// `412 MB of 5.0 GB, 38 MB/s, 2 min left`; `nil` while nothing is known.
  public var paceMessage: String? {
    guard let pace else { return nil }
    let speed = "\(byteCount(pace.bytesPerSecond))/s"
    guard let remaining = pace.remaining else { return "\(byteCount(bytesRead)), \(speed)" }
    return
      "\(byteCount(bytesRead)) of \(byteCount(bytesFound)), \(speed), \(roughly(remaining)) left"
  }
}

/// `412 MB`, `5.0 GB`, in units of 1000.
private func byteCount(_ count: Int) -> String {
  switch count {
  case ..<1000: "\(count) bytes"
  case ..<1_000_000: "\(count / 1000) kB"
  case ..<1_000_000_000: "\(count / 1_000_000) MB"
  default: "\(count / 1_000_000_000).\(count / 100_000_000 % 10) GB"
  }
}

/// `40 s`, `2 min`, `1 h 5 min`.
private func roughly(_ duration: Duration) -> String {
  let seconds = Int(duration / .seconds(1))
  if seconds < 60 { return "\(seconds) s" }
  let minutes = (seconds + 30) / 60
  return minutes < 60 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
}
