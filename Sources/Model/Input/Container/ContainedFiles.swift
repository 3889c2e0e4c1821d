/// The files in a container, one after the other.
protocol ContainedFiles {
  /// The next one that may be an article; what surely is none, such as an index, is passed over.
  ///
  /// - Throws: where nothing behind can be read either.
  mutating func next() throws(LoadError) -> ContainedFile?
}

/// A file in a container.
struct ContainedFile {
  /// What it is called there; `nil` for the one file of what only makes it smaller.
  let name: String?
  /// Its bytes, to be read before the next file is asked for, or why there are none.
  let bytes: Result<any ByteSource, LoadError>
  var envelope = Envelope()
}

/// The files that libarchive unpacks.
struct ArchiveFiles: ContainedFiles {
  private let archive: Archive
  /// What the names of files begin with that are no articles.
  private var passedOver: [String] = []

  @Sendable
  static func zip(_ stream: ByteStream, _ meter: Meter) throws(LoadError) -> any ContainedFiles {
    ArchiveFiles(archive: try Archive(.zip, stream, meter))
  }

  /// The captures of a WACZ file without its lists of them.
  @Sendable
  static func wacz(_ stream: ByteStream, _ meter: Meter) throws(LoadError) -> any ContainedFiles {
    var files = ArchiveFiles(archive: try Archive(.zip, stream, meter))
    files.passedOver = waczLists
    return files
  }

  /// What a WACZ file has beside captures.
  ///
  /// - Source: WACZ 1.1.1, 4 and 5; the last two are of programs that write it.
  private static let waczLists = [
    "datapackage.json", "datapackage-digest.json", "indexes/", "pages/", "fuzzy.json", "logs/",
  ]

  /// Whether bytes are a zip file whose first file is one of a WACZ file.
  @Sendable
  static func recognisesWACZ(_ head: [UInt8]) -> Bool {
    guard head.starts(with: [0x50, 0x4B, 3, 4]), head.count > 30 else { return false }
    let name = String(decoding: head[30...].prefix(Int(head[26])), as: UTF8.self)
    return waczLists.contains { name.hasPrefix($0) }
      || name.hasPrefix("archive/") && name.contains(".warc")
  }

  @Sendable
  static func tar(_ stream: ByteStream, _ meter: Meter) throws(LoadError) -> any ContainedFiles {
    ArchiveFiles(archive: try Archive(.tar, stream, meter))
  }

  @Sendable
  static func sevenZip(
    _ stream: ByteStream, _ meter: Meter
  ) throws(LoadError) -> any ContainedFiles {
    ArchiveFiles(archive: try Archive(.sevenZip, stream, meter))
  }

  /// The one file that was made smaller.
  @Sendable
  static func compressed(
    _ stream: ByteStream, _ meter: Meter
  ) throws(LoadError) -> any ContainedFiles {
    ArchiveFiles(archive: try Archive(.compressed, stream, meter))
  }

  /// Whether bytes are those of tar: the mark of POSIX or of GNU behind the fields of the first file.
  @Sendable
  static func recognisesTar(_ head: [UInt8]) -> Bool {
    head.dropFirst(257).starts(with: "ustar".utf8)
  }

  /// Whether bytes begin as one of the programs does that make a single file smaller.
  @Sendable
  static func recognisesCompressed(_ head: [UInt8]) -> Bool {
    let marks: [[UInt8]] = [
      [0x1F, 0x8B, 8], Array("BZh".utf8), [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0],
      [0x28, 0xB5, 0x2F, 0xFD],
    ]
    return marks.contains { head.starts(with: $0) }
  }

  mutating func next() throws(LoadError) -> ContainedFile? {
    while let entry = try archive.next() {
      let name = entry.name
      if let name, Self.isHidden(name) || passedOver.contains(where: name.hasPrefix) { continue }
      if entry.isEncrypted { return ContainedFile(name: name, bytes: .failure(.encrypted)) }
      if let name, Self.isResource(name) {
        return ContainedFile(name: name, bytes: .failure(.resource))
      }
      return ContainedFile(name: name, bytes: .success(entry.bytes))
    }
    return nil
  }

  /// Hidden files, as in folders, and what macOS puts beside files.
  private static func isHidden(_ name: String) -> Bool {
    name.split(separator: "/").contains {
      $0.hasPrefix(".") && $0 != "." && $0 != ".." || $0 == "__MACOSX"
    }
  }

  private static func isResource(_ name: String) -> Bool {
    let last = name.split(separator: "/").last ?? ""
    guard let dot = last.lastIndex(of: ".") else { return false }
    return resourceEndings.contains(last[dot...].dropFirst().lowercased())
  }

  /// How the names of files end that pages are made with: styles and scripts would be read as text.
  private static let resourceEndings = Set(
    """
    css js mjs map wasm woff woff2 ttf otf eot png jpg jpeg jfif gif webp avif heic svg ico bmp tif tiff psd \
    mp3 m4a ogg opus wav flac mp4 m4v webm mkv mov avi flv exe dll so class
    """.split(separator: " ").map(String.init))
}
