/// Does outside the state what its updates ask for.
struct EffectRunner {
  typealias Instant = ContinuousClock.Instant

  /// When the state is to be told that no key has come for a while; `nil` when it does not ask.
  private(set) var settlingTime: Instant?

  /// Does what is asked for and says whether the program goes on.
  mutating func run(_ effects: [Effect], at now: Instant) -> Reaction {
    var reaction = Reaction.redraw
    for effect in effects {
      switch effect {
      case .quit: reaction = .quit
      case .settle(let milliseconds): settlingTime = now + .milliseconds(milliseconds)
      }
    }
    return reaction
  }

  /// Forgets the time that has come.
  mutating func endSettling() { settlingTime = nil }
}
