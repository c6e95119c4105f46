import LessonModel

/// Quotations and paragraphs that a line of braces makes a box, as kramdown reads them: `{: .challenge}` below
/// a quotation, or `{: .warning }` above a paragraph.
struct KramdownBoxes {
  private let words: AddedWords
  private var writer: BoxWriter
  private var notes: [PageNote] = []

  init(_ words: AddedWords, _ names: ActivityNames) {
    self.words = words
    writer = BoxWriter(names)
  }

  var activityNames: ActivityNames { writer.activityNames }

  mutating func write(_ page: inout ForeignPage) {
    write(labelled(page.lines)[...], isInTask: false, depth: 0)
    writer.closeAll(number: page.lines.last?.number ?? 1)
    page.lines = writer.lines
    page.notes += notes
  }

  /// The classes of a line of braces alone; nil for other lines.
  private static func classes(of line: String) -> [String]? {
    guard let match = line.wholeMatch(of: /\s*\{:\s*([^{}]*)\}\s*/) else { return nil }
    return match.1.split(separator: " ").filter { $0.hasPrefix(".") }
      .flatMap { $0.split(separator: ".") }.map { $0.lowercased() }
  }

  // MARK: Code

  /// `{: .language-python}` below code is the name of its language.
  private mutating func labelled(_ lines: [PageLine]) -> [PageLine] {
    var lines = lines
    var fences = FenceTracker()
    var opening: Int?
    var ended: Int?
    for index in lines.indices {
      let wasInside = fences.isInside
      if fences.takesAsCode(lines[index].text) {
        if !wasInside { opening = index }
        ended = fences.isInside ? nil : opening
        continue
      }
      defer { if !lines[index].isBlank { ended = nil } }
      let text = lines[index].text.replacing(/^[\s>]+/, with: "")
      guard let start = ended, let name = Self.classes(of: text)?.first else { continue }
      let fence = lines[start].text
      if fence.last == "~" || fence.last == "`" {
        let language = name.hasPrefix("language-") ? String(name.dropFirst(9)) : name
        let outputs = ["output", "error", "warning", "source", "message"]
        lines[start].text += outputs.contains(language) ? "text" : language
      }
      // Inside a quotation, the line stays a part of it.
      lines[index].text = String(lines[index].text.prefix { $0 == ">" || $0 == " " })
      notes.append(
        PageNote(
          outcome: .changed, construct: "`{: .\(name)}`", reason: "It is the language of the code.",
          line: lines[index].number))
    }
    return lines
  }

  // MARK: Boxes

  private mutating func write(_ all: ArraySlice<PageLine>, isInTask: Bool, depth: Int) {
    var lines = all
    var fences = FenceTracker()
    var isBelowBlank = true
    while let line = lines.first {
      if fences.takesAsCode(line.text) {
        writer.add(line)
        lines = lines.dropFirst()
        isBelowBlank = false
        continue
      }
      if let quote = Self.quote(lines), depth < 20 {
        let after = lines.dropFirst(quote.count)
        if let classes = after.first.flatMap({ Self.classes(of: $0.text) }),
          write(classes, quote, at: after.first?.number ?? line.number, isInTask: isInTask, depth)
        {
          lines = after.dropFirst()
        } else {
          for line in lines.prefix(quote.count) { writer.add(line) }
          lines = after
        }
        isBelowBlank = false
        continue
      }
      if isBelowBlank, let classes = Self.classes(of: line.text) {
        let rest = lines.dropFirst()
        let quote = Self.quote(rest)
        let block = quote ?? Array(rest.prefix { !$0.isBlank })
        if !block.isEmpty, write(classes, block, at: line.number, isInTask: isInTask, depth) {
          lines = rest.dropFirst(block.count)
          isBelowBlank = false
          continue
        }
      }
      writer.add(line)
      isBelowBlank = line.isBlank
      lines = lines.dropFirst()
    }
  }

  /// The lines of a quotation without their marks; nil if none begins here.
  private static func quote(_ lines: ArraySlice<PageLine>) -> [PageLine]? {
    let quoted = lines.prefix { $0.indent < 4 && $0.text.trimmingStart.hasPrefix(">") }
    guard !quoted.isEmpty else { return nil }
    return quoted.map { line in
      var line = line
      let rest = line.text.trimmingStart.dropFirst()
      line.text = String(rest.first == " " ? rest.dropFirst() : rest)
      return line
    }
  }

  /// Writes a box, or says that its classes mean nothing.
  private mutating func write(
    _ classes: [String], _ inner: [PageLine], at number: Int, isInTask: Bool, _ depth: Int
  ) -> Bool {
    var inner = inner[...]
    var title = ""
    var place: String?
    /// Takes the first heading as the title.
    func takeHeading() {
      guard let first = inner.firstIndex(where: { !$0.isBlank }),
        let heading = HeadingLine(inner[first].text)
      else { return }
      title = heading.title
      place = heading.id
      inner = inner[(first + 1)...]
    }
    for written in classes {
      let hasTitle = written.hasSuffix("-title")
      let name = hasTitle ? String(written.dropLast("-title".count)) : written
      var form: BoxWriter.Form
      switch name {
      case "challenge" where !isInTask, "discussion" where !isInTask, "exercise" where !isInTask:
        form = .activity("exercise")
        takeHeading()
      case "solution" where isInTask: form = .directive("solution", hasLabel: false)
      case "hint" where isInTask: form = .directive("hint", hasLabel: false)
      case "solution": form = .details
      case "keypoints": form = .directive("keypoints", hasLabel: false)
      case "testimonial": form = .directive("story", hasLabel: true)
      case "prereq", "prerequisites": form = .directive("important", hasLabel: true)
      case "callout", "objectives", "checklist", "challenge", "discussion", "highlight":
        form = .directive("note", hasLabel: true)
      case "instructor": form = .directive("facilitator", hasLabel: false)
      default:
        guard let box = OtherTools.directive(for: name) else { continue }
        form = .directive(box, hasLabel: true)
      }
      switch form {
      case .directive("solution", _), .directive("hint", _):
        let before = inner
        takeHeading()
        // A title that says only what it is goes; another one stays.
        if !title.isEmpty, !words.isPlain(title) { inner = before }
        title = ""
      case .directive(_, hasLabel: true), .details: takeHeading()
      case .directive, .activity, .plain: break
      }
      if hasTitle, title.isEmpty {
        let first = inner.prefix { !$0.isBlank }
        title = first.map(\.text).joined(separator: " ")
        inner = inner.dropFirst(first.count)
      }
      if case .details = form, title.isEmpty { title = words.solution }
      if name == "prereq", title.isEmpty { title = words.prerequisites }
      if name == "checklist", title.isEmpty { title = words.checklist }
      writer.open(form, title: title, place: place, number: number)
      let isTask = form == .activity("exercise")
      write(inner, isInTask: isTask, depth: depth + 1)
      writer.close(number: inner.last?.number ?? number)
      notes.append(
        PageNote(
          outcome: .changed, construct: "`{: .\(written)}`",
          reason: form == .details
            ? "It is folded away: a solution belongs to an exercise."
            : "It is written as a block of Lectern's.", line: number))
      return true
    }
    return false
  }
}
