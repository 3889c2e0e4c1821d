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
