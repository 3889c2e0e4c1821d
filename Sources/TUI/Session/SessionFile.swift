import Glibc
import Model

/// The file that keeps the session of what was opened, beside those of other folders.
public struct SessionFile: Sendable {
  private let folder: String
  private let name: String
  private var path: String { "\(folder)/\(name)" }

  /// The file for some paths; `nil` when there is no folder for it, or nothing but standard input was opened.
  ///
  /// - Parameters:
  ///   - paths: files and folders that exist, or `-`; in another order they are another session.
  ///   - environment: XDG_STATE_HOME and HOME are read.
  public init?(paths: [String], environment: [String: String]) {
    let resolved = paths.filter { $0 != "-" }.map(Self.resolved)
    guard let last = resolved.last, let home = Self.stateFolder(environment) else { return nil }
    var hash = FNV1a()
    for path in resolved {
      hash.combine(path.utf8)
      hash.combine(0)
    }
    folder = home + "/sitrep"
    // A name that people recognise, and a number that tells folders of the same name apart.
    let stem = last.split(separator: "/").last.map(Self.plain) ?? "root"
    name = "\(stem)-\(String(hash.value, radix: 16)).json"
  }

  private static func resolved(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// - Source: the XDG Base Directory Specification; a path that is not absolute is passed over.
  private static func stateFolder(_ environment: [String: String]) -> String? {
    if let path = environment["XDG_STATE_HOME"], path.hasPrefix("/") { return path }
    return environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 + "/.local/state" : nil }
  }

  private static func plain(_ name: Substring) -> String {
    String(
      name.unicodeScalars.prefix(40).map { scalar in
        let isPlain = scalar.isASCII && scalar.properties.isAlphabetic || ("0"..."9") ~= scalar
        return isPlain ? Character(scalar) : "_"
      })
  }

  // MARK: Reading

  /// What the file had to say.
  enum Content {
    /// There is no such file yet.
    case none
    case session(SessionState)
    /// It was of no use and is now under another name, or could not be read; with the message for the reader.
    case notice(String)
  }

  func read() -> Content {
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try readAll()
    } catch {
      return error.code == ENOENT
        ? .none : .notice("the last session cannot be read: \(path): \(error.message)")
    }
    do throws(SessionState.ReadError) {
      return .session(try SessionState(json: bytes))
    } catch {
      let why =
        switch error {
        case .damaged: "is damaged"
        case .newer: "is from a newer sitrep"
        }
      return .notice("the last session \(why); it was set aside as \(setAside())")
    }
  }

  /// Gives the file a name that no other has, so that nothing is lost when the next one is written.
  private func setAside() -> String {
    for number in 1...99 {
      let target = "\(path).\(number)"
      if link(path, target) == 0 {
        unlink(path)
        return target
      }
    }
    return path
  }

  /// More than this no session has, in bytes.
  private static let sizeLimit = 16 << 20

  private func readAll() throws(SystemError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw SystemError() }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    while bytes.count < Self.sizeLimit {
      var chunk = [UInt8](repeating: 0, count: 1 << 16)
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      guard count >= 0 else { throw SystemError() }
      if count == 0 { break }
      bytes += chunk.prefix(count)
    }
    return bytes
  }

  // MARK: Writing

  /// Puts the bytes in place of the file, at once: who reads it meanwhile, or after a crash, finds the old or the new one.
  func write(_ bytes: [UInt8]) throws(SystemError) {
    try makeFolder()
    let draft = "\(path).new-\(getpid())"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw SystemError() }
    var isWritten = true
    var rest = bytes[...]
    while isWritten, !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      isWritten = count > 0
      rest = rest.dropFirst(max(0, count))
    }
    let error = SystemError()
    close(descriptor)
    guard isWritten else {
      unlink(draft)
      throw error
    }
    guard rename(draft, path) == 0 else {
      let error = SystemError()
      unlink(draft)
      throw error
    }
  }

  private func makeFolder() throws(SystemError) {
    guard access(folder, F_OK) != 0 else { return }
    var made = ""
    for part in folder.split(separator: "/") {
      made += "/" + part
      guard mkdir(made, 0o700) == 0 || errno == EEXIST else { throw SystemError() }
    }
  }

  /// What a failed write says to the reader.
  func complaint(about error: SystemError) -> String {
    "this session will not be kept: \(folder): \(error.message)"
  }
}

/// Why the system did not do what it was asked for.
struct SystemError: Error, Hashable, Sendable {
  /// As in `errno`.
  let code: Int32

  /// The error of the last call.
  init() { code = errno }

  var message: String { String(cString: strerror(code)) }
}
