import LessonReader

/// The reference of all directives as Markdown, made from the definitions that the reader checks
/// against.
enum DirectivePage {
  static var text: String {
    var text = """
      # Directives

      A directive is a block between two lines of colons: `:::name[label]{#id key=value}` and `:::`. A directive that \
      contains other directives needs more colons than they have. The columns *label* and *id* say whether the \
      directive uses the brackets and the `#id`.

      | directive | label | id | attributes | what it is for |
      | --- | --- | --- | --- | --- |

      """
    for name in DirectiveForm.Name.allCases {
      let form = DirectiveForm.of(name)
      let attributes = form.attributes.map(words).joined(separator: "<br>")
      text +=
        "| `\(name.rawValue)` | \(form.takesLabel ? "yes" : "") | \(form.takesID ? "yes" : "") "
        + "| \(attributes) | \(escaped(form.summary)) |\n"
    }
    text += """

      ## Fields of a worksheet

      Braces at the end of a list item in `worksheet` and `apply` set the kind of field.

      | attribute | takes |
      | --- | --- |

      """
    for attribute in DirectiveForm.field {
      text += "| `\(attribute.key)` | \(taking(attribute.kind)) |\n"
    }
    return text
  }

  private static func words(_ attribute: DirectiveForm.Attribute) -> String {
    "`\(attribute.key)=` \(taking(attribute.kind))\(attribute.isRequired ? " (required)" : "")"
  }

  private static func taking(_ kind: DirectiveForm.Attribute.Kind) -> String {
    switch kind {
    case .integer(let range): "\(range.lowerBound) to \(range.upperBound)"
    case .integers(let range): "one or more of \(range.lowerBound) to \(range.upperBound)"
    case .number: "a number"
    case .text: "text"
    case .file: "the path of a file"
    case .days: "days or weeks, `3d`, `2w`"
    case .flag: "`yes` or `no`"
    case .word(let words): words.map { "`\($0)`" }.joined(separator: ", ")
    case .editions: "names of editions"
    }
  }

  /// A text for a cell of a table.
  private static func escaped(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
