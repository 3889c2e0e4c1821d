import TestKit

/// A report of sentences of made-up words, the same for the same seed.
struct MadeUpReport {
  /// By paragraph and sentence.
  private(set) var paragraphs: [[[String]]]
  private var generator: SeededGenerator

  /// As frequent as words are: the first few often, most of them rarely.
  private static let words: [String] = {
    var generator = SeededGenerator(seed: 7)
    return (0..<4000).map { _ in
      (0..<Int.random(in: 1...3, using: &generator)).map { _ in
        syllables[Int.random(in: 0..<syllables.count, using: &generator)]
      }.joined()
    }
  }()
  private static let syllables = "ba do fi gu ka len mo nar pe ro sa tin vu wer zo".split(
    separator: " ")

  init(seed: UInt64, paragraphs count: Int = 8) {
    generator = SeededGenerator(seed: seed &* 977 &+ 11)
    paragraphs = []
    for _ in 0..<count { paragraphs.append(paragraph()) }
  }

  private mutating func paragraph() -> [[String]] {
    (0..<Int.random(in: 2...4, using: &generator)).map { _ in
      (0..<Int.random(in: 12...26, using: &generator)).map { _ in word() }
    }
  }

  private mutating func word() -> String {
    // Zipf's law, nearly.
    let rank = Double.random(in: 0..<1, using: &generator)
    return Self.words[Int(rank * rank * rank * Double(Self.words.count))]
  }

  var text: String { Self.text(paragraphs) }

  private static func text(_ paragraphs: [[[String]]]) -> String {
    paragraphs.map { sentences in
      sentences.map { $0[0].capitalised + " " + $0.dropFirst().joined(separator: " ") + "." }
        .joined(separator: " ")
    }.joined(separator: "\n\n")
  }

  /// The report with so many words in a hundred replaced, left out or added.
  func changing(percent: Int) -> String {
    var changed = self
    changed.paragraphs = paragraphs.map { sentences in
      sentences.map { words in
        words.flatMap { word -> [String] in
          guard Int.random(in: 0..<100, using: &changed.generator) < percent else { return [word] }
          switch Int.random(in: 0..<3, using: &changed.generator) {
          case 0: return [word, changed.word()]
          case 1: return words.count > 6 ? [] : [word]
          default: return [changed.word()]
          }
        }
      }.filter { !$0.isEmpty }
    }.filter { !$0.isEmpty }
    return changed.text
  }

  /// The report without some of its paragraphs.
  func cutting(_ range: Range<Int>) -> String {
    var cut = self
    cut.paragraphs.removeSubrange(range)
    return cut.text
  }

  /// The first paragraphs of the report and others of another one.
  func continued(after count: Int, by other: MadeUpReport, _ others: Int) -> String {
    Self.text(Array(paragraphs[..<count] + other.paragraphs[..<others]))
  }

  /// Other news before the same background.
  func background(_ count: Int, behind news: MadeUpReport, _ newsCount: Int) -> String {
    Self.text(Array(news.paragraphs[..<newsCount] + paragraphs[..<count]))
  }

  /// Sentences of which every few words another is filled in: names, places and figures.
  func filling(every step: Int, seed: UInt64) -> String {
    var filled = self
    filled.generator = SeededGenerator(seed: seed)
    var place = 0
    filled.paragraphs = paragraphs.map { sentences in
      sentences.map { words in
        words.map { word in
          place += 1
          return place % step == 0
            ? "\(Int.random(in: 2...999, using: &filled.generator))" : word
        }
      }
    }
    return filled.text
  }

  /// The report as text without spaces.
  var inCharacters: String {
    paragraphs.map { sentences in
      sentences.map { words in
        words.map { word in
          String(
            Unicode.Scalar(UInt16(0x4E00 + word.utf8.reduce(0) { ($0 * 31 + Int($1)) % 4000 }))
              ?? "一")
        }.joined() + "。"
      }.joined()
    }.joined(separator: "\n\n")
  }

  /// So many reports, every third of which is a changed copy of the one before it.
  static func variants(of count: Int) -> [String] {
    (0..<count).map { number in
      let report = MadeUpReport(seed: UInt64(number / 3))
      switch number % 3 {
      case 0: return report.text
      case 1: return report.changing(percent: 4)
      default: return report.cutting(5..<8)
      }
    }
  }
}

extension String {
  fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}

/// A way in which one article may be like another.
struct MadeUpCopies: Sendable, CustomStringConvertible {
  let name: String
  /// How many of a hundred such pairs are taken for versions of one article.
  let known: ClosedRange<Int>
  /// Two articles, the same for the same seed.
  let make: @Sendable (UInt64) -> (original: String, other: String)

  var description: String { name }

  private static func pair(
    _ seed: UInt64, _ other: (MadeUpReport, MadeUpReport) -> String
  ) -> (original: String, other: String) {
    let report = MadeUpReport(seed: seed)
    return (report.text, other(report, MadeUpReport(seed: seed + 100_000)))
  }

  // One row per line reads as a table.
  // swift-format-ignore
  static let table: [MadeUpCopies] = [
    MadeUpCopies(name: "the same text", known: 100...100) { pair($0) { report, _ in report.text } },
    MadeUpCopies(name: "2 % of the words changed", known: 100...100) { pair($0) { report, _ in report.changing(percent: 2) } },
    MadeUpCopies(name: "5 % of the words changed", known: 99...100) { pair($0) { report, _ in report.changing(percent: 5) } },
    MadeUpCopies(name: "10 % of the words changed", known: 80...100) { pair($0) { report, _ in report.changing(percent: 10) } },
    MadeUpCopies(name: "the last three paragraphs cut", known: 100...100) { pair($0) { report, _ in report.cutting(5..<8) } },
    MadeUpCopies(name: "the first paragraph cut", known: 100...100) { pair($0) { report, _ in report.cutting(0..<1) } },
    MadeUpCopies(name: "two paragraphs from the middle cut", known: 100...100) { pair($0) { report, _ in report.cutting(3..<5) } },
    MadeUpCopies(name: "the agency's text with an ending of its own", known: 98...100) { pair($0) { $0.continued(after: 6, by: $1, 2) } },
    MadeUpCopies(name: "the last third replaced", known: 90...100) { pair($0) { $0.continued(after: 5, by: $1, 3) } },
    MadeUpCopies(name: "another article", known: 0...0) { pair($0) { _, other in other.text } },
    MadeUpCopies(name: "the same first paragraph, then a report of its own", known: 0...0) { pair($0) { $0.continued(after: 1, by: $1, 7) } },
    MadeUpCopies(name: "other news before the same background", known: 0...1) { pair($0) { $0.background(4, behind: $1, 4) } },
    MadeUpCopies(name: "little news before the same background", known: 0...5) { pair($0) { $0.background(5, behind: $1, 2) } },
    MadeUpCopies(name: "the same form with other names and figures", known: 0...5) { seed in
      let form = MadeUpReport(seed: seed)
      return (form.filling(every: 6, seed: 1), form.filling(every: 6, seed: 2))
    },
    MadeUpCopies(name: "the same form with a few other figures", known: 0...0) { seed in
      let form = MadeUpReport(seed: seed)
      return (form.filling(every: 25, seed: 1), form.filling(every: 25, seed: 2))
    },
  ]
}
