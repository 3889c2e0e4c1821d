import ArgumentParser
import Model
import TestKit

/// `bench hostile`: how the time grows that files take which are made to be slow or deep.
struct HostileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hostile", abstract: "Read files that are deep or wide, and twice as deep or wide."
  )

  @Option(help: "How many levels or parts the smaller file has.") var count = 200_000

  @Option(help: "Only the files whose description has these words.") var only = ""

  func run() throws {
    let pipeline = Pipeline(data: .bundled)
    func milliseconds(_ file: HostileFile, _ count: Int) -> Double {
      let bytes = file.make(count)
      let start = cpuSeconds()
      _ = try? LoadedFile(name: "hostile", bytes: bytes, pipeline: pipeline)
      return (cpuSeconds() - start) * 1000
    }
    for file in HostileFile.table where only.isEmpty || file.description.contains(only) {
      let (once, twice) = (milliseconds(file, count), milliseconds(file, 2 * count))
      let ratio = (twice / max(once, 0.01) * 10).rounded() / 10
      print("\(file): \(Int(once)) ms, of twice the size \(Int(twice)) ms, \(ratio) times")
    }
    print("peak memory \(peakMegabytes()) MB")
  }
}
