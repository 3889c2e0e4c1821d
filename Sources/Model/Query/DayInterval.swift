/// The days that a filter names: an EDTF date, or an EDTF interval of which one end may be open.
public struct DayInterval: Hashable, Sendable {
  /// The first day; `nil` when the interval is open there.
  let first: CivilDate?
  /// The last day, inclusive; `nil` when the interval is open there.
  let last: CivilDate?
  /// The marks `~`, `?` or `%` that are asked for.
  let qualifier: DateSpan.Qualifier
  /// In EDTF, as it is written in a query.
  let edtf: String

  /// Whether it was written with a `/`.
  var isInterval: Bool { edtf.utf8.contains(UInt8(ascii: "/")) }

  /// Reads a value of the filter language.
  ///
  /// - Throws: what is no date in it, with its range in `text`.
  init(_ text: String) throws(QueryValueError) {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    guard ends.count == 2, let start = ends.first, let end = ends.last else {
      let span = try Self.span(text[...], in: text)
      (first, last, qualifier, edtf) = (span.first, span.last, span.qualifier, span.edtf)
      return
    }
    guard !Self.isOpen(start) || !Self.isOpen(end) else {
      throw QueryValueError(.noDate(text, nearest: nil))
    }
    let from = Self.isOpen(start) ? nil : try Self.span(start, in: text)
    let to = Self.isOpen(end) ? nil : try Self.span(end, in: text)
    first = from?.first
    last = to?.last
    if let first, let last, first > last { throw QueryValueError(.intervalRunsBackward(text)) }
    qualifier = (from?.qualifier ?? []).union(to?.qualifier ?? [])
    edtf = "\(from?.edtf ?? "..")/\(to?.edtf ?? "..")"
  }

  /// An end that is open, or that EDTF calls unknown: neither bounds the days.
  private static func isOpen(_ end: Substring) -> Bool { end.isEmpty || end == ".." }

  private static func span(_ part: Substring, in text: String) throws(QueryValueError) -> DateSpan {
    if let span = DateSpan(edtf: part) { return span }
    let start = text.utf8.distance(from: text.startIndex, to: part.startIndex)
    throw QueryValueError(mistake(in: String(part)), start..<(start + part.utf8.count))
  }

  private static func mistake(in text: String) -> QueryMistake {
    let shape = String(text.map { $0.isASCII && $0.isWholeNumber ? "0" : $0 })
    if ["0000-00", "0000-00-00"].contains(shape) { return .noSuchDay(text) }
    let repaired = [padded(text), text.replacing("..", with: "/")]
    return .noDate(text, nearest: repaired.first { $0 != text && DateSpan(edtf: $0) != nil })
  }

  /// `2019-4-6` with the zeros that EDTF wants.
  private static func padded(_ text: String) -> String {
    text.split(separator: "-", omittingEmptySubsequences: false)
      .map { $0.utf8.count == 1 ? "0" + $0 : $0 }.joined(separator: "-")
  }
}
