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
      let place = anchor.range.start < mention.range.start ? "told before" : "told with it"
      lines.append(
        "\(place), on line \(text.lineNumber(at: anchor.range.start)): “\(text.line(anchor.range))”, \(anchor.value.text)"
      )
    }
    if let cue = mention.cue, mention.step == .nearestEarlier || mention.step == .nearestLater {
      lines.append("looked for on the side that “\(text.line(cue))” points to")
    }
    lines.append("\(mention.stepExplanation): \(mention.span?.edtf ?? mention.value.text)")
    if mention.isContradicted, let day = mention.span?.first {
      lines.append(
        "but \(day) was a \("\(day.weekday)".capitalisedFirst): the words contradict themselves")
    }
    return lines
  }
}

extension Published {
  /// The day of writing and the words that tell it.
  func explanation(in text: SourceText) -> String {
    "day of writing \(span.edtf), \(reason(in: text))"
  }

  /// Why it is believed, and what speaks against it.
  func reason(in text: SourceText) -> String {
    let words = evidence.map { "“\(text.line($0))”" }.joined(separator: " and ")
    if let folderDay { return folderDay.reason(words) }
    let source: String =
      switch basis {
      case .metadata: "given with the article\(self.source?.words ?? "")"
      case .dateline: "from \(words)"
      case .inferred: "worked out from \(words)"
      case .reader: "as the reader says"
      case .explicit, .relative, .unknown, .reportedBy: words
      }
    let doubts = doubts.map { "; \($0.explanation(in: text))" }.joined()
    return source + doubts
  }
}

extension FolderDay {
  /// Which other articles tell the day, and by which words.
  fileprivate func reason(_ words: String) -> String {
    let names = neighbours.map { "\($0.name), written \($0.day)" }.joined(separator: "; ")
    return switch kinship {
    case .copy: "as that of an article with the same text: \(names)"
    case .outlet: "from \(words), in the order of day and month of its outlet: \(names)"
    case .story: "near those of articles on the same story: \(names); they have \(words) too"
    }
  }
}

extension Published.Doubt {
  /// What a reader can check.
  fileprivate func explanation(in text: SourceText) -> String {
    switch self {
    case .order(let dayFirst, let monthFirst):
      "\(dayFirst) or \(monthFirst), for nothing tells which number is the month"
    case .weekday(let range): "“\(text.line(range))” was another day of the week"
    }
  }
}

extension TimeMention {
  /// What was done to come to the days.
  fileprivate var stepExplanation: String {
    switch step {
    case .asWritten: "as written"
    case .orderGuessed: "which number is the month is not told"
    case .unresolved: "nothing tells what it is counted from"
    case .samePeriod: "the same \(period)"
    case .counted: "counted from there"
    case .nearestEarlier: "the nearest earlier \(period)"
    case .nearestLater: "the nearest later \(period)"
    case .yearCarried: "in the year told before, or the next"
    }
  }

  /// What the mention names, for a sentence: "Thursday", "month".
  private var period: String {
    guard let span else { return "time" }
    guard span.precision == .day else { return span.precision.name }
    return rule.name.contains("weekday") ? "\(span.first.weekday)".capitalisedFirst : "day"
  }
}

extension String {
  /// The text with its first ASCII letter as a capital.
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
