import Glibc
import PtyKit

/// A program that shows events in a terminal: sitrep, or one that it is compared with.
struct Program: Sendable {
  let name: String
  let path: String
  let arguments: @Sendable (Material) -> [String]
  /// What it shows.
  var shown: @Sendable (Material) -> Sentences = { $0.events }
  /// Words that stand on the screen when everything has been read; `nil`: nothing is read behind the screen.
  let loaded: (@Sendable (Sentences) -> String)?
  /// Keys to type before anything is measured.
  var opening = ""
  let lineDown: String
  /// `nil`: the list has no pages while the program shows what is measured.
  let pageDown: String?
  /// Keys to go to where a search begins; all open it with a slash.
  let top: String
  /// Whether `loaded` is seen though lines are gone through meanwhile.
  var movesWhileLoading = false
  /// Whether the articles themselves are in its memory.
  var keepsArticles = false

  /// sitrep itself, in its two forms.
  static func sitrep(_ path: String) -> [Program] {
    [("sitrep", []), ("sitrep --slow", ["--slow"])].map { name, flags in
      Program(
        name: name, path: path,
        // What the terminal answers at the start is not to be measured.
        arguments: { ["--fresh", "--theme", "dark"] + flags + [$0.articles] },
        loaded: { "\($0.count) of \($0.count) events" }, lineDown: "j", pageDown: "\u{06}",
        top: "gg", movesWhileLoading: true, keepsArticles: true)
    }
  }

  static let peers = [
    Program(
      name: "less", path: "/usr/bin/less", arguments: { ["-S", $0.log] }, loaded: nil,
      lineDown: "j", pageDown: "\u{06}", top: "g"),
    Program(
      name: "vim", path: "/usr/bin/vim",
      arguments: { ["-u", "NONE", "-N", "-R", "-c", "set nowrap noincsearch", $0.log] },
      loaded: nil, lineDown: "j", pageDown: "\u{06}", top: "gg"),
    // It shows the end of what it has read until a key is pressed.
    Program(
      name: "lnav", path: "/usr/bin/lnav", arguments: { [$0.log] }, loaded: { $0.last },
      opening: "g", lineDown: "j", pageDown: " ", top: "g"),
    // Enter opens the split, where J moves the list and the commit below it; other keys move one.
    Program(
      name: "tig", path: "/usr/bin/tig", arguments: { ["-C", $0.repository] },
      shown: { $0.commits }, loaded: { "of \($0.count)" }, opening: "\r", lineDown: "J",
      pageDown: nil, top: "q", movesWhileLoading: true),
  ]

  var isInstalled: Bool { access(path, X_OK) == 0 }
}

/// A program that was started, and what was seen until it had read everything.
struct Sitting {
  let program: Program
  let material: Material
  let session: PtySession
  /// From the start to the screen that says that everything has been read; `nil` where none does.
  let loaded: Duration?
}

extension Program {
  /// How long anything may take.
  static let patience = Duration.seconds(60)

  /// Starts it in a terminal of 120x40 and lets it read everything.
  ///
  /// - Parameter type: what is typed over and over while it reads.
  func sit(
    before material: Material, typing type: ((PtySession) -> Void)? = nil
  ) throws -> Sitting {
    let start = ContinuousClock.now
    let session = try open(material)
    var loaded: Duration?
    if let words = self.loaded?(shown(material)) {
      while let type, !session.shows(words), ContinuousClock.now - start < Self.patience {
        type(session)
      }
      try session.wait(for: words, patience: Self.patience)
      loaded = ContinuousClock.now - start
    }
    return Sitting(program: self, material: material, session: session, loaded: loaded)
  }

  /// Starts it in a terminal of 120x40 and waits for the first event on the screen.
  func open(_ material: Material) throws -> PtySession {
    let session = try PtySession(
      path, arguments: arguments(material),
      environment: ["HOME": material.home, "PATH": "/usr/bin:/bin"], rows: 40, columns: 120)
    try session.wait(for: Material.content, patience: Self.patience)
    return session
  }
}
