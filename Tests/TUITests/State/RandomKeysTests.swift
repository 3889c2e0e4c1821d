import Testing

@testable import Model
@testable import TUI

/// Keys and sizes in any order never trap, and what is drawn depends on the state alone.
struct RandomKeysTests {
  @Test(arguments: 1...8)
  func noKeysAndNoSizesTrap(seed: UInt64) throws {
    var generator = Generator(state: seed)
    let updates = try (1...SmallCorpus.articles.count).map {
      try SmallCorpus.update(
        Array(SmallCorpus.articles.shuffled(using: &generator).prefix($0)), isComplete: $0 == 4)
    }
    let keys =
      Set(Keymap.standard.commands.flatMap(\.keys)).subtracting(["q", .control("c")])
      .sorted { $0.name < $1.name } + "actor:tolan (\"-019".map(Key.character)
    var script = Script()
    for step in 0..<600 {
      switch Int.random(in: 0..<40, using: &generator) {
      case 0:
        script.send(
          .resize(
            Size(
              rows: .random(in: 1...60, using: &generator),
              columns: .random(in: 1...200, using: &generator))))
      case 1: script.send(.loaded(updates.randomElement(using: &generator) ?? updates[0]))
      case 2...4: script.send(.settle)
      case 5: script.send(.paste("from:2019 \u{1B}[31m"))
      default: script.press(keys.randomElement(using: &generator) ?? .enter)
      }
      let frame = script.frame
      #expect(frame.size == script.state.size)
      if step.isMultiple(of: 10) { expectNoControlCharacters(in: frame) }
    }
  }

  /// Nothing that comes from a file moves a cursor.
  private func expectNoControlCharacters(in frame: Frame) {
    for row in 0..<frame.size.rows {
      let scalars = frame.text(row: row).unicodeScalars
      #expect(scalars.allSatisfy { $0.properties.generalCategory != .control })
    }
  }

  /// SplitMix64: the same numbers for the same seed on every machine.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }
}
