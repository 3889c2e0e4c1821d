/// The header lines of a mail or of one of its parts.
///
/// - Source: RFC 5322, 2.2; RFC 2045, 5; RFC 2047.
struct MailHeaders {
  private let bytes: [UInt8]
  /// By name in lower case, the first of each: where the value stands in the file, line breaks in it included.
  private var values: [String: TextRange] = [:]
  /// Where the body begins.
  let bodyStart: Int
  /// Whether the lines up to a blank one are headers and nothing else.
  let isWellFormed: Bool

  /// - Parameter range: of the file; headers, a blank line and a body.
  init(_ bytes: [UInt8], _ range: TextRange) {
    self.bytes = bytes
    var index = range.start
    var name: String?
    var isHeader = true
    while isHeader, index < range.end {
      let line = MailLine(bytes, from: index, to: range.end)
      if line.text.isEmpty { break }
      if bytes[index] == 0x20 || bytes[index] == 0x09 {
        if let name, let value = values[name], value.end <= index {
          values[name] = TextRange(value.start, line.text.end)
        }
      } else if let colon = bytes[line.text.indices].firstIndex(of: 0x3A), colon > index,
        bytes[index..<colon].allSatisfy({ $0 > 0x20 && $0 < 0x7F })
      {
        let found = String(decoding: bytes[index..<colon].map(Folding.lowercase), as: UTF8.self)
        // Of a header that is repeated the first one counts, with its own further lines.
        name = values[found] == nil ? found : nil
        if let name { values[name] = TextRange(colon + 1, line.text.end) }
      } else if index == range.start, bytes[line.text.indices].starts(with: "From ".utf8) {
        // The line by which mailboxes set mails apart.
      } else {
        isHeader = false
        break
      }
      index = line.end
    }
    isWellFormed = isHeader && index < range.end
    bodyStart =
      isHeader && index < range.end ? MailLine(bytes, from: index, to: range.end).end : index
  }

  /// Whether there is a header of this name, which is in lower case.
  func has(_ name: String) -> Bool { values[name] != nil }

  /// A header's value with its encoded words decoded, and the way back; `nil` where there is none.
  func text(_ name: String) -> SourceText? {
    guard let range = values[name] else { return nil }
    var decoder = EncodedWords(bytes: bytes, range: range)
    return decoder.decode()
  }

  /// A header's value on one line.
  func line(_ name: String) -> String? {
    text(name).map { $0.line($0.extent) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// What stands before the first semicolon of a header, in lower case: `text/html`.
  func kind(_ name: String) -> String? {
    line(name).map { String($0.prefix { $0 != ";" && $0 != " " }).lowercased() }
  }

  /// A parameter of a header, such as the boundary of `multipart/related; boundary="----x"`.
  func parameter(_ parameter: String, of name: String) -> [UInt8]? {
    guard let line = line(name).map({ Array($0.utf8) }) else { return nil }
    let wanted = Array(parameter.utf8)
    for start in line.indices.dropFirst() where line[start - 1] == 0x3B || line[start - 1] == 0x20 {
      let rest = line[start...]
      guard rest.prefix(wanted.count).map(Folding.lowercase) == wanted,
        rest.dropFirst(wanted.count).first == 0x3D
      else { continue }
      let value = rest.dropFirst(wanted.count + 1)
      return value.first == 0x22
        ? Array(value.dropFirst().prefix { $0 != 0x22 })
        : Array(value.prefix { $0 > 0x20 && $0 != 0x3B })
    }
    return nil
  }
}

/// A line of a mail.
struct MailLine {
  /// Its text, without the line's end.
  let text: TextRange
  /// Where the next line begins.
  let end: Int

  init(_ bytes: [UInt8], from start: Int, to limit: Int) {
    var index = start
    while index < limit, bytes[index] != 0x0A { index += 1 }
    end = min(limit, index + 1)
    let hasReturn = index > start && bytes[index - 1] == 0x0D
    text = TextRange(start, hasReturn ? index - 1 : index)
  }
}

/// Decodes words such as `=?utf-8?Q?Salam=C3=A9?=` in a header's value.
private struct EncodedWords {
  let bytes: [UInt8]
  let range: TextRange
  private var text: [UInt8] = []
  private var origin = OffsetMap.identity

  init(bytes: [UInt8], range: TextRange) {
    self.bytes = bytes
    self.range = range
  }

  mutating func decode() -> SourceText {
    var index = range.start
    var isBehindWord = false
    while index < range.end {
      if let word = word(at: index) {
        append(word.text, at: index)
        index = word.end
        isBehindWord = true
        continue
      }
      let words = bytes[index..<range.end].firstIndex { $0 > 0x20 } ?? range.end
      // Between two encoded words white space only sets them apart.
      if isBehindWord, words > index, word(at: words) != nil {
        index = words
        continue
      }
      let run = index
      repeat {
        index += 1
      } while index < range.end && bytes[index] != 0x3D && bytes[index - 1] != 0x0A
      let plain = Array(bytes[run..<index])
      append((try? decodeText(plain)) ?? SourceText(utf8: [0x20]), at: run)
      isBehindWord = false
    }
    return SourceText(bytes: text, origin: origin)
  }

  private mutating func append(_ piece: SourceText, at index: Int) {
    origin.anchor(text: text.count, file: index)
    text += piece.bytes
  }

  /// The word that is encoded at an offset, and where it ends.
  private func word(at start: Int) -> (text: SourceText, end: Int)? {
    guard start + 1 < range.end, bytes[start] == 0x3D, bytes[start + 1] == 0x3F else { return nil }
    // No encoded word is longer than 75 bytes; some programs write longer ones.
    let limit = min(range.end, start + 1024)
    guard let charsetEnd = bytes[(start + 2)..<limit].firstIndex(of: 0x3F), charsetEnd + 2 < limit,
      bytes[charsetEnd + 2] == 0x3F,
      let textEnd = bytes[(charsetEnd + 3)..<limit].firstIndex(of: 0x3F), textEnd + 1 < limit,
      bytes[textEnd + 1] == 0x3D
    else { return nil }
    let inner = TextRange(charsetEnd + 3, textEnd)
    let decoded: [UInt8]
    switch Folding.lowercase(bytes[charsetEnd + 1]) {
    case 0x62: decoded = TransferDecoder(bytes, inner).base64().bytes
    case 0x71:
      let spaced = bytes[inner.indices].map { $0 == 0x5F ? 0x20 : $0 }
      decoded = TransferDecoder(spaced, TextRange(0, spaced.count)).quotedPrintable().bytes
    default: return nil
    }
    let charset = bytes[(start + 2)..<charsetEnd].prefix { $0 != 0x2A }
    let text = try? decodeText(decoded, declared: TextEncoding(label: charset))
    return (text ?? SourceText(utf8: []), textEnd + 2)
  }
}
