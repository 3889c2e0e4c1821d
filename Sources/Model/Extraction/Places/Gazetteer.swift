/// The countries, regions and towns of the world by their names: a sorted text that is searched as it is, so that nothing
/// has to be made ready at the start.
///
/// `scripts/gazetteer.py` makes the text and says what its columns are.
struct Gazetteer: Sendable {
  private let text: [UInt8]
  /// Lines of the text, about one of every half a kilobyte, in ascending order.
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

  private static let stride = 512

  init(_ text: [UInt8]) {
    self.text = text
    var samples: [Sample] = []
    samples.reserveCapacity(text.count / Self.stride + 1)
    for start in Swift.stride(from: 0, to: text.count, by: Self.stride) {
      guard let line = Self.lineStart(after: start, in: text), line < text.count else { break }
      guard samples.last.map({ Int($0.offset) < line }) ?? true else { continue }
      samples.append(Sample(beginning: Self.beginning(text[line...]), offset: Int32(line)))
    }
    self.samples = samples
  }

  private static let tab = UInt8(ascii: "\t")

  private static func beginning(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var value: UInt64 = 0
    var room = 64
    for byte in bytes.prefix(8) {
      room -= 8
      value |= UInt64(byte) << UInt64(room)
    }
    return value
  }

  /// The line after the one in which an offset lies.
  private static func lineStart(after offset: Int, in text: [UInt8]) -> Int? {
    text[offset...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
  }

  // MARK: Looking up

  /// The places of a name.
  ///
  /// - Parameter name: folded words with a blank between them, or the code of a country or region.
  func matches(_ name: [UInt8]) -> Matches {
    var matches = Matches()
    var line = firstLine(from: name + [Self.tab])
    while starts(line, with: name, Self.tab) {
      if let entry = entry(at: line, nameLength: name.count) { matches.entries.append(entry) }
      line = next(line)
    }
    matches.hasLonger = starts(line, with: name, 0x20)
    return matches
  }

  /// The first line that is not before some bytes.
  private func firstLine(from wanted: [UInt8]) -> Int {
    let beginning = Self.beginning(wanted)
    let sample = samples.partitioningIndex { $0.beginning >= beginning } - 1
    var line = sample < 0 ? 0 : Int(samples[sample].offset)
    while line < text.count, isLine(line, before: wanted) { line = next(line) }
    return line
  }

  private func isLine(_ line: Int, before wanted: [UInt8]) -> Bool {
    for offset in 0..<wanted.count {
      guard line + offset < text.count else { return true }
      let byte = text[line + offset]
      if byte != wanted[offset] { return byte < wanted[offset] }
    }
    return false
  }

  private func starts(_ line: Int, with name: [UInt8], _ end: UInt8) -> Bool {
    guard line + name.count < text.count, text[line + name.count] == end else { return false }
    for offset in 0..<name.count where text[line + offset] != name[offset] { return false }
    return true
  }

  private func next(_ line: Int) -> Int {
    var end = line
    while end < text.count, text[end] != UInt8(ascii: "\n") { end += 1 }
    return end + 1
  }

  // MARK: Lines

  /// The columns of a line.
  private func columns(_ line: Int) -> [ArraySlice<UInt8>] {
    text[line..<max(line, next(line) - 1)].split(
      separator: Self.tab, omittingEmptySubsequences: false)
  }

  private func entry(at line: Int, nameLength: Int) -> Entry? {
    let sign = text[line + nameLength + 1]
    guard sign == UInt8(ascii: "=") || sign == UInt8(ascii: "~") else {
      return entry(of: columns(line), at: line, isSpelling: false)
    }
    let name = columns(line)
    // The name of the place, in the unit in which it lies.
    var place = firstLine(from: name[1].dropFirst() + [Self.tab])
    while starts(place, with: Array(name[1].dropFirst()), Self.tab) {
      let columns = columns(place)
      if columns.count == 6, columns[2].elementsEqual(name[2]) {
        return entry(of: columns, at: place, isSpelling: sign == UInt8(ascii: "~"))
      }
      place = next(place)
    }
    return nil
  }

  private func entry(of columns: [ArraySlice<UInt8>], at line: Int, isSpelling: Bool) -> Entry? {
    guard columns.count == 6 else { return nil }
    let size = columns[5].split(separator: 0x20)
    let extent = size.first.flatMap {
      MapPlace.Extent(rawValue: String(decoding: $0, as: UTF8.self))
    }
    // A country has no unit; its own name is its code.
    let unit = columns[2].isEmpty ? columns[0] : columns[2]
    guard let country = CountryCode(unit) else { return nil }
    return Entry(
      line: line, country: country, extent: extent ?? .town,
      size: size.last.flatMap { Double(String(decoding: $0, as: UTF8.self)) } ?? 0,
      isSpelling: isSpelling)
  }

  /// The place of an entry.
  func place(_ entry: Entry) -> MapPlace? {
    let columns = columns(entry.line)
    guard columns.count == 6,
      let latitude = Double(String(decoding: columns[3], as: UTF8.self)),
      let longitude = Double(String(decoding: columns[4], as: UTF8.self))
    else { return nil }
    let unit: String? =
      switch entry.extent {
      case .town: name(ofUnit: columns[2])
      case .region, .country: nil
      }
    return MapPlace(
      name: name(columns), region: unit, country: name(of: entry.country), code: entry.country,
      extent: entry.extent,
      coordinates: MapPlace.Coordinates(latitude: latitude, longitude: longitude))
  }

  /// The name of a country; its code when there is none.
  func name(of country: CountryCode) -> String {
    name(ofUnit: country.text.utf8) ?? country.text
  }

  private func name(ofUnit code: some Collection<UInt8>) -> String? {
    let line = firstLine(from: code + [Self.tab])
    return starts(line, with: Array(code), Self.tab) ? name(columns(line)) : nil
  }

  /// The name in the second column, else that in the first one with capitals.
  private func name(_ columns: [ArraySlice<UInt8>]) -> String {
    guard columns[1].isEmpty else { return String(decoding: columns[1], as: UTF8.self) }
    var name = Array(columns[0])
    for index in name.indices where index == 0 || name[index - 1] == 0x20 {
      if name[index] &- 0x61 < 26 { name[index] &-= 0x20 }
    }
    return String(decoding: name, as: UTF8.self)
  }
}
