/// All that has been read so far: an immutable snapshot that every pane and every command reads.
///
/// Events are held as columns, ordered as the timeline shows them; what belongs to one event is put together on demand.
public struct Corpus: Sendable {
  /// The files that were read, in the order in which the folder lists them.
  public let files: [SourceFile]
  /// The articles, file by file, in text order.
  public let articles: [ArticleRecord]
  /// The actors and places, the most often named first.
  public let actors: [ConflictActor]
  /// The actors in the order of their names.
  public let actorsByName: [ActorID]
  /// How many of the events are dated; these come first.
  public let datedCount: Int

  /// By event: the first and the last day, in days since 1970; undated events have neither.
  let firstDays: [Int32]
  let lastDays: [Int32]
  /// By event: its accounts, the earliest in the corpus first.
  let accounts: GroupedArray<AccountNumber>
  /// By event: who takes part, and how.
  let participants: GroupedArray<Participation>
  /// By event: where it happened, by all accounts.
  let places: GroupedArray<Int32>
  /// By actor: the events in which it takes part or, for a place, that happened there, in timeline order.
  let eventsOfActor: GroupedArray<Int32>
  /// By account, counted through all articles: its event.
  private let eventOfAccount: [Int32]
  /// By account: why it was joined to an earlier one.
  private let mergeRules: [EventMerge.Rule?]
  /// By article: the number of its first account.
  private let accountStarts: [Int]
  private let mergedActors: MergedActors
  /// By actor: its place in `actorsByName`.
  private let nameRanks: [Int32]
  /// All names that actors go by.
  let names: ActorNames

  /// An account, counted through all articles.
  struct AccountNumber: Sendable {
    let article: Int32
    let index: Int32
  }

  /// An actor and its part in an event.
  struct Participation: Sendable {
    let actor: Int32
    let role: ParticipantRole
  }

  /// A corpus without articles.
  public static let empty = Corpus(
    files: [], articles: [], actors: mergeActors(CorpusNames()))

  /// The snapshot of files and articles, whose entities are joined to actors already.
  init(files: [SourceFile], articles: [ArticleRecord], actors merged: MergedActors) {
    var starts: [Int] = []
    var numbers: [AccountNumber] = []
    for (article, record) in articles.enumerated() {
      starts.append(numbers.count)
      for index in record.findings.accounts.indices {
        numbers.append(AccountNumber(article: Int32(article), index: Int32(index)))
      }
    }
    let groups = EventMerge(
      articles: articles, starts: starts, count: numbers.count, actors: merged)
    let order = TimelineOrder(firsts: groups.firsts) { number in
      articles[Int(numbers[number].article)].findings.accounts[Int(numbers[number].index)]
    }
    let accounts = GroupedArray(
      groups: order.eventOfAccount, groupCount: order.eventCount, values: numbers)

    self.files = files
    self.articles = articles
    self.actors = merged.actors
    self.mergedActors = merged
    actorsByName = merged.actors.sortedByName()
    var ranks = Array(repeating: Int32(0), count: merged.actors.count)
    for (rank, actor) in actorsByName.enumerated() { ranks[actor.index] = Int32(rank) }
    nameRanks = ranks
    names = ActorNames(merged.actors)
    self.accountStarts = starts
    self.accounts = accounts
    eventOfAccount = order.eventOfAccount
    mergeRules = groups.rules
    datedCount = order.datedCount
    firstDays = order.firstDays
    lastDays = order.lastDays

    var participants: [Participation] = []
    var participantEvents: [Int32] = []
    var actorEvents: [Int32] = []
    var actorGroups: [Int32] = []
    var lastEventOfActor: [Int32] = Array(repeating: -1, count: merged.actors.count)
    var places: [Int32] = []
    var placeEvents: [Int32] = []
    for event in 0..<Int32(order.eventCount) {
      let firstPlace = places.count
      for number in accounts[Int(event)] {
        let findings = articles[Int(number.article)].findings
        let account = findings.accounts[Int(number.index)]
        let article = ArticleID(index: Int(number.article))
        if let place = account.place.map({ Int32(merged.actor($0, in: article).index) }),
          lastEventOfActor[Int(place)] != event
        {
          lastEventOfActor[Int(place)] = event
          places.append(place)
        }
        for participant in findings.participants(in: account) {
          let actor = Int32(merged.actor(participant.entity, in: article).index)
          guard lastEventOfActor[Int(actor)] != event else { continue }
          lastEventOfActor[Int(actor)] = event
          participants.append(Participation(actor: actor, role: participant.role))
          participantEvents.append(event)
          actorEvents.append(event)
          actorGroups.append(actor)
        }
      }
      for place in places[firstPlace...] {
        placeEvents.append(event)
        actorEvents.append(event)
        actorGroups.append(place)
      }
    }
    self.places = GroupedArray(groups: placeEvents, groupCount: order.eventCount, values: places)
    self.participants = GroupedArray(
      groups: participantEvents, groupCount: order.eventCount, values: participants)
    eventsOfActor = GroupedArray(
      groups: actorGroups, groupCount: merged.actors.count, values: actorEvents)
  }

  /// How many events there are; an ``EventID`` is below it.
  public var eventCount: Int { accounts.groupCount }

  /// The event at a place of the timeline.
  public func event(_ id: EventID) -> Event {
    let accountIDs = accounts[id.index].map { AccountID($0) }
    let all = accountIDs.map(account)
    let dating = account(datingAccount(of: id))
    var attribution: [ActorID] = []
    for (id, account) in zip(accountIDs, all) {
      if let speaker = account.attribution.map({ actor($0, in: id.article) }),
        !attribution.contains(speaker)
      {
        attribution.append(speaker)
      }
    }
    return Event(
      id: id, date: dating.date, basis: dating.basis, type: dating.type, modality: all[0].modality,
      actors: participants[id.index].map { (ActorID(index: Int($0.actor)), $0.role) },
      attribution: attribution, place: places[id.index].first.map { ActorID(index: Int($0)) },
      accounts: accountIDs)
  }

  /// The account that gives an event its date, the first one of an undated event.
  public func datingAccount(of event: EventID) -> AccountID {
    let numbers = accounts[event.index]
    var dating = numbers.startIndex
    if event.index < datedCount {
      let days = (firstDays[event.index], lastDays[event.index])
      dating =
        numbers.firstIndex { number in
          account(AccountID(number)).date.map { ($0.first.dayNumber, $0.last.dayNumber) == days }
            ?? false
        } ?? dating
    }
    return AccountID(numbers[dating])
  }

  /// The words by which an undated event would be dated if it were known what they are counted from, such as "on Thursday".
  public func unplacedWords(of event: Event) -> String? {
    guard event.date == nil else { return nil }
    for id in event.accounts {
      let findings = articles[id.article.index].findings
      if let time = findings.accounts[id.index].time {
        return text(of: id.article).line(findings.times[Int(time)].range)
      }
    }
    return nil
  }

  /// What an article says of an event.
  public func account(_ id: AccountID) -> Account {
    articles[id.article.index].findings.accounts[id.index]
  }

  /// The event that an account belongs to.
  public func event(of account: AccountID) -> EventID {
    EventID(index: Int(eventOfAccount[accountStarts[account.article.index] + account.index]))
  }

  /// Why an account is taken for one of an event that an earlier account reports; `nil` for the event's first account.
  public func mergeReason(of account: AccountID) -> String? {
    mergeRules[accountStarts[account.article.index] + account.index]?.reason
  }

  /// The events that an article reports, in the order of its text.
  public func events(in article: ArticleID) -> [EventID] {
    articles[article.index].findings.accounts.indices.map {
      event(of: AccountID(article: article, index: $0))
    }
  }

  /// The actor that an entity of an article is.
  public func actor(_ entity: Int32, in article: ArticleID) -> ActorID {
    mergedActors.actor(entity, in: article)
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
  public func sentence(of account: AccountID) -> TextRange {
    let findings = articles[account.article.index].findings
    return findings.sentences[Int(findings.accounts[account.index].sentence)].range
  }
}

extension AccountID {
  init(_ number: Corpus.AccountNumber) {
    self.init(article: ArticleID(index: Int(number.article)), index: Int(number.index))
  }
}

/// A file that was read.
public struct SourceFile: Sendable {
  /// The path as the reader gave it, or as found below the folder that the reader gave.
  public let name: String
  /// Its text.
  public let text: SourceText
}

/// An article and what was found in it.
public struct ArticleRecord: Sendable {
  /// The file it stands in.
  public let file: FileID
  /// What the stages found.
  public let findings: Findings
}
