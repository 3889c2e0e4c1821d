/// The colours that may be used.
enum ColorDepth: CaseIterable, Hashable, Sendable {
  /// Attributes only: the terminal has no colours, or its owner wants none.
  case none
  /// The eight that every colour terminal has; what they look like differs from terminal to terminal.
  case basic
  /// The eight and their bright siblings, which vanish on a light ground.
  case bright
  /// The palette of 256, whose last 240 look the same everywhere.
  ///
  /// Terminals that also take RGB values are sent these all the same: they show nothing more with them and take longer.
  case palette
  /// RGB values, from terminals that take nothing else.
  case direct

  /// - Parameters:
  ///   - colors: how many the terminal has, 1 << 24 for RGB values.
  ///   - environment: NO_COLOR is read.
  init(colors: Int, theme: ThemeChoice, isSlow: Bool, environment: [String: String]) {
    let isUnwanted = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    self =
      switch colors {
      case _ where isUnwanted || theme == .mono: .none
      case ..<8: .none
      case ..<16: .basic
      // A colour of the palette takes twice the bytes.
      case _ where isSlow: .basic
      case ..<256: .bright
      case 256: .palette
      default: .direct
      }
  }
}

/// Which theme the reader wants.
public enum ThemeChoice: String, CaseIterable, Sendable {
  /// As the terminal's ground is, where it tells.
  case auto
  case dark, light
  /// No colours.
  case mono
}

/// What is behind the text.
enum Ground: CaseIterable, Hashable, Sendable {
  /// Not known: colours have to do on black and on white.
  case unknown
  case dark, light

  /// What can be told without asking the terminal.
  ///
  /// - Parameter environment: COLORFGBG is read, as rxvt and Konsole set it: the numbers of two of the 16 colours.
  init(theme: ThemeChoice, environment: [String: String]) {
    switch theme {
    case .dark: self = .dark
    case .light: self = .light
    case .mono: self = .unknown
    case .auto:
      let number = environment["COLORFGBG"]?.split(separator: ";").last.flatMap { Int($0) }
      self =
        switch number {
        case .some(0...6), 8: .dark
        case .some(7...15): .light
        case nil, .some: .unknown
        }
    }
  }

  /// The ground that a colour makes.
  init(_ color: RGB) {
    // Text of the dark theme and of the light one are equally legible at this luminance.
    self = color.luminance < 0.18 ? .dark : .light
  }
}
