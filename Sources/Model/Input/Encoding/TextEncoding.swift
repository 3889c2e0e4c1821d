/// How characters stand as bytes in a file.
enum TextEncoding: Hashable, Sendable {
  case utf8
  case utf16LittleEndian
  case utf16BigEndian
  case windows1252
  /// One byte a character, as the system's converter of this name has them.
  case bytes(String)
  /// One or more bytes a character, ASCII among them, as the system's converter of this name has them.
  case sequences(String)
  /// Bytes below 0x80 that change their meaning on the way, as the system's converter of this name has them.
  case escapes(String)
}

extension TextEncoding {
  /// The encoding that a page, a feed or a mail names; `nil` for a name that is not known.
  ///
  /// - Parameter label: in any case, white space and quotation marks around it left aside.
  init?(label: some Sequence<UInt8>) {
    let isMargin: (UInt8) -> Bool = { $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 }
    let name = String(
      decoding: label.drop(while: isMargin).prefix { !isMargin($0) }.map(Folding.lowercase),
      as: UTF8.self)
    guard let encoding = Self.byLabel[name] else { return nil }
    self = encoding
  }

  private static let byLabel: [String: TextEncoding] = Dictionary(
    labels.flatMap { encoding, labels in labels.split(separator: " ").map { (String($0), encoding) }
    },
    uniquingKeysWith: { first, _ in first })

  /// The names of encodings that people write, in lower case.
  ///
  /// As browsers read them: ISO-8859-1 and US-ASCII are Windows-1252, ISO-8859-9 is Windows-1254, and GB2312 is the
  /// beginning of GB18030, for that is what files so called turn out to be.
  /// - Source: WHATWG Encoding, 4.2 Names and labels; those that pages are known to use.
  // One row per line reads as a table.
  // swift-format-ignore
  static let labels: [(encoding: TextEncoding, labels: String)] = [
    (.utf8, "utf-8 utf8 unicode-1-1-utf-8 x-unicode20utf8"),
    (.utf16LittleEndian, "utf-16 utf-16le unicode ucs-2 iso-10646-ucs-2 csunicode"),
    (.utf16BigEndian, "utf-16be unicodefffe"),
    (.windows1252, "windows-1252 cp1252 x-cp1252 iso-8859-1 iso8859-1 iso_8859-1 iso88591 latin1 l1 cp819 ibm819 "
      + "us-ascii ascii ansi_x3.4-1968 iso-ir-100"),
    (.bytes("CP1250"), "windows-1250 cp1250 x-cp1250"),
    (.bytes("CP1251"), "windows-1251 cp1251 x-cp1251 win-1251"),
    (.bytes("CP1253"), "windows-1253 cp1253 x-cp1253"),
    (.bytes("CP1254"), "windows-1254 cp1254 x-cp1254 iso-8859-9 iso8859-9 iso_8859-9 iso88599 latin5 l5"),
    (.bytes("CP1255"), "windows-1255 cp1255 x-cp1255"),
    (.bytes("CP1256"), "windows-1256 cp1256 x-cp1256"),
    (.bytes("CP1257"), "windows-1257 cp1257 x-cp1257"),
    (.bytes("CP1258"), "windows-1258 cp1258 x-cp1258"),
    (.bytes("CP874"), "windows-874 cp874 dos-874 tis-620 iso-8859-11 iso8859-11"),
    (.bytes("ISO-8859-2"), "iso-8859-2 iso8859-2 iso_8859-2 iso88592 latin2 l2"),
    (.bytes("ISO-8859-3"), "iso-8859-3 iso8859-3 iso_8859-3 iso88593 latin3 l3"),
    (.bytes("ISO-8859-4"), "iso-8859-4 iso8859-4 iso_8859-4 iso88594 latin4 l4"),
    (.bytes("ISO-8859-5"), "iso-8859-5 iso8859-5 iso_8859-5 iso88595 cyrillic"),
    (.bytes("ISO-8859-6"), "iso-8859-6 iso-8859-6-i iso-8859-6-e iso8859-6 iso_8859-6 iso88596 arabic asmo-708"),
    (.bytes("ISO-8859-7"), "iso-8859-7 iso8859-7 iso_8859-7 iso88597 greek greek8"),
    (.bytes("ISO-8859-8"), "iso-8859-8 iso-8859-8-i iso-8859-8-e iso8859-8 iso_8859-8 iso88598 hebrew logical"),
    (.bytes("ISO-8859-10"), "iso-8859-10 iso8859-10 latin6 l6"),
    (.bytes("ISO-8859-13"), "iso-8859-13 iso8859-13"),
    (.bytes("ISO-8859-14"), "iso-8859-14 iso8859-14"),
    (.bytes("ISO-8859-15"), "iso-8859-15 iso8859-15 iso_8859-15 latin9 l9"),
    (.bytes("ISO-8859-16"), "iso-8859-16"),
    (.bytes("KOI8-R"), "koi8-r koi koi8 koi8_r cskoi8r"),
    (.bytes("KOI8-U"), "koi8-u koi8-ru"),
    (.bytes("CP866"), "ibm866 cp866 866 csibm866"),
    (.bytes("MACINTOSH"), "macintosh mac x-mac-roman"),
    (.bytes("MAC-CYRILLIC"), "x-mac-cyrillic x-mac-ukrainian"),
    (.sequences("GB18030"), "gb18030 gbk gb2312 gb_2312 gb_2312-80 x-gbk chinese csgb2312 cp936 ms936"),
    (.sequences("BIG5"), "big5 big5-hkscs big-5 cn-big5 x-x-big5 csbig5"),
    (.sequences("EUC-JP"), "euc-jp x-euc-jp"),
    (.sequences("CP932"), "shift_jis shift-jis sjis x-sjis windows-31j ms_kanji ms932"),
    (.sequences("CP949"), "euc-kr ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 korean windows-949"),
    (.escapes("ISO-2022-JP"), "iso-2022-jp csiso2022jp"),
  ]
}

/// The characters of the bytes 0x80...0xFF in Windows-1252.
///
/// - Source: the Unicode Consortium's mapping table CP1252; its five undefined bytes become U+FFFD.
enum Windows1252 {
  private static let upper: [Unicode.Scalar] = [
    "€", "\u{FFFD}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{FFFD}", "Ž",
    "\u{FFFD}",
    "\u{FFFD}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{FFFD}", "ž", "Ÿ",
  ]

  static func scalar(_ byte: UInt8) -> Unicode.Scalar {
    (0x80..<0xA0).contains(byte) ? upper[Int(byte) - 0x80] : Unicode.Scalar(byte)
  }
}
