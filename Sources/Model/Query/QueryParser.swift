/// A mistake in a query.
public struct QueryError: Error, Hashable, Sendable {
  /// What is wrong and what to do, for people.
  public let message: String
  /// Where, in UTF-8 bytes of the query's text, half-open; empty at the end when something is missing there.
  public let range: Range<Int>

  /// A line of carets to be printed under the query's text.
  public func marker(in text: String) -> String {
    let bytes = Array(text.utf8)
    let before = String(decoding: bytes[..<range.lowerBound], as: UTF8.self).count
    let marked = String(decoding: bytes[range], as: UTF8.self).count
    return String(repeating: " ", count: before) + String(repeating: "^", count: max(1, marked))
  }
}

/// A key of the filter language, such as `actor:`.
public struct QueryKey: Sendable {
  /// The word before the colon.
  public let name: String
  /// What a reader is told of it.
  public let help: String
  /// The condition for a value; throws the message of what is wrong with it.
  let condition: @Sendable (String) throws(QueryValueError) -> Query.Condition

  /// All keys.
  // One row per line reads as a table.
  // swift-format-ignore
  public static let table: [QueryKey] = [
    QueryKey(name: "actor", help: "an actor's name, or how a word of it begins", condition: { .actor($0) }),
    QueryKey(name: "said", help: "who says so, as the sentence names it", condition: { .said($0) }),
    QueryKey(name: "place", help: "a place's name, or how a word of it begins", condition: { .place($0) }),
    QueryKey(name: "from", help: "on this day or later: 2019, 2019-04, 2019-04-06", condition: { (value) throws(QueryValueError) in .from(try span(value).first) }),
    QueryKey(name: "to", help: "on this day or earlier, the whole of a month or year", condition: { (value) throws(QueryValueError) in .to(try span(value).last) }),
    QueryKey(name: "on", help: "on one of these days, any EDTF date or interval", condition: { (value) throws(QueryValueError) in .on(try span(value)) }),
    QueryKey(name: "is", help: "undated: no day is known", condition: property),
  ]

  private static func span(_ value: String) throws(QueryValueError) -> DateSpan {
    guard let span = DateSpan(edtf: value) else {
      throw QueryValueError(
        message: "\(value) is no date: write 2019, 2019-04, 2019-04-06 or 2019-04-06/2019-04-09")
    }
    return span
  }

  private static func property(_ value: String) throws(QueryValueError) -> Query.Condition {
    guard value == "undated" else {
      throw QueryValueError(message: "is:\(value) is not known: write is:undated")
    }
    return .undated
  }
}

/// What is wrong with the value of a key.
struct QueryValueError: Error {
  let message: String
}

extension Query {
  /// Reads the filter language.
  ///
  /// Terms side by side must all hold. `OR`, `NOT` or `-`, and brackets as usual; a bare or quoted word is looked for
  /// in the sentences. An empty text lets every event through.
  /// - Throws: the first mistake, with where it is and what to do.
  public init(parsing text: String) throws(QueryError) {
    var parser = QueryParser(items: try QueryScanner.items(of: text), end: text.utf8.count)
    self.init(condition: try parser.parse())
  }
}

/// A piece of a query's text.
private struct QueryItem {
  enum Kind: Hashable {
    case open, close, minus, or, and, not
    case term(key: String?, value: String)
  }
  let kind: Kind
  let range: Range<Int>
}

/// Cuts the text of a query into items.
enum QueryScanner {
  static let operators: Set<String> = ["AND", "OR", "NOT"]

  fileprivate static func items(of text: String) throws(QueryError) -> [QueryItem] {
    let bytes = Array(text.utf8)
    var items: [QueryItem] = []
    var index = 0
    while index < bytes.count {
      let start = index
      switch bytes[index] {
      case 0x20, 0x09, 0x0A: index += 1
      case 0x28:
        index += 1
        items.append(QueryItem(kind: .open, range: start..<index))
      case 0x29:
        index += 1
        items.append(QueryItem(kind: .close, range: start..<index))
      case 0x2D:
        index += 1
        items.append(QueryItem(kind: .minus, range: start..<index))
      default:
        items.append(try term(bytes, &index))
      }
    }
    return items
  }

  private static func term(_ bytes: [UInt8], _ index: inout Int) throws(QueryError) -> QueryItem {
    let start = index
    var key: String?
    if bytes[index] != 0x22 {
      let word = bareWord(bytes, &index, stopAtColon: true)
      if index < bytes.count, bytes[index] == 0x3A {
        index += 1
        key = word
      } else {
        let kind: QueryItem.Kind =
          switch word {
          case "OR": .or
          case "AND": .and
          case "NOT": .not
          default: .term(key: nil, value: word)
          }
        return QueryItem(kind: kind, range: start..<index)
      }
    }
    let value =
      index < bytes.count && bytes[index] == 0x22
      ? try quotedWord(bytes, &index) : bareWord(bytes, &index, stopAtColon: false)
    return QueryItem(kind: .term(key: key, value: value), range: start..<index)
  }

  private static func bareWord(_ bytes: [UInt8], _ index: inout Int, stopAtColon: Bool) -> String {
    let start = index
    while index < bytes.count, ![0x20, 0x09, 0x0A, 0x28, 0x29, 0x22].contains(bytes[index]),
      !(stopAtColon && bytes[index] == 0x3A)
    { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private static func quotedWord(
    _ bytes: [UInt8], _ index: inout Int
  ) throws(QueryError) -> String {
    let start = index
    var word: [UInt8] = []
    index += 1
    while index < bytes.count, bytes[index] != 0x22 {
      if bytes[index] == 0x5C, index + 1 < bytes.count { index += 1 }
      word.append(bytes[index])
      index += 1
    }
    guard index < bytes.count else {
      throw QueryError(
        message: "the quotation mark is not closed: add \" at the end", range: start..<bytes.count)
    }
    index += 1
    return String(decoding: word, as: UTF8.self)
  }
}

private struct QueryParser {
  let items: [QueryItem]
  let end: Int
  var next = 0

  init(items: [QueryItem], end: Int) {
    self.items = items
    self.end = end
  }

  mutating func parse() throws(QueryError) -> Query.Condition? {
    guard !items.isEmpty else { return nil }
    let condition = try alternatives()
    guard next == items.count else {
      throw QueryError(
        message: "this bracket was never opened: take it away", range: items[next].range)
    }
    return condition
  }

  private mutating func alternatives() throws(QueryError) -> Query.Condition {
    var conditions = [try conjunction()]
    while next < items.count, items[next].kind == .or {
      next += 1
      conditions.append(try conjunction())
    }
    return conditions.count == 1 ? conditions[0] : .or(conditions)
  }

  private mutating func conjunction() throws(QueryError) -> Query.Condition {
    var conditions = [try operand()]
    while next < items.count {
      switch items[next].kind {
      case .or, .close: return conditions.count == 1 ? conditions[0] : .and(conditions)
      case .and: next += 1
      case .open, .minus, .not, .term: break
      }
      conditions.append(try operand())
    }
    return conditions.count == 1 ? conditions[0] : .and(conditions)
  }

  private mutating func operand() throws(QueryError) -> Query.Condition {
    guard next < items.count else {
      throw QueryError(
        message: "something is missing here: a word or a key such as actor:", range: end..<end)
    }
    let item = items[next]
    next += 1
    switch item.kind {
    case .minus, .not: return .not(try operand())
    case .open:
      let condition = try alternatives()
      guard next < items.count, items[next].kind == .close else {
        throw QueryError(message: "the bracket is not closed: add )", range: item.range)
      }
      next += 1
      return condition
    case .term(let key, let value): return try condition(key, value, item.range)
    case .close, .or, .and:
      throw QueryError(
        message: "something is missing before this: a word or a key such as actor:",
        range: item.range)
    }
  }

  private func condition(
    _ key: String?, _ value: String, _ range: Range<Int>
  ) throws(QueryError) -> Query.Condition {
    guard let key else {
      guard !value.isEmpty else {
        throw QueryError(message: "no words between the quotation marks", range: range)
      }
      return .text(value)
    }
    guard let row = QueryKey.table.first(where: { $0.name == key }) else {
      let known = QueryKey.table.map { $0.name + ":" }.joined(separator: " ")
      throw QueryError(
        message: "\(key): is no key; there are \(known)",
        range: range.lowerBound..<(range.lowerBound + key.utf8.count + 1))
    }
    guard !value.isEmpty else {
      throw QueryError(
        message: "\(key): needs a value: \(row.help)", range: range.upperBound..<range.upperBound)
    }
    do {
      return try row.condition(value)
    } catch {
      throw QueryError(
        message: error.message, range: (range.lowerBound + key.utf8.count + 1)..<range.upperBound)
    }
  }
}
