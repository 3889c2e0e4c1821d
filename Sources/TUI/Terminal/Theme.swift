/// How a style looks on a terminal with a certain number of colours.
struct Appearance: Hashable, Sendable {
  /// What a terminal can do to its own colours.
  struct Attributes: OptionSet, Hashable, Sendable {
    let rawValue: UInt8
    static let bold = Attributes(rawValue: 1)
    static let dim = Attributes(rawValue: 2)
    static let underline = Attributes(rawValue: 4)
    static let reverse = Attributes(rawValue: 8)
  }

  var attributes: Attributes = []
  /// The number of a palette colour; `nil` is the terminal's own.
  var foreground: Int?
  var background: Int?
}

/// The colours that may be used.
enum ColorDepth: Hashable, Sendable {
  /// Attributes only: the terminal has no colours, or its owner set NO_COLOR.
  case none
  /// The eight that every colour terminal has; the bright eight vanish on a light background.
  case basic
  /// The palette of 256, whose last 240 look the same everywhere.
  case palette

  init(colors: Int, honouring environment: [String: String]) {
    let isUnwanted = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    self = isUnwanted || colors < 8 ? .none : colors < 256 ? .basic : .palette
  }
}

/// What each role looks like.
///
/// The background is the terminal's own, dark or light; every palette colour here has a contrast of at least 4 to 1 with
/// both black and white.
enum Theme {
  static func appearance(of style: Style, in depth: ColorDepth) -> Appearance {
    let row = row(style.role)
    if style.isSelected {
      // One unbroken bar, whatever the roles in it.
      return Appearance(attributes: row.attributes.subtracting(.dim).symmetricDifference(.reverse))
    }
    switch depth {
    case .none: return Appearance(attributes: row.attributes)
    case .basic: return row.basic.appearance(with: row.attributes)
    case .palette: return row.palette.appearance(with: row.paletteAttributes)
    }
  }

  /// One line of the theme.
  private struct Row {
    /// With eight colours or none.
    let attributes: Appearance.Attributes
    let basic: Colors
    /// With the palette, whose colours need less help.
    let paletteAttributes: Appearance.Attributes
    let palette: Colors

    init(
      _ attributes: Appearance.Attributes, _ basic: Colors,
      _ paletteAttributes: Appearance.Attributes, _ palette: Colors
    ) {
      self.attributes = attributes
      self.basic = basic
      self.paletteAttributes = paletteAttributes
      self.palette = palette
    }
  }

  private enum Colors {
    case own
    case text(Int)
    /// Text on a ground of its own.
    case marker(Int, on: Int)

    func appearance(with attributes: Appearance.Attributes) -> Appearance {
      switch self {
      case .own: Appearance(attributes: attributes)
      case .text(let color): Appearance(attributes: attributes, foreground: color)
      case .marker(let text, let ground):
        Appearance(attributes: attributes, foreground: text, background: ground)
      }
    }
  }

  // One row per line reads as a table.
  // swift-format-ignore
  private static func row(_ role: Role) -> Row {
    switch role {
    //                       none and 8     8                    256
    case .plain:        Row([],            .own,                [],          .own)
    case .dim:          Row([.dim],        .own,                [],          .text(243))
    case .border:       Row([.dim],        .own,                [],          .text(243))
    case .title:        Row([],            .own,                [],          .text(243))
    case .focusedTitle: Row([.bold],       .text(4),            [.bold],     .text(27))
    case .heading:      Row([.bold],       .own,                [.bold],     .own)
    case .date:         Row([],            .text(6),            [],          .text(30))
    case .actor:        Row([],            .text(5),            [],          .text(130))
    case .place:        Row([],            .text(2),            [],          .text(28))
    case .account:      Row([.bold],       .own,                [.bold],     .own)
    case .attribution:  Row([.underline],  .text(4),            [],          .text(97))
    case .boilerplate:  Row([.dim],        .own,                [],          .text(243))
    case .count:        Row([],            .text(2),            [],          .text(65))
    case .mark:         Row([.bold],       .text(1),            [],          .text(161))
    case .match:        Row([.underline],  .marker(0, on: 3),   [],          .marker(16, on: 220))
    case .status:       Row([.reverse],    .own,                [.reverse],  .own)
    case .prompt:       Row([.bold],       .own,                [.bold],     .own)
    case .error:        Row([.bold],       .text(1),            [.bold],     .text(161))
    }
  }
}
