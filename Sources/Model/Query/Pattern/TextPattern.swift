/// A regular expression that tells whether a sentence has what it describes.
///
/// It reads a sentence as the timeline shows it: on one line, with one space for a run of white space; neither case nor
/// diacritics count. The time it takes grows with the length of the text and never faster, whatever the expression.
struct TextPattern: Sendable {
  /// The expression, without slashes.
  let source: String
  let program: PatternProgram
  /// Words that a sentence must have for the expression to hold; `nil` when there are none.
  let requiredWords: FoldedNeedle?

  /// Reads a regular expression.
  init(_ source: String) throws(PatternError) {
    var parser = PatternParser(source)
    let root = try parser.parse()
    self.source = source
    program = PatternProgram(root)
    requiredWords = root.requiredLiteral.map { FoldedNeedle($0) }
  }

  /// What can be wrong with a regular expression.
  enum Mistake: Hashable, Sendable {
    case empty, groupNotClosed, groupNotOpened, classNotClosed, classEmpty
    case nothingToChoose, nothingToRepeat, repeatedTwice
    case badCount, countTooLarge, countsRunBackward
    case rangeRunsBackward, rangeOfClasses
    case backslashAtEnd
    case unknownEscape(String)
    case unknownGroup
    case tooDeep, tooLong

    /// The most that a count such as `{2,40}` may ask for.
    static let largestCount = 1000

    /// What is wrong and what to do, for people.
    var message: String {
      switch self {
      case .empty: "nothing between the slashes"
      case .groupNotClosed: "the bracket is not closed: add ), or write \\( for a bracket itself"
      case .groupNotOpened: "this bracket was never opened: write \\) for a bracket itself"
      case .classNotClosed: "the list of characters is not closed: add ], or write \\["
      case .classEmpty: "the list of characters is empty"
      case .nothingToChoose: "nothing stands here to choose: write | between two choices"
      case .nothingToRepeat:
        "nothing stands before this to repeat: write \\ before it for the sign itself"
      case .repeatedTwice: "this is repeated already; how greedily makes no difference here"
      case .badCount: "a count is {2}, {2,} or {2,4}: write \\{ for a brace itself"
      case .countTooLarge: "a count goes up to \(Self.largestCount)"
      case .countsRunBackward: "the second count is smaller than the first"
      case .rangeRunsBackward: "the range ends before it begins"
      case .rangeOfClasses: "a range runs from one character to another, as in a-z"
      case .backslashAtEnd: "a character is missing behind \\"
      case .unknownEscape(let letter):
        "\\\(letter) is not supported: there are \\b \\B \\d \\D \\s \\S \\w \\W, and \\ before a sign"
      case .unknownGroup: "of (? there is only (?: ; looking ahead or behind is not supported"
      case .tooDeep: "brackets stand too deep in one another"
      case .tooLong: "the expression is too long when its counts are written out"
      }
    }
  }
}

/// A mistake in a regular expression.
struct PatternError: Error {
  let mistake: TextPattern.Mistake
  /// UTF-8 bytes of the expression.
  let range: Range<Int>
  /// What would mend an expression that is still being typed, in UTF-8 bytes of it.
  let repair: QueryError.Repair?
}

extension TextPattern: Hashable {
  static func == (left: TextPattern, right: TextPattern) -> Bool { left.source == right.source }
  func hash(into hasher: inout Hasher) { hasher.combine(source) }
}
