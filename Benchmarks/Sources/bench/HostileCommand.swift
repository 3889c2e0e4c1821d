import ArgumentParser
import Model
import TestKit

/// `bench hostile`: how the time grows that files take which are made to be slow or deep.
struct HostileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hostile", abstract: "Read files that are deep or wide, and twice as deep or wide."
  )

  @Option(help: "How many levels or parts the smaller file has.") var count = 200_000

  func run() throws {
    let pipeline = Pipeline(data: .bundled)
    func milliseconds(_ file: HostileFile, _ count: Int) -> Double {
      let bytes = file.make(count)
      return ContinuousClock().measure {
        _ = try? LoadedFile(name: "hostile", bytes: bytes, pipeline: pipeline)
      } / .milliseconds(1)
    }
    for file in HostileFile.table {
      let (once, twice) = (milliseconds(file, count), milliseconds(file, 2 * count))
      let ratio = (twice / max(once, 0.01) * 10).rounded() / 10
      print("\(file): \(Int(once)) ms, of twice the size \(Int(twice)) ms, \(ratio) times")
    }
  }
}
