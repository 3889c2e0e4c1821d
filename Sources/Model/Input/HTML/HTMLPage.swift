/// The text of an HTML page as a reader would see it, block by block, beside the tree that it was taken from.
struct HTMLPage: Sendable {
  /// A stretch of text without a line break that stands in one element.
  struct Block: Sendable {
    /// In ``text``.
    let range: TextRange
    /// The index of the innermost element that stands on lines of its own.
    let element: Int
    /// How many of its bytes are links.
    let linkBytes: Int
  }

  let tree: HTMLTree
  /// All that is seen: a line a block, a blank line between two.
  let text: SourceText
  /// In text order.
  let blocks: [Block]

  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - origin: the way from these bytes back to the file's.
  init(utf8 bytes: [UInt8], origin: OffsetMap = .identity, characters: HTMLCharacters) {
    tree = HTMLTree(bytes: bytes)
    var writer = HTMLPageWriter(tree: tree, characters: characters)
    writer.write()
    text = SourceText(
      bytes: writer.text, origin: writer.origin.through(origin, textCount: writer.text.count))
    blocks = writer.blocks
  }
}

/// Writes the text of a page.
private struct HTMLPageWriter {
  let tree: HTMLTree
  let characters: HTMLCharacters
  private(set) var text: [UInt8] = []
  private(set) var origin = OffsetMap.identity
  private(set) var blocks: [HTMLPage.Block] = []
  /// The elements that stand on lines of their own and have not ended, innermost last.
  private var open: [(element: Int, end: Int)] = [(0, Int.max)]
  private var linkEnd = 0
  private var start = 0
  private var linkBytes = 0
  private var isGap = false

  init(tree: HTMLTree, characters: HTMLCharacters) {
    self.tree = tree
    self.characters = characters
    text.reserveCapacity(tree.bytes.count / 8)
  }

  mutating func write() {
    var index = 1
    while index < tree.nodes.count {
      while let last = open.last, last.end <= index {
        endBlock()
        open.removeLast()
      }
      let node = tree.nodes[index]
      switch node.tag {
      case .text:
        add(node.range, isLink: index < linkEnd)
      case .br:
        endBlock()
      case .a:
        linkEnd = max(linkEnd, Int(node.end))
      case let tag:
        let traits = tag.traits
        if traits.contains(.unseen) || tag == .title {
          index = Int(node.end)
          continue
        }
        if traits.contains(.block) {
          endBlock()
          open.append((index, Int(node.end)))
        }
      }
      index += 1
    }
    endBlock()
    if !text.isEmpty { text.append(0x0A) }
  }

  private mutating func endBlock() {
    isGap = false
    guard text.count > start else { return }
    let element = open.last?.element ?? 0
    blocks.append(
      HTMLPage.Block(range: TextRange(start, text.count), element: element, linkBytes: linkBytes))
    linkBytes = 0
    start = text.count
  }

  /// Adds text with its references resolved and its white space as single spaces.
  private mutating func add(_ range: TextRange, isLink: Bool) {
    let bytes = tree.bytes
    let before = text.count
    var index = range.start
    var isAnchored = false
    while index < range.end {
      let byte = bytes[index]
      if HTMLTreeBuilder.isSpace(byte) {
        isGap = true
        isAnchored = false
        index += 1
        continue
      }
      var run = index + 1
      var replacement: [UInt8]?
      if byte == 0x26, let found = characters.reference(in: bytes, at: index, end: range.end) {
        replacement = found.bytes
        run = found.end
        isAnchored = false
      } else {
        while run < range.end, bytes[run] != 0x26, !HTMLTreeBuilder.isSpace(bytes[run]) { run += 1 }
      }
      if replacement == [0xC2, 0xA0] || replacement.map({ $0.count == 1 && $0[0] <= 0x20 }) == true
      {
        isGap = true
        index = run
        continue
      }
      beginWord()
      if !isAnchored { origin.anchor(text: text.count, file: index) }
      if let replacement {
        text += replacement
      } else {
        text += bytes[index..<run]
        // A single space runs on in step with the page.
        isAnchored =
          run + 1 < range.end && bytes[run] == 0x20 && !HTMLTreeBuilder.isSpace(bytes[run + 1])
      }
      index = run
    }
    if isLink { linkBytes += text.count - max(before, start) }
  }

  /// Puts between two words what stands there: a space, or between two blocks a blank line.
  private mutating func beginWord() {
    if text.count > start {
      if isGap { text.append(0x20) }
    } else if !text.isEmpty {
      text += [0x0A, 0x0A]
      start = text.count
    }
    isGap = false
  }
}
