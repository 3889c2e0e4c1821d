import TestKit
import Testing

@testable import Model

@Suite struct TextPatternTests {
  private func isFound(_ pattern: String, _ text: String) throws -> Bool {
    var matcher = PatternMatcher(try TextPattern(pattern))
    let bytes = Array(text.utf8)
    return matcher.isFound(in: bytes, TextRange(0, bytes.count))
  }

  @Test func everyConstructOfTheDocumentationDoesWhatItSays() throws {
    for row in PatternSyntax.table {
      let inner = String(row.example.dropFirst().dropLast())
      #expect(try isFound(inner, row.matching), "\(row.example) in \(row.matching)")
      #expect(try !isFound(inner, row.notMatching), "\(row.example) in \(row.notMatching)")
    }
  }

  @Test(arguments: [
    ("port of (sirte|derna)", "the Port of\n   Derna"), ("^the", "The port"),
    ("fell\\.$", "Sirte fell."),
    ("\\bgun\\b", "a “gun” fired"), ("x{2,3}$", "axxx"), ("(?:ab)+c", "xababc"), ("a.c", "aéc"),
    ("serraj", "Sérrāj"), ("SÉRRAJ", "serraj"), ("stra(ss)e", "Straße"), ("[é-í]x", "ex"),
    ("сирт", "СИРТ взят"), ("[А-Я]+ взят", "сирт взят"), ("a\\/b", "a/b"),
    ("\\d{3} men", "about 300 men"),
    ("[^a-z ]", "year 2019"), ("\\w+-\\w+", "al–Sarraj"), ("(a|b)*a(a|b){3}", "bababab"),
    ("o’clock", "o'clock"),
  ])
  func isFoundIn(pattern: String, text: String) throws {
    #expect(try isFound(pattern, text))
  }

  @Test(arguments: [
    ("\\bgun\\b", "guns"), ("^port", "the port"), ("a.c", "ac"), ("a b", "ab"), ("x{2,3}y", "xy"),
    ("\\Bgun", "gun"), ("[^a-z ]", "all letters"), ("\\.", "none"), ("a$b", "ab"),
    ("sirte\\s\\s", "sirte  x"),
  ])
  func isNotFoundIn(pattern: String, text: String) throws {
    #expect(try !isFound(pattern, text))
  }

  @Test(arguments: [
    ("a(b", TextPattern.Mistake.groupNotClosed, 1..<2), ("a)b", .groupNotOpened, 1..<2),
    ("[ab", .classNotClosed, 0..<1), ("[]", .classEmpty, 0..<2), ("a|", .nothingToChoose, 2..<2),
    ("|a", .nothingToChoose, 0..<1), ("()", .nothingToChoose, 1..<2),
    ("*a", .nothingToRepeat, 0..<1),
    ("^*", .nothingToRepeat, 1..<2), ("a+?", .repeatedTwice, 2..<3), ("a{x}", .badCount, 1..<2),
    ("a{2000}", .countTooLarge, 2..<6), ("a{3,2}", .countsRunBackward, 1..<6),
    ("[z-a]", .rangeRunsBackward, 0..<4), ("[a-\\d]", .rangeOfClasses, 0..<5),
    ("a\\", .backslashAtEnd, 1..<2),
    ("(a)\\1", .unknownEscape("1"), 3..<5), ("\\p{L}", .unknownEscape("p"), 0..<2),
    ("a(?=b)", .unknownGroup, 1..<4), ("(?i)a", .unknownGroup, 0..<3), ("", .empty, 0..<0),
    ("(a{1000}){1000}", .tooLong, 9..<15), ("é(b", .groupNotClosed, 2..<3),
  ])
  func mistakesAreSaidWithTheirPlace(
    pattern: String, mistake: TextPattern.Mistake, range: Range<Int>
  ) {
    let error = #expect(throws: PatternError.self) { try TextPattern(pattern) }
    #expect(error?.mistake == mistake)
    #expect(error?.range == range)
    #expect(error?.mistake.message.isEmpty == false)
  }

  /// The standard library's expressions decide, over patterns and texts made at random.
  @Test func agreesWithTheStandardLibrary() throws {
    var random = SeededGenerator(seed: 11)
    var compared = 0
    for _ in 0..<3000 {
      let source = Self.pattern(depth: 3, &random)
      guard let pattern = try? TextPattern(source), let peer = try? Regex(source) else { continue }
      var matcher = PatternMatcher(pattern)
      for _ in 0..<4 {
        let length = Int.random(in: 0...8, using: &random)
        let text = String((0..<length).map { _ in "ab c1".randomElement(using: &random) ?? "a" })
        let line = text.split(separator: " ").joined(separator: " ")
        let bytes = Array(line.utf8)
        let isFound = matcher.isFound(in: bytes, TextRange(0, bytes.count))
        let expected = try peer.wordBoundaryKind(.simple).firstMatch(in: line) != nil
        #expect(isFound == expected, "/\(source)/ in “\(line)”")
        compared += 1
      }
    }
    #expect(compared > 5000)
  }

  private static func pattern(depth: Int, _ random: inout SeededGenerator) -> String {
    let pieces = [
      "a", "b", "c", ".", "\\b", "\\B", "\\w", "\\W", "\\d", "\\s", "[ab]", "[^a]", "^", "$",
    ]
    switch depth > 0 ? Int.random(in: 0..<7, using: &random) : 0 {
    case 0, 1: return pieces.randomElement(using: &random) ?? "a"
    case 2: return "(\(pattern(depth: depth - 1, &random))|\(pattern(depth: depth - 1, &random)))"
    case 3:
      let count = ["*", "+", "?", "{2}", "{1,2}", "{2,}"].randomElement(using: &random) ?? "*"
      return "(\(pattern(depth: depth - 1, &random)))\(count)"
    default: return pattern(depth: depth - 1, &random) + pattern(depth: depth - 1, &random)
    }
  }

  @Test func anExpressionWithCountlessStatesEndsAllTheSame() throws {
    let text = String((0..<20_000).map { $0 % 7 == 0 || $0 % 11 == 3 ? "a" : "b" })
    #expect(try !isFound("(a|b)*a(a|b){14}c", text))
  }
}
