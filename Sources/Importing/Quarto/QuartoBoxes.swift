import LessonModel

/// The divisions of a page of Quarto, `::: {.callout-tip}` … `:::`, as Lectern's blocks.
struct QuartoBoxes {
  private struct Box {
    var kind: String

    /// Whether it is a tabset, whose headings are its tabs, and the level of the first one.
    var tabLevel: Int?
    var isTabset = false
  }

  private var writer: BoxWriter
  private var open: [Box] = []
  private var isInTab = false

  /// An exercise that has ended, with the empty lines below it: its solution may come next.
  private var waiting: [PageLine]?

  /// What a solution without a title is called, in the language of the course.
  private let solution: String

  init(_ names: ActivityNames, solution: String) {
    writer = BoxWriter(names)
    self.solution = solution
  }

  var activityNames: ActivityNames { writer.activityNames }

  mutating func write(_ page: inout ForeignPage) {
    var fences = FenceTracker()
    for line in page.lines {
      if fences.takesAsCode(line.text) {
        endExercise()
        writer.add(line)
      } else if let attributes = Self.opening(line.text) {
        begin(attributes, line, &page)
      } else if line.text.wholeMatch(of: /[ \t]*:{3,}[ \t]*/) != nil {
        end(line, &page)
      } else if line.isBlank, waiting != nil {
        waiting?.append(line)
      } else {
        endExercise()
        if let heading = HeadingLine(line.text), take(heading, line) { continue }
        writer.add(line)
      }
    }
    endExercise()
    let last = page.lines.last?.number ?? 1
    for box in open {
      page.note(
        .changed, "`::: \(box.kind)`", "Nothing closes it, so it ends with the page.", line: last)
    }
    writer.closeAll(number: last)
    page.lines = writer.lines
  }

  private struct Attributes {
    var id: String?
    var classes: [String]
    var pairs: [String: String]
  }

  /// The attributes of the division that a line opens.
  private static func opening(_ line: String) -> Attributes? {
    guard let match = line.wholeMatch(of: /[ \t]*:{3,}[ \t]*(\{.*\}|[A-Za-z][\w-]*)[ \t]*:*[ \t]*/)
    else { return nil }
    guard match.1.hasPrefix("{") else {
      return Attributes(id: nil, classes: [String(match.1)], pairs: [:])
    }
    let bytes = Array(match.1.utf8)
    guard let braces = BraceAttributes(in: bytes, at: 0, upTo: bytes.count) else {
      return Attributes(id: nil, classes: [], pairs: [:])
    }
    return Attributes(id: braces.id, classes: braces.classes, pairs: braces.pairs)
  }

  /// The callout that a class such as `callout-tip` names.
  private static func callout(_ name: String) -> String? {
    name.hasPrefix("callout-")
      ? OtherTools.directive(for: String(name.dropFirst("callout-".count))) : nil
  }

  /// What the first part of an id says that a division is.
  private static let statements = [
    "exm": "example", "thm": "important", "lem": "note", "cor": "note", "prp": "note",
    "cnj": "note", "def": "important", "rem": "note", "alg": "note",
  ]

  private static let layout: Set<String> = [
    "columns", "column", "fragment", "incremental", "nonincremental", "smaller", "aside",
    "cell", "cell-output-display", "quarto-layout-panel", "border", "center", "r-stack",
    "r-fit-text",
  ]

  private mutating func begin(
    _ attributes: Attributes, _ line: PageLine, _ page: inout ForeignPage
  ) {
    let prefix = attributes.id?.split(separator: "-").first.map(String.init) ?? ""
    let classes = attributes.classes
    let title = attributes.pairs["title"] ?? attributes.pairs["name"] ?? ""
    let isSolution = prefix == "sol" || classes.contains("solution")
    if !isSolution || waiting == nil { endExercise() }
    closeTab(line.number)
    let kind = classes.first ?? attributes.id ?? "div"
    var box = Box(kind: kind)
    var outcome = ImportReport.Outcome.changed
    var reason = "It is written as a block of Lectern's."
    func open(_ form: BoxWriter.Form) {
      writer.open(
        form, title: title, place: attributes.id, indent: line.indent, number: line.number)
    }
    if let name = classes.compactMap(Self.callout).first {
      open(.directive(name, hasLabel: true))
    } else if classes.contains("panel-tabset") {
      box.isTabset = true
      open(.plain)
      reason = "Each tab is folded away."
    } else if isSolution {
      if waiting != nil {
        waiting = nil
        open(.directive("solution", hasLabel: false))
        // It ends together with the exercise that it belongs to.
        box.kind = "solution of an exercise"
      } else {
        open(.details)
        if title.isEmpty { writer.setTitle(solution, place: nil) }
        reason = "It is folded away: a solution belongs to an exercise."
      }
    } else if prefix == "exr" || classes.contains("exercise") {
      open(.activity("exercise"))
      box.kind = "exercise"
    } else if classes.contains("notes") {
      open(.directive("facilitator", hasLabel: false))
    } else if let name = Self.statements[prefix] {
      open(.directive(name, hasLabel: true))
    } else {
      open(.plain)
      if ["fig", "tbl", "lst"].contains(prefix)
        || classes.contains(where: { name in
          Self.layout.contains(name) || name.hasPrefix("column-")
        }) || classes.isEmpty
      {
        reason = "It says only how it looks on a web page."
      } else {
        outcome = .keptAsText
        reason = "Lectern does not know what it does."
      }
    }
    self.open.append(box)
    page.note(outcome, "`::: \(kind)`", reason, line: line.number)
  }

  private mutating func end(_ line: PageLine, _ page: inout ForeignPage) {
    guard let box = open.popLast() else {
      page.note(.leftOut, "Line of colons", "It closes nothing.", line: line.number)
      return
    }
    endExercise()
    closeTab(line.number)
    switch box.kind {
    case "exercise": waiting = [line]
    case "solution of an exercise":
      writer.close(number: line.number)
      waiting = [line]
    default: writer.close(number: line.number)
    }
  }

  /// Closes the exercise whose solution did not come, or came.
  private mutating func endExercise() {
    guard let lines = waiting, let first = lines.first else { return }
    waiting = nil
    writer.close(number: first.number)
    for line in lines.dropFirst() { writer.add(line) }
  }

  private mutating func closeTab(_ number: Int) {
    if isInTab, open.last?.isTabset == true {
      writer.close(number: number)
      isInTab = false
    }
  }

  /// Takes a heading as the title of the box that it begins, or of a tab.
  private mutating func take(_ heading: HeadingLine, _ line: PageLine) -> Bool {
    if let box = open.last, box.isTabset {
      let level = box.tabLevel ?? heading.level
      open[open.count - 1].tabLevel = level
      guard heading.level <= level else { return false }
      closeTab(line.number)
      writer.open(
        .details, title: heading.title, place: heading.id, indent: line.indent,
        number: line.number)
      isInTab = true
      return true
    }
    guard writer.isAtStart else { return false }
    switch writer.form {
    case .directive(_, hasLabel: true), .activity, .details:
      writer.setTitle(heading.title, place: heading.id)
      return true
    case .directive, .plain, nil: return false
    }
  }
}
