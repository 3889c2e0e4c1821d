internal import Dispatch
internal import Synchronization

/// A value that is being made on another core.
///
/// A class with a lock, for two threads hold it: the one that makes the value and the one that waits for it.
final class Started<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)
  private let group = DispatchGroup()

  init(_ make: @escaping @Sendable () -> Value) {
    DispatchQueue.global(qos: .userInitiated).async(group: group) {
      let value = make()
      self.made.withLock { $0 = value }
    }
  }

  /// The value, as soon as it is there.
  func value() -> Value {
    group.wait()
    return made.withLock { made in
      guard let made else { preconditionFailure("the group is left when the value is there") }
      return made
    }
  }
}
