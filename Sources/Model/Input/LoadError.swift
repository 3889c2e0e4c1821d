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
  /// It takes a program to read it that is not installed.
  case missingProgram(String, package: String)
  /// A program that was to read it could not.
  case programFailed(String)
  /// A program that was to read it did not come to an end.
  case tookTooLong(String)
  /// Of a PDF: there is no text in it.
  case picturesOfPages
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
    case .encrypted: "encrypted; save it without its password"
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
    case .missingProgram(let program, let package):
      "it takes \(program) to read it; install \(package)"
    case .programFailed(let program):
      "\(program) cannot read it; it may be damaged; save the article as plain text"
    case .tookTooLong(let program):
      "\(program) did not come to an end with it; save the article as plain text"
    case .picturesOfPages:
      "pictures of pages without text; have their text recognised first, for instance by ocrmypdf"
    case .stopped: "reading was stopped; nothing, or not all of it, was read"
    case .system(_, let message): "the system says: \(message)"
    }
  }
}

extension LoadError {
  /// What it has in common with others, for counting: `12 not text, 3 encrypted`.
  public var summary: String {
    switch self {
    case .notFound: "not found"
    case .permissionDenied: "without permission"
    case .notAFile: "no files"
    case .binary: "not text"
    case .unsupportedFormat(let name): name
    case .empty: "empty"
    case .tooLarge: "too large"
    case .noArticle: "without an article"
    case .leftOut(let entries): entries.cause.summary
    case .encrypted: "encrypted"
    case .cutOff: "cut off"
    case .damaged, .damagedRecord: "damaged"
    case .nestedTooDeep: "in too many archives"
    case .expandsTooFar, .tooManyEntries: "expanding too far"
    case .resource: "pictures, styles and scripts"
    case .contentCoding(let name): "packed with \(name)"
    case .entries(let entries): entries.cause.summary
    case .missingProgram(let program, _): "waiting for \(program)"
    case .programFailed, .tookTooLong: "not read by their program"
    case .picturesOfPages: "pictures of pages"
    case .stopped: "stopped"
    case .system: "refused by the system"
    }
  }

  /// How many files or entries it is about.
  public var count: Int {
    switch self {
    case .leftOut(let entries): entries.count
    case .entries(let entries): entries.count
    case .notFound, .permissionDenied, .notAFile, .binary, .unsupportedFormat, .empty, .tooLarge,
      .noArticle, .encrypted, .cutOff, .damaged, .damagedRecord, .nestedTooDeep, .expandsTooFar,
      .tooManyEntries, .resource, .contentCoding, .missingProgram, .programFailed, .tookTooLong,
      .picturesOfPages, .stopped, .system:
      1
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
