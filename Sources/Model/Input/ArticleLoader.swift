/// Reads files and folders of articles into a corpus, on every core, and tells how far it is.
public struct ArticleLoader: Sendable {
  /// Files and folders, in the reader's order; `-` is standard input.
  public let paths: [String]
  private let makePipeline: @Sendable () -> Pipeline

  /// A loader of these paths; the pipeline is made while files are looked for.
  public init(paths: [String], pipeline: @autoclosure @escaping @Sendable () -> Pipeline) {
    self.paths = paths
    makePipeline = pipeline
  }

  /// Reads everything once.
  ///
  /// - Parameter report: called about once a second, on the calling thread.
  /// - Returns: the snapshot of all.
  public func load(report: (LoadProgress) -> Void = { _ in }) -> LoadUpdate {
    let pipeline = Started(makePipeline)
    let walk = FileWalker(paths: paths)
    var reading = Reading(pipeline: pipeline.value())
    reading.catchUp(with: walk, snapshots: .atTheEnd) { report($0.progress) }
    return reading.latest
  }

  /// Reads everything, and then what is added, changed or taken away, whenever it happens.
  ///
  /// It sleeps while nothing happens, and returns when nothing can be watched.
  /// - Parameter tell: called with each snapshot, with `isComplete` whenever all has been read, and about once a second
  ///   between, on the calling thread.
  public func follow(_ control: LoadControl = LoadControl(), tell: (LoadNews) -> Void) {
    let pipeline = Started(makePipeline)
    var watch = FolderWatch(paths: paths)
    let clock = ContinuousClock()
    var start = clock.now
    var walk = watch.walk()
    var reading = Reading(pipeline: pipeline.value())
    while true {
      reading.catchUp(
        with: walk, except: watch.unfinished, watching: watch.watching,
        isStopped: { control.isStopped }, tell: tell)
      let isStopped = reading.latest.progress.isStopped
      // As while loading: making snapshots takes at most a fifth of the time, however often files change.
      let earliest = clock.now + (clock.now - start) * 4
      guard watch.waitForNews(notBefore: earliest, or: isStopped ? control : nil) else { return }
      start = clock.now
      walk = watch.walk()
    }
  }
}
