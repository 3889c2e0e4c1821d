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
    case .basic: return row.appearance(row.basic)
    case .palette: return row.appearance(row.palette)
    }
  }

  /// One line of the theme.
  private struct Row {
    /// Without colours.
    let attributes: Appearance.Attributes
    /// With colours.
    let colored: Appearance.Attributes
    let palette: Colors
    let basic: Colors

    init(
      _ attributes: Appearance.Attributes, _ colored: Appearance.Attributes, _ palette: Colors,
      _ basic: Colors
    ) {
      (self.attributes, self.colored, self.palette, self.basic) =
        (attributes, colored, palette, basic)
    }

    func appearance(_ colors: Colors) -> Appearance {
      switch colors {
      case .own: Appearance(attributes: colored)
      case .text(let color): Appearance(attributes: colored, foreground: color)
      case .marker(let text, let ground):
        Appearance(attributes: colored, foreground: text, background: ground)
      }
    }
  }

  private enum Colors {
    case own
    case text(Int)
    /// Text on a ground of its own.
    case marker(Int, on: Int)
  }

  // One row per line reads as a table.
  // swift-format-ignore
  private static func row(_ role: Role) -> Row {
    switch role {
    //                       no colours     with colours  256                   8
    case .plain:        Row([],            [],           .own,                 .own)
    case .dim:          Row([.dim],        [],           .text(243),           .own)
    case .border:       Row([.dim],        [],           .text(243),           .own)
    case .title:        Row([],            [],           .text(243),           .own)
    case .focusedTitle: Row([.bold],       [.bold],      .text(27),            .text(4))
    case .heading:      Row([.bold],       [.bold],      .own,                 .own)
    case .date:         Row([],            [],           .text(30),            .text(6))
    case .actor:        Row([],            [],           .text(130),           .text(5))
    case .place:        Row([],            [],           .text(28),            .text(2))
    case .account:      Row([.bold],       [.bold],      .own,                 .own)
    case .attribution:  Row([.underline],  [],           .text(97),            .text(4))
    case .boilerplate:  Row([.dim],        [],           .text(243),           .own)
    case .count:        Row([],            [],           .text(65),            .text(2))
    case .mark:         Row([.bold],       [.bold],      .text(161),           .text(1))
    case .match:        Row([.underline],  [],           .marker(16, on: 220), .marker(0, on: 3))
    case .status:       Row([.reverse],    [.reverse],   .own,                 .own)
    case .prompt:       Row([.bold],       [.bold],      .own,                 .own)
    case .error:        Row([.bold],       [.bold],      .text(161),           .text(1))
    }
  }
}
