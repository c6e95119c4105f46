import LessonModel

/// Writes what pandoc has no Markdown for and says with lines of colons: `::: box note Title` … `::: end`, where
/// elements of HTML have braces with their attributes, `::: box quiz {#id points=2} Title`;
/// and what a page says about itself, `::: summary Words`, `::: objective Words`, `::: term id | name | meaning` and
/// `::: was iframe 2`.
struct StyledBoxes {
  var writer: BoxWriter
  private var fences = FenceTracker()
  private var depth = 0

  /// The block that has just ended, and the empty lines below it: paragraphs with one style are one block.
  private var ended: (name: String, lines: [PageLine])?

  private let words: AddedWords
  private let hasDecimalComma: Bool

  /// `language` is that of the course; nil for one that does not say it.
  init(_ names: ActivityNames, language: String?) {
    writer = BoxWriter(names)
    words = AddedWords(language: language ?? "en")
    hasDecimalComma = LanguageTag(language ?? "en")?.hasDecimalComma ?? false
  }

  mutating func add(_ line: PageLine, to page: inout ForeignPage) {
    if fences.takesAsCode(line.text) {
      close()
      writer.add(line)
    } else if let match = line.text.wholeMatch(
      of: /::: box ([a-z]+)(?: \{([^{}]*)\})?(?: (.+))?/)
    {
      open(
        String(match.1), match.2.map(String.init), String(match.3 ?? ""), line, &page)
    } else if depth > 0, line.text == "::: end" {
      depth -= 1
      if depth > 0 { writer.close(number: line.number) }
      if depth == 0 { ended = (ended?.name ?? "", []) }
    } else if depth == 0, ended != nil, line.isBlank {
      ended?.lines.append(line)
    } else if let match = line.text.wholeMatch(of: /::: (title|summary|objective|term|was) (.+)/) {
      take(String(match.1), String(match.2), line, &page)
    } else {
      if depth == 0 { close() }
      writer.add(line)
    }
  }

  /// Ends all that is open.
  mutating func finish(number: Int) {
    close()
    writer.closeAll(number: number)
    depth = 0
  }

  /// `attributes` are those of an element; nil for paragraphs of a document, of which several are one block.
  private mutating func open(
    _ name: String, _ attributes: String?, _ written: String, _ line: PageLine,
    _ page: inout ForeignPage
  ) {
    let title = Documents.styles[written.lowercased()] == name ? "" : written
    defer { depth += 1 }
    if depth == 0 {
      if attributes == nil, ended?.name == name, title.isEmpty {
        ended = (name, [])
        writer.add(PageLine("", number: line.number))
        return
      }
      close()
      ended = (name, [])
    }
    var form = Self.form(of: name)
    var shown = title
    if name == "hint" || name == "solution", writer.form != .activity("exercise") {
      // Only a task has answers: elsewhere readers open them, too.
      form = .details
      if shown.isEmpty {
        shown = name == "hint" ? words.hint : words.solution
      }
    }
    let (id, others) = parts(of: attributes ?? "")
    writer.open(
      form, title: shown, attributes: others, place: id, id: id, number: line.number)
    page.note(
      .changed, "Style “\(name)”", "Its paragraphs are written as a block of Lectern's.",
      line: line.number)
  }

  /// The id among attributes, and the others.
  private func parts(of written: String) -> (id: String?, others: String) {
    let attributes = written.replacing(/shown="([^"±]*)(?:±([^"]*))?"/) { match in
      "answer=\(number(match.1))" + (match.2.map { " tolerance=\(number($0))" } ?? "")
    }
    guard let match = attributes.prefixMatch(of: /#(\S+)\s*/) else { return (nil, attributes) }
    return (String(match.1), String(attributes[match.range.upperBound...]))
  }

  /// A number as people write it in the language, `1.250,5`, without the signs between thousands.
  private func number(_ shown: Substring) -> String {
    var number = ""
    for character in shown {
      switch character {
      case "−", "-": number += "-"
      case ",": number += hasDecimalComma ? "." : ""
      case ".": number += hasDecimalComma ? "" : "."
      default: if character.isASCII, character.isNumber { number.append(character) }
      }
    }
    return number
  }

  private static func form(of name: String) -> BoxWriter.Form {
    switch name {
    case "details": .details
    case "exercise", "worksheet", "apply", "card", "quiz", "roleplay": .activity(name)
    default: .directive(name, hasLabel: !untitled.contains(name))
    }
  }

  /// Blocks that have no title.
  private static let untitled: Set = [
    "keypoints", "facilitator", "say", "hint", "solution", "explanation", "observer", "debrief",
  ]

  /// Ends the outermost block, as nothing with its style comes next.
  private mutating func close() {
    guard depth == 0, let (_, lines) = ended else { return }
    ended = nil
    writer.close(number: lines.first?.number ?? 1)
    for line in lines { writer.add(line) }
  }

  private func take(
    _ name: String, _ words: String, _ line: PageLine, _ page: inout ForeignPage
  ) {
    switch name {
    case "summary" where page.head.summary == nil: page.head.summary = words
    case "objective": page.head.objectives.append(words)
    case "term":
      let parts = words.split(separator: " | ", maxSplits: 2).map(String.init)
      guard parts.count == 3 else { return }
      page.terms.append(
        ForeignPage.Term(id: parts[0], name: parts[1], definition: parts[2]))
    case "was":
      let parts = words.split(separator: " ")
      guard let tag = parts.first else { return }
      if tag == "hidden" {
        page.note(
          .leftOut, "Hidden slide", "Nobody is shown it: show it in the slides to have it here.",
          line: line.number)
        return
      }
      let isLink = ["iframe", "video", "audio", "embed", "object", "source"].contains(tag)
      let isForm = ["input", "button", "select", "textarea"].contains(tag)
      page.note(
        isLink ? .keptAsText : .leftOut, "`<\(tag)>`",
        isLink
          ? "It became a link: nothing is loaded into a lesson."
          : isForm
            ? "It is a field that only a program reads."
            : tag == "nav"
              ? "It leads from page to page, as Lectern's own pages do."
              : "It is code for a web page, and Lectern makes more than web pages.",
        line: line.number)
    default: break
    }
  }
}
