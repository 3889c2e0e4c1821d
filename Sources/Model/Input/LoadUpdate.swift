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
  /// What could not be read.
  public var problems: [LoadProblem] = []
  /// Whether everything has been read.
  public var isComplete = false

  /// Nothing done yet.
  public init() {}
}

/// A file or folder that could not be read, and why.
public struct LoadProblem: Hashable, Sendable {
  /// The path.
  public let file: String
  /// Why.
  public let cause: LoadError
}

/// Why a file could not be read.
public enum LoadError: Error, Hashable, Sendable {
  case notFound
  case permissionDenied
  case notAFile
  case unknownFormat
  case empty
  case tooLarge
  case system(errno: Int32)

  /// What happened and what to do, for people.
  public var message: String { fatalError("to be written") }
}
