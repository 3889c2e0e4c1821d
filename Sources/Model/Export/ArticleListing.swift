/// Writes what was read as the articles of files, an object an article.
public struct ArticleListing: Sendable {
  private let pipeline: Pipeline

  /// Articles as this pipeline cuts them out.
  public init(pipeline: Pipeline) { self.pipeline = pipeline }

  /// Reads files and folders one after the other.
  ///
  /// - Parameters:
  ///   - write: called with a line of JSON for each article.
  ///   - complain: called with each file that could not be read.
  public func write(
    paths: [String], write: (String) -> Void, complain: (LoadProblem) -> Void
  ) {
    let walk = FileWalker(paths: paths)
    walk.problems.forEach(complain)
    for file in walk.files {
      do throws(LoadError) {
        let text = try InputFormat.read(try file.path == "-" ? readAll(0) : readFile(file.path))
        for (index, article) in pipeline.articles(in: text).enumerated() {
          let metadata = text.structure?.articles[index].metadata
          write(json(of: article, metadata, in: text, file: file.path).line)
        }
        if let leftOut = text.structure?.leftOut {
          complain(LoadProblem(file: file.path, cause: .leftOut(leftOut)))
        }
      } catch {
        complain(LoadProblem(file: file.path, cause: error))
      }
    }
  }

  private func json(
    of article: Article, _ metadata: ArticleMetadata?, in text: SourceText, file: String
  ) -> JSON {
    .object([
      ("file", .string(file)), ("id", .optional(metadata?.id)),
      ("title", .optional(metadata?.title ?? article.title.map(text.line))),
      ("published", .optional(article.metadataDate)), ("outlet", .optional(article.outlet)),
      ("authors", .array((metadata?.authors ?? []).map(JSON.string))),
      ("language", .optional(metadata?.language)), ("address", .optional(metadata?.address)),
      (
        "text",
        .string(
          article.paragraphs.filter { [.heading, .body].contains($0.kind) }.map {
            text.line($0.range)
          }
          .joined(separator: "\n\n"))
      ),
      (
        "removed",
        .array(
          article.boilerplate.map {
            .object([
              ("rule", .string($0.rule.rawValue)), ("text", .string(text.line($0.range))),
              ("start", .int($0.range.start)), ("end", .int($0.range.end)),
            ])
          })
      ),
    ])
  }
}
