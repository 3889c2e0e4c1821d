import Testing

@testable import Model
@testable import TUI

/// Zooming, shifting, marking and folding, by keys.
struct TimelineTests {
  private func loaded(_ size: Size = Size(rows: 24, columns: 80)) throws -> Script {
    Script(size, loading: try LongWar.update())
  }

  private func selectedDate(_ script: Script) -> String? {
    script.state.selectedDays.map { DateText.text($0) }
  }

  // MARK: Zoom

  @Test func zoomGoesFromEverythingToDaysAndBack() throws {
    var script = try loaded()
    script.press("2", "0", "G")
    var scales: [TimeScale?] = []
    for _ in 0..<4 {
      scales.append(script.state.timeWindow?.scale)
      script.press("+")
    }
    #expect(scales == [.month, .week, .day, .day])
    #expect(script.state.notice?.text == "days are the finest")
    script.press("2", "-")
    #expect(script.state.timeWindow?.isWhole == true && script.state.axis.scale == nil)
    script.press("-")
    #expect(script.state.notice?.text == "the axis shows all events already; + zooms in")
  }

  @Test func theSelectedEventStaysWhereItIsOnTheAxis() throws {
    var script = try loaded()
    script.press("2", "0", "G")
    let day = try #require(script.state.selectedDays).first
    let column = script.state.timeWindow?.column(of: day)
    script.press("+")
    #expect(script.state.timeWindow?.column(of: day) == column)
    script.press("+")
    #expect(script.state.timeWindow?.column(of: day) == column)
  }

  @Test func headingsFollowTheZoom() throws {
    var script = try loaded()
    script.press("2", "0", "G")
    #expect(script.state.view.rows.grouping.scale == .month)
    script.press("9", "+")
    #expect(script.state.view.rows.grouping.scale == .day)
    #expect(script.rows.contains { $0.contains("─ 2019-04-02 Tue · 4 events") })
  }

  @Test func shiftingTakesAnEventAlongThatIsStillShown() throws {
    var script = try loaded()
    script.press("2", "0", "G", "9", "+", ">")
    let window = try #require(script.state.timeWindow)
    let days = try #require(script.state.selectedDays)
    #expect(window.contains(days.first))
    script.press("<", "<", "<")
    #expect(try #require(script.state.timeWindow) != window)
    #expect(
      script.state.timeWindow?.contains(try #require(script.state.selectedDays).first) == true)
  }

  @Test func theEndsOfTheAxisAreSaid() throws {
    var script = try loaded()
    script.press("<")
    #expect(script.state.notice?.text == "the axis shows all events already; + zooms in")
    script.press("+", "9", "9", "9", "9", "9", "9", "9", "9", "9", ">", ">")
    #expect(script.state.notice?.text == "the axis ends here")
    #expect(selectedDate(script) == "2019-01-15")
    script.press("9", "9", "<", "<")
    #expect(script.state.notice?.text == "the axis begins here")
  }

  /// The axis is not drawn anew with every key: it shifts when the selected event has left it, and then by half.
  @Test func theWindowFollowsInLeaps() throws {
    var script = try loaded()
    script.press("2", "0", "G", "9", "+")
    var starts: Set<CivilDate> = []
    for _ in 0..<70 {
      script.press("j")
      let window = try #require(script.state.timeWindow)
      if let day = script.state.selectedDays?.first { #expect(window.contains(day)) }
      starts.insert(window.days.first)
    }
    #expect(starts.count == 5)
  }

  // MARK: Stretches

  @Test func aStretchBecomesTheDateFilter() throws {
    var script = try loaded()
    script.filter("shells")
    script.press("2", "0", "G", "9", "+", "v", "5", "j")
    #expect(script.status.hasPrefix("2019-04-02/04: 10 events · v filters, Esc drops it"))
    script.press("v")
    #expect(
      script.state.filters.current.description == "shells from:2019-04-02 to:2019-04-04")
    #expect(script.state.axis.brush == nil)
    script.press("v", "j", "j", "j", .enter)
    #expect(script.state.filters.current.description.hasPrefix("shells from:20"))
    #expect(script.state.filters.current.description.split(separator: " ").count == 3)
    #expect(script.state.focus == .main)
    script.press("u", "u")
    #expect(script.state.filters.current.description == "shells")
  }

  @Test func aDateConditionThatWasTypedStays() throws {
    var script = try loaded()
    script.filter("from:2018")
    script.press("5", "G", "v", "v")
    let text = script.state.filters.current.description
    #expect(text.hasPrefix("from:2018-01-01 from:2018-06"))
  }

  @Test func escDropsTheStretchBeforeTheFilter() throws {
    var script = try loaded()
    script.filter("shells")
    script.press("v", "j", .escape)
    #expect(script.state.axis.brush == nil && script.state.filters.current != .all)
    script.press(.escape)
    #expect(script.state.filters.current == .all)
  }

  @Test func anUndatedEventBeginsNoStretch() throws {
    var script = try loaded()
    script.press("G", "v")
    #expect(script.state.axis.brush == nil)
    #expect(script.state.notice?.text == "an undated event has no place on the axis")
  }

  @Test func aDragOverTheAxisIsAStretch() throws {
    var script = try loaded()
    let window = try #require(script.state.timeWindow)
    script.mouse(.press, row: 1, column: 41)
    script.mouse(.drag, row: 2, column: 39)
    #expect(script.state.brushedDays == window.days(ofColumns: 38...40))
    #expect(script.status.contains("v filters, Esc drops it"))
    script.mouse(.release, row: 5, column: 30)
    #expect(script.state.brushedDays == window.days(ofColumns: 29...40))
    script.mouse(.drag, row: 5, column: 20)
    script.press(.enter)
    #expect(script.state.axis.filteredDays == window.days(ofColumns: 29...40))
  }

  @Test func aClickOnTheAxisGoesThere() throws {
    var script = try loaded()
    let window = try #require(script.state.timeWindow)
    let column = window.column(of: CivilDate.firstDay(year: 2019, month: 4))
    for _ in 0..<2 {
      script.mouse(.press, row: 2, column: column + 1)
      script.mouse(.release, row: 2, column: column + 1)
    }
    #expect(selectedDate(script) == "2019-04")
    #expect(script.state.focus == .main && script.state.axis.brush == nil)
  }

  @Test func aHeadingThatIsKeptIsNoEvent() throws {
    var script = try loaded()
    script.press("3", "5", "G")
    #expect(script.state.keptHeading != nil)
    script.mouse(.press, row: 3, column: 30)
    #expect(script.state.timeline.selected == 34)
    script.mouse(.press, row: 4, column: 30)
    #expect(script.state.timeline.selected == 29)
  }

  // MARK: Headings

  /// 40 events, each on a day of its own every third week.
  private func scattered() throws -> Script {
    let articles = (0..<40).map { SmallCorpus.shells(onDay: $0 * 21) }
    return Script(
      Size(rows: 24, columns: 80), loading: try SmallCorpus.update(articles))
  }

  @Test func singleEventsHaveNoHeadingsOfTheirOwn() throws {
    let script = try scattered()
    #expect(script.state.timeWindow?.scale == .month)
    #expect(script.state.view.rows.grouping.scale == .year)
  }

  @Test func whoZoomsChoosesTheHeadings() throws {
    var script = try scattered()
    script.press("+", "+")
    #expect(script.state.view.rows.grouping.scale == .day)
    script.press("-", "-")
    #expect(script.state.view.rows.grouping.scale == .year)
  }

  @Test func whoFoldsSeesTheBusiestMonths() throws {
    var script = try scattered()
    script.press("5", "z")
    #expect(script.state.notice?.text.hasPrefix("the busiest 5 months of ") == true)
  }

  // MARK: Folding

  @Test func theBusiestDaysAreShownAlone() throws {
    var script = try loaded()
    script.press("2", "0", "G", "9", "+", "3", "z")
    let rows = script.state.view.rows
    let counts = rows.groups.filter { $0.heading != .undated }.map(\.positions.count)
    #expect(counts.count == 3 && counts.allSatisfy { $0 == 4 })
    #expect(script.state.notice?.text == "the busiest 3 days of 29; z shows all again")
    #expect(script.state.view.rows.isShown(script.state.timeline.selected))
    #expect(rows.groups.last?.heading == .undated)
    #expect(rows.shownCount + (rows.folded?.events ?? 0) == script.state.view.eventCount)
    script.press("z")
    #expect(script.state.view.rows.shownCount == script.state.view.eventCount)
  }

  @Test func asManyAreShownAsHaveRoom() throws {
    var script = try loaded()
    script.press("9", "+", "z")
    #expect(script.state.axis.busiest == (script.state.timelineHeight - 1) / 2)
  }

  @Test func movingSkipsWhatIsFolded() throws {
    var script = try loaded()
    script.press("9", "+", "2", "z", .home)
    var seen = 1
    for _ in 0..<100 {
      script.press("j")
      if script.state.notice != nil { break }
      seen += 1
      #expect(script.state.view.rows.isShown(script.state.timeline.selected))
    }
    #expect(seen == script.state.view.rows.shownCount)
  }

  @Test func aFoldedEventThatIsGoneToIsUnfolded() throws {
    var script = try loaded()
    script.press("9", "+", "2", "z", "/")
    script.type("report 1 ")
    script.press(.enter)
    #expect(script.selectedSentence?.hasPrefix("Report 1 ") == true)
    #expect(script.state.axis.busiest == nil)
  }

  @Test func aFewDaysAreNotFolded() throws {
    var script = try loaded()
    script.press("9", "9", "9", "z")
    #expect(script.state.axis.busiest == nil)
    #expect(script.state.notice?.text.hasSuffix("here; nothing to fold") == true)
  }

  // MARK: Pages and dates

  @Test(arguments: [Key.pageDown, .control("d")]) func pagesSkipNoRow(key: Key) throws {
    var script = try loaded()
    script.press("9", "+")
    let height = script.state.timelineHeight
    var seen = 0
    while script.state.notice?.text != "this is the end" {
      #expect(script.state.timeline.top <= seen)
      seen = script.state.timeline.top + height
      script.press(key)
    }
    #expect(seen >= script.state.view.rows.count)
    while script.state.notice?.text != "this is the start" { script.press(.pageUp) }
    #expect(script.state.timeline == ListPosition())
  }

  @Test(arguments: [
    ("2019-04-04", "2019-04-04", nil),
    ("2019-04", "2019-04", nil),
    ("2018-06-28", "2018-06-28", nil),
    ("2019-04-05", "2019-04", "nothing begins in 2019-04-05; this may be of it: 2019-04"),
    ("2018-09", "2018", "nothing begins in 2018-09; this may be of it: 2018"),
    ("2017-06", "2018", "nothing begins in 2017-06; this is the next"),
    ("2021", "2020-06-05", "nothing begins in 2021 or later; this is the last"),
  ])
  func aDateLeadsToItsEvents(date: String, expected: String, said: String?) throws {
    var script = try loaded()
    script.press("g")
    script.type(date)
    script.press(.enter)
    #expect(selectedDate(script) == expected)
    #expect(script.state.notice?.text == said)
  }

  // MARK: What is drawn anew

  /// On a slow line every cell of a move is felt: two markers with their dates, and the number in the status line.
  @Test func aMoveInAGroupChangesTwoDatesAndTheCounter() throws {
    var script = try loaded(Size(rows: 40, columns: 120))
    script.pressAndPause("3", "G", "j")
    let before = script.frame
    script.press("j")
    let after = script.frame
    #expect(script.state.selectedDays == DateSpan(day: .init(dayNumber: 17_304)))
    let changed = (0..<40).filter { before.cells(row: $0) != after.cells(row: $0) }
    #expect(changed.count == 3 && changed.last == 39 && changed[0] > 3)
    #expect(zip(before.cells, after.cells).count { $0 != $1 } <= 2 * 17 + 1)
  }

  @Test func aMoveToAnotherBinAlsoMovesTheMarker() throws {
    var script = try loaded(Size(rows: 40, columns: 120))
    script.pressAndPause("3", "6", "G", "9", "+")
    let before = script.frame
    script.pressAndPause("j", "j", "j")
    let after = script.frame
    let axisRows = (1...3).map { row in
      zip(before.cells(row: row), after.cells(row: row)).count { $0 != $1 }
    }
    #expect(axisRows == [0, 2, 0])
  }
}

extension Script {
  fileprivate mutating func mouse(_ action: MouseEvent.Action, row: Int, column: Int) {
    send(.mouse(MouseEvent(action: action, row: row, column: column)))
  }
}
