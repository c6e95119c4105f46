/// The boxes of a page of The Carpentries, `::::: challenge` … `:::::`, as Lectern's.
///
/// They are divisions of pandoc: a line of three colons or more with a name opens one, a line of
/// colons alone closes the one that was opened last, however many colons either has.
struct CarpentriesBoxes {
  private let words: AddedWords
  private var writer: BoxWriter

  /// The names of the boxes that are open.
  private var open: [String] = []

  /// Whether the tab that a heading began is open.
  private var isInTab = false

  init(_ words: AddedWords, _ names: ActivityNames) {
    self.words = words
    writer = BoxWriter(names)
  }

  var activityNames: ActivityNames { writer.activityNames }

  mutating func write(_ page: inout ForeignPage) {
    var fences = FenceTracker()
    var lines = page.lines[...]
    while let line = lines.popFirst() {
      guard !fences.takesAsCode(line.text) else {
        writer.add(line)
        continue
      }
      if let name = Self.opening(line.text) {
        if name == "objectives", open.isEmpty, let items = Self.items(of: lines) {
          // A course plan may have several such boxes.
          page.head.objectives += items.texts
          page.note(
            .changed, "`::: objectives`", "They are in the front matter.", line: line.number)
          lines = lines[items.end...].dropFirst()
          continue
        }
        begin(name, line, &page)
      } else if Self.isClosing(line.text) {
        end(line, &page)
      } else if let heading = HeadingLine(line.text), take(heading, line) {
        continue
      } else {
        writer.add(line)
      }
    }
    let last = page.lines.last?.number ?? 1
    for name in open.reversed() {
      page.note(
        .changed, "`::: \(name)`", "Nothing closes it, so it ends with the page.", line: last)
    }
    writer.closeAll(number: last)
    page.lines = writer.lines
  }

  // MARK: Lines

  /// The name of the box that a line opens.
  private static func opening(_ line: String) -> String? {
    guard line.contains(":::"),
      let match = line.wholeMatch(
        of: /[ \t]*:{3,}[ \t]*(?:\{[ \t]*([^}]*)\}|([A-Za-z][A-Za-z0-9_-]*))[ \t]*:*[ \t]*/)
    else { return nil }
    if let name = match.2 { return name.lowercased() }
    let first = match.1?.split(separator: " ").first { $0.hasPrefix(".") }
    return first.map { $0.dropFirst().lowercased() } ?? "div"
  }

  private static func isClosing(_ line: String) -> Bool {
    line.wholeMatch(of: /[ \t]*:{3,}[ \t]*/) != nil
  }

  /// The items of a box that is one list, without marks; nil if it has anything else.
  private static func items(of lines: ArraySlice<PageLine>) -> (texts: [String], end: Int)? {
    guard let end = lines.firstIndex(where: { isClosing($0.text) }) else { return nil }
    var items: [String] = []
    for line in lines[..<end] where !line.isBlank {
      let text = line.text.drop { $0 == " " || $0 == "\t" }
      if let match = text.prefixMatch(of: /(?:[-*+]|\d+[.)])[ \t]+/) {
        items.append(String(text[match.range.upperBound...]))
      } else if !items.isEmpty, line.indent > 0 || opening(line.text) == nil {
        items[items.count - 1] += " " + text
      } else {
        return nil
      }
      if opening(line.text) != nil || text.hasPrefix("#") || text.hasPrefix("```") { return nil }
    }
    return items.isEmpty ? nil : (items.map { PageHead.words(of: $0) }, end)
  }

  // MARK: Boxes

  /// The blocks that have a meaning, and what is said about them in the report.
  private mutating func begin(_ name: String, _ line: PageLine, _ page: inout ForeignPage) {
    let isInTask =
      open.last == "challenge" || open.last == "discussion"
    func box(_ form: BoxWriter.Form, _ title: String = "") {
      writer.open(form, title: title, indent: line.indent, number: line.number)
    }
    closeTab(line.number)
    var outcome = ImportReport.Outcome.changed
    var reason = "It is written as a block of Lectern's."
    switch name {
    case "objectives": box(.directive("note", hasLabel: true), words.objectives)
    case "questions": box(.directive("note", hasLabel: true), words.questions)
    case "keypoints": box(.directive("keypoints", hasLabel: false))
    case "challenge" where !isInTask: box(.activity("exercise"))
    case "discussion" where !isInTask: box(.activity("exercise"), words.discussion)
    case "solution" where isInTask: box(.directive("solution", hasLabel: false))
    case "hint" where isInTask: box(.directive("hint", hasLabel: false))
    case "solution":
      box(.details, words.solution)
      reason = "It is folded away: a solution belongs to an exercise."
    case "hint":
      box(.details, words.hint)
      reason = "It is folded away: a hint belongs to an exercise."
    case "spoiler": box(.details, words.more)
    case "callout", "challenge", "discussion": box(.directive("note", hasLabel: true))
    case "caution": box(.directive("caution", hasLabel: true))
    case "prereq", "prerequisite", "prerequisites":
      box(.directive("important", hasLabel: true), words.prerequisites)
    case "checklist": box(.directive("note", hasLabel: true), words.checklist)
    case "testimonial": box(.directive("story", hasLabel: true))
    case "instructor": box(.directive("facilitator", hasLabel: false))
    case "tab", "group-tab":
      box(.plain)
      reason = "Each tab is folded away."
    default:
      box(.plain)
      outcome = .keptAsText
      reason = "Lectern does not know what it does."
    }
    open.append(name)
    page.note(outcome, "`::: \(name)`", reason, line: line.number)
  }

  private mutating func end(_ line: PageLine, _ page: inout ForeignPage) {
    guard !open.isEmpty else {
      page.note(.leftOut, "Line of colons", "It closes nothing.", line: line.number)
      return
    }
    closeTab(line.number)
    open.removeLast()
    writer.close(number: line.number)
  }

  private mutating func closeTab(_ number: Int) {
    if isInTab { writer.close(number: number) }
    isInTab = false
  }

  /// Takes a heading as the title of the box that it begins, or of a tab.
  private mutating func take(_ heading: HeadingLine, _ line: PageLine) -> Bool {
    let place = heading.id ?? CarpentriesBoxes.slug(heading.title)
    if open.last == "tab" || open.last == "group-tab" {
      closeTab(line.number)
      writer.open(
        .details, title: heading.title, place: place, indent: line.indent, number: line.number)
      isInTab = true
      return true
    }
    guard writer.isAtStart else { return false }
    switch writer.form {
    case .directive("solution", _), .directive("hint", _):
      guard words.isPlain(heading.title) else { return false }
      writer.setTitle("", place: place)
    case .directive(_, hasLabel: true), .activity, .details:
      writer.setTitle(heading.title, place: place)
      minutes(in: heading.title)
    case .directive, .plain, nil: return false
    }
    return true
  }

  /// A title that says how long an exercise takes says it to the timetable, too.
  private mutating func minutes(in title: String) {
    guard case .activity = writer.form,
      let match = title.firstMatch(of: /(\d{1,3})[ -]*min(?:s|utes?)?\b/), let count = Int(match.1),
      (1...600).contains(count)
    else { return }
    writer.setAttributes("minutes=\(count)")
  }

  private static func slug(_ title: String) -> String {
    PageHead.words(of: title).lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "_" }
      .joined(separator: "-")
  }
}
