import FoundationEssentials
import Testing

@testable import Model

/// Any JSON, to see what members there are.
private enum AnyJSON: Decodable {
  case null, bool, number
  case string(String)
  case array([AnyJSON])
  case object([String: AnyJSON])

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if (try? value.decode(Bool.self)) != nil {
      self = .bool
    } else if (try? value.decode(Double.self)) != nil {
      self = .number
    } else if let text = try? value.decode(String.self) {
      self = .string(text)
    } else if let values = try? value.decode([AnyJSON].self) {
      self = .array(values)
    } else {
      self = .object(try value.decode([String: AnyJSON].self))
    }
  }

  /// The paths of all members, each with the types it was seen with.
  func members(_ path: String = "", into found: inout [String: Set<String>]) {
    switch self {
    case .null: found[path, default: []].insert("null")
    case .bool: found[path, default: []].insert("boolean")
    case .number: found[path, default: []].insert("number")
    case .string: found[path, default: []].insert("string")
    case .array(let values): for value in values { value.members(path + "[]", into: &found) }
    case .object(let members):
      if !path.isEmpty, !path.hasSuffix("[]") { found[path, default: []].insert("object") }
      for (name, value) in members {
        value.members(path.isEmpty ? name : "\(path).\(name)", into: &found)
      }
    }
  }
}

@Suite struct JSONLinesTests {
  private func lines(_ corpus: Corpus, _ filter: String = "") throws -> [String] {
    var lines: [String] = []
    let format = try #require(ExportFormat.table.first { $0.name == "jsonl" })
    format.write(corpus, corpus.select(try Query(parsing: filter))) { lines.append($0) }
    return lines
  }

  @Test(arguments: ["article", "actor", "event"])
  func writesTheMembersThatItsSchemaLists(record: String) throws {
    var found: [String: Set<String>] = [:]
    let others = [
      ("again.txt", SmallCorpus.articles[0].text),
      (
        "role.txt",
        "A raid\n\nPosted March 5, 2020\n\nLNA commander Khalifa Haftar attacked Sirte on Monday.\n"
      ),
    ]
    for line in try lines(SmallCorpus.corpus(SmallCorpus.articles + others))
    where line.hasPrefix("{\"record\":\"\(record)\"") {
      try JSONDecoder().decode(AnyJSON.self, from: Data(line.utf8)).members(into: &found)
    }
    compare(found, with: try #require(SchemaMember.export.first { $0.record == record }).members)
  }

  @Test func annotationsHaveTheMembersThatTheirSchemaLists() throws {
    var found: [String: Set<String>] = [:]
    for text in SmallCorpus.articles.map(\.text) {
      let line = JSON.object([("id", .string("a")), ("text", .string(text))]).line
      let answer = annotation(of: Array(line.utf8), pipeline: SmallCorpus.pipeline).line
      try JSONDecoder().decode(AnyJSON.self, from: Data(answer.utf8)).members(into: &found)
    }
    compare(found, with: SchemaMember.annotation)
  }

  private func compare(_ found: [String: Set<String>], with schema: [SchemaMember]) {
    #expect(Set(found.keys) == Set(schema.map(\.path)))
    for member in schema {
      let allowed = Set(member.type.split(separator: "|").map(String.init))
      #expect(found[member.path]?.isSubset(of: allowed) == true, "\(member.path)")
    }
  }

  @Test func onlyChosenEventsAndTheirActorsAreWritten() throws {
    let written = try lines(SmallCorpus.corpus(), "actor:turkey")
    #expect(written.filter { $0.contains("\"record\":\"event\"") }.count == 1)
    #expect(!written.contains { $0.contains("\"record\":\"actor\"") && $0.contains("Haftar") })
    #expect(written.filter { $0.contains("\"record\":\"article\"") }.count == 3)
  }

  @Test func namesStayTheSameWhenFilesAreAdded() throws {
    let few = try lines(SmallCorpus.corpus(Array(SmallCorpus.articles.prefix(1))))
    let all = try lines(SmallCorpus.corpus())
    func ids(_ lines: [String], _ record: String) -> Set<Substring> {
      Set(
        lines.filter { $0.hasPrefix("{\"record\":\"\(record)\"") }.map {
          $0.split(separator: "\"")[7 - 1 + 1]
        })
    }
    #expect(ids(few, "event").isSubset(of: ids(all, "event")))
    #expect(ids(few, "article").isSubset(of: ids(all, "article")))
    #expect(!ids(few, "event").isEmpty)
  }
}
