/// What the words in and around a name say of it.
extension NameScanner {
  /// Whether a name goes on with a hyphen and a number, as makes of weapons do: `Mi-26`.
  private func isMake(_ range: Range<Int>) -> Bool {
    let hyphen = range.upperBound
    guard hyphen + 1 < tokens.count, tokens[hyphen].isMark("-") else { return false }
    return tokens[hyphen - 1].touches(tokens[hyphen]) && tokens[hyphen + 1].kind == .number
      && tokens[hyphen].touches(tokens[hyphen + 1])
  }

  /// The clues in the words of a name; `nil` when they name nobody.
  func shape(of range: Range<Int>, _ head: NameWords.Head?) -> NameCandidate.Clues? {
    var clues: NameCandidate.Clues = []
    var wordCount = 0
    var plainCount = 0
    for index in range where tokens[index].kind == .word {
      wordCount += 1
      let traits = words.traits(tokens[index])
      if traits.contains(.common), !traits.contains(.givenName) { clues.insert(.commonWord) }
      if !traits.isDisjoint(with: [.common, .function, .calendar, .titlePart])
        || words.head(tokens[index]) != nil
      {
        plainCount += 1
      }
    }
    let first = tokens[range.lowerBound]
    let traits = words.traits(first)
    if traits.contains(.thingLead), wordCount > 1 { return nil }
    if wordCount == 1, first.range.count == 1 && range.count == 1 || isMake(range) { return nil }
    if wordCount == 1, case .actor(let kind) = words.head(first), kind != .place { return .isHead }
    // "the Dignity operation"
    let next = range.upperBound
    if next < tokens.count, words.traits(tokens[next]).contains(.thingLead) { return nil }
    if case .actor = head {
      clues.remove(.commonWord)
      if plainCount == wordCount { clues.insert(.generic) }
    } else if plainCount == wordCount, first.kind == .word {
      return nil
    }
    if traits.contains(.givenName) { clues.insert(.givenName) }
    // "M23": more often a rifle or a road than a group
    if wordCount == 1, range.count > 1, tokens[range.upperBound - 1].kind == .number {
      clues.insert(.numbered)
    }
    if wordCount > 1 {
      if traits.contains(.placeLead) { clues.insert(.placeLead) }
      if traits.contains(.groupLead) { clues.insert(.groupLead) }
      if tokens[range.upperBound - 1].letters == .capitals { clues.insert(.endsInAcronym) }
    }
    if first.letters == .capitals { clues.insert(.capitals) }
    return clues
  }

  /// The clues in the words before and after a name.
  func surroundings(of range: Range<Int>, in segment: Range<Int>) -> NameCandidate.Clues {
    var clues: NameCandidate.Clues = []
    if range.lowerBound > segment.lowerBound {
      let before = tokens[range.lowerBound - 1]
      let traits = words.traits(before)
      if traits.contains(.placePreposition) { clues.insert(.afterPlacePreposition) }
      if traits.contains(.direction) { clues.insert(.afterDirection) }
      if before.word == words.the { clues.insert(.afterThe) }
      if traits.contains(.title), before.letters == .lower { clues.insert(.title) }
      if traits.contains(.placeVerb) { clues.insert(.placeDeed) }
      if traits.contains(.link), range.lowerBound - 1 > segment.lowerBound {
        let noun = tokens[range.lowerBound - 2]
        if words.head(noun) == .actor(.place) { clues.insert(.placeWord) }
        if words.traits(noun).contains(.placeNoun) { clues.insert(.placeDeed) }
      }
      if before.letters == .lower, let head = words.head(before) {
        clues.formUnion(Self.clue(head))
      }
    }
    var next = range.upperBound
    guard next < segment.upperBound else { return clues }
    if tokens[next].kind == .possessive {
      clues.insert(.possessive)
      next += 1
      guard next < segment.upperBound else { return clues }
    } else if tokens[next].isMark(","), next + 1 < segment.upperBound {
      next += 1
      if let match = dictionary.match(at: next, in: tokens[next..<segment.upperBound], of: text),
        dictionary[match.entry].kind == .place || dictionary[match.entry].kind == .state,
        match.form == .name
      {
        // "Kasba, Morocco"
        clues.insert(.beforePlace)
      }
      // ", a spokesman", ", the head of"
      let skipped = words.traits(tokens[next]).contains(.function) ? next + 1 : next
      if skipped < segment.upperBound, tokens[skipped].letters == .lower,
        words.traits(tokens[skipped]).contains(.title)
      {
        clues.insert(.title)
      }
      return clues
    } else if tokens[next].isMark(":"), range.lowerBound == segment.lowerBound {
      // "Al-Jazwi: There is ..."
      clues.insert(.speaks)
    }
    let after = tokens[next]
    let traits = words.traits(after)
    if after.kind == .word, after.letters == .lower {
      // "the Bush administration": the article belongs to what follows.
      if traits.isDisjoint(with: [.function, .speechVerb]) { clues.remove(.afterThe) }
      // "Washington has accused"
      let verb = traits.contains(.auxiliary) && next + 1 < segment.upperBound ? next + 1 : next
      if words.traits(tokens[verb]).contains(.speechVerb), !clues.contains(.possessive) {
        clues.insert(.speaks)
      }
      if let head = words.head(after), !clues.contains(.possessive) {
        clues.formUnion(Self.clue(head))
      }
    }
    return clues
  }

  private static func clue(_ head: NameWords.Head) -> NameCandidate.Clues {
    switch head {
    case .actor(.place): .placeWord
    case .actor(.media): .mediaWord
    case .actor(.armedGroup): .armedWord
    case .actor(.population): .peopleWord
    case .actor(.organisation), .actor(.party): .groupWord
    case .actor, .thing: []
    }
  }
}
