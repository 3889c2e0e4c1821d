import FoundationEssentials
import Glibc
import Testing

@testable import Model

/// The public cases of html5lib for tokenizers, in so far as they decide which text and which elements a page has.
///
/// They are not part of this project: `scripts/test-html` fetches them and names their folder in `HTML_CASES`.
@Suite(.enabled(if: HTMLCase.folder != nil, "HTML_CASES names no folder: see scripts/test-html"))
struct HTMLConformanceTests {
  @Test(arguments: HTMLCase.files()) func textAndElementsAreThoseOfTheStandard(file: String) throws
  {
    let cases = try HTMLCase.read(file)
    let failed = cases.filter { $0.expected != $0.found }
    print("html5lib \(file): \(cases.count - failed.count) of \(cases.count)")
    for wrong in failed {
      Issue.record(
        "\(wrong.name): \(wrong.html.debugDescription) is \(wrong.found), not \(wrong.expected)")
    }
  }
}

/// A page with the text and the start tags that it must have.
private struct HTMLCase {
  struct Content: Equatable {
    /// All text, references resolved.
    var text = ""
    /// Names and values of attributes by the numbers of their names.
    var tags: [String] = []
  }

  let name: String
  let html: String
  let expected: Content

  static let folder = getenv("HTML_CASES").map { String(cString: $0) }

  static func files() -> [String] {
    guard let folder, let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var files: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".test") { files.append(name) }
    }
    return files.sorted()
  }

  static func read(_ file: String) throws -> [HTMLCase] {
    let bytes = try readFile("\(folder ?? "")/\(file)")
    let all = try JSONDecoder().decode([String: [RawCase]].self, from: Data(bytes))
    // Other lists are for parsers that make XML of a page.
    return (all["tests"] ?? []).flatMap(cases)
  }

  private struct RawCase: Decodable {
    let description: String
    let input: String
    let output: [Token]
    var initialStates: [String]?
    var lastStartTag: String?
    var doubleEscaped: Bool?
  }

  /// A token as `["StartTag", "p", {"class": "a"}]`; parse errors are words.
  private enum Token: Decodable {
    case text(String)
    case tag(String, [String: String])
    case other

    init(from decoder: any Decoder) throws {
      guard var list = try? decoder.unkeyedContainer() else {
        self = .other
        return
      }
      switch try list.decode(String.self) {
      case "Character": self = .text(try list.decode(String.self))
      case "StartTag":
        self = .tag(try list.decode(String.self), try list.decode([String: String].self))
      default: self = .other
      }
    }
  }

  /// A case for each state in which it is to begin and that a start tag before it brings about.
  private static func cases(_ raw: RawCase) -> [HTMLCase] {
    let isEscaped = raw.doubleEscaped ?? false
    func text(_ text: String) -> String? { isEscaped ? unescaped(text) : text }
    guard let input = text(raw.input)?.replacing("\r\n", with: "\n").replacing("\r", with: "\n"),
      !isLeftAside(input)
    else { return [] }
    var content = Content()
    for token in raw.output {
      switch token {
      case .other: break
      case .text(let words):
        guard let words = text(words) else { return [] }
        content.text += words
      case .tag(let name, let attributes):
        guard let tag = text(name) else { return [] }
        let pairs = attributes.map { name, value in
          (key(text(name) ?? ""), text(value) ?? "")
        }
        content.tags.append(description(key(tag), pairs))
      }
    }
    return (raw.initialStates ?? ["Data state"]).compactMap { state in
      guard let opening = opening(of: state, raw.lastStartTag) else { return nil }
      var expected = content
      if !opening.isEmpty { expected.tags.insert(description(key(opening), []), at: 0) }
      return HTMLCase(
        name: raw.description, html: opening.isEmpty ? input : "<\(opening)>\(input)",
        expected: expected)
    }
  }

  /// The element in which a tokenizer is in a state; empty for none, `nil` where there is no such element.
  private static func opening(of state: String, _ last: String?) -> String? {
    switch (state, last) {
    case ("Data state", _): ""
    case ("PLAINTEXT state", _): "plaintext"
    case ("RCDATA state", "title"), ("RCDATA state", "textarea"), ("RAWTEXT state", "style"),
      ("RAWTEXT state", "xmp"), ("RAWTEXT state", "iframe"), ("Script data state", "script"):
      last
    case ("RCDATA state", nil): "title"
    case ("RAWTEXT state", nil): "style"
    default: nil
    }
  }

  /// Whether a parser goes into another state at a tag of the input, which a tokenizer alone does not, or what comes of it is no
  /// matter of where text stands: NULs, and numbers of characters that Windows-1252 lacks.
  private static func isLeftAside(_ html: String) -> Bool {
    let numbers = ["129", "141", "143", "144", "157", "x081", "x08D", "x08F", "x090", "x09D"]
    let names = [
      "script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes", "plaintext",
    ]
    return names.contains { html.lowercased().contains("<\($0)") } || html.contains("<![CDATA[")
      || html.contains("\0")
      || numbers.contains { html.contains("&#\($0);") || html.contains("&#0\($0);") }
  }

  /// The text with `\uXXXX` resolved; `nil` where that is half of a pair.
  private static func unescaped(_ text: String) -> String? {
    var scalars = String.UnicodeScalarView()
    var rest = text[...]
    while let first = rest.first {
      if rest.hasPrefix("\\u"), let value = UInt32(rest.dropFirst(2).prefix(4), radix: 16) {
        guard let scalar = Unicode.Scalar(value) else { return nil }
        scalars.append(scalar)
        rest = rest.dropFirst(6)
      } else {
        scalars.append(contentsOf: first.unicodeScalars)
        rest = rest.dropFirst()
      }
    }
    return String(scalars)
  }

  private static func key(_ name: String) -> UInt64 {
    name.utf8.reduce(HTMLName()) { $0.appending($1) }.key
  }

  private static func description(_ name: UInt64, _ attributes: [(UInt64, String)]) -> String {
    "\(name)" + attributes.sorted { $0.0 < $1.0 }.map { " \($0.0)=\($0.1)" }.joined()
  }

  // MARK: What is found

  var found: Content {
    let tree = HTMLTree(bytes: Array(html.utf8))
    var content = Content()
    var text: [UInt8] = []
    for (index, node) in tree.nodes.enumerated().dropFirst() {
      guard node.tag == .text else {
        content.tags.append(
          Self.description(Self.name(of: node, in: tree), attributes(of: index, in: tree)))
        continue
      }
      let isRaw =
        tree.nodes[Int(node.parent)].tag.traits.contains(.raw)
        && ![.title, .textarea].contains(tree.nodes[Int(node.parent)].tag)
      text +=
        isRaw
        ? Array(tree.bytes[node.range.indices])
        : HTMLCharacters.standard.resolved(tree.bytes, node.range, isAttribute: false)
    }
    content.text = String(decoding: text, as: UTF8.self)
    return content
  }

  private static func name(of node: HTMLTree.Node, in tree: HTMLTree) -> UInt64 {
    let before = tree.bytes[..<node.range.start]
    let edge = before.lastIndex { [0x09, 0x0A, 0x0C, 0x20, 0x2F, 0x3E].contains($0) }
    let run = before[(edge.map { $0 + 1 } ?? 0)...]
    let name = run.drop { $0 != UInt8(ascii: "<") }.dropFirst()
    return name.reduce(HTMLName()) { $0.appending($1) }.key
  }

  private func attributes(of node: Int, in tree: HTMLTree) -> [(UInt64, String)] {
    var seen: Set<UInt64> = []
    return tree.attributes(of: node).compactMap { name, value in
      guard seen.insert(name).inserted else { return nil }
      let bytes = HTMLCharacters.standard.resolved(tree.bytes, value, isAttribute: true)
      return (name, String(decoding: bytes, as: UTF8.self))
    }
  }
}
