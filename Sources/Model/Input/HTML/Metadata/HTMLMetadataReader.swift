/// Reads what a page says of its article beside the text: in its head, in its structured data, and in marked elements.
struct HTMLMetadataReader {
  let metadata: ArticleMetadata
  /// Texts that begin like the article's, or one of its first paragraphs.
  let summaries: [[UInt8]]
  /// The article's text by structured data.
  let body: [UInt8]?

  /// - Parameter savedAddress: where the page stood, if what saved it noted that.
  init(page: HTMLPage, characters: HTMLCharacters, roles: [HTMLRoles], savedAddress: String?) {
    var collector = MetadataCollector(
      reading: PageReading(page: page, characters: characters, roles: roles),
      savedAddress: savedAddress)
    collector.collect()
    metadata = collector.metadata
    summaries = collector.summaries
    body = collector.body
  }
}

/// Puts together what is read in the places of a page.
private struct MetadataCollector {
  private(set) var metadata = ArticleMetadata()
  private let reading: PageReading
  private let head: PageHead
  private let structured: StructuredData?
  private let headings: [[UInt8]]
  private let labels = FieldLabels.standard
  private lazy var marked = MarkedElements(reading)

  init(reading: PageReading, savedAddress: String?) {
    self.reading = reading
    head = PageHead(reading.tree)
    headings = head.headings.map { reading.text(of: $0) }
    let address = head.canonical ?? head.metas[.address]?.values.first
    let titles =
      [
        head.metas[.title]?.values.first.map(reading.value),
        head.title.map { reading.text(of: $0) },
      ]
      .compactMap(\.self) + headings
    structured = StructuredData(
      scripts: head.structured, in: reading.tree.bytes,
      of: StructuredData.Page(titles: titles.map(Block.key), address: address.map(reading.value)),
      characters: reading.characters)
    metadata.address = savedAddress
  }

  var body: [UInt8]? { structured?.body }

  var summaries: [[UInt8]] {
    [structured?.body ?? structured?.summary].compactMap(\.self)
      + (head.metas[.summary]?.values.prefix(2).map(reading.value) ?? [])
  }

  mutating func collect() {
    collectAddress()
    collectLanguage()
    collectOutlet()
    let title = collectTitle()
    collectDays(headline: title)
    collectAuthors()
    set(.section, meta(.section), .meta)
    set(.section, structured?.section, .jsonLD)
  }

  // MARK: Fields

  private func meta(_ fact: MetaFact) -> [UInt8]? {
    head.metas[fact]?.values.first.map(reading.value)
  }

  /// Sets a field that is not known yet.
  private mutating func set(_ field: ArticleField, _ value: [UInt8]?, _ source: MetadataSource) {
    guard let value, metadata.sources[field] == nil else { return }
    let text = SourceText(utf8: value)
    let line = text.line(text.extent)
    guard !line.isEmpty else { return }
    switch field {
    case .title: metadata.title = line
    case .outlet: metadata.outlet = line
    case .address: metadata.address = line
    case .language: metadata.language = line
    case .section: metadata.section = line
    case .published: metadata.published = line
    case .modified: metadata.modified = line
    case .id, .body, .authors: return
    }
    metadata.sources[field] = source
  }

  private mutating func collectAddress() {
    let saved = metadata.address
    let places: [([UInt8]?, MetadataSource)] = [
      (head.canonical.map(reading.value), .link), (meta(.address), .meta),
      (structured?.address, .jsonLD), (saved.map { Array($0.utf8) }, .field),
    ]
    for (address, source) in places where address?.starts(with: "http".utf8) == true {
      set(.address, address, source)
    }
  }

  private mutating func collectLanguage() {
    set(.language, head.language.map(reading.value), .languageAttribute)
    set(.language, meta(.language), .meta)
    set(.language, structured?.language, .jsonLD)
  }

  private mutating func collectOutlet() {
    set(.outlet, meta(.siteName), .meta)
    set(.outlet, structured?.outlet, .jsonLD)
    set(.outlet, meta(.applicationName), .meta)
    let host = metadata.address.flatMap(SiteNames.host)
    set(.outlet, host.map { Array($0.utf8) }, .address)
  }

  /// When the outlet and the address are known.
  private lazy var siteNames: SiteNames = {
    let published = structured?.outlet.map { String(decoding: $0, as: UTF8.self) }
    return SiteNames([metadata.outlet, published].compactMap(\.self), address: metadata.address)
  }()

  // MARK: The headline

  /// - Returns: the heading that it stands in, and its key.
  private mutating func collectTitle() -> (node: Int?, key: [UInt8]) {
    var title = PageTitle(names: siteNames)
    title.add(structured: structured?.headline, shared: meta(.title), other: meta(.otherTitle))
    title.add(headings: headings, title: head.title.map { reading.text(of: $0) })
    let best = title.best
    set(.title, best?.text, best?.source ?? .heading)
    let key = best.map { Block.key(of: $0.text) } ?? []
    let node = zip(head.headings, headings).first {
      !key.isEmpty && Block.key(of: $1).contains(key)
    }?.0
    return (node ?? head.headings.first, key)
  }

  // MARK: Days and authors

  private mutating func collectDays(headline: (node: Int?, key: [UInt8])) {
    let written = WrittenDays.standard
    let sure = PageDay(written: written, language: metadata.language, known: [])
    let modified = PageDays.modified(structured, head, reading, sure)
    set(.modified, modified.map { Array($0.text.utf8) }, modified?.source ?? .meta)
    let days = PageDays(
      reading: reading, head: head, structured: structured,
      day: PageDay(written: written, language: metadata.language, known: [metadata.modified]),
      labels: labels, address: metadata.address, headline: headline)
    let published = days.declared ?? days.found(marked)
    set(.published, published.map { Array($0.text.utf8) }, published?.source ?? .meta)
  }

  private mutating func collectAuthors() {
    // Persons before the outlet itself, wherever they are told.
    if add(authors: structured?.authors ?? [], .jsonLD) { return }
    if add(authors: head.metas[.author]?.values.map(reading.value) ?? [], .meta) { return }
    if add(authors: texts(.author), .microdata) { return }
    _ = add(authors: texts(.byline), .markedElement)
  }

  /// Takes authors over those that are known, and says whether one of them is a person.
  private mutating func add(authors: [[UInt8]], _ source: MetadataSource) -> Bool {
    let names = AuthorNames(labels: labels).names(in: authors)
    let persons = names.filter { !siteNames.isName($0) }
    if !persons.isEmpty || metadata.authors.isEmpty, !names.isEmpty {
      metadata.authors = persons.isEmpty ? names : persons
      metadata.sources[.authors] = source
    }
    return !persons.isEmpty
  }

  private mutating func texts(_ mark: MarkedElements.Mark) -> [[UInt8]] {
    marked.elements([mark]).prefix(8).map {
      reading.attribute(.content, of: $0) ?? reading.text(of: $0, most: 300)
    }
  }
}
