import Model

extension AppState {
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
