import Model
import TestKit

/// The sample articles as the program loads them.
enum SampleCorpus {
  static let path = Project.folder + "data/articles"
  static let eventCount =
    ArticleLoader(paths: [path], pipeline: Pipeline(data: .bundled)).load().corpus.eventCount
  /// What the status line says when all is loaded and nothing is filtered.
  static let allEvents = "\(eventCount) of \(eventCount) events"
}
