/// A mistake in a query.
public struct QueryError: Error, Hashable, Sendable {
  /// What is wrong.
  let mistake: QueryMistake
  /// Where, in UTF-8 bytes of the query's text, half-open; empty at the end when something is missing there.
  public let range: Range<Int>
  /// What would make the text a query, for one that is still being typed.
  let repair: Repair?

  /// Bytes of the text, and what is to stand there instead.
  struct Repair: Hashable, Sendable {
    let range: Range<Int>
    let text: String

    static func insert(_ text: String, at offset: Int) -> Repair {
      Repair(range: offset..<offset, text: text)
    }

    static func remove(_ range: Range<Int>) -> Repair { Repair(range: range, text: "") }
  }

  init(_ mistake: QueryMistake, _ range: Range<Int>, repair: Repair? = nil) {
    self.mistake = mistake
    self.range = range
    self.repair = repair
  }

  /// What is wrong and what to do, for people.
  public var message: String { mistake.message }

  /// A line of carets to be printed under the query's text.
  public func marker(in text: String) -> String {
    let bytes = Array(text.utf8)
    let before = String(decoding: bytes[..<range.lowerBound], as: UTF8.self).count
    let marked = String(decoding: bytes[range], as: UTF8.self).count
    return String(repeating: " ", count: before) + String(repeating: "^", count: max(1, marked))
  }
}

/// What can be wrong with a query.
enum QueryMistake: Hashable, Sendable {
  case quoteNotClosed, slashNotClosed, bracketNotClosed, bracketNotOpened
  case nothingHere, nothingBefore, noWords
  case tooDeep
  case behindPattern
  case unknownKey(String)
  case noValue(key: String, help: String)
  case noDate(String, nearest: String?)
  case noSuchDay(String)
  case intervalRunsBackward(String)
  /// `from:` and `to:` take a day, a month or a year, and nothing more.
  case intervalForOneEnd(String)
  case markForOneEnd(String)
  case unknownValue(String, known: [String])
  case noLetter(String)
  case patternForName(String)
  case pattern(TextPattern.Mistake)

  /// What is wrong and what to do, for people.
  var message: String {
    switch self {
    case .quoteNotClosed: "the quotation mark is not closed: add \" at the end"
    case .slashNotClosed: "the regular expression is not closed: add / at the end"
    case .bracketNotClosed: "the bracket is not closed: add )"
    case .bracketNotOpened: "this bracket was never opened: take it away"
    case .nothingHere: "something is missing here: a word or a key such as actor:"
    case .nothingBefore: "something is missing before this: a word or a key such as actor:"
    case .noWords: "no words between the quotation marks"
    case .tooDeep: "brackets and minuses stand too deep in one another"
    case .behindPattern: "put a space after the closing /; the case of letters never counts"
    case .unknownKey(let key): Self.unknownKey(key)
    case .noValue(let key, let help): "\(key): needs a value: \(help)"
    case .noDate(let text, let nearest?): "\(text) is no date; did you mean \(nearest)?"
    case .noDate(let text, nil):
      "\(text) is no date: write 2019, 2019-04, 2019-04-06 or 2019-04-06/2019-04-09"
    case .noSuchDay(let text): "the calendar has no \(text)"
    case .intervalRunsBackward(let text): "\(text) ends before it begins"
    case .intervalForOneEnd(let text): "one date is wanted here; on:\(text) takes an interval"
    case .markForOneEnd(let text): "no ~, ? or % is wanted here; date:\(text) asks for such a mark"
    case .unknownValue(let value, let known): Self.unknownValue(value, known)
    case .noLetter(let text): "\(text) is no mark: a mark is one letter, as in mark:a"
    case .patternForName(let text): "only sentences are searched by a pattern: write \(text) alone"
    case .pattern(let mistake): mistake.message
    }
  }

  private static func unknownKey(_ key: String) -> String {
    let known = QueryKey.table.map(\.name)
    if let nearest = nearest(to: key, among: known) {
      return "\(key): is no key; did you mean \(nearest):?"
    }
    let list = known.map { $0 + ":" }.joined(separator: " ")
    return "\(key): is no key; there are \(list)"
  }

  private static func unknownValue(_ value: String, _ known: [String]) -> String {
    if let nearest = nearest(to: value, among: known) {
      return "\(value) is not known here; did you mean \(nearest)?"
    }
    return "\(value) is not known here; there are \(known.joined(separator: ", "))"
  }
}

/// What is wrong with the value of a key, and where in it.
struct QueryValueError: Error {
  let mistake: QueryMistake
  /// UTF-8 bytes of the value; `nil` when all of it is wrong.
  let range: Range<Int>?

  init(_ mistake: QueryMistake, _ range: Range<Int>? = nil) {
    self.mistake = mistake
    self.range = range
  }
}
