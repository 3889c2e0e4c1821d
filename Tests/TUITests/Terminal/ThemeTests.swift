import Glibc
import Testing

@testable import TUI

/// Colours and attributes.
struct ThemeTests {
  @Test(
    arguments: [
      (256, [:], ColorDepth.palette), (16, [:], .basic), (8, [:], .basic), (0, [:], .none),
      (256, ["NO_COLOR": "1"], .none), (256, ["NO_COLOR": ""], .palette),
    ] as [(Int, [String: String], ColorDepth)])
  func colorsAreThoseOfTheTerminalAndItsOwner(
    colors: Int, environment: [String: String], depth: ColorDepth
  ) {
    #expect(ColorDepth(colors: colors, honouring: environment) == depth)
  }

  @Test(arguments: Role.allCases)
  func withoutColorsThereAreAttributesAlone(role: Role) {
    let appearance = Theme.appearance(of: .role(role), in: .none)
    #expect(appearance.foreground == nil && appearance.background == nil)
  }

  @Test(arguments: Role.allCases, [ColorDepth.none, .basic, .palette])
  func theSelectedRowIsOneBar(role: Role, depth: ColorDepth) {
    let appearance = Theme.appearance(of: Style(role: role, isSelected: true), in: depth)
    #expect(appearance.foreground == nil && appearance.background == nil)
    #expect(appearance.attributes.contains(.reverse) != (role == .status))
  }

  @Test(arguments: Role.allCases)
  func theEightColorsAreThoseOfEveryTerminal(role: Role) {
    let appearance = Theme.appearance(of: .role(role), in: .basic)
    #expect([appearance.foreground, appearance.background].allSatisfy { ($0 ?? 0) < 8 })
  }

  @Test(arguments: Role.allCases)
  func textIsLegibleOnDarkAndLight(role: Role) throws {
    let appearance = Theme.appearance(of: .role(role), in: .palette)
    guard let foreground = appearance.foreground else { return }
    let ownGround = try appearance.background.map { try luminance($0) }
    let grounds: [Double] = ownGround.map { [$0] } ?? [0, 1]
    for ground in grounds {
      let (light, dark) = (
        max(ground, try luminance(foreground)), min(ground, try luminance(foreground))
      )
      #expect((light + 0.05) / (dark + 0.05) >= 4)
    }
  }

  /// The relative luminance (WCAG 2) of a colour of the 256 palette's cube or greys.
  private func luminance(_ color: Int) throws -> Double {
    try #require((16...255).contains(color), "the first sixteen differ from terminal to terminal")
    let steps = [0, 95, 135, 175, 215, 255]
    let cube = color - 16
    let levels =
      color < 232
      ? [steps[cube / 36], steps[cube / 6 % 6], steps[cube % 6]]
      : Array(repeating: 8 + 10 * (color - 232), count: 3)
    let linear = levels.map { Double($0) / 255 }
      .map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }
}

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

  @Test func whateverIsShownIsAscii() {
    let other = (0..<0x30000 as Range<UInt32>).compactMap { Unicode.Scalar($0) }.filter {
      !AsciiText.nearest(to: Character($0)).isASCII
    }
    #expect(other == [])
  }
}
