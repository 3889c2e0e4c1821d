/// The countries, regions and towns of the world by their names: a sorted text that is searched as it is, so that nothing
/// has to be made ready at the start.
///
/// `scripts/gazetteer.py` makes the text and says what its columns are.
struct Gazetteer: Sendable {
  private let text: [UInt8]
  /// Lines of the text, about one of every quarter of a kilobyte, in ascending order.
  private let samples: [Sample]

  private struct Sample {
    /// The first eight bytes of the line, the first one the highest.
    let beginning: UInt64
    let offset: Int32
  }

  /// A place that goes by a name.
  struct Entry: Hashable {
    /// Where its line begins.
    let line: Int
    let country: CountryCode
    let extent: MapPlace.Extent
    /// The logarithm to base ten of its people; 0 for countries.
    let size: Double
    /// Whether the name is another spelling of its own.
    let isSpelling: Bool
  }

  /// What a name finds.
  struct Matches {
    /// The places that are called so.
    var entries: [Entry] = []
    /// Whether longer names begin with this one and a blank.
    var hasLonger = false
  }

  /// That of the program itself.
  static let bundled = Gazetteer(DataFiles.bundled.bytes(of: "places/gazetteer.tsv"))

  private static let stride = 256

  init(_ text: [UInt8]) {
    self.text = text
    var samples: [Sample] = []
    samples.reserveCapacity(text.count / Self.stride + 1)
    for start in Swift.stride(from: 0, to: text.count, by: Self.stride) {
      let line = text.next(Self.lineFeed, from: start) + 1
      guard line < text.count else { break }
      guard samples.last.map({ Int($0.offset) < line }) ?? true else { continue }
      samples.append(Sample(beginning: Self.beginning(text[line...]), offset: Int32(line)))
    }
    self.samples = samples
  }

  private static let tab = UInt8(ascii: "\t")
  private static let lineFeed = UInt8(ascii: "\n")

  private static func beginning(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var value: UInt64 = 0
    var room = 64
    for byte in bytes.prefix(8) {
      room -= 8
      value |= UInt64(byte) << UInt64(room)
    }
    return value
  }

  // MARK: Looking up

  /// The places of a name.
  ///
  /// - Parameter name: folded words with a blank between them, or the code of a country or region.
  func matches(_ name: [UInt8]) -> Matches {
    var matches = Matches()
    var line = firstLine(of: name)
    while starts(line, with: name, Self.tab) {
      if let entry = entry(at: line, nameLength: name.count) { matches.entries.append(entry) }
      line = next(line)
    }
    matches.hasLonger = starts(line, with: name, 0x20)
    return matches
  }

  /// The first line that is not before a name and its tab.
  private func firstLine(of name: [UInt8]) -> Int {
    let beginning = Self.beginning(name)
    let sample = samples.partitioningIndex { $0.beginning >= beginning } - 1
    var line = sample < 0 ? 0 : Int(samples[sample].offset)
    while line < text.count, isLine(line, before: name) { line = next(line) }
    return line
  }

  private func isLine(_ line: Int, before name: [UInt8]) -> Bool {
    for offset in 0...name.count {
      guard line + offset < text.count else { return true }
      let wanted = offset < name.count ? name[offset] : Self.tab
      let byte = text[line + offset]
      if byte != wanted { return byte < wanted }
    }
    return false
  }

  private func starts(_ line: Int, with name: [UInt8], _ end: UInt8) -> Bool {
    guard line + name.count < text.count, text[line + name.count] == end else { return false }
    for offset in 0..<name.count where text[line + offset] != name[offset] { return false }
    return true
  }

  private func next(_ line: Int) -> Int { text.next(Self.lineFeed, from: line) + 1 }

  // MARK: Lines

  /// The columns of the line of a place.
  private struct Row {
    let key: Range<Int>
    let name: Range<Int>
    let unit: Range<Int>
    let latitude: Range<Int>
    let longitude: Range<Int>
    let size: Range<Int>
  }

  /// The columns of a line, as ranges of the text.
  private func columns(_ line: Int) -> [Range<Int>] {
    let end = text.next(Self.lineFeed, from: line)
    var columns: [Range<Int>] = []
    columns.reserveCapacity(6)
    var start = line
    while start <= end {
      let next = min(end, text.next(Self.tab, in: start..<end))
      columns.append(start..<next)
      start = next + 1
    }
    return columns
  }

  /// The line of a place; `nil` for that of a name.
  private func row(_ line: Int) -> Row? {
    let columns = columns(line)
    guard columns.count == 6 else { return nil }
    return Row(
      key: columns[0], name: columns[1], unit: columns[2], latitude: columns[3],
      longitude: columns[4], size: columns[5])
  }

  private func entry(at line: Int, nameLength: Int) -> Entry? {
    let sign = text[line + nameLength + 1]
    guard sign == UInt8(ascii: "=") || sign == UInt8(ascii: "~") else {
      return row(line).flatMap { entry(of: $0, at: line, isSpelling: false) }
    }
    let columns = columns(line)
    guard columns.count == 3 else { return nil }
    // The name of the place, in the unit in which it lies.
    let name = Array(text[columns[1].dropFirst()])
    var place = firstLine(of: name)
    while starts(place, with: name, Self.tab) {
      if let row = row(place), text[row.unit].elementsEqual(text[columns[2]]) {
        return entry(of: row, at: place, isSpelling: sign == UInt8(ascii: "~"))
      }
      place = next(place)
    }
    return nil
  }

  private func entry(of row: Row, at line: Int, isSpelling: Bool) -> Entry? {
    // A country has no unit; its own name is its code.
    guard let country = CountryCode(text[row.unit.isEmpty ? row.key : row.unit]) else { return nil }
    let extent: MapPlace.Extent =
      switch text[row.size.lowerBound] {
      case UInt8(ascii: "c"): .country
      case UInt8(ascii: "r"): .region
      default: .town
      }
    return Entry(
      line: line, country: country, extent: extent, size: number(row.size),
      isSpelling: isSpelling)
  }

  /// The decimal number in a column, whatever letters stand before it; 0 where there is none.
  private func number(_ column: Range<Int>) -> Double {
    var digits = 0
    var scale = 1
    var isNegative = false
    var hasPoint = false
    for byte in text[column] {
      if isDigit(byte) {
        digits = digits * 10 + Int(byte & 0x0F)
        if hasPoint { scale *= 10 }
      } else if byte == UInt8(ascii: "-") {
        isNegative = true
      } else if byte == UInt8(ascii: ".") {
        hasPoint = true
      }
    }
    return Double(isNegative ? -digits : digits) / Double(scale)
  }

  /// The place of an entry.
  func place(_ entry: Entry) -> MapPlace? {
    guard let row = row(entry.line) else { return nil }
    let unit: String? =
      switch entry.extent {
      case .town: name(ofUnit: text[row.unit])
      case .region, .country: nil
      }
    return MapPlace(
      name: name(row), region: unit, country: name(of: entry.country), code: entry.country,
      extent: entry.extent,
      coordinates: MapPlace.Coordinates(
        latitude: number(row.latitude), longitude: number(row.longitude)))
  }

  /// The name of a country; its code when there is none.
  func name(of country: CountryCode) -> String {
    name(ofUnit: country.text.utf8) ?? country.text
  }

  /// Whether it has a country of a code, which is in capitals, unlike the names of places.
  func has(_ country: CountryCode) -> Bool {
    country.text.allSatisfy(\.isUppercase) && name(ofUnit: country.text.utf8) != nil
  }

  private func name(ofUnit code: some Collection<UInt8>) -> String? {
    let code = Array(code)
    let line = firstLine(of: code)
    guard starts(line, with: code, Self.tab) else { return nil }
    return row(line).map(name)
  }

  /// The name in the second column, else that in the first one with capitals.
  private func name(_ row: Row) -> String {
    guard row.name.isEmpty else { return String(decoding: text[row.name], as: UTF8.self) }
    var name = Array(text[row.key])
    for index in name.indices where index == 0 || name[index - 1] == 0x20 {
      if name[index] &- 0x61 < 26 { name[index] &-= 0x20 }
    }
    return String(decoding: name, as: UTF8.self)
  }
}
