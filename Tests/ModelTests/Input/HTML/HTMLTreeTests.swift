import Testing

@testable import Model

/// How a page becomes a tree.
struct HTMLTreeTests {
  /// The tree as `tag(children)`, text in quotation marks.
  private func shape(_ html: String) -> String {
    let tree = HTMLTree(bytes: Array(html.utf8))
    func shape(_ index: Int) -> String {
      let node = tree.nodes[index]
      if node.tag == .text {
        return "'\(String(decoding: tree.bytes[node.range.indices], as: UTF8.self))'"
      }
      var children: [String] = []
      var child = index + 1
      while child < Int(node.end) {
        children.append(shape(child))
        child = Int(tree.nodes[child].end)
      }
      return "\(node.tag)" + (children.isEmpty ? "" : "(\(children.joined(separator: " ")))")
    }
    return shape(0)
  }

  @Test(arguments: [
    ("<p>a<p>b", "document(p('a') p('b'))"),
    ("<ul><li>a<li>b</ul>c", "document(ul(li('a') li('b')) 'c')"),
    ("<p>a<div>b</div>c", "document(p('a') div('b') 'c')"),
    ("<table><tr><td>a<td>b<tr><td>c</table>", "document(table(tr(td('a') td('b')) tr(td('c'))))"),
    ("<dl><dt>a<dd>b<dt>c</dl>", "document(dl(dt('a') dd('b') dt('c')))"),
    ("<select><option>a<option>b</select>", "document(select(option('a') option('b')))"),
    ("<h2>a<h3>b</h2>c", "document(h2('a') h3('b') 'c')"),
    ("<head><title>t</title><p>x", "document(head(title('t')) p('x'))"),
    ("<ul><li><ul><li>a</ul><li>b</ul>", "document(ul(li(ul(li('a'))) li('b')))"),
  ])
  func elementsEndWhereTheStandardEndsThem(html: String, tree: String) {
    #expect(shape(html) == tree)
  }

  @Test(arguments: [
    ("<b><div>a</b>b</div>c", "document(b(div('a' 'b') 'c'))"),
    ("<div>a</span>b</div>c", "document(div('a' 'b') 'c')"),
    ("<div><x-y>a</div></x-y>b", "document(div(other('a')) 'b')"),
    ("<td>a</div>b", "document(td('a' 'b'))"),
    ("a</p>b", "document('a' 'b')"),
  ])
  func endTagsOutOfPlaceMoveNoText(html: String, tree: String) {
    #expect(shape(html) == tree)
  }

  @Test(arguments: [
    ("<script>if (a<b) '</div>'</script>x", "document(script('if (a<b) '</div>'') 'x')"),
    ("<style><p></style >x", "document(style('<p>') 'x')"),
    ("<title>a <b> c</title>x", "document(title('a <b> c') 'x')"),
    ("<textarea><p>x</textarea>", "document(textarea('<p>x'))"),
    ("<script>never ends", "document(script('never ends'))"),
    ("<xmp>never ends</xmp", "document(xmp('never ends</xmp'))"),
  ])
  func rawTextHasNoTags(html: String, tree: String) {
    #expect(shape(html) == tree)
  }

  @Test(arguments: [
    ("a<!-- <p> -->b", "document('a' 'b')"), ("a<!-->b", "document('a' 'b')"),
    ("a<!-- x --!>b", "document('a' 'b')"), ("a<!-- never ends", "document('a')"),
    ("<!doctype html>a<?php x ?>b", "document('a' 'b')"), ("a</ x>b", "document('a' 'b')"),
    ("a < b <c", "document('a ' '<' ' b ')"), ("a</", "document('a' '</')"),
    ("<svg><![CDATA[<p>]]><path/>x</svg>y", "document(svg(other 'x') 'y')"),
    ("<svg><p>x", "document(svg p('x'))"),
  ])
  func whatIsNoElementIsLeftOut(html: String, tree: String) {
    #expect(shape(html) == tree)
  }

  @Test func attributesAreReadHoweverTheyAreWritten() {
    let html = "<p class=lead ID='one two' hidden data-x = \"a > b\" =odd lang=de/>"
    let tree = HTMLTree(bytes: Array(html.utf8))
    func value(_ name: HTMLAttribute) -> String? {
      tree.attribute(name, of: 1).map { String(decoding: tree.bytes[$0.indices], as: UTF8.self) }
    }
    #expect(value(.classes) == "lead" && value(.id) == "one two")
    #expect(value(.hidden) == "" && value(.href) == nil)
    #expect(tree.attributes(of: 1).map { _ in 1 }.count == 6)
  }

  // MARK: Hostile pages

  /// Pages that make parsers slow or deep; each would take hours if anything were done twice for every level.
  @Test(arguments: [
    String(repeating: "<div>", count: 100_000), String(repeating: "<b><p>", count: 100_000),
    String(repeating: "<x></y>", count: 100_000), String(repeating: "<table><td>", count: 100_000),
    "<p " + String(repeating: "a=1 ", count: 200_000) + ">", String(repeating: "<", count: 500_000),
    String(repeating: "<!--", count: 200_000), String(repeating: "&", count: 500_000),
    String(repeating: "<a href='", count: 200_000), String(repeating: "<svg><p>", count: 50_000),
    String(repeating: "<script></scrip", count: 100_000),
  ])
  func hostilePagesAreRead(html: String) throws {
    let bytes = Array(html.utf8)
    let tree = HTMLTree(bytes: bytes)
    #expect(tree.nodes.allSatisfy { $0.range.end <= bytes.count })
    _ = try? HTMLReader.standard.read(bytes)
  }

  @Test func everyByteAndEveryEndIsRead() {
    let page = Array("<!doctype html><p class='a'>x &eacute; <!-- c --><script>s</script></p>".utf8)
    for end in page.indices { _ = try? HTMLReader.standard.read(Array(page[..<end])) }
    for byte in UInt8.min...UInt8.max {
      for index in [0, 5, 17, 24, 30, 40] {
        var changed = page
        changed[index] = byte
        _ = try? HTMLReader.standard.read(changed)
      }
    }
  }
}
