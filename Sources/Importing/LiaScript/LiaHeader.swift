/// The comment that a course of LiaScript begins with: what it is about, and its macros.
struct LiaHeader {
  /// A macro of the course: what it stands for, with `@0`, `@1` … for what it is given.
  struct Macro: Hashable {
    var body: String

    /// In the file, from 1.
    var line: Int
  }

  /// The first value of each key, in lower case, with the line that it is in.
  private(set) var values: [String: (text: String, line: Int)] = [:]
  private(set) var macros: [String: Macro] = [:]

  /// Whether macros of other courses are used, whose names are not known.
  var importsMacros: Bool { values["import"] != nil }

  /// How many lines of the file it takes.
  private(set) var lineCount = 0

  /// Keys that say something about the course; every LiaScript course has some of them.
  private static let telling: Set<String> = [
    "author", "email", "version", "language", "narrator", "comment", "script", "link", "import",
    "mode", "logo", "icon", "attribute", "repository", "tags", "edit", "translation", "date",
  ]

  /// The header of a text; nil if it does not begin with one.
  init?(_ lines: [PageLine]) {
    guard let start = lines.firstIndex(where: { !$0.isBlank }),
      lines[start].text.trimmingStart.hasPrefix("<!--"),
      let end = lines[start...].firstIndex(where: { $0.text.contains("-->") })
    else { return nil }
    var inner = Array(lines[start...end])
    inner[0].text = String(inner[0].text.trimmingStart.dropFirst("<!--".count))
    let last = inner.count - 1
    if let close = inner[last].text.firstRange(of: "-->") {
      inner[last].text.removeSubrange(close.lowerBound...)
    }
    read(inner)
    guard Self.telling.intersection(values.keys).count > 1 || !macros.isEmpty else { return nil }
    lineCount = end + 1
  }

  /// `key: value`, with more lines of the value indented below it; `@name: value`, or `@name`, lines and
  /// `@end`.
  private mutating func read(_ lines: [PageLine]) {
    var key: String?
    var macro: (name: String, body: [String], line: Int)?
    for line in lines {
      if let open = macro {
        if line.text.trimmingStart.hasPrefix("@end") {
          macros[open.name] = Macro(body: open.body.joined(separator: "\n"), line: open.line)
          macro = nil
        } else {
          macro?.body.append(line.text)
        }
        continue
      }
      if let match = line.text.wholeMatch(of: /\s*@([A-Za-z_][\w.]*)\s*:\s*(.*?)\s*/) {
        macros[String(match.1)] = Macro(body: String(match.2), line: line.number)
        key = nil
      } else if let match = line.text.wholeMatch(of: /\s*@([A-Za-z_][\w.]*)\s*/) {
        macro = (String(match.1), [], line.number)
        key = nil
      } else if let match = line.text.wholeMatch(of: /([A-Za-z][A-Za-z-]*)\s*:\s*(.*?)\s*/) {
        let name = match.1.lowercased()
        if values[name] == nil { values[name] = (String(match.2), line.number) }
        key = name
      } else if let key, !line.isBlank {
        let sofar = values[key]?.text ?? ""
        values[key]?.text = CourseSettings.plain("\(sofar) \(line.text)") ?? ""
      }
    }
    if let macro {
      macros[macro.name] = Macro(body: macro.body.joined(separator: "\n"), line: macro.line)
    }
  }

  /// What a macro stands for, with its arguments put in; nil for one that is not defined, or does what only
  /// a browser can.
  func expansion(of name: String, _ arguments: [String]) -> String? {
    guard let macro = macros[name], !macro.body.contains("\n"), !macro.body.contains("<script")
    else { return nil }
    var text = macro.body
    for (number, argument) in arguments.enumerated().reversed() {
      text = text.replacing("@\(number)", with: argument)
    }
    // What is not given is empty, and a macro in a macro is not followed.
    text = text.replacing(/@\d/, with: "")
    return text.contains("@") && text.contains(/@[A-Za-z_]/) ? nil : text
  }

  /// Keys that nothing of a course of Lectern's says.
  private static let other: Set<String> = [
    "version", "narrator", "script", "link", "import", "mode", "logo", "icon", "attribute",
    "repository", "edit", "translation", "onload", "dark", "persistent", "debug", "base",
    "classroom", "sharing", "formula", "date",
  ]

  /// What it says about the course.
  func settings(_ report: inout ImportReport, at path: String) -> CourseSettings {
    var settings = CourseSettings()
    settings.description = CourseSettings.plain(values["comment"]?.text)
    settings.language = CourseSettings.plain(values["language"]?.text)
    settings.keywords = (values["tags"]?.text ?? "").split { ",;".contains($0) }
      .compactMap { CourseSettings.plain(String($0)) }
    let emails = (values["email"]?.text ?? "").split { ",; ".contains($0) }
      .filter { $0.contains("@") }
    for (number, name) in (values["author"]?.text ?? "").split(whereSeparator: { ",;".contains($0) }
    )
    .enumerated() {
      guard let name = CourseSettings.plain(String(name)) else { continue }
      var author = CourseSettings.Author(name)
      if author.email == nil, number < emails.count { author.email = String(emails[number]) }
      settings.authors.append(author)
    }
    let left = values.keys.filter { Self.other.contains($0) }.sorted()
    report.noteSettings(left, at: path)
    return settings
  }
}
