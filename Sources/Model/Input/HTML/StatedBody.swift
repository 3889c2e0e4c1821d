/// The words of an article as the page's structured data give them, to compare the page's text with.
struct StatedBody {
  /// Of every few words of it, one after the other.
  private var passages: Set<UInt64> = []

  /// Words of a passage: fewer are found in any text.
  private static let passageLength = 5
  /// Bytes of the shortest that says more than a summary does.
  private static let shortest = 400

  /// - Parameter text: as it is given, plain or with tags; `nil` when it is no more than a summary.
  init?(_ text: [UInt8]) {
    guard text.count >= Self.shortest else { return nil }
    passages = Set(Self.passages(of: BlockKey(of: TextRange(0, text.count), in: text)))
  }

  /// Whether a block is part of it; `nil` when the block is too short to tell.
  ///
  /// - Parameter key: that of the block.
  func has(_ key: BlockKey) -> Bool? {
    let found = Self.passages(of: key)
    return found.isEmpty ? nil : found.count { passages.contains($0) } * 2 > found.count
  }

  private static func passages(of key: BlockKey) -> [UInt64] {
    guard key.wordCount >= passageLength else { return [] }
    return (0...(key.wordCount - passageLength)).map {
      key.hash(ofWords: $0..<$0 + passageLength)
    }
  }
}
