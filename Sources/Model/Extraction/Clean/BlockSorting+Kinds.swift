/// What a block is by itself and by those around it.
extension BlockSorting {
  func firstProse() -> Int? {
    blocks.indices.first { rules[$0] == nil && blocks[$0].isProse && !isRepeatedHeadline($0) }
  }

  func isRepeatedHeadline(_ index: Int) -> Bool {
    blocks[index].isHeadline
      && blocks[(index + 1)..<min(blocks.count, index + 5)].contains {
        $0.signature == blocks[index].signature
      }
  }

  /// Three or more labels with bars, arrows or wide gaps between them.
  func isMenu(_ block: Block) -> Bool {
    guard block.wordCount <= 40, block.ending != .fullStop else { return false }
    var gaps = 0
    var index = block.range.start
    while index < block.range.end {
      let byte = text[index]
      let next = index + 1 < block.range.end ? text[index + 1] : 0
      if byte == 0x7C || (byte == 0x20 && (next == 0x2F || next == 0x3E)) {
        gaps += 1
      } else if byte == 0x20, next == 0x20 {
        gaps += 1
        while index + 1 < block.range.end, text[index + 1] == 0x20 { index += 1 }
      }
      index += 1
    }
    return gaps >= 2 && block.wordCount <= gaps * 6
  }

  /// The line of an embedded post that names its writer: a dash, a name and `(@name)`.
  func isSignature(_ block: Block) -> Bool {
    let bytes = text[block.range.indices]
    return block.wordCount <= 16 && bytes.starts(with: "—".utf8)
      && zip(bytes, bytes.dropFirst()).contains { $0 == 0x28 && $1 == 0x40 }
  }

  /// A short line with a sign of copyright.
  func isRightsLine(_ block: Block) -> Bool {
    guard block.wordCount <= 24, block.ending != .fullStop || block.wordCount <= 12 else {
      return false
    }
    return text[block.range.indices].contains("©".utf8)
  }

  /// A short line that names a day: digits, and a month's name or two dots, slashes or hyphens; or the article's address.
  func isDateline(_ block: Block) -> Bool {
    if isAddress(block) { return true }
    let isSentence = block.ending == .fullStop && block.wordCount > 6
    guard block.wordCount <= 18, !isSentence, text[block.range.indices].contains(where: isDigit)
    else { return false }
    let key = block.key(in: text)
    guard block.wordCount <= 12 || Self.publication.contains(key.hash(ofWords: 0..<1)) else {
      return false
    }
    let words = (0..<key.wordCount).lazy.map { key[$0..<$0 + 1] }
    if key.has(wordOf: Self.months) {
      return words.contains { $0.count <= 4 && $0.first.map(isDigit) == true }
    }
    let numbers = words.filter { $0.allSatisfy(isDigit) }
    return numbers.contains { $0.count == 4 } && numbers.count { _ in true } >= 3
  }

  func isAddress(_ block: Block) -> Bool {
    guard block.wordCount < 12 else { return false }
    let bytes = text[block.range.indices]
    return !bytes.contains(0x20)
      && ["http://", "https://", "www."].contains { bytes.starts(with: $0.utf8) }
  }

  /// A line that says when the article was published, wherever on the page it stands.
  func isPublicationLine(_ block: Block) -> Bool {
    isDateline(block) && block.key(in: text).has(wordOf: Self.publication)
  }

  private static let months = Set(
    """
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    """.split { $0 == " " || $0 == "\n" }.map { BlockKey($0).hash })

  private static let publication = Set(
    ["posted", "published", "updated", "modified", "date"].map { BlockKey($0).hash })

  /// The publisher that a line such as `Source: Marsa Wire` names.
  func credit(in block: Block) -> String? {
    guard block.wordCount <= 10, let colon = text[block.range.indices].firstIndex(of: 0x3A)
    else { return nil }
    let key = block.key(in: text)
    guard key.wordCount >= 2, key[0..<1].elementsEqual("source".utf8) else { return nil }
    return SourceText(utf8: text).line(TextRange(colon + 1, block.range.end))
  }

  /// The name of an outlet that stands alone in the first line: two to six words, all with capitals.
  func outletName(_ block: Block) -> String? {
    guard (2...6).contains(block.wordCount), rules[blocks.startIndex] == nil,
      !isDateline(block), block.ending == .open
    else { return nil }
    let words = text[block.range.indices].split(separator: 0x20)
    let small = ["of", "the", "and", "du", "de", "for", "&"].map { Array($0.utf8) }
    let named = words.prefix { $0.first != 0x28 }
    let hasCapitals = named.allSatisfy { word in
      word.first.map { $0 &- 0x41 < 26 || $0 >= 0xC3 } == true || small.contains(Array(word))
    }
    guard hasCapitals, let last = named.last else { return nil }
    return SourceText(utf8: text).line(TextRange(block.range.start, last.endIndex))
  }
}
