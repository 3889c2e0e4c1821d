import PtyKit

/// One thing that is measured of every program; the measurements of a sitting go on from one to the next.
struct Measurement: Sendable {
  /// What its rows of the table are called.
  let rows: [String]
  /// A figure for each row; empty for what the program does not have.
  let figures: @Sendable (Sitting) throws -> [String]

  // In the pause the source pane follows with a glance, in the long one with all around it, also on a slow line.
  // swift-format-ignore
  static let table = [
    Measurement(rows: ["first content, median of 7 starts, ms"], figures: firstContent),
    Measurement(rows: ["everything read, ms"]) { $0.loaded.map { [milliseconds($0)] } ?? [] },
    keys("line down in view", { $0.lineDown }, times: 8),
    keys("line down, scrolling", { $0.lineDown }, lead: 40, times: 200),
    keys("line down and a pause", { $0.lineDown }, times: 20, silence: .milliseconds(150)),
    keys("line down and a long pause", { $0.lineDown }, times: 20, silence: .milliseconds(500)),
    keys("page down", { $0.pageDown }, times: 40),
    keys("200 lines down at once", { $0.lineDown }, by: 200, times: 5, silence: .milliseconds(120)),
    Measurement(rows: ["search near the end, ms"], figures: search),
    Measurement(rows: ["peak memory, MB", "peak memory over the text, MB"], figures: memory),
    Measurement(rows: ["line down while reading, p50 / p99 / most ms"], figures: whileReading),
  ]

  private static func firstContent(_ sitting: Sitting) throws -> [String] {
    let times = try (0..<7).map { _ in
      let start = ContinuousClock.now
      _ = try sitting.program.open(sitting.material)
      return ContinuousClock.now - start
    }
    return [milliseconds(times.sorted()[3])]
  }

  /// How long a program may take for the first byte of an answer.
  private static let patience = Duration.milliseconds(300)

  /// A key that is pressed some times, each time until nothing has come for a while.
  ///
  /// - Parameters:
  ///   - count: how often it is typed at once.
  ///   - lead: how often it is typed before anything is measured.
  private static func keys(
    _ name: String, _ key: @escaping @Sendable (Program) -> String?, by count: Int = 1,
    lead: Int = 0, times: Int, silence: Duration = .milliseconds(25)
  ) -> Measurement {
    Measurement(rows: ["\(name), p50 / p99 ms", "\(name), median / most bytes"]) { sitting in
      guard let key = key(sitting.program) else { return [] }
      sitting.settle(after: String(repeating: key, count: lead))
      let answers = (0..<times).map { _ in
        sitting.session.answer(
          to: String(repeating: key, count: count), silentFor: silence, patience: patience)
      }
      let latencies = answers.map(\.latency).sorted()
      let bytes = answers.map(\.byteCount).sorted()
      return [
        "\(milliseconds(latencies[times / 2])) / \(milliseconds(latencies[times * 99 / 100]))",
        "\(bytes[times / 2]) / \(bytes[times - 1])",
      ]
    }
  }

  /// The words are typed at once, and what is found is awaited by what stands behind them.
  private static func search(_ sitting: Sitting) throws -> [String] {
    let (program, session) = (sitting.program, sitting.session)
    let sentences = program.shown(sitting.material)
    sitting.settle(after: program.top)
    let start = ContinuousClock.now
    session.send("/\(sentences.typed)\r")
    try session.wait(for: sentences.typed + sentences.awaited, patience: Program.patience)
    return [milliseconds(ContinuousClock.now - start)]
  }

  private static func memory(_ sitting: Sitting) -> [String] {
    guard let peak = sitting.session.peakMemory else { return [] }
    let overText = sitting.program.keepsArticles ? peak - sitting.material.textSize : nil
    return [peak, overText].compactMap { $0.map { "\(($0 + 500_000) / 1_000_000)" } }
  }

  /// In a sitting of its own, a key every 30 ms or so.
  private static func whileReading(_ sitting: Sitting) throws -> [String] {
    let program = sitting.program
    guard program.movesWhileLoading else { return [] }
    var latencies: [Duration] = []
    _ = try program.sit(before: sitting.material) { session in
      let answer = session.answer(
        to: program.lineDown, silentFor: .milliseconds(5), patience: patience)
      latencies.append(answer.latency)
      _ = session.answer(to: "", silentFor: .milliseconds(25))
    }
    latencies.sort()
    guard let most = latencies.last else { return [] }
    let (p50, p99) = (latencies[latencies.count / 2], latencies[latencies.count * 99 / 100])
    return [[p50, p99, most].map(milliseconds).joined(separator: " / ")]
  }
}

extension Sitting {
  /// Types keys that are not measured, and waits until nothing more comes of what was typed.
  func settle(after keys: String) {
    _ = session.answer(to: keys, silentFor: .milliseconds(600))
  }
}
