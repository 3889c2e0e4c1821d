import Testing

@testable import Model

/// How incomplete and relative expressions find their days.
struct TimeResolutionTests {
  @Test(arguments: [
    ("The town fell on Thursday.", "2019-04-04"),
    ("Officials said Thursday that talks would go on.", "2019-04-04"),
    ("Talks will be held on Thursday.", "2019-04-11"),
    ("Talks are to be held on Thursday.", "2019-04-11"),
    ("Talks are set to resume on Thursday.", "2019-04-11"),
    ("They have until Thursday to leave.", "2019-04-11"),
    ("They may leave as early as Thursday.", "2019-04-11"),
    ("Until Thursday, they had not left.", "2019-04-04"),
    ("They were expected to meet on Thursday.", "2019-04-11"),
    ("He had seized the town in November.", "2018-11"),
    ("The vote is due in November.", "2019-11"),
  ])
  func tensePointsFromTheDayOfWriting(text: String, expected: String) {
    #expect(articleTimes(text, published: day("2019-04-06")).map(\.value.text) == [expected])
  }

  @Test func narrativeCarriesTheYear() {
    let text = """
      The war began in March 1939. In September 1939 the north fell. The army crossed the river in \
      November 1939. Then, in January, it took the coast. By 3 March the capital was cut off. In 1941 \
      it fell. In May the king fled. In 1942 he died.
      """
    #expect(
      articleTimes(text, published: day("2019-04-06")).map(\.value.text) == [
        "1939-03", "1939-09", "1939-11", "1940-01", "1940-03-03", "1941", "1941-05", "1942",
      ])
  }

  /// A narrative that has come to May 1942, and what follows.
  private func narrative(_ rest: String) -> [String] {
    let start =
      "The war began in March 1939. In September 1939 the north fell. In 1940 and 1941 it spread. In May 1942 it came."
    return articleTimes("\(start) \(rest)", published: day("2019-04-06")).dropFirst(5)
      .map(\.value.text)
  }

  @Test(arguments: [
    ("It was worse than the June 1940 bombing. In July it ended.", "1940-06 1942-07"),
    ("Papers of his staff declassified in 2005 say so. In July it ended.", "2005 1942-07"),
    ("They had planned it since 1937. In July it ended.", "1937 1942-07"),
    ("They spent the spring and early summer of 1943 there.", "1943-SP 1943-SU"),
    ("They began their winter offensive against it in January 1943.", "1943-WI 1943-01"),
    ("The town fell on 29 February.", "1944-02-29"),
  ])
  func narrativeTakesNoYearFromAnAside(rest: String, expected: String) {
    #expect(narrative(rest).joined(separator: " ") == expected)
  }

  @Test(arguments: [
    ("He said: \"We leave today.\" Today it is a museum.", "XXXX-XX-XX 2019-04-06"),
    ("He said: “They left two years ago.” They came back last year.", "XXXX 2018"),
  ])
  func whoIsQuotedInANarrativeSpokeOnAnotherDay(rest: String, expected: String) {
    #expect(narrative(rest).joined(separator: " ") == expected)
  }

  @Test func formerIsATimeInNarrativesOnly() {
    #expect(narrative("The former king died.") == ["PAST_REF"])
    #expect(articleTimes("The former king died on Thursday.").map(\.rule.name) == ["weekday"])
  }

  @Test func dayThatMonthsOfOtherYearsLackIsLookedForInLeapYears() {
    #expect(
      articleTimes("It fell on 29 February.", published: day("2019-04-06")).map(\.value.text)
        == ["2020-02-29"])
  }

  @Test func nothingFollowsADateThatWasNotTold() {
    #expect(
      articleTimes("Two days later he fled.", published: day("2019-04-06")).map(\.span) == [nil])
  }

  @Test(arguments: [
    ("It fell on Tuesday, 2 April.", "2019-04-02", false),
    ("It fell on Tuesday, May 20, 2015.", "2015-05-20?", true),
    ("It fell on Tuesday, May 20.", "2019-05-20?", true),
    ("It fell on Friday, 4 May.", "2018-05-04", false),
  ])
  func dayOfTheWeekSettlesTheYearOrContradictsIt(text: String, edtf: String, isContradicted: Bool) {
    let times = articleTimes(text, published: day("2019-04-06"))
    #expect(times.map(\.span?.edtf) == [edtf])
    #expect(times.map(\.isContradicted) == [isContradicted])
  }

  @Test func whatIsReckonedFromADayInDoubtIsInDoubt() {
    let times = articleTimes(
      "It fell on Thursday. Two days later he fled.", published: day("2019-04-06%"))
    #expect(times.map(\.span?.edtf) == ["2019-04-04%", "2019-04-06%"])
  }

  @Test func contradictionIsExplained() {
    let text = "It fell on Tuesday, May 20, 2015."
    let found = findings(text)
    #expect(
      found.times.map { found.explanation(of: $0, in: SourceText(utf8: Array(text.utf8))) } == [
        [
          "“Tuesday, May 20, 2015”, rule date", "as written: 2015-05-20?",
          "but 2015-05-20 was a Wednesday: the words contradict themselves",
        ]
      ])
  }

  @Test func reportsCompareWithTheSameQuarterOfTheYearBefore() {
    let text =
      "Output fell in the third quarter. It was larger a year ago. In the latest quarter exports fell too."
    #expect(
      articleTimes(text, published: day("2018-11-06")).map(\.value.text)
        == ["2018-Q3", "2017-Q3", "2018-Q3"])
  }

  @Test(arguments: [
    ("He said so on Thursday.", "XXXX-WXX-4"), ("He said so yesterday.", "XXXX-XX-XX"),
    ("He left in March.", "XXXX-03"), ("He left on 4 April.", "XXXX-04-04"),
    ("He left last week.", "XXXX-WXX"), ("He left last year.", "XXXX"),
  ])
  func noDayOfWritingMeansNoDay(text: String, expected: String) {
    let times = articleTimes(text)
    #expect(times.map(\.value.text) == [expected])
    #expect(times.map(\.span) == [nil])
    #expect(times.map(\.basis) == [.unknown])
  }

  @Test func laterCountsFromTheDateToldBefore() {
    let times = articleTimes("It fell on 4 April 2011. Two days later he fled.")
    #expect(times.map(\.value.text) == ["2011-04-04", "2011-04-06"])
    #expect(times.map(\.anchor) == [.none, .mention(0)])
  }

  @Test func mentionSaysHowItWasResolved() throws {
    let time = try #require(
      articleTimes("It fell on Thursday.", published: day("2019-04-06")).first)
    #expect(time.rule.name == "weekday")
    #expect(time.basis == .relative)
    #expect(time.anchor == .dayOfWriting)
    #expect(time.step == .nearestEarlier)
    #expect(time.span == day("2019-04-04"))
  }

  @Test(arguments: [
    ("Seen on 03/04/2019 and 28/04/2019.", "2019-04-03", "2019-04-28"),
    ("Seen on 03/04/2019 and 04/28/2019.", "2019-03-04", "2019-04-28"),
    ("Seen on 03/04/2019 and 04/05/2019.", "2019-03-04?", "2019-04-05?"),
  ])
  func otherDatesTellWhichNumberIsTheMonth(text: String, first: String, second: String) {
    #expect(articleTimes(text).map(\.span?.edtf) == [first, second])
  }

  @Test(arguments: [
    ("He left about 2011.", "2011~"), ("He left in early 2011.", "2011"),
    ("He left nearly two years ago.", "2017~"), ("He left just last month.", "2019-03"),
  ])
  func onlyAWordOfDoubtMakesADateApproximate(text: String, expected: String) {
    #expect(articleTimes(text, published: day("2019-04-06")).map(\.span?.edtf) == [expected])
  }

  @Test(arguments: [("2019-04-06", "2019-04-12?"), ("2019-12-06", "2019-12-04?")])
  func ambiguousOrderIsReadNearTheDayOfWriting(writing: String, expected: String) {
    let times = articleTimes("Seen on 12/04/2019.", published: day(writing))
    #expect(times.map(\.span?.edtf) == [expected])
  }

  @Test func explanationNamesWordsRuleAnchorAndStep() {
    let text = "06.04.2019, Tripoli.\nThe town fell on Thursday. Two days later it was retaken."
    let found = findings(text)
    let source = SourceText(utf8: Array(text.utf8))
    #expect(
      found.times.map { found.explanation(of: $0, in: source) } == [
        ["“06.04.2019”, rule dotted_date", "as written: 2019-04-06"],
        [
          "“Thursday”, rule weekday", "day of writing 2019-04-06, from “06.04.2019, Tripoli.”",
          "looked for on the side that “fell” points to",
          "the nearest earlier Thursday: 2019-04-04",
        ],
        [
          "“Two days later”, rule later", "told before, on line 2: “Thursday”, 2019-04-04",
          "counted from there: 2019-04-06",
        ],
      ])
  }

  @Test(arguments: [
    "9999999 thousand thousand thousand thousand years ago",
    "5000 centuries later, 5000 centuries later",
    "4 April 2019. 5000 years later. 5000 years later. 5000 years later.", "31.02.2019 99/99/9999",
    "0 BC, 0000 BC, 9999 BC, a century later, 99 centuries earlier", "00:00 24:59 25:61 2459 GMT",
    "0th of May, 32nd May, 0 May 0000, February 30, 2019-00-00", "Q0 2019 the 31st quarter of 2019",
    "5000 days ago, 5000 months ago, 5000 weeks ago, 5000 quarters ago, 4999 decades ago",
    "the", "the last", "2 1/", "two and a", "Mon", "-", "’s", "in the early", "1/2/3/4/5/6/7",
  ])
  func hostileTextIsRead(text: String) {
    _ = articleTimes(text)
    _ = articleTimes(text, published: day("2019-04-06"))
    _ = articleTimes("It fell on 1 January 1. \(text)", published: day("0001"))
  }

  @Test(arguments: [
    ("He left last decade.", "200"), ("He left a decade ago.", "2009"),
    ("It began last century.", "19"), ("It began five centuries ago.", "1519"),
  ])
  func periodAndCountAreToldApart(text: String, expected: String) {
    #expect(articleTimes(text, published: day("2019-04-06")).map(\.value.text) == [expected])
  }
}
