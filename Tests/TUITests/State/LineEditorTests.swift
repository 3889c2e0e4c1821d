import Testing

@testable import TUI

struct LineEditorTests {
  @Test func typesWhereTheCursorIs() {
    var editor = LineEditor("sirte")
    editor.moveToStart()
    editor.insert("of ")
    #expect(editor.text == "of sirte")
    #expect(editor.cursor == 3)
  }

  @Test func deletesOnBothSidesOfTheCursor() {
    var editor = LineEditor("abcd")
    editor.move(to: 2)
    editor.deleteBackward()
    #expect(editor.text == "acd")
    editor.deleteForward()
    #expect(editor.text == "ad")
  }

  @Test(arguments: [("actor:haftar sirte", "actor:haftar "), ("sirte  ", ""), ("", "")])
  func deletesTheWordBefore(text: String, left: String) {
    var editor = LineEditor(text)
    editor.deleteWord()
    #expect(editor.text == left)
  }

  @Test func deletesToTheStartAndToTheEnd() {
    var editor = LineEditor("abcd")
    editor.move(to: 1)
    editor.deleteToEnd()
    #expect(editor.text == "a")
    editor.deleteToStart()
    #expect(editor.text.isEmpty && editor.cursor == 0)
  }

  @Test func pastedLinesBecomeOne() {
    var editor = LineEditor()
    editor.insert("from:2019\r\nto:2020\tsirte")
    #expect(editor.text == "from:2019 to:2020 sirte")
  }

  @Test func bytesOfTheTextAreFoundAsCharacters() {
    let editor = LineEditor("Łęcka from:x")
    #expect(editor.characters(inBytes: 8..<14) == 6..<12)
    #expect(editor.characters(inBytes: 14..<14) == 12..<12)
  }

  @Test func olderLinesComeBackAndTheDraftIsKept() {
    var history = LineHistory()
    history.add("first")
    history.add("second")
    #expect(history.older(than: "draft") == "second")
    #expect(history.older(than: "second") == "first")
    #expect(history.older(than: "first") == nil)
    #expect(history.newer() == "second")
    #expect(history.newer() == "draft")
    #expect(history.newer() == nil)
  }

  @Test func aLineIsKeptOnceAndEmptyOnesAreNot() {
    var history = LineHistory()
    for line in ["a", "b", "a", ""] { history.add(line) }
    #expect(history.lines == ["b", "a"])
  }
}
