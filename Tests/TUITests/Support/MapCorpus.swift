@testable import Model

/// Short reports that name towns of Libya, most of them Sirte, one town far away, one that is on no map, and a country.
enum MapCorpus {
  private static let pipeline = Pipeline(data: .bundled)

  static let texts = [
    "Jets bombed Sirte on 4 April 2019.", "Jets bombed Sirte on 5 April 2019.",
    "Jets bombed Sirte on 6 April 2019.", "Jets bombed a camp near Sirte on 7 April 2019.",
    "Jets bombed Tripoli on 8 April 2019.", "Jets bombed Tripoli on 9 April 2019.",
    "Jets bombed Benghazi on 10 April 2019.", "Jets bombed Sabha on 11 April 2019.",
    "Jets bombed Kufra on 12 April 2019.", "Jets bombed Misrata on 13 April 2019.",
    "Jets bombed Mariupol in Ukraine on 14 April 2019.", "Jets bombed Marda on 15 April 2019.",
    "Jets bombed camps in Libya on 16 April 2019.",
  ]

  static func update() throws -> LoadUpdate {
    var builder = CorpusBuilder(find: pipeline.findings(in:of:))
    for (number, text) in texts.enumerated() {
      let name = "\(number / 10)\(number % 10).txt"
      builder.add(try LoadedFile(name: name, bytes: Array(text.utf8), pipeline: pipeline))
    }
    var progress = LoadProgress()
    progress.filesDone = texts.count
    progress.filesFound = texts.count
    progress.isComplete = true
    return LoadUpdate(corpus: builder.corpus(), progress: progress)
  }
}
