/// The forms under which names are compared.
struct NameKeys {
  /// The words of a name, folded, without articles, hyphens and apostrophes.
  let words: [String]

  init(_ name: String) {
    var words = Folding.fold(name).split { $0 == " " || $0 == "-" }
      .map { $0.filter { $0 != "'" && $0 != "." } }
    if words.count > 1 { words.removeAll { Self.articles.contains($0) } }
    self.words = words
  }

  private static let articles: Set<String> = ["al", "el", "the"]

  /// The whole name.
  var spelling: String { words.joined(separator: " ") }

  /// The consonants of every word: what stays when Arabic names are written in Latin letters in other ways.
  var skeleton: String { words.map(Self.skeleton).joined(separator: " ") }

  /// The consonants of a word; an initial vowel is `a`.
  static func skeleton(_ word: String) -> String {
    var skeleton: [UInt8] = []
    let bytes = Array(word.utf8)
    var index = 0
    while index < bytes.count {
      let pair = index + 1 < bytes.count ? (bytes[index], bytes[index + 1]) : (bytes[index], 0)
      let isDigraph = pair.1 == Self.h && Self.aspirated.contains(pair.0)
      let isFirst = skeleton.isEmpty && Self.halfVowels.contains(pair.0)
      let sound =
        isFirst ? pair.0 : isDigraph && pair.0 == Self.s ? Self.x : Self.sound(bytes[index])
      index += isDigraph ? 2 : 1
      if sound == Self.a, !skeleton.isEmpty { continue }
      // Doubled letters and a silent h at the end are a matter of taste.
      if sound == skeleton.last || sound == Self.h && index == bytes.count { continue }
      skeleton.append(sound)
    }
    return String(decoding: skeleton, as: UTF8.self)
  }

  private static let a = UInt8(ascii: "a")
  private static let h = UInt8(ascii: "h")
  private static let s = UInt8(ascii: "s")
  private static let x = UInt8(ascii: "x")
  /// Vowels except at the start of a word.
  private static let halfVowels = Set("wy".utf8)
  /// Letters that an `h` after them makes one sound with.
  private static let aspirated = Set("dgkst".utf8)

  /// The letter that stands for all letters of a sound.
  private static func sound(_ letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
      UInt8(ascii: "y"), UInt8(ascii: "w"):
      a
    case UInt8(ascii: "q"), UInt8(ascii: "g"), UInt8(ascii: "c"): UInt8(ascii: "k")
    case UInt8(ascii: "z"): s
    case UInt8(ascii: "v"): UInt8(ascii: "f")
    default: letter
    }
  }

  /// Whether every word of the one may be another spelling of the word in the same place of the other.
  ///
  /// Equal consonants do not suffice: Hassan and Hussein share them.
  func transliterates(_ other: NameKeys) -> Bool {
    words.count == other.words.count && zip(words, other.words).allSatisfy(Self.isSpelling)
  }

  /// One letter of difference, or two in words of the same length; doubled letters count once.
  private static func isSpelling(_ left: String, _ right: String) -> Bool {
    let (left, right) = (simplified(left), simplified(right))
    let allowed = left.count == right.count && left.count > 5 ? 2 : 1
    return distance(left, right) <= allowed
  }

  private static func simplified(_ word: String) -> [UInt8] {
    var letters: [UInt8] = []
    for letter in word.utf8 where letter != letters.last { letters.append(letter) }
    return letters
  }

  /// The number of letters to put in, leave out or change between two words.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let change = diagonal + (letter == right[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(change, min(row[column], diagonal) + 1)
      }
    }
    return row[right.count]
  }
}
