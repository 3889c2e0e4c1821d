import Testing

@testable import Model

/// A page of two paragraphs, with what a test puts in its head and around its text.
struct SmallPage {
  var language = "en"
  var head = ""
  var top = "<h1>Front takes the harbour of Marda</h1>"
  var tail = ""

  func metadata() throws -> ArticleMetadata {
    let html = """
      <!DOCTYPE html><html lang="\(language)"><head>\(head)</head><body><article>\(top)
      <p>Fighters of the Northern Front took the harbour of Marda on 2 March 2011, residents of the town said on Friday.</p>
      <p>Two guards died when shells hit the eastern gate, the Interior Ministry said, and five more were hurt there.</p>
      </article>\(tail)</body></html>
      """
    return try #require(
      try InputFormat.read(Array(html.utf8)).structure?.articles.first?.metadata)
  }

  static func structured(_ json: String) -> String {
    "<script type=\"application/ld+json\">\(json)</script>"
  }
}
