import Testing

@testable import Model

@Suite struct MarkdownTests {
  private func body(_ markdown: String) throws -> [String] {
    let text = try MarkdownReader.read(Array("---\ntitle: T\n---\n\(markdown)".utf8))
    return text.structure?.articles.first?.blocks?.map { text.string($0.range) } ?? []
  }

  private func metadata(_ front: String) throws -> ArticleMetadata {
    let text = try MarkdownReader.read(Array("---\n\(front)\n---\nShells fell on Dessa.".utf8))
    return try #require(text.structure?.articles.first).metadata
  }

  @Test(arguments: [
    "---\ntitle: A\n---\nText", "\u{FEFF}---\r\ntitle: A\r\ntags:\r\n  - x\r\n- y\r\n---\r\nText",
    "---\n\"title\": A\n\n# a comment\ntext: |\n  lines\n---",
  ])
  func frontMatterIsRecognised(text: String) {
    #expect(MarkdownReader.recognises(Array(text.utf8)))
  }

  @Test(arguments: [
    "---\nThe port fell.\n---\n", "---\n", "---\ntitle: A\n", "--- title: A\n---\n", "---\n---\n",
    "title: A\n---\n", "---\ntitle: A\nThe port fell on Monday.\n---\n", "",
  ])
  func otherTextIsNot(text: String) {
    #expect(!MarkdownReader.recognises(Array(text.utf8)))
  }

  @Test(arguments: [
    ("title: The port: a report", "The port: a report"), ("title: \"A \\\"B\\\"\"", "A \"B\""),
    ("title: 'It''s ours'", "It's ours"), ("title: null", nil), ("title:", nil),
    ("headline: A", "A"), ("title: |\n  A", "A"),
  ])
  func scalarsAreRead(front: String, title: String?) throws {
    #expect(try metadata(front).title == title)
  }

  @Test(arguments: [
    ("author: A", ["A"]), ("author: [A, \"B, C\", 'D']", ["A", "B, C", "D"]),
    ("author:\n  - \"[[A]]\"\n  - B", ["A", "B"]), ("author:\n- A\n- B", ["A", "B"]),
    ("author: []", []), ("author: \"[[A]]\"", ["A"]), ("author: A; B", ["A", "B"]),
  ])
  func listsAreRead(front: String, authors: [String]) throws {
    #expect(try metadata(front).authors == authors)
  }

  @Test func sourceIsAnAddressOrAnOutlet() throws {
    #expect(try metadata("source: https://a.example/1").address == "https://a.example/1")
    #expect(try metadata("source: https://a.example/1").outlet == nil)
    #expect(try metadata("source: Marda Gazette").outlet == "Marda Gazette")
  }

  @Test func theDayOfClippingIsNotThatOfPublication() throws {
    #expect(try metadata("created: 2021-01-02\npublished:").published == nil)
    #expect(
      try metadata("created: 2021-01-02\npublished: 2019-04-06").published == "2019-04-06")
  }

  @Test(arguments: [
    ("# A\nB\n## C ##\nD", ["A", "B", "C", "D"]), ("> A\n> B\n\n>> C", ["A\nB", "C"]),
    ("A\nB\n\nC", ["A\nB", "C"]), ("- A\n- B\n  C\n* D", ["A", "B\nC", "D"]),
    ("A\n***\nB\n- - -\nC", ["A", "B", "C"]), ("Head\n====\nB", ["Head", "B"]),
    ("```\nA\n```", ["A"]), ("#tag A", ["#tag A"]), ("![x](y)\n\nA", ["A"]),
  ])
  func blocksAreParted(markdown: String, blocks: [String]) throws {
    #expect(try body(markdown) == blocks)
  }

  @Test(arguments: [
    ("*A* and **B** and ***C***", "A and B and C"), ("_A_ __B__", "A B"), ("**A *b* c**", "A b c"),
    ("a_b_c 5 * 3 * 2", "a_b_c 5 * 3 * 2"), ("\\*A\\*", "*A*"), ("`A` ~~B~~ ~5", "A B ~5"),
    ("*A", "*A"), ("[A](https://x.example/a_b_(c)_d \"t\") b", "A b"), ("[A][1] [B]", "A [B]"),
    ("[[P|A]] [[B]]", "A B"), ("A ![alt *x](u) B", "A  B"), ("[![i](u)](v)A", "A"),
    ("A ![[f.png]]B", "A B"), ("[*A*](u)", "A"), ("f(x) [y]", "f(x) [y]"), ("] ) [ (", "] ) [ ("),
  ])
  func marksAreLeftOut(markdown: String, shown: String) throws {
    #expect(try body(markdown) == [shown])
  }

  @Test func wordsMapBackToTheBytesOfTheFile() throws {
    let file = Array(
      "---\r\ntitle: 'It''s ours'\r\n---\r\n> The [Front](u) **will\r\n> not** leave.".utf8)
    let text = try MarkdownReader.read(file)
    for (word, written) in [
      ("It's", "It''s"), ("ours", "ours"), ("Front", "Front"), ("will", "will"), ("not", "not"),
      ("leave", "leave"),
    ] {
      let start = try #require(
        text.bytes.indices.first { text.bytes[$0...].starts(with: word.utf8) })
      let range = text.origin.fileRange(TextRange(start, start + word.utf8.count))
      #expect(String(decoding: file[range.indices], as: UTF8.self).hasPrefix(written))
    }
  }

  @Test(arguments: [
    "[", "]", "(", "![", "](", "[[", "[](", "*", "_a", "**a", "\\", "`", ">", "> ", "- ", "# ",
    "a\n",
    "[a](b)", "*a*", "[[a|b]]", "~~", "* ",
  ])
  func repeatedMarksEnd(mark: String) throws {
    let text = try MarkdownReader.read(
      Array("---\na: b\n---\nText\n\n\(String(repeating: mark, count: 50_000))".utf8))
    #expect(String(validating: text.bytes, as: UTF8.self) != nil)
  }

  @Test func aFileMayEndAfterEveryByteAndHoldEveryByte() {
    let small = Array(
      "---\ntitle: \"a\\u00e9\"\nauthor: [a, 'b']\n---\n# A\n\n> *b* [c](d) ![e](f) é\n- g\n".utf8)
    for end in 0...small.count { _ = try? MarkdownReader.read(Array(small[..<end])) }
    for index in small.indices {
      for byte in stride(from: UInt8(index % 7), to: 248, by: 7) {
        var changed = small
        changed[index] = byte
        let text = try? MarkdownReader.read(changed)
        let range = text.map { $0.origin.fileRange($0.extent) }
        #expect(range.map { $0.end <= changed.count } ?? true)
      }
    }
  }
}
