/// A name as the gazetteer lists it: folded words with a blank between them, without apostrophes.
struct PlaceKey {
  private(set) var bytes: [UInt8] = []

  /// The words of a name need no numbers.
  private static let noWords = Vocabulary()

  init() {}

  /// The key of a name.
  init(_ name: String) {
    let text = Array(name.utf8)
    for token in tokens(in: text, TextRange(0, text.count), vocabulary: Self.noWords) {
      append(token, of: text)
    }
  }

  /// The name with another word of a text at its end; marks and possessives add nothing.
  mutating func append(_ token: Token, of text: [UInt8]) {
    guard token.kind == .word else { return }
    if !bytes.isEmpty { bytes.append(0x20) }
    var index = token.range.start
    while index < token.range.end {
      let byte = text[index]
      if byte < 0x80 {
        if byte != 0x27, byte != 0x2E { bytes.append(Folding.lowercase(byte)) }
        index += 1
      } else {
        let start = bytes.count
        index = Folding.foldCharacter(in: text, at: index, into: &bytes)
        if bytes.count == start + 1, bytes[start] == 0x27 { bytes.removeLast() }
      }
    }
  }

  /// The name without what was added after it had so many bytes.
  mutating func cut(to count: Int) { bytes.removeLast(bytes.count - count) }
}

/// The forms of a name in which the gazetteer may have it.
extension PlaceKey {
  /// A form, and what was left out to get it.
  struct Form {
    let key: PlaceKey
    var isArabic = false
    var isRegion = false
  }

  /// The name without its articles, without `Province` behind it, or without `Northern` before it.
  var shorterForms: [Form] {
    guard bytes.contains(0x20) else { return [] }
    let words = bytes.split(separator: 0x20)
    var forms: [Form] = []
    let count = words.count
    func add(
      _ words: some Collection<ArraySlice<UInt8>>, isArabic: Bool = false, isRegion: Bool = false
    ) {
      guard !words.isEmpty, words.count < count else { return }
      forms.append(Form(key: PlaceKey(words: words), isArabic: isArabic, isRegion: isRegion))
    }
    add(words.filter { !Self.articles.contains($0) }, isArabic: true)
    if let last = words.last, Self.regions.contains(last) {
      add(words.dropLast(), isRegion: true)
      add(words.dropLast().filter { !Self.articles.contains($0) }, isArabic: true, isRegion: true)
    }
    if let first = words.first, Self.bearings.contains(first) { add(words.dropFirst()) }
    return forms
  }

  private init(words: some Collection<ArraySlice<UInt8>>) {
    bytes = Array(words.joined(separator: [0x20]))
  }

  private static func words(_ text: String) -> Set<ArraySlice<UInt8>> {
    Set(text.split(separator: " ").map { Array($0.utf8)[...] })
  }

  /// As in `scripts/gazetteer.py`.
  private static let articles = words("al el ad ar as az ash at an ez et es ed er ath adh")
  private static let regions = words("province governorate region oblast district state")
  private static let bearings = words(
    "north south east west northern southern eastern western central")
}
