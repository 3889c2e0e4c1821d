/// Finds the events of one snapshot that queries let through.
///
/// It remembers the events of conditions for which all sentences or accounts had to be looked through, so that a query that
/// comes again costs nothing, and a word that is being typed is looked for only where its beginning was found.
public struct QueryEvaluator: Sendable {
  /// The snapshot.
  public let corpus: Corpus
  private var remembered: [Query.Condition: EventSet] = [:]
  /// The keys of `remembered`, the latest last.
  private var latest: [Query.Condition] = []

  /// At a million events each takes 125 kB.
  private static let mostRemembered = 32

  /// Nothing remembered yet.
  public init(_ corpus: Corpus) { self.corpus = corpus }

  /// The events that a query lets through, with the actors' counts.
  public mutating func select(_ query: Query, marks: Marks = Marks()) -> Selection {
    guard let condition = query.condition else { return Selection(all: corpus) }
    let set = events(condition, Circumstances(marks: marks, undated: .failDates))
    var hiddenUndated = 0
    if condition.namesDays {
      let all = events(condition, Circumstances(marks: marks, undated: .fulfilDates))
      hiddenUndated = all.count(from: corpus.datedCount) - set.count(from: corpus.datedCount)
    }
    return Selection(set, hiddenUndated: max(0, hiddenUndated), in: corpus)
  }

  /// How many events a query lets through, such as one that is being typed.
  public mutating func count(of query: Query, marks: Marks = Marks()) -> Int {
    guard let condition = query.condition else { return corpus.eventCount }
    return events(condition, Circumstances(marks: marks, undated: .failDates)).count(from: 0)
  }

  /// The places of a list of events at which an event has words in a sentence.
  public mutating func places(of list: [EventID], saying words: String) -> [Int] {
    let set = events(.text(words), Circumstances(marks: Marks(), undated: .failDates))
    return list.indices.filter { set.contains(list[$0].index) }
  }

  /// What besides the snapshot decides whether a condition holds.
  private struct Circumstances {
    let marks: Marks
    let undated: UndatedRule
  }

  /// Whether a condition on days holds for events without one; that it does tells what such a condition hides.
  private enum UndatedRule {
    case failDates, fulfilDates
  }

  private var none: EventSet { EventSet(count: corpus.eventCount) }

  private mutating func events(
    _ condition: Query.Condition, _ circumstances: Circumstances
  ) -> EventSet {
    switch condition {
    case .actor(let name): return events(named: name) { $0 != .place }
    case .place(let name): return events(at: name)
    case .from(let day): return events(circumstances.undated) { _, last in last >= day.dayNumber }
    case .to(let day): return events(circumstances.undated) { first, _ in first <= day.dayNumber }
    case .on(let days):
      let (from, to) = days.dayNumbers
      return events(circumstances.undated) { $0 <= to && $1 >= from }
    case .dated(let days): return events(datedWithin: days, circumstances.undated)
    case .property(.undated): return events(in: corpus.datedCount..<corpus.eventCount)
    case .property(.dated): return events(in: 0..<corpus.datedCount)
    case .property(.marked): return events(of: circumstances.marks.accounts.values.joined())
    case .mark(let letter): return events(of: circumstances.marks.accounts[letter, default: []])
    case .property(.contested): return events(condition) { $0.isContested($1) }
    case .property(.corroborated): return events(condition) { $0.sourceCount(of: $1) > 1 }
    case .property(.copied): return scan(condition, CopyTest(corpus: corpus))
    case .type(let type): return scan(condition, TypeTest(type: type))
    case .mode(let mode): return scan(condition, ModeTest(mode: mode))
    case .said(let name): return scan(condition, SpeakerTest(name, in: corpus))
    case .source(let name): return scan(condition, SourceTest(name, in: corpus))
    case .pattern(let pattern): return scan(condition, PatternTest(pattern))
    case .text(let words):
      let needle = FoldedNeedle(words)
      return scan(condition, WordsTest(needle: needle), within: events(withBeginningOf: needle))
    case .not(let condition):
      var set = events(condition, circumstances)
      set.formComplement()
      return set
    case .and(let conditions):
      return conditions.reduce(into: EventSet(count: corpus.eventCount, all: true)) {
        $0.formIntersection(events($1, circumstances))
      }
    case .or(let conditions):
      return conditions.reduce(into: none) { $0.formUnion(events($1, circumstances)) }
    }
  }

  // MARK: What is looked for in every account

  private mutating func scan(
    _ condition: Query.Condition, _ test: some AccountTest, within base: EventSet? = nil
  ) -> EventSet {
    remembering(condition) { $0.events(fulfilling: test, within: base) }
  }

  private mutating func remembering(
    _ condition: Query.Condition, _ find: (Corpus) -> EventSet
  ) -> EventSet {
    let set = remembered[condition] ?? find(corpus)
    remembered[condition] = set
    latest.removeAll { $0 == condition }
    latest.append(condition)
    if latest.count > Self.mostRemembered { remembered[latest.removeFirst()] = nil }
    return set
  }

  /// The fewest events among which those with some words must be: the events with words that these begin with.
  private func events(withBeginningOf needle: FoldedNeedle) -> EventSet? {
    latest.compactMap { condition -> EventSet? in
      guard case .text(let words) = condition, FoldedNeedle(words).isPrefix(of: needle) else {
        return nil
      }
      return remembered[condition]
    }.min { $0.count(from: 0) < $1.count(from: 0) }
  }

  private mutating func events(
    _ condition: Query.Condition, where holds: (Corpus, EventID) -> Bool
  ) -> EventSet {
    remembering(condition) { corpus in
      var set = EventSet(count: corpus.eventCount)
      set.insert(0..<corpus.eventCount) { holds(corpus, EventID(index: $0)) }
      return set
    }
  }

  // MARK: Conditions with an index

  private func events(in range: Range<Int>) -> EventSet {
    var set = none
    set.insert(range)
    return set
  }

  private func events(of accounts: some Sequence<AccountID>) -> EventSet {
    accounts.reduce(into: none) { $0.insert(corpus.event(of: $1).index) }
  }

  private func events(named name: String, kind: (ActorKind) -> Bool) -> EventSet {
    var set = none
    for actor in corpus.actors(named: name) where kind(corpus.actors[actor.index].kind) {
      for index in corpus.eventsOfActor.indices(of: actor.index) {
        set.insert(Int(corpus.eventsOfActor.values[index]))
      }
    }
    return set
  }

  /// The events that happened in a place of that name, or in one that lies in a region or country of that name.
  private func events(at name: String) -> EventSet {
    let isMeant = corpus.places(in: name)
    var set = none
    set.insert(0..<corpus.eventCount) { event in
      corpus.placesOfEvent[event].contains { isMeant[Int($0)] }
    }
    return set
  }

  private func events(
    _ undated: UndatedRule, where holds: (_ first: Int32, _ last: Int32) -> Bool
  ) -> EventSet {
    var set = none
    set.insert(0..<corpus.datedCount) { holds(corpus.firstDays[$0], corpus.lastDays[$0]) }
    if undated == .fulfilDates { set.insert(corpus.datedCount..<corpus.eventCount) }
    return set
  }

  private mutating func events(
    datedWithin days: DayInterval, _ undated: UndatedRule
  ) -> EventSet {
    let (from, to) = days.dayNumbers
    guard !days.qualifier.isEmpty else { return events(undated) { $0 >= from && $1 <= to } }
    var marked = remembering(.dated(days)) { corpus in
      var marked = EventSet(count: corpus.eventCount)
      marked.insert(0..<corpus.datedCount) { event in
        guard corpus.firstDays[event] >= from, corpus.lastDays[event] <= to else { return false }
        let account = corpus.account(corpus.datingAccount(of: EventID(index: event)))
        return account.date?.qualifier.isSuperset(of: days.qualifier) ?? false
      }
      return marked
    }
    if undated == .fulfilDates { marked.insert(corpus.datedCount..<corpus.eventCount) }
    return marked
  }
}

extension Query.Condition {
  /// Whether a condition on days is part of it.
  fileprivate var namesDays: Bool {
    switch self {
    case .from, .to, .on, .dated: true
    case .actor, .said, .place, .type, .mode, .source, .text, .pattern, .property, .mark: false
    case .not(let condition): condition.namesDays
    case .and(let conditions), .or(let conditions): conditions.contains(where: \.namesDays)
    }
  }
}

extension DayInterval {
  /// The first and the last day in days since 1970; beyond all days where it is open.
  fileprivate var dayNumbers: (from: Int32, to: Int32) {
    (first?.dayNumber ?? .min, last?.dayNumber ?? .max)
  }
}
