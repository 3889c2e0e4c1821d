/// Words to look for, whatever the case and the diacritics.
///
/// They stand in a text when they stand in its folded form; a space stands for any white space.
public struct FoldedNeedle: Sendable {
  private let folded: [UInt8]
  private let head: ByteFilter
  /// The byte after the first, or anything when there is but one.
  private let second: ByteFilter

  /// Words as a reader types them.
  public init(_ words: String) {
    var folded: [UInt8] = []
    for byte in Folding.fold(Array(words.utf8)) where byte > 0x20 || folded.last != 0x20 {
      folded.append(max(byte, 0x20))
    }
    self.folded = folded
    head = ByteFilter(folded.first)
    second = ByteFilter(folded.dropFirst().first)
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
    var start = range.start
    while let candidate = candidate(in: text, from: start, to: range.end) {
      if let end = end(of: candidate, in: text, range.end) { return TextRange(candidate, end) }
      start = candidate + 1
    }
    return nil
  }

  /// The next place where a match may begin.
  ///
  /// Eight places are looked at at once; few of them have both the first byte and the one after it.
  private func candidate(in text: [UInt8], from start: Int, to end: Int) -> Int? {
    var start = start
    while start + 9 <= end {
      let (here, after) = text.withUnsafeBytes { bytes in
        (
          UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self)),
          UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start + 1, as: UInt64.self))
        )
      }
      let fits = head.candidates(here) & second.candidates(after)
      if fits != 0 {
        let place = start + fits.trailingZeroBitCount / 8
        // A continuation byte begins nothing.
        if text[place] & 0xC0 != 0x80 { return place }
        start = place + 1
      } else {
        start += 8
      }
    }
    while start < end {
      if text[start] & 0xC0 != 0x80, head.passes(text[start]) { return start }
      start += 1
    }
    return nil
  }

  /// The end of the match that begins at `start`.
  private func end(of start: Int, in text: [UInt8], _ limit: Int) -> Int? {
    guard text[start] >= 0x80 else { return end(of: folded[...], from: start, in: text, limit) }
    // A character may fold to several, of which the match may begin with any.
    var scratch: [UInt8] = []
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

/// Finds bytes that may fold to a wanted one: itself, a capital, any white space for a space, and all beyond ASCII.
///
/// - Source: Mycroft's search for a zero byte in a word; a byte behind one that passes may pass wrongly.
private struct ByteFilter: Sendable {
  /// The wanted byte in all eight places.
  private let pattern: UInt64
  /// The bit by which small letters and capitals differ, if the byte is a letter.
  private let caseBits: UInt64
  /// A byte passes when what is left of it is below this.
  private let limit: UInt64
  /// Bits that are set whatever the bytes are.
  private let always: UInt64

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x80 * ones

  /// - Parameter wanted: the folded byte; `nil` lets all through.
  init(_ wanted: UInt8?) {
    let isLetter = wanted.map { $0 &- 0x61 < 26 } ?? false
    caseBits = isLetter ? 0x20 * Self.ones : 0
    pattern = wanted == 0x20 ? 0 : UInt64(wanted ?? 0) * Self.ones
    limit = wanted == 0x20 ? 0x21 * Self.ones : Self.ones
    always = wanted == nil ? Self.highBits : 0
  }

  /// The highest bits of the bytes that may do.
  @inline(__always)
  func candidates(_ bytes: UInt64) -> UInt64 {
    let rest = (bytes | caseBits) ^ pattern
    return ((rest &- limit) & ~rest | bytes | always) & Self.highBits
  }

  /// Whether a byte may do.
  func passes(_ byte: UInt8) -> Bool { candidates(UInt64(byte)) & 0x80 != 0 }
}
