/// Finds where sentences end.
///
/// A full stop, question or exclamation mark, or an ellipsis ends a sentence when what follows can start one; the stop of
/// an abbreviation or an initial does not. Closing quotation marks and brackets belong to the sentence before.
struct SentenceSplitter: Sendable {
  private let abbreviations: WordTable<Bool>

  init(data: DataFiles, vocabulary: inout Vocabulary) {
    abbreviations = WordTable(
      data.lines(of: "en/abbreviations.txt").map { (vocabulary.add($0), true) }, default: false)
  }

  /// Words and marks of the longest sentence; what has no end for so long is a list or no text, and the later stages look at
  /// the tokens of a sentence more than once.
  private static let mostTokens = 500

  /// The sentences of one paragraph.
  ///
  /// - Parameter tokens: the paragraph's tokens, a slice of the article's.
  /// - Returns: ranges of the slice's indices, none empty, which together cover the slice.
  func sentences(_ tokens: ArraySlice<Token>, in text: [UInt8]) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = tokens.startIndex
    var index = tokens.startIndex
    while index < tokens.endIndex {
      if index - start >= Self.mostTokens {
        sentences.append(start..<index)
        start = index
      }
      guard isTerminal(tokens[index], in: text) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < tokens.endIndex, closes(tokens[end], after: tokens[end - 1], in: text) {
        end += 1
      }
      if end == tokens.endIndex || ends(tokens, at: index, next: end, in: text) {
        sentences.append(start..<end)
        start = end
      }
      index = end
    }
    if start < tokens.endIndex { sentences.append(start..<tokens.endIndex) }
    return sentences
  }

  private func isTerminal(_ token: Token, in text: [UInt8]) -> Bool {
    guard token.kind == .mark else { return false }
    return token.isMark(".") || token.isMark("!") || token.isMark("?")
      || scalar(of: token, in: text) == 0x2026
  }

  /// Whether the token goes with the closing mark before it: a further mark, a quotation mark or a bracket, without a gap.
  private func closes(_ token: Token, after previous: Token, in text: [UInt8]) -> Bool {
    guard token.kind == .mark || token.kind == .possessive, previous.touches(token) else {
      return false
    }
    switch scalar(of: token, in: text) {
    case 0x22, 0x27, 0x29, 0x5D, 0x2E, 0x21, 0x3F, 0x201D, 0x2019, 0x00BB, 0x2026: return true
    default: return false
    }
  }

  /// Whether a sentence ends with the mark at `index`, given the token at `next` that follows it.
  private func ends(
    _ tokens: ArraySlice<Token>, at index: Int, next: Int, in text: [UInt8]
  ) -> Bool {
    let mark = tokens[index]
    let following = tokens[next]
    // "06.04.2019", "U.S.-backed", "haftar.com": nothing touches the end of a sentence.
    if tokens[next - 1].touches(following) {
      return next > index + 1 && canStart(following, in: text)
    }
    guard canStart(following, in: text) else { return false }
    guard mark.isMark("."), index > tokens.startIndex, tokens[index - 1].touches(mark) else {
      return true
    }
    let before = tokens[index - 1]
    guard before.kind == .word else { return true }
    let isInitial = before.range.count == 1 && before.letters != .lower && following.kind == .word
    return !isInitial && !isAbbreviation(before, following)
  }

  private func isAbbreviation(_ word: Token, _ following: Token) -> Bool {
    // "No. 12" but "he said no. The army"
    abbreviations[word.word] && (word.letters != .lower || following.kind == .number)
  }

  private func canStart(_ token: Token, in text: [UInt8]) -> Bool {
    switch token.kind {
    case .word: return token.letters != .lower
    case .number: return true
    case .possessive: return true
    case .mark:
      switch scalar(of: token, in: text) {
      case 0x22, 0x27, 0x28, 0x5B, 0x201C, 0x2018, 0x00AB, 0x2D, 0x2013, 0x2014, 0x24: return true
      default: return false
      }
    }
  }

  private func scalar(of token: Token, in text: [UInt8]) -> UInt32 {
    Folding.scalar(in: text, at: token.range.start).0
  }
}
