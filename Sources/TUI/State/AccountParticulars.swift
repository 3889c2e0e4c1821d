import Model

/// What is compared of an account: who wrote it when, what it says of the event, and why it is taken for one of the event.
struct AccountParticulars {
  /// A particular in words.
  struct Field {
    let words: String
    let role: Role
    var differs = false
  }

  let account: AccountID
  private let outlet: String
  private let place: String
  private let written: String
  private let date: String
  private let mode: String
  private let speaker: String?
  private let actors: [String]
  private let mergeReason: String?
  private let copyReason: String?

  init(of id: AccountID, in corpus: Corpus) {
    let record = corpus.articles[id.article.index]
    let account = corpus.account(id)
    func name(_ entity: Int32) -> String {
      corpus.actors[corpus.actor(entity, in: id.article).index].name
    }
    let file = corpus.files[record.file.index]
    let line = file.text.lineNumber(at: corpus.sentence(of: id).start)
    self.account = id
    outlet = record.article.outlet ?? "outlet unknown"
    place = "\(file.name):\(line)"
    written = record.dayOfWriting
    date = account.date.map { "on \($0.edtf) (\(account.basis.name))" } ?? "undated"
    mode = account.modality.rawValue
    speaker = account.attribution.map(name)
    actors = record.participants(in: account).map { name($0.entity) }
    mergeReason = corpus.mergeReason(of: id)
    copyReason = corpus.copyReason(of: id.article)
  }

  /// Each particular; those that differ from the first account's and that it is worth knowing of are marked.
  func fields(besides first: AccountParticulars) -> [Field] {
    let said = speaker.map { ", said by \($0)" } ?? ""
    let count = actors.isEmpty ? "no actor" : counted(actors.count, "actor") + ": "
    return [
      Field(words: outlet, role: .heading),
      Field(words: place, role: .dim),
      Field(words: written, role: .dim),
      Field(words: date, role: .date, differs: date != first.date),
      Field(
        words: mode + said, role: .attribution,
        differs: mode != first.mode || speaker != first.speaker),
      Field(
        words: count + actors.joined(separator: ", "), role: .actor,
        differs: Set(actors) != Set(first.actors)),
      Field(words: origin, role: .dim),
    ]
  }

  /// Why it is taken for an account of the event, and of which article its own is a copy.
  private var origin: String {
    [mergeReason.map { "merged: \($0)" } ?? "the first account", copyReason].compactMap(\.self)
      .joined(separator: "; ")
  }

  /// The sentence, between the one before it and the one after.
  func text(in corpus: Corpus, columns: Int) -> [Comparison.Row] {
    let bytes = corpus.text(of: account.article).bytes
    let sentence = corpus.sentence(of: account)
    let findings = corpus.highlights(in: account.article)
    let all = findings?.sentences.map(\.range) ?? [sentence]
    let number = all.partitioningIndex { $0.start >= sentence.start }
    let highlights = Highlights(
      account, in: corpus.articles[account.article.index], findings)
    return (number - 1...number + 1).filter(all.indices.contains).flatMap { index in
      rows(of: all[index], in: bytes, columns: columns) { row in
        index == number
          ? highlights.styles(in: row) : Array(repeating: .role(.dim), count: row.count)
      }
    }
  }

  private func rows(
    of sentence: TextRange, in bytes: [UInt8], columns: Int, styles: (TextRange) -> [Style]
  ) -> [Comparison.Row] {
    var end = min(sentence.end, sentence.start + Self.longest)
    while end > sentence.start, end < sentence.end, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    let lines = LineBreaker.lines(
      of: bytes, in: TextRange(sentence.start, end), columns: max(1, columns))
    let rest =
      end < sentence.end ? [Comparison.Row(.words(DisplayText("…").glyphs[...], .dim))] : []
    return lines.map { Comparison.Row(.text($0, styles($0))) } + rest
  }

  /// Bytes of a sentence that are shown; what is longer is no sentence, but a text without full stops.
  private static let longest = 4000
}
