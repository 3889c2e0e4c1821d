/// The words that time expressions are made of.
///
/// Read from `data/en/time_words.tsv`; a word has at most two senses there.
struct TimeLexicon: Sendable {
  /// What a word can be in a time expression.
  enum WordClass: String, CaseIterable, Sendable {
    case month, weekday, weekdays, unit, units, recurring, lasting, season
    case number, multiple, ordinal, decade, zone, reference, counted, modal, preposition, modifier
    case edge, doubt, holiday
    case which, publication, numbered, inner
    case shortMonth = "short_month"
    case shortWeekday = "short_weekday"
    case dayPart = "day_part"
    case dayParts = "day_parts"
    case deicticDay = "deictic_day"
    case whichThen = "which_then"
    case vagueNumber = "vague_number"
    case ordinalSuffix = "ordinal_suffix"
    case pastVerb = "past_verb"
    case futureVerb = "future_verb"
    case halfDay = "half_day"
    case namedDay = "named_day"
  }

  /// One sense of a word: its class and its number in that class.
  struct Sense: Sendable {
    let wordClass: WordClass
    let value: Int16
  }

  /// The senses of a word.
  struct Entry: Sendable {
    var first: Sense?
    var second: Sense?

    /// The value of the word as one of this class, `nil` when it is none.
    func value(_ wordClass: WordClass) -> Int? {
      if let first, first.wordClass == wordClass { return Int(first.value) }
      if let second, second.wordClass == wordClass { return Int(second.value) }
      return nil
    }
  }

  /// The days with a name.
  let holidays: HolidayNames
  private let entries: WordTable<Entry>
  /// Every word of the lexicon with its senses.
  let words: [(WordID, Entry)]

  init(data: DataFiles, vocabulary: inout Vocabulary) {
    var entries: [WordID: Entry] = [:]
    func add(_ sense: Sense, to word: WordID) {
      var entry = entries[word] ?? Entry()
      precondition(entry.second == nil, "a third sense of a word of time expressions")
      if entry.first == nil { entry.first = sense } else { entry.second = sense }
      entries[word] = entry
    }
    for row in data.rows(of: "en/time_words.tsv") {
      guard row.count == 3, let wordClass = WordClass(rawValue: row[1]),
        let value = Self.value(row[2], wordClass)
      else { preconditionFailure("not a row of time_words.tsv: \(row)") }
      add(Sense(wordClass: wordClass, value: value), to: vocabulary.add(row[0]))
    }
    holidays = HolidayNames(data: data, vocabulary: &vocabulary)
    for word in holidays.firstWords { add(Sense(wordClass: .holiday, value: 0), to: word) }
    words = entries.map { ($0.key, $0.value) }.sorted { $0.0.index < $1.0.index }
    self.entries = WordTable(words, default: Entry())
  }

  /// The value of a word as one of this class, `nil` when it is none.
  func value(_ word: WordID, _ wordClass: WordClass) -> Int? { entries[word].value(wordClass) }

  /// The number of a value, given as a number or by its name.
  private static func value(_ text: String, _ wordClass: WordClass) -> Int16? {
    if let number = Int16(text) { return number }
    let index: Int? =
      switch wordClass {
      case .unit, .units, .recurring, .lasting:
        TimeUnit(rawValue: text).flatMap(TimeUnit.allCases.firstIndex)
      case .season: Season(rawValue: text).flatMap(Season.allCases.firstIndex)
      case .dayPart, .dayParts: DayPart(rawValue: text).flatMap(DayPart.allCases.firstIndex)
      case .modifier, .edge, .doubt:
        TimeModifier(rawValue: text).flatMap(TimeModifier.allCases.firstIndex)
      case .reference: ["past", "present", "future"].firstIndex(of: text)
      default: nil
      }
    return index.map(Int16.init)
  }
}
