import CPty

/// What a terminal shows after the bytes it was sent: as much of xterm as ncurses uses.
package struct VirtualScreen: Sendable {
  package struct Cell: Equatable, Sendable {
    /// Empty in the right half of a wide character.
    package var text = " "
    /// Whether it is drawn reversed.
    package var isReversed = false
  }

  /// What a program can ask a terminal.
  package enum Question: Equatable, Sendable {
    case status
    case ground
  }

  /// Modes that a program must leave as it found them.
  package struct Modes: Equatable, Sendable {
    package var alternateScreen = false
    package var cursorHidden = false
    package var applicationKeys = false
    package var applicationKeypad = false
    package var bracketedPaste = false
    package var mouse = false
    package var mouseDrags = false
    package var sgrMouse = false
    package var otherKeys = false
    package var kittyKeys = 0
    package var scrollRegion = false
    package var insert = false
    package var noWrap = false
    package var lineDrawing = false
    package var reversed = false

    /// The modes of a fresh terminal.
    package init() {}
  }

  package private(set) var rows: Int
  package private(set) var columns: Int
  package private(set) var cells: [[Cell]]
  package private(set) var cursor = (row: 0, column: 0)
  package private(set) var modes = Modes()
  /// Whether a colour was ever asked for.
  package private(set) var hasUsedColor = false
  /// What it was asked and has not answered yet.
  package private(set) var questions: [Question] = []
  /// The operating system commands that it was sent.
  package private(set) var commands: [String] = []
  /// Sequences that are not known here; a test should find none.
  package private(set) var unknown: [String] = []

  private var mainScreen: [[Cell]] = []
  private var savedCursor = (row: 0, column: 0)
  private var region: ClosedRange<Int>
  /// The cursor stands behind the last column and wraps before the next character.
  private var wraps = false
  private var lastCharacter = " "
  private var held: [UInt8] = []

  init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    cells = Self.blank(rows, columns)
    region = 0...rows - 1
  }

  private static func blank(_ rows: Int, _ columns: Int) -> [[Cell]] {
    Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
  }

  /// All rows, without the blanks at their ends.
  package var text: [String] {
    cells.map { row in
      let line = row.map(\.text).joined()
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// Whether a row shows these words.
  package func contains(_ words: String) -> Bool { text.contains { $0.contains(words) } }

  /// The text of the first row drawn reversed.
  package var reversedRow: String? {
    cells.firstIndex { $0[0].isReversed }.map { text[$0] }
  }

  /// Gives the screen another size, as a terminal does.
  package mutating func resize(rows: Int, columns: Int) {
    let former = cells
    self.rows = rows
    self.columns = columns
    cells = Self.blank(rows, columns)
    for row in 0..<min(rows, former.count) {
      for column in 0..<min(columns, former[row].count) { cells[row][column] = former[row][column] }
    }
    region = 0...rows - 1
    cursor = (min(cursor.row, rows - 1), min(cursor.column, columns - 1))
    wraps = false
  }

  // MARK: Bytes

  mutating func receive(_ bytes: some Sequence<UInt8>) {
    held += bytes
    var rest = held[...]
    while let first = rest.first {
      let count = first == 0x1B ? receiveEscape(rest) : receivePlain(rest)
      guard let count else { break }
      rest = rest.dropFirst(count)
    }
    held = Array(rest)
  }

  private mutating func receivePlain(_ bytes: ArraySlice<UInt8>) -> Int? {
    let first = bytes[bytes.startIndex]
    switch first {
    case 0x07: break
    case 0x08: cursor.column = max(0, cursor.column - 1)
    case 0x09: cursor.column = min(columns - 1, (cursor.column / 8 + 1) * 8)
    case 0x0A: lineFeed()
    case 0x0D: cursor.column = 0
    case 0x0F, 0x0E: modes.lineDrawing = first == 0x0E
    case 0x20..<0x7F: put(String(UnicodeScalar(first)))
    case 0xC2...0xF4:
      let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      guard bytes.count >= length else { return nil }
      put(String(decoding: bytes.prefix(length), as: UTF8.self))
      return length
    default: unknown.append("byte \(first)")
    }
    if first < 0x20 { wraps = false }
    return 1
  }

  private mutating func put(_ text: String) {
    guard let scalar = text.unicodeScalars.first else { return }
    let width = Int(character_width(scalar.value))
    guard width > 0 else {
      let left = max(0, cursor.column - (wraps ? 0 : 1))
      let column = cells[cursor.row][left].text.isEmpty ? left - 1 : left
      cells[cursor.row][column].text += text
      return
    }
    if wraps || cursor.column + width > columns {
      cursor.column = 0
      lineFeed()
      wraps = false
    }
    if modes.insert { insertCells(width) }
    blankHalves(from: cursor.column, count: width)
    cells[cursor.row][cursor.column] = Cell(text: text, isReversed: modes.reversed)
    if width == 2 {
      cells[cursor.row][cursor.column + 1] = Cell(text: "", isReversed: modes.reversed)
    }
    lastCharacter = text
    cursor.column += width
    if cursor.column >= columns {
      cursor.column = columns - 1
      wraps = !modes.noWrap
    }
  }

  /// A wide character that is half overwritten is gone.
  private mutating func blankHalves(from column: Int, count: Int) {
    let row = cursor.row
    if column > 0, cells[row][column].text.isEmpty { cells[row][column - 1].text = " " }
    let next = column + count
    if next < columns, cells[row][next].text.isEmpty { cells[row][next].text = " " }
  }

  private mutating func lineFeed() {
    if cursor.row == region.upperBound {
      scroll(region, by: 1)
    } else {
      cursor.row = min(cursor.row + 1, rows - 1)
    }
  }

  /// Moves the rows of a range up; down when negative.
  private mutating func scroll(_ range: ClosedRange<Int>, by count: Int) {
    let blank = Array(repeating: Cell(), count: columns)
    for _ in 0..<min(abs(count), range.count) {
      cells.remove(at: count > 0 ? range.lowerBound : range.upperBound)
      cells.insert(blank, at: count > 0 ? range.upperBound : range.lowerBound)
    }
  }

  // MARK: Escape sequences

  private mutating func receiveEscape(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let second = bytes.dropFirst().first else { return nil }
    switch Character(UnicodeScalar(second)) {
    case "[": return receiveControlSequence(bytes)
    case "]", "P": return receiveString(bytes)
    case "(", ")":
      guard bytes.count >= 3 else { return nil }
      let isLineDrawing = bytes[bytes.startIndex + 2] == UInt8(ascii: "0")
      if second == UInt8(ascii: "(") { modes.lineDrawing = isLineDrawing }
      return 3
    case "=": modes.applicationKeypad = true
    case ">": modes.applicationKeypad = false
    case "7": savedCursor = cursor
    case "8": cursor = savedCursor
    case "M":
      if cursor.row == region.lowerBound {
        scroll(region, by: -1)
      } else {
        cursor.row = max(0, cursor.row - 1)
      }
    default: unknown.append("ESC \(Character(UnicodeScalar(second)))")
    }
    return 2
  }

  /// Takes the questions that are to be answered now.
  mutating func takeQuestions() -> [Question] {
    defer { questions = [] }
    return questions
  }

  /// An operating system command, or a string for a device, up to ST or BEL.
  private mutating func receiveString(_ bytes: ArraySlice<UInt8>) -> Int? {
    let body = bytes.dropFirst(2)
    guard
      let end = body.indices.first(where: { index in
        body[index] == 0x07
          || body[index] == 0x1B && body.index(after: index) < body.endIndex
            && body[body.index(after: index)] == UInt8(ascii: "\\")
      })
    else { return nil }
    let text = String(decoding: body[..<end], as: UTF8.self)
    commands.append(text)
    if text == "11;?" { questions.append(.ground) }
    return end - bytes.startIndex + (body[end] == 0x07 ? 1 : 2)
  }

  private mutating func receiveControlSequence(_ bytes: ArraySlice<UInt8>) -> Int? {
    let parameters = bytes.dropFirst(2).prefix { (0x20...0x3F).contains($0) }
    guard let final = bytes.dropFirst(2 + parameters.count).first else { return nil }
    let sequence = String(decoding: parameters, as: UTF8.self)
    let letter = Character(UnicodeScalar(final))
    if sequence.hasPrefix("?"), letter == "c" {
      // The look of the cursor on the linux console.
    } else if sequence.hasPrefix("?") {
      for mode in sequence.dropFirst().split(separator: ";") { set(String(mode), letter == "h") }
    } else if sequence.hasPrefix(">") || sequence.hasPrefix("<") {
      switch (sequence, letter) {
      case (">4;2", "m"): modes.otherKeys = true
      case (">4", "m"): modes.otherKeys = false
      case (">1", "u"): modes.kittyKeys += 1
      case ("<", "u"): modes.kittyKeys = max(0, modes.kittyKeys - 1)
      default: unknown.append("CSI \(sequence) \(letter)")
      }
    } else {
      perform(
        letter, sequence.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) })
    }
    return parameters.count + 3
  }

  private mutating func set(_ mode: String, _ on: Bool) {
    switch mode {
    case "1": modes.applicationKeys = on
    case "7": modes.noWrap = !on
    case "12": break
    case "25": modes.cursorHidden = !on
    case "1000": modes.mouse = on
    case "1002": modes.mouseDrags = on
    case "1006": modes.sgrMouse = on
    case "2004": modes.bracketedPaste = on
    case "1049":
      guard on != modes.alternateScreen else { return }
      modes.alternateScreen = on
      if on {
        savedCursor = cursor
        mainScreen = cells
        cells = Self.blank(rows, columns)
      } else {
        cells = mainScreen
        let size = (rows, columns)
        (rows, columns) = (cells.count, cells.first?.count ?? 0)
        resize(rows: size.0, columns: size.1)
        cursor = savedCursor
      }
    default: unknown.append("mode \(mode)")
    }
  }

  private mutating func perform(_ letter: Character, _ parameters: [Int?]) {
    let first = parameters.first ?? nil
    let count = max(1, first ?? 1)
    if letter != "m" && letter != "t" { wraps = wraps && letter == "b" }
    switch letter {
    case "A": cursor.row = max(0, cursor.row - count)
    case "B": cursor.row = min(rows - 1, cursor.row + count)
    case "C": cursor.column = min(columns - 1, cursor.column + count)
    case "D": cursor.column = max(0, cursor.column - count)
    case "G": cursor.column = min(columns, count) - 1
    case "d": cursor.row = min(rows, count) - 1
    case "H":
      let column = parameters.count > 1 ? parameters[1] ?? 1 : 1
      cursor = (min(rows, count) - 1, min(columns, max(1, column)) - 1)
    case "J":
      if first == 2 { for row in 0..<rows { erase(row, 0..<columns) } }
      if first ?? 0 == 0 {
        erase(cursor.row, cursor.column..<columns)
        for row in cursor.row + 1..<max(rows, cursor.row + 1) { erase(row, 0..<columns) }
      }
    case "K":
      erase(cursor.row, first == 1 ? 0..<cursor.column + 1 : cursor.column..<columns)
    case "X": erase(cursor.row, cursor.column..<min(columns, cursor.column + count))
    case "@": insertCells(count)
    case "P":
      let removed = min(count, columns - cursor.column)
      cells[cursor.row].removeSubrange(cursor.column..<cursor.column + removed)
      cells[cursor.row] += Array(repeating: Cell(), count: removed)
    case "L": scroll(cursor.row...region.upperBound, by: -count)
    case "M": scroll(cursor.row...region.upperBound, by: count)
    case "S": scroll(region, by: count)
    case "T": scroll(region, by: -count)
    case "b": for _ in 0..<count { put(lastCharacter) }
    case "Z": cursor.column = max(0, (cursor.column - 1) / 8 * 8)
    case "r":
      let last = parameters.count > 1 ? parameters[1] ?? rows : rows
      region = (first ?? 1) - 1...min(rows, last) - 1
      modes.scrollRegion = region != 0...rows - 1
      cursor = (0, 0)
    case "h", "l": if first == 4 { modes.insert = letter == "h" }
    case "m": setRendition(parameters.map { $0 ?? 0 })
    case "t": break
    case "n": if first == 5 { questions.append(.status) }
    default: unknown.append("CSI \(parameters) \(letter)")
    }
  }

  private mutating func insertCells(_ count: Int) {
    let row = cursor.row
    let inserted = min(count, columns - cursor.column)
    cells[row].insert(contentsOf: Array(repeating: Cell(), count: inserted), at: cursor.column)
    cells[row].removeLast(inserted)
  }

  private mutating func erase(_ row: Int, _ range: Range<Int>) {
    for column in range { cells[row][column] = Cell() }
  }

  private mutating func setRendition(_ numbers: [Int]) {
    var rest = numbers[...]
    while let number = rest.popFirst() {
      switch number {
      case 0, 27: modes.reversed = false
      case 7: modes.reversed = true
      case 30...37, 40...47, 90...97, 100...107: hasUsedColor = true
      case 38, 48:
        hasUsedColor = true
        rest = rest.dropFirst(rest.first == 5 ? 2 : 4)
      default: break
      }
    }
  }
}
