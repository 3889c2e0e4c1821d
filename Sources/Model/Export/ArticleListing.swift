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

  /// Reads files and folders one after the other, after it has read through all of them to compare their articles.
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
    let kinship = ArticleKinship(of: walk.files, pipeline: pipeline)
    for (number, file) in walk.files.enumerated() {
      let record = FileRecord(reading: file.path) { part throws(LoadError) in
        try self.write(part, as: form, write: write) { count in
          kinship.kin(ofFile: number, part: part.name, count: count)
        }
      }
      record.problems(of: LoadedFile.name(ofPath: file.path)).forEach(complain)
    }
  }

  /// - Returns: what of it is no article.
  private func write(
    _ part: FilePart, as form: Form, write: (String) -> Void,
    kin: (_ count: Int) -> [ArticleKinship.Kin]?
  ) throws(LoadError) -> LeftOut? {
    let text = try part.read()
    let articles = pipeline.articles(in: text)
    let kin = kin(articles.count)
    for (index, article) in articles.enumerated() {
      let metadata = text.structure?.articles[index].metadata
      let kin = kin?[index]
      let article = article.settingAside(kin?.sharedLines ?? [], by: .sharedLine)
      let day = Day(
        of: article,
        published: kin.map(\.published) ?? pipeline.findings(in: article, of: text).published)
      switch form {
      case .json: write(json(of: article, metadata, day, kin, in: text, file: part.name).line)
      case .text: lines(of: article, metadata, day, in: text, file: part.name).forEach(write)
      }
    }
    return text.structure?.leftOut
  }

  /// The day of writing as it is listed.
  private struct Day {
    /// The time that the file tells, else the days in EDTF.
    let text: String?
    /// Why it is believed, where the file does not tell it.
    let basis: DateBasis?

    init(of article: Article, published: Published?) {
      let told = article.metadataDate.flatMap { published?.source == $0.source ? $0 : nil }
      text = told?.text ?? published?.span.edtf
      basis = told == nil ? published?.basis : nil
    }
  }

  private func lines(
    of article: Article, _ metadata: ArticleMetadata?, _ day: Day, in text: SourceText, file: String
  ) -> [String] {
    let title = metadata?.title ?? article.title.map(text.line)
    let head = [title, day.text, article.outlet, file].compactMap(\.self)
    return head + [""] + paragraphs(of: article, in: text).flatMap { [$0, ""] }
  }

  /// The headings and the body, without headline, datelines and credits.
  private func paragraphs(of article: Article, in text: SourceText) -> [String] {
    article.paragraphs.filter { [.heading, .body].contains($0.kind) }.map { text.line($0.range) }
  }

  /// Of which article it is a copy: its file, and its number among all that are listed, from 1.
  private func copy(_ kin: ArticleKinship.Kin) -> JSON? {
    kin.copy.map { copy in
      .object([
        ("file", .optional(kin.original)), ("number", .int(copy.original.index + 1)),
        ("kind", .string(copy.kind.rawValue)), ("share", .int(copy.share)),
      ])
    }
  }

  private func json(
    of article: Article, _ metadata: ArticleMetadata?, _ day: Day, _ kin: ArticleKinship.Kin?,
    in text: SourceText, file: String
  ) -> JSON {
    .object([
      ("file", .string(file)), ("id", .optional(metadata?.id)),
      ("title", .optional(metadata?.title ?? article.title.map(text.line))),
      ("published", .optional(day.text)),
      ("modified", .optional(metadata?.modified)), ("outlet", .optional(article.outlet)),
      ("authors", .array((metadata?.authors ?? []).map(JSON.string))),
      ("language", .optional(metadata?.language)), ("address", .optional(metadata?.address)),
      ("section", .optional(metadata?.section)),
      (
        "sources",
        .object(
          ((metadata?.sources ?? [:]).map { ("\($0.key)", JSON.string($0.value.rawValue)) }
            + (day.basis.map { [("\(ArticleField.published)", .string($0.rawValue))] } ?? []))
            .sorted { $0.0 < $1.0 })
      ),
      ("copy_of", kin.flatMap(copy) ?? .null),
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
