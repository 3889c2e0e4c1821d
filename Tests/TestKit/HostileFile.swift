/// A kind of file that makes readers slow or deep, of any size.
public struct HostileFile: Sendable, CustomStringConvertible {
  /// What it is made of.
  public let description: String
  /// The file with so many levels or parts.
  public let make: @Sendable (_ count: Int) -> [UInt8]

  private init(
    _ description: String, head: String = "", _ part: String, _ middle: String = "",
    _ end: String = "",
    tail: String = ""
  ) {
    self.description = description
    make = { count in
      var file = Array(head.utf8)
      file.reserveCapacity(count * (part.utf8.count + end.utf8.count))
      let (part, end) = (Array(part.utf8), Array(end.utf8))
      for _ in 0..<count { file += part }
      file += middle.utf8
      for _ in 0..<count { file += end }
      file += tail.utf8
      return file
    }
  }

  // One row per line reads as a table.
  // swift-format-ignore
  public static let table: [HostileFile] = [
    HostileFile("nested elements of HTML", head: "<!doctype html>", "<div>", "text", "</div>"),
    HostileFile("elements of HTML that do not end", head: "<!doctype html>", "<b><p>"),
    HostileFile("attributes of HTML", head: "<!doctype html><p ", "a=1 b='2' ", ">text"),
    HostileFile("comments of HTML that do not end", head: "<!doctype html>", "<!--"),
    HostileFile("references of HTML", head: "<!doctype html><p>", "&amp&#x;&"),
    HostileFile("nested elements of XML", head: "<?xml version='1.0'?><rss><channel><item>", "<a>", "text", "</a>", tail: "</item></channel></rss>"),
    HostileFile("attributes of XML", head: "<?xml version='1.0'?><rss><channel><item ", "a='1' ", "><title>t</title></item></channel></rss>"),
    HostileFile("entities of XML", head: "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><rss><channel><item><title>", "&b;", "</title></item></channel></rss>"),
    HostileFile("nested lists of JSON", "[", "1", "]"),
    HostileFile("nested objects of JSON", head: "[{\"text\":", "{\"a\":", "1", "}", tail: "}]"),
    HostileFile("escapes of JSON", head: "{\"title\":\"t\",\"text\":\"", "\\ud800\\n", "\"}"),
    HostileFile("headers of a mail", head: "From: a@example.org\n", "X-A: b\n", "\ntext"),
    HostileFile("folded headers of a mail", head: "From: a@example.org\nSubject: s\n", " =?utf-8?q?a?=\n", "\ntext"),
    HostileFile("parts of a mail", head: "From: a@example.org\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n", "--b\nContent-Type: text/plain\n\ntext\n", "--b--\n"),
    HostileFile("nested parts of a mail", head: "From: a@example.org\nMIME-Version: 1.0\n", "Content-Type: multipart/mixed; boundary=b\n\n--b\n", "\n\ntext"),
    HostileFile("nested quotations of Markdown", head: "---\ntitle: t\n---\n", ">", " text"),
    HostileFile("links of Markdown that do not end", head: "---\ntitle: t\n---\n", "[a]("),
    HostileFile("emphasis of Markdown that does not end", head: "---\ntitle: t\n---\n", "*a_"),
    HostileFile("a line without an end", "word "),
    HostileFile("lines of a word", "word\n"),
    HostileFile("paragraphs that repeat", "The brigade left the harbour town on Thursday after three days of it…\n\n"),
    HostileFile("bars", "| "),
    HostileFile("characters without a space", "港"),
  ]
}
