/// Tells what of a block of Markdown is shown: not the marks of emphasis and code, the addresses of links, and images.
///
/// Every pass is linear, whatever brackets and marks stand there.
struct MarkdownMarks {
  /// What is shown, in order.
  private(set) var shown: [Range<Int>] = []

  private let file: [UInt8]
  /// Where in the file the bytes of the block stand, its lines one behind the other, and -1 between two of them.
  private var places: [Int] = []
  /// How many stretches that are left out begin at a byte, less those that end there.
  private var steps: [Int] = []

  /// - Parameter lines: ranges of the file, in its order.
  init(in file: [UInt8], _ lines: [Range<Int>]) {
    self.file = file
    for line in lines {
      if !places.isEmpty { places.append(-1) }
      places += line
    }
    steps = Array(repeating: 0, count: places.count + 1)
    leaveOutLinks()
    leaveOutEmphasis()
    collect(lines)
  }

  private func byte(_ index: Int) -> UInt8 {
    guard places.indices.contains(index), places[index] >= 0 else { return 0x20 }
    let byte = file[places[index]]
    return byte <= 0x20 ? 0x20 : byte
  }

  private mutating func leaveOut(_ range: Range<Int>) {
    steps[range.lowerBound] += 1
    steps[range.upperBound] -= 1
  }

  /// Whether a mark is escaped by a backslash before it.
  private func isEscaped(_ index: Int) -> Bool {
    var backslashes = 0
    while backslashes < 8, byte(index - 1 - backslashes) == 0x5C { backslashes += 1 }
    return backslashes % 2 == 1
  }

  // MARK: Links

  /// `[text](address)`, `[text][name]` and `[[page|text]]` show their text; `![text](address)` and `![[file]]` nothing.
  private mutating func leaveOutLinks() {
    let ends = bracketEnds()
    for (start, end) in ends where byte(start) == 0x5B {
      let isImage = byte(start - 1) == 0x21 && !isEscaped(start - 1)
      let first = isImage ? start - 1 : start
      if let target = ends[end + 1], byte(end + 1) == 0x28 || byte(end + 1) == 0x5B {
        if isImage {
          leaveOut(first..<(target + 1))
        } else {
          leaveOut(start..<(start + 1))
          leaveOut(end..<(target + 1))
        }
      } else if byte(start + 1) == 0x5B, ends[start + 1] == end - 1 {
        if isImage {
          leaveOut(first..<(end + 1))
        } else {
          let bar = (start..<min(end, start + Self.longestPage)).first { byte($0) == 0x7C }
          leaveOut(start..<(bar ?? start + 1) + 1)
          leaveOut((end - 1)..<(end + 1))
        }
      }
    }
  }

  /// Bytes of a page's name, at most.
  private static let longestPage = 256

  /// For each bracket and parenthesis that opens, the one that closes it.
  private func bracketEnds() -> [Int: Int] {
    var ends: [Int: Int] = [:]
    var brackets: [Int] = []
    var parentheses: [Int] = []
    for index in places.indices {
      switch byte(index) {
      case 0x5B where !isEscaped(index): brackets.append(index)
      case 0x28 where !isEscaped(index): parentheses.append(index)
      case 0x5D where !isEscaped(index): if let open = brackets.popLast() { ends[open] = index }
      case 0x29 where !isEscaped(index): if let open = parentheses.popLast() { ends[open] = index }
      default: break
      }
    }
    return ends
  }

  // MARK: Emphasis

  /// A run of marks, and how long it is.
  private struct Run: Hashable {
    let mark: UInt8
    let count: Int
  }

  /// Runs of `*`, `_`, `` ` `` and `~~` that stand before a word and, as long, behind one, and the backslashes of escapes.
  private mutating func leaveOutEmphasis() {
    var open: [Run: Int] = [:]
    var hidden = 0
    var index = 0
    while index < places.count {
      hidden += steps[index]
      let mark = byte(index)
      if hidden > 0 || !Self.marks.contains(mark) {
        if hidden == 0, mark == 0x5C, Self.escapable.contains(byte(index + 1)) {
          leaveOut(index..<(index + 1))
          hidden += 1
        }
        index += 1
        continue
      }
      var end = index + 1
      while end < places.count, byte(end) == mark, steps[end] == 0 { end += 1 }
      let run = Run(mark: mark, count: end - index)
      if !isEscaped(index), run.count <= 3, mark != 0x7E || run.count == 2 {
        let isWithin = mark == 0x5F && isWord(byte(index - 1)) && isWord(byte(end))
        if byte(index - 1) != 0x20, !isWithin, let start = open.removeValue(forKey: run) {
          leaveOut(start..<(start + run.count))
          leaveOut(index..<end)
          hidden += 1
        } else if byte(end) != 0x20, !isWithin {
          open[run] = index
        }
      }
      index = end
    }
  }

  private static let marks = Array("*_`~".utf8)
  private static let escapable = Array("\\`*_{}[]()<>#+-.!|~".utf8)

  private func isWord(_ byte: UInt8) -> Bool {
    isASCIILetter(byte) || isDigit(byte) || byte >= 0x80
  }

  // MARK: Result

  /// The stretches of the lines that are not left out.
  private mutating func collect(_ lines: [Range<Int>]) {
    var hidden = 0
    var line = lines.startIndex
    for (index, place) in places.enumerated() {
      hidden += steps[index]
      while line < lines.endIndex, place >= lines[line].upperBound { line += 1 }
      guard hidden == 0, line < lines.endIndex, lines[line].contains(place) else { continue }
      if let last = shown.last, last.upperBound == place {
        shown[shown.count - 1] = last.lowerBound..<(place + 1)
      } else {
        shown.append(place..<(place + 1))
      }
    }
  }
}
