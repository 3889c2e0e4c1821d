/// Reads PDF, by `pdftotext` where that is installed.
enum PDFReader {
  /// Whether a file begins like a PDF; some have a few bytes of something else before it.
  @Sendable
  static func recognises(_ bytes: [UInt8]) -> Bool { bytes.prefix(1024).contains("%PDF-".utf8) }

  private static let program = "pdftotext"
  /// A book of a thousand pages takes a few seconds.
  private static let longestTime = Duration.seconds(30)
  /// Bytes of text; a page has about three thousand.
  private static let longestText = 1 << 27

  @Sendable
  static func read(_ bytes: [UInt8]) throws(LoadError) -> SourceText {
    let outcome = try ChildProcess.run(
      program, ["-enc", "UTF-8", "-", "-"], input: bytes, within: longestTime, limit: longestText)
    switch outcome {
    case .notInstalled: throw .missingProgram(program, package: "poppler-utils")
    case .tookTooLong: throw .tookTooLong(program)
    case .wroteTooMuch: throw .expandsTooFar
    case .ended(let output, let status):
      guard status == 0 else {
        throw bytes.contains("/Encrypt".utf8) ? .encrypted : .programFailed(program)
      }
      guard output.contains(where: { $0 > 0x20 }) else { throw .picturesOfPages }
      return try PDFPages(try decodeText(output, declared: .utf8).bytes).articles()
    }
  }
}
