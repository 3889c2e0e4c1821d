import Glibc
import Testing

/// A folder for sessions that is there for one test.
final class TemporaryHome {
  let path: String

  init() throws {
    var template = Array("/tmp/sitrep-test-XXXXXX".utf8CString)
    path = String(cString: try #require(mkdtemp(&template)))
  }

  deinit { remove(path) }

  /// The names of the files in a folder, sorted.
  func files(_ folder: String) -> [String] { Self.entries(path + "/" + folder) }

  private static func entries(_ folder: String) -> [String] {
    guard let listing = opendir(folder) else { return [] }
    defer { closedir(listing) }
    var names: [String] = []
    while let entry = readdir(listing) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  private func remove(_ path: String) {
    for name in Self.entries(path) { remove(path + "/" + name) }
    Glibc.remove(path)
  }
}
