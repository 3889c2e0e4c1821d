/// Whether it is seen when files are added, changed or taken away.
public enum Watching: Hashable, Sendable {
  /// Nobody asked for it, or there is no file to watch.
  case off
  /// Everywhere.
  case all
  /// In some of the folders; more watches were not to be had.
  case limited(to: Int, of: Int)
  /// The system gave no means to.
  case unavailable

  /// How it stands and what to do, for people.
  public var message: String {
    switch self {
    case .off: "no"
    case .all: "yes: what is added or changed comes in by itself"
    case .limited(let count, let all):
      "in \(count) of \(all) folders: the system's limit of watches is reached;"
        + " raise fs.inotify.max_user_watches, or open fewer folders"
    case .unavailable:
      "no: the system's limit of watching programs is reached; end some, or raise"
        + " fs.inotify.max_user_instances"
    }
  }
}
