/// Why two names are taken for the same actor's, the safest reason first.
public enum MergeRule: String, CaseIterable, Sendable {
  /// A dictionary has both in one line.
  case dictionary
  /// The same but for diacritics, articles such as `al-`, hyphens and capitals.
  case spelling
  /// An article gives the one in brackets behind the other.
  case acronym
  /// The first letters of the other, in the same article.
  case initials
  /// The first and the last word are the same.
  case middleName = "middle_name"
  /// A part of the only longer name in the same article that has it: `the Council`.
  case part
  /// The surname of the only person in the same article who has it.
  case surname
  /// The given name of the only person in the same article who has it.
  case givenName = "given_name"
  /// The title of the only person in the same article who has it, of names that are given.
  case title
  /// The surname of the only person in the folder who has it.
  case folderSurname = "folder_surname"
  /// Two ways of writing the same name in Latin letters.
  case transliteration

  /// How sure it is, in grades, for nothing in a folder tells a probability.
  public var confidence: Confidence {
    switch self {
    case .dictionary, .spelling, .acronym: .certain
    case .initials, .middleName, .part, .surname: .likely
    case .givenName, .title, .folderSurname, .transliteration: .possible
    }
  }

  /// What the reader is told.
  public var reason: String {
    switch self {
    case .dictionary: "one line of a dictionary has both"
    case .spelling: "the same name but for its spelling"
    case .acronym: "an article gives it in brackets behind the name"
    case .initials: "the first letters of the name, in the same article"
    case .middleName: "the same name but for a middle one"
    case .part: "a part of the name that no other name in the article has"
    case .surname: "a surname that no other person in the article has"
    case .givenName: "a given name that no other person in the article has"
    case .title: "a title that no other person in the article has"
    case .folderSurname: "a surname that no other person in the folder has"
    case .transliteration: "another way of writing the name in Latin letters"
    }
  }

  /// How sure a merge is.
  public enum Confidence: String, CaseIterable, Sendable {
    case certain, likely, possible
  }
}

extension MergeRule: Comparable {
  /// Whether a reason is safer.
  public static func < (left: MergeRule, right: MergeRule) -> Bool { left.rank < right.rank }

  /// Its place among the reasons, the safest first.
  var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
