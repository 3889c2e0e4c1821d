import Model

/// What a filter that is being typed would do.
struct FilterPreview: Hashable, Sendable {
  /// What it was worked out from.
  struct Key: Hashable, Sendable {
    let snapshotNumber: Int
    let text: String
    /// UTF-8 bytes before the cursor: what is begun there is not held against the reader.
    let cursor: Int
  }

  let key: Key
  /// How many events it lets through, or what is wrong with it.
  let remark: String
}

extension AppState {
  /// Whether the filter has been typed on since the preview was made.
  var isPreviewBehind: Bool { previewKey.map { $0 != filterPreview?.key } ?? false }

  /// Works out what the filter that is being typed would do.
  mutating func previewFilter() {
    guard let key = previewKey, key != filterPreview?.key else { return }
    filterPreview = FilterPreview(key: key, remark: remark(on: key))
  }

  private var previewKey: FilterPreview.Key? {
    guard case .prompt(let prompt) = mode, prompt.purpose == .filter else { return nil }
    return FilterPreview.Key(
      snapshotNumber: snapshot.number, text: prompt.editor.text,
      cursor: prompt.editor.cursorOffset)
  }

  private mutating func remark(on key: FilterPreview.Key) -> String {
    do throws(QueryError) {
      let query = try Query(typing: key.text, cursor: key.cursor)
      let count = snapshot.evaluator.count(of: query, marks: marks)
      return "\(count) of \(counted(snapshot.corpus.eventCount, "event"))"
    } catch {
      return error.message
    }
  }

  /// What can be put in at the cursor of the filter.
  func filterChoices(_ editor: LineEditor) -> Choices? {
    let line = editor.text
    let found = completions(of: line, at: editor.cursorOffset, in: snapshot.corpus, marks: marks)
    let place = editor.characters(inBytes: found.range)
    let before = String(editor.characters[..<place.lowerBound])
    let after = String(editor.characters[place.upperBound...])
    let rows = found.items.map { item in
      Choice(
        name: item.text, keys: "", help: item.help, obstacle: nil,
        line: before + item.text + after, cursor: place.lowerBound + item.text.count)
    }
    return rows.isEmpty ? nil : Choices(rows)
  }
}
