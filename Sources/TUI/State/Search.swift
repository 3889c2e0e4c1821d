import Model

/// What the reader is looking for.
///
/// Compared by its words.
struct Search: Hashable, Sendable {
  enum Direction: Hashable, Sendable {
    case forward
    case backward
  }

  let words: String
  let needle: FoldedNeedle
  /// The events with a match, once they have been looked for.
  var found: FoundEvents?

  init(_ words: String) {
    self.words = words
    needle = FoldedNeedle(words)
  }

  static func == (left: Search, right: Search) -> Bool { left.words == right.words }
  func hash(into hasher: inout Hasher) { hasher.combine(words) }

  /// Where the words stand in a range of text.
  func matches(in bytes: [UInt8], _ range: TextRange) -> [TextRange] {
    var matches: [TextRange] = []
    var start = range.start
    while let match = needle.first(in: bytes, TextRange(start, range.end)) {
      matches.append(match)
      start = max(match.end, start + 1)
    }
    return matches
  }

  /// Whether the words stand in one of some names.
  func isFound(in names: [String]) -> Bool {
    names.contains { name in
      let bytes = Array(name.utf8)
      return needle.isFound(in: bytes, TextRange(0, bytes.count))
    }
  }
}

/// The events of a filter that have the words of a search.
struct FoundEvents: Sendable {
  /// What they depend on.
  struct Key: Hashable, Sendable {
    let snapshotNumber: Int
    let query: Query
  }

  let key: Key
  /// Their places in the selection, in order.
  let places: [Int]
}
