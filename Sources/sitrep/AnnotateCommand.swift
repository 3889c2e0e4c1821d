import ArgumentParser
import Model

/// `sitrep annotate`: JSON Lines in, one line of findings out for each.
struct AnnotateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract:
      "Annotate JSON Lines documents {\"id\",\"text\",\"published\"?} read from standard input."
  )

  func run() throws {
    let pipeline = Pipeline(data: .bundled)
    while let line = readLine() {
      print(annotation(of: Array(line.utf8), pipeline: pipeline).line)
    }
  }
}
