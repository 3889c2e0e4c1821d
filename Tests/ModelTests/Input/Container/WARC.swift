/// Writes WARC files.
struct WARC {
  private(set) var bytes: [UInt8] = []

  /// Adds a record; `length` is what it says of itself, by default the truth.
  mutating func add(
    _ type: String, _ headers: [String], _ block: [UInt8], length: Int? = nil,
    ending: String = "\r\n\r\n"
  ) {
    let lines =
      ["WARC/1.1", "WARC-Type: \(type)", "WARC-Date: 2024-05-06T07:08:09Z"] + headers
      + ["Content-Length: \(length ?? block.count)", "", ""]
    bytes += Array(lines.joined(separator: "\r\n").utf8) + block + ending.utf8
  }

  /// Adds what a server answered.
  mutating func answer(
    _ address: String, status: String = "200 OK", headers: [String] = ["Content-Type: text/html"],
    body: [UInt8], length: Int? = nil, ending: String = "\r\n\r\n"
  ) {
    let head = (["HTTP/1.1 \(status)"] + headers + ["", ""]).joined(separator: "\r\n")
    add(
      "response",
      ["WARC-Target-URI: \(address)", "Content-Type: application/http; msgtype=response"],
      Array(head.utf8) + body, length: length, ending: ending)
  }

  /// A page with a report of its own.
  static func page(_ number: Int, head: String = "") -> [UInt8] {
    Array(
      """
      <!DOCTYPE html><html><head><title>Brigade \(number) leaves the harbour</title>\(head)</head><body>
      <h1>Brigade \(number) leaves the harbour</h1>
      <p>The brigade number \(number) left the harbour town on 4 April 2019, its spokesman said on Friday.</p>
      <p>Nobody in the town hall wanted to say who would guard the depot after the brigade had left.</p>
      </body></html>
      """.utf8)
  }
}
