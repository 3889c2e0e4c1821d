import Testing

@testable import Model

@Suite struct MarksTests {
  @Test func aLetterIsPutOnceHoweverOften() {
    let account = AccountID(article: ArticleID(index: 1), index: 2)
    var marks = Marks()
    for _ in 0..<2 { marks.put("a", on: account) }
    #expect(marks.accounts == ["a": [account]])
  }

  private let event: Event
  private let other: Event

  init() throws {
    let corpus = try SmallCorpus.corpus()
    event = corpus.event(EventID(index: 1))
    other = corpus.event(EventID(index: 0))
  }

  @Test func manyEventsMayHaveTheSameLetterAndOneEventMany() {
    var marks = Marks()
    for letter: Character in ["b", "a"] { marks.toggle(letter, on: event) }
    marks.toggle("b", on: other)
    #expect(marks.letters(on: event) == ["a", "b"])
    #expect(marks.letters(on: other) == ["b"])
  }

  @Test func aLetterIsTakenOffWhicheverAccountHasIt() {
    var marks = Marks()
    marks.toggle("a", on: event)
    // In another snapshot another account of the event comes first.
    let turned = marks.mapped { $0 == event.accounts[0] ? event.accounts[1] : $0 }
    marks = turned
    #expect(marks.letters(on: event) == ["a"])
    let isOn = marks.toggle("a", on: event)
    #expect(!isOn)
    #expect(marks == Marks())
  }

  @Test func marksOfAccountsThatAreGoneAreGone() {
    var marks = Marks()
    marks.toggle("a", on: event)
    #expect(marks.mapped { _ in nil } == Marks())
  }
}
