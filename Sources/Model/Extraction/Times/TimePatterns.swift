/// Patterns over tokens, as the rows of ``TimeRule/table`` write them, all in one array of steps.
///
/// - `word`: that word; `,` `-` `/` `.` `:`: that mark, where `-` is any dash; `'s`: a possessive.
/// - `<year>`: a terminal, see ``TimeTerminal``; what it reads is captured.
/// - `@date`: the pattern of that name in ``TimeRule/phrases``.
/// - `x?`: x or nothing. `(x|y z)`: one of them, the first that leads to a match.
/// - `~x`: x, without a gap before it.
/// - `\|`: that mark, which otherwise stands between alternatives.
/// - `{x}`: x is a mention of its own; without braces the whole match is one.
struct TimePatterns: Sendable {
  /// A step of the matcher.
  enum Instruction: Sendable {
    case word(WordID)
    case dash
    case possessive
    case touch
    /// A terminal and what it can begin with.
    case terminal(TimeTerminal, TimeSignature)
    /// Goes on here, or at the given step when that fails.
    case fork(otherwise: Int)
    case jump(Int)
    case open
    case close
    case accept

    /// Whether the match ends here.
    var isAccept: Bool { if case .accept = self { true } else { false } }
  }

  private(set) var steps: [Instruction] = []

  /// The steps that take the next token, `.accept` among them, from a step on.
  func consumers(from start: Int) -> [Int] {
    var consumers: [Int] = []
    var pending = [start]
    while let index = pending.popLast() {
      switch steps[index] {
      case .word, .dash, .possessive, .terminal, .accept: consumers.append(index)
      case .fork(let otherwise): pending += [index + 1, otherwise]
      case .jump(let target): pending.append(target)
      case .touch, .open, .close: pending.append(index + 1)
      }
    }
    return consumers
  }

  /// Adds a pattern and gives its first step.
  mutating func add(
    _ source: String, phrases: [String: String], vocabulary: inout Vocabulary
  ) -> Int {
    let start = steps.count
    var compiler = Compiler(phrases: phrases, steps: steps)
    compiler.compile(source, &vocabulary)
    steps = compiler.steps + [.accept]
    return start
  }

  private struct Compiler {
    let phrases: [String: String]
    var steps: [Instruction] = []

    mutating func compile(_ source: String, _ vocabulary: inout Vocabulary) {
      var rest = Substring(source)
      alternatives(&rest, &vocabulary)
      precondition(rest.isEmpty, "unbalanced ) in a time pattern: \(source)")
    }

    /// One or more sequences with `|` between them, up to a `)` or the end.
    private mutating func alternatives(_ rest: inout Substring, _ vocabulary: inout Vocabulary) {
      var branches: [[Instruction]] = []
      repeat {
        if rest.first == "|" { rest.removeFirst() }
        branches.append(block { $0.sequence(&rest, &vocabulary) })
      } while rest.first == "|"
      var ends: [Int] = []
      for (index, branch) in branches.enumerated() {
        if index == branches.count - 1 {
          append(branch)
        } else {
          steps.append(.fork(otherwise: steps.count + branch.count + 2))
          append(branch)
          ends.append(steps.count)
          steps.append(.jump(0))
        }
      }
      for end in ends { steps[end] = .jump(steps.count) }
    }

    private mutating func sequence(_ rest: inout Substring, _ vocabulary: inout Vocabulary) {
      while let character = rest.first, character != ")", character != "|" {
        if character == " " {
          rest.removeFirst()
          continue
        }
        let item = block { $0.item(&rest, &vocabulary) }
        if rest.first == "?" {
          rest.removeFirst()
          steps.append(.fork(otherwise: steps.count + 1 + item.count))
        }
        append(item)
      }
    }

    private mutating func item(_ rest: inout Substring, _ vocabulary: inout Vocabulary) {
      let character = rest.removeFirst()
      switch character {
      case "(":
        alternatives(&rest, &vocabulary)
        precondition(rest.first == ")", "missing ) in a time pattern")
        rest.removeFirst()
      case "{": steps.append(.open)
      case "}": steps.append(.close)
      case "~":
        steps.append(.touch)
        item(&rest, &vocabulary)
      case "-": steps.append(.dash)
      case "\\": steps.append(.word(.mark(rest.removeFirst().asciiValue ?? 0)))
      case "'":
        rest.removeFirst()
        steps.append(.possessive)
      case "<":
        let name = take(&rest) { $0 != ">" }
        rest.removeFirst()
        guard let terminal = TimeTerminal(rawValue: name) else {
          preconditionFailure("no terminal \(name) in time patterns")
        }
        steps.append(.terminal(terminal, terminal.signature))
      case "@" where rest.first?.isLetter == true:
        let name = take(&rest) { $0.isLetter }
        guard let phrase = phrases[name] else {
          preconditionFailure("no phrase \(name) in time patterns")
        }
        compile(phrase, &vocabulary)
      default:
        if character.isLetter {
          let word = String(character) + take(&rest) { $0.isLetter || $0 == "." || $0 == "'" }
          steps.append(.word(vocabulary.add(word)))
        } else {
          steps.append(.word(.mark(character.asciiValue ?? 0)))
        }
      }
    }

    private func take(_ rest: inout Substring, while matches: (Character) -> Bool) -> String {
      let taken = rest.prefix(while: matches)
      rest.removeFirst(taken.count)
      return String(taken)
    }

    /// The steps of a part, counted from 0.
    private func block(_ build: (inout Compiler) -> Void) -> [Instruction] {
      var compiler = Compiler(phrases: phrases)
      build(&compiler)
      return compiler.steps
    }

    private mutating func append(_ block: [Instruction]) {
      let offset = steps.count
      steps += block.map { step in
        switch step {
        case .fork(let otherwise): .fork(otherwise: otherwise + offset)
        case .jump(let target): .jump(target + offset)
        case .word, .dash, .possessive, .touch, .terminal, .open, .close, .accept: step
        }
      }
    }
  }
}
