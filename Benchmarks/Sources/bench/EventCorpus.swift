/// Articles in which every sentence reports an event of its own, for timelines of a given length.
///
/// The same seed gives the same articles.
struct EventCorpus {
  private var random: SplitMix64
  private var number = 0

  init(seed: UInt64) { random = SplitMix64(state: seed) }

  /// An article with this many events.
  mutating func article(events: Int) -> [UInt8] {
    number += 1
    var text = "Report \(number) from the coast\n"
    for index in 0..<events {
      text += index % 8 == 0 ? "\n" : " "
      text += sentence()
    }
    return Array((text + "\n").utf8)
  }

  private mutating func sentence() -> String {
    let day = 1 + random.next() % 28
    let year = 2011 + random.next() % 11
    let brigade = 1 + random.next() % 300
    return
      "On \(day) \(pick(Self.months)) \(year) the \(brigade) Infantry Brigade \(pick(Self.deeds)) "
      + "\(pick(Self.places)) with \(2 + random.next() % 90) vehicles, \(pick(Self.speakers)) said."
  }

  private mutating func pick(_ words: [String]) -> String {
    words[Int(random.next() % UInt64(words.count))]
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let deeds = [
    "attacked", "seized", "shelled", "raided", "besieged", "entered", "bombed", "stormed",
  ]
  private static let places = [
    "Sirte", "Derna", "Sabha", "Tarhuna", "Ajdabiya", "Tajoura", "Benghazi", "Misrata", "Gharyan",
    "Bani Walid", "Brega", "Murzuq", "Ubari", "Zawiya", "Zuwara", "Tobruk",
  ]
  private static let speakers = [
    "Khalifa Haftar", "Fayez al-Sarraj", "Ahmed al-Mismari", "the GNA", "the LNA", "UNSMIL",
    "Ghassan Salame", "Stephanie Williams", "Aguila Saleh", "Fathi Bashagha",
  ]
}
