import Glibc
import PtyKit
import Testing

/// The commands that never start the screen, run as a script runs them.
struct BatchCommandTests {
  private struct Result {
    let status: Int32
    let output: String
    let errors: String

    var lines: [Substring] { output.split(separator: "\n") }
  }

  /// Runs the program beside a folder of articles, with standard input from a text.
  ///
  /// - Parameter dictionary: one of actors, in the folder `own`.
  private func sitrep(
    _ arguments: String, input: String = "", dictionary: String? = nil
  ) throws -> Result {
    let articles = try TemporaryArticles()
    articles.write(input, to: "input")
    if let dictionary {
      #expect(system("mkdir -p '\(articles.folder)/own/actors'") == 0)
      articles.write(dictionary, to: "own/actors/own.tsv")
    }
    let program = PtySession.path(ofProduct: "sitrep")
    let status = system(
      "cd '\(articles.folder)' && '\(program)' \(arguments) <input >output 2>errors")
    return Result(
      status: (status >> 8) & 0xFF, output: try articles.read("output"),
      errors: try articles.read("errors"))
  }

  @Test func exportWritesRecordsAndSaysWhatItCouldNotRead() throws {
    let result = try sitrep("export articles")
    #expect(result.status == 0)
    #expect(
      result.lines.contains { $0.hasPrefix("{\"record\":\"event\"") && $0.contains("2020-01-06") })
    #expect(result.errors == "articles/empty<U+1B>[31m.txt: nothing in it\n")
  }

  @Test(arguments: [
    ("export --filter actor:nobody articles", Int32(1)), ("export nowhere", 2),
    ("export --filter from:soon articles", 2), ("export --format tape articles", 2),
    ("explain nowhere", 2), ("explain articles", 2),
  ])
  func exitCodesTellNothingFromWrong(arguments: String, status: Int32) throws {
    let result = try sitrep(arguments)
    #expect(result.status == status)
    #expect(status == 1 || !result.errors.isEmpty)
    #expect(!result.output.contains("\"record\":\"event\""))
  }

  @Test(arguments: [
    "export --data own articles", "explain --data own articles/report.txt", "annotate --data own",
    "articles --data own articles/report.txt", "--data own ./articles",
    "--plain --data own ./articles",
  ])
  func aBadDictionaryStopsEveryCommand(arguments: String) throws {
    let result = try sitrep(arguments, dictionary: "Guard\tgang\nHorde\u{1B}[31m\n")
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    let errors = result.errors.split(separator: "\n")
    #expect(errors.count == 2)
    #expect(errors[0].hasPrefix("own/actors/own.tsv:1:7: gang is no kind; kinds are person, "))
    #expect(errors[1].hasPrefix("own/actors/own.tsv:2:11: the kind is missing; "))
  }

  @Test func actorsOfADictionaryAreExported() throws {
    let result = try sitrep(
      "export --data own --filter actor:regiment -",
      input: "On 4 April 2019 the Tigers attacked Tripoli.\n",
      dictionary: "Tiger Regiment\tarmed_group\tTigers\n")
    #expect(result.status == 0)
    #expect(result.output.contains("\"name\":\"Tiger Regiment\",\"kind\":\"armed_group\""))
  }

  @Test func aBadFilterIsShownWithItsPlace() throws {
    let errors = try sitrep("export --filter 'sirte from:soon' articles").errors
    #expect(errors.contains("sirte from:soon\n             ^^^^"))
  }

  @Test func articlesComeFromStandardInput() throws {
    let result = try sitrep("export -", input: "On 4 April 2019 Khalifa Haftar attacked Tripoli.\n")
    #expect(result.status == 0)
    #expect(result.output.contains("\"file\":\"standard input\""))
    #expect(result.output.contains("2019-04-04"))
  }

  @Test func everyLineOfAnnotateIsAnsweredInOrder() throws {
    let result = try sitrep(
      "annotate",
      input: """
        {"id":"a","text":"Haftar left on 4 April 2019."}
        no json
        {"id":"b","text":"“Monday”","published":"2019-04-06"}

        """)
    #expect(result.status == 0)
    #expect(result.lines.count == 3)
    #expect(result.lines[0].hasPrefix("{\"id\":\"a\""))
    #expect(
      result.lines[0].contains(
        "{\"start\":15,\"end\":27,\"type\":\"DATE\",\"value\":\"2019-04-04\""))
    #expect(result.lines[1].hasPrefix("{\"id\":null"))
    #expect(
      result.lines[2].contains("{\"start\":1,\"end\":7,\"type\":\"DATE\",\"value\":\"2019-04-01\""))
  }

  @Test func explainPrintsEveryStage() throws {
    let found = try sitrep("explain articles/report.txt").output
    for part in [
      "published: 2020-01-07 (dateline)", "--- times", "--- actors and places", "--- events",
    ] {
      #expect(found.contains(part))
    }
  }

  @Test func explainShowsControlCharactersAndDoesNotSendThem() throws {
    let output = try sitrep(
      "explain -", input: "On 4 April 2019 \u{1B}]0;x\u{7}Haftar left\u{202E}.\n"
    ).output
    #expect(output.contains("<U+1B>]0;x<U+7>Haftar left<U+202E>."))
    #expect(!output.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{7}" || $0 == "\u{202E}" })
  }

  @Test func theScreenIsRefusedWhereThereIsNoTerminal() throws {
    let result = try sitrep("./articles")
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("terminal"))
  }

  @Test func aMissingFolderIsNamed() throws {
    let result = try sitrep("nowhere")
    #expect(result.status == 2)
    #expect(result.errors.hasPrefix("sitrep: nowhere: there is no such file or folder"))
  }
}
