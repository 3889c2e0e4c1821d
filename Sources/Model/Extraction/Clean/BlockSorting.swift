/// The blocks of one article on their way into report and boilerplate; a rule a method, in the order in which they run.
struct BlockSorting {
  let blocks: [Block]
  let text: [UInt8]
  /// Whether the first block is known to be the headline.
  private let isTitled: Bool
  /// Whether markup has told what is report.
  private let isMarkedUp: Bool
  private(set) var rules: [BoilerplateRule?]
  /// The signature of the headline, where metadata tell it.
  private let headline: UInt64?
  /// The keys of the authors' names, of two words and more, where metadata tell them.
  private let authors: [[UInt8]]
  private var title: Int?
  private(set) var outlet: String?

  init(
    blocks: [Block], rules: [BoilerplateRule?]? = nil, isTitled: Bool = false,
    metadata: ArticleMetadata = ArticleMetadata(), text: [UInt8]
  ) {
    headline = metadata.title.map { BlockKey($0).hash }
    authors = metadata.authors.map { Block.key(of: Array($0.utf8)) }.filter { $0.contains(0x20) }
    self.blocks = blocks
    self.text = text
    self.isTitled = isTitled
    isMarkedUp = rules != nil
    self.rules = rules ?? Array(repeating: nil, count: blocks.count)
  }

  mutating func run() {
    markInterface()
    markTail()
    markRelatedLinks()
    if !isMarkedUp { markSurroundings() }
    if isTitled { keepTitle() } else { findTitle() }
    markRepetitions()
    markAuthorNotes()
    markEnds()
  }

  private mutating func mark(_ index: Int, _ rule: BoilerplateRule) {
    if rules[index] == nil, !isTitled || index > 0 { rules[index] = rule }
  }

  // MARK: Rules

  private mutating func markInterface() {
    for (index, block) in blocks.enumerated() where rules[index] == nil {
      if block.signature == 0 || block.wording.meaning == .line {
        mark(index, .interfaceLine)
      } else if block.wording.hasPhrase {
        if !isPublicationLine(block) { mark(index, .interfacePhrase) }
      } else if isMenu(block) {
        if !isDateline(block) { mark(index, .menu) }
      } else if isSignature(block) || isRightsLine(block) {
        mark(index, .interfaceLine)
      } else if block.wordCount <= 5, text[block.range.end - 1] == 0x3D {
        mark(index, .captcha)
      }
    }
  }

  /// All after a line such as "Leave a Reply" goes, unless much of the report would go with it.
  private mutating func markTail() {
    guard blocks.indices.contains(where: { Self.endsReport(blocks[$0].wording.meaning) }) else {
      return
    }
    let isReport = rules.map { !isMarkedUp || $0 == nil }
    let proseWords = blocks.indices.reduce(0) {
      $0 + (isReport[$1] && blocks[$1].isProse ? blocks[$1].wordCount : 0)
    }
    var before = 0
    for (index, block) in blocks.enumerated() where isReport[index] {
      if Self.endsReport(block.wording.meaning) {
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

  /// Where a text is a whole page, its report is the stretch in which prose outweighs the lines between most; the prose
  /// before and behind it belongs to announcements of other articles.
  private mutating func markSurroundings() {
    let weights = blocks.indices.map(weight)
    var best = (sum: 0, range: 0..<0)
    var sum = 0
    var start = 0
    for index in blocks.indices {
      if sum <= 0 { (sum, start) = (0, index) }
      sum += weights[index]
      if sum > best.sum { best = (sum, start..<(index + 1)) }
    }
    for side in [0..<best.range.lowerBound, best.range.upperBound..<blocks.count] {
      guard side.count(where: { weights[$0] < 0 }) >= Self.fewestPageLines else { continue }
      for index in side where blocks[index].isSentence && !isPublicationLine(blocks[index]) {
        mark(index, .outsideArticle)
      }
    }
  }

  /// Lines of a page that a text must have before or behind its report for prose there to be the page's.
  private static let fewestPageLines = 6

  private func weight(_ index: Int) -> Int {
    let block = blocks[index]
    if rules[index] != nil { return -8 }
    if block.isProse { return min(block.wordCount, 60) }
    return block.isSentence ? block.wordCount / 2 : -8
  }

  private static func endsReport(_ meaning: BoilerplateLexicon.Meaning?) -> Bool {
    meaning == .tail || meaning == .end
  }

  private mutating func markRelatedLinks() {
    var index = 0
    while index < blocks.count {
      defer { index += 1 }
      guard blocks[index].wording.meaning == .related else { continue }
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
    for index in blocks.indices.prefix(5).dropFirst()
    where blocks[index].signature == blocks[0].signature {
      mark(index, .repeatedHeadline)
    }
  }

  /// The headline that metadata tell, or of the lines before the first prose the one most like a headline; the later one of
  /// a headline that is repeated.
  private mutating func findTitle() {
    let firstProse = firstProse()
    guard let found = toldTitle(before: firstProse) ?? likelyTitle(before: firstProse) else {
      return
    }
    let nearby = (found + 1)..<min(blocks.count, found + 5)
    let repeated =
      nearby.last { rules[$0] == nil && blocks[$0].signature == blocks[found].signature } ?? found
    title = repeated
    rules[repeated] = nil
    markHead(before: repeated)
  }

  private func toldTitle(before firstProse: Int?) -> Int? {
    guard let headline, headline != 0 else { return nil }
    let copies = blocks.indices.filter { blocks[$0].signature == headline }
    return firstProse.flatMap { end in copies.last { $0 < end } } ?? copies.first
  }

  private func likelyTitle(before firstProse: Int?) -> Int? {
    let headlines = blocks.indices.prefix(firstProse ?? blocks.count).filter { index in
      rules[index] == nil && blocks[index].isHeadline && !isDateline(blocks[index])
        && credit(in: blocks[index]) == nil
    }
    guard let firstProse else { return headlines.first }
    return headlines.suffix(Self.mostHeadlines).max {
      likeness(of: $0, before: firstProse) < likeness(of: $1, before: firstProse)
    }
  }

  /// Lines before the first prose that are looked at.
  private static let mostHeadlines = 32

  /// How much a line is like the headline of the report that begins at a block: long enough, near to it, said more than once.
  private func likeness(of index: Int, before prose: Int) -> Int {
    let block = blocks[index]
    let isRepeated =
      block.wordCount >= 4
      && blocks[..<prose].indices.contains {
        $0 != index && blocks[$0].signature == block.signature
      }
    return min(block.wordCount, 8) * 2 - min(prose - index, 24) + (isRepeated ? 12 : 0)
  }

  /// What stands before the headline: other copies of it, the teaser behind the first of them, and the page's own lines.
  private mutating func markHead(before title: Int) {
    if let first = blocks.first, title > 0 { outlet = outletName(first) }
    let headline = blocks[title]
    let headlineKey = headline.key(in: text)
    var isAfterCopy = false
    for (index, block) in blocks[..<title].enumerated() {
      if block.signature == headline.signature {
        rules[index] = .repeatedHeadline
        isAfterCopy = true
      } else if headline.wordCount >= 4, block.wordCount >= headline.wordCount,
        block.key(in: text).bytes.hasSuffix(headlineKey.bytes)
      {
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
    seen.reserveCapacity(blocks.count)
    for index in blocks.indices where rules[index] == nil && blocks[index].wordCount >= 8 {
      if let earlier = seen[blocks[index].signature], earlier != title,
        blocks[index].repeats(blocks[earlier], in: text)
      {
        mark(index, .repeatedParagraph)
      } else {
        seen[blocks[index].signature] = index
      }
    }
    markTeasers()
  }

  /// The beginning of the report, or of a later paragraph, that is cut off.
  private mutating func markTeasers() {
    guard blocks.indices.contains(where: { blocks[$0].ending == .ellipsis }) else { return }
    var last: [UInt64: Int] = [:]
    for index in blocks.indices where rules[index] == nil && blocks[index].wordCount >= 12 {
      last[opening(of: blocks[index])] = index
    }
    let lastProse = blocks.lastIndex(where: \.isProse) ?? 0
    for index in blocks.indices
    where rules[index] == nil && blocks[index].ending == .ellipsis && blocks[index].wordCount >= 12
    {
      let isBehindTitle = title.map { index > $0 && index <= $0 + 2 && index < lastProse } ?? false
      if isBehindTitle || last[opening(of: blocks[index]), default: 0] > index {
        mark(index, .teaser)
      }
    }
  }

  /// The first dozen words, as a number.
  private func opening(of block: Block) -> UInt64 { block.key(in: text).hash(ofWords: 0..<12) }

  /// The last paragraphs that begin with an author's name tell of the author.
  private mutating func markAuthorNotes() {
    guard !authors.isEmpty else { return }
    let report = blocks.indices.filter { rules[$0] == nil && $0 != title }
    guard report.count > Self.mostNotes else { return }
    for index in report.suffix(Self.mostNotes).reversed() {
      let opening = blocks[index].key(in: text)[0..<12]
      guard authors.contains(where: { opening.contains($0) }) else { continue }
      mark(index, .authorNote)
    }
  }

  /// Paragraphs at the end that may tell of authors.
  private static let mostNotes = 3

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
    let datelines = datelines
    return blocks.indices.compactMap { index in
      guard rules[index] == nil else { return nil }
      let (range, block) = (blocks[index].range, blocks[index])
      if index == title { return Article.Paragraph(range: titleRange ?? range, kind: .title) }
      if datelines.contains(index) { return Article.Paragraph(range: range, kind: .dateline) }
      if credit(in: block) != nil { return Article.Paragraph(range: range, kind: .credit) }
      return Article.Paragraph(range: range, kind: block.isSentence ? .body : .heading)
    }
  }

  /// The lines that name the day of writing: at the head of the report, and, unless there are many, behind it.
  private var datelines: Set<Int> {
    let named = blocks.indices.filter {
      rules[$0] == nil && !blocks[$0].isProse && isDateline(blocks[$0])
    }
    if named.isEmpty { return [] }
    let report = blocks.indices.filter { rules[$0] == nil && blocks[$0].isProse }
    guard let first = report.first, let last = report.last else { return Set(named) }
    let second = report.dropFirst().first ?? last
    let behind = named.filter { $0 > last }
    return Set(
      named.filter { $0 < second && $0 < max(last, first + 1) } + (behind.count <= 3 ? behind : []))
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

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ end: ArraySlice<UInt8>) -> Bool {
    count >= end.count && suffix(end.count).elementsEqual(end)
  }
}
