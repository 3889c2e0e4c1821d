/// All that has been read so far: an immutable snapshot that every pane and every command reads.
///
/// Events are held as columns, ordered as the timeline shows them; what belongs to one event is put together on demand.
public struct Corpus: Sendable {
  /// The files that were read, in the order in which the folder lists them.
  public let files: [SourceFile]
  /// The articles, file by file, in text order.
  public let articles: [ArticleRecord]
  /// By article: of which other one it is a copy; `nil` for the others.
  public let copies: [ArticleCopy?]
  /// The actors and places, the most often named first.
  public let actors: [ConflictActor]
  /// The actors in the order of their names.
  public let actorsByName: [ActorID]
  /// How many of the events are dated; these come first.
  public let datedCount: Int

  let sharedLines: SharedLines

  /// By event: the first and the last day, in days since 1970; undated events have neither.
  let firstDays: [Int32]
  let lastDays: [Int32]
  /// By event: the numbers of its accounts, in ascending order.
  private let accounts: GroupedArray<Int32>
  /// By event: the actors that take part and the places where it happened, by all accounts, each once.
  let actorsOfEvent: GroupedArray<Int32>
  /// By event: the places where it happened, by all accounts, each once.
  let placesOfEvent: GroupedArray<Int32>
  /// By actor: the events in which it takes part or, for a place, that happened there, in timeline order.
  let eventsOfActor: GroupedArray<Int32>
  private let numbers: AccountNumbers
  /// By number of an account: its event.
  private let eventOfAccount: [Int32]
  /// By number of an account: why it was joined to an earlier one.
  private let mergeRules: [EventMerge.Rule?]
  /// By record of ``CorpusNames``: its actor.
  private let actorOfRecord: [Int32]
  /// By actor: its place in `actorsByName`.
  private let nameRanks: [Int32]
  let roleIndex: RoleIndex
  /// All names that actors go by.
  let names: ActorNames
  private let find: Finder

  /// Finds what the stages find in an article of a text.
  public typealias Finder = @Sendable (_ article: Article, _ text: SourceText) -> Findings

  /// A corpus without articles.
  public static let empty: Corpus = {
    var builder = CorpusBuilder { _, _ in
      preconditionFailure("there is no article in an empty corpus")
    }
    return builder.corpus()
  }()

  /// The snapshot of files and articles, whose entities are joined to actors already.
  ///
  /// - Parameter find: what found the articles' findings.
  init(
    files: [SourceFile], articles: [ArticleRecord], copies: [ArticleCopy?],
    sharedLines: SharedLines, actors merged: MergedActors, find: @escaping Finder
  ) {
    let numbers = AccountNumbers(articles)
    let byDay = AccountsByDay(articles, count: numbers.count)
    let merge = EventMerge(byDay, articles: articles, numbers: numbers, actors: merged)
    let order = TimelineOrder(byDay, firsts: merge.firsts)
    self.files = files
    self.articles = articles
    self.copies = copies
    self.sharedLines = sharedLines
    self.numbers = numbers
    self.find = find
    actors = merged.actors
    actorsByName = merged.actors.sortedByName()
    var ranks = Array(repeating: Int32(0), count: merged.actors.count)
    for (rank, actor) in actorsByName.enumerated() { ranks[actor.index] = Int32(rank) }
    nameRanks = ranks
    names = ActorNames(merged.actors)
    roleIndex = RoleIndex(articles, actors: merged)
    actorOfRecord = merged.actorOfRecord
    mergeRules = merge.rules
    eventOfAccount = order.eventOfAccount
    datedCount = order.datedCount
    firstDays = order.firstDays
    lastDays = order.lastDays
    accounts = GroupedArray(groupCount: order.eventCount) { pair in
      for (number, event) in order.eventOfAccount.enumerated() { pair(event, Int32(number)) }
    }
    actorsOfEvent = Self.actorsOfEvent(articles, order: order, merged: merged)
    placesOfEvent = Self.placesOfEvent(articles, order: order, merged: merged)
    eventsOfActor = actorsOfEvent.inverted(valueCount: merged.actors.count)
  }

  private static func actorsOfEvent(
    _ articles: [ArticleRecord], order: TimelineOrder, merged: MergedActors
  ) -> GroupedArray<Int32> {
    var actors = GroupedArray<Int32>(groupCount: order.eventCount) { pair in
      var number = 0
      for record in articles {
        func add(_ entity: Int32, to event: Int32) {
          pair(event, merged.actorOfRecord[Int(record.names[Int(entity)])])
        }
        for account in record.accounts {
          let event = order.eventOfAccount[number]
          for participant in record.participants(in: account) {
            add(participant.entity, to: event)
          }
          if let place = account.place { add(place, to: event) }
          number += 1
        }
      }
    }
    actors.removeRepeats(valueCount: merged.actors.count)
    return actors
  }

  private static func placesOfEvent(
    _ articles: [ArticleRecord], order: TimelineOrder, merged: MergedActors
  ) -> GroupedArray<Int32> {
    var places = GroupedArray<Int32>(groupCount: order.eventCount) { pair in
      var number = 0
      for record in articles {
        for account in record.accounts {
          if let place = account.place {
            pair(
              order.eventOfAccount[number], merged.actorOfRecord[Int(record.names[Int(place)])])
          }
          number += 1
        }
      }
    }
    places.removeRepeats(valueCount: merged.actors.count)
    return places
  }

  /// How many events there are; an ``EventID`` is below it.
  public var eventCount: Int { accounts.groupCount }

  /// The accounts of an event, in the order of the articles; there is at least one.
  func accounts(of event: EventID) -> some RandomAccessCollection<AccountID> {
    accounts[event.index].lazy.map(numbers.account)
  }

  /// The event at a place of the timeline.
  public func event(_ id: EventID) -> Event {
    let accountIDs = Array(accounts(of: id))
    let all = accountIDs.map(account)
    let dating = account(datingAccount(of: id))
    var places: [ActorID] = []
    var location: EventLocation?
    var participants: [(actor: ActorID, role: ParticipantRole)] = []
    var speakers: [ActorID] = []
    for (id, account) in zip(accountIDs, all) {
      if let place = account.place.map({ actor($0, in: id.article) }), !places.contains(place),
        !participants.contains(where: { $0.actor == place })
      {
        places.append(place)
        location = location ?? self.location(of: id)
      }
      for participant in articles[id.article.index].participants(in: account) {
        let actor = actor(participant.entity, in: id.article)
        guard !places.contains(actor), !participants.contains(where: { $0.actor == actor }) else {
          continue
        }
        participants.append((actor, participant.role))
      }
      if let speaker = account.attribution.map({ actor($0, in: id.article) }),
        !speakers.contains(speaker)
      {
        speakers.append(speaker)
      }
    }
    return Event(
      id: id, date: dating.date, basis: dating.basis, type: dating.type, modality: all[0].modality,
      actors: participants, attribution: speakers, place: location?.actor, location: location,
      accounts: accountIDs)
  }

  /// The places where an event happened, by all accounts.
  public func places(of event: EventID) -> some Sequence<ActorID> {
    placesOfEvent[event.index].lazy.map { ActorID(index: Int($0)) }
  }

  /// Where an account says that it happened; `nil` when it does not say.
  public func location(of id: AccountID) -> EventLocation? {
    account(id).location.map { location in
      let actor = actor(location.entity, in: id.article)
      return EventLocation(
        actor: actor, place: actors[actor.index].place?.place, isNear: location.isNear,
        words: text(of: id.article).line(location.words))
    }
  }

  /// The account that gives an event its date, the first one of an undated event.
  public func datingAccount(of event: EventID) -> AccountID {
    let all = accounts(of: event)
    let first = all[all.startIndex]
    guard event.index < datedCount, all.count > 1 else { return first }
    let days = (firstDays[event.index], lastDays[event.index])
    return all.first { id in
      account(id).date.map { ($0.first.dayNumber, $0.last.dayNumber) == days } ?? false
    } ?? first
  }

  /// The words by which an undated event would be dated if it were known what they are counted from, such as "on Thursday".
  public func unplacedWords(of event: Event) -> String? {
    guard event.date == nil else { return nil }
    for id in event.accounts {
      if let time = account(id).time { return text(of: id.article).line(time.range) }
    }
    return nil
  }

  /// What an article says of an event.
  public func account(_ id: AccountID) -> Account {
    articles[id.article.index].accounts[id.index]
  }

  /// The event that an account belongs to.
  public func event(of account: AccountID) -> EventID {
    EventID(index: Int(eventOfAccount[numbers.number(of: account)]))
  }

  /// Why an account is taken for one of an event that an earlier account reports; `nil` for the event's first account.
  public func mergeReason(of account: AccountID) -> String? {
    mergeRules[numbers.number(of: account)]?.reason
  }

  /// The events that an article reports, in the order of its text.
  public func events(in article: ArticleID) -> [EventID] {
    numbers.numbers(of: article.index).map { EventID(index: Int(eventOfAccount[$0])) }
  }

  /// For each article, how many of its accounts report one of some events.
  public func accountCounts(of events: [EventID]) -> [Int32] {
    var isWanted = [Bool](repeating: false, count: eventCount)
    for event in events { isWanted[event.index] = true }
    return articles.indices.map { article in
      numbers.numbers(of: article).reduce(0) { $0 + (isWanted[Int(eventOfAccount[$1])] ? 1 : 0) }
    }
  }

  /// All that the stages find in an article.
  ///
  /// - Complexity: the stages run again, about a millisecond for ten pages; keep the findings while the article is shown.
  public func findings(in article: ArticleID) -> Findings {
    find(articles[article.index].article, text(of: article))
  }

  /// The actor that an entity of an article is.
  public func actor(_ entity: Int32, in article: ArticleID) -> ActorID {
    let record = articles[article.index].names[Int(entity)]
    return ActorID(index: Int(actorOfRecord[Int(record)]))
  }

  /// In how many events of the whole corpus an actor takes part.
  public func eventCount(of actor: ActorID) -> Int { eventsOfActor[actor.index].count }

  /// The place of an actor in ``actorsByName``.
  public func nameRank(of actor: ActorID) -> Int { Int(nameRanks[actor.index]) }

  /// The text of the file that an article stands in.
  public func text(of article: ArticleID) -> SourceText {
    files[articles[article.index].file.index].text
  }

  /// The sentence that an account stands in.
  public func sentence(of account: AccountID) -> TextRange { self.account(account).sentence }
}

/// A file that was read.
public struct SourceFile: Sendable {
  /// The path as the reader gave it, or as found below the folder that the reader gave; in an archive what the file is
  /// called there, below the path of the archive.
  public let name: String
  /// Where its bytes are.
  public let origin: Origin
  /// Its text.
  public let text: SourceText

  /// Where the bytes of a file are: only what is on a disk can be opened by other programs.
  public enum Origin: Hashable, Sendable {
    case disk, archive, standardInput
  }

  init(name: String, origin: Origin = .disk, text: SourceText) {
    self.name = name
    self.origin = origin
    self.text = text
  }
}
