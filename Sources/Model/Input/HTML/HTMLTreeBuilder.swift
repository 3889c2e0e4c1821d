/// Builds the tree of a page in one pass over its bytes, in time linear in their number whatever they are.
///
/// It follows the HTML standard in what decides where text stands: raw text, implied end tags, scopes. It leaves out what only
/// moves elements about (the adoption agency, foster parenting).
///
/// - Source: WHATWG HTML, 13.2 Parsing HTML documents.
struct HTMLTreeBuilder {
  private(set) var nodes: [HTMLTree.Node] = []
  private let bytes: [UInt8]
  private let table = HTMLTagTable.standard
  private var stack: [Open] = []
  /// Where on the stack the last open element of each kind is, -1 for none; elements of other names follow behind.
  private var lastOpen = Array(repeating: Int32(-1), count: HTMLTag.allCases.count)
  private var otherNames: [UInt64: Int] = [:]
  private var lastScope: Int32 = 0
  private var lastSpecial: Int32 = 0

  /// An element that has begun and not ended.
  private struct Open {
    let node: Int32
    /// The index of its name in `lastOpen`.
    let kind: Int
    /// What stood there before.
    let lastOfKind: Int32
    let lastScope: Int32
    let lastSpecial: Int32
  }

  init(bytes: [UInt8]) {
    self.bytes = bytes
    // Pages have about a node in sixty bytes.
    nodes.reserveCapacity(bytes.count / 48 + 16)
    nodes.append(HTMLTree.Node(tag: .document, parent: 0, end: 1, range: TextRange(0, 0)))
    push(node: 0, .document, kind: Int(HTMLTag.document.rawValue))
  }

  // MARK: Tokens

  mutating func build() {
    var index = 0
    while index < bytes.count {
      let tag = bytes.next(0x3C, from: index)
      addText(index, tag)
      index = readMarkup(at: tag)
    }
    pop(to: 0)
  }

  /// Reads what begins with `<` and answers where it ends.
  private mutating func readMarkup(at start: Int) -> Int {
    guard start + 1 < bytes.count else {
      addText(start, bytes.count)
      return bytes.count
    }
    switch bytes[start + 1] {
    case 0x21: return endOfDeclaration(at: start)
    case 0x3F: return past(0x3E, from: start + 1)
    case 0x2F:
      guard start + 2 < bytes.count else {
        addText(start, bytes.count)
        return bytes.count
      }
      return Self.isLetter(bytes[start + 2]) ? readEndTag(at: start) : past(0x3E, from: start + 2)
    case let byte where Self.isLetter(byte): return readStartTag(at: start)
    default:
      addText(start, start + 1)
      return start + 1
    }
  }

  private func endOfDeclaration(at start: Int) -> Int {
    if bytes[start...].starts(with: "<!--".utf8) { return endOfComment(from: start + 4) }
    if bytes[start...].starts(with: "<![CDATA[".utf8), isOpen(.svg) || isOpen(.math) {
      var index = start + 9
      while index < bytes.count {
        index = bytes.next(0x5D, from: index)
        if bytes[index...].starts(with: "]]>".utf8) { return index + 3 }
        index += 1
      }
      return bytes.count
    }
    return past(0x3E, from: start + 2)
  }

  private func endOfComment(from start: Int) -> Int {
    if bytes[start...].starts(with: ">".utf8) { return start + 1 }
    if bytes[start...].starts(with: "->".utf8) { return start + 2 }
    var index = start
    while index < bytes.count {
      index = bytes.next(0x3E, from: index)
      guard index < bytes.count else { break }
      let isEnd =
        index >= start + 2 && bytes[index - 1] == 0x2D && bytes[index - 2] == 0x2D
        || index >= start + 3 && bytes[index - 1] == 0x21 && bytes[index - 2] == 0x2D
          && bytes[index - 3] == 0x2D
      index += 1
      if isEnd { return index }
    }
    return bytes.count
  }

  private mutating func readEndTag(at start: Int) -> Int {
    let (name, nameEnd) = name(from: start + 2)
    let end = endOfTag(from: nameEnd)
    guard end < bytes.count else { return bytes.count }
    endElement(table.tag(of: name), name)
    return end + 1
  }

  private mutating func readStartTag(at start: Int) -> Int {
    let (name, nameEnd) = name(from: start + 1)
    let end = endOfTag(from: nameEnd)
    guard end < bytes.count else { return bytes.count }
    let tag = table.tag(of: name)
    let isSelfClosing = bytes[end - 1] == 0x2F
    startElement(tag, name, TextRange(nameEnd, end), isSelfClosing: isSelfClosing)
    guard tag.traits.contains(.raw), !isForeign else { return end + 1 }
    let close = endOfRawText(tag, name, from: end + 1)
    addText(end + 1, close)
    return close
  }

  private func name(from start: Int) -> (key: UInt64, end: Int) {
    var name = HTMLName()
    var index = start
    while index < bytes.count, !Self.isSpace(bytes[index]), bytes[index] != 0x2F,
      bytes[index] != 0x3E
    {
      name.append(bytes[index])
      index += 1
    }
    return (name.key, index)
  }

  /// Where the `>` of a tag stands, quoted values left aside; the end of the bytes when there is none.
  private func endOfTag(from start: Int) -> Int {
    bytes.withUnsafeBufferPointer { text in
      var index = start
      while index < text.count {
        let byte = text[index]
        if byte == 0x3E { return index }
        index += 1
        guard byte == 0x3D else { continue }
        while index < text.count, Self.isSpace(text[index]) { index += 1 }
        guard index < text.count, text[index] == 0x22 || text[index] == 0x27 else { continue }
        index = bytes.next(text[index], from: index + 1) + 1
      }
      return text.count
    }
  }

  /// Where the end tag of an element of raw text begins; the end of the bytes when there is none.
  private func endOfRawText(_ tag: HTMLTag, _ name: UInt64, from start: Int) -> Int {
    guard tag != .plaintext else { return bytes.count }
    var index = start
    while index < bytes.count {
      index = bytes.next(0x3C, from: index)
      guard index + 2 < bytes.count else { return bytes.count }
      if bytes[index + 1] == 0x2F, Self.isLetter(bytes[index + 2]) {
        let (found, end) = self.name(from: index + 2)
        if found == name, end < bytes.count { return index }
      }
      index += 1
    }
    return bytes.count
  }

  private func past(_ byte: UInt8, from start: Int) -> Int {
    min(bytes.count, bytes.next(byte, from: start) + 1)
  }

  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
  }

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  // MARK: The tree

  private mutating func addText(_ start: Int, _ end: Int) {
    guard start < end else { return }
    _ = append(.text, TextRange(start, end))
  }

  private mutating func append(_ tag: HTMLTag, _ range: TextRange) -> Int32 {
    let index = Int32(nodes.count)
    nodes.append(HTMLTree.Node(tag: tag, parent: top, end: index + 1, range: range))
    return index
  }

  private var isForeign: Bool {
    max(lastOpen(.svg), lastOpen(.math)) > max(lastOpen(.foreignobject), -1)
  }

  private mutating func startElement(
    _ tag: HTMLTag, _ name: UInt64, _ attributes: TextRange, isSelfClosing: Bool
  ) {
    let traits = tag.traits
    if isForeign {
      if !traits.isDisjoint(with: [.block, .void]), tag != .other {
        // An element of HTML ends what is foreign.
        pop(to: Int(max(lastOpen(.svg), lastOpen(.math))))
      } else {
        let node = append(tag, attributes)
        if !isSelfClosing { push(node: node, tag, kind: kind(of: tag, name)) }
        return
      }
    }
    // A page has one of each; what is said of it again adds nothing.
    if [.html, .body, .head].contains(tag), isOpen(tag) { return }
    closeImplied(by: tag, traits)
    let node = append(tag, attributes)
    if !traits.contains(.void) { push(node: node, tag, kind: kind(of: tag, name)) }
  }

  /// Ends the elements that end where this one begins.
  private mutating func closeImplied(by tag: HTMLTag, _ traits: HTMLTag.Traits) {
    if isOpen(.head), !traits.contains(.head), ![.noscript, .html].contains(tag) {
      close(.head, within: -1)
    }
    if traits.contains(.block) { close(.p, within: max(lastScope, lastOpen(.button))) }
    switch tag {
    case .h1, .h2, .h3, .h4, .h5, .h6:
      // A heading in a heading ends it.
      if let last = stack.last, nodes[Int(last.node)].tag.isHeading { pop(to: stack.count - 1) }
    case .li:
      close(.li, within: max(lastScope, max(lastOpen(.ul), lastOpen(.ol), lastOpen(.menu))))
    case .dd, .dt:
      close(.dd, within: max(lastScope, lastOpen(.dl)))
      close(.dt, within: max(lastScope, lastOpen(.dl)))
    case .option, .optgroup:
      close(.option, within: lastScope)
      if tag == .optgroup { close(.optgroup, within: lastScope) }
    case .td, .th:
      closeCell()
    case .tr:
      closeCell()
      close(.tr, within: lastOpen(.table))
    case .tbody, .thead, .tfoot, .colgroup, .caption:
      closeCell()
      for part in [HTMLTag.tr, .tbody, .thead, .tfoot, .colgroup, .caption] {
        close(part, within: lastOpen(.table))
      }
    case .a: close(.a, within: lastScope)
    case .button: close(.button, within: lastScope)
    case .rp, .rt:
      close(.rp, within: lastScope)
      close(.rt, within: lastScope)
    default: break
    }
  }

  private mutating func closeCell() {
    close(.td, within: lastOpen(.table))
    close(.th, within: lastOpen(.table))
  }

  /// Ends the last element of a tag with all in it, if it began after the element at an index of the stack.
  private mutating func close(_ tag: HTMLTag, within scope: Int32) {
    let index = lastOpen(tag)
    if index > scope { pop(to: Int(index)) }
  }

  private mutating func endElement(_ tag: HTMLTag, _ name: UInt64) {
    let traits = tag.traits
    if tag.isHeading {
      // Any end tag of a heading ends any heading.
      let last = (HTMLTag.h1.rawValue...HTMLTag.h6.rawValue).reduce(Int32(-1)) {
        max($0, lastOpen[Int($1)])
      }
      if last > lastScope { pop(to: Int(last)) }
      return
    }
    let index = lastOpen[kind(of: tag, name)]
    let limit =
      switch tag {
      case .html, .body, .document: Int32.max
      case .table, .td, .th, .caption, .tr, .tbody, .thead, .tfoot:
        tag == .table ? -1 : lastOpen(.table)
      case .template, .svg, .math, .head, .object, .applet, .marquee, .foreignobject: Int32(-1)
      case .li: max(lastScope, max(lastOpen(.ul), lastOpen(.ol), lastOpen(.menu)))
      case .p: max(lastScope, lastOpen(.button))
      default: traits.contains(.special) ? lastScope : lastSpecial
      }
    if index > 0, index > limit { pop(to: Int(index)) }
  }

  // MARK: The stack

  private var top: Int32 { stack[stack.count - 1].node }

  @inline(__always)
  private func lastOpen(_ tag: HTMLTag) -> Int32 { lastOpen[Int(tag.rawValue)] }

  @inline(__always)
  private func isOpen(_ tag: HTMLTag) -> Bool { lastOpen(tag) >= 0 }

  private mutating func kind(of tag: HTMLTag, _ name: UInt64) -> Int {
    guard tag == .other else { return Int(tag.rawValue) }
    if let known = otherNames[name] { return known }
    let kind = lastOpen.count
    otherNames[name] = kind
    lastOpen.append(-1)
    return kind
  }

  private mutating func push(node: Int32, _ tag: HTMLTag, kind: Int) {
    let traits = tag.traits
    let index = Int32(stack.count)
    stack.append(
      Open(
        node: node, kind: kind, lastOfKind: lastOpen[kind], lastScope: lastScope,
        lastSpecial: lastSpecial))
    lastOpen[kind] = index
    if traits.contains(.scope) { lastScope = index }
    if traits.contains(.special) { lastSpecial = index }
  }

  /// Ends all elements from an index of the stack on.
  private mutating func pop(to index: Int) {
    while stack.count > index, let open = stack.popLast() {
      nodes[Int(open.node)].end = Int32(nodes.count)
      lastOpen[open.kind] = open.lastOfKind
      lastScope = open.lastScope
      lastSpecial = open.lastSpecial
    }
  }
}
