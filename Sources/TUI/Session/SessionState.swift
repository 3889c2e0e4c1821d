import FoundationEssentials
import Model

/// What outlives the program: where the reader is, and how the screen is set up.
struct SessionState: Codable, Sendable {
  /// Another number means that other programs than this one understand the file.
  static let version = 1

  /// The parts by their names; those that the file lacks are not in it.
  private var parts: [String: any Codable & Sendable] = [:]

  /// A part of the state that is kept: one row of the table.
  ///
  /// A file that lacks the part, as one from before it was kept, leaves the state as it is.
  private struct Part: Sendable {
    let name: String
    let get: @Sendable (AppState) -> any Codable & Sendable
    let set: @Sendable (inout AppState, any Codable & Sendable) -> Void
    let decode: @Sendable (KeyedDecodingContainer<Name>) throws -> (any Codable & Sendable)?

    init<Value: Codable & Sendable>(
      _ name: String, _ path: any WritableKeyPath<AppState, Value> & Sendable
    ) {
      self.name = name
      get = { $0[keyPath: path] }
      set = { state, value in
        if let value = value as? Value { state[keyPath: path] = value }
      }
      decode = { try $0.decodeIfPresent(Value.self, forKey: Name(stringValue: name)) }
    }
  }

  // One row per line reads as a table.
  // swift-format-ignore
  private static let table: [Part] = [
    Part("view", \.shownView),
    Part("focus", \.focus),
    Part("maximised", \.isMaximised),
    Part("mouse", \.reportsMouse),
    Part("axis", \.keptAxis),
    Part("actor_order", \.keptActorOrder),
    Part("filters", \.filters),
    Part("saved_filters", \.savedFilters),
    Part("marks", \.keptMarks),
    Part("lines", \.typedLines),
    Part("article_order", \.articles.order),
    Part("source_form", \.source.form),
    Part("place", \.keptPlace),
    Part("rows", \.keptRows),
  ]

  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }

    static let version = Name(stringValue: "version")
  }

  /// What a state keeps.
  init(_ state: AppState) {
    for part in Self.table { parts[part.name] = part.get(state) }
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Name.self)
    for part in Self.table { parts[part.name] = try part.decode(container) }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Name.self)
    try container.encode(Self.version, forKey: .version)
    for (name, value) in parts { try container.encode(value, forKey: Name(stringValue: name)) }
  }

  fileprivate func restore(_ state: inout AppState) {
    for part in Self.table {
      if let value = parts[part.name] { part.set(&state, value) }
    }
  }
}

// MARK: The file's text

extension SessionState {
  /// Why a session cannot be taken up.
  enum ReadError: Error, Hashable {
    case damaged
    /// Its version is above ours.
    case newer
  }

  private struct Version: Decodable {
    let version: Int
  }

  /// Reads what ``json()`` wrote.
  init(json: [UInt8]) throws(ReadError) {
    let data = Data(json)
    let decoder = JSONDecoder()
    guard let version = try? decoder.decode(Version.self, from: data).version else {
      throw .damaged
    }
    guard version <= Self.version else { throw .newer }
    guard let session = try? decoder.decode(SessionState.self, from: data) else { throw .damaged }
    self = session
  }

  /// JSON with its members in the order of their names, so that the same session is the same bytes.
  func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self))
  }
}

// MARK: Taking it up

extension AppState {
  /// Takes up a session; the place is taken up when its article is there.
  mutating func restore(_ session: SessionState) {
    session.restore(&self)
    view = FilteredView(snapshot: &snapshot, query: filters.current, marks: marks)
    actors.list(view, of: snapshot.corpus)
  }
}
