/// How much is taken out of one container.
enum ContainerLimits {
  /// Containers in each other: a page in a WARC file in a WACZ file in a zip file are three.
  static let deepest = 4
  /// Bytes of one file in a container; a year of a news wire as JSON Lines is less.
  static let longestEntry = 1 << 30
  /// Bytes that come out of a container for each that went in, at every level together; pages shrink to a tenth, lists of
  /// like entries to a fiftieth, and bombs to a thousandth and less.
  static let expansion = 250
  /// Bytes that may come out whatever went in.
  static let freeExpansion = 1 << 26
  /// Files, or records, in a container; more than an archive of 100 GB has.
  static let mostEntries = 20_000_000
}

/// Counts what goes into a container and what comes out, and says when to stop.
///
/// A class, for all streams of one file share it.
final class Meter {
  private(set) var consumed = 0
  private var expanded = 0
  private var entries = 0
  /// Why no more is read of the whole file; `nil` while there is no reason.
  private(set) var end: LoadError?
  private let isStopped: @Sendable () -> Bool
  private let note: @Sendable (Int) -> Void

  /// - Parameters:
  ///   - isStopped: asked before every piece.
  ///   - note: told the bytes of every piece that comes from the file.
  init(
    isStopped: @escaping @Sendable () -> Bool = { false },
    note: @escaping @Sendable (Int) -> Void = { _ in }
  ) {
    self.isStopped = isStopped
    self.note = note
  }

  /// Takes note of bytes that have come from the file.
  func consume(_ count: Int) {
    consumed += count
    note(count)
  }

  /// Takes note of bytes that have come out of a container.
  ///
  /// - Throws: `.expandsTooFar`.
  func expand(by count: Int) throws(LoadError) {
    expanded += count
    let limit = ContainerLimits.freeExpansion + consumed * ContainerLimits.expansion
    guard expanded <= limit else { throw ended(.expandsTooFar) }
    try goOn()
  }

  /// Takes note of a file in a container.
  func countEntry() throws(LoadError) {
    entries += 1
    guard entries <= ContainerLimits.mostEntries else { throw ended(.tooManyEntries) }
    try goOn()
  }

  /// - Throws: `.stopped` where the reader does not want more.
  func goOn() throws(LoadError) {
    if isStopped() { throw ended(.stopped) }
  }

  private func ended(_ cause: LoadError) -> LoadError {
    end = cause
    return cause
  }
}
