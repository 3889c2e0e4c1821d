/// Many short lists in two flat arrays.
struct GroupedArray<Value: Sendable>: Sendable {
  private let starts: [Int32]
  /// All values, group by group.
  let values: [Value]

  /// Sorts values into their groups; inside a group they keep their order.
  ///
  /// - Parameter groups: for each value the number of its group, 0..<`groupCount`.
  init(groups: [Int32], groupCount: Int, values: [Value]) {
    var starts = Array(repeating: Int32(0), count: groupCount + 1)
    for group in groups { starts[Int(group) + 1] += 1 }
    for group in 0..<groupCount { starts[group + 1] += starts[group] }
    self.starts = starts
    self.values = [Value](unsafeUninitializedCapacity: values.count) { buffer, count in
      for (group, value) in zip(groups, values) {
        buffer.initializeElement(at: Int(starts[Int(group)]), to: value)
        starts[Int(group)] += 1
      }
      count = values.count
    }
  }

  /// How many groups there are.
  var groupCount: Int { starts.count - 1 }

  /// Where the values of a group are in `values`.
  func indices(of group: Int) -> Range<Int> { Int(starts[group])..<Int(starts[group + 1]) }

  /// The values of a group.
  subscript(group: Int) -> ArraySlice<Value> { values[indices(of: group)] }
}
