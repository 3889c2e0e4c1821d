/// What can be wrong with a dictionary.
enum DictionaryMistake: Error, Hashable, Sendable {
  case notRead(LoadError)
  case notAFolder
  case noDictionaries
  case notUTF8
  case missing(column: String, form: String)
  case tooManyColumns(Int, form: String)
  case notFindable(String)
  case repeated(String, place: String)
  case unknownKind(String)
  case otherDictionary(ActorKind)
  /// With the name of a state that may be meant.
  case unknownState(String, nearest: String?)
  case unknownCountry(String)
  case notWhereabouts(String)
  case noNumber(String)
  case outOfRange(String, limit: Int)

  /// What is wrong and what to do, for people.
  var message: String {
    switch self {
    case .notRead(let cause): cause.message
    case .notAFolder: "no folder; dictionaries are a folder with \(Self.files) in it"
    case .noDictionaries: "no dictionaries in it; they are \(Self.files)"
    case .notUTF8: "this is not UTF-8; save the file as UTF-8"
    case .missing(let column, let form):
      "the \(column) is missing; a line is \(form), with tabs between"
    case .tooManyColumns(let count, let form):
      "\(count) columns, but a line is \(form); several values of a column have semicolons between"
    case .notFindable(let name):
      "\(Self.short(name)) cannot be looked for: a name begins with a letter"
    case .repeated(let name, let place):
      "\(Self.short(name)) stands already in \(place); put both in one line"
    case .unknownKind(let kind):
      "\(Self.short(kind)) is no kind; " + Self.advice(kind, ActorKind.ofActors.map(\.rawValue))
        + "kinds are " + ActorKind.ofActors.map(\.rawValue).joined(separator: ", ")
    case .otherDictionary(let kind):
      "a \(kind.rawValue) stands in "
        + (kind == .state ? DictionaryFormat.states : DictionaryFormat.places).files
    case .unknownState(let state, let nearest):
      "no dictionary has the state \(Self.short(state)); "
        + (nearest.map { "did you mean \($0)? otherwise " } ?? "")
        + "add it to \(DictionaryFormat.states.files)"
    case .unknownCountry(let code):
      "\(Self.short(code)) is no country's code; write the two letters of ISO 3166, as in GB or UA"
    case .notWhereabouts(let text):
      "\(Self.short(text)) does not say where a place is; write LY, LY 32.44 13.63 (degrees north and east), "
        + "LY 32.44 13.63 region, or -"
    case .noNumber(let text):
      "\(Self.short(text)) is no number of degrees; write it as in 32.44"
    case .outOfRange(let text, let limit):
      "\(Self.short(text)) is not between -\(limit) and \(limit); degrees north come first, then east"
    }
  }

  private static let files = "\(DictionaryFormat.actors.files) and \(DictionaryFormat.places.files)"

  private static func advice(_ word: String, _ known: [String]) -> String {
    nearest(to: word, among: known).map { "did you mean \($0)? " } ?? ""
  }

  /// The beginning of what may be of any length.
  private static func short(_ text: String) -> String {
    text.count > 60 ? text.prefix(60) + "…" : text
  }
}

/// A mistake and where it is.
struct DictionaryProblem: Error, Hashable, Sendable {
  let mistake: DictionaryMistake
  /// The file or folder, by its path.
  let file: String
  /// Both from 1, the column in characters; `nil` when the mistake is that of the whole file.
  let place: Place?

  struct Place: Hashable, Sendable {
    let line: Int
    let column: Int
  }

  /// A line such as `own/actors/north.tsv:3:14: gang is no kind; kinds are …`.
  var text: String {
    let place = place.map { "\($0.line):\($0.column):" } ?? ""
    return "\(file):\(place) \(mistake.message)"
  }
}

/// All that is wrong with some dictionaries.
public struct DictionaryProblems: Error, Sendable {
  /// In the order of the files and their lines; there is at least one.
  let all: [DictionaryProblem]

  /// A line for each problem, and where there are more than so many, one that counts the others.
  public func lines(atMost most: Int = 20) -> [String] {
    let rest = all.count - most
    return all.prefix(most).map(\.text) + (rest > 0 ? ["and \(rest) more"] : [])
  }
}
