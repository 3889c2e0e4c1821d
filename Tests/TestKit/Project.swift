import FoundationEssentials
import Glibc

/// Files of the project, for tests that read them; paths are below its folder.
package enum Project {
  /// With a slash at the end.
  package static let folder = String(#filePath.dropLast("Tests/TestKit/Project.swift".count))

  package static func bytes(of path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: folder + path)))
  }

  package static func text(of path: String) throws -> String {
    String(decoding: try bytes(of: path), as: UTF8.self)
  }

  /// What a file was recorded to hold; where RECORD_SNAPSHOTS is set, `text` is recorded there first.
  ///
  /// - Throws: ``NotRecorded`` when there is no such file.
  package static func recorded(_ text: String, at path: String) throws -> String {
    if getenv("RECORD_SNAPSHOTS") != nil {
      try Data(text.utf8).write(to: URL(filePath: folder + path))
    }
    do { return try self.text(of: path) } catch { throw NotRecorded(path: path) }
  }

  package struct NotRecorded: Error, CustomStringConvertible {
    let path: String
    package var description: String {
      "\(path) is missing; record it with RECORD_SNAPSHOTS=1 and read it"
    }
  }
}
