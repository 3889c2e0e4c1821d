/// What only all articles together tell of each: of which others they are copies, and which lines they share.
///
/// Files are read through for it once, on every core, and nothing is kept of them but what articles are compared by.
struct ArticleKinship: Sendable {
  /// An article among the others.
  struct Kin: Sendable {
    /// Of which it is a copy; the number of the original is its place among all articles.
    let copy: ArticleCopy?
    /// The name of the file in which the original stands.
    let original: String?
    /// Its paragraphs that others have too, by their numbers.
    let sharedLines: [Int32]
    /// When it was written.
    let published: Published?
  }

  /// By file and name of a part its articles.
  private var parts: [[String: [Kin]]] = []

  /// - Parameter files: standard input cannot be read twice, and is left aside.
  init(of files: [FoundFile], pipeline: Pipeline) {
    let read = concurrentMap(count: files.count) { index in
      var parts: [(name: String, identities: [ArticleIdentity], published: [Published?])] = []
      guard files[index].path != "-" else { return parts }
      _ = FileRecord(reading: files[index].path) { part throws(LoadError) in
        let file = try LoadedFile(part, pipeline: pipeline)
        parts.append((part.name, file.identities, file.articles.map(\.published)))
        return file.leftOut
      }
      return parts
    }
    let identities = read.joined().flatMap(\.identities)
    let names = read.joined().flatMap { part in part.identities.map { _ in part.name } }
    let copies = CopyMerge(identities).copies
    let lines = SharedLines(identities, copies: copies)
    let days = FolderDays(identities, names: names, copies: copies).days
    var next = 0
    for file in read {
      var kin: [String: [Kin]] = [:]
      for part in file {
        kin[part.name] = part.identities.indices.map { index in
          let copy = copies[next + index]
          return Kin(
            copy: copy, original: copy.map { names[$0.original.index] },
            sharedLines: lines.paragraphs[next + index],
            published: days[next + index].map { Published($0) } ?? part.published[index])
        }
        next += part.identities.count
      }
      parts.append(kin)
    }
  }

  /// What is known of the articles of a part; nothing when they are not as many as they were.
  func kin(ofFile file: Int, part: String, count: Int) -> [Kin]? {
    parts[file][part].flatMap { $0.count == count ? $0 : nil }
  }
}
