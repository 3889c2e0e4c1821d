extension BoilerplateRule {
  /// Its name in words.
  public var name: String { rawValue.map { $0 == "_" ? " " : String($0) }.joined() }
}

extension Corpus {
  /// Why a stretch of an article was set aside, for people: the name of the rule, or `stands in 7 articles of Marda Gazette`.
  public func reason(for stretch: Article.Boilerplate, in id: ArticleID) -> String {
    let record = articles[id.index]
    guard stretch.rule == .sharedLine,
      let number = record.whole.paragraphs.firstIndex(where: { $0.range == stretch.range })
    else { return stretch.rule.name }
    let count = sharedLines.count(of: record.identity.lines[number], in: record.identity)
    let outlet =
      switch record.identity.origin.publisher {
      case .named: record.article.outlet ?? "this site"
      case .folder: "this folder"
      }
    return "stands in \(count) articles of \(outlet)"
  }
}
