import ArgumentParser
import Model

/// `--data`: a reader's own dictionaries.
struct DictionaryOptions: ParsableArguments {
  @Option(
    name: .customLong("data"),
    help: ArgumentHelp(
      "Know more names: a folder with dictionaries of your own, actors/*.tsv and places/*.tsv.",
      valueName: "folder"),
    completion: .directory)
  var folder: String?

  /// The data of the program, with those dictionaries.
  ///
  /// - Throws: the exit code, after everything that is wrong with them was printed.
  func data() throws -> DataFiles {
    guard let folder else { return .bundled }
    do throws(DictionaryProblems) {
      return try DataFiles.bundled.adding(folder: folder)
    } catch {
      for line in error.lines() { printError(line) }
      throw ExitCode(2)
    }
  }
}
