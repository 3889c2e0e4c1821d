/// Stage 2: what in a file is report, and what is the page around it.
struct Cleaner: Sendable {
  private let lexicon: BoilerplateLexicon
  private let splitter: ArticleSplitter

  init(data: DataFiles) {
    lexicon = BoilerplateLexicon(data: data)
    splitter = ArticleSplitter(lexicon: lexicon)
  }

  /// The articles of a text.
  ///
  /// - Returns: articles in text order. Where the format tells of them, those that it tells of; else their extents cover
  ///   the text, and there are none in text without a word.
  func articles(in text: SourceText) -> [Article] {
    if let structure = text.structure {
      return structure.articles.map { article(in: text.bytes, $0) }
    }
    let all = blocks(in: text.bytes, text.extent)
    guard !all.isEmpty else { return [] }
    var articles: [Article] = []
    for range in splitter.split(all, in: text.bytes) {
      let start = range.lowerBound == 0 ? 0 : all[range.lowerBound].range.start
      let end =
        range.upperBound == all.count ? text.bytes.count : all[range.upperBound].range.start
      articles.append(
        article(of: Array(all[range]), extent: TextRange(start, end), in: text.bytes))
    }
    return articles
  }

  /// A text that is known to be one article.
  func article(in text: SourceText, _ extent: TextRange) -> Article {
    article(of: blocks(in: text.bytes, extent), extent: extent, in: text.bytes)
  }

  /// An article of a text whose format tells what is in it.
  private func article(in text: [UInt8], _ part: TextStructure.Part) -> Article {
    let title = part.title.map { [Block(range: $0, in: text)] } ?? []
    let told = part.blocks?.map { Block(range: $0.range, in: text) }
    let behindTitle = TextRange(part.title?.end ?? part.extent.start, part.extent.end)
    let rest = told ?? blocks(in: text, behindTitle)
    var sorting = BlockSorting(
      blocks: title + rest, rules: part.blocks.map { title.map { _ in nil } + $0.map(\.rule) },
      isTitled: part.title != nil, text: text, lexicon: lexicon)
    sorting.run()
    return Article(
      extent: part.extent, title: sorting.titleRange,
      outlet: part.metadata.outlet ?? sorting.outlet, metadataDate: part.metadata.date,
      paragraphs: sorting.paragraphs, boilerplate: sorting.boilerplate)
  }

  private func article(of blocks: [Block], extent: TextRange, in text: [UInt8]) -> Article {
    var sorting = BlockSorting(blocks: blocks, text: text, lexicon: lexicon)
    sorting.run()
    return Article(
      extent: extent, title: sorting.titleRange, outlet: sorting.outlet, metadataDate: nil,
      paragraphs: sorting.paragraphs, boilerplate: sorting.boilerplate)
  }
}

/// The blocks of one article on their way into report and boilerplate; a rule a method, in the order in which they run.
private struct BlockSorting {
  let blocks: [Block]
  let text: [UInt8]
  let lexicon: BoilerplateLexicon
  /// Whether the first block is known to be the headline.
  private let isTitled: Bool
  /// Whether markup has told what is report.
  private let isMarkedUp: Bool
  private var rules: [BoilerplateRule?]
  private var title: Int?
  private(set) var outlet: String?

  init(
    blocks: [Block], rules: [BoilerplateRule?]? = nil, isTitled: Bool = false, text: [UInt8],
    lexicon: BoilerplateLexicon
  ) {
    self.blocks = blocks
    self.text = text
    self.lexicon = lexicon
    self.isTitled = isTitled
    isMarkedUp = rules != nil
    self.rules = rules ?? Array(repeating: nil, count: blocks.count)
  }

  mutating func run() {
    markInterface()
    markTail()
    markRelatedLinks()
    if isTitled { keepTitle() } else { findTitle() }
    markRepetitions()
    markEnds()
  }

  private mutating func mark(_ index: Int, _ rule: BoilerplateRule) {
    if rules[index] == nil, !isTitled || index > 0 { rules[index] = rule }
  }

  // MARK: Rules

  private mutating func markInterface() {
    for (index, block) in blocks.enumerated() {
      if block.key.isEmpty || lexicon.meaning(of: block) == .line {
        mark(index, .interfaceLine)
      } else if lexicon.hasPhrase(block) {
        if !isPublicationLine(block) { mark(index, .interfacePhrase) }
      } else if isMenu(block) {
        if !isDateline(block) { mark(index, .menu) }
      } else if block.wordCount <= 5, text[block.range.end - 1] == 0x3D {
        mark(index, .captcha)
      }
    }
  }

  /// All after a line such as "Leave a Reply" goes, unless much of the report would go with it.
  private mutating func markTail() {
    let proseWords = blocks.reduce(0) { $0 + ($1.isProse ? $1.wordCount : 0) }
    var before = 0
    for (index, block) in blocks.enumerated() {
      if lexicon.meaning(of: block) == .tail {
        mark(index, .interfaceLine)
        if before * 2 >= proseWords, (proseWords - before) * 100 <= proseWords * 35 {
          for later in index..<blocks.count where !isPublicationLine(blocks[later]) {
            mark(later, .tail)
          }
          return
        }
      }
      if block.isProse { before += block.wordCount }
    }
  }

  private mutating func markRelatedLinks() {
    var index = 0
    while index < blocks.count {
      defer { index += 1 }
      guard lexicon.meaning(of: blocks[index]) == .related else { continue }
      mark(index, .interfaceLine)
      var links = 0
      while index + 1 < blocks.count, links < 8, isLink(blocks[index + 1]) {
        index += 1
        links += 1
        mark(index, .relatedLinks)
      }
    }
  }

  private func isLink(_ block: Block) -> Bool {
    block.wordCount <= 18 && block.ending != .fullStop
  }

  /// The headline that the format tells; copies of it at the head of the text are left out.
  private mutating func keepTitle() {
    title = 0
    for index in blocks.indices.prefix(5).dropFirst() where blocks[index].key == blocks[0].key {
      mark(index, .repeatedHeadline)
    }
  }

  /// The last headline before the first prose, the later one of a headline that is repeated.
  private mutating func findTitle() {
    let firstProse = firstProse()
    let headlines = blocks.indices.prefix(firstProse ?? blocks.count).filter { index in
      rules[index] == nil && blocks[index].isHeadline && !isDateline(blocks[index])
        && credit(in: blocks[index]) == nil
    }
    title = firstProse == nil ? headlines.first : headlines.last
    guard let found = title else { return }
    let nearby = (found + 1)..<min(blocks.count, found + 5)
    let repeated = nearby.last { blocks[$0].key == blocks[found].key }
    title = repeated ?? found
    markHead(before: repeated ?? found)
  }

  /// What stands before the headline: other copies of it, the teaser behind the first of them, and the page's own lines.
  private mutating func markHead(before title: Int) {
    if let first = blocks.first, title > 0 { outlet = outletName(first) }
    let headline = blocks[title]
    var isAfterCopy = false
    for (index, block) in blocks[..<title].enumerated() {
      if block.key == headline.key {
        rules[index] = .repeatedHeadline
        isAfterCopy = true
      } else if headline.wordCount >= 4, block.key.hasSuffix(headline.key) {
        rules[index] = .breadcrumb
      } else if !isDateline(block), credit(in: block) == nil {
        if isAfterCopy {
          mark(index, .teaser)
        } else if mayBePageMatter(block) {
          mark(index, .headMatter)
        }
      }
    }
  }

  private mutating func markRepetitions() {
    var seen: [UInt64: Int] = [:]
    for (index, block) in blocks.enumerated() where rules[index] == nil && block.wordCount >= 8 {
      let hash = Folding.hash(block.key)
      if let earlier = seen[hash], earlier != title, block.repeats(blocks[earlier], in: text) {
        mark(index, .repeatedParagraph)
      } else {
        seen[hash] = index
      }
    }
    for (index, block) in blocks.enumerated()
    where rules[index] == nil && block.ending == .ellipsis && block.wordCount >= 12 {
      if let title, index > title, index <= title + 2,
        blocks[(index + 1)...].contains(where: \.isProse)
      {
        mark(index, .teaser)
        continue
      }
      let opening = wordPrefix(block.key, 12)
      let isTeaser = blocks.indices.contains { later in
        later > index && rules[later] == nil && blocks[later].key.starts(with: opening)
      }
      if isTeaser { mark(index, .teaser) }
    }
  }

  /// Short lines after the last sentence are the page again.
  private mutating func markEnds() {
    guard let lastProse = blocks.indices.last(where: { rules[$0] == nil && blocks[$0].isSentence })
    else { return }
    for index in (lastProse + 1)..<blocks.count where rules[index] == nil {
      if let credit = credit(in: blocks[index]) {
        outlet = outlet ?? credit
      } else if !isDateline(blocks[index]), mayBePageMatter(blocks[index]) {
        mark(index, .tailMatter)
      }
    }
  }

  /// Whether a block before the headline or after the last sentence can be the page's: where markup has told the report
  /// apart already, a short one only.
  private func mayBePageMatter(_ block: Block) -> Bool { !isMarkedUp || block.wordCount < 8 }

  // MARK: Kinds of blocks

  private func firstProse() -> Int? {
    blocks.indices.first { rules[$0] == nil && blocks[$0].isProse && !isRepeatedHeadline($0) }
  }

  private func isRepeatedHeadline(_ index: Int) -> Bool {
    blocks[index].isHeadline
      && blocks[(index + 1)..<min(blocks.count, index + 5)].contains {
        $0.key == blocks[index].key
      }
  }

  /// Three or more labels with bars, arrows or wide gaps between them.
  private func isMenu(_ block: Block) -> Bool {
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

  /// A short line that names a day: digits, and a month's name or two dots, slashes or hyphens; or the article's address.
  private func isDateline(_ block: Block) -> Bool {
    if isAddress(block) { return true }
    let isSentence = block.ending == .fullStop && block.wordCount > 6
    guard block.wordCount <= 12, !isSentence else { return false }
    let bytes = text[block.range.indices]
    guard bytes.contains(where: { $0 &- 0x30 < 10 }) else { return false }
    let words = block.key.split(separator: 0x20)
    if words.contains(where: { Self.months.contains(Array($0)) }) {
      return words.contains { $0.count <= 4 && $0.first.map { $0 &- 0x30 < 10 } == true }
    }
    let numbers = words.filter { $0.allSatisfy { $0 &- 0x30 < 10 } }
    return numbers.count >= 3 && numbers.contains { $0.count == 4 }
  }

  private func isAddress(_ block: Block) -> Bool {
    let bytes = text[block.range.indices]
    return !bytes.contains(0x20)
      && ["http://", "https://", "www."].contains { bytes.starts(with: $0.utf8) }
  }

  /// A line that says when the article was published, wherever on the page it stands.
  private func isPublicationLine(_ block: Block) -> Bool {
    isDateline(block)
      && block.key.split(separator: 0x20).contains { Self.publication.contains(Array($0)) }
  }

  private static let months = Set(
    """
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    """.split { $0 == " " || $0 == "\n" }.map { Array($0.utf8) })

  private static let publication = Set(
    ["posted", "published", "updated", "modified", "date"].map { Array($0.utf8) })

  /// The publisher that a line such as `Source: Marsa Wire` names.
  private func credit(in block: Block) -> String? {
    guard block.wordCount <= 10, block.key.starts(with: Array("source ".utf8)),
      let colon = text[block.range.indices].firstIndex(of: 0x3A)
    else { return nil }
    return SourceText(utf8: text).line(TextRange(colon + 1, block.range.end))
  }

  /// The name of an outlet that stands alone in the first line: two to six words, all with capitals.
  private func outletName(_ block: Block) -> String? {
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

  private func wordPrefix(_ key: [UInt8], _ count: Int) -> ArraySlice<UInt8> {
    var spaces = 0
    for (index, byte) in key.enumerated() where byte == 0x20 {
      spaces += 1
      if spaces == count { return key[..<index] }
    }
    return key[...]
  }

  // MARK: Result

  /// The headline without the site's name behind a bar.
  var titleRange: TextRange? {
    guard let title else { return nil }
    let range = blocks[title].range
    guard let bar = text[range.indices].lastIndex(of: 0x7C), bar > range.start + 1,
      text[bar - 1] == 0x20, (bar - range.start) * 2 > range.count
    else { return range }
    return TextRange(range.start, bar - 1)
  }

  var paragraphs: [Article.Paragraph] {
    blocks.indices.compactMap { index in
      guard rules[index] == nil else { return nil }
      if index == title {
        return Article.Paragraph(range: titleRange ?? blocks[index].range, kind: .title)
      }
      return Article.Paragraph(range: blocks[index].range, kind: kind(of: index))
    }
  }

  private func kind(of index: Int) -> Article.Paragraph.Kind {
    let block = blocks[index]
    if isDateline(block), !block.isProse { return .dateline }
    if credit(in: block) != nil { return .credit }
    return block.isSentence ? .body : .heading
  }

  /// What was set aside; neighbouring blocks of one rule are one stretch.
  var boilerplate: [Article.Boilerplate] {
    var stretches: [Article.Boilerplate] = []
    for (index, rule) in rules.enumerated() {
      guard let rule else { continue }
      if index > 0, rules[index - 1] == rule, let last = stretches.popLast() {
        stretches.append(
          .init(range: TextRange(last.range.start, blocks[index].range.end), rule: rule))
      } else {
        stretches.append(.init(range: blocks[index].range, rule: rule))
      }
    }
    return stretches
  }
}

extension [UInt8] {
  fileprivate func hasSuffix(_ suffix: [UInt8]) -> Bool {
    count >= suffix.count && self[(count - suffix.count)...].elementsEqual(suffix)
  }
}
