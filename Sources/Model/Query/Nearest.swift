/// The word that was probably meant: the one to which the fewest letters lead; `nil` when none is near.
///
/// A third of the letters may be wrong, at most two; case does not count.
public func nearest(to word: String, among known: [String]) -> String? {
  let typed = Folding.fold(Array(word.utf8))
  let limit = min(2, (typed.count + 1) / 3)
  let ranked = known.map { (word: $0, edits: edits(from: typed, to: Folding.fold(Array($0.utf8)))) }
  return ranked.filter { $0.edits <= limit }.min { $0.edits < $1.edits }?.word
}

/// How many letters have to be put in, left out, changed or swapped with their neighbour.
///
/// - Source: Damerau-Levenshtein distance, in the variant that edits no stretch twice.
private func edits(from word: [UInt8], to other: [UInt8]) -> Int {
  var rows = [Array(0...other.count)]
  for (row, letter) in word.enumerated() {
    let above = rows[row]
    var current = [row + 1]
    for (column, wanted) in other.enumerated() {
      var fewest = min(
        above[column + 1] + 1, current[column] + 1, above[column] + (letter == wanted ? 0 : 1))
      if row > 0, column > 0, letter == other[column - 1], word[row - 1] == wanted {
        fewest = min(fewest, rows[row - 1][column - 1] + 1)
      }
      current.append(fewest)
    }
    rows.append(current)
  }
  return rows[word.count][other.count]
}
