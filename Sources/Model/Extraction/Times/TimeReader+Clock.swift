/// Reading times of day.
extension TimeReader {
  /// A time of day in minutes since midnight.
  ///
  /// "10:35", "10.35 p.m.", "6 a.m. EDT", "1530 GMT", "noon".
  /// A second time of day in brackets, "10:35 a.m. (0735 GMT)", is the same time elsewhere.
  func clock(at index: Int) -> (Int, Int)? {
    guard let (end, minutes) = oneClock(at: index) else { return nil }
    guard isMark(end, "("), limits.contains(end + 1), let (second, _) = oneClock(at: end + 1),
      isMark(second, ")")
    else { return (end, minutes) }
    return (second + 1, minutes)
  }

  private func oneClock(at index: Int) -> (Int, Int)? {
    if let part = value(index, .dayPart) {
      switch DayPart.allCases[part] {
      case .midday: return (index + 1, 12 * 60)
      case .midnight: return (index + 1, 24 * 60)
      case .morning, .afternoon, .evening, .night, .daytime: return nil
      }
    }
    guard var hour = number(index, digits: 1...2), hour <= 24 else {
      return militaryClock(at: index)
    }
    var end = index + 1
    var minute: Int?
    if isMark(end, ":") || isMark(end, "."), touches(end), touches(end + 1),
      let minutes = number(end + 1, digits: 2...2), minutes < 60
    {
      let isColon = isMark(end, ":")
      (end, minute) = (end + 2, minutes)
      if !isColon, halfDay(at: end) == nil, value(end, .zone) == nil { return nil }
      if isColon, isMark(end, ":"), touches(end), touches(end + 1),
        let seconds = number(end + 1, digits: 2...2), seconds < 60
      {
        end += 2
      }
    }
    if let (next, isAfternoon) = halfDay(at: end), (1...12).contains(hour) {
      hour = hour % 12 + (isAfternoon ? 12 : 0)
      end = next
    } else if minute == nil {
      guard limits.contains(end), tokens[end].word == symbols.oclock else { return nil }
      end += 1
    }
    return (afterZone(end), hour * 60 + (minute ?? 0))
  }

  private func militaryClock(at index: Int) -> (Int, Int)? {
    guard let time = number(index, digits: 4...4), time / 100 < 25, time % 100 < 60,
      afterZone(index + 1) > index + 1 || value(index + 1, .units) == Self.hours && time < 1000
    else { return nil }
    return (max(afterZone(index + 1), index + 2), time / 100 * 60 + time % 100)
  }

  /// The number of "hours" among the units.
  private static let hours = TimeUnit.allCases.firstIndex(of: .hour)

  /// "a.m." or "pm" in any spelling; whether it is the afternoon.
  private func halfDay(at index: Int) -> (Int, Bool)? {
    guard limits.contains(index) else { return nil }
    let word = tokens[index].word
    if let half = value(index, .halfDay) { return (afterStop(index + 1), half == 1) }
    guard word == symbols.a || word == symbols.p, isMark(index + 1, "."),
      limits.contains(index + 2), tokens[index + 2].word == symbols.m
    else { return nil }
    return (afterStop(index + 3), word == symbols.p)
  }

  private func afterZone(_ index: Int) -> Int {
    if value(index, .zone) != nil { return index + 1 }
    if limits.contains(index + 1), tokens[index].word == symbols.local,
      tokens[index + 1].word == symbols.time
    {
      return index + 2
    }
    return index
  }

  /// Whether a token belongs to a time of day or a zone.
  func isClockWord(_ index: Int) -> Bool {
    guard limits.contains(index) else { return false }
    let word = tokens[index].word
    return halfDay(at: index) != nil || word == symbols.p || word == symbols.a
      || value(index, .zone) != nil || value(index, .dayPart) != nil
  }
}
