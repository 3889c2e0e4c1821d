/// Words to look for, whatever the case and the diacritics.
///
/// They stand in a text when they stand in its folded form; a space stands for any white space.
public struct FoldedNeedle: Sendable {
  private let folded: [UInt8]
  private let anchor: NeedleAnchor

  /// Words as a reader types them.
  public init(_ words: String) {
    var folded: [UInt8] = []
    for byte in Folding.fold(Array(words.utf8)) where byte > 0x20 || folded.last != 0x20 {
      folded.append(max(byte, 0x20))
    }
    self.folded = folded
    anchor = NeedleAnchor(folded)
  }

  /// Whether the text has these words wherever it has those of `other`, because they are how the other ones begin.
  func isPrefix(of other: FoldedNeedle) -> Bool { other.folded.starts(with: folded) }

  /// Whether the words stand in a range of UTF-8 text.
  public func isFound(in text: [UInt8], _ range: TextRange) -> Bool {
    first(in: text, range) != nil
  }

  /// Where the words stand first in a range of UTF-8 text.
  public func first(in text: [UInt8], _ range: TextRange) -> TextRange? {
    guard !folded.isEmpty else { return nil }
    var scratch: [UInt8] = []
    var next = range.start
    while let place = text.withUnsafeBytes({ anchor.next(in: $0, from: next, to: range.end) }) {
      for start in starts(around: place, in: text, from: range.start) {
        if let end = end(of: start, in: text, range.end, &scratch) { return TextRange(start, end) }
      }
      next = place + 1
    }
    return nil
  }

  /// Where a match may begin that has a place as its anchor, or as the first character beyond ASCII up to the anchor.
  private func starts(around place: Int, in text: [UInt8], from first: Int) -> Range<Int> {
    let earliest = place - anchor.offset
    if text[place] < 0x80 { return earliest..<(earliest < first ? earliest : earliest + 1) }
    // Inside a character nothing begins.
    guard text[place] >= 0xC2 else { return place..<place }
    var start = place
    while start > max(first, earliest), text[start - 1] < 0x80 { start -= 1 }
    return start..<place + 1
  }

  /// The end of the match that begins at `start`.
  private func end(of start: Int, in text: [UInt8], _ limit: Int, _ scratch: inout [UInt8]) -> Int?
  {
    guard text[start] >= 0x80 else { return end(of: folded[...], from: start, in: text, limit) }
    // A character may fold to several, of which the match may begin with any.
    scratch.removeAll(keepingCapacity: true)
    let next = Folding.foldCharacter(in: text, at: start, into: &scratch)
    for skipped in scratch.indices {
      let part = scratch[skipped...].prefix(folded.count)
      guard folded.starts(with: part) else { continue }
      if let end = end(of: folded[part.count...], from: next, in: text, limit) { return end }
    }
    return nil
  }

  /// The end of the match if the text goes on with these bytes.
  private func end(
    of bytes: ArraySlice<UInt8>, from start: Int, in text: [UInt8], _ limit: Int
  ) -> Int? {
    var index = start
    var matched = bytes.startIndex
    while matched < bytes.endIndex {
      guard index < limit else { return nil }
      let byte = text[index]
      let wanted = bytes[matched]
      if byte < 0x80 {
        guard wanted == 0x20 ? byte <= 0x20 : Folding.lowercase(byte) == wanted else { return nil }
        index += 1
        if wanted == 0x20 { while index < limit, text[index] <= 0x20 { index += 1 } }
        matched += 1
      } else {
        var scratch: [UInt8] = []
        index = Folding.foldCharacter(in: text, at: index, into: &scratch)
        let part = scratch.prefix(bytes.endIndex - matched)
        guard bytes[matched...].starts(with: part) else { return nil }
        matched += part.count
      }
    }
    return index
  }
}
