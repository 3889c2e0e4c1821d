internal import Glibc

/// Where bytes come from, a piece at a time.
///
/// Of classes only, for a source has a place that it has come to, and libarchive keeps a pointer to what it reads from.
protocol ByteSource: AnyObject {
  /// The bytes that come next; none at the end.
  func next() throws(LoadError) -> [UInt8]
  /// How many bytes there are altogether; `nil` where that is not known and one cannot ``seek(to:)``.
  var size: Int? { get }
  /// Goes on at an offset; called only where there is a ``size``.
  func seek(to offset: Int) throws(LoadError)
}

extension ByteSource {
  var size: Int? { nil }

  func seek(to offset: Int) { preconditionFailure("what has no size cannot be sought in") }
}

/// The bytes of a file on disk, or of standard input.
///
/// A class, for it closes the file.
final class FileSource: ByteSource {
  let size: Int?
  private let descriptor: Int32
  private let ownsDescriptor: Bool
  private let meter: Meter

  /// A few system calls a megabyte, and little to throw away when only the beginning of a file is looked at.
  private static let longestPiece = 1 << 18

  /// - Parameter path: `-` is standard input.
  init(path: String, meter: Meter) throws(LoadError) {
    ownsDescriptor = path != "-"
    descriptor = ownsDescriptor ? open(path, O_RDONLY | O_CLOEXEC) : STDIN_FILENO
    guard descriptor >= 0 else { throw LoadError(errno: errno) }
    var status = stat()
    let isFile = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    size = isFile ? Int(status.st_size) : nil
    self.meter = meter
  }

  deinit {
    if ownsDescriptor { close(descriptor) }
  }

  func next() throws(LoadError) -> [UInt8] {
    try meter.goOn()
    while true {
      var failure: Int32 = 0
      // A byte more than a file has, so that a small one is read whole; its bytes are kept with all the room they came in.
      let length = min(size.map { $0 + 1 } ?? Self.longestPiece, Self.longestPiece)
      let piece = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
        let got = read(descriptor, buffer.baseAddress, buffer.count)
        failure = got < 0 ? errno : 0
        count = max(0, got)
      }
      if failure == EINTR { continue }
      guard failure == 0 else { throw LoadError(errno: failure) }
      meter.consume(piece.count)
      return piece
    }
  }

  func seek(to offset: Int) throws(LoadError) {
    guard lseek(descriptor, offset, SEEK_SET) == offset else { throw LoadError(errno: errno) }
  }
}

/// Bytes that are there already.
///
/// A class, as every source is.
final class MemorySource: ByteSource {
  private let bytes: [UInt8]
  private var offset = 0

  private static let longestPiece = 1 << 18

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var size: Int? { bytes.count }

  func next() -> [UInt8] {
    // The whole of it costs no copy.
    let piece = offset == 0 ? bytes : Array(bytes[offset...].prefix(Self.longestPiece))
    offset += piece.count
    return piece
  }

  func seek(to offset: Int) { self.offset = min(max(0, offset), bytes.count) }
}
