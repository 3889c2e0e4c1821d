internal import Dispatch
internal import Synchronization

/// What a function makes of each number in 0..<`count`, in their order; the function runs on every core.
func concurrentMap<Result: Sendable>(
  count: Int, _ transform: @Sendable (Int) -> Result
) -> [Result] {
  let results = Mutex<[Result?]>(Array(repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: count) { number in
    let result = transform(number)
    results.withLock { $0[number] = result }
  }
  return results.withLock { $0.compactMap(\.self) }
}
