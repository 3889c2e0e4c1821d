/// A regular expression as steps of a machine that can be in many of them at once.
///
/// - Source: Thompson's construction.
struct PatternProgram: Sendable {
  /// What a step does; unless it says otherwise the next one follows it.
  enum Step: Sendable {
    /// Reads a character of the set with this number.
    case read(set: Int)
    case assert(PatternAssertion)
    /// Goes on at both steps.
    case fork(Int, Int)
    case jump(Int)
    case match
  }

  private(set) var steps: [Step] = []
  private(set) var alphabet = PatternAlphabet(sets: [])
  /// Whether it asks for bounds of words.
  private(set) var readsBoundaries = false

  init(_ root: PatternNode) {
    var sets: [ScalarSet: Int] = [:]
    add(root, &sets)
    steps.append(.match)
    alphabet = PatternAlphabet(sets: sets.sorted { $0.value < $1.value }.map(\.key))
  }

  private mutating func add(_ node: PatternNode, _ sets: inout [ScalarSet: Int]) {
    switch node {
    case .one(let set):
      let number = sets[set] ?? sets.count
      sets[set] = number
      steps.append(.read(set: number))
    case .assertion(let assertion):
      if assertion == .wordBoundary || assertion == .noWordBoundary { readsBoundaries = true }
      steps.append(.assert(assertion))
    case .sequence(let nodes): for node in nodes { add(node, &sets) }
    case .choice(let nodes): addChoice(nodes, &sets)
    case .counted(let node, let least, let most): add(node, least, most, &sets)
    }
  }

  private mutating func addChoice(_ nodes: [PatternNode], _ sets: inout [ScalarSet: Int]) {
    var jumps: [Int] = []
    for (index, node) in nodes.enumerated() {
      let fork = steps.count
      let isLast = index == nodes.count - 1
      if !isLast { steps.append(.jump(0)) }
      add(node, &sets)
      if !isLast {
        jumps.append(steps.count)
        steps.append(.jump(0))
        steps[fork] = .fork(fork + 1, steps.count)
      }
    }
    for jump in jumps { steps[jump] = .jump(steps.count) }
  }

  private mutating func add(
    _ node: PatternNode, _ least: Int, _ most: Int?, _ sets: inout [ScalarSet: Int]
  ) {
    for _ in 0..<least { add(node, &sets) }
    guard let most else {
      let fork = steps.count
      steps.append(.jump(0))
      add(node, &sets)
      steps.append(.jump(fork))
      steps[fork] = .fork(fork + 1, steps.count)
      return
    }
    var forks: [Int] = []
    for _ in least..<most {
      forks.append(steps.count)
      steps.append(.jump(0))
      add(node, &sets)
    }
    for fork in forks { steps[fork] = .fork(fork + 1, steps.count) }
  }
}

/// The characters as a program tells them apart: two that are in the same sets are the same symbol.
struct PatternAlphabet: Sendable {
  /// For each symbol, by the number of a set, whether its characters are in the set.
  private(set) var members: [[Bool]] = []
  /// For each symbol whether its characters are part of words.
  private(set) var isWord: [Bool] = []
  /// For each byte of ASCII its symbol, after folding; white space is a space.
  private(set) var symbolOfASCII: [UInt16] = []
  /// The scalars at which another symbol begins, and that symbol.
  private var starts: [UInt32] = []
  private var symbols: [UInt16] = []

  init(sets: [ScalarSet]) {
    let all = sets + [.word]
    let bounds = all.flatMap { $0.ranges.flatMap { [$0.lowerBound, $0.upperBound + 1] } }
    starts = Set(bounds + [0]).sorted()
    var known: [[Bool]: UInt16] = [:]
    for start in starts {
      let membership = all.map { $0.contains(start) }
      let symbol = known[membership] ?? UInt16(known.count)
      if known.updateValue(symbol, forKey: membership) == nil {
        members.append(membership)
        isWord.append(membership[sets.count])
      }
      symbols.append(symbol)
    }
    symbolOfASCII = (0..<128).map { byte in
      symbol(of: byte <= 0x20 ? 0x20 : UInt32(Folding.lowercase(UInt8(byte))))
    }
  }

  /// How many symbols there are.
  var count: Int { members.count }

  /// The symbol of a folded scalar.
  func symbol(of scalar: UInt32) -> UInt16 {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= scalar { low = middle + 1 } else { high = middle }
    }
    return symbols[low - 1]
  }
}
