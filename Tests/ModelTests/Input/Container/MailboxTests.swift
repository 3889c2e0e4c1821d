import TestKit
import Testing

@testable import Model

@Suite struct MailboxTests {
  private let mailbox = """
    From desk@ledger.example Sat Apr  6 10:00:00 2019
    From: River Desk <desk@ledger.example>
    To: readers@ledger.example
    Subject: Brigade leaves the harbour
    Date: Sat, 6 Apr 2019 10:00:00 +0200

    The brigade left the harbour town on Friday.

    >From there it went to the depot.
    >>From there nobody came.

    From the town hall no word came.

    From - Sun Apr 07 11:12:13 2019
    From: River Desk <desk@ledger.example>
    To: readers@ledger.example
    Subject: Depot on fire
    Date: Sun, 7 Apr 2019 11:12:13 +0200

    The depot was on fire on Saturday.

    """

  private func mails(_ bytes: [UInt8]) throws -> [String] {
    let stream = ByteStream(MemorySource(bytes))
    var files = try MailboxFiles.list(stream, Meter())
    var mails: [String] = []
    while let file = try files.next() {
      var content: [UInt8] = []
      try ByteStream(try file.bytes.get()).readAll(atMost: 1 << 20, into: &content)
      mails.append("\(file.name ?? "") \(String(decoding: content, as: UTF8.self))")
    }
    return mails
  }

  @Test func mailsComeOneByOneWithoutQuoting() throws {
    let mails = try mails(Array(mailbox.utf8))
    #expect(mails.count == 2)
    #expect(mails[0].hasPrefix("1 From: River Desk"))
    #expect(mails[0].contains("\nFrom there it went to the depot.\n>From there nobody came.\n"))
    #expect(mails[0].contains("\nFrom the town hall no word came.\n"))
    #expect(mails[1].hasPrefix("2 From: River Desk"))
  }

  @Test func aMailboxIsKnownByItsFirstLines() {
    #expect(MailboxFiles.recognises(Array(mailbox.utf8)))
    #expect(!MailboxFiles.recognises(Array(mailbox.drop { $0 != "\n" }.dropFirst().utf8)))
    #expect(!MailboxFiles.recognises(Array("From the harbour\n\nThe brigade left.".utf8)))
  }

  @Test func eachMailIsAnArticleOfItsOwn() throws {
    let folder = try TemporaryFolder()
    folder.write(mailbox, to: "box")
    let update = ArticleLoader(paths: [folder.path], pipeline: SmallCorpus.pipeline).load()
    #expect(update.corpus.files.map { $0.name.suffix(5) } == ["box/1", "box/2"])
    #expect(update.progress.problems.isEmpty)
  }
}
