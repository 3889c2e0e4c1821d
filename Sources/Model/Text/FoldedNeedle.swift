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
  /// Sixteen places are looked at at once; few of them have both the first byte and the one after it.
  private func candidate(in text: [UInt8], from start: Int, to end: Int) -> Int? {
    var start = start
    while start + 17 <= end {
      let (here, after) = text.withUnsafeBytes { bytes in
        (
          bytes.loadUnaligned(fromByteOffset: start, as: SIMD16<UInt8>.self),
          bytes.loadUnaligned(fromByteOffset: start + 1, as: SIMD16<UInt8>.self)
        )
      }
      // Beyond ASCII anything may fold to what is wanted.
      let fits =
        (head.passes(here) .| (here .>= 0xC2)) .& (second.passes(after) .| (after .>= 0x80))
      if any(fits) {
        for lane in 0..<16 where fits[lane] { return start + lane }
      }
      start += 16
    }
    while start < end {
      let byte = text[start]
      if byte >= 0xC2 || head.passes(byte) { return start }
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

/// A byte that folds to a wanted one: itself, a capital, or any white space for a space.
private struct ByteFilter: Sendable {
  private let byte: UInt8
  private let otherCase: UInt8
  /// Bytes up to this one pass, too.
  private let upTo: UInt8

  /// - Parameter wanted: the folded byte; `nil` lets all through.
  init(_ wanted: UInt8?) {
    byte = wanted ?? 0
    otherCase = byte &- 0x61 < 26 ? byte & 0xDF : byte
    upTo = wanted.map { $0 == 0x20 ? 0x20 : 0 } ?? 0xFF
  }

  @inline(__always)
  func passes(_ bytes: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
    (bytes .== byte) .| (bytes .== otherCase) .| (bytes .<= upTo)
  }

  @inline(__always)
  func passes(_ other: UInt8) -> Bool { other == byte || other == otherCase || other <= upTo }
}
