@testable import Model

/// A parser with what is tried on it.
struct FuzzTarget: Sendable {
  let name: String
  /// Ends in a trap when something does not hold.
  let run: @Sendable ([UInt8]) -> Void

  /// Every reader of a format, the stages behind them and the languages that a person types.
  // One row per line reads as a table.
  // swift-format-ignore
  static let table: [FuzzTarget] = [
    FuzzTarget("html") { try HTMLReader.standard.read($0) },
    FuzzTarget("feed") { try FeedReader.standard.read($0) },
    FuzzTarget("mail") { try MailReader.read($0) },
    FuzzTarget("json") { try JSONArticleReader.read($0) },
    FuzzTarget("markdown") { try MarkdownReader.read($0) },
    FuzzTarget("json-ld") { try HTMLReader.standard.read(Array("<!doctype html><script type=application/ld+json>".utf8) + $0 + Array("</script><p>Text.".utf8)) },
    FuzzTarget("word") { try WordReader.read($0) },
    FuzzTarget("nexis") { try NexisReader.read(try decodeText($0)) },
    FuzzTarget("factiva") { try FactivaReader.read(try decodeText($0)) },
    FuzzTarget("encodings") { bytes in
      // The first byte chooses what the file is said to be in.
      let all = TextEncoding.labels.map(\.encoding)
      return try decodeText(Array(bytes.dropFirst()), declared: bytes.first.map { all[Int($0) % all.count] })
    },
    FuzzTarget(name: "articles", run: Checks.articles),
    FuzzTarget(name: "stages", run: Checks.stages),
    FuzzTarget(name: "times", run: Checks.times),
    FuzzTarget(name: "tree", run: Checks.tree),
    FuzzTarget(name: "edtf", run: Checks.edtf),
    FuzzTarget(name: "query", run: Checks.query),
    FuzzTarget(name: "pattern", run: Checks.pattern),
  ] + InputFormat.table.compactMap { format in
    guard case .files(let list) = format.contents else { return nil }
    let name = format.name.prefix { $0 != "," }.lowercased()
    return FuzzTarget(name: name) { Checks.files(in: $0, list) }
  }

  /// A reader of articles, whose text must be sound.
  private init(_ name: String, _ read: @escaping @Sendable ([UInt8]) throws -> SourceText) {
    self.name = name
    run = { bytes in
      if let text = try? read(bytes) { Checks.text(text) }
    }
  }

  private init(name: String, run: @escaping @Sendable ([UInt8]) -> Void) {
    self.name = name
    self.run = run
  }
}
