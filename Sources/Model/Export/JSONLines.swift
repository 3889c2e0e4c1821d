/// Writes a corpus as JSON Lines: its articles, then the actors of the chosen events, then these events.
///
/// Days are ISO 8601, `from` and `to` both inclusive. `start` and `end` are half-open byte offsets in the source file.
/// Lines are counted from 1, `lines` are the first and the last, both inclusive.
func writeJSONLines(_ corpus: Corpus, _ selection: Selection, _ write: (String) -> Void) {
  let writer = JSONLinesWriter(corpus: corpus, names: StableNames(corpus))
  for (index, record) in corpus.articles.enumerated() {
    write(writer.article(ArticleID(index: index), record).line)
  }
  for index in corpus.actors.indices where selection.actorCounts[index] > 0 {
    write(writer.actor(ActorID(index: index), events: selection.actorCounts[index]).line)
  }
  for id in selection.events { write(writer.event(corpus.event(id)).line) }
}

private struct JSONLinesWriter {
  let corpus: Corpus
  let names: StableNames
  private let lineIndices: [LineIndex]

  init(corpus: Corpus, names: StableNames) {
    self.corpus = corpus
    self.names = names
    lineIndices = corpus.files.map { LineIndex($0.text) }
  }

  func article(_ id: ArticleID, _ record: ArticleRecord) -> JSON {
    let article = record.article
    let file = corpus.files[record.file.index]
    func lines(_ range: TextRange) -> JSON {
      let lines = lineIndices[record.file.index].lines(of: range)
      return .array([.int(lines.first), .int(lines.last)])
    }
    return .object([
      ("record", .string("article")),
      ("id", .string(names.articles[id.index])),
      ("file", .string(file.name)),
      ("lines", lines(article.extent)),
      ("title", .optional(article.title.map(file.text.line))),
      ("outlet", .optional(article.outlet)),
      ("copy_of", corpus.copies[id.index].map(copy) ?? .null),
      (
        "published",
        record.published.map { published in
          publishedJSON(published, text: file.text) { range in
            place(range, in: file.text)
          }
        } ?? .null
      ),
      (
        "boilerplate",
        .array(
          article.boilerplate.map { stretch in
            .object([
              ("lines", lines(stretch.range)), ("rule", .string(stretch.rule.rawValue)),
            ])
          })
      ),
    ])
  }

  private func copy(_ copy: ArticleCopy) -> JSON {
    .object([
      ("article", .string(names.articles[copy.original.index])),
      ("kind", .string(copy.kind.rawValue)), ("share", .int(copy.share)),
    ])
  }

  func actor(_ id: ActorID, events: Int) -> JSON {
    let actor = corpus.actors[id.index]
    return .object([
      ("record", .string("actor")),
      ("id", .string(names.actors[id.index])),
      ("name", .string(actor.name)),
      ("kind", .string(actor.kind.rawValue)),
      (
        "aliases",
        .array(
          actor.aliases.map { alias in
            .object([
              ("form", .string(alias.form)), ("count", .int(alias.count)),
              ("rule", .optional(alias.rule?.rawValue)),
              ("confidence", .optional(alias.rule?.confidence.rawValue)),
            ])
          })
      ),
      ("place", actor.place.map { .object(placeMembers($0)) } ?? .null),
      (
        "country",
        corpus.country(of: id).map {
          .object([("name", .string($0.name)), ("code", .string($0.code.text))])
        } ?? .null
      ),
      ("sector", .optional(corpus.sector(of: id)?.rawValue)),
      ("roles", .array(corpus.roles(of: id).map(role))),
      ("days", corpus.days(of: id).map { .object(spanMembers($0)) } ?? .null),
      ("events", .int(events)),
    ])
  }

  private func role(_ role: PrintedRole) -> JSON {
    let text = corpus.text(of: role.evidence.article)
    return .object([
      ("title", .string(role.title)),
      ("standing", .string(role.standing.rawValue)),
      ("of", role.owner.map { .object(named($0)) } ?? .null),
      ("articles", .int(role.articles)),
      ("written", role.days.map { .object(spanMembers($0)) } ?? .null),
      (
        "evidence",
        .object(
          [
            ("article", .string(names.articles[role.evidence.article.index])),
            ("rule", .string(role.evidence.rule.rawValue)),
          ] + place(role.evidence.range, in: text)
            + [("text", .string(text.line(role.evidence.range)))])
      ),
    ])
  }

  func event(_ event: Event) -> JSON {
    .object([
      ("record", .string("event")),
      ("id", .string(names.events[event.id.index])),
      ("date", date(of: event)),
      ("type", .string(event.type.rawValue)),
      ("modality", .string(event.modality.rawValue)),
      (
        "actors",
        .array(
          event.actors.map { actor, role in
            .object(named(actor) + [("role", .string(role.rawValue))])
          })
      ),
      ("attribution", .array(event.attribution.map { .object(named($0)) })),
      ("place", event.location.map(place) ?? .null),
      ("sources", .int(corpus.sourceCount(of: event.id))),
      ("accounts", .array(event.accounts.map(account))),
    ])
  }

  private func place(_ location: EventLocation) -> JSON {
    let reading = corpus.actors[location.actor.index].place
    return .object(
      named(location.actor) + locationMembers(reading, words: location.words, location.precision))
  }

  private func named(_ actor: ActorID) -> [(String, JSON)] {
    [
      ("id", .string(names.actors[actor.index])),
      ("name", .string(corpus.actors[actor.index].name)),
    ]
  }

  private func date(of event: Event) -> JSON {
    guard let span = event.date else { return .null }
    let dated = corpus.datingAccount(of: event.id)
    let account = corpus.account(dated)
    let text = corpus.text(of: dated.article)
    return dateJSON(span, account, expression: account.time.map { ($0.rule, text.line($0.range)) })
  }

  private func account(_ id: AccountID) -> JSON {
    let text = corpus.text(of: id.article)
    let range = corpus.sentence(of: id)
    return .object(
      [
        ("article", .string(names.articles[id.article.index])),
        (
          "file", .string(corpus.files[corpus.articles[id.article.index].file.index].name)
        ),
      ] + place(range, in: text) + [("text", .string(text.line(range)))])
  }

  private func place(_ range: TextRange, in text: SourceText) -> [(String, JSON)] {
    let bytes = text.origin.fileRange(range)
    return [("start", .int(bytes.start)), ("end", .int(bytes.end))]
  }
}

/// A span as `edtf`, `from` and `to`.
func spanMembers(_ span: DateSpan) -> [(String, JSON)] {
  [
    ("edtf", .string(span.edtf)), ("from", .string(span.first.description)),
    ("to", .string(span.last.description)),
  ]
}

/// Which place a name means, and why.
func placeMembers(_ reading: PlaceReading) -> [(String, JSON)] {
  let place = reading.place
  return [
    ("region", .optional(place.region)), ("country", .string(place.country)),
    ("code", .string(place.code.text)), ("latitude", .decimal(place.coordinates.latitude)),
    ("longitude", .decimal(place.coordinates.longitude)),
    ("extent", .string(place.extent.rawValue)), ("rule", .string(reading.rule.rawValue)),
  ]
}

/// Where an event happened, beside the name of the place.
func locationMembers(
  _ reading: PlaceReading?, words: String, _ precision: PlacePrecision?
) -> [(String, JSON)] {
  [
    ("words", .string(words)), ("precision", .optional(precision?.rawValue)),
    ("on_map", reading.map { .object(placeMembers($0)) } ?? .null),
  ]
}

/// An event's date as one account gives it, with the rule and the words that name it.
func dateJSON(
  _ span: DateSpan, _ account: Account, expression: (rule: TimeRuleID, words: String)?
) -> JSON {
  .object(
    spanMembers(span) + [
      ("precision", .string(span.precision.name)),
      ("basis", .string(account.basis.rawValue)),
      ("rule", .string(expression?.rule.name ?? account.dateRule.rawValue)),
      ("expression", .optional(expression?.words)),
    ])
}

/// The day of writing with its evidence, whose offsets `place` writes.
func publishedJSON(
  _ published: Published, text: SourceText, place: (TextRange) -> [(String, JSON)]
) -> JSON {
  .object(
    spanMembers(published.span) + [
      ("basis", .string(published.basis.rawValue)),
      (
        "evidence",
        .array(
          published.evidence.map { .object(place($0) + [("text", .string(text.line($0)))]) })
      ),
    ])
}
