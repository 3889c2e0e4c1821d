import ArgumentParser
import Glibc

/// `bench screen`: what keys cost in sitrep and in other programs that show as many lines.
struct ScreenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen",
    abstract: "Time the first content and the keys of sitrep in a terminal, beside other programs.")

  @Argument(help: "Folders made by `bench generate --events`.") var folders: [String]
  @Option(help: "The program.") var program = ".build/release/sitrep"

  func run() throws {
    let known = Program.sitrep(try absolute(program)) + Program.peers
    for program in known where !program.isInstalled {
      print("\(program.name) is left out: there is no \(program.path)")
    }
    let programs = known.filter(\.isInstalled)
    print("120x40; from the key to the last byte before a silence of 25 ms, or of the pause named")
    for folder in folders {
      let path = try absolute(folder)
      try withTemporaryFolder { try measure(programs, Material(of: path, in: $0)) }
    }
  }

  private func absolute(_ path: String) throws -> String {
    guard let resolved = realpath(path, nil) else { throw ValidationError("\(path): not found") }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Prints the figures of the programs side by side, as a table of Markdown.
  private func measure(_ programs: [Program], _ material: Material) {
    let columns = programs.map { figures(of: $0, material) }
    let (events, commits) = (material.events.count, material.commits.count)
    print("\n\(material.articles): \(events) events, \(commits) commits for tig\n")
    let names = programs.map(\.name).joined(separator: " | ")
    print("| | \(names) |\n|\(String(repeating: "---|", count: programs.count + 1))")
    for (number, measurement) in Measurement.table.enumerated() {
      for (row, name) in measurement.rows.enumerated() {
        let cells = columns.map { $0.dropFirst(number).first?.dropFirst(row).first ?? "–" }
        print("| \(name) | \(cells.joined(separator: " | ")) |")
      }
    }
  }

  /// The figures of every measurement, up to one that fails.
  private func figures(of program: Program, _ material: Material) -> [[String]] {
    var figures: [[String]] = []
    do {
      let sitting = try program.sit(before: material)
      sitting.settle(after: program.opening)
      for measurement in Measurement.table { figures.append(try measurement.figures(sitting)) }
    } catch {
      _ = "\(program.name): \(error)\n".withCString { write(STDERR_FILENO, $0, strlen($0)) }
    }
    return figures
  }
}
