/// Finds which blocks of a page are its article.
///
/// Every element is weighed by the prose in it against all that is not prose; what its class says counts for or against it.
/// One pass up the tree and one down it, so that the cost is that of its size.
struct HTMLArticleFinder {
  private let page: HTMLPage
  private let roles: [HTMLRoles]
  /// What is in each element and its descendants.
  private var weights: [Weight]
  /// Whether an element or one around it is a part of the page that is not the article's.
  private var isNoise: [Bool]
  private let openings: [[UInt8]]
  /// Whether each block is the beginning of another article, under its linked headline.
  private let isTeaser: [Bool]
  /// Whether an element is one of several beside each other that announce other articles.
  private let isCard: [Bool]
  /// The rule by which each block is set aside; `nil` for those of the article.
  private(set) var rules: [BoilerplateRule?]
  /// The element that has the article.
  private var region = 0

  /// Bytes of text.
  private struct Weight {
    var prose: Int32 = 0
    var other: Int32 = 0

    static func += (left: inout Weight, right: Weight) {
      left.prose += right.prose
      left.other += right.other
    }
  }

  /// - Parameter summaries: texts that begin like one of the article's first paragraphs.
  init(page: HTMLPage, words: HTMLRoleWords, summaries: [[UInt8]] = []) {
    self.page = page
    openings = summaries.map { Array(Block.key(of: Array($0.prefix(240))).prefix(48)) }
      .filter { $0.count >= 24 }
    isTeaser = Self.teasers(page)
    isCard = Self.cards(page)
    let nodes = page.tree.nodes
    roles = nodes.indices.map { index in
      switch nodes[index].tag {
      case .text, .document, .html, .body, .b, .i, .em, .strong, .a, .br, .img, .script, .style,
        .meta, .link:
        []
      default: page.tree.roles(of: index, words: words)
      }
    }
    weights = Array(repeating: Weight(), count: nodes.count)
    isNoise = Array(repeating: false, count: nodes.count)
    rules = Array(repeating: nil, count: page.blocks.count)
    weigh { _ in true }
    removeNoise()
    chooseRegion()
    sortBlocks()
  }

  /// Long and hardly linked, or a paragraph of a sentence.
  private static func isProse(_ block: HTMLPage.Block, in page: HTMLPage) -> Bool {
    if block.range.count >= 80 { return block.linkBytes * 3 < block.range.count }
    return block.range.count >= 30 && block.linkBytes * 2 < block.range.count
      && page.tree.nodes[block.element].tag == .p
      && Block.ending(of: block.range, in: page.text.bytes) == .fullStop
  }

  /// A linked headline, and one paragraph at most; three of them in one element.
  private static func cards(_ page: HTMLPage) -> [Bool] {
    let nodes = page.tree.nodes
    var prose = Array(repeating: Int32(0), count: nodes.count)
    var headlines = prose
    var text = prose
    for block in page.blocks {
      text[block.element] += Int32(block.range.count)
      if isProse(block, in: page) { prose[block.element] += 1 }
      if block.range.count >= 20, block.linkBytes * 10 >= block.range.count * 8 {
        headlines[block.element] += 1
      }
    }
    for index in nodes.indices.dropFirst().reversed() {
      let parent = Int(nodes[index].parent)
      prose[parent] += prose[index]
      headlines[parent] += headlines[index]
      text[parent] += text[index]
    }
    func isCard(_ index: Int) -> Bool {
      nodes[index].tag != .text && prose[index] == 1 && (1...3).contains(headlines[index])
        && text[index] < 1200
    }
    var cards = Array(repeating: Int32(0), count: nodes.count)
    for index in nodes.indices.dropFirst() where isCard(index) {
      cards[Int(nodes[index].parent)] += 1
    }
    return nodes.indices.map { $0 > 0 && isCard($0) && cards[Int(nodes[$0].parent)] >= 3 }
  }

  private static func teasers(_ page: HTMLPage) -> [Bool] {
    var isTeaser = Array(repeating: false, count: page.blocks.count)
    for index in page.blocks.indices.dropFirst() {
      let (head, block) = (page.blocks[index - 1], page.blocks[index])
      isTeaser[index] =
        head.range.count >= 20 && head.linkBytes * 10 >= head.range.count * 8
        && (80..<500).contains(block.range.count)
        && page.tree.nodes[head.element].tag.isHeading
    }
    return isTeaser
  }

  // MARK: Weights

  private mutating func weigh(_ counts: (HTMLPage.Block) -> Bool) {
    weights = Array(repeating: Weight(), count: weights.count)
    for (index, block) in page.blocks.enumerated() where counts(block) {
      if Self.isProse(block, in: page), !isTeaser[index] {
        weights[block.element].prose += Int32(block.range.count - block.linkBytes)
        weights[block.element].other += Int32(block.linkBytes)
      } else {
        weights[block.element].other += Int32(
          (block.range.count - block.linkBytes) / 4 + block.linkBytes)
      }
    }
    for index in weights.indices.dropFirst().reversed() {
      weights[Int(page.tree.nodes[index].parent)] += weights[index]
    }
  }

  /// Leaves out what is called noise, but less of it where hardly any prose would remain.
  private mutating func removeNoise() {
    let all = weights
    for words: HTMLRoles in [[.noise, .hidden, .comments], [.hidden, .comments], []] {
      findNoise(called: words, all)
      let isNoise = isNoise
      weigh { !isNoise[$0.element] }
      if weights[0].prose * 3 >= all[0].prose { return }
    }
  }

  /// What is called noise is taken for it unless a third of all prose stands in it.
  private mutating func findNoise(called words: HTMLRoles, _ weights: [Weight]) {
    let all = weights[0].prose
    let isCard = isCard
    for index in isNoise.indices.dropFirst() {
      let node = page.tree.nodes[index]
      let prose = weights[index].prose
      let isCalledSo =
        !roles[index].isDisjoint(with: words) || node.tag == .figure || node.tag == .figcaption
      isNoise[index] =
        isNoise[Int(node.parent)] || isCard[index] || isCalledSo && prose * 3 < all
        || roles[index].contains(.comments) && words.contains(.comments) && prose * 10 < all * 9
    }
  }

  // MARK: The region

  /// The element that gains most: prose counts for it, all else against it, and what it is called for it.
  private mutating func chooseRegion() {
    let all = Int(weights[0].prose)
    let hasOpening = findOpenings()
    var best = Int.min
    for (index, node) in page.tree.nodes.enumerated() where node.tag != .text && !isNoise[index] {
      guard weights[index].prose > 0 || index == 0 else { continue }
      let roles = roles[index]
      let share =
        roles.contains(.noise)
        ? -40
        : roles.contains(.body) ? 30 : roles.contains(.article) ? 15 : roles.contains(.main) ? 5 : 0
      let gain =
        Int(weights[index].prose) - Int(weights[index].other) / 2
        + min(all, Int(weights[index].prose)) * share / 100
        + (hasOpening[index] ? Int(weights[index].prose) / 3 : 0)
      // Of equal ones the innermost.
      if gain >= best {
        best = gain
        region = index
      }
    }
  }

  /// Whether an element has a block that begins as a summary of the article does.
  private func findOpenings() -> [Bool] {
    var found = Array(repeating: false, count: weights.count)
    guard !openings.isEmpty else { return found }
    for block in page.blocks where !isNoise[block.element] && block.range.count >= 24 {
      let key = Block(range: block.range, in: page.text.bytes).key
      guard
        openings.contains(where: { key.starts(with: $0) || $0.starts(with: key) && key.count >= 32 }
        )
      else { continue }
      var element = block.element
      while !found[element] {
        found[element] = true
        element = Int(page.tree.nodes[element].parent)
      }
    }
    return found
  }

  // MARK: Blocks

  private mutating func sortBlocks() {
    let inside = region..<Int(page.tree.nodes[region].end)
    for (index, block) in page.blocks.enumerated() {
      if !inside.contains(block.element) {
        rules[index] = .outsideArticle
      } else if isNoise[block.element] {
        rules[index] = .pagePart
      } else if block.linkBytes * 2 > block.range.count, block.range.count < 200,
        Block.ending(of: block.range, in: page.text.bytes) != .fullStop
      {
        rules[index] = .links
      }
    }
  }
}
