import ArgumentParser
import Glibc

/// The names of what is in a folder, in their order, without hidden files.
func names(in folder: String) throws -> [String] {
  guard let stream = opendir(folder) else { throw ValidationError("\(folder): cannot be read") }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    names.append(
      withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      })
  }
  return names.filter { !$0.hasPrefix(".") }.sorted()
}

/// The bytes of a file; none of a folder.
func bytes(ofFile path: String) throws -> [UInt8] {
  guard let file = fopen(path, "r") else { throw ValidationError("\(path): cannot be read") }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
    bytes += chunk[..<count]
  }
  return bytes
}
