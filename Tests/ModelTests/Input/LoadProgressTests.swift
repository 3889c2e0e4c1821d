import Testing

@testable import Model

@Suite struct LoadProgressTests {
  @Test(arguments: [
    (999, 1000, 12, "999 bytes of 1 kB, 12 bytes/s, 40 s left"),
    (412_900_000, 5_070_000_000, 38_200_000, "412 MB of 5.0 GB, 38 MB/s, 40 s left"),
  ])
  func amountsAreShort(read: Int, found: Int, speed: Int, message: String) {
    var progress = LoadProgress()
    progress.bytesRead = read
    progress.bytesFound = found
    progress.pace = LoadProgress.Pace(bytesPerSecond: speed, remaining: .seconds(40))
    #expect(progress.paceMessage == message)
  }

  @Test(arguments: [(59, "59 s"), (60, "1 min"), (3570, "1 h 0 min"), (3900, "1 h 5 min")])
  func timesAreShort(seconds: Int, text: String) {
    var progress = LoadProgress()
    progress.pace = LoadProgress.Pace(bytesPerSecond: 1, remaining: .seconds(seconds))
    #expect(progress.paceMessage?.hasSuffix("1 bytes/s, \(text) left") == true)
  }

  @Test func ofStandardInputTheEndIsNotKnown() {
    var progress = LoadProgress()
    progress.bytesRead = 2_000_000
    #expect(progress.paceMessage == nil)
    progress.pace = LoadProgress.Pace(bytesPerSecond: 1_000_000, remaining: nil)
    #expect(progress.paceMessage == "2 MB, 1 MB/s")
  }

  @Test func filesThatAreReadInPartCountApart() {
    let entries = EntriesLeftOut(cause: .binary, first: "a.doc", count: 12)
    var progress = LoadProgress()
    #expect(progress.problemSummary == nil)
    progress.problems = [LoadProblem(file: "a", cause: .encrypted)]
    #expect(progress.problemSummary == "1 not read")
    progress.problems += [
      LoadProblem(file: "b", cause: .entries(entries), extent: .some),
      LoadProblem(file: "b", cause: .cutOff, extent: .some),
      LoadProblem(file: "c", cause: .binary),
    ]
    #expect(progress.problemSummary == "2 not read, 1 partly")
    let counts = LoadProblem.counts(of: progress.problems).map { "\($0.count) \($0.cause)" }
    #expect(counts == ["1 encrypted", "13 not text", "1 cut off"])
  }
}
