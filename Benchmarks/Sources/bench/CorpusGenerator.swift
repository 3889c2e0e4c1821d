/// Makes any amount of articles out of a few, by varying their names, days and numbers.
///
/// The same seed gives the same articles.
struct CorpusGenerator {
  private let articles: [[UInt8]]
  private var random: SplitMix64
  private let names: [[UInt8]]

  /// - Parameter articles: the texts to vary, not empty.
  init(articles: [[UInt8]], seed: UInt64) {
    self.articles = articles
    random = SplitMix64(state: seed)
    names = Self.makeNames(600, seed: seed)
  }

  /// The next article.
  mutating func next() -> [UInt8] {
    let source = articles[Int(random.next() % UInt64(articles.count))]
    // Names stay the same inside one article.
    let salt = random.next()
    var text: [UInt8] = []
    text.reserveCapacity(source.count + 64)
    var index = 0
    while index < source.count {
      let start = index
      if isLetter(source[index]) {
        while index < source.count, isLetter(source[index]) { index += 1 }
        text += varied(word: source[start..<index], salt: salt)
      } else if isDigit(source[index]) {
        while index < source.count, isDigit(source[index]) { index += 1 }
        text += varied(number: source[start..<index])
      } else {
        text.append(source[index])
        index += 1
      }
    }
    return text
  }

  private mutating func varied(word: ArraySlice<UInt8>, salt: UInt64) -> [UInt8] {
    let text = String(decoding: word, as: UTF8.self)
    if Self.months.contains(text) { return Array(pick(Self.months).utf8) }
    if Self.weekdays.contains(text) { return Array(pick(Self.weekdays).utf8) }
    if Self.varying.contains(text) {
      let hash = word.reduce(salt) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
      // Half of the articles keep the well-known names.
      return hash & 1 == 0 ? Array(word) : names[Int((hash >> 8) % UInt64(names.count))]
    }
    return Array(word)
  }

  private mutating func varied(number: ArraySlice<UInt8>) -> [UInt8] {
    let value = Int(String(decoding: number, as: UTF8.self)) ?? 0
    let new: Int =
      switch number.count {
      case 1...2 where value >= 1 && value <= 28: 1 + Int(random.next() % 28)
      case 4 where (2010...2022).contains(value): 2011 + Int(random.next() % 11)
      default: value
      }
    let digits = String(new)
    return Array(
      (String(repeating: "0", count: max(0, number.count - digits.utf8.count)) + digits).utf8)
  }

  private mutating func pick(_ words: [String]) -> String {
    words[Int(random.next() % UInt64(words.count))]
  }

  private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 }
  private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private static func makeNames(_ count: Int, seed: UInt64) -> [[UInt8]] {
    let heads = [
      "Ab", "Bar", "Dah", "Fer", "Gho", "Han", "Jal", "Kar", "Mah", "Nas", "Qad", "Sal", "Tar",
      "Zin",
    ]
    let middles = ["a", "i", "ou", "ara", "ira", "assi", "ebi", "oura"]
    let tails = ["n", "r", "f", "wi", "ni", "ri", "di", "hem", "led"]
    var random = SplitMix64(state: seed ^ 0xABCD)
    return (0..<count).map { _ in
      let parts = [heads, middles, tails].map { $0[Int(random.next() % UInt64($0.count))] }
      return Array(parts.joined().utf8)
    }
  }

  private static let months = [
    "January", "February", "March", "April", "June", "July", "August", "September", "October",
    "November", "December",
  ]
  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
  private static let varying: Set<String> = [
    "Haftar", "Hifter", "Haftour", "Sarraj", "Serraj", "Mismari", "Mesmari", "Kanna", "Juwaili",
    "Barghathi", "Ghwell", "Sanalla", "Nadhouri", "Barasi", "Triki", "Sirte", "Derna", "Sabha",
    "Tarhuna", "Ajdabiya", "Tajoura",
  ]
}

/// A small generator of random numbers, the same on every machine.
///
/// - Source: SplitMix64, by its published constants.
struct SplitMix64 {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
