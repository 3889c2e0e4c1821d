internal import Glibc

/// Reads dictionaries and gathers everything that is wrong with them.
struct DictionaryReader {
  private var dictionaries = Dictionaries()
  private var problems: [DictionaryProblem] = []
  private var neededStates: [(state: String, line: DictionaryLine)] = []
  private var rows: [RowName: DictionaryLine] = [:]

  /// What a row is told apart by.
  private struct RowName: Hashable {
    let files: String
    let key: String
  }

  /// What was read.
  ///
  /// - Throws: everything that is wrong.
  func result() throws(DictionaryProblems) -> Dictionaries {
    guard problems.isEmpty else {
      throw DictionaryProblems(
        all: problems.sorted {
          ($0.file, $0.place?.line ?? 0, $0.place?.column ?? 0)
            < ($1.file, $1.place?.line ?? 0, $1.place?.column ?? 0)
        })
    }
    return dictionaries
  }

  // MARK: Files

  /// The dictionaries of the program itself, and what is wrong with them.
  static func bundled() -> DictionaryReader {
    var reader = DictionaryReader()
    for name in DataFiles.bundled.names {
      guard let format = DictionaryFormat.of(name) else { continue }
      reader.read(DataFiles.bundled.bytes(of: name), of: name, as: format)
    }
    reader.checkNeededStates()
    return reader
  }

  /// Reads the dictionaries of a folder, and of those in it.
  mutating func read(folder: String) {
    var status = stat()
    guard stat(folder, &status) == 0 else {
      return add(.notRead(LoadError(errno: errno)), of: folder)
    }
    guard status.st_mode & S_IFMT == S_IFDIR else { return add(.notAFolder, of: folder) }
    let root = folder.hasSuffix("/") ? folder : folder + "/"
    let parts = Set(DictionaryFormat.table.map(\.folder)).sorted().map { root + $0 }
    let walk = FileWalker(paths: parts.filter { stat($0, &status) == 0 })
    for problem in walk.problems { add(.notRead(problem.cause), of: problem.file) }
    let found = walk.files.map(\.path).compactMap { path in
      DictionaryFormat.of(String(path.dropFirst(root.count))).map { (path: path, format: $0) }
    }
    for (path, format) in found {
      do throws(LoadError) {
        read(try readFile(path), of: path, as: format)
      } catch {
        add(.notRead(error), of: path)
      }
    }
    if found.isEmpty, walk.problems.isEmpty { add(.noDictionaries, of: folder) }
  }

  private mutating func add(_ mistake: DictionaryMistake, of file: String) {
    problems.append(DictionaryProblem(mistake: mistake, file: file, place: nil))
  }

  private mutating func add(_ mistake: DictionaryMistake, in line: DictionaryLine, column: Int) {
    problems.append(
      DictionaryProblem(mistake: mistake, file: line.file, place: line.place(ofColumn: column)))
  }

  /// Reads a dictionary: lines of columns with tabs between, UTF-8; blank lines and those that begin with `#` are passed over.
  mutating func read(_ bytes: [UInt8], of file: String, as format: DictionaryFormat) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var start = bytes.starts(with: mark) ? mark.count : 0
    var number = 1
    while start < bytes.count {
      let end = bytes.next(0x0A, from: start)
      do throws(DictionaryProblem) {
        let line = try DictionaryLine(
          of: bytes, TextRange(start, end), file: file, number: number)
        if !line.isComment { read(line, as: format) }
      } catch {
        problems.append(error)
      }
      start = end + 1
      number += 1
    }
  }

  private mutating func read(_ line: DictionaryLine, as format: DictionaryFormat) {
    for (index, column) in format.columns.enumerated() where column.isNeeded && line[index].isEmpty
    {
      add(.missing(column: column.name, form: format.form), in: line, column: index)
    }
    if line.count > format.columns.count {
      add(
        .tooManyColumns(line.count, form: format.form), in: line, column: format.columns.count)
    }
    let name = line[0]
    if !name.isEmpty, !ActorDictionary.canFind(name) {
      add(.notFindable(name), in: line, column: 0)
    }
    let rowName = RowName(files: format.files, key: Dictionaries.key(name))
    if let known = rows.updateValue(line, forKey: rowName), !name.isEmpty {
      add(.repeated(name, place: "\(known.file):\(known.number)"), in: line, column: 0)
    }
    format.read(&self, line)
  }

  // MARK: Rows

  /// Reads a line of ``DictionaryFormat/actors``.
  mutating func readActor(_ line: DictionaryLine) {
    guard !line[1].isEmpty else { return }
    guard let kind = ActorKind(rawValue: line[1]) else {
      return add(.unknownKind(line[1]), in: line, column: 1)
    }
    guard ActorKind.ofActors.contains(kind) else {
      return add(.otherDictionary(kind), in: line, column: 1)
    }
    let state = line[3].isEmpty ? nil : line[3]
    dictionaries.actors.append(
      Dictionaries.Actor(
        name: line[0], kind: kind, otherNames: line.values(2), neededState: state))
    if let state { neededStates.append((state, line)) }
  }

  /// Reads a line of ``DictionaryFormat/states``.
  mutating func readState(_ line: DictionaryLine) {
    dictionaries.states.append(
      Dictionaries.State(
        name: line[0], otherNames: line.values(1), demonyms: line.values(2),
        capital: line.values(3), seats: line.values(4)))
  }

  /// Reads a line of ``DictionaryFormat/places``.
  mutating func readPlace(_ line: DictionaryLine) {
    do throws(DictionaryMistake) {
      dictionaries.places.append(
        Dictionaries.Place(
          name: line[0], otherNames: line.values(1), demonyms: line.values(2),
          whereabouts: try KnownPlaces.Whereabouts(line[3], of: line[0], gazetteer: .bundled)))
    } catch {
      add(error, in: line, column: 3)
    }
  }

  /// Looks for the states that rows need, among those read and others.
  mutating func checkNeededStates(orIn others: Dictionaries = Dictionaries()) {
    let states = (dictionaries.states + others.states).map(\.name)
    let known = Set(states.map(Dictionaries.key))
    for (state, line) in neededStates where !known.contains(Dictionaries.key(state)) {
      add(.unknownState(state, nearest: nearest(to: state, among: states)), in: line, column: 3)
    }
  }
}

/// A line of a dictionary, cut into its columns.
struct DictionaryLine: Sendable {
  let file: String
  /// From 1.
  let number: Int
  private let text: [UInt8]
  private let range: TextRange
  /// Without the white space around each, and without empty ones at the end.
  private let columns: [TextRange]

  /// - Throws: the place where it is not UTF-8.
  init(
    of text: [UInt8], _ range: TextRange, file: String, number: Int
  ) throws(DictionaryProblem) {
    (self.text, self.range, self.file, self.number) = (text, range, file, number)
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: text[range.indices].span)
    } catch {
      let offset = range.start + error.byteOffsets.lowerBound
      throw DictionaryProblem(
        mistake: .notUTF8, file: file,
        place: Self.place(line: number, text[range.start..<offset]))
    }
    var columns: [TextRange] = []
    var start = range.start
    while start <= range.end {
      let end = text.next(UInt8(ascii: "\t"), in: start..<range.end)
      columns.append(TextRange(start, end).trimmed(in: text))
      start = end + 1
    }
    while columns.last?.isEmpty == true { columns.removeLast() }
    self.columns = columns
  }

  /// Whether it says nothing.
  var isComment: Bool { columns.first.map { text[$0.start] == UInt8(ascii: "#") } ?? true }

  /// How many columns it has.
  var count: Int { columns.count }

  /// What is in a column; empty where it is left out.
  subscript(column: Int) -> String {
    guard column < columns.count else { return "" }
    return String(decoding: text[columns[column].indices], as: UTF8.self)
  }

  /// The values in a column, which have semicolons between.
  func values(_ column: Int) -> [String] {
    guard column < columns.count else { return [] }
    let values = text[columns[column].indices].split(separator: UInt8(ascii: ";"))
    return values.map { TextRange($0.startIndex, $0.endIndex).trimmed(in: text) }
      .filter { !$0.isEmpty }
      .map { String(decoding: text[$0.indices], as: UTF8.self) }
  }

  /// Where a column begins; the end of the line for one that is left out.
  func place(ofColumn column: Int) -> DictionaryProblem.Place {
    let start = column < columns.count ? columns[column].start : range.trimmed(in: text).end
    return Self.place(line: number, text[range.start..<start])
  }

  private static func place(line: Int, _ before: ArraySlice<UInt8>) -> DictionaryProblem.Place {
    DictionaryProblem.Place(line: line, column: String(decoding: before, as: UTF8.self).count + 1)
  }
}
