/// Every key: dispatch, the help and the hints of the status line are read from this table.
///
/// Digits are in none of the rows but those of the editor: they count what the next key does.
enum Keymap {
  /// Rows that the help shows under one heading.
  struct Section: Sendable {
    let title: String
    let bindings: [Binding]
  }

  // One row per line reads as a table.
  // swift-format-ignore
  static let sections: [Section] = [
    Section(title: "Moving (5j moves five rows)", bindings: [
      Binding(["j", .down],                    .scrolling,          .moveDown,          "one row down"),
      Binding(["k", .up],                      .scrolling,          .moveUp,            "one row up"),
      Binding([.control("d")],                 .scrolling,          .halfPageDown,      "half a page down"),
      Binding([.control("u")],                 .scrolling,          .halfPageUp,        "half a page up"),
      Binding([.control("f"), .pageDown],      .scrolling,          .pageDown,          "a page down"),
      Binding([.control("b"), .pageUp],        .scrolling,          .pageUp,            "a page up"),
      Binding([" "],                           [.timeline, .source, .overlay], .pageDown, "a page down"),
      Binding(["g", .home],                    .scrolling,          .moveToTop,         "to the first row"),
      Binding(["G", .end],                     .scrolling,          .moveToEnd,         "to the last row; 5G: to row 5"),
    ]),
    Section(title: "Panes", bindings: [
      Binding([.tab, "l", .right],             .panes,              .focusNext,         "to the next pane"),
      Binding([.backTab, "h", .left],          .panes,              .focusPrevious,     "to the pane before"),
      Binding([.enter],                        [.timeline],         .openSource,        "read the event in its article"),
      Binding([.escape],                       [.source],           .leaveSource,       "back to the timeline"),
    ]),
    Section(title: "Events and their accounts", bindings: [
      Binding(["]"],                           .panes,              .nextInArticle,     "next event in the article"),
      Binding(["["],                           .panes,              .previousInArticle, "event before in the article"),
      Binding(["a"],                           .panes,              .nextAccount,       "next account of the event"),
      Binding(["A"],                           .panes,              .previousAccount,   "account before"),
      Binding(["w"],                           .panes,              .explain,           "why: how the event was read and dated"),
    ]),
    Section(title: "Filter", bindings: [
      Binding([" ", .enter],                   [.actors],           .includeActor,      "only events of this actor, or no longer"),
      Binding(["-"],                           [.actors],           .excludeActor,      "no events of this actor, or again"),
      Binding(["f"],                           .panes,              .editFilter,        "edit the filter: actor:haftar from:2019-04 sirte"),
      Binding([.escape],                       .lists,              .clearFilter,       "show everything"),
      Binding(["u"],                           .panes,              .undoFilter,        "the filter before"),
      Binding([.control("r")],                 .panes,              .redoFilter,        "the filter after"),
    ]),
    Section(title: "Search", bindings: [
      Binding(["/"],                           .panes,              .search,            "search in this pane"),
      Binding(["n"],                           .panes,              .searchNext,        "next match"),
      Binding(["N"],                           .panes,              .searchPrevious,    "match before"),
    ]),
    Section(title: "Program", bindings: [
      Binding(["?", .function(1)],             .panes,              .showHelp,          "these keys"),
      Binding(["E"],                           .panes,              .showProblems,      "what was read, and what could not be"),
      Binding(["q", .escape, "?"],             [.overlay],          .closeOverlay,      "close this page"),
      Binding(["q"],                           .panes,              .quit,              "quit"),
      Binding([.control("c")],                 .everywhere,         .quit,              "quit from anywhere"),
    ]),
    Section(title: "Typing a filter or a search", bindings: [
      Binding([.enter],                        [.editor],           .accept,            "take it"),
      Binding([.escape],                       [.editor],           .cancel,            "leave it"),
      Binding([.up, .control("p")],            [.editor],           .olderLine,         "what was typed before"),
      Binding([.down, .control("n")],          [.editor],           .newerLine,         "what was typed after"),
      Binding([.left, .control("b")],          [.editor],           .cursorLeft,        "left"),
      Binding([.right, .control("f")],         [.editor],           .cursorRight,       "right"),
      Binding([.home, .control("a")],          [.editor],           .cursorToStart,     "to the start"),
      Binding([.end, .control("e")],           [.editor],           .cursorToEnd,       "to the end"),
      Binding([.backspace, .control("h")],     [.editor],           .deleteBackward,    "delete the character before"),
      Binding([.delete, .control("d")],        [.editor],           .deleteForward,     "delete the character here"),
      Binding([.control("w")],                 [.editor],           .deleteWord,        "delete the word before"),
      Binding([.control("u")],                 [.editor],           .deleteToStart,     "delete all before"),
      Binding([.control("k")],                 [.editor],           .deleteToEnd,       "delete the rest"),
    ]),
  ]

  /// The keys that never reach the table: the run loop answers them.
  static let terminalKeys: [(key: Key, help: String)] = [
    (.control("l"), "draw the screen anew"),
    (.control("z"), "back to the shell; fg returns"),
  ]

  static let bindings = sections.flatMap(\.bindings)

  /// What a key does in a place; `nil` when it is not bound there.
  static func action(of key: Key, in place: Place) -> Action? { actions[place]?[key] }

  /// How the help writes the first key of an action in a place.
  static func keyName(of action: Action, in place: Place) -> String? {
    bindings.first { $0.action == action && $0.places.contains(place) }?.keys.first?.name
  }

  private static let actions: [Place: [Key: Action]] = {
    var actions: [Place: [Key: Action]] = [:]
    for binding in bindings {
      for place in binding.places {
        for key in binding.keys { actions[place, default: [:]][key] = binding.action }
      }
    }
    return actions
  }()
}
