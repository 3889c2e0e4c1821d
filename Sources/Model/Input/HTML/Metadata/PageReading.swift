/// Decodes attributes and elements of a page.
struct PageReading {
  let page: HTMLPage
  let characters: HTMLCharacters
  /// Of the nodes of the page.
  let roles: [HTMLRoles]

  var tree: HTMLTree { page.tree }

  /// The value of an attribute, references resolved.
  func value(_ range: TextRange) -> [UInt8] { characters.text(tree.bytes, range) }

  /// The value of an element's attribute; `nil` when it has none or an empty one.
  func attribute(_ name: HTMLAttribute, of element: Int) -> [UInt8]? {
    tree.attribute(name, of: element).map(value).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The text of an element on one line, without what is not shown or not part of it, at most some bytes of it.
  func text(of element: Int, most: Int = 1000) -> [UInt8] {
    var text: [UInt8] = []
    var parent = element
    var index = element + 1
    var isApart = false
    while index < Int(tree.nodes[element].end), text.count < most {
      let node = tree.nodes[index]
      guard node.tag == .text else {
        let isShown = roles[index].isDisjoint(with: [.noise, .hidden])
        if node.tag.traits.contains(.unseen) || !isShown {
          index = Int(node.end)
        } else {
          index += 1
        }
        isApart = isApart || !Self.isFormatting(node.tag)
        continue
      }
      if isApart || home(Int(node.parent)) != home(parent) { text.append(0x20) }
      text += characters.resolved(tree.bytes, node.range, isAttribute: false)
      parent = Int(node.parent)
      isApart = false
      index += 1
    }
    return Array(text.split(whereSeparator: HTMLTreeBuilder.isSpace).joined(separator: [0x20]))
  }

  /// The element in which text stands, those left aside that only change its looks.
  private func home(_ element: Int) -> Int {
    var element = element
    for _ in 0..<4 where Self.isFormatting(tree.nodes[element].tag) {
      element = Int(tree.nodes[element].parent)
    }
    return element
  }

  private static func isFormatting(_ tag: HTMLTag) -> Bool {
    [.a, .abbr, .b, .cite, .em, .font, .i, .mark, .q, .small, .strong, .sub, .sup, .u, .wbr]
      .contains(tag)
  }
}
