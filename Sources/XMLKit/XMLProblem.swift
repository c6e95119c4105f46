/// What is wrong with an XML document.
package struct XMLProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kind of problem.
  package enum Code: Hashable, Sendable {
    /// The text is not XML.
    case notWellFormed

    /// The XML does not follow a schema.
    case notValid

    /// The schema itself cannot be used.
    case unusableSchema
  }

  package var code: Code

  /// Counted from 1; 0 if libxml2 does not say.
  package var line: Int

  /// One sentence without a period, as libxml2 words it.
  package var message: String

  package init(code: Code, line: Int, message: String) {
    self.code = code
    self.line = line
    self.message = message
  }

  package var description: String { "line \(line): \(message)" }
}
