import Model

/// A mark as it outlives a snapshot that lacks its event, and the program.
struct KeptMark: Hashable, Codable, Sendable {
  /// One character.
  let letter: String
  let account: AccountName
}

extension AppState {
  /// The marks on events, and those whose events are not there.
  var keptMarks: [KeptMark] {
    get {
      let marked = marks.accounts.flatMap { letter, accounts in
        accounts.compactMap { account in
          AccountName(account, in: snapshot.corpus, paths: paths).map {
            KeptMark(letter: String(letter), account: $0)
          }
        }
      }
      // Sets have no order; the same marks are the same text.
      return (marked + awaitedMarks).sorted { left, right in
        (
          left.letter, left.account.root, left.account.file, left.account.start,
          left.account.account
        )
          < (
            right.letter, right.account.root, right.account.file, right.account.start,
            right.account.account
          )
      }
    }
    set { awaitedMarks = newValue }
  }

  /// Takes the marks over into the snapshot that there is now; those whose events are gone wait for them.
  mutating func carryMarks(from old: Corpus, _ move: (AccountID) -> AccountID?) {
    for (letter, accounts) in marks.accounts {
      awaitedMarks += accounts.filter { move($0) == nil }.compactMap { account in
        AccountName(account, in: old, paths: paths).map {
          KeptMark(letter: String(letter), account: $0)
        }
      }
    }
    marks = marks.mapped(move)
    guard !awaitedMarks.isEmpty else { return }
    let finder = AccountFinder(snapshot.corpus, paths: paths)
    awaitedMarks = awaitedMarks.filter { mark in
      guard let account = finder.account(mark.account) else { return true }
      if let letter = mark.letter.first { marks.put(letter, on: account) }
      return false
    }
  }
}
