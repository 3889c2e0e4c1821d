/// Reads a regular expression.
struct PatternParser {
  private let scalars: [Unicode.Scalar]
  /// For each scalar its offset in UTF-8 bytes, and the end.
  private let offsets: [Int]
  private var index = 0
  private var depth = 0

  private static let deepest = 50
  private static let longest = 2000

  init(_ source: String) {
    scalars = Array(source.unicodeScalars)
    offsets = scalars.reduce(into: [0]) { $0.append(($0.last ?? 0) + UTF8.width($1)) }
  }

  mutating func parse() throws(PatternError) -> PatternNode {
    guard !scalars.isEmpty else { throw error(.empty, from: 0) }
    let root = try choice()
    guard root.stepCount <= Self.longest else { throw error(.tooLong, from: 0) }
    return root
  }

  private var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    index += 1
    return true
  }

  /// A mistake in `count` scalars from `start` on, or in all up to here.
  private func error(
    _ mistake: TextPattern.Mistake, from start: Int, count: Int? = nil,
    repair: QueryError.Repair? = nil
  ) -> PatternError {
    let end = min(count.map { start + $0 } ?? index, scalars.count)
    return PatternError(
      mistake: mistake, range: offsets[start]..<offsets[max(start, end)], repair: repair)
  }

  private func removing(_ range: Range<Int>) -> QueryError.Repair {
    .remove(offsets[range.lowerBound]..<offsets[range.upperBound])
  }

  // MARK: Choices and sequences

  private mutating func choice() throws(PatternError) -> PatternNode {
    var choices = [try sequence()]
    while take("|") { choices.append(try sequence()) }
    return choices.count == 1 ? choices[0] : .choice(choices)
  }

  private mutating func sequence() throws(PatternError) -> PatternNode {
    let start = index
    var nodes: [PatternNode] = []
    while let scalar = next, scalar != "|", scalar != ")" || depth == 0 {
      nodes += try counted(try atom(scalar))
    }
    guard index > start else {
      let isAfterChoice = start > 0 && scalars[start - 1] == "|"
      throw error(
        .nothingToChoose, from: start, count: 1,
        repair: isAfterChoice ? removing((start - 1)..<start) : nil)
    }
    return nodes.count == 1 ? nodes[0] : .sequence(nodes)
  }

  /// A part with the count behind it; a count belongs to the last character.
  private mutating func counted(_ nodes: [PatternNode]) throws(PatternError) -> [PatternNode] {
    guard let scalar = next, let last = nodes.last else { return nodes }
    let start = index
    let (least, most): (Int, Int?)
    switch scalar {
    case "*": (least, most) = (0, nil)
    case "+": (least, most) = (1, nil)
    case "?": (least, most) = (0, 1)
    case "{": (least, most) = try counts()
    default: return nodes
    }
    if scalar != "{" { index += 1 }
    if case .assertion = last { throw error(.nothingToRepeat, from: start, count: 1) }
    if let after = next, ["*", "+", "?", "{"].contains(after) {
      throw error(.repeatedTwice, from: index, count: 1, repair: removing(index..<(index + 1)))
    }
    let node = PatternNode.counted(last, least: least, most: most)
    // Counts in counts multiply: to be found before they are written out.
    guard node.stepCount <= Self.longest else { throw error(.tooLong, from: start) }
    return nodes.dropLast() + [node]
  }

  /// `{2}`, `{2,}` or `{2,4}`.
  private mutating func counts() throws(PatternError) -> (Int, Int?) {
    let start = index
    index += 1
    let least = try number()
    let isOpen = take(",")
    let most = isOpen ? try number() : least
    guard let least, take("}") else {
      throw error(.badCount, from: start, repair: removing(start..<index))
    }
    if let most, most < least { throw error(.countsRunBackward, from: start) }
    return (least, most)
  }

  private mutating func number() throws(PatternError) -> Int? {
    let start = index
    var number: Int?
    while let digit = next, ("0"..."9").contains(digit) {
      number = (number ?? 0) * 10 + Int(digit.value - 0x30)
      index += 1
      guard number ?? 0 <= TextPattern.Mistake.largestCount else {
        throw error(.countTooLarge, from: start)
      }
    }
    return number
  }

  // MARK: Characters and groups

  /// What one sign stands for: mostly one part, but `ß` folds to two letters and a combining mark to none.
  private mutating func atom(_ scalar: Unicode.Scalar) throws(PatternError) -> [PatternNode] {
    switch scalar {
    case "(": return [try group()]
    case ")": throw error(.groupNotOpened, from: index, count: 1)
    case "[": return [.one(try characterClass())]
    case "*", "+", "?", "{": throw error(.nothingToRepeat, from: index, count: 1)
    case "\\": return try escape()
    default: index += 1
    }
    switch scalar {
    case ".": return [.one(.all)]
    case "^": return [.assertion(.start)]
    case "$": return [.assertion(.end)]
    default: return Self.folded(scalar).map { .one(ScalarSet($0.value)) }
    }
  }

  private mutating func group() throws(PatternError) -> PatternNode {
    let start = index
    index += 1
    if take("?"), next != nil, !take(":") { throw error(.unknownGroup, from: start, count: 3) }
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw error(.tooDeep, from: start, count: 1) }
    guard next != ")" else {
      throw error(.nothingToChoose, from: index, count: 1, repair: removing(start..<(index + 1)))
    }
    guard next != nil else {
      throw error(.groupNotClosed, from: start, count: 1, repair: removing(start..<index))
    }
    let node = try choice()
    guard take(")") else {
      throw error(
        .groupNotClosed, from: start, count: 1, repair: .insert(")", at: offsets[index]))
    }
    return node
  }

  private mutating func escape() throws(PatternError) -> [PatternNode] {
    let start = index
    index += 1
    guard let letter = next else {
      throw error(.backslashAtEnd, from: start, repair: removing(start..<index))
    }
    index += 1
    if let set = Self.namedSet(letter) { return [.one(set)] }
    switch letter {
    case "b": return [.assertion(.wordBoundary)]
    case "B": return [.assertion(.noWordBoundary)]
    default:
      guard Self.isSign(letter) else { throw error(.unknownEscape(String(letter)), from: start) }
      return Self.folded(letter).map { .one(ScalarSet($0.value)) }
    }
  }

  /// `[a-z]`, `[^0-9]`.
  private mutating func characterClass() throws(PatternError) -> ScalarSet {
    let start = index
    index += 1
    let isInverted = take("^")
    var set = ScalarSet([])
    while let scalar = next, scalar != "]" {
      let (members, first) = try classMember(scalar)
      if let first, next == "-", index + 1 < scalars.count, scalars[index + 1] != "]" {
        index += 1
        guard let last = try classMember(scalars[index]).single else {
          throw error(.rangeOfClasses, from: start)
        }
        guard first <= last else { throw error(.rangeRunsBackward, from: start) }
        set = set.union(Self.folded(first.value...last.value))
      } else {
        set = set.union(members)
      }
    }
    guard take("]") else {
      throw error(
        .classNotClosed, from: start, count: 1,
        repair: set.ranges.isEmpty
          ? removing(start..<index) : .insert("]", at: offsets[index]))
    }
    guard !set.ranges.isEmpty else { throw error(.classEmpty, from: start) }
    return isInverted ? set.inverted : set
  }

  /// A member of a class, and which character it is if it is one.
  private mutating func classMember(
    _ scalar: Unicode.Scalar
  ) throws(PatternError) -> (set: ScalarSet, single: Unicode.Scalar?) {
    let start = index
    index += 1
    guard scalar == "\\" else { return (Self.folded(scalar.value...scalar.value), scalar) }
    guard let letter = next else {
      throw error(.backslashAtEnd, from: start, repair: removing(start..<index))
    }
    index += 1
    if let set = Self.namedSet(letter) { return (set, nil) }
    guard Self.isSign(letter) else { throw error(.unknownEscape(String(letter)), from: start) }
    return (ScalarSet(letter.value), letter)
  }

  private static func namedSet(_ letter: Unicode.Scalar) -> ScalarSet? {
    switch letter {
    case "d": .digits
    case "D": ScalarSet.digits.inverted
    case "s": .space
    case "S": ScalarSet.space.inverted
    case "w": .word
    case "W": ScalarSet.word.inverted
    default: nil
    }
  }

  /// Whether a backslash before it makes it stand for itself.
  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && !ScalarSet.word.contains(scalar.value)
  }

  // MARK: Folding

  private static func folded(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    Folding.fold(String(scalar)).unicodeScalars
  }

  /// What the scalars of a range fold to; beyond ``Folding/lastFolded`` all stay as they are.
  private static func folded(_ range: ClosedRange<UInt32>) -> ScalarSet {
    let folding = range.clamped(to: 0...Folding.lastFolded)
    let members = range.overlaps(folding) ? folding.compactMap { Unicode.Scalar($0) } : []
    let images = members.flatMap { folded($0).map { $0.value...$0.value } }
    let rest =
      range.upperBound > Folding.lastFolded
      ? [max(range.lowerBound, Folding.lastFolded + 1)...range.upperBound] : []
    return ScalarSet(images + rest)
  }
}
