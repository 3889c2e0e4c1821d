import Model

extension Modality {
  /// Its letter on the timeline; none for what plainly happened.
  var mark: Character? {
    switch self {
    case .happened: nil
    case .claimed: "c"
    case .denied: "d"
    case .planned: "p"
    case .threatened: "t"
    case .demanded: "!"
    case .hypothetical: "h"
    case .forecast: "f"
    }
  }
}

extension EventType {
  /// Its letter on the timeline.
  var mark: Character {
    switch self {
    case .unclassified: "·"
    }
  }
}

extension ActorKind {
  /// Its letter in the actor list.
  var mark: Character {
    switch self {
    case .person: "P"
    case .armedGroup: "A"
    case .government: "G"
    case .state: "S"
    case .internationalOrganisation: "I"
    case .organisation: "O"
    case .party: "Y"
    case .media: "M"
    case .population: "C"
    case .place: "L"
    }
  }
}

extension DateBasis {
  /// Its letter in the list of articles.
  var mark: Character {
    switch self {
    case .dateline: "d"
    case .metadata: "m"
    case .inferred: "i"
    case .reader: "r"
    case .explicit: "e"
    case .relative: "l"
    case .reportedBy: "b"
    case .unknown: "?"
    }
  }
}

extension Stance {
  /// Its mark in the actor list.
  var mark: Character {
    switch self {
    case .none: " "
    case .included: "+"
    case .excluded: "-"
    }
  }
}

extension Corpus {
  /// How many sources of an event there are, when there are several, and whether its accounts contradict each other.
  func sourcesMark(of event: Event) -> String? {
    guard event.accounts.count > 1 else { return nil }
    let count = sourceCount(of: event.id)
    let isContested = isContested(event.id)
    return count > 1 || isContested ? "\(isContested ? "≠" : "×")\(count)" : nil
  }
}

/// A sign of the timeline, as the help explains it.
struct TimelineMark: Sendable {
  let sign: String
  let meaning: String

  /// All signs: of a row from left to right, then of the axis.
  static let table: [TimelineMark] =
    [TimelineMark(sign: "a", meaning: "your mark")]
    + EventType.allCases.map {
      TimelineMark(sign: String($0.mark), meaning: "\($0.rawValue) event")
    }
    + Modality.allCases.compactMap { modality in
      modality.mark.map { TimelineMark(sign: String($0), meaning: modality.rawValue) }
    } + [
      TimelineMark(sign: "×3", meaning: "three articles report it, copies not counted"),
      TimelineMark(sign: "≠3", meaning: "three that contradict each other"),
      TimelineMark(sign: "? ~ %", meaning: "the date is worked out; approximate; both"),
    ] + AxisSign.table
}

/// A sign of the list of articles, as the help explains it.
struct ArticleMark: Sendable {
  let sign: String
  let meaning: String

  /// All signs of a row from left to right.
  static let table: [ArticleMark] =
    [DateBasis.dateline, .metadata, .inferred].map {
      ArticleMark(
        sign: String($0.mark), meaning: "the day of writing is believed for this: \($0.name)")
    } + [
      ArticleMark(sign: "3/14", meaning: "three of its fourteen events pass the filter"),
      ArticleMark(sign: "=", meaning: "a copy of another article, or another version of it"),
    ]
}

/// A sign of the source pane, as the help explains it.
struct SourceMark: Sendable {
  let sign: String
  let meaning: String

  // One row per line reads as a table.
  // swift-format-ignore
  static let table = [
    SourceMark(sign: "> │", meaning: "the sentence that reports the event"),
    SourceMark(sign: "•", meaning: "another event is reported from here on"),
    SourceMark(sign: "-", meaning: "set aside: not part of the report"),
    SourceMark(sign: "≠", meaning: "the account differs here from the first one"),
  ]
}
