import Testing

@testable import Model
@testable import TUI

/// Every view without colours, compared with files under Snapshots/: what a colour tells elsewhere, a sign or an attribute
/// tells here.
struct MonochromeFrameTests {
  private static let theme = Theme(depth: .none, ground: .unknown)

  /// A screen that is worth looking at.
  struct Scene: Sendable, CustomTestStringConvertible {
    let name: String
    let script: @Sendable () throws -> Script
    var testDescription: String { name }
  }

  private static func scene(
    _ name: String, _ update: @escaping @Sendable () throws -> LoadUpdate,
    _ keys: @escaping @Sendable (inout Script) -> Void
  ) -> Scene {
    Scene(name: name) {
      var script = Script(loading: try update())
      keys(&script)
      return script
    }
  }

  private static let small: @Sendable () throws -> LoadUpdate = {
    try SmallCorpus.update(
      SmallCorpus.articles + [SourceFrameTests.wire], problems: SmallCorpus.problems)
  }

  /// Scenes in which the pane that has the focus is a list.
  static let lists = [
    scene("timeline", small) { $0.pressAndPause("4", "j") },
    scene("brush", LongWar.update) {
      $0.pressAndPause("2", "0", "G", "9", "+", "v", "9", "j")
    },
    scene("actors", ActorCorpus.update) { $0.press(.tab, "j", "-", "j", "z") },
    scene("lanes", ActorCorpus.update) {
      $0.press("L", "j")
      $0.type("8l")
    },
    scene("matrix", ActorCorpus.update) { $0.press("M", "j", "l", "l") },
    scene("articles", small) { $0.pressAndPause("R", "j", "j") },
    scene("matches", small) { script in
      script.press("/")
      script.type("ministry")
      script.pressAndPause(.enter, "n", "n", .tab)
    },
  ]

  static let texts = [
    scene("source", small) { script in
      script.filter("tolan")
      script.pressAndPause(.enter)
    },
    scene("match", small) { script in
      script.filter("gate")
      script.pressAndPause(.enter, "/")
      script.type("ministry")
      script.pressAndPause(.enter, "n")
    },
  ]

  static let others = [
    scene("map", MapCorpus.update) { $0.pressAndPause("P", "j") },
    scene("accounts", small) { script in
      script.filter("harbour")
      script.pressAndPause("=", "a")
    },
    scene("filter", small) { script in
      script.press("f")
      script.type("fromm:2019")
      script.pressAndPause(.enter)
    },
    scene("choices", small) { script in
      script.press("f")
      script.type("actor:")
      script.pressAndPause(.tab)
    },
  ]

  @Test(arguments: lists + texts + others) func frame(scene: Scene) throws {
    try expectFrame(try scene.script(), "mono-\(scene.name)", in: Self.theme)
  }

  @Test(arguments: lists) func theSelectedRowHasASignAndIsReversed(scene: Scene) throws {
    let script = try scene.script()
    let area = try #require(script.state.layout.box(of: script.state.focus)?.content)
    let selected = area.rowRange.filter { script.frame[$0, area.column].content == .character(">") }
    try #require(selected.count == 1)
    for row in area.rowRange.dropFirst(script.state.axisRows) {
      let isReversed = script.frame.cells(row: row).contains {
        Self.theme.appearance(of: $0.style).attributes.contains(.reverse)
      }
      #expect(isReversed == selected.contains(row))
    }
  }

  @Test(arguments: lists + texts + others) func theFocusHasBracketsAndIsBold(scene: Scene) throws {
    let cells = try scene.script().frame.cells
    let name = cells.filter { $0.style.role == .focusedTitle }
    #expect(name.first?.content == .character("[") && name.last?.content == .character("]"))
    #expect(name.allSatisfy { Self.theme.appearance(of: $0.style).attributes == .bold })
    #expect(!cells.contains { $0.style.role == .title && $0.content == .character("[") })
  }

  @Test(arguments: texts) func theAccountThatIsReadHasASignAndIsBold(scene: Scene) throws {
    let script = try scene.script()
    let area = try #require(script.state.layout.box(of: .source)?.content)
    let rows = area.rowRange.map { script.frame.cells(row: $0).suffix(area.columns) }
      .filter { cells in cells.contains { $0.style.role == .account } }
    let signs = rows.map { $0.first?.content }
    #expect(signs.first == .character(">"))
    #expect(signs.dropFirst().allSatisfy { $0 == .character("│") })
    for cell in rows.joined() where cell.style.role == .account {
      #expect(Self.theme.appearance(of: cell.style).attributes == .bold)
    }
  }

  @Test func theMatchThatWasFoundLastIsReversed() throws {
    let frame = try #require(Self.texts.last).script().frame
    let matches = frame.cells.filter { $0.style.role == .match }
    let looks = Set(matches.map { Self.theme.appearance(of: $0.style).attributes })
    #expect(looks == [.underline, [.underline, .reverse]])
    let others = Set(frame.cells.filter { $0.style.role != .match }.map(\.style))
    #expect(!others.contains { looks.contains(Self.theme.appearance(of: $0).attributes) })
  }
}
