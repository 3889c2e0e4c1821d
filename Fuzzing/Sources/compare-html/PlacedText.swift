import CLibXML2

@testable import Model

/// A text of a page with the three elements around it, innermost first.
///
/// White space counts as one space. The elements that every page has, written or not, are all called `page`.
struct PlacedText: Hashable {
  let text: String
  let elements: [String]

  /// The texts of a tree, those of a place with nothing but comments between them as one.
  private struct Gathering {
    var texts: [PlacedText] = []
    private var words: [UInt8] = []
    private var path: [String] = []
    private var parent = -1

    mutating func add(
      _ bytes: some Sequence<UInt8>, in parent: Int, _ path: @autoclosure () -> [String]
    ) {
      if parent != self.parent { end() }
      if words.isEmpty { self.path = path() }
      self.parent = parent
      words += bytes
    }

    mutating func end() {
      let parts = words.split { $0 <= 0x20 }
      if !parts.isEmpty {
        texts.append(
          PlacedText(
            text: String(decoding: Array(parts.joined(separator: [0x20])), as: UTF8.self),
            elements: path))
      }
      words = []
      parent = -1
    }
  }

  private static func path(_ names: some Sequence<String>) -> [String] {
    var path: [String] = []
    for name in names where path.count < 3 {
      let isPage = ["html", "body", "head", "document"].contains(name)
      path.append(isPage ? "page" : name)
      if isPage { break }
    }
    return path
  }

  // MARK: Ours

  static func ours(_ page: [UInt8]) -> [PlacedText] {
    let tree = HTMLTree(bytes: page)
    var gathering = Gathering()
    var raw = 0
    for (index, node) in tree.nodes.enumerated() {
      guard node.tag == .text else {
        gathering.end()
        if [.script, .style].contains(node.tag) { raw = Int(node.end) }
        continue
      }
      guard index >= raw else { continue }
      // Two texts with an element between them that has none are of one parent, but not one text.
      gathering.add(
        HTMLCharacters.standard.resolved(page, node.range, isAttribute: false),
        in: Int(node.parent),
        path(
          sequence(first: Int(node.parent)) { $0 == 0 ? nil : Int(tree.nodes[$0].parent) }.lazy
            .map { name(of: tree.nodes[$0], in: tree) }))
    }
    gathering.end()
    return gathering.texts
  }

  private static func name(of node: HTMLTree.Node, in tree: HTMLTree) -> String {
    guard node.tag == .other else { return "\(node.tag)" }
    let before = tree.bytes[..<node.range.start]
    let start = before.lastIndex(of: UInt8(ascii: "<")).map { $0 + 1 } ?? 0
    return String(decoding: before[start...], as: UTF8.self).lowercased()
  }

  // MARK: libxml2's

  static func libxml2(_ page: [UInt8]) -> [PlacedText] {
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | XML_PARSE_HUGE.rawValue | HTML_PARSE_NONET.rawValue
    let document = page.withUnsafeBytes {
      htmlReadMemory(
        $0.bindMemory(to: CChar.self).baseAddress, Int32($0.count), nil, "UTF-8", Int32(options))
    }
    guard let document else { return [] }
    defer { xmlFreeDoc(document) }
    var gathering = Gathering()
    var next = xmlDocGetRootElement(document)
    while let node = next {
      switch node.pointee.type {
      case XML_TEXT_NODE:
        if let content = node.pointee.content, let parent = node.pointee.parent {
          gathering.add(
            UnsafeBufferPointer(start: content, count: Int(xmlStrlen(content))),
            in: Int(bitPattern: parent),
            path(names(from: parent)))
        }
      case XML_COMMENT_NODE: break
      default: gathering.end()
      }
      next = node.pointee.children ?? following(node)
    }
    gathering.end()
    return gathering.texts
  }

  /// The next node that is not in this one.
  private static func following(_ node: xmlNodePtr) -> xmlNodePtr? {
    var node: xmlNodePtr? = node
    while let here = node {
      if let next = here.pointee.next { return next }
      node = here.pointee.parent
    }
    return nil
  }

  private static func names(from node: xmlNodePtr) -> [String] {
    var names: [String] = []
    var node: xmlNodePtr? = node
    while let here = node, names.count < 3 {
      names.append(here.pointee.name.map { String(cString: $0) } ?? "document")
      node = here.pointee.parent
    }
    return names
  }
}
