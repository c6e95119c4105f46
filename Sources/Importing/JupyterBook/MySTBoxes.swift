import LessonModel

/// Writes the directives of a page of MyST as Lectern's blocks.
struct MySTBoxes {
  private let files: SourceFiles
  private let path: String

  /// What a solution without a title is called, in the language of the course.
  private let solution: String
  private var writer: BoxWriter

  /// The label of the exercise that has just ended: its solution may come next.
  private var waiting: (label: String?, lines: [PageLine])?
  private var notes: [PageNote] = []

  init(_ files: SourceFiles, page: String, solution: String, _ names: ActivityNames) {
    self.files = files
    path = page
    self.solution = solution
    writer = BoxWriter(names)
  }

  var activityNames: ActivityNames { writer.activityNames }

  mutating func write(_ page: inout ForeignPage) {
    write(page.lines[...], indent: "", depth: 0)
    endExercise()
    writer.closeAll(number: page.lines.last?.number ?? 1)
    page.lines = writer.lines
    page.notes += notes
  }

  private mutating func write(_ all: ArraySlice<PageLine>, indent: String, depth: Int) {
    var lines = all
    var fences = FenceTracker()
    /// Labels that belong to what comes next.
    var places: [PageLine.Place] = []
    while let line = lines.first {
      if !fences.isInside, let directive = MySTDirective(lines) {
        write(directive, indent: indent, places, depth: depth)
        places = []
        lines = lines.dropFirst(directive.lineCount)
        continue
      }
      lines = lines.dropFirst()
      if line.isBlank, waiting != nil {
        waiting?.lines.append(line)
        continue
      }
      endExercise()
      if !fences.takesAsCode(line.text) {
        if let match = line.text.wholeMatch(of: /\s*\(([^()]+)\)=\s*/) {
          places.append(PageLine.Place(name: String(match.1)))
          continue
        }
        // A comment, and a mark between cells.
        if line.text.hasPrefix("%") || line.text.wholeMatch(of: /\+\+\+.*/) != nil { continue }
      }
      var own = line
      if !line.isBlank {
        own.text = indent + line.text
        own.places += places
        places = []
      }
      writer.add(own)
    }
  }

  /// The callout that a directive becomes; nil for one with another meaning.
  private static func callout(_ name: String) -> String? {
    ["topic", "versionadded", "versionchanged", "deprecated"].contains(name)
      ? "note" : OtherTools.directive(for: name)
  }

  private static let statements = [
    "theorem": "important", "definition": "important", "example": "example", "axiom": "important",
    "lemma": "note", "corollary": "note", "proposition": "note", "remark": "note",
    "observation": "note", "property": "note", "proof": "note", "algorithm": "note",
    "conjecture": "note", "criterion": "note",
  ]

  private mutating func write(
    _ directive: MySTDirective, indent: String, _ places: [PageLine.Place], depth: Int
  ) {
    let number = directive.number
    let label = directive.options["name"] ?? directive.options["label"]
    let own = label.map { [PageLine.Place(name: $0)] } ?? []
    if directive.name != "solution" || waiting == nil { endExercise() }
    func add(_ text: String, _ places: [PageLine.Place] = []) {
      writer.add(PageLine(text.isEmpty ? "" : indent + text, number: number, places: places))
    }
    for place in places { writer.add(PageLine("", number: number, places: [place])) }
    var outcome = ImportReport.Outcome.changed
    var reason = "It is written as a block of Lectern's."
    func box(_ form: BoxWriter.Form, title: String = "") {
      writer.open(form, title: title, place: label, indent: indent.count, number: number)
      write(directive.lines[...], indent: indent, depth: depth + 1)
      endExercise()
      writer.close(number: number)
    }
    let base = directive.name.split(separator: ":").last.map(String.init) ?? directive.name
    // Directives in one another without end are nobody's.
    switch depth > 40 ? "" : directive.name {
    case "admonition":
      let kind = (directive.options["class"] ?? "").split(separator: " ").compactMap {
        Self.callout(String($0))
      }.first
      if directive.options["class"]?.contains("dropdown") == true {
        box(.details, title: directive.argument)
      } else {
        box(.directive(kind ?? "note", hasLabel: true), title: directive.argument)
      }
    case "dropdown": box(.details, title: directive.argument)
    case "tab-item", "tab": box(.details, title: directive.argument)
    case "exercise", "exercise-start":
      writer.open(
        .activity("exercise"), title: directive.argument, place: label, indent: indent.count,
        number: number)
      write(directive.lines[...], indent: indent, depth: depth + 1)
      waiting = (label, [])
    case "solution", "solution-start":
      let named = directive.argument
      if let exercise = waiting, named.isEmpty || exercise.label == nil || exercise.label == named {
        waiting = nil
        box(.directive("solution", hasLabel: false))
        waiting = (exercise.label, [])
      } else {
        endExercise()
        box(.details, title: solution)
        reason = "It is folded away: a solution belongs to an exercise."
      }
    case "code-block", "code", "code-cell", "sourcecode", "parsed-literal", "mermaid":
      writeCode(directive, own, indent)
      reason = "It is code without options."
    case "literalinclude": (outcome, reason) = include(directive, asCode: true, indent, depth)
    case "include": (outcome, reason) = include(directive, asCode: false, indent, depth)
    case "figure", "image": writePicture(directive, own, indent)
    case "math":
      let lines = directive.lines.isEmpty ? [directive.argument] : directive.lines.map(\.text)
      for text in ["$$"] + lines + ["$$"] { add(text, text == "$$" ? own : []) }
      reason = "It is written between dollar signs."
    case "epigraph", "pull-quote", "highlights":
      for line in directive.lines { add("> \(line.text)") }
      reason = "It is a quotation."
    case "iframe", "video", "youtube":
      let address =
        directive.name == "youtube"
        ? "https://www.youtube.com/watch?v=\(directive.argument)" : directive.argument
      add("[\(address)](\(address))", own)
      (outcome, reason) = (.keptAsText, "It is a link now.")
    case "toctree", "tableofcontents", "contents", "bibliography", "index", "raw", "glue",
      "eval-rst", "role", "exercise-end", "solution-end":
      (outcome, reason) = (.leftOut, "Lessons have nothing like it.")
    default:
      if let name = Self.callout(directive.name) {
        let isWords = ["topic", "versionadded", "versionchanged", "deprecated"]
          .contains(directive.name)
        var inner = directive
        if !isWords, !directive.argument.isEmpty { inner.prepend(directive.argument) }
        writer.open(
          .directive(name, hasLabel: true), title: isWords ? directive.argument : "", place: label,
          indent: indent.count, number: number)
        write(inner.lines[...], indent: indent, depth: depth + 1)
        endExercise()
        writer.close(number: number)
      } else if let name = Self.statements[base] {
        box(.directive(name, hasLabel: true), title: directive.argument)
      } else {
        if !directive.argument.isEmpty { add("**\(directive.argument)**", own) }
        if !directive.argument.isEmpty { add("") }
        write(directive.lines[...], indent: indent, depth: depth + 1)
        let layout = [
          "margin", "sidebar", "div", "grid", "grid-item", "tab-set", "table", "card", "container",
          "glossary", "list-table", "grid-item-card", "aside", "csv-table",
        ]
        if layout.contains(directive.name) {
          reason = "It says only how it looks on a web page."
        } else {
          (outcome, reason) = (.keptAsText, "Lectern does not know what it does.")
        }
      }
    }
    notes.append(
      PageNote(outcome: outcome, construct: "`{\(directive.name)}`", reason: reason, line: number))
  }

  /// Closes the exercise whose solution did not come, or came.
  private mutating func endExercise() {
    guard let (_, lines) = waiting else { return }
    waiting = nil
    writer.close(number: lines.first?.number ?? 1)
    for line in lines { writer.add(line) }
  }

  // MARK: Files and pictures

  private mutating func writeCode(
    _ directive: MySTDirective, _ places: [PageLine.Place], _ indent: String
  ) {
    let language =
      directive.name == "mermaid"
      ? "mermaid" : String(directive.argument.split(separator: " ").first ?? "")
    writeCode(
      directive.lines.map(\.text).joined(separator: "\n"),
      directive.name == "code-cell" && language.hasPrefix("ipython") ? "python" : language,
      title: directive.options["caption"], places, indent, directive.number)
  }

  private mutating func writeCode(
    _ text: String, _ language: String, title: String?, _ places: [PageLine.Place],
    _ indent: String, _ number: Int
  ) {
    let marks = CodeFence.marks(around: text)
    if let title {
      writer.open(
        .directive("figure", hasLabel: true), title: title, indent: indent.count, number: number)
    }
    writer.add(PageLine("\(indent)\(marks)\(language)", number: number, places: places))
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      writer.add(PageLine(line.isEmpty ? "" : indent + line, number: number))
    }
    writer.add(PageLine("\(indent)\(marks)", number: number))
    if title != nil { writer.close(number: number) }
  }

  private mutating func include(
    _ directive: MySTDirective, asCode: Bool, _ indent: String, _ depth: Int
  ) -> (ImportReport.Outcome, String) {
    guard let path = SourcePath.resolve(directive.argument, from: SourcePath.folder(of: path)),
      let text = files.text(of: path)
    else { return (.leftOut, "The file does not exist: \(directive.argument).") }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    if let written = directive.options["lines"] { lines = Self.selected(written, of: lines) }
    if asCode {
      writeCode(
        lines.joined(separator: "\n"), directive.options["language"] ?? "",
        title: directive.options["caption"], [], indent, directive.number)
    } else {
      write(
        lines.map { PageLine($0, number: directive.number) }[...], indent: indent, depth: depth + 1)
    }
    return (.changed, "Lectern has no includes, so the text itself is here.")
  }

  /// `1-3,7` as the lines themselves.
  private static func selected(_ written: String, of lines: [String]) -> [String] {
    written.split(separator: ",").flatMap { part -> [String] in
      let ends = part.split(separator: "-", omittingEmptySubsequences: false)
        .map { Int($0.filter(\.isNumber)) }
      let first = max(1, (ends.first ?? nil) ?? 1)
      let last = min(lines.count, ends.count > 1 ? (ends[1] ?? lines.count) : first)
      return first <= last ? Array(lines[(first - 1)..<last]) : []
    }
  }

  private mutating func writePicture(
    _ directive: MySTDirective, _ places: [PageLine.Place], _ indent: String
  ) {
    let caption = directive.lines.prefix { !$0.isBlank }.map(\.text).joined(separator: " ")
    let rest = directive.lines.dropFirst(directive.lines.prefix { !$0.isBlank }.count)
    let alt = BoxWriter.label(directive.options["alt"] ?? PageHead.words(of: caption))
    let number = directive.number
    let target = directive.argument.contains(" ") ? "<\(directive.argument)>" : directive.argument
    if caption.isEmpty {
      writer.add(PageLine("\(indent)![\(alt)](\(target))", number: number, places: places))
      return
    }
    writer.open(
      .directive("figure", hasLabel: true), title: caption, indent: indent.count, number: number)
    writer.add(PageLine("\(indent)![\(alt)](\(target))", number: number, places: places))
    writer.close(number: number)
    for line in rest {
      writer.add(PageLine(line.isBlank ? "" : indent + line.text, number: line.number))
    }
  }
}
