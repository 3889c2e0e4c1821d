/// Text on its way to the clipboard of the reader's terminal, wherever sitrep runs.
///
/// - Source: OSC 52 of xterm's control sequences; tmux hands sequences through that are wrapped in its own DCS, screen what
///   is in any DCS, in pieces.
struct ClipboardText: Hashable, Sendable {
  /// So much a terminal takes at most; xterm's limit and thereby that of most others.
  static let byteLimit = 74_994

  /// What is sent: all of the text, or its start where it is too long.
  let text: String
  /// The characters that were left out.
  let missing: Int

  init(_ text: String) {
    var kept = text[...]
    if text.utf8.count > Self.byteLimit {
      var end = text.utf8.index(text.startIndex, offsetBy: Self.byteLimit)
      // Not through the middle of a character.
      while end > text.startIndex, end.samePosition(in: text) == nil {
        end = text.utf8.index(before: end)
      }
      kept = text[..<end]
    }
    self.text = String(kept)
    missing = text.count - kept.count
  }

  /// What the reader is told, once it is sent.
  var notice: String {
    let sent = "sent \(counted(text.count, "character")) to the terminal's clipboard"
    return missing == 0 ? sent : "\(sent); \(missing) more did not fit"
  }

  /// The bytes that do it.
  func sequence(through multiplexer: TerminalType.Multiplexer?) -> String {
    let plain = "\u{1B}]52;c;\(Base64.encode(Array(text.utf8)))\u{07}"
    switch multiplexer {
    case nil: return plain
    // Which of the two tmux takes is its owner's choice.
    case .tmux:
      let doubled = plain.replacing("\u{1B}", with: "\u{1B}\u{1B}")
      return plain + "\u{1B}Ptmux;\(doubled)\u{1B}\\"
    case .screen: return Self.pieces(of: plain).map { "\u{1B}P\($0)\u{1B}\\" }.joined()
    }
  }

  /// screen takes no string of more than 768 bytes.
  private static let pieceLength = 512

  private static func pieces(of sequence: String) -> [Substring] {
    var pieces: [Substring] = []
    var rest = sequence[...]
    while !rest.isEmpty {
      pieces.append(rest.prefix(pieceLength))
      rest = rest.dropFirst(pieceLength)
    }
    return pieces
  }
}

/// Base64 of RFC 4648.
enum Base64 {
  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func encode(_ bytes: [UInt8]) -> String {
    var encoded: [UInt8] = []
    encoded.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for position in 0..<4 {
        encoded.append(
          position <= group.count ? digits[bits >> (18 - 6 * position) & 0x3F] : UInt8(ascii: "="))
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }
}
