/// The lines of a file that something of a text was read from.
///
/// Of a page most lines are markup and scripts, which nobody asks for.
struct FileLines: Sendable {
  /// The first byte of each that was read, in ascending order, that of the file before all.
  private var starts: [UInt32] = []
  /// The number of each, from 1.
  private var numbers: [UInt32] = []

  /// - Parameter ranges: the bytes of the file that were read.
  init(of file: [UInt8], readFrom ranges: [TextRange]) {
    starts = [0]
    numbers = [1]
    var line = 1
    var place = 0
    for range in ranges.sorted(by: { $0.start < $1.start }) where range.end > place {
      // A character may take more bytes in the text than in the file.
      let end = min(range.end, file.count)
      let start = min(max(place, range.start), end)
      line += file.count(of: 0x0A, in: place..<start)
      add(line, start)
      var feed = file.next(0x0A, in: start..<end)
      while feed < end {
        line += 1
        if feed + 1 < end { add(line, feed + 1) }
        feed = file.next(0x0A, in: (feed + 1)..<end)
      }
      place = end
    }
  }

  private mutating func add(_ line: Int, _ start: Int) {
    guard numbers.last != UInt32(line) else { return }
    starts.append(UInt32(start))
    numbers.append(UInt32(line))
  }

  /// The number of the line that a byte which was read stands in.
  func number(at offset: Int) -> Int {
    Int(numbers[starts.partitioningIndex { $0 > offset } - 1])
  }
}
