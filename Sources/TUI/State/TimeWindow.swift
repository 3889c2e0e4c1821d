import Model

/// The stretch of time that an axis shows: bins of one scale, each some columns wide.
///
/// Columns are those of the axis, from 0 at its left end.
struct TimeWindow: Hashable, Sendable {
  let scale: TimeScale
  /// Never empty.
  private(set) var bins: Range<Int>
  let binColumns: Int
  /// The bins of all days that there is something on.
  private let all: Range<Int>

  /// A label such as `2019-04-04` has room above a bin of this width.
  private static let widestBin = 12

  /// The window in which all days have room or, with a scale that is too fine for that, the one that begins with a day.
  ///
  /// - Parameter scale: `nil`, or one that is coarser than need be, gives the finest at which all days have room.
  init(of days: DateSpan, scale: TimeScale?, from start: CivilDate, columns: Int) {
    let fitting = Self.fittingScale(of: days, columns: columns)
    let scale = min(scale ?? fitting, fitting)
    let all = Self.bins(of: days, scale: scale)
    let count = min(all.count, columns)
    self.scale = scale
    self.all = all
    bins = Self.bins(count, from: scale.bin(of: start), in: all)
    binColumns = min(columns / count, Self.widestBin)
  }

  /// The finest scale at which all days have room; the coarsest if they have none at any.
  static func fittingScale(of days: DateSpan, columns: Int) -> TimeScale {
    TimeScale.allCases.first { bins(of: days, scale: $0).count <= columns } ?? .decade
  }

  private static func bins(of days: DateSpan, scale: TimeScale) -> Range<Int> {
    scale.bin(of: days.first)..<(scale.bin(of: days.last) + 1)
  }

  /// The window of the same size that begins with a bin, or as near to it as there is something to show.
  func beginning(withBin bin: Int) -> TimeWindow {
    var window = self
    window.bins = Self.bins(bins.count, from: bin, in: all)
    return window
  }

  /// So many bins from one on, or as near to it as they all are among others.
  private static func bins(_ count: Int, from bin: Int, in all: Range<Int>) -> Range<Int> {
    let first = min(max(all.lowerBound, bin), all.upperBound - count)
    return first..<(first + count)
  }

  var columns: Int { bins.count * binColumns }

  /// Its days, all days of its bins.
  var days: DateSpan { scale.days(ofBins: bins.lowerBound...(bins.upperBound - 1)) }

  /// All days of one of its bins.
  func days(ofBin bin: Int) -> DateSpan { scale.days(ofBins: bin...bin) }

  /// The first days of its bins, and the day after the last.
  var borders: [CivilDate] {
    (bins.lowerBound...bins.upperBound).map { scale.firstDay(ofBin: $0) }
  }

  var hasEarlier: Bool { all.lowerBound < bins.lowerBound }
  var hasLater: Bool { all.upperBound > bins.upperBound }
  var isWhole: Bool { !hasEarlier && !hasLater }

  func contains(_ day: CivilDate) -> Bool { bins.contains(scale.bin(of: day)) }

  /// The columns of the bins that some days are in, also where they lie outside the window.
  func columns(of span: DateSpan) -> Range<Int> {
    let first = scale.bin(of: span.first) - bins.lowerBound
    let last = scale.bin(of: span.last) - bins.lowerBound
    return first * binColumns..<(last + 1) * binColumns
  }

  /// The column where the bin of a day begins, also where it lies outside the window.
  func column(of day: CivilDate) -> Int { (scale.bin(of: day) - bins.lowerBound) * binColumns }

  /// The days that some columns stand for, all days of their bins; columns outside the window count as its ends.
  func days(ofColumns columns: ClosedRange<Int>) -> DateSpan {
    scale.days(ofBins: bin(atColumn: columns.lowerBound)...bin(atColumn: columns.upperBound))
  }

  private func bin(atColumn column: Int) -> Int {
    bins.lowerBound + min(max(0, column), columns - 1) / binColumns
  }
}
