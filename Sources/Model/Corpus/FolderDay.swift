/// The day on which an article was written, as other articles of the folder tell it.
public struct FolderDay: Hashable, Sendable {
  /// What the other articles are to it.
  public enum Kinship: Hashable, Sendable {
    /// They have the same text.
    case copy
    /// They are of the same outlet, and show in which order it writes day and month.
    case outlet
    /// They report of the same story.
    case story
  }

  /// Another article: the name of its file, and when it was written.
  public struct Neighbour: Hashable, Sendable {
    /// The name of its file.
    public let name: String
    /// When it was written.
    public let day: CivilDate
  }

  /// The day, always uncertain.
  public let span: DateSpan
  /// What the others are to it.
  public let kinship: Kinship
  /// The articles that tell most, the surest first.
  public let neighbours: [Neighbour]
  /// Rare words that it has in common with the first of them, as ``StoryWords`` numbers them.
  let words: [UInt32]
  /// The day of the week in its text that agrees with the day.
  let weekday: Weekday?
}
