/// The manual page lectern(1), in mdoc (https://mandoc.bsd.lv/man/mdoc.7.html).
///
/// Commands and options come from the argument parser; the rest is written here.
enum ManualPage {
  static func text() throws -> String {
    let leaves = try CommandHelp.read().leaves()
    var lines = [
      ".Dd \(Version.date)", ".Dt LECTERN 1", ".Os", ".Sh NAME", ".Nm lectern",
      ".Nd publish a course written in Markdown as a website, a podcast and handouts",
      ".Sh SYNOPSIS",
    ]
    for leaf in leaves { lines += synopsis(leaf.words, leaf.command) }
    lines += paragraph(
      """
      A project folder contains a course in lessons/: a file course.yaml, lessons written in Markdown, and \
      folders of media. Lectern checks the course and publishes it into dist/, as a website, a podcast \
      and handouts.
      """, under: "DESCRIPTION")
    lines += [".Pp", "The commands are:"]
    for leaf in leaves { lines += section(leaf.words, leaf.command) }
    lines += options + environment + places + statuses + examples
    lines += [
      ".Sh SEE ALSO", ".Xr espeak-ng 1 ,", ".Xr ffmpeg 1",
      ".Pp", "The manual for authors is in the folder", ".Pa docs", "of Lectern's source.",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func synopsis(_ words: [String], _ command: CommandHelp) -> [String] {
    var lines = [".Nm", ".Cm \(words.dropFirst().map(escaped).joined(separator: " "))"]
    for argument in command.ownArguments {
      let value = (argument.valueName).map { ".Ar \(escaped($0))" }
      let name = (argument.names ?? []).first { $0.kind == .long } ?? argument.names?.first
      let flag = name.map { "Fl \(escaped(String($0.text.dropFirst())))" }
      switch argument.kind {
      case .positional:
        let value = String((value ?? ".Ar value").dropFirst())
        lines.append(argument.isOptional ? ".Op \(value)" : ".\(value)")
      case .flag: lines.append(".Op \(flag ?? "")")
      case .option: lines.append(".Op \(flag ?? "") \((value ?? ".Ar value").dropFirst())")
      }
    }
    return lines
  }

  private static func section(_ words: [String], _ command: CommandHelp) -> [String] {
    var lines = [".Ss \(words.map(escaped).joined(separator: " "))"]
    lines += prose(command.abstract ?? "")
    if let discussion = command.discussion { lines += [".Pp"] + prose(discussion) }
    guard !command.ownArguments.isEmpty else { return lines }
    lines += [".Bl -tag -width Ds"]
    for argument in command.ownArguments {
      lines.append(".It \(head(argument))")
      lines += prose(argument.abstract ?? "")
      if let discussion = argument.discussion, !discussion.isEmpty { lines += prose(discussion) }
    }
    return lines + [".El"]
  }

  /// The names of an argument, and its value.
  private static func head(_ argument: CommandHelp.Argument) -> String {
    let value = argument.valueName.map { "Ar \(escaped($0))" } ?? "Ar value"
    let names = argument.typedNames.map { "Fl \(escaped(String($0.text.dropFirst())))" }
    switch argument.kind {
    case .positional: return value
    case .flag: return names.joined(separator: " , ")
    case .option: return names.joined(separator: " , ") + " \(value)"
    }
  }

  private static let options = [
    ".Ss Options of every command", ".Bl -tag -width Ds", ".It Fl h , Fl -help",
    "Show what the command does and its options.", ".It Fl -version",
    "Show the version of Lectern.", ".El",
  ]

  private static let environment = [
    ".Sh ENVIRONMENT", ".Bl -tag -width Ds", ".It Ev NO_COLOR",
    "If set to anything, messages have no colors.", ".It Ev SOURCE_DATE_EPOCH",
    "The date and time of a publication, in seconds since 1970.",
    "The default is the date of the course.", ".El",
  ]

  private static let places = [
    ".Sh FILES", ".Bl -tag -width Ds", ".It Pa lessons/course.yaml",
    "The title and the settings of the course.",
    ".It Pa lessons/", "The lessons, in the order of their names; folders are units.",
    ".It Pa templates/", "Templates that change how the course looks; may be absent.",
    ".It Pa dist/", "The published course, ready to upload.",
    ".It Pa .lectern/", "What Lectern keeps between runs; safe to delete.", ".El",
  ]

  private static let statuses = [
    ".Sh EXIT STATUS", ".Bl -tag -width Ds", ".It 0",
    "The command succeeded; a checked course has no errors.",
    ".It 1", "The course has errors.", ".It 2",
    "The command could not do its work: wrong arguments, or a failure of the machine.",
    ".It 3", "The course was published or put online, but something after that failed.", ".El",
  ]

  private static let examples = [
    ".Sh EXAMPLES", "Start a course, add a lesson, see what is wrong, publish:",
    ".Bd -literal -offset indent",
    "lectern new course \"Sell with a plan\"", "cd sell-with-a-plan",
    "lectern new lesson \"The quiet buyer\"", "lectern check", "lectern publish", ".Ed",
  ]

  private static func paragraph(_ text: String, under title: String) -> [String] {
    [".Sh \(title)"] + prose(text)
  }

  /// Text as lines of a page: one line for each line, indented lines as they are, one sentence per
  /// line.
  private static func prose(_ text: String) -> [String] {
    var lines: [String] = []
    var isLiteral = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("  ") != isLiteral {
        if !line.hasPrefix("  "), line.isEmpty { continue }
        isLiteral.toggle()
        lines.append(isLiteral ? ".Bd -literal -offset indent" : ".Ed")
      }
      if line.isEmpty {
        if lines.last != ".Pp" { lines.append(".Pp") }
      } else if isLiteral {
        lines.append(escaped(line.dropFirst(2)))
      } else {
        lines += line.replacing(/([a-z0-9\/)"`][.?!]) (?=[A-Z`])/) { "\($0.1)\n" }
          .split(separator: "\n").flatMap(wrapped)
      }
    }
    if isLiteral { lines.append(".Ed") }
    if let last = lines.firstIndex(of: ".Bd -literal -offset indent"), last > 0,
      lines[last - 1] == ".Pp"
    {
      lines.remove(at: last - 1)
    }
    return lines
  }

  /// A sentence in lines of at most 78 signs, which the formatter joins again.
  private static func wrapped(_ sentence: Substring) -> [String] {
    var lines: [String] = []
    for word in sentence.split(separator: " ") {
      // Some characters are longer once they are escaped.
      if let last = lines.last, length(last) + length(word) < 78 {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines.map { escaped($0) }
  }

  /// How many signs a text has for the formatter, which reads what is not ASCII as `\\[u2019]`.
  private static func length(_ text: some StringProtocol) -> Int {
    escaped(text).unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 8) }
  }

  /// Text with the characters of the language escaped.
  private static func escaped(_ text: some StringProtocol) -> String {
    var text = String(text).replacing("\\", with: "\\e").replacing("`", with: "\\(ga")
    if text.hasPrefix(".") || text.hasPrefix("'") { text = "\\&" + text }
    return text
  }
}
