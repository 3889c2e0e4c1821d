internal import Dispatch
internal import Synchronization

/// A condition that is looked for account by account.
///
/// Each core has a copy of its own, which may remember what it has worked out.
protocol AccountTest: Sendable {
  /// Whether an account of an article fulfils it; the accounts of an article come one after the other.
  mutating func holds(for account: Account, in article: ScannedArticle) -> Bool
}

/// An article whose accounts are looked through.
struct ScannedArticle {
  let id: ArticleID
  let file: SourceFile
}

extension Corpus {
  /// The events of which an account fulfils a condition.
  ///
  /// - Parameter base: the only events that are looked at; `nil` for all.
  func events(fulfilling test: some AccountTest, within base: EventSet?) -> EventSet {
    let none = EventSet(count: eventCount)
    let found = Mutex(none)
    // Stretches of articles on every core, each with a set of its own.
    let stretch = max(16, (articles.count + 31) / 32)
    DispatchQueue.concurrentPerform(iterations: (articles.count + stretch - 1) / stretch) {
      number in
      var set = none
      var test = test
      let first = number * stretch
      for index in first..<min(first + stretch, articles.count) {
        insertEvents(of: ArticleID(index: index), fulfilling: &test, within: base, into: &set)
      }
      found.withLock { $0.formUnion(set) }
    }
    return found.withLock(\.self)
  }

  private func insertEvents(
    of id: ArticleID, fulfilling test: inout some AccountTest, within base: EventSet?,
    into set: inout EventSet
  ) {
    // Not the whole record: to take hold of all its parts would cost more than to look at a few accounts.
    let accounts = articles[id.index].accounts
    guard !accounts.isEmpty else { return }
    let article = ScannedArticle(id: id, file: files[articles[id.index].file.index])
    for (number, account) in accounts.enumerated() {
      let event = event(of: AccountID(article: id, index: number)).index
      guard !set.contains(event), base?.contains(event) ?? true else { continue }
      if test.holds(for: account, in: article) { set.insert(event) }
    }
  }
}

/// The sentence has some words.
struct WordsTest: AccountTest {
  let needle: FoldedNeedle

  func holds(for account: Account, in article: ScannedArticle) -> Bool {
    needle.isFound(in: article.file.text.bytes, account.sentence)
  }
}

/// The sentence has what a pattern describes.
struct PatternTest: AccountTest {
  private var matcher: PatternMatcher

  init(_ pattern: TextPattern) { matcher = PatternMatcher(pattern) }

  mutating func holds(for account: Account, in article: ScannedArticle) -> Bool {
    matcher.isFound(in: article.file.text.bytes, account.sentence)
  }
}

/// One of some actors says so.
struct SpeakerTest: AccountTest {
  private let corpus: Corpus
  /// By actor.
  private let isMeant: [Bool]

  init(_ name: String, in corpus: Corpus) {
    self.corpus = corpus
    var isMeant = Array(repeating: false, count: corpus.actors.count)
    for actor in corpus.actors(named: name) { isMeant[actor.index] = true }
    self.isMeant = isMeant
  }

  func holds(for account: Account, in article: ScannedArticle) -> Bool {
    account.attribution.map { isMeant[corpus.actor($0, in: article.id).index] } ?? false
  }
}

/// It reports an event of this type.
struct TypeTest: AccountTest {
  let type: EventType

  func holds(for account: Account, in article: ScannedArticle) -> Bool { account.type == type }
}

/// It reports the event in this mode.
struct ModeTest: AccountTest {
  let mode: Modality

  func holds(for account: Account, in article: ScannedArticle) -> Bool { account.modality == mode }
}

/// It stands in a copy of another article.
struct CopyTest: AccountTest {
  let corpus: Corpus

  func holds(for account: Account, in article: ScannedArticle) -> Bool {
    corpus.copies[article.id.index] != nil
  }
}

/// The article is of an outlet of which a word begins so, or stands in a file whose name has this in it.
struct SourceTest: AccountTest {
  private let corpus: Corpus
  private let name: FoldedNeedle
  private let words: [UInt8]
  /// What was found of the article looked at last.
  private var last: (article: ArticleID, holds: Bool)?

  init(_ name: String, in corpus: Corpus) {
    self.corpus = corpus
    self.name = FoldedNeedle(name)
    words = Block.key(of: Array(name.utf8))
  }

  mutating func holds(for account: Account, in article: ScannedArticle) -> Bool {
    if let last, last.article == article.id { return last.holds }
    let file = Array(article.file.name.utf8)
    let outlet = Block.key(
      of: Array((corpus.articles[article.id.index].article.outlet ?? "").utf8))
    let holds =
      name.isFound(in: file, TextRange(0, file.count)) || outlet.hasWords(beginningWith: words)
    last = (article.id, holds)
    return holds
  }
}

extension [UInt8] {
  /// Whether these words stand in it, the last of them perhaps cut short; both are words with one space between them.
  func hasWords(beginningWith words: [UInt8]) -> Bool {
    guard !words.isEmpty, count >= words.count else { return false }
    return (0...(count - words.count)).contains { start in
      (start == 0 || self[start - 1] == 0x20) && self[start...].starts(with: words)
    }
  }
}
