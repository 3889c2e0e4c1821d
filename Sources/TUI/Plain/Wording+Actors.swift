import Model

extension Wording {
  /// The rows of the actor list.
  ///
  /// As in `Khalifa Haftar, person, in 12 of 40 events, included`.
  static let actors = Wording(
    noun: "actor",
    row: { state, row in
      switch state.actors.content(of: row) {
      case .actor(let index): state.words(for: state.actors.entries[index])
      case .detail(let detail): detail.words
      }
    },
    more: { state, row in
      guard case .actor(let index) = state.actors.content(of: row) else { return [] }
      let names = state.names(of: state.actors.entries[index].actor)
      let others = names.filter { $0 != names[0] }
      return others.isEmpty ? [] : ["also: " + others.joined(separator: "; ")]
    })

  /// The actors of the lanes with when they were active most.
  ///
  /// As in `Khalifa Haftar, 40 events; most in 2014-Q2 12, 2019-Q2 20`.
  static let lanes = Wording(
    noun: "actor",
    row: { state, row in
      let entry = state.actors.entries[row]
      let events = counted(entry.count, "event")
      let name = state.snapshot.corpus.actors[entry.actor.index].name
      guard let window = state.timeWindow else { return "\(name), \(events)" }
      let counts = state.snapshot.corpus.activity(
        of: entry.actor, in: state.view.selection, between: window.borders
      ).counts
      let busiest = counts.indices.filter { counts[$0] > 0 }
        .sorted { (counts[$1], $0) < (counts[$0], $1) }.prefix(Self.told).sorted()
      let times = busiest.map { bin in
        "\(DateText.text(window.days(ofBin: window.bins.lowerBound + bin))) \(counts[bin])"
      }
      return "\(name), \(events)"
        + (times.isEmpty ? "" : "; most in \(times.joined(separator: ", "))")
    },
    more: { state, _ in state.mainView.details(state).prefix(1).map { "at \($0)" } })

  /// The actors of the matrix with those they have most in common with.
  ///
  /// As in `Khalifa Haftar, 40 events; with Tripoli 12, Fayez al-Sarraj 3`.
  static let matrix = Wording(
    noun: "actor",
    row: { state, row in
      guard let table = state.preparedMatrix?.table else { return "" }
      func name(_ place: Int) -> String {
        state.snapshot.corpus.actors[table.actors[place].index].name
      }
      let others = table.actors.indices.filter { $0 != row && table[row, $0] > 0 }
        .sorted { (table[row, $1], $0) < (table[row, $0], $1) }.prefix(Self.told)
      let common = others.map { "\(name($0)) \(table[row, $0])" }.joined(separator: ", ")
      return "\(name(row)), \(counted(table[row, row], "event"))"
        + (common.isEmpty ? "" : "; with \(common)")
    },
    more: { state, _ in state.mainView.details(state).prefix(1).map { "at \($0)" } })

  /// The places of the map.
  ///
  /// As in `Sirte, Libya, 31.21 N 16.59 E, 12 events`.
  static let map = Wording(
    noun: "place",
    row: { state, row in
      guard let spot = state.preparedMap?.spots[row] else { return "" }
      let name = state.snapshot.corpus.actors[spot.actor.index].name
      let country = spot.place.extent == .country ? "" : ", \(spot.place.country)"
      return "\(name)\(country), \(spot.place.coordinates), \(counted(spot.events, "event"))"
    },
    more: { _, _ in [] })

  /// So many other actors, or stretches of time, are told.
  private static let told = 8
}

extension AppState {
  fileprivate func words(for row: FilteredView.ActorRow) -> String {
    let actor = snapshot.corpus.actors[row.actor.index]
    let total = snapshot.corpus.eventCount(of: row.actor)
    let count = total == row.count ? counted(total, "event") : "\(row.count) of \(total) events"
    let particulars = [actor.name, actor.kind.words, "in \(count)", row.stance.word]
    return particulars.compactMap(\.self).joined(separator: ", ")
  }
}

extension ActorDetail {
  fileprivate var words: String {
    switch self {
    case .profile(let words): words.replacing(" · ", with: ", ")
    case .roles: "roles:"
    case .people: "people:"
    case .printed(let words, let articles): "\(words), in \(counted(articles, "article"))"
    case .beneath(let words): words
    case .written(let days): "written \(days.edtf)"
    case .more(let count): "and \(count) more"
    case .days(let first, let last):
      first == last ? first.edtf : "from \(first.edtf) to \(last.edtf)"
    case .noDays: "no dated event"
    case .names(let rule): rule?.words ?? "named in articles:"
    case .name(let name, let articles): "\(name), in \(counted(articles, "article"))"
    }
  }
}

extension Stance {
  fileprivate var word: String? {
    switch self {
    case .none: nil
    case .included: "included"
    case .excluded: "excluded"
    }
  }
}
