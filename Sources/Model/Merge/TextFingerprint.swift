/// What is kept of an article's words to find its copies among the others.
///
/// Headings and body count; headlines, datelines and credits, which copies change, and all that was set aside do not. Words are
/// compared folded; in scripts without spaces every character is taken for a word.
///
/// - Source: samples of shingles as by A. Broder, "On the resemblance and containment of documents" (1997): of the hashes
///   of all runs of five words the lowest are kept. Two texts have as much of their samples in common as of their words.
struct TextFingerprint: Hashable, Sendable {
  /// A hash of all words in their order; of a short text of those of its headline too.
  let words: UInt64
  /// How many words there are.
  let wordCount: Int
  /// A sample of the runs of words, ascending; none of a short text.
  let sample: Sample
  /// A sample of those among its first words.
  let opening: Sample
  /// A sample of the numbers in it.
  let figures: Sample

  /// A text of fewer words is a copy only of one that has just the same.
  static let leastSampled = 40

  /// - Parameters:
  ///   - scanner: has gone through the headings and the body of the article.
  /// - Returns: `nil` when there is no word in them.
  init?(_ scanner: WordScanner, of article: Article, in text: [UInt8]) {
    var scanner = scanner
    guard scanner.wordCount > 0 else { return nil }
    wordCount = scanner.wordCount
    if wordCount < Self.leastSampled {
      sample = Sample()
      opening = Sample()
      figures = Sample()
      if let title = article.title { scanner.scan(text, title) }
    } else {
      sample = scanner.sample.finished
      opening = scanner.opening.finished
      figures = scanner.figures.finished
    }
    words = scanner.words
  }
}

extension TextFingerprint {
  /// The lowest hashes of a set.
  struct Sample: Hashable, Sendable {
    /// Ascending, each once.
    fileprivate(set) var hashes: [UInt32] = []
    /// No hash of the set below this one is missing.
    fileprivate(set) var end = UInt64(1) << 32

    /// How many hashes there are.
    var count: Int { hashes.count }

    /// How much of the smaller of two sets is in the other too, as far as the samples tell: 0...1; 0 when one is empty.
    func share(with other: Sample) -> Double {
      let end = min(end, other.end)
      let common = hashes.withUnsafeBufferPointer { left in
        other.hashes.withUnsafeBufferPointer { right in
          var common = 0
          var (leftIndex, rightIndex) = (0, 0)
          // Without branches that depend on the hashes, which no processor could foresee.
          while leftIndex < left.count, rightIndex < right.count {
            let (one, two) = (left[leftIndex], right[rightIndex])
            if UInt64(max(one, two)) >= end { break }
            common += one == two ? 1 : 0
            leftIndex += one <= two ? 1 : 0
            rightIndex += two <= one ? 1 : 0
          }
          return common
        }
      }
      let smaller = min(count(below: end), other.count(below: end))
      return smaller == 0 ? 0 : Double(common) / Double(smaller)
    }

    private func count(below end: UInt64) -> Int {
      hashes.partitioningIndex { UInt64($0) >= end }
    }
  }
}

/// Gathers the lowest hashes of a set that come in any order, some of them often.
private struct SampleBuilder {
  private var sample = TextFingerprint.Sample()
  private let size: Int

  init(size: Int) { self.size = size }

  mutating func add(_ hash: UInt32) {
    guard UInt64(hash) < sample.end else { return }
    sample.hashes.append(hash)
    if sample.hashes.count >= 4 * size { cut() }
  }

  private mutating func cut() {
    sample.hashes.sort()
    var count = 0
    for hash in sample.hashes where count == 0 || sample.hashes[count - 1] != hash {
      sample.hashes[count] = hash
      count += 1
    }
    if count > size {
      sample.end = UInt64(sample.hashes[size])
      count = size
    }
    sample.hashes.removeLast(sample.hashes.count - count)
  }

  /// The sample, without the room into which its list has grown.
  var finished: TextFingerprint.Sample {
    var builder = self
    builder.cut()
    builder.sample.hashes = builder.sample.hashes.map(\.self)
    return builder.sample
  }
}

/// Goes through an article stretch by stretch and word by word, and hashes every run of five words.
struct WordScanner {
  /// A hash of all words so far.
  private(set) var words: UInt64 = 0
  /// How many words there were so far.
  var wordCount: Int { hashes.count }
  /// A hash of each word so far.
  private(set) var hashes: [UInt64] = []
  fileprivate private(set) var sample = SampleBuilder(size: 96)
  fileprivate private(set) var opening = SampleBuilder(size: 32)
  fileprivate private(set) var figures = SampleBuilder(size: 16)
  /// A hash of the words of the latest stretch.
  private var stretch: UInt64 = 0
  /// How many words make a run.
  private static let runLength = 5
  private var folded: [UInt8] = []

  /// How many words the opening has: those of a first paragraph or two.
  private static let openingWords = 64

  /// Goes through a stretch.
  ///
  /// - Returns: a hash of its words.
  @discardableResult
  mutating func scan(_ text: [UInt8], _ range: TextRange) -> UInt64 {
    stretch = 0
    var word = FNV1a()
    var isInWord = false
    var isFigure = false
    func end(_ scanner: inout WordScanner) {
      if isInWord { scanner.add(word.value, isFigure: isFigure) }
      word = FNV1a()
      isInWord = false
    }
    func begin(withDigit isDigit: Bool) {
      if !isInWord { isFigure = isDigit }
      isInWord = true
    }
    var index = range.start
    while index < range.end {
      let byte = text[index]
      if isASCIILetter(byte) || isDigit(byte) {
        word.combine(Folding.lowercase(byte))
        begin(withDigit: isDigit(byte))
        index += 1
        continue
      }
      let (scalar, next) = Folding.scalar(in: text, at: index)
      switch CharacterShape.of(scalar) {
      case .lower, .upper, .otherLetter, .digit:
        let isWord = UnspacedScript(scalar) != nil
        if isWord { end(&self) }
        folded.removeAll(keepingCapacity: true)
        _ = Folding.foldCharacter(in: text, at: index, into: &folded)
        word.combine(folded)
        begin(withDigit: false)
        if isWord { end(&self) }
      case .apostrophe: break
      case .space, .dot, .mark: end(&self)
      }
      index = next
    }
    end(&self)
    return stretch
  }

  private mutating func add(_ word: UInt64, isFigure: Bool) {
    words = Self.mixed(words &* 3 &+ word)
    stretch = Self.mixed(stretch &* 3 &+ word)
    if isFigure { figures.add(UInt32(truncatingIfNeeded: Self.mixed(word) >> 32)) }
    hashes.append(word)
    guard wordCount >= Self.runLength else { return }
    var run: UInt64 = 0
    for word in hashes.suffix(Self.runLength) { run = run &* 0x9E37_79B9_7F4A_7C15 &+ word }
    let hash = UInt32(truncatingIfNeeded: Self.mixed(run) >> 32)
    sample.add(hash)
    if wordCount <= Self.openingWords { opening.add(hash) }
  }

  /// - Source: the last step of MurmurHash3, 64 bits.
  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = (value ^ (value >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    value = (value ^ (value >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return value ^ (value >> 33)
  }
}
