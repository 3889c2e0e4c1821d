import FoundationEssentials
import Glibc
import Testing

/// A folder of articles that is there for one test.
final class TemporaryArticles {
  /// The folder that holds `articles` and whatever else a test writes.
  let folder: String

  /// The folder to open.
  var path: String { "\(folder)/articles" }

  init(_ articles: [String: String] = TemporaryArticles.some) throws {
    var template = Array("/tmp/sitrep-test-XXXXXX".utf8CString)
    folder = String(cString: try #require(mkdtemp(&template)))
    mkdir(path, 0o755)
    for (name, text) in articles { try write(text, to: "articles/\(name)") }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name)"))
  }

  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: "\(folder)/\(name)")), as: UTF8.self)
  }

  static let some = [
    "report.txt": """
    Army takes the port

    Posted 01/07/2020

    The Libyan National Army (LNA) seized the port of Sirte on Monday, its spokesman said.
    """,
    "column.txt": """
    Spoilers

    Khalifa Haftar attacked Tripoli to prevent the elections, and nobody in Cairo stopped him.
    """,
    "empty\u{1B}[31m.txt": "",
  ]
}
