/// How a style looks on a terminal with certain colours.
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
  /// The number of a colour; `nil` is the terminal's own.
  var foreground: Int?
  var background: Int?
}

/// What each role looks like on one kind of terminal.
struct Theme: Hashable, Sendable {
  let depth: ColorDepth
  let ground: Ground
  /// Whether the mark beside a selected row has to do, for reversing the row takes more bytes.
  var marksSelectionOnly = false

  func appearance(of style: Style) -> Appearance {
    let row = Self.row(style.role)
    // Nothing else tells the match that was found last from the others.
    if style.isSelected, !marksSelectionOnly || style.role == .match {
      // One unbroken bar, whatever the roles in it.
      return Appearance(attributes: row.attributes.subtracting(.dim).symmetricDifference(.reverse))
    }
    switch depth {
    case .none: return Appearance(attributes: row.attributes)
    case .basic: return row.basic.appearance(with: row.attributes)
    case .bright:
      return (ground == .dark ? row.bright : row.basic).appearance(with: row.attributes)
    case .palette: return row.palette(on: ground).appearance(with: row.paletteAttributes)
    case .direct: return row.palette(on: ground).direct.appearance(with: row.paletteAttributes)
    }
  }

  /// One line of the theme.
  private struct Row {
    /// With sixteen colours, with eight or with none.
    let attributes: Appearance.Attributes
    let basic: Colors
    /// On a dark ground.
    let bright: Colors
    /// With the palette, whose colours need less help.
    let paletteAttributes: Appearance.Attributes
    private let onAny: Colors
    private let onDark: Colors
    private let onLight: Colors

    init(
      _ attributes: Appearance.Attributes, _ basic: Colors, _ bright: Colors,
      _ paletteAttributes: Appearance.Attributes, _ onAny: Colors, _ onDark: Colors,
      _ onLight: Colors
    ) {
      self.attributes = attributes
      self.basic = basic
      self.bright = bright
      self.paletteAttributes = paletteAttributes
      self.onAny = onAny
      self.onDark = onDark
      self.onLight = onLight
    }

    func palette(on ground: Ground) -> Colors {
      switch ground {
      case .unknown: onAny
      case .dark: onDark
      case .light: onLight
      }
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

    /// The same colours of the palette as RGB values.
    var direct: Colors {
      func value(_ number: Int) -> Int { RGB(palette: number)?.number ?? number }
      return switch self {
      case .own: .own
      case .text(let color): .text(value(color))
      case .marker(let text, let ground): .marker(value(text), on: value(ground))
      }
    }
  }

  // One row per line reads as a table.
  // swift-format-ignore
  private static func row(_ role: Role) -> Row {
    switch role {
    //                      to 16         8                  16, on dark          256           on any               on dark              on light
    case .plain:        Row([],           .own,              .own,                [],           .own,                .own,                .own)
    case .dim:          Row([.dim],       .own,              .own,                [],           .text(243),          .text(248),          .text(242))
    case .border:       Row([.dim],       .own,              .own,                [],           .text(243),          .text(247),          .text(242))
    case .title:        Row([],           .own,              .own,                [],           .text(243),          .text(248),          .text(242))
    case .focusedTitle: Row([.bold],      .text(4),          .text(12),           [.bold],      .text(63),           .text(75),           .text(25))
    case .heading:      Row([.bold],      .own,              .own,                [.bold],      .own,                .own,                .own)
    case .date:         Row([],           .text(6),          .text(14),           [],           .text(29),           .text(80),           .text(24))
    case .actor:        Row([],           .text(5),          .text(13),           [],           .text(131),          .text(215),          .text(94))
    case .place:        Row([],           .text(2),          .text(10),           [],           .text(63),           .text(114),          .text(22))
    case .account:      Row([.bold],      .own,              .own,                [.bold],      .own,                .own,                .own)
    case .attribution:  Row([.bold, .underline], .text(4),   .text(12),           [],           .text(98),           .text(147),          .text(55))
    case .boilerplate:  Row([.dim],       .own,              .own,                [],           .text(243),          .text(248),          .text(242))
    case .count:        Row([],           .text(2),          .text(10),           [],           .text(29),           .text(79),           .text(23))
    case .mark:         Row([.bold],      .text(1),          .text(9),            [],           .text(163),          .text(210),          .text(125))
    case .match:        Row([.underline], .marker(0, on: 3), .marker(0, on: 11),  [],           .marker(16, on: 220), .marker(16, on: 220), .marker(16, on: 220))
    case .status:       Row([.reverse],   .own,              .own,                [.reverse],   .own,                .own,                .own)
    case .prompt:       Row([.bold],      .own,              .own,                [.bold],      .own,                .own,                .own)
    case .error:        Row([.bold],      .text(1),          .text(9),            [.bold],      .text(163),          .text(210),          .text(160))
    }
  }
}
