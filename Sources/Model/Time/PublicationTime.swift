/// The ways in which archives write when an article was published.
enum PublicationTime {
  /// The time by ISO 8601, a day or a day with its time; `nil` when it is written in none of these ways.
  ///
  /// Takes seconds or milliseconds since 1970, `20190406`, `20190406T101500Z`, `20190406101500` and
  /// `Sat, 06 Apr 2019 10:15:00 +0200`; the day stays the one that is written, in whatever zone. What is ISO 8601
  /// already stays as it is.
  static func iso(_ text: String) -> String? {
    if isISO(text) { return text }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    if digits.count == text.count || text.dropFirst(digits.count).first == "." {
      if [9, 10, 12, 13].contains(digits.count), let seconds = Int64(digits) {
        return epoch(digits.count > 10 ? seconds / 1000 : seconds)
      }
    }
    return compact(text) ?? mail(text)
  }

  /// The day of a time by ISO 8601, `2019-04-06T10:15+02:00`, as it is written, in whatever zone; `nil` when it is none.
  static func day(ofTime text: String) -> CivilDate? {
    let bytes = Array(text.utf8)
    guard bytes.count > 15, bytes[10] == UInt8(ascii: "T"), minuteOfDay(text) != nil,
      bytes[16...].allSatisfy({ isDigit($0) || "Z:.+-".utf8.contains($0) })
    else { return nil }
    let parts = text.prefix(10).split(separator: "-")
    return date(year: parts[0], month: parts[1], day: parts[2])
  }

  /// The minute of a day by ISO 8601 that a time such as `2019-04-06T10:15:00+02:00` is, in Greenwich; `nil` without a time.
  ///
  /// Below 0 or above 1439 where it was another day there.
  static func minuteOfDay(_ iso: String) -> Int? {
    let bytes = Array(iso.utf8)
    func number(_ start: Int) -> Int? {
      guard start + 1 < bytes.count, isDigit(bytes[start]), isDigit(bytes[start + 1]) else {
        return nil
      }
      return Int(bytes[start] - 0x30) * 10 + Int(bytes[start + 1] - 0x30)
    }
    guard isISO(iso), let hour = number(11), let minute = number(14), hour < 24, minute < 60,
      bytes[13] == UInt8(ascii: ":")
    else { return nil }
    let zone = bytes[16...].lastIndex { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
    guard let zone, let hours = number(zone + 1) else { return hour * 60 + minute }
    let minutes = number(zone + 3) ?? number(zone + 4) ?? 0
    let ahead = (hours * 60 + minutes) * (bytes[zone] == UInt8(ascii: "-") ? -1 : 1)
    return hour * 60 + minute - ahead
  }

  /// Whether it begins with a day such as `2019-04-06`.
  private static func isISO(_ text: String) -> Bool {
    let parts = text.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.count) == [4, 2, 2] else { return false }
    return date(year: parts[0], month: parts[1], day: parts[2]) != nil
  }

  private static func epoch(_ seconds: Int64) -> String {
    let (days, second) = seconds.quotientAndRemainder(dividingBy: 86_400)
    let day = CivilDate(dayNumber: Int32(days))
    return
      "\(day)T\(padded(Int(second) / 3600)):\(padded(Int(second) / 60 % 60)):\(padded(Int(second) % 60))Z"
  }

  /// `20190406`, with six digits of a time behind it or not.
  private static func compact(_ text: String) -> String? {
    let digits = text.filter { $0 != "T" && $0 != "Z" }
    guard digits.count == 8 || digits.count == 14, digits.allSatisfy({ $0.isASCII && $0.isNumber })
    else { return nil }
    let pairs = Array(digits.dropFirst(4))
    func pair(_ index: Int) -> String { String(pairs[(index * 2)..<(index * 2 + 2)]) }
    guard let day = date(year: digits.prefix(4), month: pair(0), day: pair(1)) else { return nil }
    guard digits.count == 14 else { return day.description }
    return "\(day)T\(pair(2)):\(pair(3)):\(pair(4))" + (text.hasSuffix("Z") ? "Z" : "")
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// A date of mail and feeds, RFC 2822, with the day of the week or without it.
  private static func mail(_ text: String) -> String? {
    var words = text.split { $0 == " " || $0 == "," }[...]
    if words.first?.first?.isLetter == true { words = words.dropFirst() }
    guard words.count >= 3, words[words.startIndex].count <= 2,
      let month = months.firstIndex(of: words[words.startIndex + 1].prefix(3).lowercased()),
      words[words.startIndex + 1].count == 3,
      let day = date(
        year: words[words.startIndex + 2], month: String(month + 1), day: words[words.startIndex])
    else { return nil }
    let clock = words.dropFirst(3).first.map { $0.split(separator: ":") } ?? []
    guard (2...3).contains(clock.count), clock.allSatisfy({ $0.count == 2 && Int($0) != nil })
    else {
      return day.description
    }
    return "\(day)T\(clock.joined(separator: ":"))\(zone(words.dropFirst(4).first ?? ""))"
  }

  /// `+02:00` for `+0200`, `Z` for `GMT`, nothing for what it does not know.
  private static func zone(_ word: Substring) -> String {
    if word == "GMT" || word == "UT" || word == "UTC" || word == "Z" { return "Z" }
    guard word.count == 5, word.hasPrefix("+") || word.hasPrefix("-"),
      word.dropFirst().allSatisfy({ $0.isASCII && $0.isNumber })
    else { return "" }
    return word.prefix(3) + ":" + word.suffix(2)
  }

  private static func date(
    year: some StringProtocol, month: some StringProtocol, day: some StringProtocol
  ) -> CivilDate? {
    guard year.count == 4, let year = Int(year), let month = Int(month), let day = Int(day) else {
      return nil
    }
    return CivilDate(year: year, month: month, day: day)
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
