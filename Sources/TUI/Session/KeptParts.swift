import Model

/// An order of the actors that needs no article to be there.
enum KeptActorOrder: String, Codable {
  case count, name
  case firstDay = "first_day"
}

/// How the timeline is zoomed and folded.
struct KeptAxis: Codable {
  /// The name of a scale; `nil` for all of the time.
  var scale: String?
  /// The day with which the axis begins.
  var start: String?
  /// How many of the busiest bins are shown; `nil` for all.
  var busiest: Int?
}

/// Where on the screen the reader's place is.
struct KeptRows: Hashable, Codable, Sendable {
  /// Rows of the timeline's list above the selected event.
  let timeline: Int
  /// A place in the text that is read, and its row.
  let text: SourceState.Anchor?
}

extension AppState {
  var keptAxis: KeptAxis {
    get {
      KeptAxis(scale: axis.scale?.name, start: "\(axis.start)", busiest: axis.busiest)
    }
    set {
      axis.scale = TimeScale.allCases.first { $0.name == newValue.scale }
      axis.start = newValue.start.flatMap(DateSpan.init(edtf:))?.first ?? axis.start
      axis.busiest = newValue.busiest.flatMap { $0 > 0 ? $0 : nil }
    }
  }

  /// The order of the actor list; one that is about an actor is kept as the usual one.
  var keptActorOrder: KeptActorOrder {
    get {
      switch actors.order {
      case .count, .together: .count
      case .name: .name
      case .firstDay: .firstDay
      }
    }
    set {
      let order: ActorOrder =
        switch newValue {
        case .count: .count
        case .name: .name
        case .firstDay: .firstDay
        }
      actors = ActorList(order: order)
    }
  }

  /// Where on the screen that account is.
  var keptRows: KeptRows? {
    get {
      guard hasChosen else { return awaitedRows }
      return KeptRows(
        timeline: view.row(ofPosition: timeline.selected) - timeline.top, text: sourcePlace)
    }
    set { awaitedRows = newValue }
  }

  /// The account at which the reader is: the one being read, or that of the selected event.
  var keptPlace: AccountName? {
    get {
      guard hasChosen else { return awaited }
      let selected = selectedEvent
      if let account = source.account, snapshot.corpus.event(of: account) == selected {
        return AccountName(account, in: snapshot.corpus, paths: paths)
      }
      return selected.flatMap {
        AccountName(snapshot.corpus.event($0).accounts[0], in: snapshot.corpus, paths: paths)
      }
    }
    set { awaited = newValue }
  }
}
