/// A part of a regular expression.
indirect enum PatternNode: Sendable {
  /// One character out of a set.
  case one(ScalarSet)
  case assertion(PatternAssertion)
  case sequence([PatternNode])
  case choice([PatternNode])
  /// So many times, or more without a `most`.
  case counted(PatternNode, least: Int, most: Int?)

  /// How many steps its program takes.
  var stepCount: Int {
    switch self {
    case .one, .assertion: 1
    case .sequence(let nodes): nodes.reduce(0) { $0 + $1.stepCount }
    case .choice(let nodes): nodes.reduce(0) { $0 + $1.stepCount + 2 }
    case .counted(let node, let least, let most):
      (node.stepCount + 1) * max(1, most ?? least + 1)
    }
  }

  /// The longest run of characters without spaces that every match has.
  var requiredLiteral: String? {
    switch self {
    case .one(let set): set.literal.map { String($0) }
    case .assertion, .choice: nil
    case .counted(let node, let least, _): least > 0 ? node.requiredLiteral : nil
    case .sequence(let nodes):
      nodes.requiredLiterals.max { $0.unicodeScalars.count < $1.unicodeScalars.count }
    }
  }
}

extension [PatternNode] {
  /// The runs of characters of a sequence, and what its other parts require.
  fileprivate var requiredLiterals: [String] {
    var literals: [String] = []
    var run = ""
    for node in self {
      if case .one(let set) = node, let scalar = set.literal {
        run.unicodeScalars.append(scalar)
      } else {
        literals.append(run)
        run = ""
        if let literal = node.requiredLiteral { literals.append(literal) }
      }
    }
    return (literals + [run]).filter { !$0.isEmpty }
  }
}

extension ScalarSet {
  /// The only member, unless it is a space, for which any white space may stand.
  fileprivate var literal: Unicode.Scalar? {
    single.flatMap { $0 == 0x20 ? nil : Unicode.Scalar($0) }
  }
}

/// What must be so between two characters.
enum PatternAssertion: Hashable, Sendable {
  case start, end, wordBoundary, noWordBoundary
}
