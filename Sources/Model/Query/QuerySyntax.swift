/// What the filter language has besides its keys, and how it writes dates, for the documentation.
public struct QuerySyntax: Sendable {
  /// How it is written.
  public let form: String
  /// What it means.
  public let help: String
  /// Filters with it, and what they let through.
  public let examples: [QueryExample]

  /// Terms and what joins them.
  // One row per line reads as a table.
  // swift-format-ignore
  public static let terms: [QuerySyntax] = [
    QuerySyntax(form: "word", help: "stands in a sentence, also inside a longer word, whatever the case and the diacritics", examples: [
      QueryExample("shell", "shell, shelling, Shelled"), QueryExample("serraj", "Serraj, Sérrāj"),
    ]),
    QuerySyntax(form: "\"several words\"", help: "stand in a sentence side by side; \\\" and \\\\ are a quotation mark and a backslash", examples: [
      QueryExample("\"port of sirte\"", "these words in this order"), QueryExample("\"OR\"", "the word itself"),
    ]),
    QuerySyntax(form: "/expression/", help: "a regular expression finds something in a sentence", examples: [
      QueryExample("/\\d+ (killed|dead)/", "12 killed, 300 dead"), QueryExample("/^in a statement/", "sentences that begin so"),
    ]),
    QuerySyntax(form: "a b, a AND b", help: "both hold", examples: [QueryExample("actor:turkey from:2019-12 troops", "all three hold")]),
    QuerySyntax(form: "a OR b", help: "one of them holds, or both; AND binds tighter", examples: [QueryExample("drone OR airstrike", "one of the words")]),
    QuerySyntax(form: "-a, NOT a", help: "it does not hold", examples: [QueryExample("sirte -oil", "Sirte without oil")]),
    QuerySyntax(form: "( )", help: "what stands in brackets is taken together", examples: [QueryExample("(sirte OR derna) -actor:LNA", "one of the towns, without the army")]),
  ]

  /// The dates that `from:`, `to:`, `on:` and `date:` take.
  // swift-format-ignore
  public static let dates: [QuerySyntax] = [
    QuerySyntax(form: "2019, 2019-04, 2019-04-06", help: "a year, a month, a day", examples: [QueryExample("on:2019-04-06", "that day")]),
    QuerySyntax(form: "2019-21 to 2019-24", help: "spring, summer, autumn and winter; winter begins in December", examples: [QueryExample("on:2019-22", "June to August 2019")]),
    QuerySyntax(form: "2019-33 to 2019-36", help: "a quarter of the year", examples: [QueryExample("date:2019-34", "April to June 2019")]),
    QuerySyntax(form: "201X, 20XX, 2019-XX, 2019-04-XX", help: "some year, month or day of it", examples: [QueryExample("on:201X", "2010 to 2019")]),
    QuerySyntax(form: "2019-04/2019-06", help: "from the first day of the one to the last day of the other; for on: and date:", examples: [QueryExample("on:2019-04-04/2019-06", "4 April to 30 June 2019")]),
    QuerySyntax(form: "2019-04/.., ../2019-04", help: "open at one end; for on: and date:", examples: [QueryExample("date:../2011", "before 2012")]),
    QuerySyntax(form: "2019~, 2019?, 2019%", help: "only dates that are approximate (about, around), uncertain (worked out, not said), or both; for on: and date:", examples: [QueryExample("date:2019~", "dated within 2019 by words such as about")]),
  ]
}

/// What a regular expression may be made of, for the documentation.
public struct PatternSyntax: Sendable {
  /// How it is written.
  public let form: String
  /// What it means.
  public let help: String
  /// An expression with it.
  public let example: String
  /// Words in which it finds something.
  public let matching: String
  /// Words in which it finds nothing.
  public let notMatching: String

  private init(_ form: String, _ help: String, _ example: String, _ matching: String, not: String) {
    (self.form, self.help, self.example) = (form, help, example)
    (self.matching, notMatching) = (matching, not)
  }

  /// All of it.
  // One row per line reads as a table.
  // swift-format-ignore
  public static let table: [PatternSyntax] = [
    PatternSyntax(".", "any character", "/b.g/", "bag", not: "bg"),
    PatternSyntax("\\d \\w \\s", "a digit 0 to 9; a letter, digit or _; a space", "/\\d\\d\\s\\w/", "12 men", not: "two men"),
    PatternSyntax("\\D \\W \\S", "any character but these", "/\\D\\d\\D/", "a 4 b", not: "1234"),
    PatternSyntax("[a-z] [^a-z]", "one of these characters; any but these", "/[k-m]ill[^s]/", "killed", not: "mills"),
    PatternSyntax("^ $", "the start and the end of the sentence", "/^forces/", "forces took it", not: "the forces"),
    PatternSyntax("\\b \\B", "where a word begins or ends; where none does", "/\\boil\\b/", "oil fields", not: "soil"),
    PatternSyntax("a* a+ a?", "any number, at least one, at most one", "/tanks?\\W+rolled/", "the tank rolled", not: "tankers rolled"),
    PatternSyntax("a{2} a{2,} a{2,4}", "so many", "/\\b\\d{3,4}\\b/", "300 men", not: "30000 men"),
    PatternSyntax("a|b ( ) (?: )", "one or the other; taken together", "/(air|drone) ?strike/", "an airstrike", not: "a strike"),
    PatternSyntax("\\. \\/ \\(", "the sign itself", "/U\\.N\\./", "the U.N. said", not: "uni nations"),
  ]
}
