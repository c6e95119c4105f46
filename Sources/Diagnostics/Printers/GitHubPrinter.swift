/// Converts diagnostics to the workflow commands with which GitHub Actions marks lines of a change.
///
/// ```
/// ::warning file=lessons/02-qualify.md,line=12,endLine=12,col=1,endColumn=22,title=image-needs-description::…
/// ```
/// Escapes are those of GitHub's own toolkit: https://github.com/actions/toolkit (command.ts).
package struct GitHubPrinter: Sendable {
  private let places: PrintedPlaces
  private let prefix: String

  /// `prefix` comes before the paths of sources, which GitHub counts from the repository.
  package init(sources: [SourceText], prefix: String = "") {
    places = PrintedPlaces(sources)
    self.prefix = prefix
  }

  /// One line for each diagnostic, in reading order.
  package func print(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.inReadingOrder().map { print($0) + "\n" }.joined()
  }

  private func print(_ diagnostic: Diagnostic) -> String {
    var properties = [("file", prefix + diagnostic.span.path)]
    if let (start, end) = places.range(of: diagnostic.span, in: .characters) {
      properties += [("line", "\(start.line)"), ("endLine", "\(end.line)")]
      // GitHub accepts columns only for a place on one line.
      if start.line == end.line {
        properties += [("col", "\(start.column)"), ("endColumn", "\(end.column)")]
      }
    }
    properties.append(("title", diagnostic.rule.name))
    let text = properties.map { "\($0)=\(Self.escapedProperty($1))" }.joined(separator: ",")
    let message = [diagnostic.message] + diagnostic.fixes.map { "fix: \($0.message)" }
    return
      "::\(diagnostic.severity.word) \(text)::\(Self.escaped(message.joined(separator: "\n")))"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r\n", with: "%0D%0A")
      .replacing("\r", with: "%0D").replacing("\n", with: "%0A").printable
  }

  private static func escapedProperty(_ text: String) -> String {
    escaped(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
