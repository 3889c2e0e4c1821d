extension TimeRule {
  /// Every rule. Of the rules that match at a word the longest match counts, of equally long ones the first row.
  // One row per line reads as a table.
  // swift-format-ignore
  static let table: [TimeRule] = [
    // Numbers only.
    TimeRule(
      "iso_date", "<year> ~- ~<digits> ~- ~<digits>", .numericDate(.yearMonthDay),
      finds: ["Signed on 2019-04-04 in Geneva.": "2019-04-04"],
      not: ["Case 2019-44-04 was closed."]),
    TimeRule(
      "year_first_date", "<year> ~. ~<digits> ~. ~<digits>", .numericDate(.yearMonthDay),
      finds: ["Published: 2019.04.04": "2019-04-04"],
      not: ["Version 2019.44.04 is out."]),
    TimeRule(
      "year_first_timestamp", "<year> ~. ~<digits> ~. ~<digits> @at? <clock>", .numericDate(.yearMonthDay),
      finds: ["Published: 2019.04.04 09:01 AM": "2019-04-04T09:01"],
      not: ["Published: 2019.04.04 with 9 maps"]),
    TimeRule(
      "iso_timestamp", "<year> ~- ~<digits> ~- ~<digits> (~t)? <clock>", .numericDate(.yearMonthDay),
      finds: ["Seen 2019-04-04T21:15:00Z by radar.": "2019-04-04T21:15"],
      not: ["Seen 2019-04-04 by radar."]),
    TimeRule(
      "iso_month", "<year> ~- ~<digits>", .numericDate(.yearMonth), if: .monthNumber,
      finds: ["Report for 2019-03 only": "2019-03"],
      not: ["The 2009-10 season was lost."]),
    TimeRule(
      "url_date", "<year> ~/ ~(<digits>|<month>) ~/ ~<digits>", .numericDate(.yearMonthDay),
      finds: ["https://example.org/2019/apr/04/tripoli": "2019-04-04"],
      not: ["https://example.org/2019/44/04/tripoli"]),
    TimeRule(
      "url_month", "<year> ~/ ~<digits>", .numericDate(.yearMonth), if: .inPath,
      finds: ["https://example.org/2019/04/tripoli.html": "2019-04"],
      not: ["The 2019/04 edition"]),
    TimeRule(
      "compact_date", "<compactDate>", .point, if: .inAddress,
      finds: ["https://example.org/tripoli-20190404": "2019-04-04"],
      not: ["A budget of 20190404 dinars was passed."]),
    TimeRule(
      "dotted_date", "<digits> ~. ~<digits> ~. ~(<year>|<digits>)", .numericDate(.dayMonthYear),
      finds: ["06.04.2019, Tripoli.": "2019-04-06"],
      not: ["Version 46.04.2019 is out."]),
    TimeRule(
      "dotted_timestamp", "<digits> ~. ~<digits> ~. ~(<year>|<digits>) @at? <clock>", .numericDate(.dayMonthYear),
      finds: ["06.04.2019 14:05 Tripoli": "2019-04-06T14:05"],
      not: ["06.04.2019 14 dead"]),
    TimeRule(
      "slashed_date", "<digits> ~/ ~<digits> ~/ ~(<year>|<digits>)", .numericDate(.unknown),
      finds: ["Posted 04/28/2019 by the desk": "2019-04-28", "Posted 28/04/2019 by the desk": "2019-04-28"],
      not: ["A ratio of 40/28/2019 was found."]),
    TimeRule(
      "slashed_timestamp", "<digits> ~/ ~<digits> ~/ ~(<year>|<digits>) @at? <clock>", .numericDate(.unknown),
      finds: ["Posted 04/28/2019 5:10 pm": "2019-04-28T17:10"],
      not: ["Posted 04/28/2019 by 5 men"]),
    TimeRule(
      "clock_slashed_date", "<clock> @at? <digits> ~/ ~<digits> ~/ ~(<year>|<digits>)", .numericDate(.unknown),
      finds: ["Last updated 15:48 28/04/2019": "2019-04-28T15:48"],
      not: ["Last updated 15 28/04/2019"]),
    TimeRule(
      "dashed_date", "<digits> ~- ~<digits> ~- ~<year>", .numericDate(.unknown),
      finds: ["Filed 28-04-2019 in Tunis": "2019-04-28"],
      not: ["Call 40-28-2019 now"]),

    // Months, days and years in words.
    TimeRule(
      "date", "@roughly? @date (,|of)? <year>", .point,
      finds: [
        "They met on Thursday, April 4, 2019 in Abu Dhabi.": "2019-04-04",
        "They met on 4 April 2019.": "2019-04-04",
        "They met on the 4th of April, 2019.": "2019-04-04",
      ],
      not: ["They may 4 times deny it, 2019 or not."]),
    TimeRule(
      "short_year_date", "<day> ~- ~<month> ~- ~(<year>|<digits>)", .point,
      finds: ["Dated 19-Nov-12 by the office": "2012-11-19"],
      not: ["Dated 49-Nov-12 by the office"]),
    TimeRule(
      "timestamp", "@date (,|of)? <year> @at? <clock>", .point,
      finds: ["April 4, 2019 at 9:30 p.m. local time": "2019-04-04T21:30"],
      not: ["April 4, 2019 at 9 places"]),
    TimeRule(
      "clock_date", "@about? <clock> (,|on)? @date ((,|of)? <year>)?", .point,
      finds: ["At 5:34 am on March 20, 2003 it began.": "2003-03-20T05:34"],
      not: ["At 5 on March 20, 2003 it began."]),
    TimeRule(
      "september_11", "(<digits> ~/ ~<digits>|<month> <day>)", .day(.september11of2001), if: .september11,
      finds: ["After 9/11 they came.": "2001-09-11", "Since the Sept. 11 attacks": "2001-09-11"],
      not: ["On 9/12 they came.", "On September 11 they came."]),
    TimeRule(
      "month_and_day", "@roughly? @date", .point,
      finds: [
        "The assault began on April 4.": "2019-04-04",
        "The vote will be held on April 14.": "2019-04-14",
      ],
      not: ["They may 4 times a day shell the road."]),
    TimeRule(
      "day_clock", "@date @at? <clock>", .point,
      finds: ["The guns fell silent on April 4 at 6 a.m.": "2019-04-04T06:00"],
      not: ["The guns fell silent on April 4 at 6 posts."]),
    TimeRule(
      "part_of_date", "(early in|early on)? the? early? <dayPart> hours? (of|on|,)? @date ((,|of)? <year>)?", .point,
      finds: ["He died on the morning of 4 April 2019.": "2019-04-04TMO"],
      not: ["He died on the edge of 4 April 2019."]),
    TimeRule(
      "date_part", "@date (,? <year>)? ,? <dayPart>", .point,
      finds: ["He died on April 4, 2019, evening.": "2019-04-04TEV"],
      not: ["He died on April 4, 2019, alone."]),
    TimeRule(
      "month_days", "{<month> <day>} @join {<day> ((,|of)? <year>)?}", .point,
      finds: [
        "Talks were set for April 14 to 16, 2019.": "2019-04-14 2019-04-16",
        "It hit on September 14 and 18, 2010.": "2010-09-14 2010-09-18",
      ],
      not: ["On April 4 some 16 people died."]),
    TimeRule(
      "month_three_days", "{<month> <day>} , {<day>} (,? (and|or)) {<day> ((,|of)? <year>)?}", .point,
      finds: ["On March 1, 2 and 3, 2019": "2019-03-01 2019-03-02 2019-03-03"],
      not: ["On March 1, 2 and 3 men"]),
    TimeRule(
      "days_month", "{<day>} @join {<day> of? <month> ((,|of)? <year>)?}", .point,
      finds: ["From 3 to 6 May 2011": "2011-05-03 2011-05-06"],
      not: ["From 3 to 6 men"]),
    TimeRule(
      "three_days_month", "{<day>} , {<day>} (,? (and|or)) {<day> of? <month> ((,|of)? <year>)?}", .point,
      finds: ["On 1, 2 and 3 March 2019": "2019-03-01 2019-03-02 2019-03-03"],
      not: ["On 1, 2 and 3 fronts"]),
    TimeRule(
      "date_range", "{@date} @join {@date (,|of)? <year>}", .point,
      finds: ["From 28 April to 3 May 2011": "2011-04-28 2011-05-03"],
      not: ["From 28 April to the coast"]),
    TimeRule(
      "month_range", "{<month>} @join {<month> (,|of)? <year>}", .point,
      finds: ["In May and June 2011": "2011-05 2011-06"],
      not: ["In May and later 2011 men left"]),
    TimeRule(
      "month_of_year", "@roughly? <month> (,|of|in)? <year>", .point,
      finds: ["In March 2019 he left.": "2019-03", "By early March, 2019": "2019-03"],
      not: ["They march 2019 miles."]),
    TimeRule(
      "month", "@roughly? <month>", .point, if: .bareMonth,
      finds: [
        "The offensive began in October.": "2018-10",
        "The vote will take place in October.": "2019-10",
        "It was launched in early April.": "2019-04",
        "It began with a March operation.": "2019-03",
      ],
      not: [
        "He joined Sherman's March to the sea.",
        "May the force march on.",
        "They march in, and may fall.",
      ]),
    TimeRule(
      "year", "@roughly? (fiscal|the? (year|years))? <year>", .point, if: .bareYear,
      finds: ["He returned in 2011.": "2011", "By the end of nineteen ninety-six": "1996"],
      not: [
        "Some 2000 troops and 1973 civilians fled.",
        "The road is 2,000 metres long.",
        "It cost $2011 and 1999 dollars.",
        "Resolution 1973 and file No. 2011",
      ]),
    TimeRule(
      "year_range", "(the? years)? {<year>} (-|and|to|through|until) {<year>}", .point,
      finds: ["The war of 1998-2000": "1998 2000"],
      not: ["He took 1998 or more"]),
    TimeRule(
      "short_year_range", "{<year>} ~- ~{<digits>}", .point, if: .shortYear,
      finds: ["The war of 1850-58": "1850 1858"],
      not: ["The number 1850-28"]),
    TimeRule(
      "nth_day", "the <nthDay>", .point, if: .bareDay,
      finds: ["They left on the 2nd.": "2019-04-02"],
      not: ["They left on the 2nd Brigade's trucks."]),
    TimeRule(
      "nth_weekday", "the? (<ordinal>|<which>) <weekdayName> (of|in) <month> (,? <year>)?", .nthOfMonth,
      finds: ["On the third Monday of March 2018": "2018-03-19", "On the last Friday in March": "2019-03-29"],
      not: ["On the third Monday of rain", "On the sixth Monday of March"]),
    TimeRule(
      "nth_of_month", "the? (<ordinal>|<which>) <unit> (of|in) <month> (,? <year>)?", .nthOfMonth,
      finds: ["The last day of February 2018": "2018-02-28", "In the first week of June 2018": "2018-W23"],
      not: ["The last day of war", "The first month of May"]),
    TimeRule(
      "year_before_christ", "@roughly? ((c|ca) .?|circa)? the? ((<season>|<month>) (,|of)?)? (<hundreds>|<digits>) (bc|b.c.|bce|b.c.e.)", .beforeChrist,
      finds: ["Persia struck in 499 BC.": "BC0499"],
      not: ["Persia struck 499 boats."]),
    TimeRule(
      "years_before_christ", "{(<hundreds>|<digits>)} (-|to|and) {(<hundreds>|<digits>) (bc|b.c.|bce|b.c.e.)}", .beforeChrist,
      finds: ["The revolt of 499–493 BC": "BC0499 BC0493"],
      not: ["The vote was 499–493 for it"]),
    TimeRule(
      "decade", "@roughly? the? <decade>", .point, if: .notBeforeChrist,
      finds: ["In the late 1990s": "199", "Since the early '90s": "199"],
      not: ["In 1990 s was missing", "In the 470s BC", "His 90s hits"]),
    TimeRule(
      "century", "@roughly? the? (<ordinal>|<nthDay>) -? (century|centuries)", .century, if: .notBeforeChrist,
      finds: ["The early 20th century": "19"],
      not: ["The 20th army"]),

    // Seasons, quarters, halves, named days.
    TimeRule(
      "season_of_year", "@near? the? <season> (,|of)? <year> (~- ~<digits>)?", .point,
      finds: ["In the spring of 2011": "2011-SP", "In the winter of 1941-42": "1941-WI"],
      not: ["Near the spring at 2011 metres"]),
    TimeRule(
      "season", "@near? (@then|@which|the)? <season>", .point, if: .bareSeason,
      finds: [
        "They attacked last summer.": "2018-SU",
        "They attacked in the fall.": "2018-FA",
        "Their main summer offensive failed.": "2018-SU",
      ],
      not: ["After the fall of Gharyan", "The Arab Spring spread", "They were forced to fall back."]),
    TimeRule(
      "season_relative", "@near? the? <season> of? @which <unit>", .point,
      finds: ["In the spring of last year": "2018-SP"],
      not: ["In the spring of life"]),
    TimeRule(
      "quarter", "@near? the? <year>? (fiscal -?)? <ordinal> fiscal? -? quarter ((,|of)? <year>)?", .point,
      finds: ["In the third quarter of 2018": "2018-Q3", "They fled in the third quarter.": "2018-Q3"],
      not: ["A third of the quarters"]),
    TimeRule(
      "quarter_relative", "@near? (@which year 's)? the? <ordinal> -? quarter (of @which year)?", .point,
      finds: ["In this year's first quarter": "2019-Q1"],
      not: ["In this year's first attack"]),
    TimeRule(
      "half_of_year", "the? (<ordinal>|latter) half of (<year>|@which <unit>|the year)", .half,
      finds: ["In the second half of 2018": "2018-H2"],
      not: ["In the second half of the match"]),
    TimeRule(
      "holiday", "@near? @which? <holiday> (,? <year>)?", .holiday, if: .capitalised,
      finds: [
        "Before Christmas 2018": "2018-12-25", "On New Year's Day": "2019-01-01", "On Good Friday": "2019-04-19",
        "He was found on Thanksgiving Day.": "2018-11-22", "It will end before Eid al-Fitr.": "2019-06-05",
        "They left last Easter.": "2018-04-01",
      ],
      not: ["Before Chris 2018", "A new year's plan", "They sing White Christmas."]),

    // Days of the week, days around the day of writing, parts of the day, times of day.
    TimeRule(
      "weekday", "@near? (@then|@which)? <weekdayName>", .point, if: .bareWeekday,
      finds: [
        "He said so on Thursday.": "2019-04-04",
        "He said so on Saturday.": "2019-04-06",
        "Talks will resume on Thursday.": "2019-04-11",
        "It was seized last Thursday.": "2019-04-04",
      ],
      not: ["The Bloody Sunday inquiry"]),
    TimeRule(
      "weekday_part", "@near? (@then|@which|the)? <weekdayName> <dayPart>", .point,
      finds: ["He died on Monday evening.": "2019-04-01TEV"],
      not: ["He died on Monday even so."]),
    TimeRule(
      "part_of_weekday", "@near? the? <dayPart> (of|on)? @which? <weekdayName>", .point,
      finds: ["It was hit on the night of Monday.": "2019-04-01TNI"],
      not: ["It was hit on the night of fire."]),
    TimeRule(
      "weekday_clock", "@which? <weekdayName> @at? <clock>", .point,
      finds: ["It was hit on Monday at 6:30 p.m.": "2019-04-01T18:30"],
      not: ["It was hit on Monday at 6 sites."]),
    TimeRule(
      "clock_weekday", "@about? <clock> (,|on)? @near? @which? <weekdayName>", .point,
      finds: ["It was hit at 10 a.m. on Monday.": "2019-04-01T10:00"],
      not: ["It hit 10 on Monday."]),
    TimeRule(
      "weekday_of_week", "<weekdayName> of? @which <unit>", .point,
      finds: ["It was hit on Tuesday of last week.": "2019-03-26"],
      not: ["It was hit on Tuesday of all days."]),
    TimeRule(
      "deictic_day", "@near? <deicticDay>", .point,
      finds: ["He left yesterday and may return tomorrow.": "2019-04-05 2019-04-07"],
      not: ["He left."]),
    TimeRule(
      "deictic_day_part", "@near? <deicticDay> <dayPart>", .point,
      finds: ["He left yesterday morning.": "2019-04-05TMO"],
      not: ["He left yesterday by car."]),
    TimeRule(
      "clock_deictic_day", "<clock> <deicticDay>", .point,
      finds: ["He left at 6 p.m. yesterday.": "2019-04-05T18:00"],
      not: ["He left 6 men yesterday."]),
    TimeRule(
      "day_before_yesterday", "the day before yesterday", .days(-2),
      finds: ["He left the day before yesterday.": "2019-04-04"],
      not: ["He left the day before."]),
    TimeRule(
      "day_after_tomorrow", "the day after tomorrow", .days(2),
      finds: ["He leaves the day after tomorrow.": "2019-04-08"],
      not: ["He leaves the day after."]),
    TimeRule(
      "tonight", "@near? (tonight|tonite)", .night,
      finds: ["Curfew begins tonight.": "2019-04-06TNI"],
      not: ["Curfew begins at nightfall."]),
    TimeRule(
      "relative_part", "@near? (@then|@which) <dayPart>", .point,
      finds: ["He left last night.": "2019-04-05TNI", "He left this morning.": "2019-04-06TMO"],
      not: ["He left last."]),
    TimeRule(
      "at_night", "<dayPart>", .recurrence, if: .genericPart,
      finds: ["They move at night.": "XXXX-XX-XXTNI"],
      not: ["They move at nightfall.", "They move in the night."]),
    TimeRule(
      "part_of_day", "@near? the? <dayPart>", .point, if: .barePart,
      finds: ["They came at dawn.": "2019-04-06TMO"],
      not: ["They came down.", "We stand at the dawn of peace after Operation Red Dawn."]),
    TimeRule(
      "overnight", "overnight", .night,
      finds: ["Shelling went on overnight.": "2019-04-06TNI"],
      not: ["Shelling went on over night clubs."]),
    TimeRule(
      "clock", "@about? <clock>", .point,
      finds: ["It began at 10:35 a.m.": "2019-04-06T10:35", "It began at 1530 GMT.": "2019-04-06T15:30", "It began at 0300 hours.": "2019-04-06T03:00"],
      not: ["They won 3:2 and 10:5."]),
    TimeRule(
      "clock_part", "(<clock>|<digits>) in the <dayPart>", .point,
      finds: ["At 4:15 in the afternoon": "2019-04-06T16:15", "At 4 in the morning": "2019-04-06T04:00"],
      not: ["At 4 in the street", "Of the 40 in the afternoon"]),

    // Counted from the day of writing or from the date named before.
    TimeRule(
      "past_unit", "(the last|the? past) <unit>", .duration(tenths: 10),
      finds: ["In the past year": "P1Y"],
      not: ["In past years"]),
    TimeRule(
      "weekend", "(this|the)? weekend", .weekend,
      finds: ["They fought over the weekend.": "2019-W14-WE"],
      not: ["They fought last weekend."]),
    TimeRule(
      "following", "@near? @then <unit>", .point,
      finds: [
        "It fell on 4 April 2011. The next day it was retaken.": "2011-04-05",
        "It fell on 4 April 2011. That month he fled.": "2011-04",
      ],
      not: ["He read the following statement."]),
    TimeRule(
      "relative_unit", "@near? @which fiscal? <unit>", .point,
      finds: [
        "It fell last month.": "2019-03",
        "It falls next week.": "2019-W15",
        "Late this year": "2019",
      ],
      not: ["It fell last, in the month of rain."]),
    TimeRule(
      "unit_of_context", "@near the? <unit>", .point, if: .boundedUnit,
      finds: ["By the end of the month": "2019-04"],
      not: ["By the end of the road"]),
    TimeRule(
      "month_relative", "@near? (@date|<month>) ,? (of|in)? (@then|@which) <unit>", .point,
      finds: ["It was launched in April last year.": "2018-04"],
      not: ["It was launched in April last."]),
    TimeRule(
      "relative_month", "@near? (@then|@which) <month> <day>?", .point,
      finds: ["It was launched last November.": "2018-11"],
      not: ["He was the last may see."]),
    TimeRule(
      "ago", "@about? (@count|@one) ago", .counted(from: .dayOfWriting, isBack: true),
      finds: ["He left two days ago.": "2019-04-04", "He left about three years ago.": "2016"],
      not: ["He left two days on."]),
    TimeRule(
      "from_now", "@about? (@count|@one) from now", .counted(from: .dayOfWriting, isBack: false),
      finds: ["It ends two weeks from now.": "2019-W16"],
      not: ["It ends two weeks from nowhere."]),
    TimeRule(
      "earlier", "@about? (@count|@one) (earlier|previously)", .counted(from: .earlierMention, isBack: true),
      finds: ["It fell on 4 April 2011. Two days earlier he had fled.": "2011-04-02"],
      not: ["He had two days to flee earlier."]),
    TimeRule(
      "later", "@about? (@count|@one) (later|afterwards|afterward|thereafter)", .counted(from: .earlierMention, isBack: false),
      finds: ["It fell on 4 April 2011. A week later he fled.": "2011-W15"],
      not: ["He had a week, he said later."]),
    TimeRule(
      "before", "(@about? (@count|@one)|the <unit>) before", .counted(from: .earlierMention, isBack: true), if: .endOfClause,
      finds: ["It fell on 4 April 2011. The day before, he had fled.": "2011-04-03"],
      not: ["It fell on 4 April 2011, the day before the vote."]),
    TimeRule(
      "after", "(@about? (@count|@one)|the <unit>) after", .counted(from: .earlierMention, isBack: false), if: .endOfClause,
      finds: ["It fell on 4 April 2011. He fled two days after.": "2011-04-06"],
      not: ["It fell on 4 April 2011, two days after the vote."]),
    TimeRule(
      "units_ago", "<units> ago", .counted(from: .dayOfWriting, isBack: true),
      finds: ["Years ago he fled.": "PAST_REF"],
      not: ["For years he fled."]),
    TimeRule(
      "units_earlier", "<units> earlier", .counted(from: .earlierMention, isBack: true),
      finds: ["He had fled months earlier.": "PAST_REF"],
      not: ["He had months."]),
    TimeRule(
      "units_later", "<units> later", .counted(from: .earlierMention, isBack: false),
      finds: ["He fled months later.": "FUTURE_REF"],
      not: ["He fled for months."]),
    TimeRule(
      "year_earlier", "(a|the)? {<unit> - (earlier|ago)}", .counted(from: .earlierMention, isBack: true),
      finds: ["Down from the year-earlier figure": "2018"],
      not: ["A year-long siege"]),
    TimeRule(
      "quarter_year_earlier", "(the|its)? comparable? year - (earlier|ago) (<ordinal> -?)? (quarter|period)", .quarter(yearsBack: 1),
      finds: ["It lost more than in the year-earlier quarter.": "2018-Q1", "The year-ago third quarter": "2017-Q3"],
      not: ["The year-earlier loss"]),
    TimeRule(
      "quarter_of_context", "(the (latest|most recent) (quarter|period)|the quarter|the <year> (quarter|period))", .quarter(yearsBack: 0), if: .wholeQuarter,
      finds: ["Output fell in the quarter.": "2019-Q1", "In the first quarter of 2018 it grew. Exports fell in the quarter.": "2018-Q1"],
      not: ["They held the old quarter.", "They fled the quarter of the Christians."]),
    TimeRule(
      "part_of_unit", "(earlier|later) (on|in)? (@which|@then|the) <unit>", .point, if: .boundedUnit,
      finds: ["Earlier this year": "2019", "Later in the week": "2019-W14"],
      not: ["Earlier that way"]),
    TimeRule(
      "year_ended", "the (fiscal|financial|calendar)? <unit>", .duration(tenths: 10), if: .endedYear,
      finds: ["In the year ended 31 March it lost money.": "P1Y"],
      not: ["In the year of the flood"]),
    TimeRule(
      "year_of_context", "the (fiscal|full|calendar|entire|whole)? <unit>", .point, if: .yearOfContext,
      finds: ["It expects a loss for the full year.": "2019"],
      not: ["The year of the flood", "Man of the year"]),
    TimeRule(
      "year_end", "@about? <unit> -? end", .point, if: .year,
      finds: ["It is to be done by year-end.": "2019"],
      not: ["A year ended"]),

    // No date in particular.
    TimeRule(
      "reference", "<reference>", .reference(nil),
      finds: ["The army now holds the recently lost town.": "PRESENT_REF PAST_REF"],
      not: ["The army knows."]),
    TimeRule(
      "past_epithet", "former", .epithet(.past),
      finds: [
        "In 1919 it began. In 1920 it spread. In 1921, 1922 and 1923 the former emperor fought on.": "PAST_REF"
      ],
      not: ["The former president met the minister on Thursday."]),
    TimeRule(
      "future_epithet", "future", .epithet(.future), if: .beforeNoun,
      finds: [
        "In 1919 it began. In 1920 it spread. In 1921, 1922 and 1923 they feared future attacks.": "FUTURE_REF"
      ],
      not: ["Their future is dark.", "The Future Party won."]),
    TimeRule(
      "these_days", "these days", .reference(.present),
      finds: ["These days it is calm.": "PRESENT_REF"],
      not: ["These men"]),
    TimeRule(
      "at_present", "(at present|at the moment|at this time|the present|present -? day)", .reference(.present),
      finds: ["At the moment it is calm.": "PRESENT_REF"],
      not: ["At the monument"]),
    TimeRule(
      "future", "(the (near|immediate|foreseeable|distant|not too distant)?|near) future", .reference(.future),
      finds: ["In the near future": "FUTURE_REF"],
      not: ["In the near east"]),
    TimeRule(
      "past", "the (recent|distant|not too distant)? past", .reference(.past),
      finds: ["In the past": "PAST_REF"],
      not: ["He walked past"]),

    // Lengths.
    TimeRule(
      "duration", "@about? @count (long|- long)?", .duration(tenths: 10), if: .notAnAge,
      finds: [
        "A two-week truce after 18 months of war": "P2W P18M",
        "For several days and twenty-four hours": "PXD PT24H",
        "After 2 1/2 years of war": "P2Y6M",
        "Two-and-a-half years, 2.5 months": "P2Y6M P2.5M",
      ],
      not: ["A 12-year-old boy and a man 40 years old"]),
    TimeRule(
      "period", "@period @count", .duration(tenths: 10), if: .notAnAge,
      finds: ["Over the last three decades": "P30Y", "In the next few weeks": "PXW"],
      not: ["The last three brigades"]),
    TimeRule(
      "one_unit", "@about? @one", .duration(tenths: 10), if: .bareUnit,
      finds: ["For a week": "P1W"],
      not: ["For a second time"]),
    TimeRule(
      "one_and_a_half", "@about? (a|an|one) <unit> and a half", .duration(tenths: 15),
      finds: ["For a year and a half": "P1Y6M"],
      not: ["For a year and a day"]),
    TimeRule(
      "half_a_unit", "@about? half (a|an|of a|of an)? -? <unit>", .duration(tenths: 5),
      finds: ["For half an hour": "PT30M"],
      not: ["For half an army"]),
    TimeRule(
      "vague_units", "@period? recent? <units> (- (long|old))?", .duration(tenths: nil), if: .bareUnits,
      finds: ["For weeks and months": "PXW PXM"],
      not: ["In their quarters"]),
    TimeRule(
      "unit_long", "(a|an)? <unit> - long", .duration(tenths: 10),
      finds: ["A year-long siege": "P1Y"],
      not: ["A mile-long column"]),
    TimeRule(
      "lasting", "<lasting>", .duration(tenths: 10),
      finds: ["A weeklong siege": "P1W"],
      not: ["A headlong flight"]),

    // What comes back.
    TimeRule(
      "every", "(every|each) (other)? (@count|<unit>|<weekdayName>|<month>|<dayPart>|<season>|<weekdayName> <dayPart>)", .recurrence,
      finds: ["Every Friday and every two weeks": "XXXX-WXX-5 P2W"],
      not: ["Every man"]),
    TimeRule(
      "weekdays", "<weekdays>", .recurrence,
      finds: ["They pray on Fridays.": "XXXX-WXX-5"],
      not: ["They prayed on Friday."]),
    TimeRule(
      "weekday_parts", "<weekdayName> <dayParts>", .recurrence,
      finds: ["On Friday nights": "XXXX-WXX-5TNI"],
      not: ["On Friday night"]),
    TimeRule(
      "recurring", "<recurring>", .recurrence, if: .notAName,
      finds: ["Daily shelling": "P1D"],
      not: ["By daylight"]),
    TimeRule(
      "per_unit", "(once|twice|<number> times)? (a|per|each|every) <unit>", .recurrence, if: .rate,
      finds: ["Three flights per week and twice a day": "P1W P1D"],
      not: ["Per head"]),
  ]
}
