/// The forms under which names are compared.
struct NameKeys {
  /// A word of a name in its forms.
  struct Word {
    /// The word, folded, without apostrophes and dots.
    let spelling: String
    /// Its consonants: what stays when Arabic names are written in Latin letters in other ways; an initial vowel is `a`.
    let skeleton: String
    /// Its letters, doubled ones once.
    fileprivate let letters: [UInt8]

    fileprivate init(_ folded: [UInt8]) {
      spelling = String(decoding: folded, as: UTF8.self)
      skeleton = NameKeys.skeleton(folded)
      var letters: [UInt8] = []
      for letter in folded where letter != letters.last { letters.append(letter) }
      self.letters = letters
    }

    /// Whether it may be another spelling of a word: one letter of difference, or two in words of the same length.
    ///
    /// Equal consonants do not suffice: Hassan and Hussein share them.
    func transliterates(_ other: Word) -> Bool {
      let allowed = letters.count == other.letters.count && letters.count > 5 ? 2 : 1
      return abs(letters.count - other.letters.count) <= allowed
        && NameKeys.distance(letters, other.letters) <= allowed
    }
  }

  /// The words of a name, without articles and hyphens.
  let words: [Word]
  /// The whole name.
  let spelling: String
  /// The consonants of every word.
  let skeleton: String

  init(_ name: String) {
    var folded = Folding.fold(Array(name.utf8)).split { Self.gaps.contains($0) }
      .map { $0.filter { !Self.ignored.contains($0) } }
    if folded.count > 1 { folded.removeAll { Self.articles.contains($0) } }
    words = folded.map(Word.init)
    spelling = words.map(\.spelling).joined(separator: " ")
    skeleton = words.map(\.skeleton).joined(separator: " ")
  }

  /// Whether every word of the one may be another spelling of the word in the same place of the other.
  func transliterates(_ other: NameKeys) -> Bool {
    words.count == other.words.count
      && zip(words, other.words).allSatisfy { $0.transliterates($1) }
  }

  /// What stands between the words of a name.
  private static let gaps = Array(" -".utf8)
  /// What spellings leave out at will.
  private static let ignored = Array("'.".utf8)
  private static let articles = [Array("al".utf8), Array("el".utf8), Array("the".utf8)]

  /// The consonants of a folded word.
  fileprivate static func skeleton(_ bytes: [UInt8]) -> String {
    var skeleton: [UInt8] = []
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
  private static let halfVowels = Array("wy".utf8)
  /// Letters that an `h` after them makes one sound with.
  private static let aspirated = Array("dgkst".utf8)

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

  /// The number of letters to put in, leave out or change between two words.
  fileprivate static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
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
