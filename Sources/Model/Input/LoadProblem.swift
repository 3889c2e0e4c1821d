/// A file or folder that could not be read, or not all of it, and why.
public struct LoadProblem: Hashable, Sendable {
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

extension LoadProblem {
  /// `not read: notes/a.doc: not text; …`.
  public var sentence: String {
    switch extent {
    case .all: "not read: \(file): \(cause.message)"
    case .some: "partly read: \(file): \(cause.message)"
    }
  }

  /// How many files or entries are missing for each cause, in the order in which the causes first come.
  public static func counts(of problems: [LoadProblem]) -> [(cause: String, count: Int)] {
    var counts: [(cause: String, count: Int)] = []
    for problem in problems {
      let cause = problem.cause.summary
      if let place = counts.firstIndex(where: { $0.cause == cause }) {
        counts[place].count += problem.cause.count
      } else {
        counts.append((cause, problem.cause.count))
      }
    }
    return counts
  }
}
