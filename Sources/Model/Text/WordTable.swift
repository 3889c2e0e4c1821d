/// What a stage knows of each known word: an array over the words of the vocabulary.
struct WordTable<Value: Sendable>: Sendable {
  private let values: [Value]
  private let defaultValue: Value

  /// A table of these rows; of rows for the same word the last one stands.
  ///
  /// - Parameter defaultValue: the value of every other word, of marks and of unknown words.
  init(_ rows: some Sequence<(WordID, Value)>, default defaultValue: Value) {
    let rows = Array(rows)
    let end = rows.map { Int($0.0.index) + 1 }.max() ?? 0
    var values = Array(repeating: defaultValue, count: end)
    for (word, value) in rows { values[Int(word.index)] = value }
    self.values = values
    self.defaultValue = defaultValue
  }

  /// What is known of a word.
  subscript(_ word: WordID) -> Value {
    let index = Int(word.index)
    return index < values.count ? values[index] : defaultValue
  }
}
