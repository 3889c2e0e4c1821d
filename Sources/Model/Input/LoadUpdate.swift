/// What the loader has done so far, and a snapshot of it.
public struct LoadUpdate: Sendable {
  /// All articles that are ready.
  public let corpus: Corpus
  /// How far the loader is.
  public let progress: LoadProgress
}

/// How far the loader is.
public struct LoadProgress: Hashable, Sendable {
  /// Files found so far.
  public var filesFound = 0
  /// Files read, or given up, so far.
  public var filesDone = 0
  /// Bytes read so far.
  public var bytesRead = 0
  /// What could not be read, in the order of the files.
  public var problems: [LoadProblem] = []
  /// Whether everything has been read.
  public var isComplete = false
  /// Articles that were added or changed after everything had been read for the first time; it only grows.
  public var arrivedArticles = 0
  /// Whether changes of the files are seen.
  public var watching = Watching.off

  /// Nothing done yet.
  public init() {}
}

/// Whether it is seen when files are added, changed or taken away.
public enum Watching: Hashable, Sendable {
  /// Nobody asked for it, or there is no file to watch.
  case off
  /// Everywhere.
  case all
  /// In some of the folders; more watches were not to be had.
  case limited(to: Int, of: Int)
  /// The system gave no means to.
  case unavailable

  /// How it stands and what to do, for people.
  public var message: String {
    switch self {
    case .off: "no"
    case .all: "yes: what is added or changed comes in by itself"
    case .limited(let count, let all):
      "in \(count) of \(all) folders: the system's limit of watches is reached;"
        + " raise fs.inotify.max_user_watches, or open fewer folders"
    case .unavailable:
      "no: the system's limit of watching programs is reached; end some, or raise"
        + " fs.inotify.max_user_instances"
    }
  }
}

/// A file or folder that could not be read, or not all of it, and why.
public struct LoadProblem: Error, Hashable, Sendable {
  /// The path.
  public let file: String
  /// Why.
  public let cause: LoadError
  /// How much of it is missing.
  public let extent: Extent

  /// How much of a file could not be read.
  public enum Extent: Hashable, Sendable {
    case all, some
  }

  init(file: String, cause: LoadError, extent: Extent = .all) {
    self.file = file
    self.cause = cause
    self.extent = extent
  }
}

/// Why a file, or something in it, could not be read.
public indirect enum LoadError: Error, Hashable, Sendable {
  case notFound
  case permissionDenied
  case notAFile
  case binary
  case unsupportedFormat(String)
  case empty
  case tooLarge
  case noArticle
  /// Of a file of many articles: some of its entries, or all, are none.
  case leftOut(LeftOut)
  case encrypted
  /// Its end is missing; what stands before may have been read.
  case cutOff
  /// It breaks off in a way that its format does not know; what stands before may have been read.
  case damaged
  /// Of a container: more of them in each other than are opened.
  case nestedTooDeep
  /// Of a container: more bytes come out of it than of any honest one.
  case expandsTooFar
  /// Of a container: more files in it than of any honest one.
  case tooManyEntries
  /// Of a file in a container: what belongs to pages and is none, by its name.
  case resource
  /// Of a container: files in it that could not be read.
  case entries(EntriesLeftOut)
  /// Of a record in a WARC file: it is none, or not as long as it says.
  case damagedRecord
  /// Of a page in a WARC file: it is still packed as it was sent.
  case contentCoding(String)
  /// The reader did not want more.
  case stopped
  case system(code: Int32, message: String)

  /// What happened and what to do, for people; without the file's name.
  public var message: String {
    switch self {
    case .notFound: "there is no such file or folder; check the path"
    case .permissionDenied: "no permission to read it; ask its owner, or change its mode"
    case .notAFile: "neither a file nor a folder, so it was left alone"
    case .binary: "not text; save the article as plain text"
    case .unsupportedFormat(let name):
      "\(name) is not read yet; save the article as plain text"
    case .empty: "nothing in it"
    case .tooLarge: "larger than 4 GB; split it"
    case .noArticle: "no text that reads like an article"
    case .leftOut(let entries):
      entries.count == 1
        ? "left out the entry in line \(entries.line): \(entries.cause.message)"
        : "left out \(entries.count) entries, the first in line \(entries.line):"
          + " \(entries.cause.message)"
    case .encrypted: "encrypted; unpack it with its password"
    case .cutOff: "its end is missing; what stands before it was read"
    case .damaged: "damaged; what stands before that was read"
    case .nestedTooDeep:
      "more than \(ContainerLimits.deepest) archives in each other; unpack the outer ones"
    case .expandsTooFar:
      "stopped: it expands to more than \(ContainerLimits.expansion) times its size; unpack it if you trust it"
    case .tooManyEntries:
      "stopped after \(ContainerLimits.mostEntries) files in it; unpack it if you trust it"
    case .resource: "a picture, style or script by its name"
    case .entries(let entries):
      entries.count == 1
        ? "left out \(entries.first): \(entries.cause.message)"
        : "left out \(entries.count) files in it, the first \(entries.first): \(entries.cause.message)"
    case .damagedRecord: "no record, or one that is not as long as it says"
    case .contentCoding(let name): "packed with \(name), which is not read"
    case .stopped: "reading was stopped; nothing, or not all of it, was read"
    case .system(_, let message): "the system says: \(message)"
    }
  }
}

/// Files in a container that could not be read, all for the same reason.
public struct EntriesLeftOut: Hashable, Sendable {
  /// Why.
  public let cause: LoadError
  /// The name of the first of them in the container.
  public internal(set) var first: String
  /// How many there are.
  public internal(set) var count: Int
}
