/// A kind of dictionary: which files of a folder are such, and what a line of them is.
public struct DictionaryFormat: Sendable {
  /// One of the values of a line.
  public struct Column: Sendable {
    /// As messages call it.
    public let name: String
    /// What stands in it, for people, as Markdown.
    public let meaning: String
    /// Whether a line must have it.
    var isNeeded = false
  }

  /// The folder of its files.
  let folder: String
  /// The name of its files; the asterisk is any name.
  let name: String
  /// In the order of a line; the first is the name.
  public let columns: [Column]
  /// A line without mistakes.
  public let example: String
  let read: @Sendable (inout DictionaryReader, DictionaryLine) -> Void

  /// Which files it is, as in `actors/*.tsv`.
  public var files: String { "\(folder)/\(name)" }

  /// The names of the columns of a line, as in `name, kind, other names`.
  public var form: String { columns.map(\.name).joined(separator: ", ") }

  /// The format of a file by its path; `nil` for one that is no dictionary.
  static func of(_ path: String) -> DictionaryFormat? {
    guard path.hasSuffix(".tsv"), path != "places/gazetteer.tsv" else { return nil }
    return table.first {
      $0.files == path || $0.name == "*.tsv" && path.hasPrefix($0.folder + "/")
    }
  }

  static let states = DictionaryFormat(
    folder: "actors", name: "states.tsv",
    columns: [
      Column(name: "name", meaning: "what reports call it", isNeeded: true),
      Column(name: "other names", meaning: "as in `USA;U.S.`"),
      Column(name: "demonyms", meaning: "the adjective, then the words for its people"),
      Column(name: "capital", meaning: "its name, then other spellings of it"),
      Column(name: "seats", meaning: "what stands for the government, as in `Kremlin`"),
    ],
    example: "Ruritania\tKingdom of Ruritania\tRuritanian;Ruritanians\tStrelsau\tPink Palace"
  ) { reader, line in reader.readState(line) }

  static let actors = DictionaryFormat(
    folder: "actors", name: "*.tsv",
    columns: [
      Column(name: "name", meaning: "what sitrep calls it, whatever a report does", isNeeded: true),
      Column(
        name: "kind",
        meaning: ActorKind.ofActors.map { "`\($0.rawValue)`" }.joined(separator: ", "),
        isNeeded: true),
      Column(
        name: "other names", meaning: "spellings, short names and acronyms, as in `Tolan;I. Tolan`"),
      Column(
        name: "needed state",
        meaning: "the name counts only in articles that name this state: "
          + "many have a `Border Guard`"),
    ],
    example: "Border Guard\tarmed_group\tBorder Force;RBG\tRuritania"
  ) { reader, line in reader.readActor(line) }

  static let places = DictionaryFormat(
    folder: "places", name: "*.tsv",
    columns: [
      Column(name: "name", meaning: "what reports call it", isNeeded: true),
      Column(name: "other names", meaning: "other spellings"),
      Column(name: "demonyms", meaning: "its adjective and its people"),
      Column(
        name: "where",
        meaning:
          "its country by the two letters of ISO 3166, with which the gazetteer is looked up (`CZ`); "
          + "where that does not have it, degrees north and east as well, and `region` for one "
          + "(`CZ 50.08 14.44 region`); or `-` for what is no point on a map"),
    ],
    example: "Zenda\tSenda\tZendan\tCZ 50.77 15.06"
  ) { reader, line in reader.readPlace(line) }

  /// The first one whose files have the path of a file is its format.
  public static let table = [states, actors, places]
}

extension ActorKind {
  /// The kinds that stand in dictionaries of actors; states and places have their own.
  static let ofActors = allCases.filter { $0 != .state && $0 != .place }
}
