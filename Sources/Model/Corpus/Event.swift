/// What happened, with all its accounts.
public struct Event: Sendable {
  /// Its place on the timeline.
  public let id: EventID
  /// When; `nil` when no account tells.
  public let date: DateSpan?
  /// Why that date is believed.
  public let basis: DateBasis
  /// What kind of event.
  public let type: EventType
  /// In what way the first account reports it.
  public let modality: Modality
  /// Who took part, by all accounts; each actor once.
  public let actors: [(actor: ActorID, role: ParticipantRole)]
  /// Who says so, by all accounts; each actor once.
  public let attribution: [ActorID]
  /// The place among the actors; `nil` when no account tells.
  public let place: ActorID?
  /// What the first account that tells says of it.
  public let location: EventLocation?
  /// The sentences that report it, never empty; the first is the one that the timeline shows.
  public let accounts: [AccountID]
}

/// Where an event happened, as one account says.
public struct EventLocation: Hashable, Sendable {
  /// The place among the actors.
  public let actor: ActorID
  /// Where that is; `nil` when it is not known.
  public let place: MapPlace?
  /// Whether it happened not there but near.
  public let isNear: Bool
  /// The place as printed, with the words that say how far from it: `90 km south of Sirte`.
  public let words: String

  /// How exactly the place is known; `nil` when the place is on no map.
  public var precision: PlacePrecision? { place.map { PlacePrecision($0, isNear: isNear) } }
}
