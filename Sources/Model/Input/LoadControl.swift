internal import Glibc
internal import Synchronization

/// Lets another thread stop a loader, and have it go on.
///
/// A class with an atomic, for two threads hold it: the loader's and the one that listens to the reader.
public final class LoadControl: Sendable {
  private let stopped = Atomic(false)
  /// A pipe, by which a loader that waits for changes is woken.
  private let ends: (read: Int32, write: Int32)

  /// Of a loader that reads.
  public init() {
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    self.ends = (ends[0], ends[1])
  }

  deinit {
    close(ends.read)
    close(ends.write)
  }

  /// Has the loader keep what it has read and read no more.
  public func stop() { stopped.store(true, ordering: .relaxed) }

  /// Has the loader read what it has not.
  public func goOn() {
    stopped.store(false, ordering: .relaxed)
    _ = write(ends.write, [1] as [UInt8], 1)
  }

  var isStopped: Bool { stopped.load(ordering: .relaxed) }

  /// Readable when the loader is told to go on.
  var descriptor: Int32 { ends.read }

  /// Whether it was told to go on since the last time.
  func takeCall() -> Bool {
    var calls = [UInt8](repeating: 0, count: 64)
    return read(ends.read, &calls, calls.count) > 0
  }
}
