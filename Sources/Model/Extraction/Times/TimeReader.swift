/// The tokens of an article as the terminals of time patterns see them.
struct TimeReader {
  let text: [UInt8]
  let tokens: [Token]
  let lexicon: TimeLexicon
  let symbols: TimeSymbols
  /// The tokens of the paragraph; nothing is read beyond them.
  var limits: Range<Int>

  /// What a terminal reads at a token: the index after it, and its value; `nil` when it is not there.
  func read(_ terminal: TimeTerminal, at index: Int) -> (end: Int, value: Int)? {
    guard limits.contains(index) else { return nil }
    switch terminal {
    case .month:
      if let month = fullMonth(index) {
        // "May. 3": a stop only where a day follows.
        let end = afterStop(index + 1)
        return (number(end, digits: 1...2) == nil ? index + 1 : end, month)
      }
      // "jan" in lower case only where it joins numbers, as in an address.
      guard tokens[index].letters != .lower || touches(index) else { return nil }
      return value(index, .shortMonth).map { (afterStop(index + 1), $0) }
    case .weekday:
      if let weekday = value(index, .weekday) { return (index + 1, weekday) }
      guard tokens[index].letters != .lower else { return nil }
      return value(index, .shortWeekday).map { (afterStop(index + 1), $0) }
    case .monthName: return fullMonth(index).map { (index + 1, $0) }
    case .weekdayName: return word(index, .weekday)
    case .weekdays: return word(index, .weekdays)
    case .day: return day(at: index)
    case .nthDay: return tokens[index].kind == .number ? ordinal(at: index, digitsOnly: true) : nil
    case .ordinal: return ordinal(at: index, digitsOnly: false)
    case .year: return year(at: index)
    case .digits: return number(index, digits: 1...2).map { (index + 1, $0) }
    case .hundreds: return number(index, digits: 3...4).map { (index + 1, $0) }
    case .compactDate: return compactDate(at: index)
    case .decade: return decade(at: index)
    case .number: return count(at: index)
    case .many:
      return value(index, .multiple) ?? value(index, .vagueNumber) == nil ? nil : count(at: index)
    case .unit: return word(index, .unit)
    case .units: return word(index, .units)
    case .season: return word(index, .season)
    case .dayPart: return word(index, .dayPart)
    case .dayParts: return word(index, .dayParts)
    case .clock: return clock(at: index)
    case .zone: return word(index, .zone)
    case .which: return word(index, .which)
    case .then:
      if let value = value(index, .whichThen) { return (index + 1, value) }
      guard tokens[index].word == symbols.next, index > limits.lowerBound,
        tokens[index - 1].word == symbols.the
      else { return nil }
      return (index + 1, 1)
    case .deicticDay: return word(index, .deicticDay)
    case .modifier: return word(index, .modifier)
    case .edge: return word(index, .edge)
    case .doubt: return word(index, .doubt)
    case .recurring: return word(index, .recurring)
    case .lasting: return word(index, .lasting)
    case .reference: return word(index, .reference)
    case .holiday: return lexicon.holidays.read(at: index, in: self)
    }
  }

  // MARK: Single tokens

  /// The value of a token as a word of this class.
  func value(_ index: Int, _ wordClass: TimeLexicon.WordClass) -> Int? {
    guard limits.contains(index) else { return nil }
    return lexicon.value(tokens[index].word, wordClass)
  }

  /// A month in full; "may", "march" and "august" are months only with a capital letter.
  private func fullMonth(_ index: Int) -> Int? {
    guard let month = value(index, .month) else { return nil }
    let isOtherWord = (month == 3 || month == 5 || month == 8) && !touches(index)
    return isOtherWord && tokens[index].letters == .lower ? nil : month
  }

  private func word(_ index: Int, _ wordClass: TimeLexicon.WordClass) -> (Int, Int)? {
    value(index, wordClass).map { (index + 1, $0) }
  }

  /// The number that a token of so many digits writes, without commas.
  func number(_ index: Int, digits: ClosedRange<Int>) -> Int? {
    guard limits.contains(index), tokens[index].kind == .number,
      digits.contains(tokens[index].range.count)
    else { return nil }
    var value = 0
    for byte in text[tokens[index].range.indices] {
      guard byte &- 0x30 < 10 else { return nil }
      value = value * 10 + Int(byte &- 0x30)
    }
    return value
  }

  func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
    limits.contains(index) && tokens[index].isMark(mark)
  }

  /// Whether a token is there and nothing stands between it and the one before.
  func touches(_ index: Int) -> Bool {
    limits.contains(index) && index > limits.lowerBound && tokens[index - 1].touches(tokens[index])
  }

  /// Whether a token is a hyphen, a dash or a minus sign.
  func isDash(_ index: Int) -> Bool {
    guard limits.contains(index), tokens[index].kind == .mark else { return false }
    switch Folding.scalar(in: text, at: tokens[index].range.start).0 {
    case 0x2D, 0x2010...0x2015, 0x2212: return true
    default: return false
    }
  }

  /// Which side of a quotation a double quotation mark stands on.
  enum QuotationMark { case opening, closing, either }

  /// The double quotation mark that a token is, `nil` when it is none.
  func quotationMark(_ index: Int) -> QuotationMark? {
    guard tokens[index].kind == .mark else { return nil }
    switch Folding.scalar(in: text, at: tokens[index].range.start).0 {
    case 0x22: return .either
    case 0x201C, 0x201E, 0xAB: return .opening
    case 0x201D, 0xBB: return .closing
    default: return nil
    }
  }

  /// The index after a full stop that touches the token before `index`, else `index`.
  func afterStop(_ index: Int) -> Int {
    isMark(index, ".") && touches(index) ? index + 1 : index
  }

  /// Whether digits go on after the token before `index`, as in `3.5`, `12:30`, `1/2`.
  func digitsGoOn(_ index: Int) -> Bool {
    guard touches(index), tokens[index].kind == .mark, touches(index + 1),
      tokens[index + 1].kind == .number
    else { return false }
    return isMark(index, ".") || isMark(index, ":") || isMark(index, "/") || isMark(index, ",")
  }

  // MARK: Terminals of several tokens

  private func day(at index: Int) -> (Int, Int)? {
    if tokens[index].kind == .number {
      if let (end, day) = ordinal(at: index, digitsOnly: true) { return (end, day) }
      guard let day = number(index, digits: 1...2), (1...31).contains(day),
        !digitsGoOn(index + 1), value(index + 1, .counted) == nil, !isMark(index + 1, "%"),
        !(touches(index + 1) && tokens[index + 1].kind == .word)
      else { return nil }
      return (index + 1, day)
    }
    return ordinal(at: index, digitsOnly: false)
  }

  /// "20th", "third", "twenty-first".
  private func ordinal(at index: Int, digitsOnly: Bool) -> (Int, Int)? {
    if let number = number(index, digits: 1...2) {
      guard touches(index + 1), value(index + 1, .ordinalSuffix) != nil,
        (1...31).contains(number)
      else { return nil }
      return (index + 2, number)
    }
    guard !digitsOnly else { return nil }
    if let tens = value(index, .number), tens == 20 || tens == 30, isDash(index + 1),
      let ones = value(index + 2, .ordinal), ones < 10
    {
      return (index + 3, tens + ones)
    }
    return value(index, .ordinal).map { (index + 1, $0) }
  }

  private func year(at index: Int) -> (Int, Int)? {
    if let year = number(index, digits: 4...4) {
      let isOne =
        (1000..<2200).contains(year) && value(index + 1, .counted) == nil && !isMark(index + 1, "%")
        && !(touches(index + 1) && tokens[index + 1].kind == .word)
      return isOne ? (index + 1, year) : nil
    }
    return yearInWords(at: index)
  }

  /// "nineteen ninety-six", "two thousand and three".
  private func yearInWords(at index: Int) -> (Int, Int)? {
    guard let first = value(index, .number) else { return nil }
    if first == 2, value(index + 1, .multiple) == 1000 {
      let next = tokens.indices.contains(index + 2) && tokens[index + 2].word == symbols.and
      let ones = value(next ? index + 3 : index + 2, .number)
      guard let ones, value(index + (next ? 4 : 3), .units) == nil else {
        return value(index + 2, .units) == nil && value(index + 2, .counted) == nil && !next
          ? (index + 2, 2000) : nil
      }
      return (index + (next ? 4 : 3), 2000 + ones)
    }
    guard (17...20).contains(first), let tens = value(index + 1, .number), tens >= 10 else {
      return nil
    }
    guard tens >= 20, let (end, ones) = ones(at: index + 2) else {
      return (index + 2, first * 100 + tens)
    }
    return (end, first * 100 + tens + ones)
  }

  /// A number below ten, after a hyphen if there is one: the "four" of "twenty-four".
  private func ones(at index: Int) -> (Int, Int)? {
    let start = isDash(index) ? index + 1 : index
    guard let ones = value(start, .number), ones < 10 else { return nil }
    return (start + 1, ones)
  }

  private func compactDate(at index: Int) -> (Int, Int)? {
    guard let number = number(index, digits: 8...8), (19..<22).contains(number / 1_000_000),
      CivilDate(year: number / 10000, month: number / 100 % 100, day: number % 100) != nil
    else { return nil }
    return (index + 1, number)
  }

  private func decade(at index: Int) -> (Int, Int)? {
    if let decade = value(index, .decade) { return (index + 1, decade) }
    if let decade = shortDecade(at: index) { return decade }
    guard let year = number(index, digits: 4...4), year % 10 == 0, (1000..<2200).contains(year),
      touches(index + 1)
    else { return nil }
    let isPlural =
      tokens[index + 1].kind == .possessive && tokens[index + 1].range.count > 1
      || tokens[index + 1].word == symbols.s
    return isPlural ? (index + 2, year / 10) : nil
  }

  /// "'90s" after its apostrophe.
  private func shortDecade(at index: Int) -> (Int, Int)? {
    guard let years = number(index, digits: 2...2), years % 10 == 0, years >= 20,
      touches(index), isApostrophe(index - 1), touches(index + 1),
      tokens[index + 1].word == symbols.s
    else { return nil }
    return (index + 2, 190 + years / 10)
  }

  private func isApostrophe(_ index: Int) -> Bool {
    let scalar = Folding.scalar(in: text, at: tokens[index].range.start).0
    return scalar == 0x27 || scalar == 0x2019 || scalar == 0x2018
  }

  /// A count in tenths: "5", "2,000", "2.5", "2 1/2", "twenty-four", "two hundred", "a dozen", "several".
  private func count(at index: Int) -> (Int, Int)? {
    if value(index, .vagueNumber) != nil {
      var end = index + 1
      while value(end, .multiple) != nil { end += 1 }
      return (end, -1)
    }
    var (end, tenths) = (index, 0)
    if tokens[index].kind == .number {
      guard let (next, value) = countInDigits(at: index) else { return nil }
      (end, tenths) = (next, value)
    } else if let number = value(index, .number) {
      (end, tenths) = (index + 1, number * 10)
      if number >= 20, let (next, ones) = ones(at: end) {
        (end, tenths) = (next, tenths + ones * 10)
      }
    } else if value(index, .multiple) != nil {
      tenths = 10
    } else {
      return nil
    }
    while let multiple = value(end, .multiple) {
      (end, tenths) = (end + 1, tenths * multiple)
      guard tenths < Self.largestCount else { return nil }
    }
    if let next = afterAndAHalf(end) { (end, tenths) = (next, tenths + 5) }
    return (end, tenths)
  }

  /// The index after "and a half", or "-and-a-half", at `index`; `nil` when it is not there.
  private func afterAndAHalf(_ index: Int) -> Int? {
    var next = index
    for word in [symbols.and, symbols.a, symbols.half] {
      if isDash(next) { next += 1 }
      guard limits.contains(next), tokens[next].word == word else { return nil }
      next += 1
    }
    return next
  }

  /// Counts of units from here on are not read, so that no sum of them can overflow.
  static let largestCount = 1_000_000_000

  private func countInDigits(at index: Int) -> (Int, Int)? {
    var number = 0
    guard tokens[index].range.count <= 7 else { return nil }
    // "the 1988 quarter" names a year; who counts thousands writes "2,000 days".
    if let year = self.number(index, digits: 4...4), (1900..<2100).contains(year) { return nil }
    for byte in text[tokens[index].range.indices] where byte != 0x2C {
      number = number * 10 + Int(byte &- 0x30)
    }
    if touches(index + 1), isMark(index + 1, "."), touches(index + 2),
      let fraction = self.number(index + 2, digits: 1...1)
    {
      return (index + 3, number * 10 + fraction)
    }
    // "1/2" is a half, "2 1/2" two and a half.
    if isHalf(at: index) { return (index + 3, 5) }
    if isHalf(at: index + 1), !touches(index + 1) { return (index + 4, number * 10 + 5) }
    return digitsGoOn(index + 1) ? nil : (index + 1, number * 10)
  }

  private func isHalf(at index: Int) -> Bool {
    number(index, digits: 1...1) == 1 && isMark(index + 1, "/") && touches(index + 1)
      && touches(index + 2) && number(index + 2, digits: 1...1) == 2
  }
}
