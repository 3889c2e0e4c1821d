import Testing

@testable import Model
@testable import TUI

/// The plain mode, line by line.
struct ConversationTests {
  private func conversation(
    _ articles: [MarkedArticle] = SmallCorpus.articles
  ) throws -> Conversation {
    var conversation = Conversation(AppState(size: Conversation.size))
    _ = conversation.take(.snapshot(try SmallCorpus.update(articles)))
    return conversation
  }

  private static let names = Keymap.standard.commands.map(\.name)

  @Test(arguments: names)
  func everyCommandIsReachedByItsName(name: String) throws {
    var conversation = try conversation()
    var lines = conversation.answer(name)
    if case .prompt = conversation.state.mode {
      #expect(!conversation.prompt.hasPrefix("sitrep"))
      lines = conversation.answer("marda")
    }
    // Another program has the word.
    let programs = conversation.takePrograms()
    #expect(!lines.isEmpty || conversation.hasEnded || !programs.isEmpty)
    #expect(conversation.prompt == "sitrep> ")
    #expect(conversation.hasEnded == ["quit", "quit-now"].contains(name))
  }

  @Test(arguments: Keymap.standard.commands.flatMap { $0.keys.map(\.name) })
  func everyKeyIsReachedByItsName(key: String) throws {
    var conversation = try conversation()
    let lines = conversation.answer(key)
    #expect(lines.first?.hasPrefix("there is no such command") != true)
  }

  @Test func theNamesThatItUsesItselfAreInTheTable() {
    let used = [
      "next-pane", "cancel", "cursor-to-end", "delete-to-start", "accept", "close", "end", "down",
      "up", "open-timeline", "quit", "undo-filter",
    ]
    #expect(Set(used).subtracting(Self.names) == [])
  }

  @Test func whatIsSelectedIsSaidInFull() throws {
    var conversation = try conversation()
    #expect(
      conversation.answer("5") == [
        "event 5 of 10, 2019-04-04, claimed: Two guards died when shells hit the eastern gate, the "
          + "Interior Ministry said.",
        "actors: Interior Ministry; said by: Interior Ministry",
        "in reports/2019/gazette-harbour.txt, line 5",
      ])
    #expect(conversation.answer("") == conversation.answer("5"))
    #expect(conversation.answer("next")[0].hasPrefix("event 6 of 10, "))
    #expect(conversation.answer("2 up")[0].hasPrefix("event 4 of 10, "))
    #expect(conversation.answer("up 3")[0].hasPrefix("event 1 of 10, "))
    #expect(conversation.answer("up") == ["this is the start"])
    #expect(conversation.answer("end")[0].hasPrefix("event 10 of 10, undated, happened: "))
  }

  @Test func listsAreRowsWithNumbers() throws {
    var conversation = try conversation()
    let events = conversation.answer("list")
    #expect(events.count == 11)
    #expect(events[0].hasPrefix("Timeline, 10 events, 3 undated"))
    #expect(events[0].hasSuffix(": rows 1 to 10 of 10, at row 1"))
    #expect(events[4].hasPrefix("4. 2019-04-04, happened, 2 accounts: Fighters of"))
    let actors = conversation.answer("actors")
    #expect(actors[0] == "Actors, 7: rows 1 to 7 of 7, at row 1")
    #expect(actors.contains { $0.hasSuffix("Idris Tolan, person, in 1 event") })
    #expect(conversation.answer("2")[0].hasPrefix("actor 2 of 7, "))
    #expect(conversation.answer("99") == ["there is no row 99; there are 7"])
  }

  @Test func longListsComeInPages() throws {
    let many = (0..<50).map { SmallCorpus.shells(onDay: $0) }
    var conversation = try conversation(many)
    #expect(conversation.answer("list")[0].hasSuffix(": rows 1 to 20 of 50, at row 1"))
    #expect(conversation.answer("page-down")[0].contains(": rows 21 to 40 of 50, at row 2"))
    #expect(conversation.answer("page down")[0].contains(": rows 41 to 50 of 50, at row 4"))
    #expect(conversation.answer("top").count == 21)
    #expect(conversation.answer("end").count == 11)
  }

  @Test func anEventLeadsToItsParagraphs() throws {
    var conversation = try conversation()
    _ = conversation.answer("5")
    let lines = conversation.answer("open")
    #expect(lines[0] == "Front takes the harbour of Marda")
    #expect(lines.contains("in reports/2019/gazette-harbour.txt, line 5"))
    #expect(lines.contains("(2 lines set aside)"))
    #expect(lines.contains { $0.hasPrefix("General Idris Tolan threatened") })
    #expect(conversation.answer("next in article")[2].hasPrefix("event: General Idris Tolan"))
    #expect(conversation.answer("3")[0].hasPrefix("event 3 of 10"))
  }

  @Test func aFilterIsGivenBehindItsNameOrWhenAskedFor() throws {
    var conversation = try conversation()
    let lines = conversation.answer("filter actor:\"red crescent\" from:2019")
    #expect(lines[0] == "2 of 10 events; filter actor:\"red crescent\" from:2019-01-01")
    #expect(lines[1].hasSuffix(": rows 1 to 2 of 2, at row 1"))
    #expect(conversation.answer("f") == [])
    #expect(conversation.prompt == "filter: (now actor:\"red crescent\" from:2019-01-01) ")
    #expect(conversation.answer("place:marda")[0].hasPrefix("1 of 10 events; filter place:marda"))
    #expect(conversation.answer("u")[0].hasPrefix("2 of 10 events"))
    _ = conversation.answer("filter")
    #expect(conversation.answer("")[0].hasPrefix("event 2 of 2"))
  }

  @Test func aMistakeIsSaidWithItsPlace() throws {
    var conversation = try conversation()
    let lines = conversation.answer("filter marda from:soon")
    #expect(lines[0].hasPrefix("soon is no date"))
    #expect(lines[1] == "it is here: “soon”")
    #expect(conversation.prompt == "sitrep> ")
    #expect(conversation.state.filters.current == .all)
    #expect(conversation.answer("fliter")[0].hasPrefix("there is no such command"))
  }

  @Test func aCommandOfAnotherPaneGoesThere() throws {
    var conversation = try conversation()
    let lines = conversation.answer("include")
    #expect(conversation.state.focus == .actors)
    #expect(lines[0].hasPrefix("3 of 10 events; filter actor:"))
    #expect(lines.contains { $0.hasSuffix(", included") })
  }

  @Test func accountsAreSaidOneAfterTheOther() throws {
    var conversation = try conversation()
    _ = conversation.answer("4")
    let lines = conversation.answer("accounts")
    #expect(lines[0].hasPrefix("account 1 of 2, selected: Marda Gazette; "))
    #expect(lines[2].hasPrefix("account 2 of 2: outlet unknown; "))
    #expect(conversation.answer("next account")[2].hasPrefix("account 2 of 2, selected: "))
    #expect(conversation.answer("read-account")[0] == "Harbour lost")
    #expect(conversation.answer("leave-accounts")[0].contains("accounts shows them"))
  }

  @Test func aMarkIsALetterBehindItsCommand() throws {
    var conversation = try conversation()
    _ = conversation.answer("4")
    #expect(conversation.answer("mark a") == ["marked a"])
    _ = conversation.answer("top")
    #expect(conversation.answer("go to mark a")[0] == "mark a: 1 of 1")
    #expect(conversation.answer("")[0].hasPrefix("event 4 of 10"))
    #expect(conversation.answer("m") == [])
    #expect(conversation.answer("a") == ["mark a taken off"])
  }

  @Test func savedFiltersAreListedTakenAndForgotten() throws {
    var conversation = try conversation()
    _ = conversation.answer("filter place:marda")
    #expect(conversation.answer("save filter harbour")[0].hasPrefix("saved as harbour"))
    _ = conversation.answer("clear filter")
    #expect(
      conversation.answer("saved filters") == [
        "harbour: place:marda", "forget and a name forgets it",
      ])
    #expect(conversation.answer("harbour")[0].contains("filter place:marda"))
    _ = conversation.answer("saved-filters")
    #expect(conversation.answer("forget harbour") == ["harbour is forgotten"])
    #expect(conversation.answer("saved-filters")[0].hasPrefix("no filter is saved"))
  }

  @Test func pagesAreSaidWhole() throws {
    var conversation = try conversation()
    #expect(conversation.answer("why").contains("Accounts:"))
    #expect(conversation.answer("load report").contains("articles: 4"))
    let help = conversation.answer("?")
    #expect(help.contains("down: one row down"))
    #expect(!help.contains { $0.hasPrefix("delete-word") })
    #expect(conversation.state.mode == .panes)
  }

  @Test func articlesThatComeInAreCounted() throws {
    var conversation = try conversation([SmallCorpus.courier])
    #expect(
      conversation.take(.snapshot(try SmallCorpus.update(arrived: 3))) == [
        "3 new articles", "10 of 10 events; no filter; 3 new",
      ])
  }
}
