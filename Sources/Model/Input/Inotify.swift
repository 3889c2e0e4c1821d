internal import Glibc

/// The system's means of telling what happens in folders.
struct Inotify: ~Copyable {
  /// Negative when the system gave none.
  private let descriptor: Int32

  /// A folder that is watched, as the system numbers it; the same folder has the same number under every path.
  struct Watch: Hashable {
    fileprivate let number: Int32
  }

  /// Why a folder is not watched.
  enum WatchError: Error {
    /// The system gives no more watches.
    case noneLeft
    /// It is not there, is no folder, or may not be read.
    case notWatchable
  }

  /// Something that happened to an entry of a folder.
  struct Event {
    enum Kind {
      /// A file, a folder or a link was made.
      case made
      case written
      /// A file that could be written to was closed.
      case closed
      /// An entry came from elsewhere, went, or was deleted.
      case moved
      /// The folder is gone with the device it stood on.
      case unmounted
      /// More happened than the system could remember.
      case overflow
    }

    let watch: Watch
    let kind: Kind
    /// The entry; empty when it is the folder itself.
    let name: String
  }

  init() {
    descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
  }

  deinit {
    if isAvailable { close(descriptor) }
  }

  var isAvailable: Bool { descriptor >= 0 }

  /// Watches the entries of a folder, not those below them.
  func watch(_ path: String) throws(WatchError) -> Watch {
    let events =
      IN_CREATE | IN_MODIFY | IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE | IN_ONLYDIR
    let number = inotify_add_watch(descriptor, path, UInt32(events))
    guard number >= 0 else { throw errno == ENOSPC ? .noneLeft : .notWatchable }
    return Watch(number: number)
  }

  func end(_ watch: Watch) { inotify_rm_watch(descriptor, watch.number) }

  /// Sleeps until there is something to read, here or from another descriptor; `false` when there never will be.
  func wait(or other: Int32? = nil) -> Bool {
    // The system passes over negative ones.
    var polled = [descriptor, other ?? -1].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    while poll(&polled, 2, -1) < 0 {
      guard errno == EINTR else { return false }
    }
    return polled.contains { $0.revents & Int16(POLLIN) != 0 }
  }

  /// All that has happened since the last time, in order.
  func events() -> [Event] {
    var events: [Event] = []
    while true {
      let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        count = max(0, read(descriptor, buffer.baseAddress, buffer.count))
      }
      if bytes.isEmpty { return events }
      var rest = bytes[...]
      while !rest.isEmpty {
        let event = Self.event(&rest)
        if let event { events.append(event) }
      }
    }
  }

  /// Takes an event off the bytes: four numbers, then the entry's name, filled up with zeros.
  private static func event(_ bytes: inout ArraySlice<UInt8>) -> Event? {
    let header = bytes.withUnsafeBytes { $0.loadUnaligned(as: inotify_event.self) }
    let name = bytes.dropFirst(MemoryLayout<inotify_event>.size).prefix(Int(header.len))
    bytes = bytes[name.endIndex...]
    guard let kind = kind(header.mask) else { return nil }
    return Event(
      watch: Watch(number: header.wd), kind: kind,
      name: String(decoding: name.prefix { $0 != 0 }, as: UTF8.self))
  }

  /// `nil` when the system says no more than that a watch has ended.
  private static func kind(_ mask: UInt32) -> Event.Kind? {
    func has(_ bits: Int32) -> Bool { mask & UInt32(bits) != 0 }
    if has(IN_Q_OVERFLOW) { return .overflow }
    if has(IN_UNMOUNT) { return .unmounted }
    if has(IN_CREATE) { return .made }
    if has(IN_MODIFY) { return .written }
    if has(IN_CLOSE_WRITE) { return .closed }
    return has(IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE) ? .moved : nil
  }
}
