/// What can be put in at the cursor of a query that is being typed.
public struct QueryCompletions: Hashable, Sendable {
  /// The UTF-8 bytes of the query's text that a completion takes the place of.
  public let range: Range<Int>
  /// The likeliest first.
  public let items: [QueryCompletion]
}

/// A key, an operator or a value that can be put into a query.
public struct QueryCompletion: Hashable, Sendable {
  /// What is put in, in quotation marks where it must be.
  public let text: String
  /// What a reader is told of it, such as in how many events it is.
  public let help: String
}

/// What can be put in at the cursor of a query: keys, operators, and the names, days and outlets that a corpus has.
///
/// - Parameter cursor: an offset in UTF-8 bytes of the text.
public func completions(
  of text: String, at cursor: Int, in corpus: Corpus, marks: Marks = Marks()
) -> QueryCompletions {
  let place = CompletionPlace(text, cursor)
  let offer = CompletionOffer(corpus: corpus, marks: marks)
  let items =
    switch place.kind {
    case .nothing: [QueryCompletion]()
    case .operand: offer.keys(beginning: "")
    case .word(let typed):
      offer.keys(beginning: typed) + offer.operators(beginning: typed)
        + offer.names(beginning: typed)
    case .value(let values, let typed): offer.values(values, beginning: typed)
    }
  let present = String(decoding: Array(text.utf8)[place.range], as: UTF8.self)
  return QueryCompletions(range: place.range, items: items.filter { $0.text != present })
}

/// What stands at the cursor of a query.
private struct CompletionPlace {
  enum Kind {
    /// Nothing that could be completed, or that has to follow.
    case nothing
    /// A term has to follow.
    case operand
    /// A word has been begun.
    case word(String)
    /// The value of a key has been begun, perhaps with nothing.
    case value(QueryKey.Values, String)
  }

  let kind: Kind
  let range: Range<Int>

  init(_ text: String, _ cursor: Int) {
    let typed = String(decoding: text.utf8.prefix(cursor), as: UTF8.self)
    guard let item = QueryScanner.items(of: typed).last else {
      (kind, range) = (.operand, cursor..<cursor)
      return
    }
    guard item.range.upperBound == cursor else {
      (kind, range) = (item.isTerm ? .nothing : .operand, cursor..<cursor)
      return
    }
    // What stands at the cursor may go on behind it.
    let whole = QueryScanner.items(of: text).first { $0.range.lowerBound == item.range.lowerBound }
    let end = whole.flatMap { $0.isOpen ? nil : $0.range.upperBound } ?? cursor
    switch item.kind {
    case .open, .minus: (kind, range) = (.operand, cursor..<cursor)
    case .word(let value) where value.form == .bare:
      (kind, range) = (.word(value.text), value.range.lowerBound..<end)
    case .pair(let key, let value):
      (kind, range) = Self.value(of: key, value, rest: Array(text.utf8)[cursor..<end])
    case .word, .pattern, .close, .or, .and, .not: (kind, range) = (.nothing, cursor..<cursor)
    }
  }

  /// - Parameter rest: what of the value stands behind the cursor, by its offsets in the text.
  private static func value(
    of key: String, _ value: QueryValue, rest: ArraySlice<UInt8>
  ) -> (Kind, Range<Int>) {
    let start = value.range.lowerBound
    guard let row = QueryKey.table.first(where: { $0.name == key }) else {
      return (.nothing, start..<start)
    }
    switch row.values {
    case .days where value.form == .bare:
      // Each end of an interval is completed by itself.
      let last = value.text.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
      let before = value.text.utf8.count - last.utf8.count
      let end = rest.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
      return (.value(row.values, String(last)), (start + before)..<end)
    case .actors, .speakers, .places, .sources, .days, .marks, .words:
      return (.value(row.values, value.text), start..<rest.endIndex)
    }
  }
}

extension QueryItem {
  /// Whether it is a term, or closes one, so that nothing has to follow.
  fileprivate var isTerm: Bool {
    switch kind {
    case .word, .pair, .pattern, .close: true
    case .open, .minus, .or, .and, .not: false
    }
  }

  /// Whether its closing quotation mark or slash is still missing.
  fileprivate var isOpen: Bool {
    switch kind {
    case .word(let value), .pair(_, let value), .pattern(let value):
      value.form == .quoted(isClosed: false) || value.form == .slashed(isClosed: false)
    case .open, .close, .minus, .or, .and, .not: false
    }
  }
}
