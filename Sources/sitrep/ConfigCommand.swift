import ArgumentParser
import Glibc
import TUI

/// `sitrep config`: where the configuration is, what can be in it, and whether it is right.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Check the configuration, and print one with every setting and key as a comment.",
    discussion:
      "Exit codes: 0 the configuration is right or there is none, 2 something is wrong with it."
  )

  func run() throws {
    guard let file = ConfigurationFile(environment: environment(["XDG_CONFIG_HOME", "HOME"])) else {
      throw commandFailure("neither XDG_CONFIG_HOME nor HOME says where the configuration is")
    }
    let found = file.read()
    print("// \(visible(file.path))\(found == nil ? ": there is no such file yet" : "")")
    print(Configuration.example)
    let problems = found?.problems ?? []
    for problem in problems { printError(problem.text(in: file.path)) }
    if !problems.isEmpty { throw ExitCode(2) }
  }
}

/// The variables of these names, of the process.
func environment(_ names: [String]) -> [String: String] {
  Dictionary(
    uniqueKeysWithValues: names.compactMap { name in
      getenv(name).map { (name, String(cString: $0)) }
    })
}
