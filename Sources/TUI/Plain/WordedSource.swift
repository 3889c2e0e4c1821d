import Model

extension AppState {
  /// What is read, and its paragraphs from where the source pane stands.
  var wordedSource: [String] {
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
}
