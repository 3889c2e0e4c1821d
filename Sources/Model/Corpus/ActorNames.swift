/// All names of all actors in one run of bytes, to be looked through at once.
///
/// Each word of a name, folded, stands behind a space, and a bar behind each name; the first of an actor is the one that it
/// is listed under.
struct ActorNames: Sendable {
  private var bytes: [UInt8] = []
  /// By actor where its first name begins, and the end.
  private var starts: [Int32] = [0]

  init(_ actors: [ConflictActor]) {
    starts.reserveCapacity(actors.count + 1)
    for actor in actors {
      bytes += Self.entry(actor.name)
      for alias in actor.aliases where alias.form != actor.name { bytes += Self.entry(alias.form) }
      starts.append(Int32(bytes.count))
    }
  }

  private static func entry(_ name: String) -> [UInt8] {
    [UInt8(ascii: " ")] + Block.key(of: Array(name.utf8)) + [UInt8(ascii: "|")]
  }

  /// The actors with a name of which words begin so, in their order; case and diacritics do not count.
  func actors(withWordsBeginning name: String) -> [ActorID] {
    let entry = Self.entry(name).dropLast()
    guard entry.count > 1 else { return [] }
    let needle = FoldedNeedle(String(decoding: entry, as: UTF8.self))
    var found: [ActorID] = []
    var offset = 0
    var actor = 0
    while let match = needle.first(in: bytes, TextRange(offset, bytes.count)) {
      while starts[actor + 1] <= match.start { actor += 1 }
      found.append(ActorID(index: actor))
      offset = Int(starts[actor + 1])
    }
    return found
  }

  /// Whether an actor is listed under exactly this name; case and diacritics do not count.
  func isListed(_ actor: ActorID, under name: String) -> Bool {
    bytes[Int(starts[actor.index])...].starts(with: Self.entry(name))
  }
}

extension Corpus {
  /// The actors and places that a name in a query means: those listed exactly so, else those with a name of which words begin
  /// so; case and diacritics do not count.
  func actors(named name: String) -> [ActorID] {
    let beginning = names.actors(withWordsBeginning: name)
    let exact = beginning.filter { names.isListed($0, under: name) }
    return exact.isEmpty ? beginning : exact
  }
}
