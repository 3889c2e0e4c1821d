import Testing

@testable import Model

@Suite struct FoldingTests {
  @Test(arguments: [
    ("Salamé", "salame"), ("Erdoğan", "erdogan"), ("Łódź", "lodz"), ("straße", "strasse"),
    ("‘Ain", "'ain"), ("Œuvre", "oeuvre"), ("ТРИПОЛИ", "триполи"), ("طرابلس", "طرابلس"),
    ("e\u{301}", "e"), ("İzmir", "izmir"), ("Nguyễn", "nguyen"),
  ])
  func foldsCaseAndDiacritics(text: String, folded: String) {
    #expect(Folding.fold(text) == folded)
  }

  @Test(arguments: [
    ("sirte", "They entered Sirte.", "Sirte"), ("salame", "Ghassan Salamé said", "Salamé"),
    ("Salamé", "Ghassan Salame said", "Salame"), ("oil fields", "oil\n  fields", "oil\n  fields"),
    ("don't", "I don’t know", "don’t"),
  ])
  func needleFindsWhateverTheCaseAndDiacritics(needle: String, text: String, found: String) throws {
    let bytes = Array(text.utf8)
    let range = try #require(FoldedNeedle(needle).first(in: bytes, TextRange(0, bytes.count)))
    #expect(SourceText(utf8: bytes).string(range) == found)
  }

  @Test(arguments: [("sirte", "They entered Sirt."), ("ab", "a"), ("", "text")])
  func needleDoesNotFindWhatIsNotThere(needle: String, text: String) {
    let bytes = Array(text.utf8)
    #expect(!FoldedNeedle(needle).isFound(in: bytes, TextRange(0, bytes.count)))
  }
}
