/// The parts of a mail that have its text.
struct MailParts {
  /// A part and where it stands in the file.
  struct Part {
    let headers: MailHeaders
    let body: TextRange
  }

  /// The first part that is a page; `nil` when there is none.
  private(set) var page: Part?
  /// The first part that is plain text; `nil` when there is none.
  private(set) var plain: Part?

  private let bytes: [UInt8]
  /// Parts in parts at most; a forwarded mail of a mail is six.
  private static let deepest = 16

  init(_ bytes: [UInt8], _ root: Part) {
    self.bytes = bytes
    var open: [(part: Part, depth: Int)] = [(root, 0)]
    while let (part, depth) = open.popLast() {
      let inner = take(part)
      guard depth < Self.deepest else { continue }
      open += inner.reversed().map { ($0, depth + 1) }
    }
  }

  /// Keeps a part if it is text, and answers the parts in it.
  private mutating func take(_ part: Part) -> [Part] {
    let kind = part.headers.kind("content-type") ?? "text/plain"
    if part.headers.kind("content-disposition") == "attachment" { return [] }
    switch kind {
    case "text/html", "application/xhtml+xml": page = page ?? part
    case "text/plain": plain = plain ?? part
    case "message/rfc822": return [read(part.body)]
    case _ where kind.hasPrefix("multipart/"):
      guard let boundary = part.headers.parameter("boundary", of: "content-type") else { return [] }
      return split(part.body, at: boundary).map(read)
    default: break
    }
    return []
  }

  private func read(_ range: TextRange) -> Part {
    let headers = MailHeaders(bytes, range)
    return Part(headers: headers, body: TextRange(headers.bodyStart, range.end))
  }

  /// The stretches between the lines that begin with two hyphens and the boundary; of a mail that is cut off the last one, too.
  private func split(_ range: TextRange, at boundary: [UInt8]) -> [TextRange] {
    guard !boundary.isEmpty else { return [] }
    let mark = [0x2D, 0x2D] + boundary
    var parts: [TextRange] = []
    var start: Int?
    var index = range.start
    while index < range.end {
      let line = MailLine(bytes, from: index, to: range.end)
      if bytes[line.text.indices].starts(with: mark) {
        let rest = bytes[line.text.indices].dropFirst(mark.count)
        let isLast = rest.starts(with: [0x2D, 0x2D])
        if isLast || rest.allSatisfy({ $0 <= 0x20 }) {
          if let start { parts.append(TextRange(start, index)) }
          start = isLast ? nil : line.end
          if isLast { return parts }
        }
      }
      index = line.end
    }
    if let start { parts.append(TextRange(start, range.end)) }
    return parts
  }
}
