import Testing

@testable import TUI

struct KeymapTests {
  @Test func noKeyStandsTwiceInAPlace() {
    var seen: [Place: [Key: String]] = [:]
    for binding in Keymap.bindings {
      for place in binding.places {
        for key in binding.keys {
          let other = seen[place]?[key]
          #expect(other == nil, "\(key.name) in \(place): \(other ?? "") and \(binding.help)")
          seen[place, default: [:]][key] = binding.help
        }
      }
    }
  }

  @Test(arguments: Action.allCases)
  func everyActionIsBound(action: Action) {
    #expect(Keymap.bindings.contains { $0.action == action })
  }

  @Test func everyRowHasKeysPlacesAndHelp() {
    for binding in Keymap.bindings {
      #expect(!binding.keys.isEmpty && !binding.places.isEmpty && !binding.help.isEmpty)
    }
  }

  @Test(arguments: Place.allCases)
  func digitsAreFreeToCount(place: Place) {
    for digit in "0123456789" {
      #expect(Keymap.action(of: .character(digit), in: place) == nil)
    }
  }

  @Test func whatCanBeTypedIsNotBoundWhileTyping() {
    let typed = Keymap.bindings.filter { $0.places.contains(.editor) }.flatMap(\.keys).filter {
      if case .character = $0 { true } else { false }
    }
    #expect(typed.isEmpty)
  }

  @Test(arguments: Place.allCases)
  func everyPlaceCanBeLeft(place: Place) {
    #expect(Keymap.action(of: .control("c"), in: place) == .quit)
  }

  @Test func helpNamesEveryKey() {
    let labels = Overlay.help.lines.compactMap { line in
      if case .item(let label, _) = line { label } else { nil }
    }
    for binding in Keymap.bindings {
      #expect(labels.contains(binding.keys.map(\.name).joined(separator: " ")))
    }
  }

  @Test func keysOfTheRunLoopAreNotBound() {
    for (key, _) in Keymap.terminalKeys {
      for place in Place.allCases { #expect(Keymap.action(of: key, in: place) == nil) }
    }
  }
}
