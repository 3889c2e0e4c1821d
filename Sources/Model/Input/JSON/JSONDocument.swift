/// A JSON value over the bytes that it was read from, as a list of its values in the order in which they stand.
///
/// Strings are kept as ranges and resolved only where somebody wants them, for most of a file is never looked at.
struct JSONDocument: Sendable {
  /// What a value is.
  enum Kind: Sendable {
    case object, array, string, number, literal
  }

  /// A value, or the name of a member.
  struct Node: Sendable {
    let kind: Kind
    /// Its bytes; of a string what stands between the quotation marks.
    fileprivate(set) var range: TextRange
    /// The index of the node behind it and all that is in it.
    fileprivate(set) var end: Int32
  }

  /// Valid UTF-8.
  let bytes: [UInt8]
  /// The value first, every container before what is in it, the name of a member before its value.
  private(set) var nodes: [Node] = []

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func removeAll() { nodes.removeAll(keepingCapacity: true) }

  /// Adds a node that ends with its own bytes.
  mutating func append(_ kind: Kind, _ range: TextRange) {
    nodes.append(Node(kind: kind, range: range, end: Int32(nodes.count + 1)))
  }

  /// Says that a container ends before the byte at `offset`, with all that has been added since.
  mutating func close(_ index: Int, at offset: Int) {
    nodes[index].range = TextRange(nodes[index].range.start, offset)
    nodes[index].end = Int32(nodes.count)
  }

  /// The values of an array, or of an object its names and values in turn.
  func children(of index: Int) -> [Int] {
    var children: [Int] = []
    var child = index + 1
    while child < Int(nodes[index].end) {
      children.append(child)
      child = Int(nodes[child].end)
    }
    return children
  }

  /// The members of an object: the node of the name, and that of the value.
  func members(of index: Int) -> [(name: Int, value: Int)] {
    let children = children(of: index)
    return stride(from: 0, to: children.count - 1, by: 2).map { (children[$0], children[$0 + 1]) }
  }
}
