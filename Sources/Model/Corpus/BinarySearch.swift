extension RandomAccessCollection where Index == Int {
  /// The first index whose element fulfils a condition that every element after it fulfils too; the end index if none does.
  @inlinable public func partitioningIndex(where condition: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
