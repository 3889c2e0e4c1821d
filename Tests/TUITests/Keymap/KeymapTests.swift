import Testing

@testable import TUI

struct KeymapTests {
  static let commands = Keymap.standard.commands

  /// The command for fewer places wins, so that only two for equally many are in each other's way.
  @Test func noKeyStandsTwiceInAPlace() {
    var seen: [Place: [Key: [Command]]] = [:]
    for command in Self.commands {
      for place in command.places {
        for key in command.keys {
          let rival = seen[place]?[key]?.first { $0.places.count == command.places.count }
          #expect(
            rival == nil, "\(key.name) in \(place.name): \(rival?.name ?? "") and \(command.name)")
          seen[place, default: [:]][key, default: []].append(command)
        }
      }
    }
  }

  @Test func aCommandForFewerPlacesWins() {
    #expect(Keymap.standard.command(for: " ", in: .actors)?.name == "include")
    #expect(Keymap.standard.command(for: " ", in: .source)?.name == "next-page")
  }

  @Test func everyCommandHasANameOfItsOwn() {
    let names = Self.commands.map(\.name)
    #expect(Set(names).count == names.count)
    for name in names {
      #expect(!name.isEmpty && name.allSatisfy { $0.isLowercase || $0 == "-" }, "\(name)")
    }
  }

  @Test func everyCommandHasPlacesAndHelp() {
    for command in Self.commands {
      #expect(!command.places.isEmpty && !command.help.isEmpty, "\(command.name)")
    }
  }

  @Test(arguments: Place.all)
  func digitsAreFreeToCount(place: Place) {
    for digit in "0123456789" {
      #expect(Keymap.standard.command(for: .character(digit), in: place) == nil)
    }
  }

  @Test func whatCanBeTypedIsNotBoundWhileTyping() {
    let typed = Self.commands.filter { $0.places.contains(.editor) }.flatMap(\.keys).filter {
      if case .character = $0 { true } else { false }
    }
    #expect(typed.isEmpty)
  }

  @Test(arguments: Place.all)
  func everyPlaceCanBeLeft(place: Place) {
    #expect(Keymap.standard.command(for: .control("c"), in: place)?.name == "quit-now")
  }

  @Test func helpNamesEveryKey() {
    let labels = Overlay.help(.standard).lines.compactMap { line in
      if case .item(let label, _) = line { label } else { nil }
    }
    for command in Self.commands {
      #expect(labels.contains(command.keys.map(\.name).joined(separator: " ")))
    }
  }

  @Test func keysOfTheRunLoopAreNotBound() {
    for (key, _) in Keymap.terminalKeys {
      for place in Place.all { #expect(Keymap.standard.command(for: key, in: place) == nil) }
    }
  }

  @Test func everyViewHasAKeyAndANameOfItsOwn() {
    #expect(Set(MainView.table.map(\.id)).count == MainView.table.count)
    #expect(Set(MainView.table.map(\.key)).count == MainView.table.count)
    for view in MainView.table { #expect(MainView.row(view.id).name == view.name) }
  }
}
