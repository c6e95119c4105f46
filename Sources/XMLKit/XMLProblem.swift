/// What is wrong with an XML document.
package struct XMLProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// Which kind of thing is wrong.
  package enum Code: Hashable, Sendable {
    /// The text is not XML.
    case notWellFormed

    /// The XML is not what a schema asks for.
    case notValid

    /// The schema itself cannot be used.
    case unusableSchema
  }

  package var code: Code

  /// Counted from 1; 0 where libxml2 does not tell.
  package var line: Int

  /// One sentence without a full stop, as libxml2 words it.
  package var message: String

  package init(code: Code, line: Int, message: String) {
    self.code = code
    self.line = line
    self.message = message
  }

  package var description: String { "line \(line): \(message)" }
}
