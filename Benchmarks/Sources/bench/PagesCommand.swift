import ArgumentParser
import Glibc
import Model

/// `bench pages`: how fast bytes become articles with their metadata, on one core, beside what only looking at the bytes takes.
struct PagesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pages", abstract: "Read the files of folders as articles; print throughput.")

  @Argument(help: "Folders of pages, or of other files that are read.") var folders: [String]
  @Option(help: "Times that all files are read.") var rounds = 5

  func run() throws {
    let pipeline = Pipeline(data: .bundled)
    for folder in folders {
      let files = try bytes(ofFilesIn: folder)
      let total = files.reduce(0) { $0 + $1.count }
      var articleCount = 0
      // The first round makes the tables that readers share.
      _ = read(files, pipeline)
      let start = cpuSeconds()
      for _ in 0..<rounds { articleCount = read(files, pipeline) }
      let seconds = (cpuSeconds() - start) / Double(rounds)
      let ceiling = scanSeconds(files)
      print(
        """
        \(folder): \(files.count) files, \(rounded(Double(total) / 1e6)) MB, \(articleCount) articles
          \(Int(Double(files.count) / seconds)) files/s, \(rounded(Double(total) / 1e6 / seconds)) MB/s a core; \
        counting a byte in them: \(rounded(Double(total) / 1e6 / ceiling)) MB/s, \(rounded(seconds / ceiling)) times as fast
        """)
    }
  }

  private func bytes(ofFilesIn folder: String) throws -> [[UInt8]] {
    guard let directory = opendir(folder) else { throw ValidationError("no folder: \(folder)") }
    defer { closedir(directory) }
    var files: [[UInt8]] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard !name.hasPrefix("."), let file = fopen("\(folder)/\(name)", "r") else { continue }
      defer { fclose(file) }
      var bytes: [UInt8] = []
      var chunk = [UInt8](repeating: 0, count: 1 << 16)
      while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
        bytes += chunk[..<count]
      }
      files.append(bytes)
    }
    return files
  }

  /// How many articles there are in files; what cannot be read has none.
  private func read(_ files: [[UInt8]], _ pipeline: Pipeline) -> Int {
    files.reduce(0) { $0 + ((try? pipeline.articles(ofFile: $1).count) ?? 0) }
  }

  private func scanSeconds(_ files: [[UInt8]]) -> Double {
    var count = 0
    let start = cpuSeconds()
    for _ in 0..<rounds {
      for file in files { for byte in file where byte == 0x3C { count &+= 1 } }
    }
    let seconds = (cpuSeconds() - start) / Double(rounds)
    precondition(count >= 0)
    return max(seconds, 1e-9)
  }
}
