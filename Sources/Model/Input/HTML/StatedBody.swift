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
    passages = Set(Self.passages(of: Block.key(of: text)))
  }

  /// Whether a block is part of it; `nil` when the block is too short to tell.
  ///
  /// - Parameter key: that of the block.
  func has(_ key: [UInt8]) -> Bool? {
    let found = Self.passages(of: key)
    return found.isEmpty ? nil : found.count { passages.contains($0) } * 2 > found.count
  }

  private static func passages(of key: [UInt8]) -> [UInt64] {
    let words = key.split(separator: 0x20).map { word in
      var hash = FNV1a()
      hash.combine(word)
      return hash.mixed
    }
    guard words.count >= passageLength else { return [] }
    return (0...(words.count - passageLength)).map { start in
      words[start..<(start + passageLength)].reduce(0) { ($0 ^ $1) &* 0x9E37_79B9_7F4A_7C15 }
    }
  }
}
