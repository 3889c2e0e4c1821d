/// The order of day and month that goes with a time zone: "05/03/2013 at 10:20 AM EDT" was written in America.
enum ZoneOrder {
  private static let monthFirst = words("AKDT AKST CDT CST CT EDT EST ET HST MDT MST MT PDT PST PT")
  private static let dayFirst = words(
    "ACDT ACST AEDT AEST AWST BST CAT CEST CET EAT EEST EET GMT IST MSK NZDT NZST PKT SAST TRT WAT WEST WET"
  )

  private static func words(_ list: String) -> Set<[UInt8]> {
    Set(list.split(separator: " ").map { Array($0.utf8) })
  }

  /// The order by the first zone that stands in a text as a word in capitals; `nil` when there is none.
  static func order(in text: ArraySlice<UInt8>) -> DayMonthOrder? {
    for word in text.split(whereSeparator: { !isASCIILetter($0) }) {
      if monthFirst.contains(Array(word)) { return .monthFirst }
      if dayFirst.contains(Array(word)) { return .dayFirst }
    }
    return nil
  }
}
