/// What has come of a file.
struct FileRecord {
  /// As what it was read; `nil` while that is not done.
  private(set) var version: FileVersion?
  /// By number of a part: its name, once it is read.
  private var parts: [String?] = []
  /// The names of the parts that it had before it was changed, until it is read anew.
  private var former: [String] = []
  private var losses: [Loss] = []
  /// Whether the reader wanted no more while it was read.
  private var isStopped = false

  /// Something that could not be read, of one kind.
  private struct Loss {
    let cause: LoadError
    /// Of the first one: its number and its name in the container; `nil` for the file itself.
    var first: (number: Int, name: String)?
    var count = 1
  }

  /// Nothing has come of it yet.
  init() {}

  /// Reads a file part by part.
  ///
  /// - Parameter read: reads a part, and answers what it has that is no article.
  init(
    reading path: String, meter: Meter = Meter(),
    _ read: (FilePart) throws(LoadError) -> LeftOut?
  ) {
    var events: [Event] = []
    Unpacker.unpack(path: path, meter: meter) { finding in
      let number = events.count
      switch finding {
      case .part(let part):
        do throws(LoadError) {
          events.append(.part(number: number, name: part.name, leftOut: try read(part)))
        } catch {
          events.append(.loss(number: number, error, entry: part.entry))
        }
      case .loss(let cause, let entry):
        events.append(.loss(number: number, cause, entry: entry))
      }
    }
    for event in events { note(event, version: nil) }
  }

  /// What happens to a file while it is read.
  enum Event: Sendable {
    case part(number: Int, name: String, leftOut: LeftOut?)
    case loss(number: Int, LoadError, entry: String?)
    case end
  }

  /// The names under which the corpus has it, in the order of its parts.
  var names: [String] {
    let names = parts.compactMap(\.self)
    guard !former.isEmpty else { return names }
    let current = Set(names)
    return names + former.filter { !current.contains($0) }
  }

  /// Reading begins, maybe not for the first time; until it ends, what was read before stays.
  mutating func begin() {
    former = names
    version = nil
    isStopped = false
    parts = []
    losses = []
  }

  /// Takes note of what happens to the file.
  ///
  /// - Parameter found: as what it was found.
  mutating func note(_ event: Event, version found: FileVersion?) {
    switch event {
    case .part(let number, let name, let leftOut):
      parts += Array(repeating: nil, count: max(0, number + 1 - parts.count))
      parts[number] = name
      if let leftOut { losses.append(Loss(cause: .leftOut(leftOut))) }
    case .loss(_, .stopped, _):
      isStopped = true
      version = nil
    case .loss(let number, let cause, let entry): lose(number, cause, entry)
    case .end where isStopped: break
    case .end:
      version = found
      former = []
    }
  }

  private mutating func lose(_ number: Int, _ cause: LoadError, _ entry: String?) {
    guard
      let place = losses.firstIndex(where: {
        $0.cause == cause && ($0.first == nil) == (entry == nil)
      })
    else {
      losses.append(Loss(cause: cause, first: entry.map { (number, $0) }))
      return
    }
    guard let entry, let first = losses[place].first else { return }
    losses[place].count += 1
    if number < first.number { losses[place].first = (number, entry) }
  }

  /// What could not be read, what concerns the whole file first, then in the order in which it stands there.
  func problems(of file: String) -> [LoadProblem] {
    let extent: LoadProblem.Extent = parts.contains { $0 != nil } ? .some : .all
    return losses.sorted { ($0.first?.number ?? -1) < ($1.first?.number ?? -1) }.map { loss in
      let cause =
        loss.first.map { first in
          LoadError.entries(EntriesLeftOut(cause: loss.cause, first: first.name, count: loss.count))
        } ?? loss.cause
      return LoadProblem(file: file, cause: cause, extent: extent)
    }
  }
}
