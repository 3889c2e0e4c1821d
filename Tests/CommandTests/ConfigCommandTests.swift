import Glibc
import PtyKit
import Testing

/// `sitrep config`.
struct ConfigCommandTests {
  /// Runs it with a configuration, or without one.
  private func config(
    _ text: String?
  ) throws -> (status: Int32, output: String, errors: String) {
    let files = try TemporaryArticles()
    if let text {
      #expect(system("mkdir -p '\(files.folder)/home/sitrep'") == 0)
      files.write(text, to: "home/sitrep/config.json5")
    }
    let program = PtySession.path(ofProduct: "sitrep")
    let status = system(
      "cd '\(files.folder)' && XDG_CONFIG_HOME='\(files.folder)/home' '\(program)' config >out 2>errors"
    )
    return ((status >> 8) & 0xFF, try files.read("out"), try files.read("errors"))
  }

  @Test func withoutAFileItShowsWhereItWouldBe() throws {
    let result = try config(nil)
    #expect(result.status == 0 && result.errors.isEmpty)
    #expect(result.output.hasPrefix("// /") && result.output.contains("there is no such file yet"))
  }

  @Test func whatItPrintsIsAConfiguration() throws {
    let result = try config(try config(nil).output)
    #expect(result.status == 0 && result.errors.isEmpty)
    #expect(!result.output.contains("no such file"))
  }

  @Test func mistakesAreNamedAndCounted() throws {
    let result = try config("{keys: {dwon: ['j']},\n mouse: 3}")
    #expect(result.status == 2)
    let lines = result.errors.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].hasSuffix("config.json5:1:9: dwon is no command; did you mean down?"))
    #expect(lines[1].hasSuffix("config.json5:2:2: mouse is true or false"))
  }
}
