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
  /// How many accounts of an event there are, when there are several, and whether they contradict each other.
  func accountsMark(of event: Event) -> String? {
    guard event.accounts.count > 1 else { return nil }
    return "\(isContested(event.id) ? "≠" : "×")\(event.accounts.count)"
  }
}

/// A sign of the timeline, as the help explains it.
struct TimelineMark: Sendable {
  let sign: String
  let meaning: String

  /// All signs: of a row from left to right, then of the axis.
  static let table: [TimelineMark] =
    EventType.allCases.map { TimelineMark(sign: String($0.mark), meaning: "\($0.rawValue) event") }
    + Modality.allCases.compactMap { modality in
      modality.mark.map { TimelineMark(sign: String($0), meaning: modality.rawValue) }
    } + [
      TimelineMark(sign: "×3", meaning: "three accounts of the same event"),
      TimelineMark(sign: "≠3", meaning: "three accounts that contradict each other"),
      TimelineMark(sign: "? ~ %", meaning: "the date is worked out; approximate; both"),
    ] + AxisSign.table
}
