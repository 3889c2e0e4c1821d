/// A part of an explanation: a heading, and lines for people.
public struct ExplanationSection: Hashable, Sendable {
  /// What the lines are about.
  public let title: String
  /// Each says one thing; words of the articles are in quotation marks.
  public let lines: [String]
}

/// Why an event stands where it stands: its date, who takes part, in what way it is reported, and where.
///
/// Nothing is stored for it; the chain of reasons is put together from the findings when it is asked for.
public func explanation(of id: EventID, in corpus: Corpus) -> [ExplanationSection] {
  let explainer = EventExplainer(corpus.event(id), in: corpus)
  return [
    ExplanationSection(title: "Date", lines: explainer.date),
    ExplanationSection(title: "Day of writing", lines: explainer.published),
    ExplanationSection(title: "Reported", lines: explainer.report),
    ExplanationSection(title: "Place", lines: explainer.place),
    ExplanationSection(title: "Actors", lines: explainer.actors),
    ExplanationSection(title: "Accounts", lines: explainer.accounts),
  ].filter { !$0.lines.isEmpty }
}

private struct EventExplainer {
  let corpus: Corpus
  let event: Event
  private let dating: AccountID
  /// In the article of the account that dates the event.
  private let findings: Findings

  init(_ event: Event, in corpus: Corpus) {
    self.corpus = corpus
    self.event = event
    dating = corpus.datingAccount(of: event.id)
    findings = corpus.findings(in: dating.article)
  }

  private func quote(_ range: TextRange, of account: AccountID) -> String {
    "“\(corpus.text(of: account.article).line(range))”"
  }

  var date: [String] {
    let account = corpus.account(dating)
    guard let span = event.date else { return ["undated"] + unplaced(account) }
    let days = span.dayCount == 1 ? "" : ", \(span.first) to \(span.last)"
    var lines = ["\(span.edtf), precision \(span.precision.name)\(days)"]
    switch account.dateRule {
    case .ownWords:
      lines.append("its sentence says so (basis \(account.basis.rawValue))")
    case .sameParagraph:
      lines.append("the sentence before it in the paragraph is of that day (basis inferred)")
    case .dayOfWriting:
      lines.append("no words say when: it was reported on the day of writing (basis reported_by)")
    case .unplaced, .none: break
    }
    if let words = account.time,
      let time = findings.times.first(where: { $0.range == words.range && $0.rule == words.rule })
    {
      lines += chain(time)
    }
    return lines
  }

  /// Why the time expressions of an undated sentence name no day.
  private func unplaced(_ account: Account) -> [String] {
    let times = findings.times.filter { account.sentence.contains($0.range) }
    guard !times.isEmpty else { return ["its sentence names no time"] }
    return times.flatMap { chain($0) }
  }

  private func chain(_ time: TimeMention) -> [String] {
    findings.explanation(of: time, in: corpus.text(of: dating.article))
  }

  var published: [String] {
    guard let published = findings.published else {
      return ["unknown: nothing in the article tells it"]
    }
    return [
      "\(published.explanation(in: corpus.text(of: dating.article))) (basis \(published.basis.rawValue))"
    ]
  }

  var report: [String] {
    let account = corpus.account(event.accounts[0])
    var lines = [
      "type \(event.type.rawValue), because of \(quote(account.trigger, of: event.accounts[0]))",
      "mode \(event.modality.rawValue)",
    ]
    lines += event.attribution.map { "said by \(corpus.actors[$0.index].name)" }
    return lines
  }

  var place: [String] {
    guard let location = event.location else { return [] }
    let actor = corpus.actors[location.actor.index]
    guard let reading = actor.place, let precision = location.precision else {
      return ["“\(location.words)”: \(actor.name), which is on no map here"]
    }
    return [
      "“\(location.words)”: \(reading.place.whereabouts), precision \(precision.rawValue)",
      reading.rule.reason,
    ]
  }

  var actors: [String] {
    event.actors.flatMap { id, role -> [String] in
      let actor = corpus.actors[id.index]
      let profile = [
        role.rawValue, actor.kind.rawValue, corpus.country(of: id)?.name,
        corpus.sector(of: id)?.rawValue,
      ]
      return ["\(actor.name): \(profile.compactMap(\.self).joined(separator: ", "))"]
        + corpus.roles(of: id).prefix(Self.rolesShown).map(words)
        + actor.aliases.compactMap(words)
    }
  }

  /// A form of an actor's name with why it is the actor's.
  private func words(for alias: ConflictActor.Alias) -> String? {
    alias.rule.map { "  also “\(alias.form)”: \($0.reason) (\($0.confidence.rawValue))" }
  }

  private static let rolesShown = 3

  /// A role with where it is printed.
  private func words(for role: PrintedRole) -> String {
    let owner = role.owner.map { " of \(corpus.actors[$0.index].name)" } ?? ""
    let days = role.days.map { ", \($0.edtf)" } ?? ""
    let article = role.evidence.article
    let text = corpus.text(of: article)
    let file = corpus.files[corpus.articles[article.index].file.index].name
    let line = text.lineNumber(at: role.evidence.range.start)
    return "  \(role.wording)\(owner), \(role.articles) article\(role.articles == 1 ? "" : "s")"
      + "\(days): “\(text.line(role.evidence.range))”, \(file):\(line)"
  }

  var accounts: [String] {
    event.accounts.enumerated().flatMap { index, id -> [String] in
      let record = corpus.articles[id.article.index]
      let range = corpus.sentence(of: id)
      let text = corpus.text(of: id.article)
      let line = text.lineNumber(at: range.start)
      let outlet = record.article.outlet.map { "\($0), " } ?? ""
      let rule = corpus.mergeReason(of: id).map { ", \($0)" } ?? ""
      let copy = corpus.copyReason(of: id.article).map { ["   " + $0] } ?? []
      return [
        "\(index + 1). \(outlet)\(corpus.files[record.file.index].name):\(line)\(rule)",
        "   " + quote(range, of: id),
      ] + copy
    }
  }
}
