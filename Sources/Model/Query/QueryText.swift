extension Query: CustomStringConvertible {
  /// The query in the filter language; reading it gives the same query again.
  public var description: String { condition?.text(within: .or) ?? "" }
}

extension Query.Condition {
  /// How tightly a condition is held by what stands around it.
  fileprivate enum Binding: Int, Comparable {
    case or, and, not

    static func < (left: Binding, right: Binding) -> Bool { left.rawValue < right.rawValue }
  }

  fileprivate func text(within outer: Binding) -> String {
    switch self {
    case .actor(let name): return "actor:" + Self.quoted(name)
    case .said(let name): return "said:" + Self.quoted(name)
    case .place(let name): return "place:" + Self.quoted(name)
    case .text(let words): return Self.quoted(words)
    case .from(let day): return "from:\(day)"
    case .to(let day): return "to:\(day)"
    case .on(let span): return "on:\(span.edtf)"
    case .undated: return "is:undated"
    case .not(let condition): return "-" + condition.text(within: .not)
    case .and(let conditions):
      let text = conditions.map { $0.text(within: .not) }.joined(separator: " ")
      return outer > .and ? "(\(text))" : text
    case .or(let conditions):
      let text = conditions.map { $0.text(within: .not) }.joined(separator: " OR ")
      return outer > .or ? "(\(text))" : text
    }
  }

  /// A value as it is, or in quotation marks when it would be read as something else.
  private static func quoted(_ value: String) -> String {
    let isPlain =
      !value.isEmpty && !QueryScanner.operators.contains(value) && value.first != "-"
      && value.unicodeScalars.allSatisfy { !" \t\n()\":\\".unicodeScalars.contains($0) }
    if isPlain { return value }
    let escaped = value.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
    return "\"" + String(escaped) + "\""
  }
}
