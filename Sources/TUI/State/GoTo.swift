import Model

/// Where a go-to line leads.
enum Destination: Hashable, Sendable {
  /// A row of the focused pane, from 1.
  case row(Int)
  /// So far through the focused pane, 0...100.
  case percent(Int)
  /// The first event on the timeline that begins on one of these days.
  case days(DateSpan)

  /// Reads a line; four digits are a year, any other number a row.
  init(parsing line: String) throws(LineError) {
    let text = line.split(separator: " ").joined(separator: " ")
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    if text.hasSuffix("%"), digits.count == text.count - 1, let percent = Int(digits) {
      guard percent <= 100 else { throw LineError("100% is the end", in: line) }
      self = .percent(percent)
    } else if digits.count == text.count, text.count != 4, let row = Int(text) {
      self = .row(row)
    } else if let days = DateSpan(edtf: text) {
      self = .days(days)
    } else {
      throw LineError(
        "go to a day such as 2019-04-06 or 2019-04, a row such as 120, or 50%", in: line)
    }
  }
}

extension LinePurpose {
  static let goTo = LinePurpose(
    name: "go-to", label: "go to: ",
    changed: { state, text in
      // A second g needs no Enter.
      if text == "g" { state.goToStart() }
    },
    accept: { (state, text) throws(LineError) in
      try state.go(to: Destination(parsing: text), line: text)
    })
}

extension AppState {
  /// Goes to a row, or asks where to go.
  mutating func goTo(row: Int?) {
    if let row {
      jump { $0.move(.row(row)) }
    } else {
      ask(.goTo)
    }
  }

  fileprivate mutating func goToStart() {
    mode = .panes
    jump { $0.move(.top) }
  }

  fileprivate mutating func go(to destination: Destination, line: String) throws(LineError) {
    switch destination {
    case .row(let row):
      let rowCount = focusedPosition.count
      guard (1...max(1, rowCount)).contains(row) else {
        throw LineError("\(name(of: focus).lowercased()) has \(counted(rowCount, "row"))", in: line)
      }
      jump { $0.move(.row(row)) }
    case .percent(let percent):
      let row = max(1, (focusedPosition.count * percent + 50) / 100)
      jump { $0.move(.row(row)) }
    case .days(let days):
      guard view.datedCount > 0 else {
        throw LineError("no dated event is shown", in: line)
      }
      jump {
        $0.shownView = .timeline
        $0.setFocus(.main)
        $0.goToDays(days)
      }
    }
  }
}
