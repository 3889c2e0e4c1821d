import Testing

@testable import Model

@Suite struct MailReaderTests {
  private func read(_ mail: String) throws -> SourceText { try InputFormat.read(Array(mail.utf8)) }

  private func part(_ text: SourceText) throws -> TextStructure.Part {
    try #require(text.structure?.articles.first)
  }

  private let headers = "From: Desk <a@b.example>\nMIME-Version: 1.0\n"

  @Test(arguments: [
    "From: a@b\nTo: c@d\n\nText", "From a@b Mon May 12\nFrom: a@b\r\nMIME-Version: 1.0\r\n\r\nText",
    "Snapshot-Content-Location: https://a.example/\nContent-Type: multipart/related;\n boundary=x\n\nText",
  ])
  func mailsAreKnownByTheirHeaders(head: String) {
    #expect(MailReader.recognises(Array(head.utf8)))
  }

  @Test(arguments: [
    "", "From: a@b", "Date: 12 May 2031\nFrom: our correspondent\n\nText",
    "From: a@b\nTo: c@d\nText\n\nText",
    "Headline: of some paper\n\nText", " From: a@b\nTo: c@d", "From: the hill\nwe saw\n\nTo: them",
  ])
  func clippingsAreNoMails(head: String) {
    #expect(!MailReader.recognises(Array(head.utf8)))
  }

  @Test(arguments: [
    ("plain words", "plain words"), ("=?utf-8?Q?Salam=C3=A9_said?=", "Salamé said"),
    ("=?UTF-8?B?U2FsYW3DqQ==?=", "Salamé"), ("=?utf-8?Q?a?=\n =?utf-8?q?b?= c", "ab c"),
    ("a =?iso-8859-1?q?=E9?= b", "a é b"), ("=?x-unknown?q?=E9?=", "é"),
    ("=?utf-8?Z?a?=", "=?utf-8?Z?a?="),
    ("a = b =? c ?= d", "a = b =? c ?= d"), ("one\n two\n\tthree", "one two three"),
    ("=?utf-8*en?Q?a?=", "a"),
    ("=?utf-8?Q??= a", "a"), ("=?utf-8?B?!!!?= a", "a"),
  ])
  func encodedWordsOfASubjectAreDecoded(subject: String, expected: String) throws {
    let text = try read(headers + "Subject: \(subject)\nSubject: second\n\nBody of it.\n")
    #expect(try part(text).metadata.title == expected)
  }

  @Test(arguments: [
    ("quoted-printable", "a=\r\nb =C3=A9=3D =\nc =XX = d=", "ab é= c =XX = d"),
    ("base64", "w6kg\r\nYSE=", "é a!"),
    ("base64", "w6k*g YS", "é a"), ("8bit", "é", "é"), ("x-none", "=41", "=41"),
  ])
  func bodiesAreDecoded(encoding: String, body: String, expected: String) throws {
    let text = try read(headers + "Content-Transfer-Encoding: \(encoding)\n\n\(body)")
    #expect(text.line(text.extent) == expected)
  }

  @Test func everyWordLeadsBackToTheFile() throws {
    let mail =
      headers.replacing("\n", with: "\r\n") + """
        Subject: =?utf-8?Q?Salam=C3=A9?= and his\r
         men\r
        Content-Type: text/html; charset=utf-8\r
        Content-Transfer-Encoding: quoted-printable\r
        \r
        <p>One =E2=80=9Ctwo=E2=80=9D th=\r
        ree &amp; four</p>=0D=0A<p>five=\r\n</p>
        """
    let text = try read(mail)
    #expect(text.line(text.extent) == "Salamé and his men One “two” three & four five")
    for word in ["and", "his", "men", "One", "two", "four", "five"] {
      let range = try #require(FoldedNeedle(word.lowercased()).first(in: text.bytes, text.extent))
      #expect(
        Array(mail.utf8)[text.origin.fileOffset(range.start)...].starts(with: word.utf8), "\(word)")
    }
  }

  @Test func theDayOfSavingIsNoDayOfPublication() throws {
    let page =
      "\n\n<html><body><p>Soldiers of the Tarn column took the bridge at Nethermoor.</p></body></html>"
    let date = "Date: Mon, 12 May 2031 10:00:00 GMT\nContent-Type: text/html"
    #expect(try part(read(headers + date + page)).metadata.published == "2031-05-12T10:00:00Z")
    let saved = headers.replacing("Desk <a@b.example>", with: "<Saved by Blink>")
    #expect(try part(read(saved + date + page)).metadata.published == nil)
  }

  @Test(arguments: [
    "--x\nContent-Type: text/plain\n\nBody", "--x\nContent-Type: text/plain\n\nBody\n--x--\nrest",
    "pre\n--x\n\nBody\n--x\n\nother\n--x--", "--x\nContent-Type: image/png\n\nzzz\n--x\n\nBody",
    "--x\nContent-Type: message/rfc822\n\nFrom: a@b\nSubject: c\n\nBody\n--x--",
    "--x\nContent-Type: multipart/alternative; boundary=\"y z\"\n\n--y z\n\nBody\n--y z--\n--x--",
    "--x\nContent-Disposition: attachment; filename=a\n\nno\n--x\n\nBody\n--xy\n",
  ])
  func theFirstTextOfTheFirstKindIsRead(parts: String) throws {
    let text = try read(headers + "Content-Type: multipart/mixed; boundary=x\n\n" + parts)
    #expect(text.line(text.extent).hasPrefix("Body"))
  }

  @Test(arguments: [
    "Content-Type: image/png", "Content-Type: multipart/mixed",
    "Content-Type: multipart/mixed; boundary=x",
  ])
  func aMailWithoutTextIsToldSo(header: String) {
    #expect(throws: LoadError.noArticle) { try read(headers + header + "\n\nzzz\n") }
  }

  @Test(arguments: [
    "--x\n", "--x\nContent-Type: multipart/mixed; boundary=x\n\n", "=?utf-8?Q?", "=\n", "a: b\n",
    " folded\n", "--x--\n",
    "--x\nContent-Type: message/rfc822\n\n",
  ])
  func hostileMailsEndInLinearTime(piece: String) {
    let repeated = String(repeating: piece, count: 30_000)
    _ = try? read(headers + "Content-Type: multipart/mixed; boundary=x\n\n" + repeated)
    _ = try? read(headers + "Content-Transfer-Encoding: quoted-printable\n\n" + repeated)
    _ = try? MailReader.read(Array((headers + "Subject: " + repeated).utf8))
  }

  @Test func aMailThatIsCutOffAnywhereIsReadUpToThere() {
    let mail = Array(
      """
      From: =?utf-8?Q?=C3=A9?= <a@b>
      Subject: =?utf-8?B?w6k=?=
      Content-Type: multipart/mixed; boundary="x"

      --x
      Content-Type: text/html; charset=utf-8
      Content-Transfer-Encoding: quoted-printable

      <p>a=E2=80=9Cb=
      c</p>
      --x--
      """.utf8)
    for end in 0...mail.count {
      let text = try? MailReader.read(Array(mail[..<end]))
      #expect(text.map { (try? UTF8Span(validating: $0.bytes.span)) != nil } ?? true)
    }
  }

  @Test(arguments: Array("=?:;\"-\n\r <".utf8) + [0, 0x80, 0xC3, 0xFF])
  func anyByteMayStandAnywhere(byte: UInt8) {
    let mail = Array(
      (headers + "Subject: =?utf-8?Q?=41?=\nContent-Type: multipart/mixed; boundary=x\n\n--x\n"
        + "Content-Type: text/html\nContent-Transfer-Encoding: base64\n\nPHA+YQ==\n--x--").utf8)
    for index in mail.indices {
      var damaged = mail
      damaged[index] = byte
      let text = try? MailReader.read(damaged)
      #expect(text.map { (try? UTF8Span(validating: $0.bytes.span)) != nil } ?? true)
    }
  }
}
