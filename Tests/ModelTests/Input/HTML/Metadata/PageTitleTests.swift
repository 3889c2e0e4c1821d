import Testing

@testable import Model

/// What is taken for the headline of a page.
@Suite struct PageTitleTests {
  private func title(_ head: String, _ top: String) throws -> String? {
    try SmallPage(head: head, top: top).metadata().title
  }

  private let site = "<meta property=\"og:site_name\" content=\"Marda Gazette\">"

  @Test(arguments: [
    "Front takes harbour | Marda Gazette", "Front takes harbour - Marda Gazette",
    "Marda Gazette: Front takes harbour",
    "Front takes harbour – War – Marda Gazette", "Front takes harbour",
  ])
  func theSiteIsNotPartOfIt(title: String) throws {
    #expect(
      try self.title(site + "<title>\(title)</title>", "<h1>Front takes harbour</h1>")
        == "Front takes harbour")
  }

  @Test func withoutAHeadingTheTitleIsIt() throws {
    #expect(try title("<title>Front takes harbour | Gazette</title>", "") == "Front takes harbour")
    #expect(try title(site + "<title>Marda Gazette</title>", "") == "Marda Gazette")
    #expect(try title("", "") == nil)
  }

  @Test func mostPlacesDecide() throws {
    let head = """
      <title>Raid at sea: Front takes harbour - Gazette</title>
      <meta property="og:title" content="Raid at sea: Front takes harbour">
      """
    #expect(try title(head, "<h1>Front takes harbour</h1>") == "Raid at sea: Front takes harbour")
  }

  @Test func aLabelInTheHeadingIsNotPartOfIt() throws {
    let head = "<meta property=\"og:title\" content=\"Front takes harbour\">"
    #expect(
      try title(head, "<h1><span>Raid at sea</span><span>Front takes harbour</span></h1>")
        == "Front takes harbour")
  }

  @Test func ofSeveralHeadingsItIsTheOneThatIsToldElsewhere() throws {
    let top =
      "<h1><a href='/'><img alt='Gazette'></a></h1><h1>Gazette</h1><h1>Front takes the harbour</h1><h1>Read more</h1>"
    #expect(
      try title("<title>Front takes the harbour - The Gazette</title>", top)
        == "Front takes the harbour")
  }

  @Test func wordsAreNotCutByMarkup() throws {
    #expect(
      try title(
        "", "<h1>Front <b>t</b>akes<br>the <i>harbour</i><svg><title>icon</title></svg></h1>")
        == "Front takes the harbour")
  }

  @Test func whatIsHiddenInAHeadingIsNotPartOfIt() throws {
    let top =
      "<h1><span class=\"visually-hidden\">Live:</span> Front takes <span hidden>x</span> harbour</h1>"
    #expect(try title("", top) == "Front takes harbour")
  }
}
