/// The bytes of a source with a look ahead.
///
/// A class, for readers hand it on and it has a place that it has come to.
final class ByteStream: ByteSource {
  private let source: any ByteSource
  private var piece: [UInt8] = []
  private var place = 0

  init(_ source: any ByteSource) { self.source = source }

  var size: Int? { source.size }

  func seek(to offset: Int) throws(LoadError) {
    piece = []
    place = 0
    try source.seek(to: offset)
  }

  /// The rest of what was looked at, or the piece behind it.
  func next() throws(LoadError) -> [UInt8] {
    guard place < piece.count else { return try source.next() }
    defer {
      piece = []
      place = 0
    }
    return place == 0 ? piece : Array(piece[place...])
  }

  /// The next bytes, which stay where they are; fewer at the end.
  func peek(_ count: Int) throws(LoadError) -> ArraySlice<UInt8> {
    while piece.count - place < count {
      let more = try source.next()
      if more.isEmpty { break }
      if place == piece.count {
        piece = more
      } else {
        piece.removeSubrange(..<place)
        piece += more
      }
      place = 0
    }
    return piece[place...].prefix(count)
  }

  /// The next bytes, at most so many; none at the end.
  func next(atMost count: Int) throws(LoadError) -> ArraySlice<UInt8> {
    let found = try peek(1).isEmpty ? [] : piece[place...].prefix(count)
    place += found.count
    return found
  }

  /// All that is left.
  ///
  /// - Throws: `.tooLarge` where that is more than so many bytes.
  func readAll(atMost limit: Int, into bytes: inout [UInt8]) throws(LoadError) {
    bytes = try next()
    while true {
      let more = try next()
      if more.isEmpty { return }
      guard bytes.count + more.count < limit else { throw .tooLarge }
      // A text is kept with all the room that it was read into.
      if let size { bytes.reserveCapacity(size) }
      bytes += more
    }
  }
}
