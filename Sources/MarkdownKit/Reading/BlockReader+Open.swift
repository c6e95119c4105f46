import CMarkGFM
import Diagnostics

/// Code that is not closed: headings and quizzes become lines of code, and nobody sees why.
extension BlockReader {
  /// Reports fenced code that continues to the end of the text, or of the list or quotation that
  /// contains it.
  mutating func reportOpenCode(_ code: cmark_code, from start: Int, lines: ClosedRange<Int>) {
    let opening = context.source.span(start, context.visibleEnd(ofLine: lines.lowerBound))
    let mark = Unicode.Scalar(code.fence_char)
    let fence = String(repeating: Character(mark), count: max(3, Int(code.fence_length)))
    let nearly = nearFence(in: lines)
    let fix =
      nearly == nil
      ? FixIt("add a line with \(fence) below the code")
      : FixIt("write \(fence) on the line that should close it")
    let notes = nearly.map {
      [Diagnostic.Note("this line does not close it: it has other or fewer marks", at: $0)]
    }
    guard isRest(from: lines.upperBound + 1) else {
      diagnostics.append(
        .warning(
          .unclosedCode, "this code is never closed, and ends with the list or quotation around it",
          at: opening, notes: notes ?? [], fixes: [fix]))
      return
    }
    isRestTaken = true
    diagnostics.append(
      .error(
        .unclosedCode, "this code is never closed, so everything below it is shown as code",
        at: opening, notes: notes ?? [], fixes: [fix]))
  }

  /// Whether all lines from one line on are empty.
  func isRest(from line: Int) -> Bool {
    var line = line
    while line <= context.lines.count {
      guard context.isBlank(line: line) else { return false }
      line += 1
    }
    return true
  }

  /// The first line of code that was meant to close it: one with only backticks or tildes.
  private func nearFence(in lines: ClosedRange<Int>) -> SourceSpan? {
    for line in lines.dropFirst() where line <= context.lines.count {
      let end = context.visibleEnd(ofLine: line)
      let start = context.visibleStart(ofLine: line, from: context.lines.start(line))
      let bytes = context.text.bytes[start..<max(start, end)]
      guard bytes.count > 1, let first = bytes.first, "`~".utf8.contains(first),
        bytes.allSatisfy({ $0 == first })
      else { continue }
      return context.source.span(start, end)
    }
    return nil
  }
}
