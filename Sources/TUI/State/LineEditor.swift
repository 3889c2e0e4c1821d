/// One line of text being typed, and where the cursor stands in it.
struct LineEditor: Hashable, Sendable {
  private(set) var characters: [Character]
  /// The place of the next character, from 0.
  private(set) var cursor: Int

  /// A line with the cursor at its end.
  init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  var text: String { String(characters) }

  /// The places of the characters in a range of UTF-8 bytes of the text.
  func characters(inBytes range: Range<Int>) -> Range<Int> {
    func count(before offset: Int) -> Int {
      String(decoding: text.utf8.prefix(offset), as: UTF8.self).count
    }
    return count(before: range.lowerBound)..<count(before: range.upperBound)
  }

  /// The place of the cursor in UTF-8 bytes of the text.
  var cursorOffset: Int { String(characters[..<cursor]).utf8.count }

  mutating func insert(_ text: String) {
    // One line: a break in pasted text is a space.
    let inserted = text.map { $0.isNewline || $0 == "\t" ? " " : $0 }
    characters.insert(contentsOf: inserted, at: cursor)
    cursor += inserted.count
  }

  mutating func moveLeft() { cursor = max(0, cursor - 1) }
  mutating func moveRight() { cursor = min(characters.count, cursor + 1) }
  mutating func moveToStart() { cursor = 0 }
  mutating func moveToEnd() { cursor = characters.count }

  /// Moves the cursor to a place, or to the nearest there is.
  mutating func move(to place: Int) { cursor = min(max(0, place), characters.count) }

  mutating func deleteBackward() {
    guard cursor > 0 else { return }
    cursor -= 1
    characters.remove(at: cursor)
  }

  mutating func deleteForward() {
    guard cursor < characters.count else { return }
    characters.remove(at: cursor)
  }

  /// Deletes back to the start of the word before the cursor.
  mutating func deleteWord() {
    var start = cursor
    while start > 0, characters[start - 1] == " " { start -= 1 }
    while start > 0, characters[start - 1] != " " { start -= 1 }
    characters.removeSubrange(start..<cursor)
    cursor = start
  }

  mutating func deleteToStart() {
    characters.removeFirst(cursor)
    cursor = 0
  }

  mutating func deleteToEnd() { characters.removeLast(characters.count - cursor) }
}

/// The lines typed so far, and which of them is being looked at.
struct LineHistory: Hashable, Sendable {
  /// The latest last.
  private(set) var lines: [String] = []
  /// The line being looked at; `nil` is the new one.
  private var place: Int?
  /// The new line, while older ones are looked at.
  private var draft = ""

  /// So many lines are kept.
  private static let limit = 200

  /// Adds a line as the latest and returns to it.
  mutating func add(_ line: String) {
    place = nil
    guard !line.isEmpty else { return }
    lines.removeAll { $0 == line }
    lines.append(line)
    if lines.count > Self.limit { lines.removeFirst() }
  }

  /// Leaves the older lines.
  mutating func leave() { place = nil }

  /// The line before; `nil` when there is none.
  mutating func older(than text: String) -> String? {
    let next = (place ?? lines.count) - 1
    guard next >= 0 else { return nil }
    if place == nil { draft = text }
    place = next
    return lines[next]
  }

  /// The line after, at last the new one; `nil` when there is none.
  mutating func newer() -> String? {
    guard let current = place else { return nil }
    place = current + 1 < lines.count ? current + 1 : nil
    return place.map { lines[$0] } ?? draft
  }
}

extension LineHistory: Codable {
  init(from decoder: any Decoder) throws {
    for line in try decoder.singleValueContainer().decode([String].self) { add(line) }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(lines)
  }
}
