internal import Glibc

/// Tells when something has changed in and below folders.
///
/// It says when to look again and which files are still being written, and nothing of what there is: that is for the walk
/// to find, which sets the watches too, each before its folder is listed, so that nothing falls in between.
struct FolderWatch: ~Copyable {
  /// Paths of files that were written to and have not been closed since.
  private(set) var unfinished: Set<String> = []
  /// How much of what the last walk has passed is watched.
  private(set) var watching = Watching.off

  private let paths: [String]
  /// By folder: what was named in it, for that may go away and come back; by name: the path that was given.
  private let homes: [String: [String: String]]
  private let limit: Int
  private let system = Inotify()
  private var folders: [Inotify.Watch: Folder] = [:]

  /// A folder that is watched.
  private enum Folder {
    /// All of it but hidden entries.
    case listed(path: String)
    /// Only the entries with these names, by which a path was given.
    case home([String: String])
  }

  /// Watches nothing before the first ``walk()``.
  ///
  /// - Parameters:
  ///   - paths: files and folders; `-` is passed over.
  ///   - limit: so many folders are watched at most. The system has a limit of its own; each takes about 1 KB of its memory.
  init(paths: [String], limit: Int = 1 << 16) {
    self.paths = paths
    self.limit = limit
    var homes: [String: [String: String]] = [:]
    for path in paths where path != "-" {
      guard let (folder, name) = Self.home(of: path) else { continue }
      homes[folder, default: [:]][name] = path
    }
    self.homes = homes
  }

  /// The folder that a path stands in, and its name there; `nil` for one that does not exist, and for the root.
  private static func home(of path: String) -> (folder: String, name: String)? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    let parts = String(cString: resolved).split(separator: "/")
    return parts.last.map { ("/" + parts.dropLast().joined(separator: "/"), String($0)) }
  }

  // MARK: Walking

  /// Lists the files at and below the paths, and watches from now on the folders that it passes, and no others.
  mutating func walk() -> FileWalker {
    let before = folders
    folders = [:]
    for (path, names) in homes { watch(path, as: .home(names)) }
    var passed = 0
    var refused = 0
    let walk = FileWalker(paths: paths) { path in
      passed += 1
      if !watch(path, as: .listed(path: path)) { refused += 1 }
    }
    for watch in before.keys where folders[watch] == nil { system.end(watch) }
    unfinished.formIntersection(walk.files.map(\.path))
    watching =
      if paths.allSatisfy({ $0 == "-" }) {
        .off
      } else if !system.isAvailable {
        .unavailable
      } else {
        refused > 0 ? .limited(to: passed - refused, of: passed) : .all
      }
    return walk
  }

  /// Watches a folder; `false` when there is no watch left for it.
  @discardableResult
  private mutating func watch(_ path: String, as folder: Folder) -> Bool {
    guard folders.count < limit else { return false }
    do {
      folders[try system.watch(path)] = folder
      return true
    } catch {
      switch error {
      case .noneLeft: return false
      // The walk meets it too, and says so.
      case .notWatchable: return true
      }
    }
  }

  // MARK: Waiting

  /// What has come from the system.
  private enum News: Comparable {
    case none
    /// Files are being written.
    case writing
    /// Something is to be read, or gone.
    case change
  }

  /// Sleeps until there is something to look at: something has changed, and for a while nothing more has.
  ///
  /// - Parameters:
  ///   - quiet: so long nothing happens, in milliseconds, before a change is told. While more and more files come in it is
  ///     told after ten times that.
  ///   - earliest: no change is told before.
  ///   - control: of a loader that was stopped; being told to go on is news, too.
  /// - Returns: `false` when nothing is watched, nor to be gone on with.
  mutating func waitForNews(
    quiet: Int32 = 200, notBefore earliest: ContinuousClock.Instant = .now,
    or control: LoadControl? = nil
  ) -> Bool {
    guard !folders.isEmpty || control != nil else { return false }
    var news = News.none
    while news < .change {
      guard system.wait(or: control?.descriptor) else { return false }
      if control?.takeCall() == true { return true }
      for _ in 0..<10 {
        let latest = readNews()
        news = max(news, latest)
        if latest == .none { break }
        poll(nil, 0, quiet)
      }
    }
    let rest = max(.zero, earliest - .now) / .milliseconds(1)
    poll(nil, 0, Int32(min(rest, 60_000)))
    _ = readNews()
    return true
  }

  private mutating func readNews() -> News {
    var news = News.none
    for event in system.events() { news = max(news, take(event)) }
    return news
  }

  private mutating func take(_ event: Inotify.Event) -> News {
    guard let path = path(of: event) else {
      switch event.kind {
      case .made, .written, .closed, .moved: return .none
      case .unmounted: return .change
      case .overflow:
        // Among what is forgotten may be that files were closed.
        unfinished = []
        return .change
      }
    }
    switch event.kind {
    case .written:
      unfinished.insert(path)
      return .writing
    case .made where Self.isNewFile(path):
      unfinished.insert(path)
      return .writing
    case .made, .closed, .moved, .unmounted, .overflow:
      unfinished.remove(path)
      return .change
    }
  }

  /// The path of the entry that an event is about; `nil` for one that does not matter.
  private func path(of event: Inotify.Event) -> String? {
    switch folders[event.watch] {
    case nil: nil
    case .home(let paths): paths[event.name]
    case .listed(let path):
      event.name.isEmpty || event.name.hasPrefix(".")
        ? nil : path.hasSuffix("/") ? path + event.name : "\(path)/\(event.name)"
    }
  }

  /// Whether what was made is a file that is yet to be written, and no folder and no link to what is there already.
  private static func isNewFile(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && status.st_nlink == 1
  }
}
