/// Names as paths of words from a common root, so that the longest one in a text is found word by word.
struct NameTree: Sendable {
  /// A point between two words; the root is 0.
  typealias Node = Int32

  static let root: Node = 0

  /// Where a word leads to from a node.
  private struct Branch {
    let word: WordID
    let node: Node
  }

  /// A word read at a node.
  private struct Step: Hashable {
    let node: Node
    let word: WordID
  }

  /// Where the first word of a name leads to: most words of a text are ruled out by this.
  private let firstNodes: WordTable<Node?>
  /// By node: where the other words lead to.
  private let branches: GroupedArray<Branch>
  /// By node: the index of the name that ends there.
  private let names: [Int32?]

  /// A tree of names, each the list of its words; of names with the same words the first one stands.
  init(_ names: [[WordID]]) {
    var steps: [Step: Node] = [:]
    var firstNodes: [(WordID, Node?)] = []
    var origins: [Node] = []
    var branches: [Branch] = []
    var nameAtNode: [Int32?] = [nil]
    for (index, words) in names.enumerated() {
      var node = Self.root
      for word in words {
        let step = Step(node: node, word: word)
        let next = steps[step] ?? Node(nameAtNode.count)
        if steps.updateValue(next, forKey: step) == nil {
          nameAtNode.append(nil)
          if node == Self.root {
            firstNodes.append((word, next))
          } else {
            origins.append(node)
            branches.append(Branch(word: word, node: next))
          }
        }
        node = next
      }
      if node != Self.root, nameAtNode[Int(node)] == nil { nameAtNode[Int(node)] = Int32(index) }
    }
    self.firstNodes = WordTable(firstNodes, default: nil)
    self.branches = GroupedArray(groupCount: nameAtNode.count) { pair in
      for (origin, branch) in zip(origins, branches) { pair(origin, branch) }
    }
    self.names = nameAtNode
  }

  /// The node that a word leads to, `nil` when no name goes on with it.
  func node(after word: WordID, from node: Node) -> Node? {
    guard node != Self.root else { return firstNodes[word] }
    for index in branches.indices(of: Int(node)) where branches.values[index].word == word {
      return branches.values[index].node
    }
    return nil
  }

  /// The index of the name that ends at a node.
  func name(at node: Node) -> Int? { names[Int(node)].map(Int.init) }
}
