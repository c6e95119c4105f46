/// The look of a page without a style sheet: each element has its own.
package enum InlineStyle {
  /// By the first class of an element.
  private static let styles = [
    "lead": "font-size:1.15em",
    "objectives": "border-left:4px solid #14605f;padding:0.2em 1em;margin:1em 0",
    "callout": "border-left:4px solid #8a6d1d;padding:0.2em 1em;margin:1em 0",
    "callout-label": "font-weight:bold;margin-bottom:0",
    "activity": "border:1px solid #999;border-radius:6px;padding:0.5em 1em;margin:1em 0",
    "role-card": "border:1px dashed #999;padding:0.2em 1em;margin:1em 0",
    "line": "border-bottom:1px solid #999;height:1.8em",
    "label": "font-weight:bold",
    "terms": "border-top:1px solid #999;margin-top:2em",
    "formula": "text-align:center;margin:1em 0",
    "column-title": "font-weight:bold",
    "activity-title": "font-weight:bold",
  ]

  /// XHTML with a style beside each class that has one, and without what only books have.
  package static func styled(_ markup: String) -> String {
    let markup = markup.replacing(/\s+epub:type="[^"]*"/, with: "")
    // A tag up to its class: `<` is nowhere else, and values have no quotation marks.
    return markup.replacing(/<(\w+)((?: [\w:-]+="[^"]*")*?) class="([\w-]+)([^"]*)"/) { found in
      let tag = "<\(found.output.1)\(found.output.2) class=\"\(found.output.3)\(found.output.4)\""
      guard let style = styles[String(found.output.3)] else { return tag }
      return "\(tag) style=\"\(style)\""
    }
  }
}
