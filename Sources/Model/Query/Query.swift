/// What a reader wants to see: a condition on events.
public struct Query: Hashable, Sendable {
  /// The condition; `nil` lets every event through.
  var condition: Condition?

  /// Lets every event through.
  public static let all = Query(condition: nil)

  indirect enum Condition: Hashable, Sendable {
    case actor(String)
    case text(String)
    case from(CivilDate)
    case to(CivilDate)
    case undated
    case not(Condition)
    case and([Condition])
    case or([Condition])
  }

  /// Reads the filter language.
  ///
  /// - Throws: the first mistake, with where it is and what to do.
  public init(parsing text: String) throws(QueryError) { fatalError("to be written \(text)") }

  init(condition: Condition?) { self.condition = condition }

  /// The query in the filter language; reading it gives the same query again.
  public var description: String { fatalError("to be written") }

  /// Whether the query asks for an actor, shuts it out, or does neither.
  public enum Stance: Hashable, Sendable {
    case none, included, excluded
  }

  /// What the query says of the actor with exactly this name.
  public func stance(on actor: String) -> Stance { fatalError("to be written \(actor)") }

  /// The same query with another stance on an actor; several included actors are joined by OR.
  public func with(_ stance: Stance, on actor: String) -> Query {
    fatalError("to be written \(actor)")
  }
}

/// A mistake in a query.
public struct QueryError: Error, Hashable, Sendable {
  /// What is wrong and what to do, for people.
  public let message: String
  /// Where, in UTF-8 bytes of the query's text, half-open; empty at the end when something is missing there.
  public let range: Range<Int>
}

/// The events that a query lets through.
public struct Selection: Sendable {
  /// In timeline order.
  public let events: [EventID]
  /// For each actor of the corpus, how many of these events it takes part in.
  public let actorCounts: [Int]
  /// How many events were left out only because they have no date.
  public let hiddenUndated: Int
}

extension Corpus {
  /// The events that a query lets through, with the actors' counts.
  public func select(_ query: Query) -> Selection { fatalError("to be written \(query)") }
}
