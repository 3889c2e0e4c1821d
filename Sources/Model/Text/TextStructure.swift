/// What a file's format tells of the one article in its text.
struct TextStructure: Sendable {
  /// The stretches of text, in text order, and the rule by which each is set aside, if it is.
  let blocks: [(range: TextRange, rule: BoilerplateRule?)]
  /// What the file says of the article beside its text.
  let metadata: ArticleMetadata
}

/// What a file says of an article beside its text.
struct ArticleMetadata: Sendable {
  var title: String?
  var outlet: String?
  var authors: [String] = []
  /// When it was published, as it is written.
  var published: String?
  var language: String?
  var address: String?
}
