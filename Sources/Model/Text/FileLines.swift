/// The lines of a file that something of a text was read from.
///
/// Of a page most lines are markup and scripts, which nobody asks for.
struct FileLines: Sendable {
  /// Where each begins in the file, in ascending order, the first line of the file before all.
  private var starts: [UInt32] = []
  /// The number of each, from 1.
  private var numbers: [UInt32] = []

  /// - Parameters:
  ///   - ranges: the bytes of the file that were read.
  init(of file: [UInt8], readFrom ranges: [TextRange]) {
    let all = [0] + file.lineStarts.map(UInt32.init)
    var isRead = [Bool](repeating: false, count: all.count)
    isRead[0] = true
    for range in ranges where !range.isEmpty {
      var line = all.partitioningIndex { $0 > range.start } - 1
      while line < all.count, all[line] < range.end {
        isRead[line] = true
        line += 1
      }
    }
    for line in all.indices where isRead[line] {
      starts.append(all[line])
      numbers.append(UInt32(line + 1))
    }
  }

  /// The number of the line that a byte which was read stands in.
  func number(at offset: Int) -> Int {
    Int(numbers[starts.partitioningIndex { $0 > offset } - 1])
  }
}
