/// What the plain mode says when it is asked for help.
enum PlainHelp {
  /// How it is used, and every command by its name.
  static func lines(of keymap: Keymap) -> [String] {
    usage
      + keymap.sections.flatMap { section in
        [section.title]
          + section.commands.filter(isOfUse).map { command in
            "\(command.name): \(command.help)"
          }
      }
  }

  private static let usage = [
    "Type a command and Enter. The name of a command or its key: down, 5 down, next account, filter actor:haftar, w.",
    "timeline, actors and source go there; view and its name shows another view.",
    "A number opens the row with that number, list prints the rows around here, an empty line says again what is selected.",
    "A command that asks for a line takes it behind its name, or asks; an empty line leaves it.",
    "quit, or the end of the input, ends.",
  ]

  /// Lines are edited by the terminal, and pages are printed whole.
  private static func isOfUse(_ command: Command) -> Bool {
    !command.places.isSubset(of: [.editor, .overlay])
  }
}
