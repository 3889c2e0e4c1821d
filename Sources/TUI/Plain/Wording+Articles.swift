import Model

extension Wording {
  /// The articles, and the files that were not read.
  ///
  /// As in `Front takes the harbour, Marda Gazette, written 2019-04-06 (dateline), 3 of 14 events`.
  static let articles = Wording(
    noun: "article",
    row: { state, row in
      guard let list = state.articleList else { return "" }
      switch list.item(row) {
      case .problem(let number):
        return state.snapshot.progress.problems[number].sentence
      case .article(let article):
        let record = state.snapshot.corpus.articles[article.index]
        let (count, total) = (list.counts[article.index], record.accounts.count)
        let events =
          count == total ? counted(total, "event") : "\(count) of \(counted(total, "event"))"
        return [
          state.sourceHeading(of: article), record.article.outlet, record.dayOfWriting, events,
          state.snapshot.corpus.copyReason(of: article),
        ].compactMap(\.self).joined(separator: ", ")
      }
    },
    more: { state, row in
      guard case .article(let article) = state.articleList?.item(row) else { return [] }
      let corpus = state.snapshot.corpus
      return ["in \(corpus.files[corpus.articles[article.index].file.index].name)"]
    })
}
