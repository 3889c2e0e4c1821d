import Testing

@testable import Model

@Suite struct CleanTests {
  private let cleaner = Cleaner(data: .bundled)

  private func articles(_ text: String) -> [(source: SourceText, article: Article)] {
    let source = SourceText(utf8: Array(text.utf8))
    return cleaner.articles(in: source).map { (source, $0) }
  }

  private func only(_ text: String) throws -> (source: SourceText, article: Article) {
    let found = articles(text)
    try #require(found.count == 1)
    return found[0]
  }

  private let prose = """
    The brigade left the harbour town on Thursday after three days of fighting, witnesses said.
    Its commander told reporters that he would come back with more men before the winter.
    Nobody in the town hall wanted to say who would guard the depot from now on.
    """

  @Test(arguments: [
    ("Log in", BoilerplateRule.interfaceLine), ("- Advertisement -", .interfaceLine),
    ("CONTINUE READING…", .interfaceLine),
    ("We use cookies to make this site work. Accept?", .interfacePhrase),
    ("Home | World | Sport | Weather", .menu), ("News  Oil  Opinion  Podcast", .menu),
    ("20 − fourteen =", .captcha), ("Pictures: © Marda Harbour Office", .interfaceLine),
    ("Click here to read the statement of the mayor", .interfacePhrase),
  ])
  func pageFurnitureIsSetAside(line: String, rule: BoilerplateRule) throws {
    let (source, article) = try only("A brigade leaves the harbour\n\n\(line)\n\n\(prose)")
    #expect(article.boilerplate.map(\.rule) == [rule])
    #expect(article.boilerplate.map { source.string($0.range) } == [line])
  }

  @Test(arguments: [
    "He said the ship carried cookies, flour and rice, and that the port would stay closed until Monday at least.",
    "The rebels said they would continue reading the names of the dead on the radio every evening at eight.",
    "Start of the retreat", "“We will leave,” he said.", "Who guards the depot?",
  ])
  func proseAndHeadingsAreKept(line: String) throws {
    let (source, article) = try only(
      "A brigade leaves the harbour\n\n\(prose)\n\n\(line)\n\n\(prose.replacing("Thursday", with: "Friday"))"
    )
    #expect(article.boilerplate.map { source.string($0.range) }.contains(line) == false)
    #expect(article.paragraphs.map { source.string($0.range) }.contains(line))
  }

  /// Paragraphs of scripts without spaces, with headlines and labels beside them.
  @Test(arguments: [
    (
      "东部军队宣布占领苏尔特港口", "登录",
      "利比亚东部武装力量发言人星期一宣布，其部队在数小时战斗后占领了沿海城市苏尔特及其港口，并称将继续向西推进，直到首都的民兵放下武器为止。",
      "政府方面否认失去该市，称其部队仍在市区坚守，并要求联合国调查平民伤亡情况，同时呼吁各方立即停火恢复谈判，以免战火蔓延到产油区。"
    ),
    (
      "東部の軍が港を制圧したと発表", "ログイン",
      "リビア東部の武装組織の報道官は月曜日、部隊が数時間の戦闘の末に沿岸の都市シルトとその港を制圧したと発表し、首都の民兵が武器を置くまで西へ進むと述べた。",
      "政府側は市を失ったことを否定し、部隊は今も市内にとどまっていると説明した。また国連に対し、市民の被害について調査するよう求めている。"
    ),
    (
      "กองทัพตะวันออกยึดท่าเรือ", "เข้าสู่ระบบ",
      "โฆษกกองทัพภาคตะวันออกของลิเบียแถลงเมื่อวันจันทร์ว่ากองกำลังได้เข้ายึดเมืองชายฝั่งและท่าเรือหลังจากการสู้รบหลายชั่วโมง และจะเดินหน้าต่อไปทางตะวันตกจนกว่ากองกำลังติดอาวุธในเมืองหลวงจะวางอาวุธ",
      "รัฐบาลปฏิเสธว่าไม่ได้สูญเสียเมืองดังกล่าวและระบุว่ากองกำลังยังคงอยู่ในเมือง พร้อมเรียกร้องให้สหประชาชาติสอบสวนการเสียชีวิตของพลเรือนและขอให้ทุกฝ่ายหยุดยิงทันที"
    ),
  ])
  func textWithoutSpacesIsReadAsProse(
    headline: String, label: String, first: String, second: String
  ) throws {
    let (source, article) = try only("\(label)\n\n\(headline)\n\n\(first)\n\n\(second)\n\n\(label)")
    #expect(article.title.map(source.string) == headline)
    #expect(article.paragraphs.map(\.kind) == [.title, .body, .body])
    #expect(article.boilerplate.map { source.string($0.range) } == [label, label])
  }

  @Test(arguments: [
    ("他说：“我们会回来的。”", Block.Ending.fullStop), ("谁守卫仓库？", .question), ("読む…", .ellipsis),
    ("更多：", .colon), ("東部の軍", .open), ("「撤退する」", .open),
  ])
  func endingsOfEastAsianTextAreKnown(text: String, ending: Block.Ending) {
    let bytes = Array(text.utf8)
    #expect(Block.ending(of: TextRange(0, bytes.count), in: bytes) == ending)
  }

  @Test func commentFormAtTheEndIsSetAsideWithAllThatFollows() throws {
    let (source, article) = try only(
      "A brigade leaves the harbour\n\n\(prose)\n\nLeave a Reply\n\nYour name\n\nThe mayor and the sea: a portrait\n"
    )
    #expect(
      article.boilerplate.map { source.line($0.range) } == [
        "Leave a Reply", "Your name The mayor and the sea: a portrait",
      ])
  }

  @Test func markerInTheMiddleDoesNotCutOffTheReport() throws {
    let (source, article) = try only(
      "A brigade leaves the harbour\n\nThe brigade has left the harbour town, its spokesman said on Friday at noon.\n\nTrending\n\n\(prose)"
    )
    #expect(article.paragraphs.contains { source.string($0.range).hasPrefix("Nobody in the town") })
  }

  @Test func relatedLinksEndWhereTheReportGoesOn() throws {
    let (source, article) = try only(
      "A brigade leaves the harbour\n\n\(prose)\nMore:\n\nWho owns the depot\n\nA winter without bread?\n\nBut the harbour master said on Saturday that he had seen no ship leave since Thursday."
    )
    let links = article.boilerplate.filter { $0.rule == .relatedLinks }
    #expect(links.map { source.line($0.range) } == ["Who owns the depot A winter without bread?"])
    #expect(
      article.paragraphs.last.map { source.string($0.range).hasPrefix("But the harbour") } == true)
  }

  @Test func repeatedHeadlineAndTeaserBeforeTheReportAreSetAside() throws {
    let headline = "A brigade leaves the harbour"
    let (source, article) = try only(
      "\(headline)\n\nThe brigade left the harbour town on Thursday after three days of …\n\n\(headline)\n\n\(prose)"
    )
    #expect(article.boilerplate.map(\.rule) == [.repeatedHeadline, .teaser])
    #expect(
      article.title.map { $0.start } == source.bytes.count - prose.utf8.count - headline.utf8.count
        - 2)
  }

  @Test func breadcrumbThatEndsInTheHeadlineIsSetAside() throws {
    let (_, article) = try only(
      "Home / War / A brigade leaves the harbour\n\nA brigade leaves the harbour\n\n\(prose)")
    #expect(article.boilerplate.map(\.rule) == [.breadcrumb])
  }

  @Test func paragraphThatStoodBeforeIsSetAside() throws {
    let repeated = "The depot holds the fuel of the whole coast, the mayor has said many times."
    let (source, article) = try only(
      "A brigade leaves\n\n\(repeated)\n\n\(prose)\n\n\(repeated)\n\n\(prose.replacing("Thursday", with: "Friday"))"
    )
    let set = try #require(article.boilerplate.first { $0.rule == .repeatedParagraph })
    #expect(source.string(set.range) == repeated)
    #expect(set.range.start > 200)
  }

  @Test func siteNameBehindTheHeadlineIsNotPartOfIt() throws {
    let (source, article) = try only("A brigade leaves the harbour | Coast News\n\n\(prose)")
    #expect(article.title.map(source.string) == "A brigade leaves the harbour")
  }

  @Test func outletIsReadFromTheFirstLineOrTheSourceLine() throws {
    #expect(
      try only("Coast News Daily\n\nA brigade leaves the harbour\n\n\(prose)").article.outlet
        == "Coast News Daily")
    #expect(
      try only("A brigade leaves the harbour\n\n\(prose)\n\nSource: Harbour Agency").article.outlet
        == "Harbour Agency")
    #expect(try only("A brigade leaves the harbour\n\n\(prose)").article.outlet == nil)
  }

  @Test(arguments: [
    "PUBLISHED: 00:01, Tue, Nov 19, 2019 | UPDATED: 10:43, Tue, Nov 19, 2019",
    "06.04.2019, Harbour Town.", "May 03, 2013", "Posted 05/20/2017 | 2 comments",
  ])
  func linesThatNameTheDayOfWritingAreKept(line: String) throws {
    let (source, article) = try only("A brigade leaves the harbour\n\n\(line)\n\n\(prose)")
    let dateline = try #require(article.paragraphs.first { $0.kind == .dateline })
    #expect(source.string(dateline.range) == line)
  }

  private var second: String {
    """
    The shepherds of the upper valley have moved their herds south because of the drought, officials said.
    They expect to reach the river within ten days if the road over the pass stays open for trucks.
    Last year half of the animals died on the way, according to the farmers' union of the province.
    The government has promised fodder, but the first deliveries are not expected before next month.
    """
  }

  private var longProse: String {
    prose + "\n" + """
      A shopkeeper said that the men had paid for what they took, which surprised everybody in the street.
      The ministry in the capital did not answer questions about the future of the garrison on Friday evening.
      """
  }

  @Test func repeatedHeadlineAfterAnArticleBeginsANewOne() {
    let headline = "Herds on the move in the valley"
    let found = articles(
      "A brigade leaves the harbour\n\n\(longProse)\nContinue Reading\n\nValley\n\n\(headline)\n\nThe shepherds have moved their herds…\n\n\(headline)\n\n\(second)"
    )
    #expect(found.count == 2)
    #expect(
      found.map { $0.article.title.map($0.source.string) } == [
        "A brigade leaves the harbour", headline,
      ])
    #expect(found[0].article.extent.end == found[1].article.extent.start)
    #expect(found[1].article.boilerplate.map(\.rule) == [.headMatter, .repeatedHeadline, .teaser])
  }

  @Test func lineOfDashesBetweenTwoArticlesParts() {
    let found = articles(
      "A brigade leaves the harbour\n\n\(longProse)\n\n-----\n\nHerds move in the valley\n\n\(second)"
    )
    #expect(found.count == 2)
  }

  @Test func headingsInsideAnArticleDoNotPartIt() {
    let found = articles(
      "A brigade leaves the harbour\n\n\(longProse)\n\nWhat the herds have to do with it\n\n\(second)"
    )
    #expect(found.count == 1)
  }

  @Test func wrappedLinesAreOneParagraph() throws {
    let wrapped = """
      A brigade leaves the harbour

      The brigade left the harbour town on Thursday after three days of
      fighting, witnesses said, and its commander told reporters that he
      would come back with more men before the winter begins to close the
      passes and the road to the coast.

      Nobody in the town hall wanted to say who would guard the depot from
      now on, and the mayor was not to be found in his office on Friday or
      on Saturday morning.
      """
    let (source, article) = try only(wrapped)
    #expect(article.paragraphs.map(\.kind) == [.title, .body, .body])
    #expect(source.line(article.paragraphs[1].range).hasSuffix("the road to the coast."))
  }

  /// A text whose format tells the headline and nothing else.
  private func told(title: String, body: String) throws -> (source: SourceText, article: Article) {
    let bytes = Array("\(title)\n\n\(body)".utf8)
    let part = TextStructure.Part(
      extent: TextRange(0, bytes.count), title: TextRange(0, title.utf8.count), blocks: nil,
      metadata: ArticleMetadata())
    let source = SourceText(
      bytes: bytes, origin: .identity, structure: TextStructure(articles: [part]))
    return (source, try #require(cleaner.articles(in: source).first))
  }

  @Test(arguments: ["Log in", "Home | War | Coast", "He left.", "Comments", "4 April 2019"])
  func aHeadlineThatTheFormatTellsIsTheHeadline(title: String) throws {
    let (source, article) = try told(title: title, body: prose)
    #expect(article.paragraphs.first?.kind == .title)
    #expect(article.title.map(source.string).map(title.hasPrefix) == true)
    #expect(article.paragraphs.count > 1)
  }

  @Test func aCopyOfTheHeadlineThatTheFormatTellsIsSetAside() throws {
    let title = "A brigade leaves the harbour"
    let (_, article) = try told(title: title, body: "\(title)\n\n\(prose)")
    #expect(article.title == TextRange(0, title.utf8.count))
    #expect(article.boilerplate.map(\.rule) == [.repeatedHeadline])
  }

  @Test func aTextThatTheFormatTellsIsOneArticleIsNotParted() throws {
    let body = "\(longProse)\n\n-----\n\nHerds move in the valley\n\n\(second)"
    let (source, article) = try told(title: "A brigade leaves the harbour", body: body)
    #expect(article.extent == source.extent)
  }

  // MARK: Whole pages as text

  private let announcements = """
    Bread and salt
    Sea ferry
    Prices of bread
    A photo a day
    The market trader who sold his cart at the gate of the town tells how he came to the coast and why he stays.
    Harbour diary
    Weather and tides
    Letters of the week
    Games
    """

  @Test func announcementsAroundAReportAreThePages() throws {
    let (source, article) = try only(
      "\(announcements)\nA brigade leaves the harbour\n\n\(prose)\n\n\(announcements.replacing("market", with: "fish"))"
    )
    #expect(
      article.paragraphs.filter { $0.kind == .body }.map { source.string($0.range) }
        == prose.split(separator: "\n").map(String.init))
    #expect(article.title.map(source.string) == "A brigade leaves the harbour")
    #expect(
      article.boilerplate.filter { $0.rule == .outsideArticle }
        .allSatisfy { source.string($0.range).contains("who sold his cart") })
  }

  @Test func fewShortLinesDoNotEndAReport() throws {
    let (_, article) = try only(
      "A brigade leaves the harbour\n\n\(prose)\n\nThe depot\nThe fuel\nThe gate\n\n\(prose.replacing("Thursday", with: "Friday"))"
    )
    #expect(article.boilerplate.isEmpty)
  }

  @Test func aHeadingBehindACreditDoesNotStartAnArticle() {
    let text =
      "A brigade leaves the harbour\n\n\(prose)\n\(prose.replacing("Thursday", with: "Monday"))\n\nPhoto credit: the harbour office\n\nWho guards the depot now\n\n\(prose.replacing("Thursday", with: "Friday"))"
    #expect(articles(text).count == 1)
  }

  @Test func aHeadlineBehindTheEndOfAPageStartsAnArticle() {
    let text =
      "A brigade leaves the harbour\n\n\(prose)\n\(prose.replacing("Thursday", with: "Monday"))\n\nYour email address will not be published.\n\nWho guards the depot now\n\n\(prose.replacing("Thursday", with: "Friday"))\n\(prose.replacing("Thursday", with: "Sunday"))"
    #expect(articles(text).count == 2)
  }

  @Test func aListOfDaysIsNotAListOfDatelines() throws {
    let days = (1...6).map { "May \($0), 2019: convoy \($0) to Marda" }.joined(separator: "\n")
    let (_, article) = try only("A brigade leaves the harbour\n\n\(prose)\n\n\(days)\n\n\(prose)")
    #expect(!article.paragraphs.contains { $0.kind == .dateline })
  }

  @Test func theWriterOfAnEmbeddedPostIsSetAside() throws {
    let line = "— Marda Harbour (@mardaharbour) April 4, 2019"
    let (source, article) = try only(
      "A brigade leaves the harbour\n\n\(prose)\n\n\(line)\n\n\(prose.replacing("Thursday", with: "Friday"))"
    )
    #expect(article.boilerplate.map { source.string($0.range) } == [line])
  }
}
