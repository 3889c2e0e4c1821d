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

  /// Reads everything once.
  ///
  /// - Parameter publish: called with each snapshot, at last with `isComplete`, on the calling thread.
  /// - Returns: the last update.
  @discardableResult
  public func load(publish: (LoadUpdate) -> Void = { _ in }) -> LoadUpdate {
    var reading = Reading(pipeline: pipeline)
    reading.catchUp(with: FileWalker(paths: paths), publish: publish)
    return reading.latest
  }

  /// Reads everything, and then what is added, changed or taken away, whenever it happens.
  ///
  /// It sleeps while nothing happens, and returns when nothing can be watched.
  /// - Parameter publish: called with each snapshot, with `isComplete` whenever all has been read, on the calling thread.
  public func follow(publish: (LoadUpdate) -> Void) {
    var reading = Reading(pipeline: pipeline)
    var watch = FolderWatch(paths: paths)
    let clock = ContinuousClock()
    var start: ContinuousClock.Instant
    repeat {
      start = clock.now
      let walk = watch.walk()
      reading.catchUp(
        with: walk, except: watch.unfinished, watching: watch.watching, publish: publish)
      // As while loading: making snapshots takes at most a fifth of the time, however often files change.
    } while watch.waitForNews(notBefore: clock.now + (clock.now - start) * 4)
  }
}
