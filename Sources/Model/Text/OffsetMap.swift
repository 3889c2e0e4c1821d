/// The way from offsets in a file's text back to offsets in the file's bytes.
///
/// A list of anchors: from each on, text and file run side by side until the next one.
public struct OffsetMap: Hashable, Sendable {
  private struct Anchor: Hashable, Sendable {
    let text: UInt32
    let file: UInt32
  }

  private var anchors: [Anchor] = []

  /// Text that stands in its file byte for byte.
  public static let identity = OffsetMap()

  /// Says that the text from offset `text` on stands in the file from offset `file` on.
  ///
  /// Anchors are added in text order.
  mutating func anchor(text: Int, file: Int) {
    if text - file == shift(at: text) { return }
    anchors.append(Anchor(text: UInt32(text), file: UInt32(file)))
  }

  /// Says that the text from offset `text` on is a range of another text, whose offsets lead to the file by `other`.
  mutating func append(_ other: OffsetMap, _ range: TextRange, at text: Int) {
    anchor(text: text, file: other.fileOffset(range.start))
    for anchor in other.anchors[other.firstAnchor(behind: range.start)...] {
      guard Int(anchor.text) <= range.end else { return }
      self.anchor(text: text + Int(anchor.text) - range.start, file: Int(anchor.file))
    }
  }

  /// The way on through `outer`, by which the offsets that this way leads to lead to the file.
  func through(_ outer: OffsetMap, textCount: Int) -> OffsetMap {
    if outer == .identity { return self }
    var map = OffsetMap.identity
    var text = 0
    for range in fileRanges(textCount: textCount) {
      map.append(outer, range, at: text)
      text += range.count
    }
    return map
  }

  /// The stretches of the file that a text of so many bytes was read from, in text order.
  func fileRanges(textCount: Int) -> [TextRange] {
    let isFromStart = anchors.first?.text == 0
    let starts = isFromStart ? anchors : [Anchor(text: 0, file: 0)] + anchors
    return starts.indices.map { index in
      let end = index + 1 < starts.count ? Int(starts[index + 1].text) : textCount
      let start = Int(starts[index].file)
      return TextRange(start, start + end - Int(starts[index].text))
    }
  }

  private func shift(at text: Int) -> Int {
    guard let last = anchors.last else { return 0 }
    return Int(last.text) - Int(last.file)
  }

  /// The offset in the file of the byte at `text`, or the end of it when `text` is the end of the text.
  public func fileOffset(_ text: Int) -> Int {
    let next = firstAnchor(behind: text)
    guard next > 0 else { return text }
    let anchor = anchors[next - 1]
    return text - Int(anchor.text) + Int(anchor.file)
  }

  private func firstAnchor(behind text: Int) -> Int {
    var low = 0
    var high = anchors.count
    while low < high {
      let middle = (low + high) / 2
      if Int(anchors[middle].text) <= text { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The bytes of the file that a range of text was read from.
  ///
  /// Readers anchor the character after a change, never one within it, so that both ends fall between characters.
  public func fileRange(_ range: TextRange) -> TextRange {
    let start = fileOffset(range.start)
    return TextRange(start, max(start, fileOffset(range.end)))
  }
}
