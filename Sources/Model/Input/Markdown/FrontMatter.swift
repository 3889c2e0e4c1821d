/// The fields between two lines of `---` at the beginning of a note.
///
/// Of YAML only what notes have there: plain and quoted scalars, lists in brackets or a line an item, and texts of
/// several indented lines.
struct FrontMatter {
  /// A field with its values, in the order of the file.
  struct Field {
    /// As it is written.
    let name: ArraySlice<UInt8>
    fileprivate(set) var values: [SourceText]
  }

  private(set) var fields: [Field] = []
  /// The offset of the first byte behind the closing line.
  let end: Int

  private let file: SourceText

  /// The fields at the beginning of a text; `nil` when it does not begin with fields.
  init?(_ file: SourceText) {
    guard let lines = Self.lines(of: file.bytes) else { return nil }
    self.file = file
    end = lines.end
    for line in lines.fields { take(line) }
  }

  /// Bytes of front matter at most; what goes on for longer is no front matter.
  private static let longest = 1 << 16

  /// The lines between the two of `---`, if every one of them may be such a line.
  static func lines(of bytes: [UInt8]) -> (fields: [Range<Int>], end: Int)? {
    var fields: [Range<Int>] = []
    var start = 0
    while start < min(bytes.count, longest) {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let isRule = isRule(bytes[start..<end])
      switch (isRule, start) {
      case (false, 0): return nil
      case (true, 0): break
      case (true, _): return fields.isEmpty ? nil : (fields, min(end + 1, bytes.count))
      case (false, _):
        guard isFieldLine(bytes[start..<end], isFirst: fields.isEmpty) else { return nil }
        fields.append(start..<end)
      }
      start = end + 1
    }
    return nil
  }

  private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy { $0 <= 0x20 }
  }

  /// Whether a line is blank, indented, a comment, an item of a list or a field.
  private static func isFieldLine(_ line: ArraySlice<UInt8>, isFirst: Bool) -> Bool {
    if colon(in: line) != nil { return true }
    guard !isFirst, let first = line.first else { return !isFirst }
    return first <= 0x20 || first == 0x23 || first == 0x2D
  }

  /// The colon behind the name of a field.
  private static func colon(in line: ArraySlice<UInt8>) -> Int? {
    guard let first = line.first, first > 0x20, first != 0x2D, first != 0x23,
      let colon = line.firstIndex(of: 0x3A), colon - line.startIndex <= 64
    else { return nil }
    let next = line.index(after: colon)
    return next == line.endIndex || line[next] == 0x20 || line[next] == 0x09 ? colon : nil
  }

  // MARK: Values

  private mutating func take(_ range: Range<Int>) {
    let line = file.bytes[range]
    if let colon = Self.colon(in: line) {
      var name = line[..<colon]
      if name.first == 0x22, name.last == 0x22 { name = name.dropFirst().dropLast() }
      fields.append(Field(name: name, values: values(in: (colon + 1)..<range.upperBound)))
      return
    }
    // An item, or another line of the text of the field above.
    let content = trimmed(range)
    guard !fields.isEmpty, !content.isEmpty, file.bytes[content.lowerBound] != 0x23 else { return }
    let isItem = file.bytes[content.lowerBound] == 0x2D
    let value = isItem ? (content.lowerBound + 1)..<content.upperBound : content
    fields[fields.count - 1].values += [scalar(trimmed(value))].filter { !$0.bytes.isEmpty }
  }

  private func values(in range: Range<Int>) -> [SourceText] {
    let value = trimmed(range)
    guard let first = file.bytes[value].first else { return [] }
    if first == 0x5B, file.bytes[value].last == 0x5D, !file.bytes[value].starts(with: "[[".utf8) {
      return items(in: (value.lowerBound + 1)..<(value.upperBound - 1))
    }
    // A text follows on the lines below.
    let isBlockMark = (first == 0x7C || first == 0x3E) && value.count <= 2
    return isBlockMark ? [] : [scalar(value)].filter { !$0.bytes.isEmpty }
  }

  /// What stands between the commas of a list, but for those in quotation marks.
  private func items(in range: Range<Int>) -> [SourceText] {
    var items: [SourceText] = []
    var start = range.lowerBound
    var quote: UInt8?
    for index in range {
      let byte = file.bytes[index]
      if byte == 0x2C, quote == nil {
        items.append(scalar(trimmed(start..<index)))
        start = index + 1
      } else if byte == quote {
        quote = nil
      } else if quote == nil, byte == 0x22 || byte == 0x27, trimmed(start..<index).isEmpty {
        quote = byte
      }
    }
    items.append(scalar(trimmed(start..<range.upperBound)))
    return items.filter { !$0.bytes.isEmpty }
  }

  /// A scalar without its quotation marks; `null` and `~` are empty.
  private func scalar(_ range: Range<Int>) -> SourceText {
    let bytes = file.bytes[range]
    let isQuoted = bytes.count >= 2 && bytes.first == bytes.last
    if isQuoted, bytes.first == 0x22 {
      // The escapes of JSON are those that notes use.
      return JSONDocument(bytes: file.bytes).text(
        TextRange(range.lowerBound + 1, range.upperBound - 1), origin: file.origin)
    }
    if isQuoted, bytes.first == 0x27 {
      return singleQuoted((range.lowerBound + 1)..<(range.upperBound - 1))
    }
    let isNull = bytes.elementsEqual("null".utf8) || bytes.elementsEqual("~".utf8)
    return text([isNull ? range.lowerBound..<range.lowerBound : range])
  }

  /// In single quotation marks two of them stand for one.
  private func singleQuoted(_ range: Range<Int>) -> SourceText {
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      index += 1
      if file.bytes[index - 1] == 0x27, index < range.upperBound, file.bytes[index] == 0x27 {
        pieces.append(start..<index)
        index += 1
        start = index
      }
    }
    return text(pieces + [start..<range.upperBound])
  }

  /// Pieces of the file one behind the other.
  private func text(_ pieces: [Range<Int>]) -> SourceText {
    var bytes: [UInt8] = []
    var origin = OffsetMap.identity
    for piece in pieces {
      origin.append(file.origin, TextRange(piece.lowerBound, piece.upperBound), at: bytes.count)
      bytes += file.bytes[piece]
    }
    return SourceText(bytes: bytes, origin: origin)
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    let bytes = file.bytes[range]
    guard let first = bytes.firstIndex(where: { $0 > 0x20 }),
      let last = bytes.lastIndex(where: { $0 > 0x20 })
    else { return range.lowerBound..<range.lowerBound }
    return first..<(last + 1)
  }
}
