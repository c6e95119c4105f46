/// What LiaScript shows step by step, and what it says.
///
/// `{{2}}` before a block, with a row of stars around several blocks, says when it appears; a paragraph below
/// `--{{2}}--` is spoken.
enum LiaSteps {
  static func write(_ page: inout ForeignPage) {
    var result: [PageLine] = []
    var fences = FenceTracker()
    /// Rows of stars that end blocks which are shown together.
    var ends: [Int] = []
    var awaitsStars = false
    var isSpoken = false
    func endSpeech(_ number: Int) {
      if isSpoken { result.append(PageLine(":::", number: number)) }
      isSpoken = false
    }
    for var line in page.lines {
      if fences.takesAsCode(line.text) {
        endSpeech(line.number)
        awaitsStars = false
        result.append(line)
        continue
      }
      writeWords(&line, &page)
      if let match = line.text.wholeMatch(of: /\s*--\{\{\s*[^{}]*\}\}--\s*(.*)/) {
        endSpeech(line.number)
        page.note(
          .changed, "`--{{n}}--`", "What the voice says is in `:::say`; readers do not see it.",
          line: line.number)
        if result.last?.isBlank == false { result.append(PageLine("", number: line.number)) }
        result.append(PageLine(":::say", number: line.number, places: line.places))
        isSpoken = true
        if !match.1.isEmpty { result.append(PageLine(match.1, number: line.number)) }
        continue
      }
      if isSpoken {
        if line.isBlank, result.last?.text != ":::say" {
          endSpeech(line.number)
          result.append(line)
        } else if !line.isBlank {
          result.append(line.outdented(by: line.indent))
        }
        continue
      }
      if let match = line.text.wholeMatch(
        of: /\s*\{\{\s*(?:\|>)?\s*[\d\s-]*(?:\|>)?[^{}]*\}\}\s*(.*)/),
        line.text.contains(/\{\{\s*(?:\|>|\d)/)
      {
        page.note(
          .changed, "`{{n}}`", "A page shows everything at once, without steps.", line: line.number)
        awaitsStars = match.1.isEmpty
        result.append(PageLine(match.1, number: line.number, places: line.places))
        continue
      }
      let stars = line.text.wholeMatch(of: /\s*(\*{3,})\s*/)?.1.count
      if let stars, awaitsStars {
        ends.append(stars)
        awaitsStars = false
        result.append(PageLine("", number: line.number))
      } else if let stars, ends.last == stars {
        ends.removeLast()
        result.append(PageLine("", number: line.number))
      } else {
        if !line.isBlank { awaitsStars = false }
        result.append(line)
      }
    }
    endSpeech(page.lines.last?.number ?? 1)
    page.lines = result
  }
}

extension LiaSteps {
  /// `{{2}}{words}` in a sentence, outside code.
  private static func writeWords(_ line: inout PageLine, _ page: inout ForeignPage) {
    guard line.text.contains("}{") else { return }
    let parts = line.text.split(separator: "`", omittingEmptySubsequences: false)
    let written = parts.enumerated().map { place, part in
      let text = String(part)
      // Every second part is between backticks.
      guard place % 2 == 0 else { return text }
      return text.replacing(/\{\{?[\d\s-]+\}?\}\{([^{}]*)\}/) { String($0.1) }
    }.joined(separator: "`")
    guard written != line.text else { return }
    line.text = written
    page.note(
      .changed, "`{{n}}`", "A page shows everything at once, without steps.", line: line.number)
  }
}

/// Footnotes that are written where they are: `[^1](words)`.
enum LiaFootnotes {
  static func write(_ page: inout ForeignPage) {
    var fences = FenceTracker()
    var notes: [PageLine] = []
    for index in page.lines.indices {
      let line = page.lines[index]
      guard !fences.takesAsCode(line.text), line.text.contains("[^") else { continue }
      page.lines[index].text = line.text.replacing(
        /\[\^([^\]\s]+)\]\(([^()]*(?:\([^()]*\)[^()]*)*)\)/
      ) {
        match in
        notes.append(PageLine("[^\(match.1)]: \(match.2)", number: line.number))
        return "[^\(match.1)]"
      }
    }
    page.addFootnotes(notes)
  }
}
