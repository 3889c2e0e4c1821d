internal import SitrepData

/// The files of `data/`, which are compiled into the program, and the dictionaries of the reader, if there are any.
public struct DataFiles: Sendable {
  /// Those of the reader, then those of the program that they leave; `nil` without the reader's.
  private let added: [Dictionaries]?

  /// The files of the program itself.
  public static let bundled = DataFiles(added: nil)

  /// The same files with the dictionaries of a folder, which count before those of the program.
  ///
  /// - Throws: everything that is wrong with the dictionaries.
  public func adding(folder: String) throws(DictionaryProblems) -> DataFiles {
    var reader = DictionaryReader()
    reader.read(folder: folder)
    reader.checkNeededStates(orIn: .bundled)
    var own = try reader.result()
    var others = Dictionaries.bundled
    own.takeOver(from: &others)
    return DataFiles(added: [own, others])
  }

  /// In the order in which they count.
  var dictionaries: [Dictionaries] { added ?? [.bundled] }

  /// The names of all files below `data/`.
  var names: [String] {
    (0..<sitrep_data_file_count()).map { String(cString: sitrep_data_file_at($0).name) }.sorted()
  }

  /// The bytes of a file.
  func bytes(of name: String) -> [UInt8] {
    for index in 0..<sitrep_data_file_count() {
      let file = sitrep_data_file_at(index)
      guard String(cString: file.name) == name else { continue }
      return Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
    }
    preconditionFailure("data/embed.c has no row for \(name)")
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
