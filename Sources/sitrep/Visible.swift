/// Text from files as a terminal may be sent it: control and format characters are shown as `<U+1B>`, line feeds stay.
func visible(_ text: String) -> String {
  var shown = ""
  for scalar in text.unicodeScalars {
    switch scalar.properties.generalCategory {
    case .control where scalar != "\n", .format, .surrogate, .lineSeparator, .paragraphSeparator:
      shown += "<U+\(String(scalar.value, radix: 16, uppercase: true))>"
    default: shown.unicodeScalars.append(scalar)
    }
  }
  return shown
}
