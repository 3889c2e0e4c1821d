import Testing

@testable import TUI

/// What another program is started with.
struct ExternalCommandTests {
  @Test(arguments: ["a b.txt", "$(reboot).txt", "'; ls #", "\"", "ü"])
  func aFileNameIsAnArgumentAndNeverReadByTheShell(file: String) {
    for command in [ExternalCommand.pager(file, line: 7), .editor(file, line: 7)] {
      #expect(command.arguments.suffix(3) == ["sh", "+7", file])
      #expect(!command.arguments[2].contains(file) || file == "\"")
      #expect(command.input == .terminal && !command.isHeld)
    }
  }

  @Test func aFileNameIsNoOption() {
    #expect(ExternalCommand.pager("-x.txt", line: 1).arguments.last == "./-x.txt")
  }

  @Test func aCommandLineReadsTheEventsAndStaysToBeRead() {
    let command = ExternalCommand.pipe("jq . | head")
    #expect(command.arguments == ["/bin/sh", "-c", "jq . | head"])
    #expect(command.input == .events && command.isHeld)
  }

  @Test func onlyFailuresAreWorthAWord() {
    #expect(ExternalResult.exited(status: 0).complaint == nil)
    #expect(ExternalResult.exited(status: 3).complaint == "the command failed with status 3")
    #expect(ExternalResult.killed(signal: 15).complaint == "the command was ended by signal 15")
  }
}
