import Testing

@testable import Model

private let words = (0..<4).map { WordID(index: WordID.firstWord + $0) }

@Suite struct NameTreeTests {
  private static let tree = NameTree([
    [words[0]], [words[0], words[1]], [words[0], words[2]], [words[2], words[1], words[3]],
    [words[0], words[1]],
  ])

  private func name(_ path: [Int]) -> Int? {
    var node = NameTree.root
    for index in path {
      guard let next = Self.tree.node(after: words[index], from: node) else { return nil }
      node = next
    }
    return Self.tree.name(at: node)
  }

  @Test(arguments: [([0], 0), ([0, 1], 1), ([0, 2], 2), ([2, 1, 3], 3)])
  func pathsLeadToTheFirstNameOfTheirWords(path: [Int], expected: Int) {
    #expect(name(path) == expected)
  }

  @Test(arguments: [[], [1], [2], [2, 1], [0, 3], [0, 1, 3]])
  func otherPathsLeadToNone(path: [Int]) {
    #expect(name(path) == nil)
  }
}
