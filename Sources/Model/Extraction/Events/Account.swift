/// One sentence of one article that reports an event.
public struct Account: Hashable, Sendable {
  /// The index of its sentence in ``Findings/sentences``.
  public let sentence: Int32
  /// The word that reports the event, such as `seized`.
  public let trigger: TextRange
  /// What the trigger reports.
  let deed: DeedID
  /// A hash of the sentence's ASCII letters and digits, whatever the case: copied sentences have the same.
  let words: UInt64
  /// When it happened; `nil` when the article does not tell.
  public let date: DateSpan?
  /// Why that date is believed.
  public let basis: DateBasis
  /// The rule that gave it its date.
  public let dateRule: AccountDateRule
  /// The index in ``Findings/times`` of the expression that dates it, or would if it could be placed; `nil` when there is none.
  public let time: Int32?
  /// What kind of event, one of PLOVER's types or `unclassified`.
  public let type: EventType
  /// Whether it happened, or is claimed, planned, denied.
  public let modality: Modality
  /// Its participants' places in ``Findings/participants``; see ``Findings/participants(in:)``.
  let participants: Range<Int32>
  /// The entity that says so, an index in ``Findings/entities``.
  public let attribution: Int32?
  /// The place, an index in ``Findings/entities``.
  public let place: Int32?

  /// An entity and its part in the event.
  public struct Participant: Hashable, Sendable {
    /// The index in ``Findings/entities``.
    public let entity: Int32
    /// Who did it, to whom, or neither.
    public let role: ParticipantRole
  }
}

extension Findings {
  /// The entities that take part in what an account reports, each once, in text order.
  public func participants(in account: Account) -> ArraySlice<Account.Participant> {
    participants[Int(account.participants.lowerBound)..<Int(account.participants.upperBound)]
  }
}

/// How an account came by its date.
public enum AccountDateRule: String, CaseIterable, Sendable {
  /// A time expression of its own sentence.
  case ownWords = "own_words"
  /// The date of the sentence before it in the paragraph.
  case sameParagraph = "same_paragraph"
  /// No words tell: it was reported by the day of writing.
  case dayOfWriting = "day_of_writing"
  /// Words of its own sentence say when, but nothing tells what they are counted from; it stays undated.
  case unplaced
  /// Nothing tells.
  case none
}

/// The part that an actor takes in an event.
public enum ParticipantRole: String, CaseIterable, Sendable {
  case source, target, participant
}

/// The type of an event.
public enum EventType: String, CaseIterable, Sendable {
  case unclassified
}

/// In what way an event is reported.
public enum Modality: String, CaseIterable, Sendable {
  case happened, claimed, denied, planned, threatened, demanded, hypothetical, forecast
}
