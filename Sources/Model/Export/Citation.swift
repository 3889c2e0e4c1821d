/// An account as one would cite it: when, what was written, by whom, when it was written, and where it stands.
///
/// `2019-04-04: “The Front took Marda.” — “Harbour lost”, Gazette, written 2019-04-06 (reports/gazette.txt:5)`. What is not
/// known is left out; a date is EDTF.
public func citation(of id: AccountID, in corpus: Corpus) -> String {
  let record = corpus.articles[id.article.index]
  let text = corpus.text(of: id.article)
  let place = filePlace(of: id, in: corpus)
  let date = corpus.account(id).date.map { "\($0.edtf): " } ?? "undated: "
  let origin = [
    record.article.title.map { "“\(text.line($0))”" },
    record.article.outlet,
    record.published.map { "written \($0.span.edtf)" },
  ].compactMap(\.self).joined(separator: ", ")
  return date + "“\(text.line(corpus.sentence(of: id)))”" + (origin.isEmpty ? "" : " — \(origin)")
    + " (\(place.file):\(place.line))"
}

/// The file that an account was taken from, and the line in which its sentence begins, from 1.
public func filePlace(of id: AccountID, in corpus: Corpus) -> (file: String, line: Int) {
  let file = corpus.files[corpus.articles[id.article.index].file.index]
  return (file.name, file.text.lineNumber(at: corpus.sentence(of: id).start))
}
