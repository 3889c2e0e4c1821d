import Dispatch
import Glibc
public import Model

/// What the environment tells of the language, and so of the characters that may be printed.
public enum PlainVariables {
  /// The first that is set decides.
  public static let all = ["LC_ALL", "LC_CTYPE", "LANG"]
}

/// Holds a conversation in lines instead of opening the screen, and ends when the input does.
///
/// For screen readers, terminals that cannot place a cursor, pipes and scripts. Everything is read before the first line.
/// - Parameters:
///   - paths: the files and folders that are loaded; their session is taken up and kept.
///   - environment: the process's own; LC_ALL, LC_CTYPE, LANG, XDG_STATE_HOME and HOME are read.
///   - load: loads the articles and tells what it has so far.
@MainActor
public func runPlain(
  paths: [String], session: SessionStart, environment: [String: String],
  configuration: Configuration,
  load: @escaping @Sendable (_ tell: @escaping @Sendable (LoadNews) -> Void) -> Void
) throws(ScreenError) {
  guard let input = LineInput(isForArticles: paths.contains("-")) else {
    throw ScreenError(
      message: "standard input has the articles, and there is no terminal to read commands from")
  }
  let output = LineOutput(environment: environment)
  let mailbox = Mailbox()
  let isRead = DispatchSemaphore(value: 0)
  DispatchQueue(label: "loader").async {
    load { news in
      mailbox.post(news)
      if news.progress.isComplete { isRead.signal() }
    }
  }
  var state = AppState(size: Conversation.size, paths: paths)
  var keeper = SessionFile(paths: paths, environment: environment).map(SessionKeeper.init)
  if session == .resume { keeper?.takeUp(&state) }
  state.configure(configuration)
  if let notice = state.notice { output.print([notice.text]) }
  var conversation = Conversation(state)
  isRead.wait()
  while true {
    if let news = mailbox.take() { output.print(conversation.take(news)) }
    if input.isTerminal { output.ask(conversation.prompt) }
    guard let line = input.next() else { break }
    output.print(conversation.answer(line))
    for program in conversation.takePrograms() {
      let result = program.runBeside(conversation.state)
      if let complaint = result.complaint { output.print([complaint]) }
    }
    if let notice = keeper?.save(conversation.state) { output.print([notice.text]) }
    if conversation.hasEnded { break }
  }
}

/// Lines that are typed or piped.
private struct LineInput {
  private let file: UnsafeMutablePointer<FILE>

  /// - Parameter isForArticles: whether standard input has articles; commands then come from the terminal itself.
  init?(isForArticles: Bool) {
    guard let file = isForArticles ? fopen("/dev/tty", "re") : fdopen(STDIN_FILENO, "r") else {
      return nil
    }
    self.file = file
  }

  var isTerminal: Bool { isatty(fileno(file)) == 1 }

  /// The next line without its end; `nil` when there is none.
  func next() -> String? {
    var line: UnsafeMutablePointer<CChar>?
    var capacity = 0
    defer { free(line) }
    let count = getline(&line, &capacity, file)
    guard count > 0, let line else { return nil }
    let bytes = UnsafeRawBufferPointer(start: line, count: count)
    return String(decoding: bytes.last == 0x0A ? bytes.dropLast() : bytes[...], as: UTF8.self)
  }
}

/// Lines that are printed: nothing of an article makes the terminal act.
private struct LineOutput {
  private let showsUnicode: Bool

  init(environment: [String: String]) {
    let locale = PlainVariables.all.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    let name = locale?.lowercased() ?? ""
    showsUnicode = name.contains("utf-8") || name.contains("utf8")
  }

  func print(_ lines: [String]) {
    for line in lines { send(line, "\n") }
  }

  func ask(_ prompt: String) { send(prompt, prompt.hasSuffix(" ") ? " " : "") }

  private func send(_ line: String, _ end: String) {
    let characters = DisplayText(line).glyphs.map(\.character)
    let shown = showsUnicode ? characters : characters.map(AsciiText.nearest)
    Swift.print(String(shown), terminator: end)
    fflush(nil)
  }
}
