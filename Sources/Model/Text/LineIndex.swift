/// Where the lines of a text begin; lines are counted from 1.
public struct LineIndex: Sendable {
  private let starts: [Int]
  private let end: Int
  /// Of a text whose lines are not those of its file.
  private let converted: SourceText?

  /// The lines of a text with `\n` line ends.
  public init(_ text: SourceText) {
    starts = [0] + text.bytes.lineStarts
    end = text.bytes.count
    converted = text.fileLines == nil ? nil : text
  }

  /// How many lines there are, at least one; what follows the last line break is a line only if there is something.
  public var count: Int { starts.last == end ? max(1, starts.count - 1) : starts.count }

  /// A line with its line break.
  ///
  /// - Parameter line: 1...`count`.
  public func range(of line: Int) -> TextRange {
    TextRange(starts[line - 1], line < starts.count ? starts[line] : end)
  }

  /// The number of the line that the byte at `offset` stands in.
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The number of the line of the file that the byte at `offset` was read from.
  public func fileLine(at offset: Int) -> Int {
    converted?.lineNumber(at: offset) ?? line(at: offset)
  }

  /// The first and the last line of a range, in the file.
  public func lines(of range: TextRange) -> (first: Int, last: Int) {
    (fileLine(at: range.start), fileLine(at: max(range.start, range.end - 1)))
  }

  /// Whether the lines are those of the file.
  public var isOfFile: Bool { converted == nil }

  /// The number of the last line of the file that anything was read from.
  public var lastFileLine: Int { max(count, fileLine(at: end)) }
}
