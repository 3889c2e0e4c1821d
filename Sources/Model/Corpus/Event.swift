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
  /// Where; `nil` when no account tells.
  public let place: ActorID?
  /// The sentences that report it, never empty; the first is the one that the timeline shows.
  public let accounts: [AccountID]
}
