import Glibc

/// Wakes the run loop from any thread.
struct Waker: Sendable {
  /// An event counter of the system's.
  let descriptor: Int32

  /// Has the run loop handle `.woken` soon; many calls before it does so count as one.
  func wake() {
    var one: UInt64 = 1
    _ = write(descriptor, &one, MemoryLayout.size(ofValue: one))
  }

  /// Takes back the calls of `wake` so far.
  func clear() {
    var count: UInt64 = 0
    _ = read(descriptor, &count, MemoryLayout.size(ofValue: count))
  }
}
