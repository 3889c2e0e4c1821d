/// A file with its articles and what was found in them.
public struct LoadedFile: Sendable {
  let file: SourceFile
  let articles: [Findings]
  /// By article.
  let identities: [ArticleIdentity]

  /// What is no article of a file of many; `nil` when all is read.
  var leftOut: LeftOut? { file.text.structure?.leftOut }

  /// The text of each article, boilerplate included.
  public var articleTexts: [[UInt8]] {
    articles.map { Array(file.text.bytes[$0.article.extent.indices]) }
  }

  init(file: SourceFile, articles: [Findings]) {
    self.file = file
    let parts = file.text.structure?.articles
    self.articles = articles
    identities = articles.enumerated().map { index, findings in
      ArticleIdentity(findings, in: file, address: parts?[index].metadata.address)
    }
  }

  /// Reads a file; `-` is standard input.
  public init(path: String, pipeline: Pipeline) throws(LoadError) {
    let bytes = try path == "-" ? readAll(0) : readFile(path)
    try self.init(name: Self.name(ofPath: path), bytes: bytes, pipeline: pipeline)
  }

  /// Reads the bytes of a file.
  public init(name: String, bytes: [UInt8], pipeline: Pipeline) throws(LoadError) {
    let text = try InputFormat.read(bytes)
    let findings = pipeline.findings(in: text)
    guard !findings.isEmpty else { throw .noArticle }
    self.init(file: SourceFile(name: name, text: text), articles: findings)
  }

  /// The name under which the file at a path is shown.
  static func name(ofPath path: String) -> String { path == "-" ? "standard input" : path }
}
