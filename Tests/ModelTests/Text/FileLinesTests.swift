import Testing

@testable import Model

@Suite struct FileLinesTests {
  private let file = Array("one\ntwo\n\nfour\nfive\n".utf8)

  @Test func whatWasReadKnowsItsLine() {
    // "wo", then "four\nfi", then "o" of the first line.
    let ranges = [TextRange(5, 7), TextRange(9, 16), TextRange(0, 1)]
    let lines = FileLines(of: file, readFrom: ranges)
    for range in ranges {
      for offset in range.indices {
        let number = file[..<offset].count { $0 == 0x0A } + 1
        #expect(lines.number(at: offset) == number, "\(offset)")
      }
    }
  }

  @Test func aPageKnowsTheLinesOfItsTextBehindAThousandOfScript() throws {
    let script = String(repeating: "var a = 1;\n", count: 1000)
    let page =
      "<html><head><script>\n\(script)</script></head>\n<body><p>The brigade left.</p>\n\n<p>The depot\nburned.</p></body></html>"
    let text = try InputFormat.read(Array(page.utf8))
    for (words, line) in [("The brigade", 1003), ("The depot", 1005), ("burned", 1006)] {
      let place = try #require(text.string(text.extent).firstRange(of: words))
      let offset = text.string(text.extent)[..<place.lowerBound].utf8.count
      #expect(text.lineNumber(at: offset) == line)
    }
  }
}
