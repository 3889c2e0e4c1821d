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

  /// Reads the bytes of a file that is no container.
  public init(name: String, bytes: [UInt8], pipeline: Pipeline) throws(LoadError) {
    try self.init(name: name, text: try InputFormat.read(bytes), pipeline: pipeline)
  }

  /// Reads a file, or one in a container.
  init(_ part: FilePart, pipeline: Pipeline) throws(LoadError) {
    try self.init(
      name: part.name, origin: part.origin, text: try part.read(), pipeline: pipeline)
  }

  private init(
    name: String, origin: SourceFile.Origin = .disk, text: SourceText, pipeline: Pipeline
  ) throws(LoadError) {
    let findings = pipeline.findings(in: text)
    guard !findings.isEmpty else { throw .noArticle }
    self.init(
      file: SourceFile(name: name, origin: origin, text: text), articles: findings)
  }

  /// Reads the file at a path, `-` for standard input, or all files in it if it is a container.
  ///
  /// - Parameter take: called with each.
  /// - Returns: what could not be read.
  public static func read(
    path: String, pipeline: Pipeline, take: (LoadedFile) -> Void
  ) -> [LoadProblem] {
    let record = FileRecord(reading: path) { part throws(LoadError) in
      let file = try LoadedFile(part, pipeline: pipeline)
      take(file)
      return file.leftOut
    }
    return record.problems(of: name(ofPath: path))
  }

  /// The name under which the file at a path is shown.
  static func name(ofPath path: String) -> String { path == "-" ? "standard input" : path }
}
