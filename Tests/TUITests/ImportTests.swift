import Glibc
import TestKit
import Testing

/// Which modules a file of Sources may import.
struct ImportTests {
  private static let sources: [(path: String, imports: Set<String>)] = {
    let root = Project.folder + "Sources"
    return swiftFiles(under: root).map { (String($0.dropFirst(root.count + 1)), imports(of: $0)) }
  }()

  @Test func theSourcesAreFound() {
    #expect(Self.sources.contains { $0.path == "TUI/Terminal/NcursesTerminal.swift" })
    #expect(Self.sources.contains { $0.path.hasPrefix("Model/") })
  }

  @Test func oneFileTalksToNcurses() {
    let importing = Self.sources.filter { $0.imports.contains("CNcurses") }.map(\.path)
    #expect(importing == ["TUI/Terminal/NcursesTerminal.swift"])
  }

  @Test func oneFileTalksToLibarchive() {
    let importing = Self.sources.filter { $0.imports.contains("CArchive") }.map(\.path)
    #expect(importing == ["Model/Input/Container/Archive.swift"])
  }

  @Test(arguments: [("Model/", ["TUI", "CNcurses", "Foundation"]), ("TUI/", ["Foundation"])])
  func aLayerKnowsNothingOfTheOnesAbove(folder: String, forbidden: [String]) {
    let importing = Self.sources.filter {
      $0.path.hasPrefix(folder) && !$0.imports.isDisjoint(with: forbidden)
    }
    #expect(importing.map(\.path) == [])
  }

  /// JSON is read in these places; nothing else of Foundation is wanted.
  @Test func foundationReadsJSONAndNothingElse() {
    let importing = Self.sources.filter { $0.imports.contains("FoundationEssentials") }.map(\.path)
    #expect(
      importing == [
        "Model/Export/Annotation.swift", "TUI/Configuration/Configuration.swift",
        "TUI/Session/SessionState.swift",
      ])
  }

  private static func swiftFiles(under folder: String) -> [String] {
    guard let entries = opendir(folder) else { return [] }
    defer { closedir(entries) }
    var files: [String] = []
    while let entry = readdir(entries) {
      let name = withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasPrefix(".") { continue }
      let path = folder + "/" + name
      files += name.hasSuffix(".swift") ? [path] : swiftFiles(under: path)
    }
    return files.sorted()
  }

  private static func imports(of path: String) -> Set<String> {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var imports: Set<String> = []
    var line = [CChar](repeating: 0, count: 4096)
    while fgets(&line, Int32(line.count), file) != nil {
      let words = String(
        decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self
      )
      .split { $0 == " " || $0 == "\n" || $0 == "." }
      if let keyword = words.firstIndex(of: "import"),
        words[..<keyword].allSatisfy({ isModifier($0) })
      {
        imports.formUnion(words[(keyword + 1)...].map { String($0) })
      }
    }
    return imports
  }

  private static func isModifier(_ word: Substring) -> Bool {
    word.hasPrefix("@")
      || ["public", "package", "internal", "fileprivate", "private"].contains(word)
  }
}
