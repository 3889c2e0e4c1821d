/// A hash of bytes that is the same in every run; for tables and names, not against those who want collisions.
///
/// - Source: FNV-1a, 64 bits.
package struct FNV1a: Sendable {
  /// The hash of the bytes so far.
  package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash of no bytes.
  package init() {}

  /// Takes in a byte.
  @inline(__always)
  package mutating func combine(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  /// Takes in bytes.
  package mutating func combine(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { combine(byte) }
  }

  /// The hash with its upper bits mixed into the lower ones, which tables use.
  var mixed: UInt64 { value ^ (value >> 29) }
}
