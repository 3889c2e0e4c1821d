import Model

/// Which key runs which command where.
///
/// The standard one is a table; dispatch, the help, the hints of the status line and the documentation are read from it.
/// Digits are in none of the rows but those of the editor: they count what the next key does.
struct Keymap: Sendable {
  /// Commands that the help shows under one heading.
  struct Section: Sendable {
    let title: String
    let commands: [Command]
  }

  let sections: [Section]
  /// All of them, in the order of the help.
  let commands: [Command]
  /// By place and key: the number of the command among all.
  private let numbers: [Place: [Key: Int]]

  init(sections: [Section]) {
    self.sections = sections
    commands = sections.flatMap(\.commands)
    var numbers: [Place: [Key: Int]] = [:]
    // Of two commands for a key, the one for fewer places wins: a view's own before those of all panes.
    for (number, command) in commands.enumerated().sorted(by: {
      $0.1.places.count > $1.1.places.count
    }) {
      for place in command.places {
        for key in command.keys { numbers[place, default: [:]][key] = number }
      }
    }
    self.numbers = numbers
  }

  /// What a key runs in a place; `nil` when it is not bound there.
  func command(for key: Key, in place: Place) -> Command? {
    numbers[place]?[key].map { commands[$0] }
  }

  /// The keys that never reach the table: the run loop answers them.
  static let terminalKeys: [(key: Key, help: String)] = [
    (.control("l"), "draw the screen anew"),
    (.control("z"), "back to the shell; fg returns"),
  ]
}

extension Keymap: Equatable {
  /// Keymaps differ in their keys; what the commands do is the same in all of them.
  static func == (left: Keymap, right: Keymap) -> Bool { left.numbers == right.numbers }
}

extension Keymap {
  static let standard = Keymap(
    sections: [moving, panes, views, events, actors, filter, finding, out, program, typing])

  // One row per line reads as a table.
  // swift-format-ignore
  private static let moving = Section(title: "Moving (5j moves five rows)", commands: [
    Command("down", ["j", .down], .scrolling, "one row down") { $0.move(.rows($1 ?? 1)) },
    Command("up", ["k", .up], .scrolling, "one row up") { $0.move(.rows(-($1 ?? 1))) },
    Command("half-page-down", [.control("d")], .scrolling, "half a page down") { $0.move(.halfPages($1 ?? 1)) },
    Command("half-page-up", [.control("u")], .scrolling, "half a page up") { $0.move(.halfPages(-($1 ?? 1))) },
    Command("page-down", [.control("f"), .pageDown], .scrolling, "a page down") { $0.move(.pages($1 ?? 1)) },
    Command("page-up", [.control("b"), .pageUp], .scrolling, "a page up") { $0.move(.pages(-($1 ?? 1))) },
    Command("next-page", [" "], .scrolling, "a page down") { $0.move(.pages($1 ?? 1)) },
    Command("top", [.home], .scrolling, "to the first row") { $0.move($1.map(Motion.row) ?? .top) },
    Command("end", ["G", .end], .scrolling, "to the last row; 5G: to row 5") { $0.move($1.map(Motion.row) ?? .end) },
    Command("go-to", ["g"], .panes, "to a day (2019-04), a row (120) or so far through (50%); gg: to the first row") { state, count in state.goTo(row: count) },
    Command("page-top", ["g"], [.overlay], "on a page such as the help: to the first row") { $0.move($1.map(Motion.row) ?? .top) },
  ])

  // swift-format-ignore
  private static let panes = Section(title: "Panes", commands: [
    Command("next-pane", [.tab, "l", .right], .panes, "to the next pane") { state, _ in state.setFocus(state.focus.next) },
    Command("previous-pane", [.backTab, "h", .left], .panes, "to the pane before") { state, _ in state.setFocus(state.focus.previous) },
    Command("leave-source", [.escape], [.source], "back to the upper pane") { state, _ in state.setFocus(.main) },
    Command("maximise", ["O"], .panes, "this pane alone, or all again") { state, _ in state.toggleMaximised() },
  ])

  /// The views, each with its key, and what is particular to each of them.
  private static let views = Section(
    title: "Views",
    commands: MainView.table.map { view in
      Command(view.commandName, [view.key], .panes, view.help) { state, _ in
        state.show(view.id)
      }
    }
      + MainView.table.map { view in
        Command(
          "open-" + view.id.name, [.enter], [.view(view.id)], view.openHelp, hint: view.openHint
        ) { state, _ in state.openSelected() }
      } + MainView.table.flatMap(\.commands))

  // swift-format-ignore
  private static let events = Section(title: "Events and their accounts", commands: [
    Command("next-in-article", ["]"], .panes, "next event in the article") { $0.stepInArticle($1 ?? 1) },
    Command("previous-in-article", ["["], .panes, "event before in the article") { $0.stepInArticle(-($1 ?? 1)) },
    Command("next-account", ["a"], .panes, "next account of the event") { $0.stepThroughAccounts($1 ?? 1) },
    Command("accounts", ["="], .panes, "the accounts of the event side by side, or back") { state, _ in state.toggleComparison() },
    Command("read-account", [.enter], [.accounts], "read this account in its article", hint: "read") { state, _ in state.readComparedAccount() },
    Command("leave-accounts", [.escape], [.accounts], "back from the accounts", hint: "back") { state, _ in state.closeComparison() },
    Command("raw-file", ["B"], .panes, "the raw file of the article, or the article again") { state, _ in state.toggleRaw() },
    Command("unfold", ["z"], [.source], "show what was set aside, or fold it") { state, _ in state.toggleFolds() },
    Command("previous-account", ["A"], .panes, "account before") { $0.stepThroughAccounts(-($1 ?? 1)) },
    Command("why", ["w"], .panes, "why: how the event was read and dated", hint: "why") { state, _ in state.explain() },
  ])

  // swift-format-ignore
  private static let actors = Section(title: "Actors", commands: [
    Command("include", [" "], [.actors], "events of this actor too, or no longer", hint: "with") { state, _ in state.toggle(.included) },
    Command("exclude", ["-"], [.actors], "no events of this actor, or again", hint: "without") { state, _ in state.toggle(.excluded) },
    Command("only", [.enter], [.actors], "events of this actor alone, or of all", hint: "only") { state, _ in state.toggleOnlySelectedActor() },
    Command("order-actors", ["o"], [.actors, .view(.lanes)], "by number of events, by name, by first day, by events with this one") { state, _ in state.reorderActors() },
    Command("unfold-actor", ["z"], [.actors], "its days and its names, or no longer") { state, _ in state.toggleActorDetails() },
  ])

  // swift-format-ignore
  private static let filter = Section(title: "Filter", commands: [
    Command("filter", ["f"], .panes, "edit the filter: actor:haftar from:2019-04 sirte", hint: "filter") { state, _ in state.editFilter() },
    Command("clear-filter", [.escape], .lists, "show everything; what came in counts as seen") { state, _ in state.clearFilter() },
    Command("undo-filter", ["u"], .panes, "the filter before") { state, _ in state.undoFilter() },
    Command("redo-filter", [.control("r")], .panes, "the filter after") { state, _ in state.redoFilter() },
    Command("save-filter", ["s"], .panes, "save the filter under a name") { state, _ in state.saveFilter() },
    Command("saved-filters", ["S"], .panes, "saved filters: Enter takes one, Delete forgets it") { state, _ in state.listSavedFilters() },
  ])

  // swift-format-ignore
  private static let finding = Section(title: "Finding, and the way back", commands: [
    Command("search", ["/"], .panes, "search in this pane") { state, _ in state.editSearch() },
    Command("search-next", ["n"], .panes, "next match") { state, _ in state.findAgain(.forward) },
    Command("search-previous", ["N"], .panes, "match before") { state, _ in state.findAgain(.backward) },
    Command("mark", ["m"], .panes, "ma: mark the event with the letter a, or take it off") { state, _ in state.askForMark() },
    Command("go-to-mark", ["'"], .panes, "'a: to the next event with the mark a; '': where the last jump began") { state, _ in state.ask(.goToMark) },
    Command("back", [.control("o"), "{"], .panes, "back to where you were before go-to, search, Enter, ] or a") { $0.goBack($1 ?? 1) },
    Command("forward", [.control("i"), "}"], .panes, "forward again") { $0.goForward($1 ?? 1) },
  ])

  // swift-format-ignore
  private static let out = Section(title: "To other programs", commands: [
    Command("copy-citation", ["y"], .panes, "copy the event as a citation, through the terminal") { state, _ in state.copyCitation() },
    Command("copy-sentence", ["Y"], .panes, "copy its sentence") { state, _ in state.copySentence() },
    Command("open-pager", ["p"], .panes, "open the article in $PAGER, at the sentence") { state, _ in state.openFile(with: ExternalCommand.pager) },
    Command("open-editor", ["e"], .panes, "open the article in $EDITOR, at the sentence") { state, _ in state.openFile(with: ExternalCommand.editor) },
    Command("pipe", ["|"], .panes, "send the filtered events to a command, as JSON Lines") { state, _ in state.editPipe() },
  ])

  // swift-format-ignore
  private static let program = Section(title: "Program", commands: [
    Command("help", ["?", .function(1)], .panes, "these keys", hint: "help") { state, _ in state.showHelp() },
    Command("load-report", ["!"], .panes, "what was read, and what could not be") { state, _ in state.showLoadReport() },
    Command("stop-loading", [.control("g")], .panes, "read no more files and keep what is there, or go on") { state, _ in state.toggleLoading() },
    Command("mouse", [.function(2)], .panes, "mouse on or off; off, the terminal itself selects text") { state, _ in state.toggleMouse() },
    Command("close", ["q", .escape, "?"], [.overlay], "close this page", hint: "close") { state, _ in state.mode = .panes },
    Command("palette", [":"], .panes, "any command by its name; :5 down runs it with a count") { state, _ in state.ask(.command) },
    Command("quit", ["q"], .panes, "quit") { state, _ in state.request(.quit) },
    Command("quit-now", [.control("c")], .everywhere, "quit from anywhere") { state, _ in state.request(.quit) },
  ])

  // swift-format-ignore
  private static let typing = Section(title: "Typing a line", commands: [
    Command("accept", [.enter], [.editor], "take it") { state, _ in state.acceptLine() },
    Command("cancel", [.escape], [.editor], "leave it") { state, _ in state.cancelLine() },
    Command("older-line", [.up, .control("p")], [.editor], "what was typed before, or the row above") { state, _ in state.chooseOrRecall(-1) { $0.older(than: $1) } },
    Command("newer-line", [.down, .control("n")], [.editor], "what was typed after, or the row below") { state, _ in state.chooseOrRecall(1) { history, _ in history.newer() } },
    Command("next-choice", [.tab], [.editor], "the next of what is listed above") { state, _ in state.choose(1) },
    Command("previous-choice", [.backTab], [.editor], "the one before") { state, _ in state.choose(-1) },
    Command("cursor-left", [.left, .control("b")], [.editor], "left") { state, _ in state.edit { $0.moveLeft() } },
    Command("cursor-right", [.right, .control("f")], [.editor], "right") { state, _ in state.edit { $0.moveRight() } },
    Command("cursor-to-start", [.home, .control("a")], [.editor], "to the start") { state, _ in state.edit { $0.moveToStart() } },
    Command("cursor-to-end", [.end, .control("e")], [.editor], "to the end") { state, _ in state.edit { $0.moveToEnd() } },
    Command("delete-backward", [.backspace, .control("h")], [.editor], "delete the character before") { state, _ in state.edit { $0.deleteBackward() } },
    Command("delete-forward", [.delete, .control("d")], [.editor], "delete the character here, or at the end of the line the saved filter") { state, _ in state.deleteForwardOrForget() },
    Command("delete-word", [.control("w")], [.editor], "delete the word before") { state, _ in state.edit { $0.deleteWord() } },
    Command("delete-to-start", [.control("u")], [.editor], "delete all before") { state, _ in state.edit { $0.deleteToStart() } },
    Command("delete-to-end", [.control("k")], [.editor], "delete the rest") { state, _ in state.edit { $0.deleteToEnd() } },
  ])
}
