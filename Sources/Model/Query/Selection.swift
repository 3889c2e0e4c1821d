internal import Dispatch
internal import Synchronization

/// The events that a query lets through.
public struct Selection: Sendable {
  /// In timeline order.
  public let events: [EventID]
  /// For each actor of the corpus, in how many of these events it takes part; for a place, how many happened there.
  public let actorCounts: [Int]
  /// How many events were left out only because they have no date.
  public let hiddenUndated: Int
}

extension Corpus {
  /// The events that a query lets through, with the actors' counts.
  public func select(_ query: Query) -> Selection {
    guard let condition = query.condition else {
      return Selection(
        events: (0..<eventCount).map(EventID.init(index:)),
        actorCounts: actors.indices.map { eventsOfActor[$0].count }, hiddenUndated: 0)
    }
    var evaluator = QueryEvaluator(corpus: self)
    let set = evaluator.events(condition)
    let events = set.events
    var hiddenUndated = 0
    if condition.namesDays {
      evaluator.countsUndatedAsMatching = true
      hiddenUndated =
        evaluator.events(condition).count(from: datedCount) - set.count(from: datedCount)
    }
    // By index: a slice for each event would cost more than the counting.
    var counts = Array(repeating: 0, count: actors.count)
    for event in events {
      for index in actorsOfEvent.indices(of: event.index) {
        counts[Int(actorsOfEvent.values[index])] += 1
      }
    }
    return Selection(events: events, actorCounts: counts, hiddenUndated: max(0, hiddenUndated))
  }
}

/// Finds the events for which a condition holds.
private struct QueryEvaluator {
  let corpus: Corpus
  /// Whether a condition on days holds for events without one; used to count what such a condition hides.
  var countsUndatedAsMatching = false
  private var ofText: [String: EventSet] = [:]

  init(corpus: Corpus) { self.corpus = corpus }

  mutating func events(_ condition: Query.Condition) -> EventSet {
    switch condition {
    case .actor(let name): return events(named: name) { $0 != .place }
    case .said(let name): return events(saidBy: name)
    case .place(let name): return events(named: name) { $0 == .place }
    case .text(let words): return events(saying: words)
    case .from(let day): return events { _, last in last >= day.dayNumber }
    case .to(let day): return events { first, _ in first <= day.dayNumber }
    case .on(let span):
      return events { $0 <= span.last.dayNumber && $1 >= span.first.dayNumber }
    case .undated:
      var set = none
      for event in corpus.datedCount..<corpus.eventCount { set.insert(event) }
      return set
    case .not(let condition):
      var set = events(condition)
      set.formComplement()
      return set
    case .and(let conditions):
      return conditions.reduce(into: EventSet(count: corpus.eventCount, all: true)) {
        $0.formIntersection(events($1))
      }
    case .or(let conditions):
      return conditions.reduce(into: none) { $0.formUnion(events($1)) }
    }
  }

  private var none: EventSet { EventSet(count: corpus.eventCount) }

  private func events(named name: String, kind: (ActorKind) -> Bool) -> EventSet {
    var set = none
    for actor in corpus.actors(named: name) where kind(corpus.actors[actor.index].kind) {
      for index in corpus.eventsOfActor.indices(of: actor.index) {
        set.insert(Int(corpus.eventsOfActor.values[index]))
      }
    }
    return set
  }

  private func events(saidBy name: String) -> EventSet {
    let speakers = Set(corpus.actors(named: name))
    var set = none
    guard !speakers.isEmpty else { return set }
    for (index, record) in corpus.articles.enumerated() {
      let article = ArticleID(index: index)
      for (number, account) in record.accounts.enumerated() {
        guard let speaker = account.attribution,
          speakers.contains(corpus.actor(speaker, in: article))
        else { continue }
        set.insert(corpus.event(of: AccountID(article: article, index: number)).index)
      }
    }
    return set
  }

  private func events(where holds: (_ first: Int32, _ last: Int32) -> Bool) -> EventSet {
    var set = none
    for event in 0..<corpus.datedCount
    where holds(corpus.firstDays[event], corpus.lastDays[event]) {
      set.insert(event)
    }
    if countsUndatedAsMatching {
      for event in corpus.datedCount..<corpus.eventCount { set.insert(event) }
    }
    return set
  }

  private mutating func events(saying words: String) -> EventSet {
    if let known = ofText[words] { return known }
    let needle = FoldedNeedle(words)
    let found = Mutex(none)
    // Stretches of articles on every core, each with a set of its own.
    let stretch = 256
    DispatchQueue.concurrentPerform(iterations: (corpus.articles.count + stretch - 1) / stretch) {
      [corpus, none] number in
      var set = none
      let first = number * stretch
      for index in first..<min(first + stretch, corpus.articles.count) {
        let record = corpus.articles[index]
        let text = corpus.files[record.file.index].text.bytes
        for (number, account) in record.accounts.enumerated()
        where needle.isFound(in: text, account.sentence) {
          let id = AccountID(article: ArticleID(index: index), index: number)
          set.insert(corpus.event(of: id).index)
        }
      }
      found.withLock { $0.formUnion(set) }
    }
    let set = found.withLock(\.self)
    ofText[words] = set
    return set
  }
}

extension Query.Condition {
  /// Whether a condition on days is part of it.
  fileprivate var namesDays: Bool {
    switch self {
    case .from, .to, .on: true
    case .actor, .said, .place, .text, .undated: false
    case .not(let condition): condition.namesDays
    case .and(let conditions), .or(let conditions): conditions.contains(where: \.namesDays)
    }
  }
}

extension Corpus {
  /// The actors and places that a name in a query means: those called exactly so, else those with a name or alias of which
  /// words begin so; case and diacritics do not count.
  func actors(named name: String) -> [ActorID] {
    let wanted = Block.key(of: Array(name.utf8))
    guard let firstWord = wanted.split(separator: 0x20).first else { return [] }
    let needle = FoldedNeedle(String(decoding: firstWord, as: UTF8.self))
    var exact: [ActorID] = []
    var beginning: [ActorID] = []
    for (index, actor) in actors.enumerated() {
      var isBeginning = false
      for (position, name) in ([actor.name] + actor.aliases.map(\.form)).enumerated() {
        let bytes = Array(name.utf8)
        guard needle.isFound(in: bytes, TextRange(0, bytes.count)) else { continue }
        let key = Block.key(of: bytes)
        if position == 0, key == wanted { exact.append(ActorID(index: index)) }
        isBeginning = isBeginning || key.hasWords(beginningWith: wanted)
      }
      if isBeginning { beginning.append(ActorID(index: index)) }
    }
    return exact.isEmpty ? beginning : exact
  }
}

extension [UInt8] {
  /// Whether `wanted` stands in it at the beginning of a word.
  fileprivate func hasWords(beginningWith wanted: [UInt8]) -> Bool {
    guard count >= wanted.count else { return false }
    for start in 0...(count - wanted.count) where start == 0 || self[start - 1] == 0x20 {
      if self[start..<(start + wanted.count)].elementsEqual(wanted) { return true }
    }
    return false
  }
}
