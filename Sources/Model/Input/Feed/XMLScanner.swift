/// Reads the tags and texts of XML one after the other.
///
/// One pass, in time linear in the bytes whatever they are, and as forgiving as readers of feeds have to be: tags need not
/// match. Declarations are skipped whole, so that no entity is made up or fetched; comments and instructions too.
struct XMLScanner {
  /// A piece of the file; ranges are bytes of it.
  enum Token {
    /// A start tag; `attributes` is what stands in it behind the name.
    case start(name: TextRange, attributes: TextRange, isEmpty: Bool)
    case end(name: TextRange)
    /// Text whose references are not resolved yet.
    case text(TextRange)
    /// The inside of a CDATA section.
    case data(TextRange)
  }

  private let bytes: [UInt8]
  /// Where the next token begins.
  private(set) var index = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// The next token; `nil` at the end.
  mutating func next() -> Token? {
    while index < bytes.count {
      let start = index
      guard bytes[start] == 0x3C else {
        index = find([0x3C], from: start)
        return .text(TextRange(start, index))
      }
      switch start + 1 < bytes.count ? bytes[start + 1] : 0 {
      case 0x3F: index = past([0x3F, 0x3E], from: start + 2)
      case 0x21:
        if isAt("<!--", start) {
          index = past([0x2D, 0x2D, 0x3E], from: start + 4)
        } else if isAt("<![CDATA[", start) {
          let end = find([0x5D, 0x5D, 0x3E], from: start + 9)
          index = min(bytes.count, end + 3)
          return .data(TextRange(start + 9, end))
        } else {
          index = endOfDeclaration(from: start + 2)
        }
      case 0x2F:
        let name = name(from: start + 2)
        index = past([0x3E], from: name.end)
        return .end(name: name)
      case let byte where Self.beginsName(byte):
        return startTag(at: start)
      default:
        index = find([0x3C], from: start + 1)
        return .text(TextRange(start, index))
      }
    }
    return nil
  }

  private mutating func startTag(at start: Int) -> Token {
    let name = name(from: start + 1)
    var end = name.end
    var quote: UInt8?
    while end < bytes.count {
      let byte = bytes[end]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == 0x3E {
        break
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      }
      end += 1
    }
    index = min(bytes.count, end + 1)
    let isEmpty = end > name.end && bytes[end - 1] == 0x2F
    return .start(
      name: name, attributes: TextRange(name.end, isEmpty ? end - 1 : end), isEmpty: isEmpty)
  }

  /// Where a declaration ends, with the ones in its square brackets.
  private func endOfDeclaration(from start: Int) -> Int {
    var isInside = false
    var quote: UInt8?
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == 0x3C, isAt("<!--", index) {
        index = past([0x2D, 0x2D, 0x3E], from: index + 4)
        continue
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x5B || byte == 0x5D {
        isInside = byte == 0x5B
      } else if byte == 0x3E, !isInside {
        return index + 1
      }
      index += 1
    }
    return bytes.count
  }

  private func name(from start: Int) -> TextRange {
    var end = min(start, bytes.count)
    while end < bytes.count, bytes[end] > 0x20, ![0x2F, 0x3E, 0x3C, 0x3D].contains(bytes[end]) {
      end += 1
    }
    return TextRange(min(start, end), end)
  }

  private static func beginsName(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte == 0x5F || byte == 0x3A || byte >= 0x80
  }

  private func isAt(_ text: StaticString, _ start: Int) -> Bool {
    start + text.utf8CodeUnitCount <= bytes.count
      && text.withUTF8Buffer { bytes[start..<(start + $0.count)].elementsEqual($0) }
  }

  /// Where some bytes stand from an offset on; the end when they do not.
  private func find(_ wanted: [UInt8], from start: Int) -> Int {
    let last = bytes.count - wanted.count
    var index = start
    while index <= last {
      if bytes[index] == wanted[0], bytes[index..<(index + wanted.count)].elementsEqual(wanted) {
        return index
      }
      index += 1
    }
    return bytes.count
  }

  private func past(_ wanted: [UInt8], from start: Int) -> Int {
    min(bytes.count, find(wanted, from: start) + wanted.count)
  }
}

extension XMLScanner {
  /// The name of the outermost element in lower case, of a file that begins like XML; `nil` of any other.
  static func rootName(of bytes: [UInt8]) -> String? {
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    guard body.first(where: { $0 > 0x20 }) == 0x3C else { return nil }
    var scanner = XMLScanner(bytes: Array(body.prefix(1 << 14)))
    while let token = scanner.next() {
      switch token {
      case .start(let name, _, _):
        return String(decoding: scanner.bytes[name.indices].map(Folding.lowercase), as: UTF8.self)
      case .text(let range):
        guard scanner.bytes[range.indices].allSatisfy({ $0 <= 0x20 }) else { return nil }
      case .end, .data: return nil
      }
    }
    return nil
  }
}
