import Glibc
import TestKit

/// A folder of articles that is there for one test.
struct TemporaryArticles {
  private let home: TemporaryFolder

  /// The folder that holds `articles` and whatever else a test writes.
  var folder: String { home.path }

  /// The folder to open.
  var path: String { "\(folder)/articles" }

  init(_ articles: [String: String] = TemporaryArticles.some) throws {
    home = try TemporaryFolder()
    mkdir(path, 0o755)
    for (name, text) in articles { write(text, to: "articles/\(name)") }
  }

  func write(_ text: String, to name: String) { home.write(text, to: name) }

  func read(_ name: String) throws -> String { try home.read(name) }

  static let some = [
    "report.txt": """
    Army takes the port

    Posted 01/07/2020 9:15 AM EST

    The Libyan National Army (LNA) seized the port of Sirte on Monday, its spokesman said.
    """,
    "column.txt": """
    Spoilers

    Khalifa Haftar attacked Tripoli to prevent the elections, and nobody in Cairo stopped him.
    """,
    "empty\u{1B}[31m.txt": "",
  ]
}
