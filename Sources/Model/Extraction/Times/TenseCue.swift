/// Whether words tell of what happened or of what is to come.
public enum Tense: Sendable {
  case past, future
}

/// The word near a time expression that shows its tense.
struct TenseCue {
  let tense: Tense
  /// The word, as an index of the reader's tokens.
  let token: Int

  /// The verb nearest to some tokens of a sentence, `nil` when none shows a tense.
  ///
  /// A light detector: auxiliaries, "to", a list of irregular forms, and `-ed`.
  /// - Parameter sentence: the tokens to look at, as indices of the reader's tokens.
  static func near(_ tokens: Range<Int>, in sentence: Range<Int>, _ reader: TimeReader)
    -> TenseCue?
  {
    if isDeadline(tokens.lowerBound, before: sentence, reader) {
      return TenseCue(tense: .future, token: tokens.lowerBound - 1)
    }
    for distance in 1...reach {
      let before = tokens.lowerBound - distance
      if sentence.contains(before), let tense = tense(at: before, sentence, reader) {
        return TenseCue(tense: tense, token: before)
      }
      let after = tokens.upperBound - 1 + distance
      if sentence.contains(after), let tense = tense(at: after, sentence, reader) {
        return TenseCue(tense: tense, token: after)
      }
    }
    return nil
  }

  /// "until Tuesday", "as early as Tuesday": a day that is still to come.
  private static func isDeadline(
    _ index: Int, before sentence: Range<Int>, _ reader: TimeReader
  ) -> Bool {
    guard reader.limits.contains(index - 1) else { return false }
    let before = reader.tokens[index - 1].word
    if before == reader.symbols.until || before == reader.symbols.till {
      // "Until Thursday, they had not called him": until a day that is over.
      return !sentence.suffix(from: index).prefix(reach).contains {
        reader.tokens[$0].word == reader.symbols.had
      }
    }
    return before == reader.symbols.as && reader.limits.contains(index - 3)
      && reader.tokens[index - 3].word == reader.symbols.as
  }

  /// How many tokens away a verb may stand.
  private static let reach = 16

  private static func tense(at index: Int, _ sentence: Range<Int>, _ reader: TimeReader)
    -> Tense?
  {
    if reader.value(index, .futureVerb) != nil { return .future }
    guard reader.value(index, .pastVerb) != nil || isRegularPast(reader.tokens[index], reader.text)
    else { return nil }
    let next = index + 1
    if reader.value(index, .pastVerb) == 1, sentence.contains(next),
      reader.tokens[next].word == reader.symbols.to
    {
      return .future
    }
    // "will be held", "to be held", "is expected": what stands shortly before decides.
    for earlier in stride(from: index - 1, through: max(sentence.lowerBound, index - 3), by: -1) {
      if reader.value(earlier, .futureVerb) != nil || reader.value(earlier, .modal) != nil {
        return .future
      }
    }
    return .past
  }

  private static func isRegularPast(_ token: Token, _ text: [UInt8]) -> Bool {
    let range = token.range
    guard token.kind == .word, token.letters == .lower, range.count > 3 else { return false }
    // Not "need", "speed", "proceed".
    return text[range.end - 1] == 0x64 && text[range.end - 2] == 0x65 && text[range.end - 3] != 0x65
  }
}
