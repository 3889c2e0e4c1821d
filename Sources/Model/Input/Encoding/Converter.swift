internal import Glibc

/// The system's converter from an encoding to UTF-8, a character at a time.
///
/// It has an owner, for the system's own has to be closed.
struct Converter: ~Copyable {
  private let descriptor: iconv_t
  private let isStateful: Bool

  /// A converter from the encoding of this name; `nil` where the system has none.
  ///
  /// - Parameter isStateful: whether bytes change the meaning of those behind them.
  init?(from name: String, isStateful: Bool = false) {
    self.isStateful = isStateful
    guard let opened = iconv_open("UTF-8", name), opened != iconv_t(bitPattern: -1) else {
      return nil
    }
    descriptor = opened
  }

  deinit { iconv_close(descriptor) }

  /// The character at an offset as UTF-8, and how many bytes it takes.
  ///
  /// It is `nil`, and one byte long, where the bytes are not valid, and empty where they only change the meaning of the
  /// following ones.
  mutating func character(in bytes: [UInt8], at index: Int) -> (utf8: [UInt8]?, length: Int) {
    for length in 1...min(Self.longest, bytes.count - index) {
      switch convert(bytes, index..<(index + length)) {
      case .character(let utf8): return (utf8, length)
      case .incomplete: continue
      case .invalid: return (nil, 1)
      }
    }
    return (nil, 1)
  }

  /// Bytes of the longest character or change of meaning: four in GB18030 and in ISO-2022-JP.
  private static let longest = 8

  private enum Outcome {
    case character([UInt8])
    case incomplete
    case invalid
  }

  private mutating func convert(_ bytes: [UInt8], _ range: Range<Int>) -> Outcome {
    var failure: Int32 = 0
    var input = bytes[range].map { CChar(bitPattern: $0) }
    let utf8 = [CChar](unsafeUninitializedCapacity: 32) { output, count in
      input.withUnsafeMutableBufferPointer { input in
        var from = input.baseAddress
        var to = output.baseAddress
        var fromCount = input.count
        var toCount = output.count
        if iconv(descriptor, &from, &fromCount, &to, &toCount) == -1 { failure = errno }
        // Some converters hold a letter back until they have seen the next one.
        if failure == 0, !isStateful { iconv(descriptor, nil, nil, &to, &toCount) }
        count = output.count - toCount
      }
    }
    switch failure {
    case 0: return .character(utf8.map { UInt8(bitPattern: $0) })
    case EINVAL: return .incomplete
    default: return .invalid
    }
  }
}
