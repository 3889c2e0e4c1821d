/// The mails in a mailbox.
///
/// - Source: RFC 4155, appendix A; lines of a mail that begin like a separator have a `>` before them.
struct MailboxFiles: ContainedFiles {
  private let stream: ByteStream
  private var number = 0

  /// Bytes of a line that are looked at together.
  private static let longestLine = 1 << 16
  private static let separator = Array("From ".utf8)

  @Sendable
  static func list(_ stream: ByteStream, _ meter: Meter) throws(LoadError) -> any ContainedFiles {
    MailboxFiles(stream: stream)
  }

  private init(stream: ByteStream) { self.stream = stream }

  /// Whether bytes begin with the line that sets mails apart and the headers of a mail.
  @Sendable
  static func recognises(_ head: [UInt8]) -> Bool {
    head.starts(with: separator) && MailReader.recognises(head)
  }

  mutating func next() throws(LoadError) -> ContainedFile? {
    var mail: [UInt8] = []
    var isBehindBlank = false
    while mail.count < ContainerLimits.longestEntry {
      let head = try stream.peek(Self.separator.count + 64)
      if head.isEmpty || isBehindBlank && Self.isSeparator(head) { break }
      let line = try stream.line(atMost: Self.longestLine)
      isBehindBlank = line.allSatisfy { $0 == 0x0D || $0 == 0x0A }
      if mail.isEmpty, isBehindBlank || line.starts(with: Self.separator) { continue }
      mail += Self.unquoted(line)
    }
    guard !mail.isEmpty else { return nil }
    number += 1
    return ContainedFile(name: String(number), bytes: .success(MemorySource(mail)))
  }

  /// Whether a line sets mails apart: it has a time, which distinguishes it from one that begins with the word "From".
  private static func isSeparator(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.starts(with: separator) else { return false }
    let line = line.prefix { $0 != 0x0A }
    return line.indices.dropFirst(2).dropLast(2).contains { index in
      line[index] == 0x3A
        && [index - 2, index - 1, index + 1, index + 2].allSatisfy { isDigit(line[$0]) }
    }
  }

  /// A line without the `>` that keeps it from being a separator.
  private static func unquoted(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard line.first == 0x3E, line.drop(while: { $0 == 0x3E }).starts(with: separator) else {
      return line
    }
    return line.dropFirst()
  }
}
