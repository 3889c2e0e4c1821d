internal import CArchive
internal import Glibc

/// What libarchive unpacks: the entries of an archive one after the other, or the one text of a compressed file.
///
/// Nothing of it touches a disk; the names of entries are only told. A class, for libarchive keeps a pointer to it.
final class Archive {
  /// How files are packed.
  enum Packing: Sendable {
    /// One file in few bytes: gzip, bzip2, xz, zstd.
    case compressed
    case zip, tar, sevenZip

    /// Whether the list of what is in it stands at its end.
    fileprivate var hasIndexAtEnd: Bool { self == .zip || self == .sevenZip }
  }

  /// A file in an archive.
  struct Entry {
    /// As it is written there; `nil` where there is none, and of a compressed file.
    let name: String?
    let isEncrypted: Bool
    /// Its bytes, to be read before the entry that follows is asked for.
    let bytes: any ByteSource
  }

  fileprivate let archive: OpaquePointer
  private let packing: Packing
  fileprivate let meter: Meter
  private let input: ByteStream
  /// Where the next byte of the input stands in it.
  private var offset = 0
  /// What libarchive reads from until it asks for more.
  private let window = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
  /// Used while names are read; `nil`, which changes nothing, where the system has none of this name.
  private let locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)
  /// Why nothing more can be read.
  private var breakdown: LoadError?
  /// Why the input has given no more.
  private var inputFailure: LoadError?

  /// - Parameters:
  ///   - input: from its beginning.
  ///   - meter: counts what comes out of it.
  init(_ packing: Packing, _ input: any ByteSource, _ meter: Meter) throws(LoadError) {
    self.packing = packing
    self.meter = meter
    self.input =
      packing.hasIndexAtEnd && input.size == nil ? try Self.held(input) : ByteStream(input)
    archive = archive_read_new()
    switch packing {
    case .compressed:
      archive_read_support_filter_gzip(archive)
      archive_read_support_filter_bzip2(archive)
      archive_read_support_filter_xz(archive)
      archive_read_support_filter_zstd(archive)
      archive_read_support_format_raw(archive)
    case .zip: archive_read_support_format_zip(archive)
    case .tar: archive_read_support_format_tar(archive)
    case .sevenZip: archive_read_support_format_7zip(archive)
    }
    try open()
  }

  deinit {
    archive_read_free(archive)
    if let locale { freelocale(locale) }
    window.deallocate()
  }

  /// Bytes of an archive in another one that has to be read from its end.
  private static func held(_ input: any ByteSource) throws(LoadError) -> ByteStream {
    var bytes: [UInt8] = []
    try ByteStream(input).readAll(atMost: ContainerLimits.longestEntry, into: &bytes)
    return ByteStream(MemorySource(bytes))
  }

  private func open() throws(LoadError) {
    archive_read_set_callback_data(archive, Unmanaged.passUnretained(self).toOpaque())
    archive_read_set_read_callback(archive) { _, context, bytes in
      Archive.of(context).fillWindow(bytes)
    }
    if input.size != nil {
      archive_read_set_seek_callback(archive) { _, context, distance, origin in
        Archive.of(context).seek(distance, from: origin)
      }
    }
    guard archive_read_open1(archive) == ARCHIVE_OK else { throw failure }
  }

  // MARK: What libarchive asks for

  private static func of(_ context: UnsafeMutableRawPointer?) -> Archive {
    guard let context else { preconditionFailure("libarchive was given a context") }
    return Unmanaged<Archive>.fromOpaque(context).takeUnretainedValue()
  }

  /// - Returns: the number of bytes, 0 at the end, less where there are none to be had.
  private func fillWindow(_ bytes: UnsafeMutablePointer<UnsafeRawPointer?>?) -> Int {
    do throws(LoadError) {
      let piece = try input.next(atMost: window.count)
      window.copyBytes(from: piece)
      bytes?.pointee = UnsafeRawPointer(window.baseAddress)
      offset += piece.count
      return piece.count
    } catch {
      inputFailure = error
      return Int(ARCHIVE_FATAL)
    }
  }

  private func seek(_ distance: Int64, from origin: Int32) -> Int64 {
    let start =
      switch origin {
      case SEEK_CUR: offset
      case SEEK_END: input.size ?? 0
      default: 0
      }
    do throws(LoadError) {
      let (target, isTooFar) = start.addingReportingOverflow(Int(distance))
      guard !isTooFar, target >= 0 else { return Int64(ARCHIVE_FATAL) }
      try input.seek(to: target)
      offset = target
      return Int64(target)
    } catch {
      inputFailure = error
      return Int64(ARCHIVE_FATAL)
    }
  }

  // MARK: Entries

  /// The next file of the archive; folders, links and devices are passed over.
  ///
  /// - Throws: where nothing behind can be read either.
  func next() throws(LoadError) -> Entry? {
    // Names come in the characters of the locale, whatever they were written in.
    let before = uselocale(locale)
    defer { uselocale(before) }
    var found: OpaquePointer?
    if let breakdown { throw breakdown }
    while true {
      switch archive_read_next_header(archive, &found) {
      case ARCHIVE_OK, ARCHIVE_WARN: break
      case ARCHIVE_RETRY: continue
      case ARCHIVE_EOF: return nil
      case let outcome: throw fail(Int(outcome))
      }
      guard let found, isFile(found) else { continue }
      return Entry(
        name: name(of: found), isEncrypted: archive_entry_is_encrypted(found) != 0,
        bytes: EntrySource(self))
    }
  }

  private func isFile(_ entry: OpaquePointer) -> Bool {
    let isLink = archive_entry_hardlink(entry) != nil || archive_entry_symlink(entry) != nil
    let kind = archive_entry_filetype(entry)
    // Some programs write no kind.
    return !isLink && (kind & S_IFMT == S_IFREG || kind == 0)
  }

  private func name(of entry: OpaquePointer) -> String? {
    guard packing != .compressed,
      let name = archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry)
    else { return nil }
    return String(cString: name)
  }

  /// Takes note of what libarchive said when it could not do what it was asked to.
  fileprivate func fail(_ outcome: Int) -> LoadError {
    let failure = failure
    if outcome == Int(ARCHIVE_FATAL) { breakdown = failure }
    return failure
  }

  /// Why libarchive could not go on.
  private var failure: LoadError {
    if let inputFailure { return inputFailure }
    let message = archive_error_string(archive).map { String(cString: $0) } ?? ""
    if message.contains("runcated") { return .cutOff }
    // It peels one compression off another by itself.
    if message.contains("too many filters") { return .nestedTooDeep }
    if message.contains("ncrypt") || message.contains("assphrase") { return .encrypted }
    return .damaged
  }
}

/// The bytes of the entry that an archive has come to.
///
/// A class, as every source is.
private final class EntrySource: ByteSource {
  private let archive: Archive

  private static let longestPiece = 1 << 16

  init(_ archive: Archive) { self.archive = archive }

  func next() throws(LoadError) -> [UInt8] {
    while true {
      var outcome = 0
      let piece = [UInt8](unsafeUninitializedCapacity: Self.longestPiece) { buffer, count in
        outcome = archive_read_data(archive.archive, buffer.baseAddress, buffer.count)
        count = max(0, outcome)
      }
      if outcome == Int(ARCHIVE_RETRY) { continue }
      guard outcome >= 0 else { throw archive.fail(outcome) }
      try archive.meter.expand(by: piece.count)
      return piece
    }
  }
}

extension Archive {
  /// The files of an archive that is in memory, for formats that are archives inside.
  ///
  /// - Parameter isWanted: whether a file of this name is to be unpacked.
  static func entries(
    of bytes: [UInt8], _ packing: Packing = .zip, where isWanted: (String) -> Bool
  ) throws(LoadError) -> [(name: String, bytes: [UInt8])] {
    let meter = Meter()
    meter.consume(bytes.count)
    let archive = try Archive(packing, MemorySource(bytes), meter)
    var found: [(name: String, bytes: [UInt8])] = []
    while let entry = try archive.next() {
      guard let name = entry.name, isWanted(name) else { continue }
      if entry.isEncrypted { throw .encrypted }
      var content: [UInt8] = []
      try ByteStream(entry.bytes).readAll(atMost: ContainerLimits.longestEntry, into: &content)
      found.append((name, content))
    }
    return found
  }
}
