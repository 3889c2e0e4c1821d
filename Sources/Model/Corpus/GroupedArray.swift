/// Many short lists in two flat arrays.
struct GroupedArray<Value: Sendable>: Sendable {
  private var starts: [Int32]
  /// All values, group by group.
  private(set) var values: [Value]

  /// Sorts values into their groups; inside a group they keep their order.
  ///
  /// - Parameter forEachPair: calls its argument with each value and the number of its group, 0..<`groupCount`. It is run
  ///   twice, to count and to place, so that no list of the pairs is needed.
  @inline(__always)
  init(groupCount: Int, forEachPair: ((_ group: Int32, _ value: Value) -> Void) -> Void) {
    var ends = Array(repeating: Int32(0), count: groupCount + 1)
    forEachPair { group, _ in ends[Int(group) + 1] += 1 }
    for group in 0..<groupCount { ends[group + 1] += ends[group] }
    // By group where its next value goes; after the last one, where the next group starts.
    let count = Int(ends[groupCount])
    var next = ends
    values = [Value](unsafeUninitializedCapacity: count) { buffer, initialized in
      forEachPair { group, value in
        buffer.initializeElement(at: Int(next[Int(group)]), to: value)
        next[Int(group)] += 1
      }
      initialized = count
    }
    starts = ends
  }

  /// How many groups there are.
  var groupCount: Int { starts.count - 1 }

  /// Where the values of a group are in `values`.
  func indices(of group: Int) -> Range<Int> { Int(starts[group])..<Int(starts[group + 1]) }

  /// The values of a group.
  subscript(group: Int) -> ArraySlice<Value> { values[indices(of: group)] }
}

extension GroupedArray<Int32> {
  /// For each value, 0..<`valueCount`, the groups in which it is.
  func inverted(valueCount: Int) -> GroupedArray<Int32> {
    GroupedArray(groupCount: valueCount) { pair in
      for group in 0..<groupCount {
        for index in indices(of: group) { pair(values[index], Int32(group)) }
      }
    }
  }

  /// Keeps of each value, 0..<`valueCount`, only the first in every group.
  mutating func removeRepeats(valueCount: Int) {
    var lastGroup = Array(repeating: -1, count: valueCount)
    var end = 0
    for group in 0..<groupCount {
      let indices = indices(of: group)
      starts[group] = Int32(end)
      for index in indices where lastGroup[Int(values[index])] != group {
        lastGroup[Int(values[index])] = group
        values[end] = values[index]
        end += 1
      }
    }
    starts[groupCount] = Int32(end)
    values.removeLast(values.count - end)
  }
}
