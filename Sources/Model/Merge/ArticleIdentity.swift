/// What an article is known by among others: its words, and where it comes from.
struct ArticleIdentity: Hashable, Sendable {
  /// `nil` when its body has no word.
  let fingerprint: TextFingerprint?
  let origin: ArticleOrigin
}

/// Where an article comes from, as far as it tells.
struct ArticleOrigin: Hashable, Sendable {
  /// Who published it.
  enum Publisher: Hashable, Sendable {
    /// The outlet that the article names or, where it names none, the domain of its address.
    case named(UInt64)
    /// Neither is known: whoever the folder is of.
    case folder(UInt64)
  }

  let publisher: Publisher
  /// A hash of its address.
  let address: UInt64?

  init(outlet: String?, address: String?, file: String) {
    let place = address.map { Self.withoutScheme($0) }
    self.address = place.map { Self.hash($0) }
    if let name = outlet.map({ Block.key(of: Array($0.utf8)) }), !name.isEmpty {
      publisher = .named(Folding.hash(name))
    } else if let domain = place?.prefix(while: { !"/:?#".utf8.contains($0) }), !domain.isEmpty {
      publisher = .named(Self.hash(domain))
    } else {
      let folder = file.utf8.lastIndex(of: UInt8(ascii: "/")).map { file.utf8[..<$0] }
      publisher = .folder(Self.hash(folder ?? ""[...].utf8))
    }
  }

  /// What stands behind `https://www.`.
  private static func withoutScheme(_ address: String) -> ArraySlice<UInt8> {
    var rest = Array(address.utf8)[...]
    for prefix in ["https://", "http://", "www."] where rest.starts(with: prefix.utf8) {
      rest = rest.dropFirst(prefix.utf8.count)
    }
    return rest
  }

  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = FNV1a()
    hash.combine(bytes)
    return hash.mixed
  }
}
