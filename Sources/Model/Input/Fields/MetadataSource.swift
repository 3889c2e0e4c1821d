/// Where in a file something was read that it says of an article.
public enum MetadataSource: String, Sendable {
  /// A field of an archive's entry, an element of a feed, a header of a mail, a line of front matter.
  case field
  case jsonLD = "json_ld"
  case meta
  case microdata
  case timeElement = "time_element"
  case script
  case address
  case heading
  case titleElement = "title_element"
  case link
  case languageAttribute = "lang_attribute"
  /// An element whose class says what it holds.
  case markedElement = "marked_element"
  /// The text around the headline.
  case pageText = "page_text"

  /// How people call it, behind "given with the article".
  var words: String {
    switch self {
    case .field: ""
    case .jsonLD: " in its JSON-LD"
    case .meta: " in a meta element"
    case .microdata: " in its microdata"
    case .timeElement: " in a time element"
    case .script: " in a script"
    case .address: " in its address"
    case .heading: " in a heading"
    case .titleElement: " in its title element"
    case .link: " in a link"
    case .languageAttribute: " in its lang attribute"
    case .markedElement: " in an element so marked"
    case .pageText: " beside the headline"
    }
  }
}
