/// Letters as they are compared: lower case, without diacritics, one apostrophe and one hyphen.
///
/// Works on UTF-8 bytes. Latin letters with diacritics fold to their base letter (`é` to `e`, `ł` to `l`, `ß` to `ss`),
/// combining marks vanish, Greek and Cyrillic are put in lower case; every other character stays as it is.
public enum Folding {
  /// The folded form of UTF-8 text.
  public static func fold(_ bytes: [UInt8]) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      index = foldCharacter(in: bytes, at: index, into: &folded)
    }
    return folded
  }

  /// The folded form of a string.
  public static func fold(_ text: some StringProtocol) -> String {
    String(decoding: fold(Array(text.utf8)), as: UTF8.self)
  }

  /// Appends the folded form of the character at `index` and gives the index of the next one.
  static func foldCharacter(in bytes: [UInt8], at index: Int, into folded: inout [UInt8]) -> Int {
    let lead = bytes[index]
    if lead < 0x80 {
      folded.append(lowercase(lead))
      return index + 1
    }
    let (scalar, next) = scalar(in: bytes, at: index)
    switch scalar {
    case 0x2018, 0x2019, 0x02BC, 0x02BB, 0xFF07: folded.append(0x27)
    case 0x2010, 0x2011, 0x2012, 0x2013, 0x2212: folded.append(0x2D)
    case 0x00AD, 0x200B...0x200F, 0xFEFF, 0x0300...0x036F: break
    case 0x00A0, 0x2000...0x200A, 0x202F: folded.append(0x20)
    default:
      if scalar < 0x1F00, let changed = table[Int(scalar)] {
        folded.append(contentsOf: changed)
      } else {
        folded.append(contentsOf: bytes[index..<next])
      }
    }
    return next
  }

  /// An ASCII letter in lower case, any other byte as it is.
  @inline(__always)
  static func lowercase(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }

  /// The scalar that starts at `index` of valid UTF-8, and the index after it.
  @inline(__always)
  static func scalar(in bytes: [UInt8], at index: Int) -> (UInt32, next: Int) {
    let lead = UInt32(bytes[index])
    func continuation(_ offset: Int) -> UInt32 {
      index + offset < bytes.count ? UInt32(bytes[index + offset]) & 0x3F : 0
    }
    if lead < 0x80 { return (lead, index + 1) }
    if lead < 0xE0 { return ((lead & 0x1F) << 6 | continuation(1), min(index + 2, bytes.count)) }
    if lead < 0xF0 {
      return (
        (lead & 0x0F) << 12 | continuation(1) << 6 | continuation(2), min(index + 3, bytes.count)
      )
    }
    return (
      (lead & 0x07) << 18 | continuation(1) << 12 | continuation(2) << 6 | continuation(3),
      min(index + 4, bytes.count)
    )
  }

  /// A hash for tables of folded words; not stable over versions.
  static func hash(_ bytes: [UInt8]) -> UInt64 {
    var hash = FNV1a()
    for index in 0..<bytes.count { hash.combine(bytes[index]) }
    return hash.mixed
  }

  /// The last scalar that does not stay as it is.
  static let lastFolded: UInt32 = 0xFF07

  /// For each scalar below U+1F00 its folded UTF-8, `nil` when it stays as it is.
  private static let table: [[UInt8]?] = {
    var table: [[UInt8]?] = Array(repeating: nil, count: 0x1F00)
    for scalar in [0xC0..<0x250, 0x370..<0x530, 0x1E00..<0x1F00].joined() {
      guard let unicode = Unicode.Scalar(UInt32(scalar)) else { continue }
      let lower = unicode.properties.lowercaseMapping
      table[scalar] =
        lower.unicodeScalars.first.flatMap { baseLetters[$0] }
        ?? lower.unicodeScalars.first.map { Array(String(Character($0)).utf8) }
    }
    return table
  }()

  private static let baseLetters: [Unicode.Scalar: [UInt8]] = {
    var letters: [Unicode.Scalar: [UInt8]] = [:]
    for (base, variants) in variants {
      for variant in variants.unicodeScalars { letters[variant] = Array(base.utf8) }
    }
    return letters
  }()

  /// The Latin letters with diacritics of each base, in lower case.
  /// - Source: canonical decompositions of the Unicode Character Database 15; the last rows are letters without one.
  // One row per line reads as a table.
  // swift-format-ignore
  private static let variants: [(base: String, letters: String)] = [
    ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"),
    ("b", "ḃḅḇ"),
    ("c", "çćĉċčḉ"),
    ("d", "ďḋḍḏḑḓ"),
    ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"),
    ("f", "ḟ"),
    ("g", "ĝğġģǧǵḡ"),
    ("h", "ĥȟḣḥḧḩḫẖ"),
    ("i", "ìíîïĩīĭįǐȉȋḭḯỉị"),
    ("j", "ĵǰ"),
    ("k", "ķǩḱḳḵ"),
    ("l", "ĺļľḷḹḻḽ"),
    ("m", "ḿṁṃ"),
    ("n", "ñńņňǹṅṇṉṋ"),
    ("o", "òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ"),
    ("p", "ṕṗ"),
    ("r", "ŕŗřȑȓṙṛṝṟ"),
    ("s", "śŝşšșṡṣṥṧṩ"),
    ("t", "ţťțṫṭṯṱẗ"),
    ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
    ("v", "ṽṿ"),
    ("w", "ŵẁẃẅẇẉẘ"),
    ("x", "ẋẍ"),
    ("y", "ýÿŷȳẏẙỳỵỷỹ"),
    ("z", "źżžẑẓẕ"),
    ("ae", "æ"),
    ("d", "ðđ"),
    ("o", "ø"),
    ("th", "þ"),
    ("ss", "ß"),
    ("h", "ħ"),
    ("i", "ı"),
    ("l", "ł"),
    ("oe", "œ"),
  ]
}
