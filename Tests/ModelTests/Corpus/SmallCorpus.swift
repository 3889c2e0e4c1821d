@testable import Model

/// Three short articles: two report the same seizure, one of them denies another's claim, and one has no date.
enum SmallCorpus {
  static let pipeline = Pipeline(data: .bundled)

  static let articles: [(name: String, text: String)] = [
    (
      "agency.txt",
      """
      Army takes the port of Sirte

      Posted 01/07/2020 9:15 AM EST

      The Libyan National Army (LNA) seized the port of Sirte on Monday, its spokesman Ahmed al-Mismari said.
      The Government of National Accord (GNA) denied on Tuesday that it had lost the city.
      In May 2014 Khalifa Haftar launched an offensive in Benghazi.
      """
    ),
    (
      "copy.txt",
      """
      Sirte port falls

      Posted 01/08/2020

      Forces of the LNA captured Sirte and its port on 6 January 2020, officials in Misrata said.
      Turkey will send troops to Tripoli next month, President Recep Tayyip Erdogan said.

      Leave a Reply
      """
    ),
    (
      "column.txt",
      """
      A word about spoilers

      Khalifa Haftar attacked Tripoli to prevent the elections, and nobody in Cairo stopped him.
      """
    ),
  ]

  static func corpus(_ articles: [(name: String, text: String)] = articles) throws -> Corpus {
    var builder = CorpusBuilder(find: pipeline.findings(in:of:))
    for (name, text) in articles {
      builder.add(try LoadedFile(name: name, bytes: Array(text.utf8), pipeline: pipeline))
    }
    return builder.corpus()
  }
}

extension Corpus {
  /// The sentence that the timeline shows for an event.
  func line(_ id: EventID) -> String {
    let account = event(id).accounts[0]
    return text(of: account.article).line(sentence(of: account))
  }
}
