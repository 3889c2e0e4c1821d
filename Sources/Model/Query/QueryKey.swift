/// A key of the filter language, such as `actor:`.
public struct QueryKey: Sendable {
  /// The word before the colon.
  public let name: String
  /// What a reader is told of it.
  public let help: String
  /// Filters with it, and what they let through.
  public let examples: [QueryExample]
  /// What can stand behind it; the completion offers these.
  let values: Values
  /// The condition for a value; throws what is wrong with it.
  let condition: @Sendable (String) throws(QueryValueError) -> Query.Condition

  /// What stands behind a key.
  enum Values: Sendable {
    case actors, speakers, places, sources, days, marks
    /// One of a few words, each with its help.
    case words(@Sendable () -> [(word: String, help: String)])
  }

  /// All keys.
  // One row per line reads as a table.
  // swift-format-ignore
  public static let table: [QueryKey] = [
    QueryKey(name: "actor", help: "an actor's name, or how a word of it begins", examples: [
      QueryExample("actor:haftar", "Haftar takes part, under any of his names"),
      QueryExample("actor:\"Libyan National Army\" -actor:turkey", "the army takes part and Turkey does not"),
    ], values: .actors, condition: { (value) throws(QueryValueError) in .actor(try name(value)) }),
    QueryKey(name: "said", help: "who says so, as the sentence names it", examples: [
      QueryExample("said:mismari", "an account gives al-Mismari as its source"),
    ], values: .speakers, condition: { (value) throws(QueryValueError) in .said(try name(value)) }),
    QueryKey(name: "place", help: "a place's name, or that of the region or country it lies in, or how a word of it begins", examples: [
      QueryExample("place:sirte OR place:derna", "it happened in Sirte or in Derna"),
      QueryExample("place:libya", "it happened somewhere in Libya, as far as the place is known"),
    ], values: .places, condition: { (value) throws(QueryValueError) in .place(try name(value)) }),
    QueryKey(name: "type", help: "what kind of event", examples: [
      QueryExample("type:unclassified", "no kind is known"),
    ], values: .words { EventType.allCases.map { ($0.rawValue, "") } }, condition: { (value) throws(QueryValueError) in .type(try word(value)) }),
    QueryKey(name: "mode", help: "how an account reports it", examples: [
      QueryExample("mode:denied", "an account denies it, whatever the others say"),
      QueryExample("-mode:happened -mode:claimed", "planned, threatened, demanded, denied or forecast, and nothing else"),
    ], values: .words { Modality.allCases.map { ($0.rawValue, "") } }, condition: { (value) throws(QueryValueError) in .mode(try word(value)) }),
    QueryKey(name: "source", help: "an outlet, or how a word of it begins; a file, or a part of its name", examples: [
      QueryExample("source:agency", "an account is from an outlet, or from a file, called so"),
      QueryExample("-source:2019/", "no account is from a file of the folder 2019"),
    ], values: .sources, condition: { .source($0) }),
    QueryKey(name: "from", help: "may have lasted until this day, or later", examples: [
      QueryExample("from:2019-04", "on 1 April 2019 or later"),
    ], values: .days, condition: { (value) throws(QueryValueError) in .from(try oneDate(value).first) }),
    QueryKey(name: "to", help: "may have begun on this day, or earlier; all of a month or a year counts", examples: [
      QueryExample("from:2019-04-04 to:2019-06", "from 4 April to 30 June 2019"),
    ], values: .days, condition: { (value) throws(QueryValueError) in .to(try oneDate(value).last) }),
    QueryKey(name: "on", help: "may have happened on one of these days", examples: [
      QueryExample("on:2019-04-06", "dated 6 April, or April 2019, or 2019, or any days with the sixth among them"),
      QueryExample("on:2019-04/..", "in April 2019 or later, the same as from:2019-04"),
    ], values: .days, condition: { (value) throws(QueryValueError) in .on(try DayInterval(value)) }),
    QueryKey(name: "date", help: "dated within these days, and with the mark ~, ? or % if one is given", examples: [
      QueryExample("date:2019-04", "dated April 2019 or a day of it; not what is only dated 2019"),
      QueryExample("date:2019-04~", "dated about April 2019 or about a day of it"),
      QueryExample("date:../2011?", "dated before 2012, by days that were worked out and not said"),
      QueryExample("date:201X", "dated within the years 2010 to 2019"),
    ], values: .days, condition: { (value) throws(QueryValueError) in .dated(try DayInterval(value)) }),
    QueryKey(name: "is", help: "what the event is besides", examples: Query.Property.allCases.map {
      QueryExample("is:\($0.rawValue)", $0.help)
    }, values: .words { Query.Property.allCases.map { ($0.rawValue, $0.help) } }, condition: { (value) throws(QueryValueError) in .property(try word(value)) }),
    QueryKey(name: "mark", help: "a letter that you marked it with", examples: [
      QueryExample("mark:a", "marked with a"),
    ], values: .marks, condition: { (value) throws(QueryValueError) in .mark(try letter(value)) }),
  ]
}

/// A filter as the documentation shows it.
public struct QueryExample: Sendable {
  /// The filter.
  public let text: String
  /// What it lets through.
  public let meaning: String

  init(_ text: String, _ meaning: String) {
    self.text = text
    self.meaning = meaning
  }
}

// MARK: Values

extension QueryKey {
  /// A name, which can be no pattern: to read it as one would let nothing through and not say why.
  private static func name(_ value: String) throws(QueryValueError) -> String {
    guard value.utf8.count < 2 || value.first != "/" || value.last != "/" else {
      throw QueryValueError(.patternForName(value))
    }
    return value
  }

  private static func word<Word: RawRepresentable<String> & CaseIterable>(
    _ value: String
  ) throws(QueryValueError) -> Word {
    let word = Word.allCases.first { Folding.fold($0.rawValue) == Folding.fold(value) }
    guard let word else {
      throw QueryValueError(.unknownValue(value, known: Word.allCases.map(\.rawValue)))
    }
    return word
  }

  private static func letter(_ value: String) throws(QueryValueError) -> Character {
    guard value.count == 1, let letter = value.first, letter.isLetter else {
      throw QueryValueError(.noLetter(value))
    }
    return letter
  }

  /// One end of a stretch of days.
  private static func oneDate(_ value: String) throws(QueryValueError) -> DateSpan {
    let days = try DayInterval(value)
    guard let first = days.first, let last = days.last, !days.isInterval else {
      throw QueryValueError(.intervalForOneEnd(value))
    }
    guard days.qualifier.isEmpty else { throw QueryValueError(.markForOneEnd(value)) }
    return DateSpan(first, last, precision: .days)
  }
}
