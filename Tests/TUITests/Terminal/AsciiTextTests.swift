import Testing

@testable import TUI

/// A terminal that shows ASCII alone.
struct AsciiTextTests {
  @Test(
    arguments: [
      ("a", "a"), ("é", "e"), ("É", "E"), ("e\u{301}", "e"), ("ł", "l"), ("“", "\""), ("’", "'"),
      ("—", "-"),
      ("│", "|"), ("┼", "+"), ("…", "~"), ("•", "*"), ("ж", "?"), ("中", "?"),
    ] as [(Character, Character)])
  func theNearestCharacterIsShown(character: Character, ascii: Character) {
    #expect(AsciiText.nearest(to: character) == ascii)
  }

  @Test func barsOfDifferentHeightsCanBeToldApart() {
    #expect(String("▁▂▃▄▅▆▇█─·".map(AsciiText.nearest)) == "..:::###-.")
  }

  @Test func dotsOfTheMapAreAboveOrBelow() {
    #expect(String("⠁⠉⡀⣀⠒⠤⣿○●◉".map(AsciiText.nearest)) == "''..'.:o*@")
  }

  @Test func whateverIsShownIsAscii() {
    let other = (0..<0x30000 as Range<UInt32>).compactMap { Unicode.Scalar($0) }.filter {
      !AsciiText.nearest(to: Character($0)).isASCII
    }
    #expect(other == [])
  }
}
