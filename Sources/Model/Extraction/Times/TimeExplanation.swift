/// Why a time mention means the days that it means.
extension Findings {
  /// The chain from the words to the days, one sentence a line: the words and their rule, what they are counted from, the result.
  ///
  /// - Parameters:
  ///   - mention: one of ``times``.
  ///   - text: the text of the article's file.
  public func explanation(of mention: TimeMention, in text: SourceText) -> [String] {
    var lines = ["“\(text.line(mention.range))”, rule \(mention.rule.name)"]
    switch mention.anchor {
    case .none: break
    case .dayOfWriting:
      if let published { lines.append(published.explanation(in: text)) }
    case .mention(let index):
      let anchor = times[Int(index)]
      lines.append("counted from “\(text.line(anchor.range))”: \(anchor.value.text)")
    }
    lines.append("\(mention.step.explanation): \(mention.span?.edtf ?? mention.value.text)")
    return lines
  }
}

extension Published {
  /// The day of writing and the words that tell it.
  func explanation(in text: SourceText) -> String {
    let words = evidence.map { "“\(text.line($0))”" }.joined(separator: " and ")
    let source: String =
      switch basis {
      case .metadata: "given with the article"
      case .dateline: "from \(words)"
      case .inferred: "worked out from \(words)"
      case .reader: "as the reader says"
      case .explicit, .relative, .unknown, .reportedBy: words
      }
    return "day of writing \(span.edtf), \(source)"
  }
}

extension TimeStep {
  /// What was done to come to the days.
  var explanation: String {
    switch self {
    case .asWritten: "as written"
    case .orderGuessed: "which number is the month is not told"
    case .unresolved: "nothing tells what it is counted from"
    case .samePeriod: "the same time"
    case .counted: "so many on or back"
    case .nearestEarlier: "the nearest one before"
    case .nearestLater: "the nearest one after"
    case .yearCarried: "in the year that was told before, or the next"
    }
  }
}
