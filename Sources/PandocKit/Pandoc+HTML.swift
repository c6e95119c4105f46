package import ProcessKit

extension Pandoc {
  /// Texts in HTML as Markdown, each as if it were alone; see ``HTMLFilter`` for lines of colons in it.
  ///
  /// - Parameters:
  ///   - texts: Whole pages or parts of one.
  ///   - styles: Classes of elements in lower case, and the block that an element with them is.
  /// - Returns: As many texts, in the same order.
  /// - Throws: `ProcessFailure`.
  package func markdown(ofHTML texts: [String], styles: [String: String])
    async throws(ProcessFailure) -> [String]
  {
    guard !texts.isEmpty else { return [] }
    // Neither HTML nor Markdown has zero bytes.
    let input = texts.flatMap { $0.utf8.filter { $0 != 0 } + [0] }
    let output = try await program.run(
      ["lua", "-e", HTMLFilter.lua(styles: styles)], input: input, timeLimit: timeLimit)
    let parts = output.output.split(separator: 0, omittingEmptySubsequences: false)
    guard parts.count == texts.count + 1, parts.last?.isEmpty == true else {
      throw ProcessFailure(.unexpectedAnswer, of: program, messages: output.messages)
    }
    return parts.dropLast().map { String(decoding: $0, as: UTF8.self) }
  }
}
