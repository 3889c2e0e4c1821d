import ArgumentParser
import Glibc
import Model

/// `bench load`: how fast a folder becomes events, and how fast filters answer.
struct LoadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "load", abstract: "Load a folder, then filter it; print throughput and memory.")

  @Argument(help: "The folder.") var folder: String

  func run() throws {
    let clock = ContinuousClock()
    let start = clock.now
    let pipeline = Pipeline(data: .bundled)
    print("pipeline made in \(milliseconds(clock.now - start)) ms")
    let cpuBefore = cpuSeconds()
    let loadStart = clock.now
    let update = ArticleLoader(paths: [folder], pipeline: pipeline).load()
    let seconds = (clock.now - loadStart) / .seconds(1)
    let cpu = cpuSeconds() - cpuBefore
    let megabytes = Double(update.progress.bytesRead) / 1e6
    let corpus = update.corpus
    print(
      """
      \(update.progress.filesDone) files, \(corpus.articles.count) articles, \(corpus.eventCount) events, \
      \(corpus.actors.count) actors, \(rounded(megabytes)) MB
      load: \(rounded(seconds)) s, \(rounded(megabytes / seconds)) MB/s, \
      \(Int(Double(corpus.articles.count) / seconds)) articles/s; \
      CPU \(rounded(cpu)) s, \(rounded(megabytes / cpu)) MB/s a core
      peak RSS \(peakMegabytes()) MB, \(rounded(Double(peakMegabytes()) - megabytes)) MB over the text
      """)
    try measureStages(corpus, pipeline)
    // The busiest actor: the most work for a filter.
    let busiest = corpus.actors.indices.filter { corpus.actors[$0].kind != .place }
      .max { corpus.eventCount(of: ActorID(index: $0)) < corpus.eventCount(of: ActorID(index: $1)) }
    let name = busiest.map { corpus.actors[$0].name } ?? "Haftar"
    for text in [
      "", "actor:\"\(name)\"", "from:2019-04 to:2019-06",
      "actor:\"\(name)\" from:2019-04 to:2019-06",
      "-actor:\"\(name)\" (from:2015 OR is:undated)", "oilfield",
    ] {
      let query = try Query(parsing: text)
      var count = 0
      let best =
        (0..<5).map { _ in
          clock.measure { count = corpus.select(query).events.count }
        }.min() ?? .zero
      print("filter [\(text)]: \(count) events in \(milliseconds(best)) ms")
    }
  }

  /// The stages alone, on one core: from the bytes of a file to its events, without snapshots.
  private func measureStages(_ corpus: Corpus, _ pipeline: Pipeline) throws {
    let texts = corpus.files.map(\.text.bytes)
    let bytes = texts.reduce(0) { $0 + $1.count }
    let start = cpuSeconds()
    let files = try texts.enumerated().map {
      try LoadedFile(name: "\($0.offset)", bytes: $0.element, pipeline: pipeline)
    }
    let seconds = cpuSeconds() - start
    print("stages on one core: \(rounded(Double(bytes) / 1e6 / seconds)) MB/s from bytes to events")
    var builder = CorpusBuilder(find: pipeline.findings(in:of:))
    for file in files { builder.add(file) }
    let folding = ContinuousClock().measure { _ = builder.corpus() }
    print("snapshot of \(files.count) files: \(milliseconds(folding)) ms")
  }
}

/// The most memory that this program has had, in megabytes.
func peakMegabytes() -> Int {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return usage.ru_maxrss / 1000
}

/// A number with two decimals.
func rounded(_ value: Double) -> String {
  let hundredths = Int((value * 100).rounded())
  let fraction = hundredths % 100
  return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
}

/// A span of time in milliseconds, with two decimals.
func milliseconds(_ duration: Duration) -> String { rounded(duration / .milliseconds(1)) }

/// The time that all cores have spent on this program.
func cpuSeconds() -> Double {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
  return seconds(usage.ru_utime) + seconds(usage.ru_stime)
}

/// The seconds of one core that a run takes, in the fastest of some rounds.
func fastest(of rounds: Int, _ run: () -> Void) -> Double {
  (0..<rounds).map { _ in
    let start = cpuSeconds()
    var runs = 0.0
    var seconds = 0.0
    // The system counts time in steps that are longer than a run may be.
    while seconds < 0.2 {
      run()
      runs += 1
      seconds = cpuSeconds() - start
    }
    return seconds / runs
  }.min() ?? 0
}
