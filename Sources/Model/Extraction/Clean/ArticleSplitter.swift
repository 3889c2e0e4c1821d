/// Finds where one article of a file ends and the next begins.
///
/// A new article begins where, after enough prose, a headline stands that is repeated a few lines further down, or
/// one that follows the end of a page or a line of dashes and has prose of its own after it.
struct ArticleSplitter: Sendable {
  /// Words of prose that an article has at least, before a cut and after it.
  private static let leastProse = 60
  /// Blocks between a headline and its repetition, or between the end of a page and the next headline, at most.
  private static let nearby = 6

  /// The blocks of each article, as ranges of `blocks` that together cover it.
  func split(_ blocks: [Block], in text: [UInt8]) -> [Range<Int>] {
    var articles: [Range<Int>] = []
    var start = 0
    var prose = 0
    // Behind the last prose no article begins, however many headlines stand there.
    let lastProse = blocks.lastIndex(where: \.isProse) ?? 0
    for index in blocks.indices {
      if prose >= Self.leastProse, index < lastProse, startsArticle(index, blocks, in: text) {
        let cut = headStart(index, blocks, after: start)
        articles.append(start..<cut)
        start = cut
        prose = 0
      }
      if blocks[index].isProse { prose += blocks[index].wordCount }
    }
    articles.append(start..<blocks.count)
    return articles
  }

  private func startsArticle(_ index: Int, _ blocks: [Block], in text: [UInt8]) -> Bool {
    let headline = blocks[index]
    guard headline.isHeadline, headline.wordCount >= 4, headline.wording.isNone,
      isRepeated(index, in: blocks)
        || index > 0 && isSeparator(blocks[index - 1], in: text)
        || followsPageEnd(index, blocks)
    else { return false }
    // What is found out by reading on comes last.
    return proseWords(after: index, in: blocks) >= Self.leastProse
  }

  /// Whether a page ended shortly before, and its text has not gone on since.
  private func followsPageEnd(_ index: Int, _ blocks: [Block]) -> Bool {
    for block in blocks[max(0, index - Self.nearby)..<index].reversed() {
      if block.isProse { return false }
      // Lists of links at the end of a page are headlines too: only the end of the comments tells that all is over.
      if block.wording.meaning == .end { return true }
    }
    return false
  }

  private func isSeparator(_ block: Block, in text: [UInt8]) -> Bool {
    block.signature == 0 && block.range.count >= 3
      && text[block.range.indices].allSatisfy { [0x2A, 0x2D, 0x3D, 0x5F, 0x23, 0x20].contains($0) }
  }

  /// Words of prose from `index` on, up to what is needed, before the text ends or the next headline is repeated.
  private func proseWords(after index: Int, in blocks: [Block]) -> Int {
    var words = 0
    var hasBegun = false
    for next in blocks.indices[(index + 1)...] {
      if blocks[next].isProse {
        words += blocks[next].wordCount
        hasBegun = true
        if words >= Self.leastProse { break }
      } else if hasBegun, blocks[next].wordCount >= 4, isRepeated(next, in: blocks) {
        break
      }
    }
    return words
  }

  /// Whether a headline stands again a few lines further down.
  private func isRepeated(_ index: Int, in blocks: [Block]) -> Bool {
    blocks[(index + 1)..<min(blocks.count, index + 1 + Self.nearby)]
      .contains { $0.signature == blocks[index].signature }
  }

  /// The block from which on the lines before a headline belong to it: its section's name, not the end of the page before.
  private func headStart(_ index: Int, _ blocks: [Block], after start: Int) -> Int {
    var head = index
    while head > start + 1, blocks[head - 1].wordCount <= 3, !blocks[head - 1].isProse,
      blocks[head - 1].ending == .open, blocks[head - 1].wording.isNone
    { head -= 1 }
    return head
  }
}
