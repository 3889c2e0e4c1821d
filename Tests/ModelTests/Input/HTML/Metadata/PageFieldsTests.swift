import Testing

@testable import Model

/// Authors, outlet, address, language and section of a page.
@Suite struct PageFieldsTests {
  @Test(arguments: [
    (
      "<meta name=\"author\" content=\"By Ada Nour and Sami Ward\">", "",
      ["Ada Nour", "Sami Ward"], MetadataSource.meta
    ),
    (
      "<meta property=\"article:author\" content=\"https://social.example/ada\">",
      "<p class=\"byline\">Von Ada Nour</p>", ["Ada Nour"], .markedElement
    ),
    (
      "<meta property=\"og:site_name\" content=\"Gazette\"><meta name=\"author\" content=\"Gazette\">",
      "<a rel=\"author\" href=\"/a\">Ada Nour</a>", ["Ada Nour"], .microdata
    ),
    (
      "<meta property=\"og:site_name\" content=\"Gazette\"><meta name=\"author\" content=\"Gazette\">",
      "", ["Gazette"], .meta
    ),
    (
      "", "<div itemprop=\"author\"><span itemprop=\"name\">Ada Nour</span></div>", ["Ada Nour"],
      .microdata
    ),
    (
      "", "<div class=\"byline\">Par <span class=\"author-name\">Ada Nour</span></div>",
      ["Ada Nour"], .markedElement
    ),
    ("", "<p class=\"author\">بقلم: آدا نور</p>", ["آدا نور"], .markedElement),
  ])
  func authorsAreNames(head: String, top: String, expected: [String], source: MetadataSource) throws
  {
    let metadata = try SmallPage(head: head, top: "<h1>Front takes the harbour</h1>" + top)
      .metadata()
    #expect(metadata.authors == expected)
    #expect(metadata.sources[.authors] == source)
  }

  @Test func theOutletIsTheSiteOrAtLeastItsDomain() throws {
    let address = "<link rel=\"canonical\" href=\"https://www.gazette.example/1\">"
    let named = "<meta name=\"application-name\" content=\"Marda Gazette\">"
    #expect(try SmallPage(head: address).metadata().outlet == "gazette.example")
    #expect(try SmallPage(head: address + named).metadata().outlet == "Marda Gazette")
    #expect(try SmallPage(head: address).metadata().sources[.outlet] == .address)
  }

  @Test func anAddressIsAbsolute() throws {
    let head =
      "<link rel=\"canonical\" href=\"/1\"><meta property=\"og:url\" content=\"https://gazette.example/a?b=1&amp;c\">"
    #expect(try SmallPage(head: head).metadata().address == "https://gazette.example/a?b=1&c")
  }

  @Test func sectionAndLanguageAreTold() throws {
    let head =
      "<meta property=\"article:section\" content=\"War\"><meta property=\"og:locale\" content=\"de_DE\">"
    let metadata = try SmallPage(language: "", head: head).metadata()
    #expect(metadata.section == "War" && metadata.language == "de_DE")
    #expect(metadata.sources[.language] == .meta)
  }
}
