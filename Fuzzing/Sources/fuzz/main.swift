import CFuzzer
import Glibc

// fuzz PARSER [OPTION OR FOLDER…]: libFuzzer's options and folders of inputs.

/// The parser that was asked for; libFuzzer's callback can take nothing else along.
enum Chosen {
  static let target = FuzzTarget.table.first { $0.name == CommandLine.arguments.dropFirst().first }
}

if Chosen.target == nil {
  let names = FuzzTarget.table.map(\.name).joined(separator: " ")
  print("fuzz: name a parser: \(names)")
  exit(2)
}
var arguments = CommandLine.arguments.enumerated().filter { $0.offset != 1 }.map {
  strdup($0.element)
}
var count = Int32(arguments.count)
arguments.append(nil)
let status = arguments.withUnsafeMutableBufferPointer { buffer in
  var pointer = buffer.baseAddress
  return LLVMFuzzerRunDriver(&count, &pointer) { data, size in
    Chosen.target?.run(Array(UnsafeBufferPointer(start: data, count: size)))
    return 0
  }
}
exit(status)
