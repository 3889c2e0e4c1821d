/// What an article is known by among others: its words, its lines, and where it comes from.
///
/// It is made once, on the core that reads the article.
struct ArticleIdentity: Hashable, Sendable {
  /// A paragraph as it is compared with those of other articles.
  struct Line: Hashable, Sendable {
    /// Of its folded words; `nil` where it is of the report, whatever other articles have: the headline, datelines, credits,
    /// what tells the day of writing and what reports an event.
    let hash: UInt32?
    let wordCount: UInt16
    /// Whether it reads like a sentence and not like a heading or a label.
    let isSentence: Bool
  }

  /// `nil` when the body has no word.
  let fingerprint: TextFingerprint?
  /// By paragraph of the article as it was cut out of its file.
  let lines: [Line]
  let origin: ArticleOrigin
  /// When it may have been published, in minutes since 1970: by the file's own time, else at the end of the first day on which it may
  /// have been written; the highest number when nothing tells.
  let publication: Int
  /// By which words others on the same story are known.
  let story: StoryWords
  /// What it tells of the day of its writing.
  let clues: WritingClues

  /// - Parameters:
  ///   - findings: of the article as it was cut out of the file.
  ///   - address: where it was published, if the file tells.
  init(_ findings: Findings, in file: SourceFile, address: String?) {
    let article = findings.article
    var scanner = WordScanner()
    var headlines = WordScanner()
    publication =
      findings.published.map { published in
        let minute = article.metadataDate.flatMap { PublicationTime.minuteOfDay($0.text) }
        return Int(published.span.first.dayNumber) * 1440 + (minute ?? 1439)
      } ?? .max
    // In text order, as paragraphs are.
    var telling =
      (findings.accounts.map(\.sentence) + (findings.published?.evidence ?? []))
      .sorted { $0.start < $1.start }[...]
    lines = article.paragraphs.map { paragraph in
      while let range = telling.first, range.end <= paragraph.range.start { telling.removeFirst() }
      let isTelling = telling.first.map { $0.start < paragraph.range.end } ?? false
      switch paragraph.kind {
      case .title, .dateline, .credit:
        if paragraph.kind == .title { headlines.scan(file.text.bytes, paragraph.range) }
        return Line(hash: nil, wordCount: 0, isSentence: false)
      case .heading, .body:
        let before = scanner.wordCount
        let hash = scanner.scan(file.text.bytes, paragraph.range)
        return Line(
          hash: isTelling ? nil : UInt32(truncatingIfNeeded: hash),
          wordCount: UInt16(clamping: scanner.wordCount - before),
          isSentence: paragraph.kind == .body)
      }
    }
    story = StoryWords(headlines.hashes + scanner.hashes)
    clues = findings.clues
    fingerprint = TextFingerprint(scanner, of: article, in: file.text.bytes)
    origin = ArticleOrigin(outlet: article.outlet, address: address, file: file.name)
  }
}

/// Where an article comes from, as far as it tells.
struct ArticleOrigin: Hashable, Sendable {
  /// Who published it.
  enum Publisher: Hashable, Sendable {
    /// The outlet that the article names or, where it names none, the domain of its address.
    case named(UInt64)
    /// Neither is known: whoever the folder is of.
    case folder(UInt64)

    /// The same in every run.
    var hash: UInt64 {
      switch self {
      case .named(let name): name
      case .folder(let folder): ~folder
      }
    }
  }

  let publisher: Publisher
  /// A hash of its address.
  let address: UInt64?

  init(outlet: String?, address: String?, file: String) {
    let place = address.map { Self.withoutScheme($0) }
    self.address = place.map { Self.hash($0) }
    if let name = outlet.map({ Block.key(of: Array($0.utf8)) }), !name.isEmpty {
      publisher = .named(Folding.hash(name))
    } else if let domain = place?.prefix(while: { !"/:?#".utf8.contains($0) }), !domain.isEmpty {
      publisher = .named(Self.hash(domain))
    } else {
      let folder = file.utf8.lastIndex(of: UInt8(ascii: "/")).map { file.utf8[..<$0] }
      publisher = .folder(Self.hash(folder ?? ""[...].utf8))
    }
  }

  /// What stands behind `https://www.`.
  private static func withoutScheme(_ address: String) -> ArraySlice<UInt8> {
    var rest = Array(address.utf8)[...]
    for prefix in ["https://", "http://", "www."] where rest.starts(with: prefix.utf8) {
      rest = rest.dropFirst(prefix.utf8.count)
    }
    return rest
  }

  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = FNV1a()
    hash.combine(bytes)
    return hash.mixed
  }
}
