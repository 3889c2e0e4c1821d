/// A file that is read as text, on disk or in containers.
struct FilePart: Sendable {
  /// The name that it is shown under: a path, and below a container's path what the file is called in it.
  let name: String
  /// What it is called in its container; `nil` where it is the whole file, or all that a container has.
  let entry: String?
  let origin: SourceFile.Origin
  let format: InputFormat
  let bytes: [UInt8]
  let envelope: Envelope

  /// Its text.
  func read() throws(LoadError) -> SourceText { try format.read(bytes, in: envelope) }
}

/// Takes a file apart down to what is read as text, in the order in which it stands there.
///
/// Names in containers are only shown, so that none leads anywhere; nothing is written to a disk.
struct Unpacker {
  /// What is found on the way.
  enum Finding {
    case part(FilePart)
    /// Something is not read, or not all of it; `entry` is its name in the container, `nil` for the file itself.
    case loss(LoadError, entry: String?)
  }

  private let name: String
  private let origin: SourceFile.Origin
  private let meter: Meter
  private let take: (Finding) -> Void
  /// How often each name of a part has come.
  private var counts: [String: Int] = [:]

  /// Unpacks the file at a path; `-` is standard input.
  ///
  /// - Parameter take: called at least once.
  static func unpack(path: String, meter: Meter, take: (Finding) -> Void) {
    withoutActuallyEscaping(take) { take in
      var isEmpty = true
      var unpacker = Unpacker(path: path, meter: meter) { finding in
        isEmpty = false
        take(finding)
      }
      do throws(LoadError) {
        let file = ByteStream(try FileSource(path: path, meter: meter))
        try unpacker.open(file, Place(name: unpacker.name, depth: 0))
        if isEmpty { throw .noArticle }
      } catch {
        take(.loss(error, entry: nil))
      }
    }
  }

  private init(path: String, meter: Meter, take: @escaping (Finding) -> Void) {
    name = LoadedFile.name(ofPath: path)
    origin = path == "-" ? .standardInput : .disk
    self.meter = meter
    self.take = take
  }

  /// Where a file stands.
  private struct Place {
    let name: String
    /// In how many containers.
    let depth: Int
    var envelope = Envelope()
  }

  private mutating func open(_ stream: ByteStream, _ place: Place) throws(LoadError) {
    let format = try InputFormat.format(
      of: try stream.head(InputFormat.headLength), type: place.envelope.type)
    switch format.contents {
    case .unread: throw .unsupportedFormat(format.name)
    case .text: try readText(stream, format, place)
    case .files(let list):
      guard place.depth < ContainerLimits.deepest else { throw .nestedTooDeep }
      try openAll(try list(stream, meter), in: place)
    }
  }

  private mutating func openAll(
    _ files: any ContainedFiles, in place: Place
  ) throws(LoadError) {
    var files = files
    var loss: Loss?
    while true {
      let next: ContainedFile?
      do throws(LoadError) {
        next = try files.next()
      } catch {
        // Where a container breaks off it is the container that does, and not the file in it.
        if let loss, loss.cause != .cutOff, loss.cause != .damaged { tell(loss) }
        throw error
      }
      if let loss { tell(loss) }
      guard let next else { return }
      try meter.countEntry()
      loss = try open(next, in: place)
    }
  }

  /// A file in a container that could not be read, or not all of it.
  private struct Loss {
    let cause: LoadError
    let name: String
  }

  private func tell(_ loss: Loss) { take(.loss(loss.cause, entry: entry(of: loss.name))) }

  private func entry(of name: String) -> String? {
    name == self.name ? nil : String(name.dropFirst(self.name.count + 1))
  }

  /// Opens a file in a container; what is wrong with it keeps the others from nothing.
  private mutating func open(_ file: ContainedFile, in place: Place) throws(LoadError) -> Loss? {
    let name = file.name.map { "\(place.name)/\(Self.label($0))" } ?? place.name
    do throws(LoadError) {
      try open(
        ByteStream(try file.bytes.get()),
        Place(name: name, depth: place.depth + 1, envelope: file.envelope))
      return nil
    } catch {
      if let end = meter.end { throw end }
      return Loss(cause: error, name: name)
    }
  }

  private mutating func readText(
    _ stream: ByteStream, _ format: InputFormat, _ place: Place
  ) throws(LoadError) {
    let origin: SourceFile.Origin = place.depth > 0 ? .archive : self.origin
    var bytes: [UInt8] = []
    var failure: LoadError?
    do throws(LoadError) {
      try stream.readAll(
        atMost: place.depth > 0 ? ContainerLimits.longestEntry : Int(UInt32.max), into: &bytes)
    } catch {
      guard error == .cutOff || error == .damaged else { throw error }
      failure = error
    }
    let name = unique(place.name)
    take(
      .part(
        FilePart(
          name: name, entry: entry(of: name), origin: origin, format: format, bytes: bytes,
          envelope: place.envelope)))
    if let failure { throw failure }
  }

  /// A name that no other part of the file has.
  private mutating func unique(_ name: String) -> String {
    var name = name
    while true {
      let count = counts[name, default: 0] + 1
      counts[name] = count
      if count == 1 { return name }
      name += " (\(count))"
    }
  }

  /// A name as it is shown below that of its container: no part of it looks like a way out.
  private static func label(_ name: String) -> String {
    guard !name.contains("://") else { return name }
    return name.split(separator: "/").filter { $0 != "." && $0 != ".." }.joined(separator: "/")
  }
}
