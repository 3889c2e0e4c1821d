import Testing

@testable import Model

@Suite struct QueryEvaluatorTests {
  private let corpus: Corpus

  init() throws { corpus = try SmallCorpus.corpus() }

  @Test(arguments: [
    ("", 5), ("actor:haftar", 2), ("actor:LNA", 1), ("-actor:haftar", 3), ("sirte", 1),
    ("from:2020", 3), ("to:2014-05-10", 1), ("on:2014-05-20", 1), ("from:2020-02-15", 1),
    ("to:2019", 1), ("is:undated", 1), ("place:tripoli", 2), ("actor:haftar OR actor:turkey", 3),
    ("actor:haftar from:2014 to:2014", 1), ("-(from:2014 to:2020-01-06)", 3),
    ("\"port of sirte\"", 1),
    ("actor:nobody", 0), ("said:mismari", 1), ("said:haftar", 0), ("-said:erdogan", 4),
    ("mode:planned", 1), ("mode:claimed OR mode:denied", 2), ("type:unclassified", 5),
    ("source:copy", 2), ("source:.TXT", 5), ("source:nowhere", 0), ("is:dated", 4),
    ("/^turkey will .* troops/", 1), ("/\\bport\\b/", 1), ("/\\bports\\b/", 0), ("-/haftar/", 3),
    ("is:contested", 0), ("is:marked", 0), ("mark:a", 0),
  ])
  func filtersLetThrough(filter: String, count: Int) throws {
    let query = try Query(parsing: filter)
    #expect(corpus.select(query).events.count == count)
    var evaluator = QueryEvaluator(corpus)
    #expect(evaluator.count(of: query) == count)
  }

  /// 2014-05, 2020-01-06, 2020-01-07, 2020-02 and none.
  @Test(arguments: [
    ("on:2020-01-06", 1), ("on:2020-02-29", 1), ("on:2014", 1), ("on:2020-01-07/..", 2),
    ("on:../2020-01-06", 2), ("on:2013/2015", 1), ("date:2020-02-29", 0), ("date:2020-02", 1),
    ("date:2014", 1), ("date:201X", 1), ("date:2020", 3), ("date:2020~", 0), ("date:2020?", 0),
    ("date:..", -1), ("date:2014/2020-01-06", 2), ("-date:2020", 2),
  ])
  func daysLetThrough(filter: String, count: Int) throws {
    guard count >= 0 else {
      #expect(throws: QueryError.self) { try Query(parsing: filter) }
      return
    }
    #expect(corpus.select(try Query(parsing: filter)).events.count == count)
  }

  @Test func marksOfDatesAreAskedFor() throws {
    let corpus = try SmallCorpus.corpus([
      (
        "a.txt",
        """
        Two days

        Posted 01/07/2020

        The LNA attacked Sirte around 4 January 2020. The GNA attacked Tarhuna. Turkey attacked Derna on 5 January 2020.
        """
      )
    ])
    let dates = (0..<corpus.eventCount).map { corpus.event(EventID(index: $0)).date?.edtf }
    #expect(dates == ["2020-01-04~", "2020-01-04%", "2020-01-05"])
    func count(_ filter: String) throws -> Int {
      corpus.select(try Query(parsing: filter)).events.count
    }
    #expect(try count("date:2020-01") == 3)
    #expect(try count("date:2020-01~") == 2)
    #expect(try count("date:2020-01%") == 1)
    #expect(try count("date:2020-01?") == 1)
    #expect(try count("date:2020-01-05?/..") == 0)
    #expect(try count("on:2020-01-04~") == 2)
    #expect(corpus.select(try Query(parsing: "date:2020~")).hiddenUndated == 0)
  }

  @Test func anEventIsContestedWhenOneDeniesWhatAnotherTells() throws {
    let corpus = try SmallCorpus.corpus([
      (
        "a.txt",
        "One\n\nThe LNA attacked Sirte on 6 January 2020. Turkey attacked Derna on 6 January 2020."
      ),
      ("b.txt", "Two\n\nOfficials denied that the LNA attacked Sirte on 6 January 2020."),
      ("c.txt", "Three\n\nAgain, Turkey attacked Derna on 6 January 2020."),
    ])
    #expect(corpus.eventCount == 2)
    #expect(corpus.isContested(EventID(index: 0)))
    #expect(!corpus.isContested(EventID(index: 1)))
    #expect(corpus.select(try Query(parsing: "is:contested")).events == [EventID(index: 0)])
  }

  @Test func undatedEventsHiddenByADateFilterAreCounted() throws {
    #expect(corpus.select(try Query(parsing: "from:2014")).hiddenUndated == 1)
    #expect(corpus.select(try Query(parsing: "date:2014")).hiddenUndated == 1)
    #expect(corpus.select(try Query(parsing: "from:2014 actor:turkey")).hiddenUndated == 0)
    #expect(corpus.select(try Query(parsing: "actor:haftar")).hiddenUndated == 0)
  }

  @Test func actorCountsFollowTheFilter() throws {
    let haftar = try #require(corpus.actors.firstIndex { $0.name == "Khalifa Haftar" })
    #expect(corpus.select(.all).actorCounts[haftar] == 2)
    #expect(corpus.select(try Query(parsing: "from:2014")).actorCounts[haftar] == 1)
    #expect(corpus.select(try Query(parsing: "from:2020")).actorCounts[haftar] == 0)
  }

  @Test func aSelectionKnowsWhatIsInIt() throws {
    for filter in ["", "from:2020", "actor:nobody"] {
      let selection = corpus.select(try Query(parsing: filter))
      for index in 0..<corpus.eventCount {
        let event = EventID(index: index)
        #expect(selection.contains(event) == selection.events.contains(event))
      }
    }
  }

  @Test func marksAreFound() throws {
    var marks = Marks()
    let event = corpus.event(EventID(index: 1))
    marks.toggle("a", on: event)
    marks.toggle("b", on: corpus.event(EventID(index: 0)))
    func events(_ filter: String) throws -> [Int] {
      corpus.select(try Query(parsing: filter), marks: marks).events.map(\.index)
    }
    #expect(try events("mark:a") == [1])
    #expect(try events("is:marked") == [0, 1])
    marks.toggle("a", on: event)
    #expect(try events("mark:a") == [])
  }

  @Test(arguments: ["sirte", "the port of", "tripoli and", "zzz", "Erdoğan said", "s s"])
  func typingOnFindsWhatIsFoundAtOnce(words: String) {
    var evaluator = QueryEvaluator(corpus)
    for end in words.indices.dropFirst() + [words.endIndex] {
      let query = Query(condition: .text(String(words[..<end])))
      #expect(evaluator.count(of: query) == corpus.select(query).events.count, "\(words[..<end])")
    }
  }
}
