/// What a corpus has to offer for the completion of a query; what is in most events comes first.
struct CompletionOffer {
  let corpus: Corpus
  let marks: Marks

  /// So many names are offered.
  private static let mostNames = 20

  func keys(beginning typed: String) -> [QueryCompletion] {
    let folded = Folding.fold(typed)
    return QueryKey.table.filter { $0.name.hasPrefix(folded) }.map {
      QueryCompletion(text: $0.name + ":", help: $0.help)
    }
  }

  func operators(beginning typed: String) -> [QueryCompletion] {
    QueryScanner.operators.filter { $0.word.hasPrefix(typed.uppercased()) }.map {
      QueryCompletion(text: $0.word, help: $0.help)
    }
  }

  /// Actors and places with a name of which a word begins so, as whole terms; none when nothing is typed.
  func names(beginning typed: String) -> [QueryCompletion] {
    busiest(corpus.names.actors(withWordsBeginning: typed)).map { id in
      let key = corpus.actors[id.index].kind == .place ? "place:" : "actor:"
      let value = actor(id)
      return QueryCompletion(text: key + value.text, help: value.help)
    }
  }

  func values(_ values: QueryKey.Values, beginning typed: String) -> [QueryCompletion] {
    switch values {
    case .actors: busiest(actors(beginning: typed) { $0 != .place }).map(actor)
    case .places:
      busiest(actors(beginning: typed) { $0 == .place }).map(actor) + units(beginning: typed)
    case .speakers:
      // Who only speaks takes part in no event: those in the most articles come first.
      actors(beginning: typed) { $0 != .place }.prefix(Self.mostNames).map {
        let actor = corpus.actors[$0.index]
        return QueryCompletion(text: Query.Condition.quoted(actor.name), help: actor.kind.words)
      }
    case .sources: sources(beginning: typed)
    case .days: periods(beginning: typed)
    case .marks:
      marks.accounts.sorted { $0.key < $1.key }.map {
        QueryCompletion(text: String($0.key), help: count($0.value.count))
      }
    case .words(let words):
      words().filter { $0.word.hasPrefix(Folding.fold(typed)) }.map {
        QueryCompletion(text: $0.word, help: $0.help)
      }
    }
  }

  private func count(_ events: Int) -> String { events == 1 ? "1 event" : "\(events) events" }

  // MARK: Actors and places

  /// Those with a name of which a word begins so; all when nothing is typed.
  private func actors(beginning typed: String, kind: (ActorKind) -> Bool) -> [ActorID] {
    let named =
      typed.isEmpty
      ? corpus.actors.indices.map(ActorID.init(index:))
      : corpus.names.actors(withWordsBeginning: typed)
    return named.filter { kind(corpus.actors[$0.index].kind) }
  }

  /// The regions and countries in which events happened.
  private func units(beginning typed: String) -> [QueryCompletion] {
    let wanted = Block.key(of: Array(typed.utf8))
    return corpus.unitsOfPlaces().lazy.filter {
      wanted.isEmpty || Block.key(of: Array($0.name.utf8)).hasWords(beginningWith: wanted)
    }.prefix(Self.mostNames).map {
      QueryCompletion(
        text: Query.Condition.quoted($0.name), help: "events in it, \(count($0.events))")
    }
  }

  private func actor(_ id: ActorID) -> QueryCompletion {
    let actor = corpus.actors[id.index]
    return QueryCompletion(
      text: Query.Condition.quoted(actor.name),
      help: "\(actor.kind.words), \(count(corpus.eventCount(of: id)))")
  }

  /// Those in the most events, of as many the first.
  private func busiest(_ actors: [ActorID]) -> [ActorID] {
    var best: [(count: Int, actor: ActorID)] = []
    for actor in actors {
      let count = corpus.eventCount(of: actor)
      guard count > 0, best.count < Self.mostNames || count > (best.last?.count ?? 0) else {
        continue
      }
      best.insert((count, actor), at: best.firstIndex { $0.count < count } ?? best.count)
      if best.count > Self.mostNames { best.removeLast() }
    }
    return best.map(\.actor)
  }

  // MARK: Outlets and days

  private func sources(beginning typed: String) -> [QueryCompletion] {
    var articles: [String: Int] = [:]
    for record in corpus.articles {
      if let outlet = record.article.outlet { articles[outlet, default: 0] += 1 }
    }
    let wanted = Block.key(of: Array(typed.utf8))
    let outlets = articles.filter { outlet, _ in
      wanted.isEmpty || Block.key(of: Array(outlet.utf8)).hasWords(beginningWith: wanted)
    }
    return outlets.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.mostNames).map {
      QueryCompletion(
        text: Query.Condition.quoted($0.key),
        help: $0.value == 1 ? "1 article" : "\($0.value) articles")
    }
  }

  /// The years, or of a year that is typed the months, or of a month the days, in which there are events.
  private func periods(beginning typed: String) -> [QueryCompletion] {
    guard corpus.datedCount > 0 else { return [] }
    let periods: [DateSpan] =
      switch typed.utf8.count {
      case 0..<4:
        (CivilDate(dayNumber: corpus.firstDays[0])
          .year...CivilDate(
            dayNumber: corpus.firstDays[corpus.datedCount - 1]
          ).year).map { DateSpan(year: $0) }
      case 4..<7:
        (1...12).compactMap { DateSpan(edtf: "\(typed.prefix(4))-\(padded($0, 2))") }
      default:
        (1...31).compactMap { DateSpan(edtf: "\(typed.prefix(7))-\(padded($0, 2))") }
      }
    return periods.compactMap { period in
      guard period.edtf.hasPrefix(typed) else { return nil }
      let events = corpus.eventCount(within: period)
      return events > 0 ? QueryCompletion(text: period.edtf, help: count(events)) : nil
    }
  }
}

extension Corpus {
  /// How many events are dated within some days.
  fileprivate func eventCount(within days: DateSpan) -> Int {
    (firstEvent(from: days.first)..<firstEvent(from: days.last + 1)).count {
      lastDays[$0] <= days.last.dayNumber
    }
  }

  /// The place on the timeline of the first event that begins on a day or later.
  private func firstEvent(from day: CivilDate) -> Int {
    var low = 0
    var high = datedCount
    while low < high {
      let middle = (low + high) / 2
      if firstDays[middle] < day.dayNumber { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension ActorKind {
  /// For people.
  fileprivate var words: String { rawValue.replacing("_", with: " ") }
}
