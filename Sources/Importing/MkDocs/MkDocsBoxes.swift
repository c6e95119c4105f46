import LessonModel

/// The boxes of a page of MkDocs: what is indented below `!!! note "Title"`, `??? note` and
/// `=== "Tab"`; what is between `/// note | Title` and `///`; and quizzes.
struct MkDocsBoxes {
  private struct Frame {
    /// Its lines are indented by at least this much; nil for one that a line of slashes closes.
    var indent: Int?

    /// How many slashes close it.
    var slashes = 0

    /// How much of the indentation of its lines is gone.
    var removed: Int

    /// Whether solutions may be in it.
    var isTask = false
  }

  private var writer: BoxWriter
  private var frames: [Frame] = []
  private var fences = FenceTracker()

  init(_ names: ActivityNames) { writer = BoxWriter(names) }

  var activityNames: ActivityNames { writer.activityNames }

  mutating func write(_ page: inout ForeignPage) {
    var lines = page.lines[...]
    while let line = lines.first {
      if !fences.isInside, !line.isBlank { closeFrames(before: line) }
      let isCode = fences.takesAsCode(line.text)
      let own = line.outdented(by: frames.last?.removed ?? 0)
      if !isCode, let quiz = MkDocsQuiz(lines) {
        quiz.write(&writer, indent: own.indent, &page)
        lines = lines.dropFirst(quiz.lineCount)
        continue
      }
      lines = lines.dropFirst()
      if isCode || line.isBlank {
        writer.add(own)
      } else if let box = Box(own.text) {
        open(box, line, own.indent, &page)
      } else if let block = slashes(line.text, own, &lines, &page) {
        if !block { writer.add(own) }
      } else {
        writer.add(own)
      }
    }
    writer.closeAll(number: page.lines.last?.number ?? 1)
    page.lines = writer.lines
  }

  /// A line that is indented less than a box's text comes after the box.
  private mutating func closeFrames(before line: PageLine) {
    while let frame = frames.last, let indent = frame.indent, line.indent < indent {
      frames.removeLast()
      writer.close(number: line.number)
    }
  }

  // MARK: Boxes

  /// The first line of a box.
  private struct Box {
    var isFolded = false
    var isTab = false
    var kind = ""
    var title: String?

    init(kind: String, title: String?, isFolded: Bool, isTab: Bool = false) {
      (self.kind, self.title) = (kind, title)
      (self.isFolded, self.isTab) = (isFolded, isTab)
    }

    init?(_ line: String) {
      guard line.contains("!!!") || line.contains("???") || line.contains("==="),
        let match = line.wholeMatch(
          of:
            /\s*(!!!|\?\?\?\+?|===[!+]*)[ \t]*([A-Za-z][\w-]*)?((?:[ \t]+[A-Za-z][\w-]*)*)[ \t]*(?:"(.*)"|'(.*)')?[ \t]*/
        )
      else { return nil }
      title = (match.4 ?? match.5).map {
        String($0).replacing("\\\"", with: "\"")
      }
      kind = match.2?.lowercased() ?? ""
      isTab = match.1.hasPrefix("===")
      isFolded = match.1.hasPrefix("???")
      if isTab ? title == nil || !kind.isEmpty : kind.isEmpty && title == nil { return nil }
    }

    /// What the theme writes above a box without a title.
    var ownTitle: String {
      let words = kind.replacing("-", with: " ")
      return words.prefix(1).uppercased() + words.dropFirst()
    }
  }

  private static let tasks: Set<String> = ["exercise", "task", "challenge", "activity", "exercice"]
  private static let solutions: Set<String> = ["solution", "answer", "answers", "solutions"]

  /// The form of a box, and its title.
  private func form(of box: Box) -> (BoxWriter.Form, String) {
    let title = box.title ?? ""
    if frames.last?.isTask == true {
      let first = title.lowercased().prefix { $0.isLetter }
      if Self.solutions.contains(box.kind) || Self.solutions.contains(String(first)) {
        return (.directive("solution", hasLabel: false), "")
      }
      if box.kind == "hint" || first == "hint" { return (.directive("hint", hasLabel: false), "") }
    }
    if box.isTab { return (.details, title) }
    if box.isFolded { return (.details, title.isEmpty ? box.ownTitle : title) }
    if Self.tasks.contains(box.kind) { return (.activity("exercise"), title) }
    let name = OtherTools.directive(for: box.kind)
    // A kind that has another name here says what it is in its title.
    let label = box.title ?? (name == box.kind ? "" : box.ownTitle)
    return (.directive(name ?? "note", hasLabel: true), label)
  }

  private mutating func open(
    _ box: Box, _ line: PageLine, _ indent: Int, slashes: Int = 0, _ page: inout ForeignPage
  ) {
    let (form, title) = form(of: box)
    let removed = frames.last?.removed ?? 0
    writer.open(form, title: title, indent: indent, number: line.number)
    frames.append(
      slashes > 0
        ? Frame(
          indent: nil, slashes: slashes, removed: removed, isTask: form == .activity("exercise"))
        : Frame(
          indent: line.indent + 4, removed: removed + 4, isTask: form == .activity("exercise")))
    let construct =
      slashes > 0 ? "`///`" : box.isTab ? "`===`" : box.isFolded ? "`???`" : "`!!!`"
    page.note(
      .changed, construct,
      box.isTab
        ? "Each tab is folded away: paper and ears have no tabs."
        : "It is written as a block of Lectern's.",
      line: line.number)
  }

  // MARK: Blocks between slashes

  /// Whether a line of slashes opened or closed a block; nil for a line that is something else.
  private mutating func slashes(
    _ line: String, _ own: PageLine, _ lines: inout ArraySlice<PageLine>, _ page: inout ForeignPage
  ) -> Bool? {
    guard line.contains("///"),
      let match = line.wholeMatch(
        of: /\s*(\/{3,})[ \t]*([A-Za-z][\w-]*)?[ \t]*(?:\|[ \t]*(.*?))?[ \t]*/)
    else { return nil }
    let count = match.1.count
    guard let kind = match.2.map({ $0.lowercased() }) else {
      guard let frame = frames.last(where: { $0.slashes > 0 }), frame.slashes == count else {
        return false
      }
      while let frame = frames.popLast() {
        writer.close(number: own.number)
        if frame.slashes == count { break }
      }
      return true
    }
    // Options follow, indented, until an empty line.
    var type: String?
    while let next = lines.first, !next.isBlank, next.indent >= own.indent + 4 {
      if let match = next.text.firstMatch(of: /type:\s*["']?([\w-]+)/) { type = String(match.1) }
      lines = lines.dropFirst()
    }
    let title = match.3.map(String.init)
    let name = kind == "admonition" || kind == "details" ? type ?? "note" : kind
    open(
      Box(kind: name, title: title, isFolded: kind == "details", isTab: kind == "tab"), own,
      own.indent, slashes: count, &page)
    return true
  }
}
