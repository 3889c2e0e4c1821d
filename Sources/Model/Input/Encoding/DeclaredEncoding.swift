extension TextEncoding {
  /// The encoding of a page that came with headers.
  ///
  /// - Parameter header: what they name; many programs write "us-ascii" or "iso-8859-1" without having looked.
  static func declared(around header: TextEncoding?, inMarkup bytes: [UInt8]) -> TextEncoding? {
    switch header {
    case nil: declared(inMarkup: bytes)
    case .windows1252: declared(inMarkup: bytes) ?? header
    case let header: header
    }
  }

  /// The encoding that a page or an XML file names in its first lines; `nil` when it names none that is known.
  ///
  /// Who can read the name byte by byte does not read UTF-16, whatever the name says.
  static func declared(inMarkup bytes: [UInt8]) -> TextEncoding? {
    let head = Array(bytes.prefix(4096))
    let encoding = declaredByXML(head) ?? declaredByMeta(head)
    return encoding == .utf16LittleEndian || encoding == .utf16BigEndian ? .utf8 : encoding
  }

  /// `<?xml version="1.0" encoding="windows-1256"?>`.
  private static func declaredByXML(_ head: [UInt8]) -> TextEncoding? {
    guard head.starts(with: "<?xml".utf8), let end = head.firstIndex(of: 0x3E) else { return nil }
    return value(of: "encoding", in: head[..<end]).flatMap(TextEncoding.init(label:))
  }

  /// `<meta charset="…">`, or `<meta http-equiv="Content-Type" content="text/html; charset=…">`.
  private static func declaredByMeta(_ head: [UInt8]) -> TextEncoding? {
    var index = 0
    while let tag = head[index...].firstIndex(of: 0x3C) {
      index = tag + 1
      guard head[index...].prefix(4).map(Folding.lowercase).elementsEqual("meta".utf8) else {
        continue
      }
      let end = head[index...].firstIndex(of: 0x3E) ?? head.endIndex
      // A name that is not known does not keep the next one from counting.
      if let found = value(of: "charset", in: head[index..<end]).flatMap(TextEncoding.init(label:))
      {
        return found
      }
      index = end
    }
    return nil
  }

  /// What stands behind a word and an equals sign.
  private static func value(of name: StaticString, in bytes: ArraySlice<UInt8>) -> ArraySlice<
    UInt8
  >? {
    let name = Array("\(name)".utf8)
    var rest = bytes
    while rest.count > name.count {
      if rest.prefix(name.count).map(Folding.lowercase) == name {
        let behind = rest.dropFirst(name.count).drop { $0 <= 0x20 }
        if behind.first == 0x3D {
          return behind.dropFirst().drop { $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 }
            .prefix { $0 > 0x20 && ![0x22, 0x27, 0x3B, 0x2F, 0x3E, 0x3F].contains($0) }
        }
      }
      rest = rest.dropFirst()
    }
    return nil
  }
}
