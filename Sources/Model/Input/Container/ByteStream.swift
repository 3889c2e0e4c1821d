/// The bytes of a source with a look ahead.
///
/// A class, for readers hand it on and it has a place that it has come to.
final class ByteStream: ByteSource {
  private let source: any ByteSource
  private var piece: [UInt8] = []
  private var place = 0
  private var isAtEnd = false

  init(_ source: any ByteSource) { self.source = source }

  var size: Int? { source.size }

  func seek(to offset: Int) throws(LoadError) {
    piece = []
    place = 0
    isAtEnd = false
    try source.seek(to: offset)
  }

  /// The next piece of the source, which is not asked again when it has come to its end.
  private func more() throws(LoadError) -> [UInt8] {
    if isAtEnd { return [] }
    let more = try source.next()
    isAtEnd = more.isEmpty
    return more
  }

  /// The rest of what was looked at, or the piece behind it.
  func next() throws(LoadError) -> [UInt8] {
    guard place < piece.count else { return try more() }
    defer {
      piece = []
      place = 0
    }
    return place == 0 ? piece : Array(piece[place...])
  }

  /// The next bytes, which stay where they are; fewer at the end.
  func peek(_ count: Int) throws(LoadError) -> ArraySlice<UInt8> {
    while piece.count - place < count {
      let more = try more()
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

  /// The bytes at the beginning, as an array.
  func head(_ count: Int) throws(LoadError) -> [UInt8] {
    let head = try peek(count)
    return head.count == piece.count ? piece : Array(head)
  }

  /// The next bytes, at most so many; none at the end.
  func next(atMost count: Int) throws(LoadError) -> ArraySlice<UInt8> {
    let found = try peek(1).isEmpty ? [] : piece[place...].prefix(count)
    place += found.count
    return found
  }

  /// The next line with its end; none at the end.
  ///
  /// - Parameter limit: a line that is longer comes in pieces of so many bytes.
  func line(atMost limit: Int) throws(LoadError) -> ArraySlice<UInt8> {
    var length = min(limit, 256)
    while true {
      let found = try peek(length)
      let end = found.firstIndex(of: 0x0A).map { $0 + 1 }
      if end == nil, found.count == length, length < limit {
        length = min(limit, length * 4)
        continue
      }
      return try next(atMost: end.map { $0 - found.startIndex } ?? found.count)
    }
  }

  /// Goes on behind bytes that were looked at.
  func skip(_ count: Int) throws(LoadError) { _ = try next(atMost: count) }

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
