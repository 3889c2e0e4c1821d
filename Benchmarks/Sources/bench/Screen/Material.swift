import ArgumentParser
import Glibc
import Model

/// The same events for every program, in the order of the timeline: the folder of articles itself, a log with an event a
/// line, and a repository with a commit an event.
struct Material {
  /// Words that every event of `bench generate --events` has.
  static let content = "Infantry Brigade"
  /// More commits take minutes to make.
  private static let mostCommits = 50_000

  let articles: String
  let log: String
  /// A repository without a work tree; its newest commit is the first event.
  let repository: String
  /// An empty folder: no program finds settings or a history of its own.
  let home: String
  let events: Sentences
  let commits: Sentences
  /// The size of the articles, in bytes.
  let textSize: Int

  /// - Parameter folder: where the log and the repository are made.
  init(of articles: String, in folder: String) throws {
    let loader = ArticleLoader(paths: [articles], pipeline: Pipeline(data: .bundled))
    let corpus = loader.load().corpus
    guard corpus.datedCount > 0 else { throw ValidationError("\(articles): no dated events") }
    self.articles = articles
    log = "\(folder)/events.log"
    repository = "\(folder)/repository"
    home = "\(folder)/home"
    mkdir(home, 0o755)
    let rows = Self.rows(of: corpus)
    let dated = rows.prefix(corpus.datedCount).map(\.sentence)
    events = Sentences(dated, count: rows.count)
    let committed = min(Self.mostCommits, dated.count)
    commits = Sentences(dated.prefix(committed), count: committed)
    textSize = corpus.files.reduce(0) { $0 + $1.text.bytes.count }
    try writeLog(rows)
    try writeRepository(rows.prefix(committed), corpus)
  }

  /// An event as a log shows it.
  private struct Row {
    let day: CivilDate
    let account: AccountID
    let sentence: String
  }

  /// All events; those without a date, which come last, have that of the last that has one.
  private static func rows(of corpus: Corpus) -> [Row] {
    var day = CivilDate(dayNumber: 0)
    return corpus.select(.all).events.map { event in
      let account = corpus.datingAccount(of: event)
      day = corpus.account(account).date?.first ?? day
      return Row(day: day, account: account, sentence: corpus.words(of: account))
    }
  }

  private func writeLog(_ rows: [Row]) throws {
    guard let file = fopen(log, "w") else { throw ValidationError("\(log): cannot be written") }
    defer { fclose(file) }
    for row in rows { fputs("\(row.day)T00:00:00 host app[7]: \(row.sentence)\n", file) }
  }

  private func writeRepository(_ rows: some BidirectionalCollection<Row>, _ corpus: Corpus) throws {
    let importing =
      "export HOME='\(home)' && git init --quiet --bare --initial-branch main '\(repository)' && "
      + "git -C '\(repository)' fast-import --quiet"
    guard let git = popen(importing, "w") else { throw ValidationError("git cannot be started") }
    for (number, row) in rows.reversed().enumerated() {
      let story = corpus.story(around: row.account)
      fputs(
        """
        commit refs/heads/main
        author app <> \(Int(row.day.dayNumber) * 86400) +0000
        committer app <> \(number) +0000
        data \(row.sentence.utf8.count)
        \(row.sentence)
        M 100644 inline story.txt
        data \(story.utf8.count)
        \(story)

        """, git)
    }
    guard pclose(git) == 0 else { throw ValidationError("\(repository): git cannot make it") }
  }
}

extension Corpus {
  fileprivate func words(of account: AccountID) -> String {
    text(of: account.article).line(sentence(of: account))
  }

  /// The sentences of the article before and after an account, a line each: thirty at most.
  fileprivate func story(around account: AccountID) -> String {
    let all = articles[account.article.index].accounts.indices
    let near = all.clamped(to: account.index - 15..<account.index + 15)
    return near.map { words(of: AccountID(article: account.article, index: $0)) + "\n" }.joined()
  }
}

/// What is known of the sentences that a program shows one below the other.
struct Sentences {
  let count: Int
  /// The beginning of one of the last sentences, with which no other begins.
  let typed: String
  /// The words behind it, which nobody types.
  let awaited: String
  /// Some words of the last dated sentence, as far to the left as `awaited`.
  let last: String

  /// - Parameter dated: the sentences with a date, not empty.
  init(_ dated: some BidirectionalCollection<String>, count: Int) {
    self.count = count
    let isUnique = { (beginning: Substring) in
      dated.lazy.filter { $0.hasPrefix(beginning) }.prefix(2).count == 1
    }
    let found = dated.last { isUnique($0.prefix($0.count * 45 / 100)) } ?? ""
    let beginning = found.prefix(found.count * 45 / 100)
    typed = String(beginning)
    awaited = String(found.dropFirst(beginning.count).prefix(20))
    last = String(dated.last?.prefix(beginning.count + 20) ?? "")
  }
}

/// Runs with a new folder, which is removed afterwards with all that is in it.
func withTemporaryFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
  let template = strdup("/tmp/sitrep-bench-XXXXXX")
  defer { free(template) }
  guard let template, mkdtemp(template) != nil else {
    throw ValidationError("/tmp: cannot be written")
  }
  let path = String(cString: template)
  defer { system("rm -rf '\(path)'") }
  return try body(path)
}
