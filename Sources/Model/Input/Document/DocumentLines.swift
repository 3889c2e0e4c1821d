/// A text as lines without white space at their ends, in which services put many articles behind each other.
struct DocumentLines {
  let text: SourceText
  /// In text order; those with nothing in them are empty.
  let lines: [TextRange]

  init(_ text: SourceText) {
    self.text = text
    lines = text.bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      TextRange($0.startIndex, $0.endIndex).trimmed(in: text.bytes)
    }
  }

  /// Whether a line of at most so many bytes is one of some kind; most lines of most files are longer, or empty.
  static func has(
    lineOf most: Int, in bytes: [UInt8], where isOne: (ArraySlice<UInt8>) -> Bool
  ) -> Bool {
    var start = 0
    while start < bytes.count {
      let end = bytes.next(0x0A, from: start)
      // White space at the ends does not count.
      if (1...(most + 20)).contains(end - start) {
        let line = bytes[TextRange(start, end).trimmed(in: bytes).indices]
        if !line.isEmpty, line.count <= most, isOne(line) { return true }
      }
      start = end + 1
    }
    return false
  }

  func bytes(_ line: Int) -> ArraySlice<UInt8> { text.bytes[lines[line].indices] }

  func string(_ line: Int) -> String { text.line(lines[line]) }

  /// Whether there is nothing on a line.
  func isEmpty(_ line: Int) -> Bool { lines[line].isEmpty }

  func begins(_ line: Int, with words: String) -> Bool { bytes(line).starts(with: words.utf8) }

  func isLine(_ line: Int, _ words: String) -> Bool { bytes(line).elementsEqual(words.utf8) }

  /// Some lines one behind the other, without empty ones at the ends; `nil` where there is nothing on them.
  func part(_ range: Range<Int>) -> SourceText? {
    guard let first = range.first(where: { !isEmpty($0) }),
      let last = range.last(where: { !isEmpty($0) })
    else { return nil }
    return text.part(TextRange(lines[first].start, lines[last].end))
  }

  /// The runs of lines in a range that have no empty line between them.
  func paragraphs(in range: Range<Int>) -> [Range<Int>] {
    var paragraphs: [Range<Int>] = []
    for line in range where !isEmpty(line) {
      if let last = paragraphs.last, last.upperBound == line {
        paragraphs[paragraphs.count - 1] = last.lowerBound..<(line + 1)
      } else {
        paragraphs.append(line..<(line + 1))
      }
    }
    return paragraphs
  }

  /// The paragraphs of some lines, as ranges of ``part(_:)``: the runs, or their lines where these are no wrapped text.
  func blocks(in range: Range<Int>) -> [(range: TextRange, rule: BoilerplateRule?)] {
    guard let first = range.first(where: { !isEmpty($0) }) else { return [] }
    let start = lines[first].start
    return paragraphs(in: range).flatMap { run -> [Range<Int>] in
      let isWrapped = run.dropLast().allSatisfy { (30...100).contains(lines[$0].count) }
      return isWrapped ? [run] : run.map { $0..<($0 + 1) }
    }.map { run in
      (TextRange(lines[run.lowerBound].start - start, lines[run.upperBound - 1].end - start), nil)
    }
  }

  /// Whether a line says whose rights the article is.
  func isCopyright(_ line: Int) -> Bool {
    begins(line, with: "Copyright") || begins(line, with: "©") || begins(line, with: "(c)")
      || begins(line, with: "All Rights Reserved") || begins(line, with: "All rights reserved")
  }

  /// The day on a line that has hardly anything else.
  func day(_ line: Int) -> CivilDate? {
    guard lines[line].count <= 80 else { return nil }
    let days = WrittenDays.standard.days(in: text.bytes, lines[line])
    guard case .day(let day) = days.first?.meaning, let range = days.first?.range,
      range.start - lines[line].start <= 24
    else { return nil }
    return day
  }
}
