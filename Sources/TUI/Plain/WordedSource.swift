import Model

extension AppState {
  /// What is read, and its paragraphs from where the source pane stands.
  var wordedSource: [String] {
    if let comparison = source.comparison { return words(for: comparison) }
    guard let article = source.article, let document = source.document else {
      return ["no article is read"]
    }
    let rows = document.rows(from: source.top, count: sourceHeight)
    let paragraphs = rows.compactMap { row -> String? in
      switch row.kind {
      case .blank: nil
      case .text, .aside, .raw: String(decoding: document.bytes[row.range.indices], as: UTF8.self)
      case .fold(let number):
        "(\(counted(document.folds[Int(number)].lineCount, "line")) set aside)"
      }
    }
    let event = source.account.map {
      ["event: \(sentence(of: $0))", "in \(whereabouts(of: $0))"]
    }
    let isEnd = document.position(source.top, movedBy: sourceHeight - 1) == document.last
    return [sourceHeading(of: article), sourceParticulars(of: article)] + (event ?? [])
      + paragraphs + (isEnd ? [] : ["(page-down reads on)"])
  }

  /// The accounts of an event, the one that is selected told as such.
  private func words(for comparison: Comparison) -> [String] {
    let accounts = comparison.columns.map {
      AccountParticulars(of: $0.account, in: snapshot.corpus)
    }
    return accounts.enumerated().flatMap { index, account -> [String] in
      let place = "account \(index + 1) of \(accounts.count)"
      let fields = account.fields(besides: accounts[0]).map(\.words)
      return [
        (index == comparison.selected ? "\(place), selected: " : "\(place): ")
          + fields.joined(separator: "; "),
        sentence(of: account.account),
      ]
    } + ["next-account selects another, read-account reads it, accounts goes back"]
  }
}
