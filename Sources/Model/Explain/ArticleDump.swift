/// What every stage found in the articles of some files, which tell of each other, as text.
///
/// The golden form of the stages' tests, and what `sitrep explain` prints. Text from the file is given on one line; it is
/// not made safe for a terminal.
public func dump(of corpus: Corpus) -> String {
  var lines: [String] = []
  let ofFile = GroupedArray<Int32>(groupCount: corpus.files.count) { pair in
    for (index, record) in corpus.articles.enumerated() {
      pair(Int32(record.file.index), Int32(index))
    }
  }
  for (file, source) in corpus.files.enumerated() {
    let lineIndex = LineIndex(source.text)
    let articles = ofFile[file]
    for (number, article) in articles.enumerated() {
      let findings = corpus.findings(in: ArticleID(index: Int(article)))
      let dump = ArticleDump(findings: findings, text: source.text, lineIndex: lineIndex)
      lines.append(
        "=== article \(number + 1) of \(articles.count): \(dump.lineNumbers(findings.article.extent))"
      )
      lines += dump.lines
    }
  }
  return lines.joined(separator: "\n") + "\n"
}

private struct ArticleDump {
  let findings: Findings
  let text: SourceText
  let lineIndex: LineIndex

  var lines: [String] {
    head + section("set aside", setAside) + section("text", body) + section("times", times)
      + section("actors and places", entities) + section("roles", roles) + section("events", events)
  }

  func lineNumbers(_ range: TextRange) -> String {
    let lines = lineIndex.lines(of: range)
    return lines.first == lines.last ? "line \(lines.first)" : "lines \(lines.first)-\(lines.last)"
  }

  private func section(_ title: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["--- \(title)"] + lines
  }

  private var head: [String] {
    let published =
      findings.published.map { published in
        let evidence = published.evidence.map { "“\(text.line($0))”" }.joined(separator: ", ")
        let why =
          published.folderDay == nil && published.doubts.isEmpty
          ? evidence : published.reason(in: text)
        return "\(published.span.edtf) (\(published.basis.rawValue)) \(why)"
      } ?? "unknown"
    return [
      "title: \(findings.article.title.map(text.line) ?? "none")",
      "outlet: \(findings.article.outlet ?? "unknown")",
      "published: \(published)",
    ]
  }

  private var setAside: [String] {
    findings.article.boilerplate.map {
      "\(lineNumbers($0.range)) \($0.rule.rawValue): \(text.line($0.range))"
    }
  }

  private var body: [String] {
    findings.article.paragraphs.enumerated().flatMap { index, paragraph -> [String] in
      guard paragraph.kind == .body else {
        return ["[\(paragraph.kind)] \(text.line(paragraph.range))"]
      }
      return findings.sentences.filter { $0.paragraph == index }.enumerated().map {
        ($0.offset == 0 ? "  ¶ " : "    ") + text.line($0.element.range)
      }
    }
  }

  private var times: [String] {
    findings.times.flatMap { time in
      let span = time.span.map { " = \($0.edtf)" } ?? ""
      let line =
        "“\(text.line(time.range))” \(time.type.rawValue) \(time.value.text)\(span)"
        + " (\(time.basis.rawValue), \(time.rule.name))"
      guard time.basis == .relative || time.isContradicted else { return [line] }
      let chain = findings.explanation(of: time, in: text).dropFirst()
      return [line, "    " + chain.joined(separator: "; ")]
    }
  }

  private var entities: [String] {
    findings.entities.enumerated().map { index, entity in
      let mentions = findings.mentions.filter { Int($0.entity) == index }
      let forms = Dictionary(grouping: mentions) { text.line($0.range) }
        .map { "\($0.key) ×\($0.value.count)" }.sorted()
      let place =
        entity.place.map { ", \($0.place.whereabouts) by \($0.rule.rawValue)" }
        ?? entity.country.map { ", \($0.name)" } ?? ""
      return "\(entity.name) (\(entity.kind.rawValue)\(place)): \(forms.joined(separator: ", "))"
    }
  }

  private var roles: [String] {
    findings.roles.map { role in
      let standing = role.standing == .now ? "" : ", \(role.standing.rawValue)"
      let owner = role.of.map { " of \(findings.entities[Int($0)].name)" } ?? ""
      return
        "\(findings.entities[Int(role.entity)].name): “\(text.line(role.title))”\(owner)\(standing)"
        + " by \(role.rule.rawValue): “\(text.line(role.range))”"
    }
  }

  private var events: [String] {
    findings.accounts.flatMap { account -> [String] in
      let date = account.date.map(\.edtf) ?? "undated"
      let participants = findings.participants(in: account).map {
        "\(findings.entities[Int($0.entity)].name) (\($0.role.rawValue))"
      }
      func named(_ entity: Int32?, _ label: String) -> [String] {
        entity.map { [label + findings.entities[Int($0)].name] } ?? []
      }
      func place(_ account: Account) -> [String] {
        account.location.map { location in
          let place = findings.entities[Int(location.entity)].place?.place
          let precision = place.map { PlacePrecision($0, isNear: location.isNear) }
          return ["at “\(text.line(location.words))” (\(precision?.rawValue ?? "on no map"))"]
        } ?? []
      }
      let details =
        [
          "“\(text.line(account.trigger))”", account.modality.rawValue,
          "\(account.basis.rawValue) by \(account.dateRule.rawValue)",
        ] + participants + place(account) + named(account.attribution, "says ")
      return ["\(date): \(text.line(account.sentence))", "    " + details.joined(separator: "; ")]
    }
  }
}
