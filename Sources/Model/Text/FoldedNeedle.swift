/// Words to look for, whatever the case and the diacritics.
public struct FoldedNeedle: Sendable {
  private let folded: [UInt8]

  /// Words as a reader types them.
  public init(_ words: String) {
    folded = Folding.fold(Array(words.utf8))
  }

  /// Whether the words stand in a range of UTF-8 text.
  public func isFound(in text: [UInt8], _ range: TextRange) -> Bool {
    first(in: text, range) != nil
  }

  /// Where the words stand first in a range of UTF-8 text; a space stands for any white space.
  public func first(in text: [UInt8], _ range: TextRange) -> TextRange? {
    guard let head = folded.first else { return nil }
    let otherCase = head &- 0x61 < 26 ? head & 0xDF : head
    var scratch: [UInt8] = []
    for start in range.indices {
      let byte = text[start]
      // Beyond ASCII only letters with diacritics and marks that fold to ASCII can begin a match.
      guard byte == head || byte == otherCase || byte >= 0xC2,
        let end = end(of: start, in: text, range.end, &scratch)
      else { continue }
      return TextRange(start, end)
    }
    return nil
  }

  /// The end of the match that begins at `start`.
  private func end(of start: Int, in text: [UInt8], _ limit: Int, _ scratch: inout [UInt8]) -> Int?
  {
    var index = start
    var matched = 0
    while matched < folded.count {
      guard index < limit else { return nil }
      let byte = text[index]
      if byte < 0x80 {
        let wanted = folded[matched]
        if wanted == 0x20, byte <= 0x20 {
          while index < limit, text[index] <= 0x20 { index += 1 }
        } else if Folding.lowercase(byte) == wanted {
          index += 1
        } else {
          return nil
        }
        matched += 1
      } else {
        scratch.removeAll(keepingCapacity: true)
        index = Folding.foldCharacter(in: text, at: index, into: &scratch)
        // A match may end inside a letter such as ß: what has "strass" has "stras".
        for byte in scratch.prefix(folded.count - matched) {
          guard folded[matched] == byte else { return nil }
          matched += 1
        }
      }
    }
    return index
  }
}
