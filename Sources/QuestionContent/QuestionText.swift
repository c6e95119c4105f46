package import MarkupKit
package import XMLKit

/// A text of a question: XHTML of a few elements, which every system shows.
package struct QuestionText: Hashable, Sendable {
  /// In no namespace, except for formulas.
  package let nodes: [XMLElement.Node]

  package init(_ nodes: [XMLElement.Node] = []) { self.nodes = nodes }

  package var isEmpty: Bool { nodes.isEmpty }

  /// The words, on one line.
  package var plain: String {
    nodes.map(\.spacedText).joined(separator: " ").split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  /// What is inside the only paragraph; nil for a text of several blocks.
  package var running: QuestionText? {
    let blocks = nodes.filter { !$0.isSpace }
    guard blocks.count == 1, case .element(let only) = blocks[0], only.name == "p" else {
      return nil
    }
    return QuestionText(only.nodes)
  }

  /// The text as blocks: words beside them are in a paragraph.
  package var blocks: [XMLElement.Node] {
    var blocks: [XMLElement.Node] = []
    var line: [XMLElement.Node] = []
    func endLine() {
      if !line.allSatisfy(\.isSpace) {
        blocks.append(.element(XMLElement("p", [], line)))
      }
      line = []
    }
    for node in nodes {
      if node.isBlock {
        endLine()
        blocks.append(node)
      } else {
        line.append(node)
      }
    }
    endLine()
    return blocks
  }

  /// The addresses of everything that it shows or links to.
  package var addresses: [String] { nodes.flatMap(\.addresses) }

  /// The text with something else in each gap, by its place from 0.
  package func filling(_ gap: (Int) -> [XMLElement.Node]) -> QuestionText {
    QuestionText(nodes.flatMap { $0.filling(gap) })
  }

  /// As HTML, which is well-formed XML, too; a gap is a line.
  package var html: String { html(filling: { _ in TrustedMarkup(trusting: "_____") }) }

  /// The same with something else in each gap, by its place from 0.
  package func html(filling gap: (Int) -> TrustedMarkup) -> String {
    let writer = MarkupWriter(.xhtml)
    for node in nodes { node.write(to: writer, gap) }
    return writer.string
  }

  /// The element that a gap is until it is filled; `gap` has its number in reading order, from 1.
  static let gap = "gap"
}

extension XMLElement.Node {
  fileprivate static let blocks: Set<String> = [
    "p", "div", "li", "tr", "td", "th", "dt", "dd", "pre", "blockquote", "br", "h1", "h2", "h3",
    "h4",
    "h5", "h6",
  ]

  fileprivate var spacedText: String {
    switch self {
    case .text(let text): return text
    case .element(let element):
      if element.name == QuestionText.gap { return "____" }
      if element.name == "img" { return element.attribute("alt") ?? "" }
      let inside = element.nodes.map(\.spacedText).joined()
      return Self.blocks.contains(element.name) ? " \(inside) " : inside
    }
  }

  private static let blockNames = blocks.subtracting(["br"]).union([
    "ul", "ol", "dl", "table", "hr",
  ])

  fileprivate var isBlock: Bool {
    guard case .element(let element) = self else { return false }
    return Self.blockNames.contains(element.name)
  }

  fileprivate var addresses: [String] {
    guard case .element(let element) = self else { return [] }
    return ["src", "href"].compactMap { element.attribute($0) }
      + element.nodes.flatMap(\.addresses)
  }

  fileprivate var isSpace: Bool {
    guard case .text(let text) = self else { return false }
    return text.allSatisfy(\.isWhitespace)
  }

  fileprivate func filling(_ gap: (Int) -> [XMLElement.Node]) -> [XMLElement.Node] {
    guard case .element(var element) = self else { return [self] }
    if element.name == QuestionText.gap {
      return gap(element.gapPlace)
    }
    element.nodes = element.nodes.flatMap { $0.filling(gap) }
    return [.element(element)]
  }

  /// What has no name in HTML is its content.
  fileprivate func write(to html: MarkupWriter, _ gap: (Int) -> TrustedMarkup) {
    switch self {
    case .text(let text): html.text(text)
    case .element(let element):
      if element.name == QuestionText.gap { return html.markup(gap(element.gapPlace)) }
      if let void = VoidElement(rawValue: element.name) {
        return html.element(void, element.htmlAttributes)
      }
      // A formula is in a namespace of its own, with elements that HTML has, too.
      if element.namespace != nil {
        return html.markup(TrustedMarkup(trusting: XMLWriter.markup(of: element)))
      }
      guard let name = Element(rawValue: element.name) else {
        for node in element.nodes { node.write(to: html, gap) }
        return
      }
      html.element(name, element.htmlAttributes) {
        for node in element.nodes { node.write(to: html, gap) }
      }
    }
  }
}

extension XMLElement {
  /// Which gap it is, from 0.
  fileprivate var gapPlace: Int { (attribute("number").flatMap { Int($0) } ?? 1) - 1 }

  /// The attributes that ``SimpleMarkup`` keeps.
  fileprivate var htmlAttributes: Attributes {
    func value(_ name: String) -> AttributeValue? { attribute(name).map(AttributeValue.text) }
    return [
      "href": value("href"), "src": value("src"), "alt": value("alt"), "class": value("class"),
      "width": value("width"), "height": value("height"), "title": value("title"),
      "colspan": value("colspan"), "rowspan": value("rowspan"), "start": value("start"),
    ]
  }
}
