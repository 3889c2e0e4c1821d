/// The elements and texts of an HTML page, in the order of the file.
///
/// Offsets are bytes of the page. Nothing of the text is decoded yet.
struct HTMLTree: Sendable {
  /// An element with its tag, or a stretch of text.
  struct Node: Sendable {
    let tag: HTMLTag
    /// The index of the element around it; that of the document, the first node, is its own.
    let parent: Int32
    /// The index after its last descendant's.
    var end: Int32
    /// Of a text its bytes; of an element what stands in its start tag behind the name.
    let range: TextRange
  }

  let bytes: [UInt8]
  let nodes: [Node]

  init(bytes: [UInt8]) {
    self.bytes = bytes
    var builder = HTMLTreeBuilder(bytes: bytes)
    builder.build()
    nodes = builder.nodes
  }

  /// What is written in a start tag: names and values, in its order.
  func attributes(of node: Int) -> HTMLAttributes {
    HTMLAttributes(bytes: bytes, range: nodes[node].range)
  }

  /// The value of an attribute, as it is written; `nil` when the tag has none of that name.
  func attribute(_ name: HTMLAttribute, of node: Int) -> TextRange? {
    attributes(of: node).first { $0.name == name.key }?.value
  }

  /// The nodes in a node, itself left out.
  func descendants(of node: Int) -> Range<Int> { (node + 1)..<Int(nodes[node].end) }
}

/// The attributes that reading a page depends on.
struct HTMLAttribute: Sendable {
  let key: UInt64

  private init(_ name: StaticString) {
    var key = HTMLName()
    name.withUTF8Buffer { for byte in $0 { key.append(byte) } }
    self.key = key.key
  }

  static let id = HTMLAttribute("id")
  static let classes = HTMLAttribute("class")
  static let content = HTMLAttribute("content")
  static let property = HTMLAttribute("property")
  static let name = HTMLAttribute("name")
  static let itemprop = HTMLAttribute("itemprop")
  static let pubdate = HTMLAttribute("pubdate")
  static let datetime = HTMLAttribute("datetime")
  static let href = HTMLAttribute("href")
  static let rel = HTMLAttribute("rel")
  static let role = HTMLAttribute("role")
  static let type = HTMLAttribute("type")
  static let lang = HTMLAttribute("lang")
  static let style = HTMLAttribute("style")
  static let hidden = HTMLAttribute("hidden")
  static let httpEquiv = HTMLAttribute("http-equiv")
  static let dataTestID = HTMLAttribute("data-testid")
}

/// Reads the attributes of a start tag one after the other.
struct HTMLAttributes: Sequence, IteratorProtocol {
  let bytes: [UInt8]
  private var index: Int
  private let end: Int

  init(bytes: [UInt8], range: TextRange) {
    self.bytes = bytes
    index = range.start
    end = range.end
  }

  mutating func next() -> (name: UInt64, value: TextRange)? {
    while index < end, isSpace(bytes[index]) || bytes[index] == 0x2F { index += 1 }
    guard index < end else { return nil }
    var name = HTMLName()
    // An equals sign may begin a name.
    repeat {
      name.append(bytes[index])
      index += 1
    } while index < end && !isSpace(bytes[index]) && bytes[index] != 0x2F && bytes[index] != 0x3D
    skipSpace()
    guard index < end, bytes[index] == 0x3D else { return (name.key, TextRange(index, index)) }
    index += 1
    skipSpace()
    guard index < end else { return (name.key, TextRange(end, end)) }
    let quote = bytes[index]
    if quote == 0x22 || quote == 0x27 {
      let start = index + 1
      index = bytes.next(quote, in: start..<end)
      defer { index = Swift.min(end, index + 1) }
      return (name.key, TextRange(start, index))
    }
    let start = index
    while index < end, !isSpace(bytes[index]) { index += 1 }
    return (name.key, TextRange(start, index))
  }

  private mutating func skipSpace() {
    while index < end, isSpace(bytes[index]) { index += 1 }
  }

  private func isSpace(_ byte: UInt8) -> Bool { HTMLTreeBuilder.isSpace(byte) }
}
