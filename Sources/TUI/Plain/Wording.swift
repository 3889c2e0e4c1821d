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
      let event = state.event(shownAt: row)
      return "\(state.particulars(of: event)): \(state.sentence(of: event.accounts[0]))"
    },
    more: { state, row in
      let event = state.event(shownAt: row)
      let people = [
        state.list("actors", event.actors.map(\.actor)),
        state.list("place", event.place.map { [$0] } ?? []),
        state.list("said by", event.attribution),
      ].compactMap(\.self)
      return (people.isEmpty ? [] : [people.joined(separator: "; ")])
        + ["in \(state.whereabouts(of: event.accounts[0]))"]
    })
}

extension AppState {
  fileprivate func event(shownAt row: Int) -> Event {
    snapshot.corpus.event(view.selection.events[view.rows.position(ofRank: row)])
  }

  /// When, in what mode and by how many accounts: `2019-04-04, claimed, 2 accounts`.
  fileprivate func particulars(of event: Event) -> String {
    let date =
      event.date?.edtf
      ?? snapshot.corpus.unplacedWords(of: event).map { "undated (“\($0)”)" } ?? "undated"
    let accounts = event.accounts.count > 1 ? accounts(of: event) : nil
    return [date, event.modality.rawValue, accounts].compactMap(\.self).joined(separator: ", ")
  }

  /// `2 accounts`, or `5 accounts, 2 sources` where some are copies.
  fileprivate func accounts(of event: Event) -> String {
    let sources = snapshot.corpus.sourceCount(of: event.id)
    let accounts = counted(event.accounts.count, "account")
    return sources == event.accounts.count
      ? accounts : "\(accounts), \(counted(sources, "source"))"
  }

  fileprivate func list(_ label: String, _ actors: [ActorID]) -> String? {
    guard !actors.isEmpty else { return nil }
    return "\(label): "
      + actors.map { snapshot.corpus.actors[$0.index].name }.joined(separator: ", ")
  }

  func sentence(of account: AccountID) -> String {
    snapshot.corpus.text(of: account.article).line(snapshot.corpus.sentence(of: account))
  }

  /// Where an account stands: `reports/gazette.txt, line 5`.
  func whereabouts(of account: AccountID) -> String {
    let corpus = snapshot.corpus
    let file = corpus.files[corpus.articles[account.article.index].file.index]
    return "\(file.name), line \(file.text.lineNumber(at: corpus.sentence(of: account).start))"
  }
}
