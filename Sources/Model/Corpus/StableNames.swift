/// Names for articles, events and actors that do not change when other files are added: hashes of what they are.
///
/// - Source: FNV-1a, 64 bits, of which 48 are written.
struct StableNames: Sendable {
  let articles: [String]
  let actors: [String]
  let events: [String]

  init(_ corpus: Corpus) {
    var taken: [String: Int] = [:]
    func unique(_ letter: String, _ hash: UInt64) -> String {
      let digits = String(hash >> 16, radix: 16)
      let name = letter + String(repeating: "0", count: 12 - digits.utf8.count) + digits
      let number = taken[name, default: 0] + 1
      taken[name] = number
      return number == 1 ? name : "\(name)-\(number)"
    }
    articles = corpus.articles.map { record in
      let text = corpus.files[record.file.index].text.bytes
      return unique("a", Self.hash([text[record.article.extent.indices]]))
    }
    actors = corpus.actors.map { actor in
      unique("p", Self.hash([Array("\(actor.kind.rawValue):\(actor.name)".utf8)[...]]))
    }
    let articleNames = articles
    events = (0..<corpus.eventCount).map { index in
      let id = corpus.event(EventID(index: index)).accounts[0]
      let sentence = corpus.text(of: id.article).bytes[corpus.sentence(of: id).indices]
      return unique("e", Self.hash([Array(articleNames[id.article.index].utf8)[...], sentence]))
    }
  }

  private static func hash(_ parts: [ArraySlice<UInt8>]) -> UInt64 {
    var hash = FNV1a()
    for part in parts { hash.combine(part) }
    return hash.value
  }
}
