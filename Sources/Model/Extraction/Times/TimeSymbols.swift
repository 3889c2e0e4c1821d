/// Words that the terminals ask for by name.
struct TimeSymbols: Sendable {
  let the, of, to, had, `in`, fall, old, until, till, `as`, next, and, a, p, m, s, half, oclock,
    local,
    time, at, by, ended, ending: WordID
  /// "BC" in its spellings.
  let beforeChrist: [WordID]
  /// What happened on 11 September 2001.
  let attacks: [WordID]

  init(vocabulary: inout Vocabulary) {
    the = vocabulary.add("the")
    of = vocabulary.add("of")
    to = vocabulary.add("to")
    `in` = vocabulary.add("in")
    fall = vocabulary.add("fall")
    had = vocabulary.add("had")
    old = vocabulary.add("old")
    until = vocabulary.add("until")
    till = vocabulary.add("till")
    `as` = vocabulary.add("as")
    next = vocabulary.add("next")
    and = vocabulary.add("and")
    a = vocabulary.add("a")
    p = vocabulary.add("p")
    m = vocabulary.add("m")
    s = vocabulary.add("s")
    half = vocabulary.add("half")
    oclock = vocabulary.add("o'clock")
    local = vocabulary.add("local")
    time = vocabulary.add("time")
    at = vocabulary.add("at")
    by = vocabulary.add("by")
    ended = vocabulary.add("ended")
    ending = vocabulary.add("ending")
    beforeChrist = ["bc", "b.c", "b.c.", "bce", "b.c.e."].map { vocabulary.add($0) }
    attacks = ["attacks", "attack", "terrorist", "terror", "hijackers"].map { vocabulary.add($0) }
  }
}
