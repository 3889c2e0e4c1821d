extension Configuration {
  /// A configuration in which every setting and every command stands as a comment, with the value it has without it.
  public static var example: String {
    var lines = ["{"]
    for setting in Setting.table where setting.name != "keys" {
      lines += [
        "  // \(setting.help): \(setting.wanted)", "  // \"\(setting.name)\": \(setting.example),",
        "",
      ]
    }
    lines += ["  // Other keys for a command; [] leaves it to the palette (:).", "  \"keys\": {"]
    for section in Keymap.standard.sections {
      lines.append("    // \(section.title)")
      for command in section.commands {
        let keys = command.keys.map { "\"\(escaped($0.name))\"" }.joined(separator: ", ")
        lines.append("    // \"\(command.name)\": [\(keys)],  // \(command.help)")
      }
    }
    return (lines + ["  }", "}"]).joined(separator: "\n")
  }

  private static func escaped(_ name: String) -> String {
    name.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
  }

  /// The settings and what they do.
  public static let reference = Setting.table.map {
    (name: $0.name, value: $0.wanted, help: $0.help)
  }
}
