import ArgumentParser
import Model

/// `bench merge`: how fast the names of many articles become actors, beside only counting the names.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Merge the names of made-up articles; print the time.")

  @Option(help: "How many mentions the articles have, about.") var mentions = 1_000_000
  @Option(help: "Times that they are merged; the fastest one counts.") var rounds = 5

  func run() {
    let pipeline = Pipeline(data: .bundled)
    var corpus = NameCorpus(seed: 1)
    var articles: [Findings] = []
    var count = 0
    while count < mentions {
      let found = pipeline.findings(in: SourceText(utf8: corpus.article()))
      articles += found
      count += found.reduce(0) { $0 + $1.mentions.count }
    }
    var actors: [ConflictActor] = []
    let merging = fastest(of: rounds) { actors = mergedActors(of: articles) }
    var names: [String: Int] = [:]
    let counting = fastest(of: rounds) { names = counted(articles) }
    print(
      """
      \(count) mentions of \(names.count) names in \(articles.count) articles: \(actors.count) actors, \
      \(actors.reduce(0) { $0 + $1.aliases.count { $0.rule != nil } }) of their forms by a rule
        from entities to actors: \(rounded(merging * 1000)) ms of a core; \
      only counting the names: \(rounded(counting * 1000)) ms
      """)
  }

  /// The names of the articles' entities, each with the number of articles that have it.
  private func counted(_ articles: [Findings]) -> [String: Int] {
    var names: [String: Int] = [:]
    for article in articles {
      for entity in article.entities {
        if entity.usesName { names[entity.name, default: 0] += 1 }
        for alias in entity.aliases { names[alias.form, default: 0] += 1 }
      }
    }
    return names
  }
}
