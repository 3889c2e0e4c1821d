import Glibc

/// Text in another encoding, by the system's converter; `nil` where it cannot be written in it.
func encode(_ text: String, as encoding: String) -> [UInt8]? {
  guard let converter = iconv_open(encoding, "UTF-8"), converter != iconv_t(bitPattern: -1) else {
    return nil
  }
  defer { iconv_close(converter) }
  var input = text.utf8.map { CChar(bitPattern: $0) }
  var isWritten = false
  let written = [CChar](unsafeUninitializedCapacity: input.count * 4 + 16) { output, count in
    input.withUnsafeMutableBufferPointer { input in
      var from = input.baseAddress
      var to = output.baseAddress
      var fromCount = input.count
      var toCount = output.count
      isWritten = iconv(converter, &from, &fromCount, &to, &toCount) == 0
      iconv(converter, nil, nil, &to, &toCount)
      count = output.count - toCount
    }
  }
  return isWritten ? written.map { UInt8(bitPattern: $0) } : nil
}
