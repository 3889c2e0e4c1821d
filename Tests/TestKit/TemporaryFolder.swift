import FoundationEssentials
import Glibc

/// A folder that is there for one test.
///
/// A class, for the folder goes when the last who knows of it does.
package final class TemporaryFolder {
  package let path: String

  /// - Throws: when none can be made.
  package init() throws {
    var template = Array("/tmp/sitrep-test-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw CocoaError(.fileWriteUnknown) }
    path = String(cString: made)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  package func write(_ text: String, to name: String) { write(Array(text.utf8), to: name) }

  /// Puts bytes in place of those of a file, which stays the same file.
  package func write(_ bytes: [UInt8], to name: String) {
    let descriptor = open("\(path)/\(name)", O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    _ = Glibc.write(descriptor, bytes, bytes.count)
    close(descriptor)
  }

  package func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: "\(path)/\(name)")), as: UTF8.self)
  }

  /// The names of the files in a folder below this one, sorted; none when it is not there.
  package func names(in folder: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)")
    return (names ?? []).sorted()
  }
}
