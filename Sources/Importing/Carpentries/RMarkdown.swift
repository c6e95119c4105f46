import Diagnostics
import MarkdownKit

extension PageEditing {
  /// Chunks of R Markdown that a page runs and does not show.
  mutating func writeChunks() {
    for code in page.code {
      guard code.info.hasPrefix("{"),
        code.info.contains(/(?:include|echo)\s*=\s*F(?:ALSE)?\b/)
      else { continue }
      edits.replace(code.span.range, with: "")
      note(
        code.span.start, .leftOut, "Code that is not shown",
        "The page shows only what it makes, which is not in the source.")
    }
    for case .code(let code) in page.inlines where code.text.hasPrefix("r ") {
      note(
        code.span.start, .keptAsText, "Inline code of R", "What it makes is not in the source.")
    }
  }
}
