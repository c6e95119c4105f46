package import ProcessKit

/// Converts formulas and highlights code with the program `pandoc`: a whole course in one run.
///
/// Equal input gives equal results. Input text stays text: formulas and code are passed as values
/// in pandoc's own tree, never as markup that could mean something else.
package struct Pandoc: Sendable {
  let program: Program
  let timeLimit: Duration

  /// - Parameters:
  ///   - program: Pandoc 3.1.2 or later, the first version that writes Typst.
  ///   - timeLimit: How long one run may take; a thousand formulas take a second.
  package init(program: Program, timeLimit: Duration = .seconds(120)) {
    self.program = program
    self.timeLimit = timeLimit
  }

  /// Each formula in MathML and in Typst's math, or the reason why it cannot be converted; in the
  /// same order.
  package func convert(_ formulas: [TeXFormula]) async throws(ProcessFailure) -> [ConvertedTeX] {
    guard !formulas.isEmpty else { return [] }
    let parts = formulas.map(\.tree)
    let web = try await write(parts, as: "html", options: ["--mathml"])
    let print = try await write(parts, as: "typst", options: [])
    var converted: [ConvertedTeX] = []
    for (formula, parts) in zip(formulas, zip(web.parts, print.parts)) {
      if let mathML = Self.mathML(in: parts.0), let typst = Self.typst(in: parts.1) {
        converted.append(.converted(mathML: mathML, typst: typst))
        continue
      }
      // Pandoc warns of each formula that it cannot convert. Without a warning the answer is damaged, and
      // must not be taken for the author's fault.
      guard let reason = Self.reason(for: formula, in: web.messages + print.messages) else {
        throw ProcessFailure(.unexpectedAnswer, of: program, messages: web.messages)
      }
      converted.append(.refused(reason: reason))
    }
    return converted
  }

  /// The tokens of each piece of code; their texts joined are the code.
  ///
  /// Nil for a language that pandoc does not know.
  package func highlight(_ code: [SourceCode]) async throws(ProcessFailure) -> [[CodePiece]?] {
    guard !code.isEmpty else { return [] }
    let written = try await write(code.map(\.tree), as: "html", options: ["--wrap=preserve"])
    return zip(code, written.parts).map { code, html in
      HighlightedHTML.pieces(in: html, of: code.text)
    }
  }

  private struct Written {
    var parts: [String]
    var messages: String
  }

  /// What pandoc writes for each block of a tree; a raw block ends each, the last one too, so that an
  /// answer that was cut off is noticed.
  private func write(_ blocks: [String], as format: String, options: [String])
    async throws(ProcessFailure) -> Written
  {
    let mark = format == "html" ? "<!--lectern-->" : "//lectern-next"
    let separator = PandocTree.rawBlock(mark, format: format)
    let tree = PandocTree.document(blocks.map { "\($0),\(separator)" }.joined(separator: ","))
    let output = try await program.run(
      ["--from=json", "--to=\(format)", "--sandbox"] + options, input: Array(tree.utf8),
      timeLimit: timeLimit)
    let text = String(decoding: output.output, as: UTF8.self)
    // A line of its own that no input can produce: text is escaped, and code is indented by its
    // tags.
    var parts = text.split(separator: "\n\(mark)\n", omittingEmptySubsequences: false)
      .map(String.init)
    guard let rest = parts.popLast(), rest.trimmingBlanks.isEmpty, parts.count == blocks.count
    else {
      throw ProcessFailure(.unexpectedAnswer, of: program, messages: output.messages)
    }
    return Written(parts: parts, messages: output.messages)
  }

  /// The `math` element of a paragraph; nil if pandoc wrote the TeX instead.
  private static func mathML(in html: String) -> String? {
    guard let start = html.firstRange(of: "<math")?.lowerBound,
      let end = html.firstRange(of: "</math>")?.upperBound
    else { return nil }
    return String(html[start..<end])
  }

  /// What is between the dollar signs; nil if pandoc wrote the TeX instead.
  private static func typst(in text: String) -> String? {
    let line = text.trimmingBlanks
    guard line.count > 2, line.hasPrefix("$"), line.hasSuffix("$") else { return nil }
    return line.dropFirst().dropLast().trimmingBlanks
  }

  /// Why a formula was not converted: the end of the warning about it; nil if there is none.
  private static func reason(for formula: TeXFormula, in messages: String) -> String? {
    let opening = "[WARNING] Could not convert TeX math "
    let warning = messages.split(separator: opening).first { $0.hasPrefix(formula.tex + ",") }
    let lines = (warning ?? "").split(separator: "\n").map { String($0).trimmingBlanks }
    return lines.first { $0.hasPrefix("unexpected") } ?? "it is not valid TeX"
  }
}

extension StringProtocol {
  /// Without spaces and line breaks at both ends.
  var trimmingBlanks: String {
    var text = Substring(self)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
