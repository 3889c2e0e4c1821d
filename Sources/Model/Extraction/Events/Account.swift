/// One sentence of one article that reports an event.
///
/// There is one for every event and more, so it is laid out to be small.
public struct Account: Hashable, Sendable {
  /// A hash of the sentence's ASCII letters and digits, whatever the case: copied sentences have the same.
  let words: UInt64
  /// From the sentence's first character to its closing mark.
  public let sentence: TextRange
  private let triggerRange: ShortRange
  /// What the trigger reports.
  let deed: DeedID
  private let timeRange: ShortRange
  private let timeRule: TimeRuleID
  /// When it happened; `nil` when the article does not tell.
  public let date: DateSpan?
  /// Why that date is believed.
  public let basis: DateBasis
  /// The rule that gave it its date.
  public let dateRule: AccountDateRule
  /// What kind of event, one of PLOVER's types or `unclassified`.
  public let type: EventType
  /// Whether it happened, or is claimed, planned, denied.
  public let modality: Modality
  private let speaker: OptionalIndex
  private let placeEntity: OptionalIndex
  private let placeRange: ShortRange
  private let firstParticipant: UInt32
  private let participantCount: UInt16
  private let isNear: Bool

  /// An entity and its part in the event.
  public struct Participant: Hashable, Sendable {
    /// The index in ``Findings/entities``.
    public let entity: Int32
    /// Who did it, to whom, or neither.
    public let role: ParticipantRole
  }

  /// The words that tell the day of an account.
  public struct TimeWords: Hashable, Sendable {
    /// Where they stand.
    public let range: TextRange
    /// The rule that found them.
    public let rule: TimeRuleID
  }

  /// Where it happened, as the sentence says.
  public struct Location: Hashable, Sendable {
    /// The index in ``Findings/entities``.
    public let entity: Int32
    /// Its name and the words that say how far from it: `90 km south of Sirte`.
    public let words: TextRange
    /// Whether it happened not there but near.
    public let isNear: Bool
  }

  init(
    sentence: TextRange, words: UInt64, trigger: TextRange, deed: DeedID, date: DateSpan?,
    basis: DateBasis, dateRule: AccountDateRule, time: TimeWords?, type: EventType,
    modality: Modality, participants: Range<Int>, attribution: Int32?, location: Location?
  ) {
    self.sentence = sentence
    self.words = words
    triggerRange = ShortRange(trigger)
    self.deed = deed
    self.date = date
    self.basis = basis
    self.dateRule = dateRule
    timeRange = ShortRange(time?.range ?? TextRange(0, 0))
    timeRule = time?.rule ?? TimeRuleID(index: 0)
    self.type = type
    self.modality = modality
    firstParticipant = UInt32(participants.lowerBound)
    participantCount = UInt16(clamping: participants.count)
    speaker = OptionalIndex(attribution)
    placeEntity = OptionalIndex(location?.entity)
    placeRange = ShortRange(location?.words ?? TextRange(0, 0))
    isNear = location?.isNear ?? false
  }

  /// The word that reports the event, such as `seized`.
  public var trigger: TextRange { triggerRange.range }

  /// The expression that dates it, or would if it could be placed; `nil` when there is none.
  public var time: TimeWords? {
    timeRange.isEmpty ? nil : TimeWords(range: timeRange.range, rule: timeRule)
  }

  /// Its participants' places in ``Findings/participants``; see ``Findings/participants(in:)``.
  var participants: Range<Int> {
    Int(firstParticipant)..<Int(firstParticipant) + Int(participantCount)
  }

  /// The entity that says so, an index in ``Findings/entities``.
  public var attribution: Int32? { speaker.value }

  /// The place, an index in ``Findings/entities``.
  public var place: Int32? { placeEntity.value }

  /// Where it happened; `nil` when the sentence does not say.
  public var location: Location? {
    placeEntity.value.map { Location(entity: $0, words: placeRange.range, isNear: isNear) }
  }
}

/// An index or none, in four bytes.
private struct OptionalIndex: Hashable, Sendable {
  private let index: Int32

  init(_ index: Int32?) { self.index = index ?? -1 }

  var value: Int32? { index < 0 ? nil : index }
}

extension Findings {
  /// The entities that take part in what an account reports, each once, in text order.
  public func participants(in account: Account) -> ArraySlice<Account.Participant> {
    participants[account.participants]
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
