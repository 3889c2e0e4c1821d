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
    case .type(let type): return "type:\(type.rawValue)"
    case .mode(let mode): return "mode:\(mode.rawValue)"
    case .source(let name): return "source:" + Self.quoted(name)
    case .text(let words): return Self.quoted(words)
    case .pattern(let pattern): return "/\(pattern.source)/"
    case .from(let day): return "from:\(day)"
    case .to(let day): return "to:\(day)"
    case .on(let days): return "on:\(days.edtf)"
    case .dated(let days): return "date:\(days.edtf)"
    case .property(let property): return "is:\(property.rawValue)"
    case .mark(let letter): return "mark:\(letter)"
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
  static func quoted(_ value: String) -> String {
    let isPlain =
      !QueryScanner.operators.contains { $0.word == value }
      && value.unicodeScalars.first.map { !"-/".unicodeScalars.contains($0) } ?? false
      && value.unicodeScalars.allSatisfy { !" \t\n()\":\\".unicodeScalars.contains($0) }
    if isPlain { return value }
    let escaped = value.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
    return "\"" + String(escaped) + "\""
  }
}
