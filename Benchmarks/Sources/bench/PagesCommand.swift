import ArgumentParser
import Model

/// `bench pages`: how fast bytes become articles with their metadata, on one core, beside what only looking at the bytes takes;
/// and what a file costs that has hardly any.
struct PagesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pages", abstract: "Read the files of folders as articles; print throughput.")

  @Argument(help: "Folders of pages, or of other files that are read.") var folders: [String] = []
  @Option(help: "Times that all files are read.") var rounds = 5

  func run() throws {
    let pipeline = Pipeline(data: .bundled)
    measureSmallFiles(pipeline)
    for folder in folders {
      let files = try names(in: folder).map { try bytes(ofFile: "\(folder)/\($0)") }
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

  /// Files with so little in them that what they take is what any file takes.
  private static let small: [(kind: String, text: String)] = [
    ("text", "Port closed\n\nThe port was closed on Thursday.\n"),
    ("page", "<!doctype html><title>Port closed</title><p>The port was closed on Thursday."),
    ("JSON line", #"{"title": "Port closed", "text": "The port was closed on Thursday."}"#),
  ]

  private func measureSmallFiles(_ pipeline: Pipeline) {
    for (kind, text) in Self.small {
      let files = Array(repeating: Array(text.utf8), count: 10_000)
      let start = cpuSeconds()
      for _ in 0..<rounds { _ = read(files, pipeline) }
      let seconds = (cpuSeconds() - start) / Double(rounds * files.count)
      print("a \(kind) of \(text.utf8.count) bytes: \(rounded(seconds * 1e6)) µs to its article")
    }
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
