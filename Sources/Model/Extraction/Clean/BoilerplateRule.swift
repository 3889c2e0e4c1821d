/// Why a stretch of text is not part of the report.
public enum BoilerplateRule: String, CaseIterable, Sendable {
  /// A line of a site's interface, such as `Log in`.
  case interfaceLine = "interface_line"
  /// A short text with a phrase that only interfaces use, such as a cookie notice.
  case interfacePhrase = "interface_phrase"
  /// A row of links, or sections, that stand apart by bars, slashes or wide gaps.
  case menu
  /// A sum to be solved before commenting.
  case captcha
  /// The path of sections that ends in the headline.
  case breadcrumb
  /// A headline that is repeated further down.
  case repeatedHeadline = "repeated_headline"
  /// The beginning of the report, given before it and cut off.
  case teaser
  /// A paragraph that has stood before.
  case repeatedParagraph = "repeated_paragraph"
  /// Headlines of other articles under `More:`, `Read also` and the like.
  case relatedLinks = "related_links"
  /// Lines before the headline.
  case headMatter = "head_matter"
  /// All after a line such as `Leave a Reply`.
  case tail
  /// Lines after the last sentence of the report.
  case tailMatter = "tail_matter"
  /// Of a page, what stands outside the element that has the report.
  case outsideArticle = "outside_article"
  /// Of a page, an element in the report that its markup calls something else, such as a sidebar.
  case pagePart = "page_part"
  /// Of a page, a block that is hardly more than links.
  case links
  /// What is said of an author of the report behind it.
  case authorNote = "author_note"
  /// A line that stands in several articles of the outlet.
  case sharedLine = "shared_line"
  /// Of a printed page, a line at its head or foot that others have too, or its number.
  case runningLine = "running_line"
}
