/// A piece of a query's text.
struct QueryItem: Hashable {
  enum Kind: Hashable {
    case open, close, minus, or, and, not
    case word(QueryValue)
    case pair(key: String, value: QueryValue)
    case pattern(QueryValue)
  }
  let kind: Kind
  /// UTF-8 bytes of the query's text.
  let range: Range<Int>
}

/// A word of a query, or the value of a key.
struct QueryValue: Hashable {
  enum Form: Hashable {
    case bare
    case quoted(isClosed: Bool)
    case slashed(isClosed: Bool)
  }
  /// What it says, without quotation marks or slashes.
  let text: String
  /// UTF-8 bytes of the query's text, quotation marks and slashes included.
  let range: Range<Int>
  let form: Form
}

/// Cuts the text of a query into items; every text can be cut.
struct QueryScanner {
  /// Words that join or turn what stands beside them.
  static let operators: [(word: String, kind: QueryItem.Kind, help: String)] = [
    ("AND", .and, "both must hold, as without it"),
    ("OR", .or, "one of the two must hold"),
    ("NOT", .not, "what follows must not hold"),
  ]

  private let bytes: [UInt8]
  private var index = 0

  private init(_ text: String) { bytes = Array(text.utf8) }

  static func items(of text: String) -> [QueryItem] {
    var scanner = QueryScanner(text)
    var items: [QueryItem] = []
    while let item = scanner.next() { items.append(item) }
    return items
  }

  private mutating func next() -> QueryItem? {
    while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
    guard index < bytes.count else { return nil }
    let start = index
    let kind: QueryItem.Kind
    switch bytes[index] {
    case UInt8(ascii: "("): kind = symbol(.open)
    case UInt8(ascii: ")"): kind = symbol(.close)
    case UInt8(ascii: "-"): kind = symbol(.minus)
    case UInt8(ascii: "/"): kind = .pattern(pattern())
    case UInt8(ascii: "\""): kind = .word(quoted())
    default: kind = wordOrPair()
    }
    return QueryItem(kind: kind, range: start..<index)
  }

  private mutating func symbol(_ kind: QueryItem.Kind) -> QueryItem.Kind {
    index += 1
    return kind
  }

  private mutating func wordOrPair() -> QueryItem.Kind {
    let word = bare(until: UInt8(ascii: ":"))
    guard index < bytes.count, bytes[index] == UInt8(ascii: ":") else {
      return Self.operators.first { $0.word == word.text }?.kind ?? .word(word)
    }
    index += 1
    let isQuoted = index < bytes.count && bytes[index] == UInt8(ascii: "\"")
    return .pair(key: word.text, value: isQuoted ? quoted() : bare(until: nil))
  }

  private mutating func bare(until stop: UInt8?) -> QueryValue {
    let start = index
    while index < bytes.count, !Self.endsWord(bytes[index]), bytes[index] != stop { index += 1 }
    return QueryValue(
      text: String(decoding: bytes[start..<index], as: UTF8.self), range: start..<index, form: .bare
    )
  }

  /// In quotation marks a backslash takes the next character as it is.
  private mutating func quoted() -> QueryValue {
    let start = index
    var text: [UInt8] = []
    index += 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count { index += 1 }
      text.append(bytes[index])
      index += 1
    }
    let isClosed = index < bytes.count
    if isClosed { index += 1 }
    return QueryValue(
      text: String(decoding: text, as: UTF8.self), range: start..<index,
      form: .quoted(isClosed: isClosed))
  }

  /// The text between slashes, where a backslash before a slash stays: the pattern reads both.
  private mutating func pattern() -> QueryValue {
    let start = index
    index += 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "/") {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    index = min(index, bytes.count)
    let text = String(decoding: bytes[(start + 1)..<index], as: UTF8.self)
    let isClosed = index < bytes.count
    if isClosed { index += 1 }
    return QueryValue(text: text, range: start..<index, form: .slashed(isClosed: isClosed))
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    isSpace(byte) || [UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\"")].contains(byte)
  }
}
