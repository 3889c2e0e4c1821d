import Glibc

/// A colour by its red, green and blue, each 0...255.
struct RGB: Hashable, Sendable {
  let red: Int
  let green: Int
  let blue: Int

  /// A colour of the palette of 256, without the first 16, which differ from terminal to terminal.
  init?(palette number: Int) {
    switch number {
    case 16..<232:
      let steps = [0, 95, 135, 175, 215, 255]
      let cube = number - 16
      self.init(red: steps[cube / 36], green: steps[cube / 6 % 6], blue: steps[cube % 6])
    case 232..<256:
      let level = 8 + 10 * (number - 232)
      self.init(red: level, green: level, blue: level)
    default: return nil
    }
  }

  init(red: Int, green: Int, blue: Int) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Reads what terminals answer: `rgb:ffff/ffff/ffff`, with one to four hexadecimal digits each.
  init?(answer: some StringProtocol) {
    guard answer.hasPrefix("rgb:") || answer.hasPrefix("rgba:") else { return nil }
    let levels = answer.drop { $0 != ":" }.dropFirst().split(separator: "/").map { digits in
      (1...4).contains(digits.count)
        ? Int(digits, radix: 16).map { $0 * 255 / ((1 << (4 * digits.count)) - 1) } : nil
    }
    guard (3...4).contains(levels.count), let red = levels[0], let green = levels[1],
      let blue = levels[2]
    else { return nil }
    self.init(red: red, green: green, blue: blue)
  }

  /// The value by which a direct-colour terminal knows it.
  var number: Int { red << 16 | green << 8 | blue }

  /// How light it is, 0...1.
  ///
  /// - Source: relative luminance, WCAG 2.
  var luminance: Double {
    func linear(_ level: Int) -> Double {
      let share = Double(level) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The contrast with another colour, 1...21.
  ///
  /// - Source: contrast ratio, WCAG 2.
  func contrast(with other: RGB) -> Double {
    let (light, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return (light + 0.05) / (dark + 0.05)
  }
}
