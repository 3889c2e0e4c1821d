extension Query {
  /// Reads the filter language.
  ///
  /// Terms side by side must all hold. `OR`, `NOT` or `-`, and brackets as usual; a bare or quoted word and a pattern are
  /// looked for in the sentences. An empty text lets every event through.
  /// - Throws: the first mistake, with where it is and what to do.
  public init(parsing text: String) throws(QueryError) {
    var parser = QueryParser(items: QueryScanner.items(of: text), end: text.utf8.count)
    self.init(condition: try parser.parse())
  }

  /// Reads a query that is still being typed, as far as it stands.
  ///
  /// What is open is taken for closed, and what is only begun at the cursor is left out.
  /// - Parameter cursor: where something is being typed, in UTF-8 bytes of the text.
  /// - Throws: a mistake that typing on at the cursor will not mend.
  public init(typing text: String, cursor: Int) throws(QueryError) {
    var bytes = Array(text.utf8)
    var cursor = cursor
    while true {
      do throws(QueryError) {
        self = try Query(parsing: String(decoding: bytes, as: UTF8.self))
        return
      } catch {
        guard let repair = error.repair, repair.mends(at: cursor) else { throw error }
        bytes.replaceSubrange(repair.range, with: repair.text.utf8)
        if !repair.range.isEmpty { cursor = repair.range.lowerBound }
      }
    }
  }
}

extension QueryError.Repair {
  /// Whether it closes what is open, or leaves out what the cursor is at.
  fileprivate func mends(at cursor: Int) -> Bool {
    range.isEmpty || (range.lowerBound...range.upperBound).contains(cursor)
  }
}

extension Range<Int> {
  fileprivate func moved(by distance: Int) -> Range<Int> {
    (lowerBound + distance)..<(upperBound + distance)
  }
}

private struct QueryParser {
  private let items: [QueryItem]
  private let end: Int
  private var next = 0
  private var depth = 0

  private static let deepest = 50

  init(items: [QueryItem], end: Int) {
    self.items = items
    self.end = end
  }

  mutating func parse() throws(QueryError) -> Query.Condition? {
    guard !items.isEmpty else { return nil }
    let condition = try alternatives()
    guard next == items.count else {
      throw QueryError(.bracketNotOpened, items[next].range)
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
      case .open, .minus, .not, .word, .pair, .pattern: break
      }
      conditions.append(try operand())
    }
    return conditions.count == 1 ? conditions[0] : .and(conditions)
  }

  private mutating func operand() throws(QueryError) -> Query.Condition {
    guard next < items.count else {
      let last = items[next - 1].range
      throw QueryError(.nothingHere, end..<end, repair: .remove(last.lowerBound..<end))
    }
    let item = items[next]
    next += 1
    switch item.kind {
    case .minus, .not:
      return .not(try deeper(item) { (parser) throws(QueryError) in try parser.operand() })
    case .open:
      let condition = try deeper(item) { (parser) throws(QueryError) in try parser.alternatives() }
      guard next < items.count, items[next].kind == .close else {
        throw QueryError(.bracketNotClosed, item.range, repair: .insert(")", at: end))
      }
      next += 1
      return condition
    case .word(let value): return try words(value)
    case .pattern(let value): return try pattern(value)
    case .pair(let key, let value): return try pair(key, value, item.range)
    case .close, .or, .and:
      throw QueryError(.nothingBefore, item.range, repair: next > 1 ? repair(before: item) : nil)
    }
  }

  /// Reads what stands in a bracket or behind a minus.
  private mutating func deeper(
    _ item: QueryItem,
    _ read: (inout QueryParser) throws(QueryError) -> Query.Condition
  ) throws(QueryError) -> Query.Condition {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw QueryError(.tooDeep, item.range) }
    return try read(&self)
  }

  /// Takes away the operator or the bracket behind which a term is still missing.
  private func repair(before item: QueryItem) -> QueryError.Repair {
    let previous = items[next - 2]
    let isEmptyBracket = previous.kind == .open && item.kind == .close
    let end = isEmptyBracket ? item.range.upperBound : item.range.lowerBound
    return .remove(previous.range.lowerBound..<end)
  }

  // MARK: Terms

  private func words(_ value: QueryValue) throws(QueryError) -> Query.Condition {
    try requireClosed(value)
    guard !value.text.isEmpty else {
      throw QueryError(.noWords, value.range, repair: .remove(value.range))
    }
    return .text(value.text)
  }

  private func pattern(_ value: QueryValue) throws(QueryError) -> Query.Condition {
    try requireClosed(value)
    let end = value.range.upperBound
    if let behind = items.first(where: { $0.range.lowerBound == end }), behind.kind != .close {
      throw QueryError(.behindPattern, behind.range, repair: .remove(behind.range))
    }
    do {
      return .pattern(try TextPattern(value.text))
    } catch {
      let start = value.range.lowerBound + 1
      throw QueryError(
        .pattern(error.mistake), error.range.moved(by: start),
        repair: error.repair.map { .init(range: $0.range.moved(by: start), text: $0.text) })
    }
  }

  private func pair(
    _ key: String, _ value: QueryValue, _ range: Range<Int>
  ) throws(QueryError) -> Query.Condition {
    guard let row = QueryKey.table.first(where: { $0.name == key }) else {
      throw QueryError(.unknownKey(key), range.lowerBound..<value.range.lowerBound)
    }
    try requireClosed(value)
    guard !value.text.isEmpty else {
      throw QueryError(
        .noValue(key: key, help: row.help), range.upperBound..<range.upperBound,
        repair: .remove(range))
    }
    do {
      return try row.condition(value.text)
    } catch {
      // In quotation marks a backslash shifts what follows it.
      let part = value.form == .bare ? error.range : nil
      throw QueryError(
        error.mistake, part?.moved(by: value.range.lowerBound) ?? value.range,
        repair: .remove(range))
    }
  }

  private func requireClosed(_ value: QueryValue) throws(QueryError) {
    switch value.form {
    case .bare, .quoted(isClosed: true), .slashed(isClosed: true): return
    case .quoted(isClosed: false):
      throw QueryError(.quoteNotClosed, value.range, repair: .insert("\"", at: end))
    case .slashed(isClosed: false):
      throw QueryError(.slashNotClosed, value.range, repair: .insert("/", at: end))
    }
  }
}
