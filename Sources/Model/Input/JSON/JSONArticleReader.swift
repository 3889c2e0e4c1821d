/// Reads the articles of JSON Lines and of JSON objects and lists, an entry an article.
///
/// An entry is an object with a field that ``ArticleField`` calls a body, or one around it such as `{"_source": {...}}`,
/// which then tells what the inner one leaves open. An object without a body that has lists of objects, such as
/// `{"articles": [...]}`, is its lists. What is no entry is left out and counted.
struct JSONArticleReader {
  /// The file's text, which has the values.
  private let file: SourceText
  private var values: JSONReader
  private var writer = ArticleTextWriter()
  private var leftOut: LeftOut?

  /// Whether bytes begin with an object, or with a list of objects.
  @Sendable
  static func recognises(_ bytes: [UInt8]) -> Bool {
    var head = bytes.prefix(4096)
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { head = head.dropFirst(3) }
    head = head.drop(while: JSONReader.isSpace)
    if head.first == 0x5B { head = head.dropFirst().drop(while: JSONReader.isSpace) }
    guard head.first == 0x7B else { return false }
    let next = head.dropFirst().first { !JSONReader.isSpace($0) }
    return next == 0x22 || next == 0x7D
  }

  @Sendable
  static func read(_ bytes: [UInt8]) throws(LoadError) -> SourceText {
    var reader = JSONArticleReader(try readPlainText(bytes))
    reader.readEntries()
    guard !reader.writer.isEmpty else {
      throw reader.leftOut.map(LoadError.leftOut) ?? .noArticle
    }
    return reader.writer.text(leftOut: reader.leftOut)
  }

  private init(_ file: SourceText) {
    self.file = file
    values = JSONReader(file.bytes)
  }

  /// Reads value by value, whatever stands around them: a list that is cut off gives what stands before.
  private mutating func readEntries() {
    while true {
      values.skip(Array("[,]".utf8))
      if values.isAtEnd { return }
      let start = values.offset
      do throws(JSONReader.Failure) {
        try values.read()
        takeValue()
      } catch {
        leaveOut(error == .tooDeep ? .tooDeep : .notJSON, at: start)
        values.resume(afterFailureFrom: start)
      }
    }
  }

  private mutating func leaveOut(_ cause: LeftOut.Cause, at offset: Int) {
    if leftOut == nil {
      leftOut = LeftOut(cause: cause, line: file.lineNumber(at: offset), count: 0)
    }
    leftOut?.count += 1
  }

  /// Takes the articles of the value that was read last.
  private mutating func takeValue() {
    var entries = [0]
    while let index = entries.popLast() {
      if takeEntry(index) { continue }
      let listed = listedObjects(in: index)
      if listed.isEmpty {
        leaveOut(.noBody, at: values.document.nodes[index].range.start)
      } else {
        entries += listed.reversed()
      }
    }
  }

  /// The objects in lists of an object and of the objects in it.
  private func listedObjects(in index: Int) -> [Int] {
    let document = values.document
    let inner = [index] + document.objects(in: index)
    return inner.flatMap { document.members(of: $0) }.flatMap { member in
      document.nodes[member.value].kind == .array ? document.objects(in: member.value) : []
    }
  }

  // MARK: Entries

  /// Adds the article of an object, if it has one.
  private mutating func takeEntry(_ index: Int) -> Bool {
    guard values.document.nodes[index].kind == .object else { return false }
    let outer = fields(of: index, over: ArticleEntry())
    if outer.body != nil { return writer.add(outer) }
    for inner in values.document.objects(in: index) {
      let entry = fields(of: inner, over: outer)
      if entry.body != nil { return writer.add(entry) }
    }
    return false
  }

  /// What the members of an object say of an article, over what is known of it.
  private func fields(of index: Int, over known: ArticleEntry) -> ArticleEntry {
    let document = values.document
    // Of two members with one name the later one counts.
    var found: [ArticleField.Name: [TextRange]] = [:]
    for member in document.members(of: index) {
      let name = document.bytes[document.nodes[member.name].range.indices]
      guard let name = ArticleField.named(name) else { continue }
      found[name] = document.scalars(of: member.value).filter {
        document.nodes[$0].kind == .string || [.id, .published, .modified].contains(name.field)
      }.map { document.nodes[$0].range }
    }
    // The most believed last; of bodies it is the longest, for teasers have the same names.
    func length(_ ranges: [TextRange]) -> Int { ranges.reduce(0) { $0 + $1.count } }
    let inOrder = found.sorted { left, right in
      if left.key.field == .body, right.key.field == .body {
        let lengths = (length(left.value), length(right.value))
        if lengths.0 != lengths.1 { return lengths.0 < lengths.1 }
      }
      return left.key.rank > right.key.rank
    }
    var entry = known
    for (name, ranges) in inOrder {
      entry.set(name.field, to: ranges.map { document.text($0, origin: file.origin) })
    }
    return entry
  }
}

extension JSONDocument {
  /// The objects right in an object or an array.
  fileprivate func objects(in index: Int) -> [Int] {
    children(of: index).filter { nodes[$0].kind == .object }
  }

  /// The strings and numbers that a value is, or has one behind the other.
  fileprivate func scalars(of index: Int) -> [Int] {
    switch nodes[index].kind {
    case .array: children(of: index).compactMap(scalar)
    case .object, .string, .number, .literal: scalar(index).map { [$0] } ?? []
    }
  }

  /// The string or number that a value is, or that it wraps, such as `{"name": ...}` and `{"$date": ...}`.
  private func scalar(_ index: Int) -> Int? {
    var index = index
    for _ in 0..<3 {
      switch nodes[index].kind {
      case .string, .number: return index
      case .array, .literal: return nil
      case .object:
        let wrapped = members(of: index).last { member in
          Self.wrappers.contains { bytes[nodes[member.name].range.indices].elementsEqual($0.utf8) }
        }
        guard let wrapped else { return nil }
        index = wrapped.value
      }
    }
    return nil
  }

  /// The members by which an object is no more than the string in it.
  private static let wrappers = [
    "name", "title", "rendered", "text", "$date", "$numberLong", "$oid",
  ]
}
