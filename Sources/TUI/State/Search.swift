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
  /// The events with a match, as far as they have been looked at.
  var scan: EventScan?

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

/// The events of a filter that have the words of a search, as far as they have been looked at.
///
/// Goes from where the search began to the last event, and on from the first. A part of the events at a time, so that a
/// million of them hold up no key.
struct EventScan: Sendable {
  /// What the events depend on.
  struct Key: Hashable, Sendable {
    let snapshotNumber: Int
    let query: Query
  }

  let key: Key
  private let count: Int
  private let origin: Int
  /// The events that have the words typed before these, of those that were looked at then.
  private var candidates: ArraySlice<Int> = []
  /// How many events, from the origin on, are candidates or were looked at.
  private var reached = 0
  /// The places of those with a match, in the order in which they were looked at.
  private(set) var found: [Int] = []
  /// The same in the order of the timeline, once every event was looked at.
  private(set) var matches: [Int]?

  /// - Parameter origin: where to begin, 0...`count`.
  init(_ key: Key, count: Int, origin: Int) {
    self.key = key
    self.count = count
    self.origin = origin
  }

  /// Looks at as many events further.
  ///
  /// - Parameter filter: gives those of some places where an event has the words.
  mutating func advance(by limit: Int, _ filter: ([Int]) -> [Int]) {
    guard matches == nil else { return }
    let again = candidates.prefix(limit)
    candidates = candidates.dropFirst(limit)
    let end = reached + min(limit - again.count, count - reached)
    found += filter(again + (reached..<end).map { (origin + $0) % count })
    reached = end
    if candidates.isEmpty, reached == count { matches = found.sorted() }
  }

  /// The scan for longer words: what does not have the shorter ones does not have these.
  func narrowed() -> EventScan {
    var scan = self
    scan.candidates = (found + candidates)[...]
    scan.found = []
    scan.matches = nil
    return scan
  }
}
