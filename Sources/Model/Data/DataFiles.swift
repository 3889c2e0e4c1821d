internal import SitrepData

/// The dictionaries that are compiled into the program.
public struct DataFiles: Sendable {
  /// Name below `data/` and content of each file.
  private let files: [String: [UInt8]]

  /// The names of all files.
  var names: [String] { files.keys.sorted() }

  /// The files of the program itself.
  public static let bundled: DataFiles = {
    var files: [String: [UInt8]] = [:]
    for index in 0..<sitrep_data_file_count() {
      let file = sitrep_data_file_at(index)
      files[String(cString: file.name)] = Array(
        UnsafeBufferPointer(start: file.bytes, count: file.count))
    }
    return DataFiles(files: files)
  }()

  /// The bytes of a file.
  func bytes(of name: String) -> [UInt8] {
    guard let bytes = files[name] else {
      preconditionFailure("data/embed.c has no row for \(name)")
    }
    return bytes
  }

  /// The lines of a file that say something: no blank ones, and no comments, which begin with `#`.
  func lines(of name: String) -> [String] {
    bytes(of: name).split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
      .filter { !$0.isEmpty && !$0.hasPrefix("#") }
  }

  /// The lines of a file of tab-separated columns, cut into their columns.
  func rows(of name: String) -> [[String]] {
    lines(of: name).map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
