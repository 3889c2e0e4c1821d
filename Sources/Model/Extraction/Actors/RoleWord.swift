/// What the little words are that stand in and around the roles of persons.
enum RoleWord: Sendable {
  case former, then, late
  /// `the`
  case definite
  /// `a`
  case indefinite
  /// `his`
  case pronoun
  /// Before what a role belongs to: `of`.
  case belonging
  /// Before whom somebody works for: `at`.
  case employment
  /// Before what a role is concerned with: `to`.
  case concern
  case and
  /// Makes a role one that is only claimed: `self-proclaimed`.
  case hedge
  /// A form of address that is no role.
  case address
  /// Of several persons.
  case plural
  /// A rank, which may stand behind an office.
  case rank
  /// A rank, or the last word of an office: `Attorney General`.
  case general

  // One row per line reads as a table.
  // swift-format-ignore
  static let table: [(RoleWord, String)] = [
    (.former, "former ex onetime erstwhile ousted deposed toppled overthrown"),
    (.then, "then"),
    (.late, "late slain"),
    (.definite, "the"),
    (.indefinite, "a an one"),
    (.pronoun, "his her its their our my your whose"),
    (.belonging, "of for"),
    (.employment, "at with"),
    (.concern, "to in from"),
    (.and, "and or"),
    (.hedge, "self so would alleged supposed purported fake aspiring presumed designate"),
    (.address, "mr mrs ms miss dr doctor sir lord lady dame saint prof rev reverend father sister brother count private"),
    (.plural, "secretaries ambassadors members representatives"),
    (.rank, "colonel col major maj captain capt lieutenant lt brigadier brig marshal admiral adm"),
    (.general, "general gen"),
  ]
}

extension RoleWord {
  /// Whether it is an article or a pronoun, with which a phrase begins.
  var opensPhrase: Bool { self == .definite || self == .indefinite || self == .pronoun }

  var isRank: Bool { self == .rank || self == .general }
}
