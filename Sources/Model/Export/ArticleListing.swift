/// Writes what was read as the articles of files.
public struct ArticleListing: Sendable {
  private let pipeline: Pipeline

  /// Articles as this pipeline cuts them out.
  public init(pipeline: Pipeline) { self.pipeline = pipeline }

  /// How an article is written.
  public enum Form: Sendable {
    /// An object on a line, with what was set aside.
    case json
    /// What there is to read.
    case text
  }

  /// Reads files and folders one after the other.
  ///
  /// - Parameters:
  ///   - write: called with each line; only those of JSON are safe to print as they are.
  ///   - complain: called with each file that could not be read.
  public func write(
    paths: [String], as form: Form = .json, write: (String) -> Void,
    complain: (LoadProblem) -> Void
  ) {
    let walk = FileWalker(paths: paths)
    walk.problems.forEach(complain)
    for file in walk.files {
      Unpacker.unpack(path: file.path, meter: Meter()) { finding in
        switch finding {
        case .part(let part):
          do throws(LoadError) {
            try self.write(part, as: form, write: write, complain: complain)
          } catch {
            complain(LoadProblem(file: part.name, cause: error))
          }
        case .loss(let cause, let entry):
          let name = LoadedFile.name(ofPath: file.path)
          complain(LoadProblem(file: entry.map { "\(name)/\($0)" } ?? name, cause: cause))
        }
      }
    }
  }

  private func write(
    _ part: FilePart, as form: Form, write: (String) -> Void, complain: (LoadProblem) -> Void
  ) throws(LoadError) {
    let text = try part.read()
    for (index, article) in pipeline.articles(in: text).enumerated() {
      let metadata = text.structure?.articles[index].metadata
      switch form {
      case .json: write(json(of: article, metadata, in: text, file: part.name).line)
      case .text: lines(of: article, metadata, in: text, file: part.name).forEach(write)
      }
    }
    if let leftOut = text.structure?.leftOut {
      complain(LoadProblem(file: part.name, cause: .leftOut(leftOut), extent: .some))
    }
  }

  private func lines(
    of article: Article, _ metadata: ArticleMetadata?, in text: SourceText, file: String
  ) -> [String] {
    let title = metadata?.title ?? article.title.map(text.line)
    let head = [title, article.metadataDate, article.outlet, file].compactMap(\.self)
    return head + [""] + paragraphs(of: article, in: text).flatMap { [$0, ""] }
  }

  /// The headings and the body, without headline, datelines and credits.
  private func paragraphs(of article: Article, in text: SourceText) -> [String] {
    article.paragraphs.filter { [.heading, .body].contains($0.kind) }.map { text.line($0.range) }
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
      ("text", .string(paragraphs(of: article, in: text).joined(separator: "\n\n"))),
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
