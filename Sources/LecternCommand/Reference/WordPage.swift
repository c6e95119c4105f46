import Words

/// The reference of all words that Lectern adds as Markdown, made from the catalog itself.
enum WordPage {
  static var text: String {
    var text = """
      # Words

      Every sentence that Lectern adds to an author's text, by its name. A project can replace them in \
      `templates/words/<language>.yaml`, such as `templates/words/de.yaml`: one `name: text` on each line. Lectern fills \
      in what is in braces, so a sentence must keep all of its braces. If `{n}` is a number, a text may be given for each \
      plural form: `lesson.points: { one: "{n} point", other: "{n} points" }`. The forms are those of Unicode CLDR.

      Lectern has words in \(languages). In any other language, it uses English unless the project has its own words.

      """
    for area in CourseWords.areas {
      text += "\n## \(area.name)\n\n| name | English |\n| --- | --- |\n"
      for entry in area.entries {
        let message = entry.message(.english)
        let texts = message.forms.isEmpty ? [message.other] : message.patterns
        text += "| `\(entry.name)` | \(texts.map { cell($0.text) }.joined(separator: "<br>")) |\n"
      }
    }
    return text
  }

  private static var languages: String {
    let all = BuiltInLanguage.allCases.map { "\($0) (`\($0.rawValue)`)" }
    let names = all.map { $0.prefix(1).uppercased() + $0.dropFirst() }
    return names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
  }

  /// A text for a cell of a table; spaces at its ends are shown.
  private static func cell(_ text: String) -> String {
    "`" + text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
      + "`"
  }
}
