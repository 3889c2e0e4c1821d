import FoundationEssentials
import Model

/// What the reader has set in a file of their own.
public struct Configuration: Sendable {
  var keymap = Keymap.standard
  /// Whether the mouse works at the start; `nil` when the file does not say.
  var usesMouse: Bool?
  /// `nil` when the file does not say.
  public fileprivate(set) var theme: ThemeChoice?
  /// What is wrong with the file, in the order in which it stands there; what is right in it holds all the same.
  public fileprivate(set) var problems: [ConfigurationProblem] = []

  /// What holds without a file.
  public init() {}

  /// Reads JSON5.
  init(json5 bytes: [UInt8]) {
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    var reading = Reading()
    do {
      reading = try decoder.decode(Reading.self, from: Data(bytes))
    } catch DecodingError.typeMismatch {
      reading.add(.noObject, at: [])
    } catch {
      reading.add(.notJSON5, at: [])
    }
    self = reading.configuration
    let text = ConfigurationText(String(decoding: bytes, as: UTF8.self))
    let clashes = bind(reading.bindings)
    let mistakes =
      reading.mistakes + clashes.map { (["keys", $0.command, $0.key.name], .clash($0)) }
    problems = mistakes.map {
      ConfigurationProblem(mistake: $0.mistake, place: text.place(of: $0.path))
    }.sorted {
      ($0.place?.line ?? 0, $0.place?.column ?? 0) < ($1.place?.line ?? 0, $1.place?.column ?? 0)
    }
  }

  fileprivate init(_ mistake: ConfigurationMistake) {
    problems = [ConfigurationProblem(mistake: mistake, place: nil)]
  }

  /// Gives commands other keys, in the order of the table, so that of two that clash always the same one has its way.
  private mutating func bind(_ bindings: [Binding]) -> [Clash] {
    let (keymap, clashes) = Keymap.standard.rebound(bindings)
    self.keymap = keymap
    return clashes
  }
}

/// Where the configuration is.
public struct ConfigurationFile: Sendable {
  /// Absolute.
  public let path: String

  /// The file's name, as messages call it.
  public static let name = "config.json5"

  /// - Parameter environment: XDG_CONFIG_HOME and HOME are read; `nil` without either.
  /// - Source: the XDG Base Directory Specification; a path that is not absolute is passed over.
  public init?(environment: [String: String]) {
    if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") {
      path = "\(folder)/sitrep/\(Self.name)"
    } else if let home = environment["HOME"], home.hasPrefix("/") {
      path = "\(home)/.config/sitrep/\(Self.name)"
    } else {
      return nil
    }
  }

  /// What it says; `nil` when there is no such file.
  public func read() -> Configuration? {
    do throws(LoadError) {
      return Configuration(json5: try readFile(path))
    } catch {
      return error == .notFound ? nil : Configuration(.notRead(error.message))
    }
  }
}

/// What is read so far from a configuration.
struct Reading: Decodable {
  fileprivate var configuration = Configuration()
  fileprivate var bindings: [Binding] = []
  /// With the names that lead to each.
  fileprivate var mistakes: [(path: [String], mistake: ConfigurationMistake)] = []

  struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  fileprivate init() {}

  init(from decoder: any Decoder) throws {
    let settings = try decoder.container(keyedBy: Name.self)
    for name in settings.allKeys {
      guard let setting = Setting.table.first(where: { $0.name == name.stringValue }) else {
        add(.unknownSetting(name.stringValue), at: [name.stringValue])
        continue
      }
      do {
        try setting.read(&self, settings, name)
      } catch {
        add(.wrongValue(setting: setting.name, wanted: setting.wanted), at: [setting.name])
      }
    }
  }

  fileprivate mutating func add(_ mistake: ConfigurationMistake, at path: [String]) {
    mistakes.append((path, mistake))
  }

  fileprivate mutating func readKeys(_ commands: KeyedDecodingContainer<Name>) {
    for name in commands.allKeys.map(\.stringValue) {
      guard let command = Keymap.standard.commands.first(where: { $0.name == name }) else {
        add(.unknownCommand(name), at: ["keys", name])
        continue
      }
      guard let names = try? commands.decode([String].self, forKey: Name(stringValue: name)) else {
        add(.noKeys(command: name), at: ["keys", name])
        continue
      }
      let before = mistakes.count
      let keys = names.compactMap { key(named: $0, for: command) }
      if mistakes.count == before { bindings.append(Binding(command: name, keys: keys)) }
    }
  }

  private mutating func key(named name: String, for command: Command) -> Key? {
    let path = ["keys", command.name, name]
    guard let key = Key(name: name) else {
      add(.unknownKey(name), at: path)
      return nil
    }
    if key.digit != nil { add(.digit(name), at: path) }
    if Keymap.reserved.contains(key), !command.keys.contains(key) { add(.reserved(name), at: path) }
    if case .character = key, command.places.contains(.editor) { add(.typed(name), at: path) }
    return key
  }
}

/// What can be set: a row of a table.
struct Setting: Sendable {
  let name: String
  /// What its value is.
  let wanted: String
  /// What it does.
  let help: String
  /// A value, as the file writes it.
  let example: String
  let read:
    @Sendable (inout Reading, KeyedDecodingContainer<Reading.Name>, Reading.Name) throws -> Void

  // One row per line reads as a table.
  // swift-format-ignore
  static let table: [Setting] = [
    Setting(name: "mouse", wanted: "true or false", help: "whether the mouse works here; F2 changes it", example: "true") { reading, settings, name in
      reading.configuration.usesMouse = try settings.decode(Bool.self, forKey: name)
    },
    Setting(name: "theme", wanted: "one of " + ThemeChoice.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", "), help: "the colours, unless --theme says which", example: "\"auto\"") { reading, settings, name in
      let choice = ThemeChoice(rawValue: try settings.decode(String.self, forKey: name))
      guard let choice else { throw DecodingError.dataCorruptedError(forKey: name, in: settings, debugDescription: "") }
      reading.configuration.theme = choice
    },
    Setting(name: "keys", wanted: "commands with their keys in braces", help: "other keys for a command; [] leaves it to the palette", example: "{}") { reading, settings, name in
      reading.readKeys(try settings.nestedContainer(keyedBy: Reading.Name.self, forKey: name))
    },
  ]
}
