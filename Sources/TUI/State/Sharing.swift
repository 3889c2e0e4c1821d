import Model

/// What leaves the screen: to the clipboard, to other programs.
extension AppState {
  /// The account in hand: the one that the source pane shows or that is selected among the accounts side by side, or the
  /// first of the event that it will show.
  private var accountInHand: AccountID? {
    if let comparison = source.comparison { return comparison.account }
    if !source.isBehind, let account = source.account { return account }
    return selectedEvent.map { snapshot.corpus.event($0).accounts[0] }
  }

  mutating func copyCitation() {
    guard let account = accountForUse() else { return }
    request(.copy(DisplayText(citation(of: account, in: snapshot.corpus)).description))
  }

  mutating func copySentence() {
    guard let account = accountForUse() else { return }
    let text = snapshot.corpus.text(of: account.article)
    let sentence = text.line(snapshot.corpus.sentence(of: account))
    request(.copy(DisplayText(sentence).description))
  }

  /// Opens the file of the account in hand at its sentence.
  mutating func openFile(with program: (_ file: String, _ line: Int) -> ExternalCommand) {
    guard let account = accountForUse() else { return }
    let corpus = snapshot.corpus
    switch corpus.files[corpus.articles[account.article.index].file.index].origin {
    case .disk:
      let place = filePlace(of: account, in: corpus)
      request(.handOver(program(place.file, place.line)))
    case .archive:
      notice = Notice("the article is in an archive; B shows all that was read of it")
    case .standardInput:
      notice = Notice("the article came through standard input; there is no file to open")
    }
  }

  mutating func editPipe() {
    ask(Self.pipePurpose)
  }

  private static let pipePurpose = LinePurpose(
    name: "pipe", label: "command: ",
    accept: { state, text in
      if !text.isEmpty { state.request(.handOver(.pipe(text))) }
    })

  mutating func toggleMouse() {
    reportsMouse.toggle()
    request(.reportMouse(reportsMouse))
    notice = Notice(
      reportsMouse
        ? "the mouse works here; F2 gives it back to the terminal"
        : "the mouse selects text in the terminal; F2 takes it again")
  }

  private mutating func accountForUse() -> AccountID? {
    guard let account = accountInHand else {
      notice = Notice("there is no event here")
      return nil
    }
    return account
  }
}
