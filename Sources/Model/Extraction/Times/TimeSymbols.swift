/// Words that the terminals ask for by name.
struct TimeSymbols: Sendable {
  let the, of, to, had, `in`, fall, old, until, till, `as`, next, and, a, p, m, s, half, oclock,
    local,
    time: WordID

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
  }
}
