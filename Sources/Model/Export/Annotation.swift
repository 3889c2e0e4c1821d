internal import FoundationEssentials

/// Answers one document of JSON Lines with the findings in it.
///
/// - Parameters:
///   - line: an object with `id`, `text` and, if known, `published`, an EDTF date or a time by ISO 8601, and `mentions`, the names
///     in it as objects with `start`, `end` and, if known, `kind`: then no others are looked for.
///   - pipeline: the stages.
/// - Returns: one object: `id`, `published`, `times`, `mentions`, `events` and `error`, which is null when the line could be
///   handled. Offsets are Unicode scalars of `text`, half-open.
public func annotation(of line: [UInt8], pipeline: Pipeline) -> JSON {
  do throws(AnnotationError) {
    let document = try AnnotationRequest.document(line)
    let findings = document.findings(pipeline)
    return annotation(
      id: document.id, of: findings, text: document.text, names: findings.entities.map(\.name))
  } catch {
    return error.answer
  }
}

/// Answers documents of JSON Lines with the findings in them as the articles of one folder, which tell of each other.
///
/// - Returns: an answer a line, in their order; an `entity` is the name of an actor of the folder, with a number behind it where
///   an actor before it has the same.
public func annotations(of lines: [[UInt8]], pipeline: Pipeline) -> [JSON] {
  let documents = concurrentMap(count: lines.count) { number in
    Result { () throws(AnnotationError) in try AnnotationRequest.document(lines[number]) }
  }
  var builder = CorpusBuilder(find: pipeline.findings)
  let files = concurrentMap(count: lines.count) { number -> LoadedFile? in
    guard case .success(let document) = documents[number] else { return nil }
    return LoadedFile(
      // Documents may have the same id.
      file: SourceFile(name: "\(document.id), line \(number + 1)", text: document.text),
      articles: [document.findings(pipeline)])
  }
  for file in files.compactMap(\.self) { builder.add(file) }
  let corpus = builder.corpus()
  let names = numbered(corpus.actors.map(\.name))
  var article = 0
  return documents.map { document in
    switch document {
    case .success(let document):
      defer { article += 1 }
      let findings = corpus.findings(in: ArticleID(index: article))
      return annotation(
        id: document.id, of: findings, text: document.text,
        names: findings.entities.indices.map { entity in
          names[corpus.actor(Int32(entity), in: ArticleID(index: article)).index]
        })
    case .failure(let error): return error.answer
    }
  }
}

/// The names, with a number behind those that an earlier one is equal to.
private func numbered(_ names: [String]) -> [String] {
  var counts: [String: Int] = [:]
  return names.map { name in
    let number = counts[name, default: 0] + 1
    counts[name] = number
    return number == 1 ? name : "\(name) (\(number))"
  }
}

private struct AnnotationRequest: Decodable {
  let id: String
  let text: String
  let published: String?
  let mentions: [Name]?

  /// A name that is given; offsets are Unicode scalars of the text.
  struct Name: Decodable {
    let start: Int
    let end: Int
    let kind: String?
  }

  /// A document that is asked about.
  struct Document: Sendable {
    let id: String
    let text: SourceText
    let published: String?
    let names: [GivenName]?

    func findings(_ pipeline: Pipeline) -> Findings {
      pipeline.findings(inOneArticle: text, published: published, names: names)
    }
  }

  static func document(_ line: [UInt8]) throws(AnnotationError) -> Document {
    guard let request = try? JSONDecoder().decode(AnnotationRequest.self, from: Data(line)) else {
      throw .noDocument
    }
    if let told = request.published, DateSpan(edtf: told) == nil,
      PublicationTime.day(ofTime: told) == nil
    {
      throw .noDate(id: request.id, told)
    }
    let text = SourceText(utf8: Array(request.text.utf8))
    return Document(
      id: request.id, text: text, published: request.published, names: try request.names(in: text))
  }

  /// The kind that a tag tells: ours, or those under which corpora of names have persons, organisations and places.
  ///
  /// Any other leaves the kind to be found.
  private static func kind(of tag: String) -> ActorKind? {
    ActorKind(rawValue: tag) ?? kinds[tag]
  }

  private static let kinds: [String: ActorKind] = [
    "PER": .person, "PERSON": .person, "ORG": .organisation, "LOC": .place, "GPE": .place,
    "FAC": .place, "NORP": .population,
  ]

  private func names(in text: SourceText) throws(AnnotationError) -> [GivenName]? {
    guard let mentions else { return nil }
    let offsets = ScalarOffsets.bytes(of: text.bytes)
    var names: [GivenName] = []
    for mention in mentions {
      let kind = mention.kind.flatMap(Self.kind)
      guard 0 <= mention.start, mention.start < mention.end, mention.end < offsets.count else {
        throw .noRange(id: id, mention.start, mention.end)
      }
      names.append(
        GivenName(range: TextRange(offsets[mention.start], offsets[mention.end]), kind: kind))
    }
    return names
  }
}

/// Why a document cannot be answered.
private enum AnnotationError: Error {
  case noDocument
  case noDate(id: String, String)
  case noRange(id: String, Int, Int)

  /// What is answered in its place.
  var answer: JSON {
    switch self {
    case .noDocument: answer(id: nil, "not an object with \"id\" and \"text\", both strings")
    case .noDate(let id, let date):
      answer(
        id: id, "\"published\" is no EDTF date such as 2019-04-06 and no time by ISO 8601: \(date)")
    case .noRange(let id, let start, let end):
      answer(
        id: id, "\"mentions\" has a range that is empty or not in the text: \(start) to \(end)")
    }
  }

  private func answer(id: String?, _ message: String) -> JSON {
    .object([
      ("id", .optional(id)), ("published", .null), ("times", .array([])), ("mentions", .array([])),
      ("events", .array([])), ("error", .string(message)),
    ])
  }
}

/// - Parameter names: what each entity is called.
private func annotation(
  id: String, of findings: Findings, text: SourceText, names: [String]
) -> JSON {
  let scalars = ScalarOffsets(text.bytes)
  func place(_ range: TextRange) -> [(String, JSON)] {
    [("start", .int(scalars[range.start])), ("end", .int(scalars[range.end]))]
  }
  return .object([
    ("id", .string(id)),
    ("published", findings.published.map { publishedJSON($0, text: text, place: place) } ?? .null),
    (
      "times",
      .array(
        findings.times.map { time in
          .object(
            place(time.range) + [
              ("type", .string(time.type.rawValue)), ("value", .string(time.value.text)),
              ("rule", .string(time.rule.name)),
            ])
        })
    ),
    (
      "mentions",
      .array(
        findings.mentions.map { mention in
          let entity = findings.entities[Int(mention.entity)]
          return .object(
            place(mention.range) + [
              ("kind", .string(entity.kind.rawValue)),
              ("entity", .string(names[Int(mention.entity)])),
              ("form", .string(mention.form.rawValue)),
              ("place", entity.place.map { .object(placeMembers($0)) } ?? .null),
            ])
        })
    ),
    ("events", .array(findings.accounts.map { event($0, in: findings, text, names, place) })),
    ("error", .null),
  ])
}

private func event(
  _ account: Account, in findings: Findings, _ text: SourceText, _ names: [String],
  _ place: (TextRange) -> [(String, JSON)]
) -> JSON {
  func name(_ entity: Int32?) -> JSON {
    .optional(entity.map { names[Int($0)] })
  }
  let expression = account.time.map { ($0.rule, text.line($0.range)) }
  return .object(
    place(account.sentence) + [
      ("trigger", .object(place(account.trigger))),
      ("date", account.date.map { dateJSON($0, account, expression: expression) } ?? .null),
      ("type", .string(account.type.rawValue)),
      ("modality", .string(account.modality.rawValue)),
      (
        "actors",
        .array(
          findings.participants(in: account).map {
            .object([("entity", name($0.entity)), ("role", .string($0.role.rawValue))])
          })
      ),
      ("attribution", name(account.attribution)),
      ("place", account.location.map { location($0, in: findings, text, names) } ?? .null),
    ])
}

private func location(
  _ location: Account.Location, in findings: Findings, _ text: SourceText, _ names: [String]
) -> JSON {
  let entity = findings.entities[Int(location.entity)]
  let precision = entity.place.map { PlacePrecision($0.place, isNear: location.isNear) }
  return .object(
    [("entity", .string(names[Int(location.entity)]))]
      + locationMembers(entity.place, words: text.line(location.words), precision))
}

/// For every byte of a text the number of Unicode scalars before it.
private struct ScalarOffsets {
  private let counts: [UInt32]

  init(_ bytes: [UInt8]) {
    var counts: [UInt32] = []
    counts.reserveCapacity(bytes.count + 1)
    var count: UInt32 = 0
    for byte in bytes {
      counts.append(count)
      // A continuation byte belongs to the scalar that was counted at its lead byte.
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    counts.append(count)
    self.counts = counts
  }

  subscript(offset: Int) -> Int { Int(counts[offset]) }

  /// For every number of Unicode scalars of a text the byte behind them.
  static func bytes(of bytes: [UInt8]) -> [Int] {
    bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } + [bytes.count]
  }
}
