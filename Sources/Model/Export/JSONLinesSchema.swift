/// A member of the objects that `export --format jsonl` and `annotate` write.
public struct SchemaMember: Sendable {
  /// Where it stands: names of members with dots between, `[]` for the elements of an array.
  public let path: String
  /// JSON types with bars between.
  public let type: String
  /// What it says.
  public let meaning: String

  private init(_ path: String, _ type: String, _ meaning: String) {
    self.path = path
    self.type = type
    self.meaning = meaning
  }

  /// The members of each kind of record of `export --format jsonl`.
  // One row per line reads as a table.
  // swift-format-ignore
  public static let export: [(record: String, members: [SchemaMember])] = [
    ("article", [
      SchemaMember("record", "string", "`article`"),
      SchemaMember("id", "string", "stays the same as long as the article's text does"),
      SchemaMember("file", "string", "the file's path, as found"),
      SchemaMember("lines[]", "number", "first and last line in the file, from 1, both inclusive"),
      SchemaMember("title", "string|null", "the headline"),
      SchemaMember("outlet", "string|null", "who published it, as the article itself says"),
      SchemaMember("copy_of", "object|null", "the article that it is a copy of; null when it is none"),
      SchemaMember("copy_of.article", "string", "the id of the earliest of all that are copies of each other"),
      SchemaMember("copy_of.kind", "string", list(ArticleCopy.Kind.self)),
      SchemaMember("copy_of.share", "number", "per cent of the shorter text that is in the other too"),
      SchemaMember("published", "object|null", "the day of writing; null when nothing tells"),
    ] + date("published.") + [
      SchemaMember("published.basis", "string", "why it is believed: " + list(DateBasis.self)),
      SchemaMember("published.evidence[].start", "number", "byte offset in the file"),
      SchemaMember("published.evidence[].end", "number", "byte offset in the file, not included"),
      SchemaMember("published.evidence[].text", "string", "the words"),
      SchemaMember("boilerplate[].lines[]", "number", "first and last line that were set aside"),
      SchemaMember("boilerplate[].rule", "string", list(BoilerplateRule.self)),
    ]),
    ("actor", [
      SchemaMember("record", "string", "`actor`; places are listed alike"),
      SchemaMember("id", "string", "stays the same as long as name and kind do"),
      SchemaMember("name", "string", "the name it is listed under"),
      SchemaMember("kind", "string", list(ActorKind.self)),
      SchemaMember("aliases[].form", "string", "a form of the name, as written"),
      SchemaMember("aliases[].count", "number", "how many articles use it"),
      SchemaMember("aliases[].rule", "string|null", "why it is the actor's; null for the name itself: " + list(MergeRule.self)),
      SchemaMember("aliases[].confidence", "string|null", "how sure that is: " + list(MergeRule.Confidence.self)),
      SchemaMember("place", "object|null", "where it is, of places and states; null when that is not known"),
    ] + place("place.") + [
      SchemaMember("country", "object|null", "whose it is by its name, of persons by what their roles belong to; null when nothing tells"),
      SchemaMember("country.name", "string", "the country's name"),
      SchemaMember("country.code", "string", "the country in ISO 3166"),
      SchemaMember("sector", "string|null", "PLOVER's code of the sector; null for places: " + list(Sector.self)),
      SchemaMember("roles[].title", "string", "the words of a person's role, as most articles write them"),
      SchemaMember("roles[].standing", "string", "by a word beside it: " + list(Role.Standing.self)),
      SchemaMember("roles[].of", "object|null", "the actor to which the role belongs"),
      SchemaMember("roles[].of.id", "string", "its id"),
      SchemaMember("roles[].of.name", "string", "its name"),
      SchemaMember("roles[].articles", "number", "how many articles print it"),
      SchemaMember("roles[].written", "object|null", "from the first to the last day of writing of these; null when none is dated"),
    ] + date("roles[].written.") + [
      SchemaMember("roles[].evidence", "object", "one place where it is printed"),
      SchemaMember("roles[].evidence.article", "string", "the id of the first article that prints it"),
      SchemaMember("roles[].evidence.rule", "string", "how role and name stand together: " + list(RoleRule.self)),
      SchemaMember("roles[].evidence.start", "number", "byte offset in the file"),
      SchemaMember("roles[].evidence.end", "number", "byte offset in the file, not included"),
      SchemaMember("roles[].evidence.text", "string", "the words with the name, on one line"),
      SchemaMember("days", "object|null", "from the first to the last day of all of its dated events; null when none is dated"),
    ] + date("days.") + [
      SchemaMember("events", "number", "in how many of the written events it takes part"),
    ]),
    ("event", [
      SchemaMember("record", "string", "`event`"),
      SchemaMember("id", "string", "stays the same as long as its first sentence does"),
      SchemaMember("date", "object|null", "when; null when no account tells"),
    ] + date("date.") + [
      SchemaMember("date.precision", "string", list(Precision.allCases.map(\.name))),
      SchemaMember("date.basis", "string", "why it is believed: " + list(DateBasis.self)),
      SchemaMember("date.rule", "string", "the rule that found the day"),
      SchemaMember("date.expression", "string|null", "the words that name the day"),
      SchemaMember("type", "string", list(EventType.self)),
      SchemaMember("modality", "string", list(Modality.self)),
      SchemaMember("actors[].id", "string", "an actor's id"),
      SchemaMember("actors[].name", "string", "its name"),
      SchemaMember("actors[].role", "string", list(ParticipantRole.self)),
      SchemaMember("attribution[].id", "string", "the id of an actor who says so"),
      SchemaMember("attribution[].name", "string", "its name"),
      SchemaMember("place", "object|null", "where"),
      SchemaMember("place.id", "string", "the place's id"),
      SchemaMember("place.name", "string", "its name"),
    ] + location("place.") + [
      SchemaMember("sources", "number", "how many articles report it, copies of each other counted once"),
      SchemaMember("accounts[].article", "string", "the id of the article"),
      SchemaMember("accounts[].file", "string", "its file"),
      SchemaMember("accounts[].start", "number", "byte offset of the sentence in the file"),
      SchemaMember("accounts[].end", "number", "byte offset of its end, not included"),
      SchemaMember("accounts[].text", "string", "the sentence on one line"),
    ]),
  ]

  /// The members of the objects that `annotate` writes, one for each line that it reads.
  // One row per line reads as a table.
  // swift-format-ignore
  public static let annotation: [SchemaMember] = [
    SchemaMember("id", "string|null", "the document's; null when the line has none"),
    SchemaMember("published", "object|null", "the day of writing; null when nothing tells"),
  ] + date("published.") + [
    SchemaMember("published.basis", "string", "why it is believed: " + list(DateBasis.self)),
    SchemaMember("published.evidence[].start", "number", "Unicode scalar of `text`"),
    SchemaMember("published.evidence[].end", "number", "Unicode scalar of `text`, not included"),
    SchemaMember("published.evidence[].text", "string", "the words"),
    SchemaMember("times[].start", "number", "Unicode scalar of `text`"),
    SchemaMember("times[].end", "number", "Unicode scalar of `text`, not included"),
    SchemaMember("times[].type", "string", "TIMEX3 type: " + list(TimexType.self)),
    SchemaMember("times[].value", "string", "TIMEX3 value"),
    SchemaMember("times[].rule", "string", "the rule that found the words"),
    SchemaMember("mentions[].start", "number", "Unicode scalar of `text`"),
    SchemaMember("mentions[].end", "number", "Unicode scalar of `text`, not included"),
    SchemaMember("mentions[].kind", "string", list(ActorKind.self)),
    SchemaMember("mentions[].entity", "string", "the name of what is meant, the same for all its mentions"),
    SchemaMember("mentions[].form", "string", list(MentionForm.self)),
    SchemaMember("mentions[].place", "object|null", "where it is, of places and states; null when that is not known"),
  ] + place("mentions[].place.") + [
    SchemaMember("events[].start", "number", "Unicode scalar at which its sentence begins"),
    SchemaMember("events[].end", "number", "Unicode scalar behind its sentence"),
    SchemaMember("events[].trigger", "object", "the word that reports it"),
    SchemaMember("events[].trigger.start", "number", "Unicode scalar of `text`"),
    SchemaMember("events[].trigger.end", "number", "Unicode scalar of `text`, not included"),
    SchemaMember("events[].date", "object|null", "when; null when nothing tells"),
  ] + date("events[].date.") + [
    SchemaMember("events[].date.precision", "string", list(Precision.allCases.map(\.name))),
    SchemaMember("events[].date.basis", "string", "why it is believed: " + list(DateBasis.self)),
    SchemaMember("events[].date.rule", "string", "the rule that found the day"),
    SchemaMember("events[].date.expression", "string|null", "the words that name the day"),
    SchemaMember("events[].type", "string", list(EventType.self)),
    SchemaMember("events[].modality", "string", list(Modality.self)),
    SchemaMember("events[].actors[].entity", "string", "the `entity` of its mentions"),
    SchemaMember("events[].actors[].role", "string", list(ParticipantRole.self)),
    SchemaMember("events[].attribution", "string|null", "the `entity` who says so"),
    SchemaMember("events[].place", "object|null", "where; null when the sentence does not say"),
    SchemaMember("events[].place.entity", "string", "the `entity` where it happened"),
  ] + location("events[].place.") + [
    SchemaMember("error", "string|null", "what is wrong with the line; null when it was handled"),
  ]

  private static func place(_ prefix: String) -> [SchemaMember] {
    [
      SchemaMember(prefix + "region", "string|null", "the first-level region in which it lies"),
      SchemaMember(prefix + "country", "string", "the country's name"),
      SchemaMember(prefix + "code", "string", "the country in ISO 3166"),
      SchemaMember(prefix + "latitude", "number", "degrees north"),
      SchemaMember(prefix + "longitude", "number", "degrees east"),
      SchemaMember(prefix + "extent", "string", list(MapPlace.Extent.self)),
      SchemaMember(prefix + "rule", "string", "why it is this place: " + list(PlaceRule.self)),
    ]
  }

  private static func location(_ prefix: String) -> [SchemaMember] {
    [
      SchemaMember(
        prefix + "words", "string", "the place as printed, with what says how far from it"),
      SchemaMember(prefix + "precision", "string|null", list(PlacePrecision.self)),
      SchemaMember(
        prefix + "on_map", "object|null", "which place it is; null when that is not known"),
    ] + place(prefix + "on_map.")
  }

  private static func date(_ prefix: String) -> [SchemaMember] {
    [
      SchemaMember(prefix + "edtf", "string", "the date in EDTF (ISO 8601-2)"),
      SchemaMember(prefix + "from", "string", "its first day, ISO 8601"),
      SchemaMember(prefix + "to", "string", "its last day, ISO 8601, inclusive"),
    ]
  }

  private static func list<Value: RawRepresentable & CaseIterable>(_ type: Value.Type) -> String
  where Value.RawValue == String {
    list(type.allCases.map(\.rawValue))
  }

  private static func list(_ names: [String]) -> String {
    names.map { "`\($0)`" }.joined(separator: ", ")
  }
}
