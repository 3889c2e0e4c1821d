import ArgumentParser
import Glibc
import Model

/// `bench generate`: writes a corpus of varied articles into a folder.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate", abstract: "Write a corpus of varied articles into a folder.")

  @Option(help: "The articles to vary: a folder of plain text files.") var from = "data/articles"
  @Option(help: "The folder to write to; it is made.") var to: String
  @Option(help: "How many megabytes (10^6 bytes) to write.") var megabytes = 100
  @Option(help: "Instead, write articles that report this many events, a sentence each.")
  var events: Int?

  func run() throws {
    mkdir(to, 0o755)
    let (files, bytes) = try events.map(writeEvents) ?? writeVaried()
    print("\(files) files, \(bytes) bytes in \(to)")
  }

  private func writeVaried() throws -> (files: Int, bytes: Int) {
    let texts = try articleTexts(in: from)
    var generator = CorpusGenerator(articles: texts, seed: 1)
    var written = 0
    var number = 0
    while written < megabytes * 1_000_000 {
      written += try write(generator.next(), number: number)
      number += 1
    }
    return (number, written)
  }

  private func writeEvents(_ events: Int) throws -> (files: Int, bytes: Int) {
    let perArticle = 100
    var corpus = EventCorpus(seed: 1)
    var written = 0
    for number in 0..<(events / perArticle) {
      written += try write(corpus.article(events: perArticle), number: number)
    }
    return (events / perArticle, written)
  }

  /// Writes a file, a thousand to a folder, and gives its size.
  private func write(_ text: [UInt8], number: Int) throws -> Int {
    let folder = "\(to)/\(number / 1000)"
    if number % 1000 == 0 { mkdir(folder, 0o755) }
    try write(text, to: "\(folder)/\(number).txt")
    return text.count
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0, Glibc.write(descriptor, bytes, bytes.count) == bytes.count else {
      throw ValidationError("\(path): cannot be written")
    }
    close(descriptor)
  }
}

/// The articles of the plain text files in a folder.
func articleTexts(in folder: String) throws -> [[UInt8]] {
  let pipeline = Pipeline(data: .bundled)
  var texts: [[UInt8]] = []
  for name in try names(in: folder) where name.hasSuffix(".txt") {
    _ = LoadedFile.read(path: "\(folder)/\(name)", pipeline: pipeline) { texts += $0.articleTexts }
  }
  guard !texts.isEmpty else { throw ValidationError("\(folder): no plain text articles") }
  return texts
}
