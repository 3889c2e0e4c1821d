/// In which encoding bytes are, by what they begin with, what they are said to be, and what they would say.
struct EncodingEvidence {
  let encoding: TextEncoding
  /// How many bytes at the beginning only tell the encoding.
  let markLength: Int
  /// Whether the bytes are valid UTF-8, whatever they are in.
  let isValidUTF8: Bool
  /// Whether the bytes are UTF-8 with line feeds already.
  let isUTF8ByteForByte: Bool

  /// - Parameter declared: the encoding that the file names.
  ///
  /// Valid UTF-8 with a character beyond ASCII is taken for that whatever is declared: converted files often keep their
  /// old declaration, and text in another encoding is as good as never valid UTF-8.
  init(bytes: [UInt8], declared: TextEncoding?) {
    let isValid = (try? UTF8Span(validating: bytes.span)) != nil
    isValidUTF8 = isValid
    let marked = Self.marks.first { bytes.starts(with: $0.mark) }
    markLength = marked?.mark.count ?? 0
    if let marked {
      encoding = marked.encoding
    } else if let found = Self.utf16WithoutMark(bytes) {
      encoding = found
    } else if isValid {
      // Only escapes are in another encoding and valid UTF-8 all the same.
      encoding =
        if case .escapes = declared, let declared, !bytes.contains(where: { $0 >= 0x80 }) {
          declared
        } else { .utf8 }
    } else if let declared, declared != .utf8 {
      encoding = declared
    } else {
      encoding = Self.isMostlyUTF8(bytes) ? .utf8 : Self.byCharacters(bytes)
    }
    isUTF8ByteForByte = encoding == .utf8 && isValid && markLength == 0 && !bytes.has(0x0D)
  }

  private static let marks: [(encoding: TextEncoding, mark: [UInt8])] = [
    (.utf8, [0xEF, 0xBB, 0xBF]), (.utf16LittleEndian, [0xFF, 0xFE]),
    (.utf16BigEndian, [0xFE, 0xFF]),
  ]

  /// Whether bytes are UTF-16, of either order, with a mark or without.
  static func utf16(_ bytes: [UInt8]) -> TextEncoding? {
    marks.dropFirst().first { bytes.starts(with: $0.mark) }?.encoding ?? utf16WithoutMark(bytes)
  }

  /// UTF-16 is known by its zero bytes, all in every other place: at least those of spaces and line ends, one in sixteen.
  private static func utf16WithoutMark(_ bytes: [UInt8]) -> TextEncoding? {
    let head = bytes.prefix(4096)
    guard bytes.next(0, in: head.indices) < head.count else { return nil }
    var zeros = [0, 0]
    for index in head.indices where head[index] == 0 {
      let other = index ^ 1
      // Two zero bytes, and those of control characters, are not text.
      guard other < head.count else { continue }
      guard head[other] >= 0x20 || (0x09...0x0D).contains(head[other]) else { return nil }
      zeros[index & 1] += 1
    }
    guard zeros.contains(0), zeros[0] + zeros[1] > head.count / 32, bytes.count.isMultiple(of: 2)
    else { return nil }
    return zeros[0] > 0 ? .utf16BigEndian : .utf16LittleEndian
  }

  /// Whether bytes are more likely damaged UTF-8 than another encoding.
  private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    var valid = 0
    var invalid = 0
    var index = 0
    while index < bytes.count {
      let length = utf8Length(bytes, at: index)
      if bytes[index] >= 0x80 {
        if length == nil { invalid += 1 } else { valid += 1 }
      }
      index += length ?? 1
    }
    return valid >= invalid
  }
}

// MARK: By characters

extension EncodingEvidence {
  /// The encoding in which the bytes make most of those characters that its languages use most; Windows-1252 when none does.
  private static func byCharacters(_ bytes: [UInt8]) -> TextEncoding {
    let first = max(0, (bytes.firstIndex { $0 >= 0x80 } ?? 0) - 1)
    let sample = Array(bytes[first...].prefix(1 << 16))
    for language in writtenInSequences where language.share(in: sample) >= 0.08 {
      return language.encoding
    }
    var best: (encoding: TextEncoding, share: Double) = (.windows1252, 0.5)
    for language in writtenInBytes {
      let share = language.share(in: sample)
      // Of equal ones the first.
      if share > best.share { best = (language.encoding, share) }
    }
    return best.encoding
  }

  /// Encodings of more than one byte a character, and what is most used in their languages.
  ///
  /// The commonest twenty characters are an eighth of Chinese text and a quarter of Japanese and Korean; bytes read in a wrong
  /// encoding are soon not valid, or make rare characters.
  // One row per line reads as a table.
  // swift-format-ignore
  private static let writtenInSequences = [
    SequenceLanguage(.sequences("GB18030"), "的一是在不了有和人这中大为上个国我以要他时来用们，。"),
    SequenceLanguage(.sequences("BIG5"), "的一是在不了有和人這中大為上個國我以要他時來用們，。"),
    SequenceLanguage(.sequences("CP932"), "のはをにがでたとしるいてなかれも、。"),
    SequenceLanguage(.sequences("EUC-JP"), "のはをにがでたとしるいてなかれも、。"),
    SequenceLanguage(.sequences("CP949"), "이다는을의에가한고하지로기은사를"),
  ]

  /// Encodings of one byte a character, and the letters beyond ASCII that are most used in their languages.
  ///
  /// Of Cyrillic, Greek and Latin the small ones: encodings of a script differ in where small and capital letters are. A
  /// letter that is common only as a misreading is left out (û, which Hungarian ű would be).
  // One row per line reads as a table.
  // swift-format-ignore
  private static let writtenInBytes = [
    ByteLanguage(.windows1252,         "àáâãäåæçèéêëìíîïñòóôõöøùúüœß"),
    ByteLanguage(.bytes("CP1254"),     "çğıöşüâîİŞÇÖÜ"),
    ByteLanguage(.bytes("CP1250"),     "ąćęłńóśźżáčďéěíňřšťúůýžőűöüäßđăâîşţ"),
    ByteLanguage(.bytes("ISO-8859-2"), "ąćęłńóśźżáčďéěíňřšťúůýžőűöüäßđăâîşţ"),
    ByteLanguage(.bytes("CP1257"),     "ąčęėįšųūžāēģīķļņäöõü"),
    ByteLanguage(.bytes("CP1255"),     "אבגדהוזחטיכלמנסעפצקרשתםןךףץ"),
    ByteLanguage(.bytes("CP1256"),     "اليمنورتبةعدسفهكحأ"),
    ByteLanguage(.bytes("ISO-8859-6"), "اليمنورتبةعدسفهكحأ"),
    ByteLanguage(.bytes("CP1253"),     "αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώ"),
    ByteLanguage(.bytes("CP1251"),     "абвгдежзийклмнопрстуфхцчшщыьэюяёії"),
    ByteLanguage(.bytes("KOI8-R"),     "абвгдежзийклмнопрстуфхцчшщыьэюяё"),
    ByteLanguage(.bytes("KOI8-U"),     "абвгдежзийклмнопрстуфхцчшщыьэюяёії"),
    ByteLanguage(.bytes("ISO-8859-5"), "абвгдежзийклмнопрстуфхцчшщыьэюяёії"),
    ByteLanguage(.bytes("CP866"),      "абвгдежзийклмнопрстуфхцчшщыьэюяё"),
  ]
}

/// What text in an encoding of one byte a character looks like.
private struct ByteLanguage: Sendable {
  let encoding: TextEncoding
  /// Of each byte whether it is one of the letters.
  private let isCommon: [Bool]
  /// Whether its letters stand among those of ASCII.
  private let isLatin: Bool

  init(_ encoding: TextEncoding, _ letters: String) {
    self.encoding = encoding
    let table: ByteTable? =
      if case .bytes(let name) = encoding { ByteTable(name) } else { .windows1252 }
    let common = Set(letters.unicodeScalars.map { Array(String(Character($0)).utf8) })
    isCommon = (0...255).map { byte in
      table?.characters[byte].map(common.contains) ?? false
    }
    isLatin = letters.unicodeScalars.allSatisfy { $0.value < 0x250 }
  }

  /// How many of the bytes beyond ASCII are such letters, and stand where letters of their script do: 0...1.
  func share(in sample: [UInt8]) -> Double {
    var all = 0
    var common = 0
    for index in sample.indices where sample[index] >= 0x80 {
      all += 1
      guard isCommon[Int(sample[index])] else { continue }
      let before = index > 0 ? sample[index - 1] : 0x20
      let after = index + 1 < sample.count ? sample[index + 1] : 0x20
      let isStranger =
        isLatin
        ? before >= 0x80 && after >= 0x80
        : isLetter(before) || isLetter(after)
      if !isStranger { common += 1 }
    }
    return all == 0 ? 0 : Double(common) / Double(all)
  }

  private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}

/// What text in an encoding of more than one byte a character looks like.
private struct SequenceLanguage: Sendable {
  let encoding: TextEncoding
  private let common: Set<Unicode.Scalar>

  init(_ encoding: TextEncoding, _ characters: String) {
    self.encoding = encoding
    common = Set(characters.unicodeScalars)
  }

  /// How many of the characters beyond ASCII are such: 0...1; 0 where the bytes are not valid.
  func share(in sample: [UInt8]) -> Double {
    var decoder = TextDecoder(bytes: sample, isValid: false)
    let text = String(decoding: decoder.decode(from: 0, encoding).bytes, as: UTF8.self)
    let scalars = text.unicodeScalars.filter { $0.value >= 0x80 }
    // The ends of the sample may stand within a character.
    guard !scalars.dropFirst().dropLast(2).contains("\u{FFFD}") else { return 0 }
    return scalars.isEmpty
      ? 0 : Double(scalars.count(where: common.contains)) / Double(scalars.count)
  }
}
