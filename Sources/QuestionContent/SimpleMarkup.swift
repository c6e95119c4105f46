import XMLKit

/// Makes of a lesson's markup what every system shows: the elements of running text that HTML 4 and QTI
/// have in common, without styles.
struct SimpleMarkup {
  private static let mathML = "http://www.w3.org/1998/Math/MathML"

  /// What all forms have.
  private static let kept: Set<String> = [
    "p", "div", "blockquote", "pre", "ul", "ol", "li", "dl", "dt", "dd", "h1", "h2", "h3", "h4",
    "h5", "h6", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "col", "hr", "br",
    "a", "abbr", "b", "cite", "code", "em", "i", "kbd", "q", "samp", "small", "span", "strong",
    "sub", "sup", "img",
  ]

  /// What wide forms have as well.
  private static let wide: Set<String> = ["del", "ins", "mark"]

  /// What says the same with what is kept.
  private static let replaced = [
    "figure": "div", "figcaption": "p", "aside": "div", "section": "div", "details": "div",
    "summary": "p", "mark": "strong", "ins": "em", "s": "del",
  ]

  let form: TextForm

  /// The nodes of a fragment of markup; nil if it is not well formed.
  func nodes(of fragment: String) -> [XMLElement.Node]? {
    guard let document = try? XMLDocument.parse(Array("<div>\(fragment)</div>".utf8)) else {
      return nil
    }
    return document.root.nodes.flatMap(simplified)
  }

  private func simplified(_ node: XMLElement.Node) -> [XMLElement.Node] {
    switch node {
    case .text: [node]
    case .element(let element): simplified(element)
    }
  }

  private func simplified(_ element: XMLElement) -> [XMLElement.Node] {
    if element.namespace == Self.mathML { return [.element(element)] }
    if let gap = element.attribute("data-gap")?.split(separator: "-").last {
      return [.element(XMLElement(QuestionText.gap, [("number", String(gap))]))]
    }
    let classes = element.attribute("class")?.split(separator: " ") ?? []
    if form.formulas == .tex, classes.contains("tex") {
      return [.text("\\(\(element.text)\\)")]
    }
    let inside = element.nodes.flatMap(simplified)
    guard let name = name(of: element) else { return inside }
    // Without its attribute, an abbreviation has its meaning beside it.
    if name == "abbr", !form.isWide, let meaning = element.attribute("title") {
      return inside + [.text(" (\(meaning))")]
    }
    if name == "del", !form.isWide {
      return [.element(XMLElement("span", [("class", "deleted")], inside))]
    }
    return [.element(XMLElement(name, attributes(of: element, as: name), inside))]
  }

  /// Nil for an element of which only the content is kept.
  private func name(of element: XMLElement) -> String? {
    if form.isWide, Self.wide.contains(element.name) { return element.name }
    let name = Self.replaced[element.name] ?? element.name
    return Self.kept.contains(name) || name == "del" ? name : nil
  }

  private func attributes(of element: XMLElement, as name: String)
    -> [(name: String, value: String)]
  {
    let names: [String] =
      switch name {
      case "a": ["href"]
      case "img": ["src", "alt", "width", "height"]
      case "td", "th": ["colspan", "rowspan"]
      case "abbr": ["title"]
      case "ol" where form.isWide: ["start"]
      default: []
      }
    return names.compactMap { attribute in
      element.attribute(attribute).map { (name: attribute, value: $0) }
    }
  }
}
