import Model

/// A page over the panes: help, an explanation, what could not be read.
struct Overlay: Hashable, Sendable {
  /// A line of the page before it is fitted to the screen.
  enum Line: Hashable, Sendable {
    case heading(String)
    /// Indented by the spaces at its start.
    case text(String)
    /// Labels stand in a column of their own.
    case item(label: String, text: String)
  }

  /// A row on the screen.
  struct Row: Hashable, Sendable {
    let role: Role
    /// At the left edge; empty on the further rows of an item.
    let label: DisplayText
    /// The column where the text begins.
    let indent: Int
    let text: DisplayText.Line
  }

  let title: String
  let lines: [Line]
  var scroll = ScrollPosition()
  private(set) var rows: [Row] = []
  /// The columns of the labels, with the gap after them.
  private(set) var labelColumns = 0

  init(title: String, lines: [Line]) {
    self.title = title
    self.lines = lines
  }

  /// Fits the lines to a screen.
  mutating func wrap(columns: Int) {
    let labels = lines.map { line in
      if case .item(let label, _) = line { DisplayText(label) } else { DisplayText("") }
    }
    labelColumns = min((labels.map(\.width).max() ?? 0) + 2, max(2, columns / 3))
    rows = zip(lines, labels).enumerated().flatMap { index, pair -> [Row] in
      let (line, label) = pair
      switch line {
      case .heading(let text):
        let gap = index == 0 ? [] : Self.rows(.plain, "", columns)
        return gap + Self.rows(.heading, text, columns)
      case .text(let text):
        let spaces = min(text.prefix { $0 == " " }.count, columns / 3)
        return Self.rows(.plain, text, columns, indent: spaces)
      case .item(_, let text):
        return Self.rows(.plain, text, columns, indent: labelColumns, label: label)
      }
    }
  }

  private static func rows(
    _ role: Role, _ text: String, _ columns: Int, indent: Int = 0, label: DisplayText? = nil
  ) -> [Row] {
    let none = DisplayText("")
    let lines = DisplayText(text.drop { $0 == " " }).wrapped(columns: max(2, columns - indent))
    return lines.enumerated().map { index, line in
      Row(role: role, label: index == 0 ? label ?? none : none, indent: indent, text: line)
    }
  }
}

// MARK: The pages

extension Overlay {
  /// The keys, from the table.
  static func help(_ keymap: Keymap) -> Overlay {
    Overlay(
      title: "Help",
      lines: KeyReference.all(of: keymap).flatMap { section in
        [.heading(section.title)]
          + section.rows.map { .item(label: $0.keys.joined(separator: " "), text: $0.help) }
      } + [.heading("Marks on the timeline")]
        + TimelineMark.table.map { .item(label: $0.sign, text: $0.meaning) }
        + [.heading("Marks in the list of articles")]
        + ArticleMark.table.map { .item(label: $0.sign, text: $0.meaning) }
        + [.heading("Marks in the source")]
        + SourceMark.table.map { .item(label: $0.sign, text: $0.meaning) })
  }

  private static func state(of progress: LoadProgress) -> String {
    if progress.isComplete { return "Everything has been read" }
    if progress.isStopped { return "Reading was stopped" }
    return "Still reading" + (progress.paceMessage.map { ": \($0)" } ?? "")
  }

  /// What the loader has read and what it could not read, by cause.
  static func reading(of snapshot: Snapshot, complaints: [String]) -> Overlay {
    let progress = snapshot.progress
    let corpus = snapshot.corpus
    var lines: [Line] = [
      .heading(Self.state(of: progress)),
      .item(label: "files", text: "\(progress.filesDone) of \(progress.filesFound) found"),
      .item(label: "articles", text: "\(corpus.articles.count)"),
      .item(
        label: "events", text: "\(corpus.eventCount), of them dated: \(corpus.datedCount)"),
      .item(label: "not read", text: "\(progress.problemCount(.all))"),
      .item(label: "partly read", text: "\(progress.problemCount(.some))"),
      .item(label: "watched", text: progress.watching.message),
    ]
    if !complaints.isEmpty {
      lines.append(.heading("\(ConfigurationFile.name): what is wrong there does not count"))
      lines += complaints.map { .text($0) }
    }
    let counts = LoadProblem.counts(of: progress.problems)
    if counts.count > 1 {
      let causes = counts.map { "\($0.count) \($0.cause)" }.joined(separator: ", ")
      lines.insert(.item(label: "why", text: causes), at: lines.count - 1)
    }
    for (summary, count) in counts {
      let problems = progress.problems.filter { $0.cause.summary == summary }
      // What is the same for all of them is said once.
      let common = Set(problems.map(\.cause.message)).count == 1 ? problems[0].cause.message : nil
      lines.append(.heading("\(count): \(common ?? summary)"))
      lines += problems.map { .text(common == nil ? "\($0.file): \($0.cause.message)" : $0.file) }
    }
    return Overlay(title: "Reading", lines: lines)
  }
}

extension AppState {
  mutating func openOverlay(_ overlay: Overlay) {
    var overlay = overlay
    overlay.wrap(columns: size.columns)
    mode = .overlay(overlay)
  }

  mutating func showHelp() { openOverlay(.help(keymap)) }

  mutating func showLoadReport() { openOverlay(.reading(of: snapshot, complaints: complaints)) }

  /// Explains the event that the source pane shows when it has the focus, else the one selected on the timeline.
  mutating func explain() {
    let corpus = snapshot.corpus
    guard let event = focusedEvent else {
      notice = Notice("there is no event here")
      return
    }
    let lines = explanation(of: event, in: corpus).flatMap { section in
      [Overlay.Line.heading(section.title)] + section.lines.map { .text($0) }
    }
    openOverlay(Overlay(title: "Why", lines: lines))
  }
}
