import Testing

@testable import TUI

/// Colours and attributes.
struct ThemeTests {
  @Test(
    arguments: [
      (0, .none), (2, .none), (8, .basic), (16, .bright), (88, .bright), (256, .palette),
      (1 << 24, .direct),
    ] as [(Int, ColorDepth)])
  func colorsAreThoseOfTheTerminal(colors: Int, depth: ColorDepth) {
    #expect(ColorDepth(colors: colors, theme: .auto, isSlow: false, environment: [:]) == depth)
  }

  @Test(
    arguments: [
      ("1", .auto, false, .none), ("", .auto, false, .palette), (nil, .mono, false, .none),
      (nil, .dark, true, .basic),
    ] as [(String?, ThemeChoice, Bool, ColorDepth)])
  func theOwnerHasTheLastWord(
    noColor: String?, theme: ThemeChoice, isSlow: Bool, depth: ColorDepth
  ) {
    let environment = noColor.map { ["NO_COLOR": $0] } ?? [:]
    let found = ColorDepth(colors: 256, theme: theme, isSlow: isSlow, environment: environment)
    #expect(found == depth)
  }

  @Test(
    arguments: [
      (.auto, nil, .unknown), (.auto, "15;0", .dark), (.auto, "0;default;15", .light),
      (.auto, "0;7", .light), (.auto, "x", .unknown), (.dark, "0;15", .dark),
      (.light, nil, .light),
    ] as [(ThemeChoice, String?, Ground)])
  func theGroundIsWhatTheReaderOrTheTerminalSays(
    theme: ThemeChoice, colors: String?, ground: Ground
  ) {
    let environment = colors.map { ["COLORFGBG": $0] } ?? [:]
    #expect(Ground(theme: theme, environment: environment) == ground)
  }

  @Test(arguments: [(0x30, Ground.dark), (0x00, .dark), (0xEE, .light), (0xFF, .light)])
  func aGroundIsAsLightAsItsColor(level: Int, ground: Ground) {
    #expect(Ground(RGB(red: level, green: level, blue: level)) == ground)
  }

  private func themes(_ depth: ColorDepth) -> [Theme] {
    Ground.allCases.map { Theme(depth: depth, ground: $0) }
  }

  @Test(arguments: Role.allCases)
  func withoutColorsThereAreAttributesAlone(role: Role) {
    for theme in themes(.none) {
      let appearance = theme.appearance(of: .role(role))
      #expect(appearance.foreground == nil && appearance.background == nil)
    }
  }

  /// What stands beside each other in a text or a list and is not told by characters alone.
  @Test(
    arguments: [
      (.role(.match), .plain), (Style(role: .match, isSelected: true), .role(.match)),
      (.role(.match), .role(.attribution)), (.role(.match), .role(.account)),
      (.role(.attribution), .role(.account)), (.role(.account), .plain),
      (.role(.actor), .role(.account)), (.role(.boilerplate), .plain), (.role(.dim), .plain),
      (.role(.heading), .plain), (.role(.focusedTitle), .role(.title)),
      (.role(.title), .role(.border)), (.role(.status), .plain), (.role(.error), .role(.status)),
      (.role(.prompt), .plain), (.role(.mark), .plain),
    ] as [(Style, Style)])
  func withoutColorsAttributesTellApart(one: Style, other: Style) {
    for theme in themes(.none) {
      #expect(theme.appearance(of: one) != theme.appearance(of: other))
    }
  }

  /// Names and dates of a text are known by their words, what stands in columns by its column.
  @Test func whatLooksLikePlainTextWithoutColorsIsKnownOtherwise() {
    for theme in themes(.none) {
      let plain = Role.allCases.filter { theme.appearance(of: .role($0)) == Appearance() }
      #expect(plain == [.plain, .title, .date, .actor, .place, .count])
    }
  }

  @Test(arguments: Role.allCases, ColorDepth.allCases)
  func theSelectedRowIsOneBar(role: Role, depth: ColorDepth) {
    for theme in themes(depth) {
      let appearance = theme.appearance(of: Style(role: role, isSelected: true))
      #expect(appearance.foreground == nil && appearance.background == nil)
      #expect(appearance.attributes.contains(.reverse) != (role == .status))
    }
  }

  /// Search marks the match that was found last in no other way.
  @Test(arguments: Role.allCases)
  func onASlowLineTheMarkBesideARowIsEnough(role: Role) {
    let theme = Theme(depth: .basic, ground: .dark, marksSelectionOnly: true)
    let selected = theme.appearance(of: Style(role: role, isSelected: true))
    #expect((selected == theme.appearance(of: .role(role))) == (role != .match))
  }

  @Test(arguments: Role.allCases)
  func theFirstSixteenColorsAreThoseOfEveryTerminal(role: Role) {
    for (depth, limit) in [(ColorDepth.basic, 8), (.bright, 16)] {
      for theme in themes(depth) {
        let appearance = theme.appearance(of: .role(role))
        #expect([appearance.foreground, appearance.background].allSatisfy { ($0 ?? 0) < limit })
      }
    }
    // The bright ones vanish on a light ground.
    let light = Theme(depth: .bright, ground: .light).appearance(of: .role(role))
    #expect((light.foreground ?? 0) < 8)
  }

  /// 4.5 is what WCAG 2 asks of text.
  @Test(arguments: Role.allCases, Ground.allCases)
  func textIsLegibleOnItsGround(role: Role, ground: Ground) throws {
    let appearance = Theme(depth: .palette, ground: ground).appearance(of: .role(role))
    guard let foreground = appearance.foreground else { return }
    let text = try #require(
      RGB(palette: foreground), "the first 16 differ from terminal to terminal")
    let grounds =
      try appearance.background.map { [try #require(RGB(palette: $0))] } ?? ground.extremes
    for ground in grounds { #expect(text.contrast(with: ground) >= 4.5) }
  }

  @Test(arguments: Role.allCases, Ground.allCases)
  func directColorsAreThoseOfThePalette(role: Role, ground: Ground) {
    let palette = Theme(depth: .palette, ground: ground).appearance(of: .role(role))
    let direct = Theme(depth: .direct, ground: ground).appearance(of: .role(role))
    #expect(direct.foreground == palette.foreground.flatMap { RGB(palette: $0)?.number })
    #expect(direct.background == palette.background.flatMap { RGB(palette: $0)?.number })
  }

  @Test func contrastIsThatOfWCAG() {
    let black = RGB(red: 0, green: 0, blue: 0)
    let white = RGB(red: 255, green: 255, blue: 255)
    #expect(abs(black.contrast(with: white) - 21) < 0.001)
    let grey = RGB(red: 0x77, green: 0x77, blue: 0x77)
    #expect(abs(white.contrast(with: grey) - 4.478) < 0.001)
  }
}

extension Ground {
  /// The darkest and the lightest that it may be.
  fileprivate var extremes: [RGB] {
    let levels =
      switch self {
      case .unknown: [0x00, 0xFF]
      case .dark: [0x00, 0x30]
      case .light: [0xEE, 0xFF]
      }
    return levels.map { RGB(red: $0, green: $0, blue: $0) }
  }
}
