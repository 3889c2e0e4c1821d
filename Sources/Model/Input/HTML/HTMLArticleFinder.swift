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
  /// Whether structured data have each block in the article's text; `nil` where they do not tell.
  private let isStated: [Bool?]
  /// The rule by which each block is set aside; `nil` for those of the article.
  private(set) var rules: [BoilerplateRule?]
  /// The element that has the article.
  private var region = 0

  /// Bytes of text.
  private struct Weight {
    var prose: Int32 = 0
    var other: Int32 = 0
    /// Of the prose, what is known to be of the article.
    var stated: Int32 = 0

    static func += (left: inout Weight, right: Weight) {
      left.prose += right.prose
      left.other += right.other
      left.stated += right.stated
    }
  }

  /// - Parameters:
  ///   - roles: those of the nodes of the page.
  ///   - summaries: texts that begin like one of the article's first paragraphs.
  ///   - body: the article's text by structured data.
  init(
    page: HTMLPage, roles: [HTMLRoles], summaries: [[UInt8]] = [], body: StatedBody? = nil
  ) {
    self.page = page
    self.roles = roles
    isStated = page.blocks.map { block in
      body.flatMap { $0.has(Block.key(ofBlock: block.range, in: page.text.bytes)) }
    }
    openings = summaries.map { Array(Block.key(of: Array($0.prefix(240))).prefix(48)) }
      .filter { $0.count >= 24 }
    isTeaser = Self.teasers(page)
    isCard = Self.cards(page)
    let nodes = page.tree.nodes
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

  /// Elements that announce other articles: a linked headline and one paragraph at most, three of them in one element; or
  /// items of a list that begin with a link and go on as text, four of them.
  private static func cards(_ page: HTMLPage) -> [Bool] {
    let nodes = page.tree.nodes
    var contents = Array(repeating: CardContents(), count: nodes.count)
    for block in page.blocks {
      contents[block.element].add(block, isProse: isProse(block, in: page))
    }
    for index in nodes.indices.dropFirst().reversed() {
      contents[Int(nodes[index].parent)] += contents[index]
    }
    var cards = Array(repeating: Int32(0), count: nodes.count)
    var items = cards
    for index in nodes.indices.dropFirst() {
      if contents[index].isCard, nodes[index].tag != .text { cards[Int(nodes[index].parent)] += 1 }
      if contents[index].isItem, nodes[index].tag == .li { items[Int(nodes[index].parent)] += 1 }
    }
    return nodes.indices.map { index in
      let parent = Int(nodes[index].parent)
      guard index > 0, nodes[index].tag != .text else { return false }
      return contents[index].isCard && cards[parent] >= 3
        || contents[index].isItem && nodes[index].tag == .li && items[parent] >= 4
    }
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
        let prose = Int32(block.range.count - block.linkBytes)
        weights[block.element].prose += prose
        if isStated[index] == true { weights[block.element].stated += prose }
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

  /// Leaves out readers' comments and what is called noise, but less of it where hardly any prose would remain.
  private mutating func removeNoise() {
    markNoise(called: .comments) { prose, all in all - prose >= Self.shortestReport }
    let all = weights[0].prose
    for words: HTMLRoles in [[.noise, .hidden], .hidden] {
      let before = isNoise
      markNoise(called: words) { prose, all in prose * 3 < all }
      if weights[0].prose * 3 >= all { return }
      isNoise = before
    }
    weighWithoutNoise()
  }

  /// Bytes of prose that a page has at least beside its comments.
  private static let shortestReport: Int32 = 240

  /// Takes elements for noise by what they are called.
  ///
  /// - Parameter isLittle: whether so much prose, of all, may be noise.
  private mutating func markNoise(
    called words: HTMLRoles, where isLittle: (_ prose: Int32, _ all: Int32) -> Bool
  ) {
    let all = weights[0].prose
    for index in isNoise.indices.dropFirst() {
      let node = page.tree.nodes[index]
      if isNoise[index] { continue }
      if isNoise[Int(node.parent)] {
        isNoise[index] = !roles[index].contains(.quotation)
        continue
      }
      let isCalledSo = !roles[index].isDisjoint(with: words)
      // Structured data hold captions of pictures, too.
      let isReport =
        weights[index].stated * 2 > weights[index].prose
        && node.tag != .figure && node.tag != .figcaption
      isNoise[index] =
        !isReport && (isCard[index] || isCalledSo && isLittle(weights[index].prose, all))
    }
    weighWithoutNoise()
  }

  private mutating func weighWithoutNoise() {
    let isNoise = isNoise
    weigh { !isNoise[$0.element] }
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
        + (hasOpening[index] ? Int(weights[index].prose) / 3 : 0) + Int(weights[index].stated)
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
      let key = Block.key(ofBlock: block.range, in: page.text.bytes).bytes
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
      } else if isLinks(block) {
        rules[index] = .links
      }
    }
    endWhereStated()
  }

  /// Where structured data have hardly less of the article than the page, what they lack behind its last paragraph is the
  /// page's.
  private mutating func endWhereStated() {
    let prose = rules.indices.filter { rules[$0] == nil && Self.isProse(page.blocks[$0], in: page) }
    guard let last = prose.last(where: { isStated[$0] == true }),
      prose.count(where: { isStated[$0] == true }) * 4 >= prose.count * 3
    else { return }
    for index in prose where index > last && isStated[index] == false { rules[index] = .pagePart }
  }

  /// Hardly more than links: a label, or an announcement that is a link from its beginning to its end.
  private func isLinks(_ block: HTMLPage.Block) -> Bool {
    if block.range.count >= 200 { return block.linkBytes * 10 >= block.range.count * 9 }
    return block.linkBytes * 2 > block.range.count
      && Block.ending(of: block.range, in: page.text.bytes) != .fullStop
  }
}

/// What is in an element, by which announcements are known.
private struct CardContents {
  private var prose: Int32 = 0
  private var headlines: Int32 = 0
  private var text: Int32 = 0
  private var links: Int32 = 0
  private var blocks: Int32 = 0

  mutating func add(_ block: HTMLPage.Block, isProse: Bool) {
    let (count, linked) = (Int32(block.range.count), Int32(block.linkBytes))
    text += count
    links += linked
    blocks += 1
    if isProse { prose += 1 }
    if count >= 20, linked * 10 >= count * 8 { headlines += 1 }
  }

  static func += (left: inout CardContents, right: CardContents) {
    left.prose += right.prose
    left.headlines += right.headlines
    left.text += right.text
    left.links += right.links
    left.blocks += right.blocks
  }

  /// One paragraph under a linked headline.
  var isCard: Bool { prose == 1 && (1...3).contains(headlines) && text < 1200 }

  /// A headline that is a link, and the beginning of the text behind it, in one block.
  var isItem: Bool { blocks == 1 && links >= 24 && links * 6 >= text && (80..<500).contains(text) }
}
