/// What other tools call the things that lessons are made of.
package enum OtherTools {
  /// The directive that corresponds to a box of another tool.
  package static func directive(for kind: String) -> String? {
    switch kind.lowercased() {
    case "note", "info", "abstract", "summary", "tldr", "quote", "cite", "question", "help", "faq",
      "todo",
      "seealso", "admonition":
      "note"
    case "tip", "hint", "success", "check", "done": "tip"
    case "important": "important"
    case "warning", "attention": "warning"
    case "caution", "danger", "error", "failure", "fail", "missing", "bug": "caution"
    case "example": "example"
    default: nil
    }
  }
}
