import Testing

@testable import Model
@testable import TUI

/// Events of five years: single ones, a month with some on almost every day, and spans of every length.
enum LongWar {
  /// Dates in EDTF with how many events they have.
  static let dates: [(edtf: String, count: Int)] =
    [
      ("2016", 2), ("2017-05", 1), ("2017-05-18", 3), ("2017-05-20?", 2), ("2018~", 1),
      ("2018-21", 1), ("2018-06-28", 4), ("2018-12-30/2019-01-03", 1), ("2019-01-15", 1),
      ("2019-04", 2), ("2019-10?", 1), ("2019-12-31", 1), ("2020-02-29", 2), ("2020-34", 1),
      ("2020-06-05", 1),
    ] + (2...28).map { day in ("2019-04-" + (day < 10 ? "0" : "") + "\(day)", day * 7 % 5) }

  static let places = ["Marda", "Port Selim", "Kesh", "the salt road", "the eastern gate"]

  static func update() throws -> LoadUpdate {
    var accounts: [MarkedAccount] = []
    for (edtf, count) in dates + [("", 3)] {
      for _ in 0..<count {
        let place = places[accounts.count % places.count]
        accounts.append(
          MarkedAccount(
            sentence: "Report \(accounts.count + 1) tells of shells on \(place).",
            date: edtf.isEmpty ? nil : edtf,
            modality: accounts.count % 4 == 0 ? .claimed : .happened,
            deed: UInt16(accounts.count)))
      }
    }
    return try SmallCorpus.update([
      MarkedArticle(
        file: "war.txt", accounts: accounts,
        text: accounts.map(\.sentence).joined(separator: " ") + "\n")
    ])
  }
}
