internal import Dispatch
internal import Synchronization

/// Reads files on every core, and of each container the files in it.
///
/// Who meets a container takes it apart, leaves the parts to whoever is free, and reads those itself for which too many
/// are waiting already: so no more is held than fits a few parts a core, and small containers are read side by side.
/// A class with locks, for all cores hold it.
final class ReadingCrew: Sendable {
  private let files: [FoundFile]
  private let pipeline: Pipeline
  private let gathered: GatheredParts
  private let isStopped: @Sendable () -> Bool
  /// The bytes of the parts that wait for a core.
  private let waiting = Mutex(0)
  private let group = DispatchGroup()
  private let queue = DispatchQueue(label: "reading", qos: .userInitiated, attributes: .concurrent)

  /// Bytes of parts that may wait; a few pages for each of a hundred cores, and little beside what is kept.
  private static let longestWaiting = 1 << 25

  init(
    files: [FoundFile], pipeline: Pipeline, gathered: GatheredParts,
    isStopped: @escaping @Sendable () -> Bool
  ) {
    self.files = files
    self.pipeline = pipeline
    self.gathered = gathered
    self.isStopped = isStopped
  }

  /// Begins to read.
  func start() {
    queue.async(group: group) {
      DispatchQueue.concurrentPerform(iterations: self.files.count) { self.read($0) }
    }
  }

  /// Waits until all is read, and not longer than this.
  ///
  /// - Returns: whether all is read.
  func wait(for duration: Duration) -> Bool {
    group.wait(timeout: .now() + .nanoseconds(Int(duration / .nanoseconds(1)))) == .success
  }

  private func read(_ file: Int) {
    guard !isStopped() else {
      return gathered.note(.loss(number: 0, .stopped, entry: nil), of: file)
    }
    let meter = Meter(isStopped: isStopped) { [gathered] count in
      gathered.value.withLock { $0.bytes += count }
    }
    var number = 0
    Unpacker.unpack(path: files[file].path, meter: meter) { finding in
      switch finding {
      case .part(let part): handOver(part, number: number, of: file)
      case .loss(let cause, let entry):
        gathered.note(.loss(number: number, cause, entry: entry), of: file)
      }
      number += 1
    }
    gathered.note(.end, of: file)
  }

  /// Has a part read by another core if not too many are waiting.
  private func handOver(_ part: FilePart, number: Int, of file: Int) {
    let size = part.bytes.count
    let mayWait =
      part.origin == .archive
      && waiting.withLock { waiting in
        guard waiting + size <= Self.longestWaiting else { return false }
        waiting += size
        return true
      }
    guard mayWait else { return read(part, number: number, of: file) }
    queue.async(group: group) { [self] in
      read(part, number: number, of: file)
      waiting.withLock { $0 -= size }
    }
  }

  private func read(_ part: FilePart, number: Int, of file: Int) {
    do throws(LoadError) {
      if isStopped() { throw .stopped }
      let loaded = try LoadedFile(part, pipeline: pipeline)
      gathered.add(loaded, number: number, of: file)
    } catch {
      gathered.note(.loss(number: number, error, entry: part.entry), of: file)
    }
  }
}

/// What every core adds the parts to that it has read; the findings of a part take up ten times what is kept of them.
///
/// A class with a lock, for all of them hold it; one lock for what is in the corpus and for what is told of it, so that no
/// snapshot has one without the other.
final class GatheredParts: Sendable {
  struct Value {
    var builder: CorpusBuilder
    /// Bytes that were read, ever.
    var bytes = 0
    /// What has happened since it was looked at last, by number of a file.
    var events: [(file: Int, event: FileRecord.Event)] = []
    /// How many articles have come since.
    var articleCount = 0

    /// What happens from now on is new.
    mutating func begin() {
      events = []
      articleCount = 0
    }
  }

  let value: Mutex<Value>

  init(_ builder: CorpusBuilder) { value = Mutex(Value(builder: builder)) }

  func add(_ loaded: LoadedFile, number: Int, of file: Int) {
    value.withLock { value in
      value.builder.add(loaded)
      value.articleCount += loaded.articles.count
      value.events.append(
        (file, .part(number: number, name: loaded.file.name, leftOut: loaded.leftOut)))
    }
  }

  func note(_ event: FileRecord.Event, of file: Int) {
    value.withLock { $0.events.append((file, event)) }
  }
}
