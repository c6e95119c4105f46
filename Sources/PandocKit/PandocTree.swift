import FoundationEssentials

/// A formula in TeX.
package struct TeXFormula: Hashable, Sendable {
  package var tex: String

  /// Whether it is on a line of its own.
  package var isDisplayed: Bool

  package init(_ tex: String, isDisplayed: Bool) {
    self.tex = tex
    self.isDisplayed = isDisplayed
  }

  var tree: String {
    let kind = isDisplayed ? "DisplayMath" : "InlineMath"
    return #"{"t":"Para","c":[{"t":"Math","c":[{"t":"\#(kind)"},\#(PandocTree.quoted(tex))]}]}"#
  }
}

/// The result of converting a formula.
package enum ConvertedTeX: Hashable, Sendable, Codable {
  /// A `math` element, and Typst's math without dollar signs.
  case converted(mathML: String, typst: String)
  case refused(reason: String)
}

/// Code in a language, named as a fence names it.
package struct SourceCode: Hashable, Sendable {
  package var language: String
  package var text: String

  package init(_ text: String, language: String) {
    self.text = text
    self.language = language
  }

  var tree: String {
    #"{"t":"CodeBlock","c":[["",[\#(PandocTree.quoted(language))],[]],\#(PandocTree.quoted(text))]}"#
  }
}

/// Pandoc's own tree as JSON (https://hackage.haskell.org/package/pandoc-types, version 1.23).
enum PandocTree {
  static func document(_ blocks: String) -> String {
    #"{"pandoc-api-version":[1,23],"meta":{},"blocks":[\#(blocks)]}"#
  }

  static func rawBlock(_ text: String, format: String) -> String {
    #"{"t":"RawBlock","c":[\#(quoted(format)),\#(quoted(text))]}"#
  }

  /// A text as a JSON string (RFC 8259 §7).
  static func quoted(_ text: String) -> String {
    guard let data = try? JSONEncoder().encode(text) else {
      preconditionFailure("every text is a JSON string")
    }
    return String(decoding: data, as: UTF8.self)
  }
}
