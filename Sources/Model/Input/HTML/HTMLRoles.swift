/// What the name, the class, the id and other attributes of an element say of what is in it.
struct HTMLRoles: OptionSet, Sendable {
  let rawValue: UInt16
  /// The text of the article and hardly anything else.
  static let body = HTMLRoles(rawValue: 1)
  /// The article with what belongs to it.
  static let article = HTMLRoles(rawValue: 1 << 1)
  /// The main part of the page.
  static let main = HTMLRoles(rawValue: 1 << 2)
  /// A part of the page that is not the article's.
  static let noise = HTMLRoles(rawValue: 1 << 3)
  /// Hidden from view.
  static let hidden = HTMLRoles(rawValue: 1 << 4)
  /// Readers' comments.
  static let comments = HTMLRoles(rawValue: 1 << 5)
  /// What someone has written elsewhere and the article shows, such as a post: part of it, in whatever it is embedded.
  static let quotation = HTMLRoles(rawValue: 1 << 6)
  /// The day of an article.
  static let day = HTMLRoles(rawValue: 1 << 7)
  /// The authors of an article.
  static let byline = HTMLRoles(rawValue: 1 << 8)
}

extension HTMLTree {
  /// The roles of every node by its own tag and attributes.
  func roles(words: HTMLRoleWords) -> [HTMLRoles] {
    var memory = HTMLRoleMemory(words: words)
    return nodes.indices.map { index in
      switch nodes[index].tag {
      case .text, .document, .html, .head, .body, .meta, .link, .script, .style, .title, .img, .br:
        []
      default: roles(of: index, memory: &memory)
      }
    }
  }

  private func roles(of index: Int, memory: inout HTMLRoleMemory) -> HTMLRoles {
    let node = nodes[index]
    var roles: HTMLRoles
    switch node.tag {
    case .article: roles = .article
    case .main: roles = .main
    case .aside, .nav, .footer, .form, .button, .menu, .dialog, .fieldset, .search, .figcaption:
      roles = .noise
    case .figure: roles = isQuotation(index) ? [] : .noise
    default: roles = []
    }
    guard node.range.count > 3 else { return roles }
    for (name, value) in attributes(of: index) {
      switch name {
      case HTMLAttribute.classes.key, HTMLAttribute.id.key, HTMLAttribute.dataTestID.key:
        roles.formUnion(memory.roles(in: bytes, value))
        if node.tag == .blockquote, bytes[value.indices].starts(with: "twitter-tweet".utf8) {
          roles.formUnion(.quotation)
        }
      case HTMLAttribute.itemprop.key:
        if has(value, "articleBody") { roles.formUnion(.body) }
      case HTMLAttribute.role.key:
        if has(value, "main") { roles.formUnion(.main) }
        if has(value, "article") { roles.formUnion(.article) }
        if ["navigation", "complementary", "contentinfo", "search", "dialog", "banner", "menu"]
          .contains(where: { has(value, $0) })
        {
          roles.formUnion(.noise)
        }
      case HTMLAttribute.hidden.key: roles.formUnion(.hidden)
      case HTMLAttribute.style.key:
        if isUndisplayed(value) { roles.formUnion(.hidden) }
      default: break
      }
    }
    return roles
  }

  /// Whether a figure shows no picture but a quotation.
  private func isQuotation(_ figure: Int) -> Bool {
    descendants(of: figure).prefix(6).contains { nodes[$0].tag == .blockquote }
  }

  private func has(_ value: TextRange, _ word: StaticString) -> Bool {
    word.withUTF8Buffer { word in
      value.count == word.count
        && zip(bytes[value.indices], word).allSatisfy {
          Folding.lowercase($0) == Folding.lowercase($1)
        }
    }
  }

  private func isUndisplayed(_ style: TextRange) -> Bool {
    let words = bytes[style.indices].filter { $0 > 0x20 }
    return words.starts(with: "display:none".utf8)
  }
}

/// Remembers what the classes and ids of a page tell, for most of them stand in it many times.
private struct HTMLRoleMemory {
  let words: HTMLRoleWords
  /// By the last bits of a value's hash; another value with the same hash would only be given the wrong roles.
  private var known: [(hash: UInt64, roles: HTMLRoles)] = Array(repeating: (0, []), count: 512)

  init(words: HTMLRoleWords) { self.words = words }

  mutating func roles(in bytes: [UInt8], _ value: TextRange) -> HTMLRoles {
    guard !value.isEmpty else { return [] }
    let hash = hash(bytes, value)
    let slot = Int(hash >> 55)
    if known[slot].hash != hash { known[slot] = (hash, words.roles(in: bytes, value)) }
    return known[slot].roles
  }

  private func hash(_ bytes: [UInt8], _ value: TextRange) -> UInt64 {
    bytes.withUnsafeBytes { bytes in
      var hash = UInt64(value.count)
      var index = value.start
      while index < value.end {
        let left = min(8, value.end - index)
        var word: UInt64 = 0
        if index + 8 <= bytes.count {
          word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
          if left < 8 { word &= (1 << (UInt64(left) * 8)) - 1 }
        } else {
          for byte in bytes[index..<value.end] { word = word << 8 | UInt64(byte) }
        }
        hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 29
        index += 8
      }
      return hash &* 0xBF58_476D_1CE4_E5B9
    }
  }
}

/// The words in classes and ids that tell roles, from `html/roles.tsv`.
struct HTMLRoleWords: Sendable {
  private struct Word: Sendable {
    let bytes: [UInt8]
    let roles: HTMLRoles
    /// Whether it has to be a word by itself, and not only part of one.
    let isWhole: Bool
  }

  /// By the last five bits of their first two bytes.
  private var words: [[Word]] = Array(repeating: [], count: 1 << 10)
  /// Whether there are any of these.
  private var begins = Array(repeating: false, count: 1 << 10)

  static let standard = HTMLRoleWords(data: .bundled)

  init(data: DataFiles) {
    let names: [String: HTMLRoles] = [
      "body": .body, "article": .article, "main": .main, "noise": .noise, "comments": .comments,
      "day": .day, "byline": .byline,
    ]
    for row in data.rows(of: "html/roles.tsv") {
      guard let roles = names[row[0]] else {
        preconditionFailure("data/html/roles.tsv: \(row[0]) is no role")
      }
      let isWhole = row[1].hasPrefix("=")
      let bytes = Array((isWhole ? row[1].dropFirst() : row[1][...]).utf8)
      let pair = Self.pair(bytes[0], bytes[1])
      words[pair].append(Word(bytes: bytes, roles: roles, isWhole: isWhole))
      begins[pair] = true
    }
  }

  private static func pair(_ first: UInt8, _ second: UInt8) -> Int {
    Int(first & 31) << 5 | Int(second & 31)
  }

  /// No value that is longer is looked at.
  private static let longest = 400

  /// The roles that a value tells; hyphens and underscores count as the same.
  func roles(in bytes: [UInt8], _ value: TextRange) -> HTMLRoles {
    guard value.count <= Self.longest else { return [] }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.longest * 2) { text in
      roles(in: UnsafeBufferPointer(rebasing: text[..<Self.spread(bytes, value, into: text)]))
    }
  }

  /// Writes a value in lower case, a hyphen for an underscore and between the words of camelCase; random letters change their
  /// case more often than words do.
  ///
  /// - Returns: how many bytes were written.
  private static func spread(
    _ bytes: [UInt8], _ value: TextRange, into text: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var count = 0
      var lowerCount = 0
      for byte in bytes[value.indices] {
        if byte &- 0x41 < 26, lowerCount >= 2 {
          text[count] = 0x2D
          count += 1
        }
        lowerCount = byte &- 0x61 < 26 ? lowerCount + 1 : 0
        text[count] = byte == 0x5F ? 0x2D : Folding.lowercase(byte)
        count += 1
      }
      return count
    }
  }

  private func roles(in text: UnsafeBufferPointer<UInt8>) -> HTMLRoles {
    var roles: HTMLRoles = []
    for start in text.indices.dropLast() {
      let pair = Self.pair(text[start], text[start + 1])
      guard begins[pair] else { continue }
      let isStart = start == 0 || !isLetter(text[start - 1])
      for word in words[pair] where isStart || !word.isWhole {
        let end = start + word.bytes.count
        guard end <= text.count, text[start..<end].elementsEqual(word.bytes),
          !word.isWhole || end == text.count || !isLetter(text[end])
        else { continue }
        roles.formUnion(word.roles)
      }
    }
    return roles
  }

  private func isLetter(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }
}
