import Model

/// How the plain mode words the rows of a list.
struct Wording: Sendable {
  /// What a row is.
  let noun: String
  /// A row without its number.
  let row: @Sendable (_ state: AppState, _ row: Int) -> String
  /// What more there is to say when the row alone is shown.
  let more: @Sendable (_ state: AppState, _ row: Int) -> [String]

  /// Events.
  ///
  /// As in `2019-04-04, claimed, 2 accounts: Fighters took the harbour.`
  static let events = Wording(
    noun: "event",
    row: { state, row in
      let event = state.snapshot.corpus.event(state.view.selection.events[row])
      return "\(state.particulars(of: event)): \(state.sentence(of: event.accounts[0]))"
    },
    more: { state, row in
      let event = state.snapshot.corpus.event(state.view.selection.events[row])
      let people = [
        state.list("actors", event.actors.map(\.actor)),
        state.list("place", event.place.map { [$0] } ?? []),
        state.list("said by", event.attribution),
      ].compactMap(\.self)
      return (people.isEmpty ? [] : [people.joined(separator: "; ")])
        + ["in \(state.whereabouts(of: event.accounts[0]))"]
    })

  /// Actors, as in `Khalifa Haftar, person, in 12 of 40 events, included`.
  static let actors = Wording(
    noun: "actor",
    row: { state, row in
      let row = state.view.actors[row]
      let actor = state.snapshot.corpus.actors[row.actor.index]
      let total = state.snapshot.corpus.eventCount(of: row.actor)
      let count = total == row.count ? counted(total, "event") : "\(row.count) of \(total) events"
      let particulars = [actor.name, actor.kind.name, "in \(count)", row.stance.word]
      return particulars.compactMap(\.self).joined(separator: ", ")
    },
    more: { state, row in
      let actor = state.snapshot.corpus.actors[state.view.actors[row].actor.index]
      let others = actor.aliases.map(\.form).filter { $0 != actor.name }
      return others.isEmpty ? [] : ["also: " + others.joined(separator: "; ")]
    })
}

extension AppState {
  /// When, in what mode and by how many accounts: `2019-04-04, claimed, 2 accounts`.
  fileprivate func particulars(of event: Event) -> String {
    let date =
      event.date?.edtf
      ?? snapshot.corpus.unplacedWords(of: event).map { "undated (“\($0)”)" } ?? "undated"
    let accounts = event.accounts.count > 1 ? counted(event.accounts.count, "account") : nil
    return [date, event.modality.rawValue, accounts].compactMap(\.self).joined(separator: ", ")
  }

  fileprivate func list(_ label: String, _ actors: [ActorID]) -> String? {
    guard !actors.isEmpty else { return nil }
    return "\(label): "
      + actors.map { snapshot.corpus.actors[$0.index].name }.joined(separator: ", ")
  }

  fileprivate func sentence(of account: AccountID) -> String {
    snapshot.corpus.text(of: account.article).line(snapshot.corpus.sentence(of: account))
  }

  /// Where an account stands: `reports/gazette.txt, line 5`.
  fileprivate func whereabouts(of account: AccountID) -> String {
    let corpus = snapshot.corpus
    let file = corpus.files[corpus.articles[account.article.index].file.index]
    return "\(file.name), line \(file.text.lineNumber(at: corpus.sentence(of: account).start))"
  }

  /// What is read, and its paragraphs from where the source pane stands.
  var wordedSource: [String] {
    guard let account = source.account, let document = source.document else {
      return ["no article is read"]
    }
    let bytes = snapshot.corpus.text(of: account.article).bytes
    let end = min(document.lines.count, source.scroll.top + sourceHeight)
    let paragraphs = document.lines[source.scroll.top..<end].compactMap { line -> String? in
      switch line {
      case .blank: nil
      case .text(let range): String(decoding: bytes[range.indices], as: UTF8.self)
      case .fold(_, let number):
        "(\(counted(document.folds[Int(number)].lineCount, "line")) set aside)"
      }
    }
    return [
      sourceHeading(of: account), sourceParticulars(of: account),
      "event: \(sentence(of: account))", "in \(whereabouts(of: account))",
    ] + paragraphs + (end < document.lines.count ? ["(page-down reads on)"] : [])
  }
}

extension ActorKind {
  /// Its name in words.
  fileprivate var name: String { rawValue.map { $0 == "_" ? " " : String($0) }.joined() }
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
