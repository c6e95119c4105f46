/// Converts diagnostics to the text that a person reads in a terminal or a log.
///
/// ```
/// warning: this image has no description; the podcast and screen readers will skip it [image-needs-description]
///   --> lessons/02-qualify.md:12:1
///    |
/// 12 | ![](media/funnel.svg)
///    | ^^^^^^^^^^^^^^^^^^^^^
///    = fix: describe the image between the brackets
/// ```
package struct TerminalPrinter: Sendable {
  /// The sources that diagnostics point into, by path.
  package var sources: [String: SourceText]

  /// Whether to use ANSI colors.
  package var isColored: Bool

  package init(sources: [SourceText], isColored: Bool) {
    self.sources = Dictionary(sources.map { ($0.path, $0) }) { first, _ in first }
    self.isColored = isColored
  }

  /// All diagnostics in reading order, each followed by an empty line, and the totals at the end.
  package func print(_ diagnostics: [Diagnostic]) -> String {
    var text = ""
    for diagnostic in diagnostics.inReadingOrder() { text += print(diagnostic) + "\n" }
    return text + summary(of: diagnostics) + "\n"
  }

  /// One line with the number of errors and warnings.
  package func summary(of diagnostics: [Diagnostic]) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    func counted(_ count: Int, _ word: String) -> String {
      "\(count) \(word)\(count == 1 ? "" : "s")"
    }
    switch (errors, warnings) {
    case (0, 0): return paint("no errors, no warnings", .success)
    case (0, _): return paint(counted(warnings, "warning"), .warning)
    case (_, 0): return paint(counted(errors, "error"), .error)
    default:
      return paint(counted(errors, "error"), .error) + ", "
        + paint(counted(warnings, "warning"), .warning)
    }
  }

  /// One diagnostic, ending with a line break.
  package func print(_ diagnostic: Diagnostic) -> String {
    let style: Style = diagnostic.severity == .error ? .error : .warning
    let word = diagnostic.severity == .error ? "error" : "warning"
    var text = paint(word, style) + paint(": \(diagnostic.message.printable)", .strong)
    text += paint(" [\(diagnostic.rule)]", .faint) + "\n"
    text += excerpt(at: diagnostic.span, style: style)
    for note in diagnostic.notes {
      text +=
        paint("note", .note) + ": \(note.message.printable)\n"
        + excerpt(at: note.span, style: .note)
    }
    let indent = String(repeating: " ", count: gutterWidth(of: diagnostic.span))
    for fix in diagnostic.fixes {
      text +=
        "\(indent) \(paint("=", .faint)) \(paint("fix", .success)): \(fix.message.printable)\n"
    }
    return text
  }

  /// The place, the line there and a marker under the relevant part.
  private func excerpt(at span: SourceSpan, style: Style) -> String {
    let width = gutterWidth(of: span)
    let indent = String(repeating: " ", count: width)
    guard let source = sources[span.path] else {
      return "\(indent)\(paint("-->", .faint)) \(span.path.printableLine)\n"
    }
    let position = source.position(at: span.start)
    var text =
      "\(indent)\(paint("-->", .faint)) \(span.path.printableLine):\(position.line):\(position.column)\n"
    let line = Excerpt(of: source, span: span, position: position)
    guard !line.text.isEmpty else { return text }
    let number = String(position.line)
    let padding = String(repeating: " ", count: width - number.count)
    let bar = paint("|", .faint)
    text += "\(indent) \(bar)\n"
    text += "\(padding)\(paint(number, .faint)) \(bar) \(line.text)\n"
    text += "\(indent) \(bar) \(line.indent)\(paint(line.marker, style))\n"
    return text
  }

  private func gutterWidth(of span: SourceSpan) -> Int {
    guard let source = sources[span.path] else { return 2 }
    return max(2, String(source.lineNumber(at: span.start)).count)
  }

  private enum Style: String {
    case error = "1;31"
    case warning = "1;33"
    case note = "1;36"
    case success = "32"
    case strong = "1"
    case faint = "2"
  }

  private func paint(_ text: String, _ style: Style) -> String {
    isColored ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
