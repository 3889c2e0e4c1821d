import Glibc

@testable import Model

// compare-html FOLDER…: how many texts of the pages stand in the same elements by libxml2, page by page where they differ.

/// What two trees of a page have in common.
struct Comparison {
  let name: String
  let same: Int
  let count: Int
  /// Bytes of text that libxml2 finds and we do not, and all that it finds.
  let lostBytes: Int
  let bytes: Int
  let examples: [PlacedText]

  init(_ name: String, _ page: [UInt8]) {
    var ours: [PlacedText: Int] = [:]
    var texts: [String: Int] = [:]
    for text in PlacedText.ours(page) {
      ours[text, default: 0] += 1
      texts[text.text, default: 0] += 1
    }
    let theirs = PlacedText.libxml2(page).filter {
      !["script", "style"].contains($0.elements.first)
    }
    var (same, lost) = (0, 0)
    var examples: [PlacedText] = []
    for text in theirs {
      if ours[text, default: 0] > 0 {
        ours[text, default: 0] -= 1
        same += 1
      } else {
        examples.append(text)
      }
      if texts[text.text, default: 0] > 0 {
        texts[text.text, default: 0] -= 1
      } else {
        lost += text.text.utf8.count
      }
    }
    self.name = name
    self.same = same
    self.examples = examples
    count = theirs.count
    lostBytes = lost
    bytes = theirs.reduce(0) { $0 + $1.text.utf8.count }
  }
}

var all: [Comparison] = []
for file in FileWalker(paths: Array(CommandLine.arguments.dropFirst())).files {
  guard let bytes = try? readFile(file.path), let text = try? decodeText(bytes) else { continue }
  all.append(Comparison(file.path, text.bytes))
}
for page in all where page.same < page.count {
  print(
    "\(page.name): \(page.same) of \(page.count), \(page.lostBytes) of \(page.bytes) bytes not found"
  )
  for text in page.examples.prefix(3) {
    print("    \(text.elements.joined(separator: " < ")): \(text.text.prefix(80))")
  }
}
let same = all.reduce(0) { $0 + $1.same }
let count = all.reduce(0) { $0 + $1.count }
let losing = all.count { $0.lostBytes * 100 > $0.bytes }
print(
  "\(all.count) pages: \(same) of \(count) texts in the same elements; \(losing) pages without more than 1 % of the text"
)
