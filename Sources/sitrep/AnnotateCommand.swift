import ArgumentParser
import Model

/// `sitrep annotate`: JSON Lines in, one line of findings out for each.
struct AnnotateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract:
      "Annotate JSON Lines documents {\"id\",\"text\",\"published\"?,\"mentions\"?} read from standard input."
  )

  @Flag(
    help: "Read all documents before answering, and let them tell of each other as in a folder.")
  var corpus = false

  @OptionGroup var dictionaries: DictionaryOptions

  func run() throws {
    let pipeline = Pipeline(data: try dictionaries.data())
    guard corpus else {
      while let line = readLine() {
        print(annotation(of: Array(line.utf8), pipeline: pipeline).line)
      }
      return
    }
    var lines: [[UInt8]] = []
    while let line = readLine() { lines.append(Array(line.utf8)) }
    for answer in annotations(of: lines, pipeline: pipeline) { print(answer.line) }
  }
}
