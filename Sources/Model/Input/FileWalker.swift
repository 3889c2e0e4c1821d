internal import Glibc

/// A file that is to be read.
struct FoundFile: Hashable, Sendable {
  /// The path to open, and but for `-`, standard input, the name it is shown under.
  let path: String
  /// What the file was when it was found.
  let version: FileVersion

  static let standardInput = FoundFile(path: "-", version: FileVersion())
}

/// What tells a file from what it was before: it differs whenever the file has been written to or replaced.
///
/// The time is compared and never read as a date of anything.
struct FileVersion: Hashable, Sendable {
  /// In bytes.
  var size = 0
  private var inode: UInt = 0
  private var seconds = 0
  private var nanoseconds = 0

  init() {}

  init(_ status: stat) {
    size = Int(status.st_size)
    inode = UInt(status.st_ino)
    seconds = Int(status.st_ctim.tv_sec)
    nanoseconds = Int(status.st_ctim.tv_nsec)
  }
}

/// Lists the files at and below paths.
///
/// Folders are walked depth first, their entries by the bytes of their names; hidden ones are left out. A file or folder
/// that is reached a second time, through a symbolic link or by being named twice, is left out, so that loops end.
struct FileWalker {
  private struct Identity: Hashable {
    let device: UInt
    let inode: UInt
  }

  private(set) var files: [FoundFile] = []
  private(set) var problems: [LoadProblem] = []
  private var seen: Set<Identity> = []

  /// Walks.
  ///
  /// - Parameters:
  ///   - paths: files and folders; `-` is standard input.
  ///   - beforeListing: told each folder before its entries are read.
  init(paths: [String], beforeListing: (String) -> Void = { _ in }) {
    for path in paths { path == "-" ? visitStandardInput() : visit(path, beforeListing) }
  }

  private mutating func visitStandardInput() {
    if !files.contains(.standardInput) { files.append(.standardInput) }
  }

  private mutating func visit(_ path: String, _ beforeListing: (String) -> Void) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      problems.append(LoadProblem(file: path, cause: LoadError(errno: errno)))
      return
    }
    let identity = Identity(device: UInt(status.st_dev), inode: UInt(status.st_ino))
    guard seen.insert(identity).inserted else { return }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: visitFolder(path, beforeListing)
    case S_IFREG: files.append(FoundFile(path: path, version: FileVersion(status)))
    default: problems.append(LoadProblem(file: path, cause: .notAFile))
    }
  }

  private mutating func visitFolder(_ path: String, _ beforeListing: (String) -> Void) {
    beforeListing(path)
    guard let folder = opendir(path) else {
      problems.append(LoadProblem(file: path, cause: LoadError(errno: errno)))
      return
    }
    var names: [[UInt8]] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        Array(bytes.prefix { $0 != 0 })
      }
      if name.first != 0x2E { names.append(name) }
    }
    closedir(folder)
    names.sort { $0.lexicographicallyPrecedes($1) }
    let prefix = path.hasSuffix("/") ? path : path + "/"
    for name in names { visit(prefix + String(decoding: name, as: UTF8.self), beforeListing) }
  }
}

extension LoadError {
  init(errno code: Int32) {
    switch code {
    case ENOENT: self = .notFound
    case EACCES, EPERM: self = .permissionDenied
    default: self = .system(code: code, message: String(cString: strerror(code)))
    }
  }
}

/// All bytes of a file.
public func readFile(_ path: String) throws(LoadError) -> [UInt8] {
  var bytes: [UInt8] = []
  try ByteStream(try FileSource(path: path, meter: Meter()))
    .readAll(atMost: Int(UInt32.max), into: &bytes)
  return bytes
}
