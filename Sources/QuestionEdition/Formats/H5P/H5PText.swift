import QuestionContent
import XMLKit

/// Texts as the players of H5P keep them: paragraphs with emphasis, and nothing else.
///
/// Every content type allows `p`, `br`, `strong`, `em`, `sub` and `sup`, and a website takes all others out
/// when it shows the content. So lists, tables and code become lines here, where what they say is kept.
struct H5PText {
  /// The element that ``gap(_:)`` makes.
  private static let gap = "h5p-gap"

  /// Elements whose content is lines of its own.
  private static let blocks: Set<String> = [
    "p", "div", "blockquote", "li", "dt", "dd", "tr", "caption", "pre", "h1", "h2", "h3", "h4",
    "h5", "h6",
  ]

  /// Elements that lose their form.
  private static let reshaped: Set<String> = ["ul", "ol", "dl", "table", "pre", "hr"]

  /// Elements that stay, by what they are called here.
  private static let kept = [
    "strong": "strong", "b": "strong", "em": "em", "i": "em", "sub": "sub", "sup": "sup",
  ]

  /// Finished lines, each with markup.
  private var lines: [String] = []
  private var line = ""

  /// What the next line begins with: the mark of an item.
  private var mark = ""

  private init(_ text: QuestionText) {
    for node in text.nodes { add(node) }
    endLine()
  }

  /// A text as HTML; asterisks, which are signs in some content types, are references.
  static func html(_ text: QuestionText) -> String {
    H5PText(text).lines.map { "<p>\($0)</p>" }.joined()
  }

  /// A text as words on one line.
  static func line(_ text: QuestionText) -> String { escaped(text.plain) }

  /// Whether something in it loses its form.
  static func isReshaped(_ text: QuestionText) -> Bool { text.nodes.contains(where: isReshaped) }

  private static func isReshaped(_ node: XMLElement.Node) -> Bool {
    guard case .element(let element) = node else { return false }
    return reshaped.contains(element.name) || element.nodes.contains(where: isReshaped)
  }

  // MARK: Gaps

  /// A field that accepts each of these answers; what fills a gap in a text.
  static func gap(_ accepted: [String]) -> XMLElement.Node {
    .element(XMLElement(gap, [("answers", field(accepted))]))
  }

  /// The same in the text of a content type: `*deal/sale*`.
  static func field(_ accepted: [String]) -> String {
    "*" + accepted.map(piece).joined(separator: "/") + "*"
  }

  /// An answer between asterisks.
  ///
  /// Its own signs are references, which players resolve after they have taken the answers apart.
  static func piece(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "/", ":", "\\": result += "&#\(scalar.value);"
      default: result += escaped(String(scalar))
      }
    }
    return result
  }

  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'", "*": result += "&#\(scalar.value);"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  // MARK: Lines

  private mutating func add(_ node: XMLElement.Node) {
    switch node {
    case .text(let text): add(Self.escaped(text))
    case .element(let element): add(element)
    }
  }

  private mutating func add(_ markup: String) {
    if line.isEmpty, markup.allSatisfy(\.isWhitespace) { return }
    if line.isEmpty {
      line = mark
      mark = ""
    }
    line += markup
  }

  private mutating func endLine() {
    while line.last?.isWhitespace == true { line.removeLast() }
    if !line.isEmpty { lines.append(line) }
    line = ""
  }

  private mutating func add(_ element: XMLElement) {
    switch element.name {
    case Self.gap: add(element.attribute("answers") ?? "")
    case "br": add("<br>")
    case "img": add(Self.escaped(element.attribute("alt") ?? ""))
    case "pre": addCode(element)
    case "ul", "ol": addItems(of: element)
    case "tr": addRow(element)
    case "a":
      addAll(element.nodes)
      if let address = element.attribute("href") { add(" (\(Self.escaped(address)))") }
    case let name where Self.blocks.contains(name):
      endLine()
      addAll(element.nodes)
      endLine()
    default:
      guard let name = Self.kept[element.name] else { return addAll(element.nodes) }
      add("<\(name)>")
      addAll(element.nodes)
      add("</\(name)>")
    }
  }

  private mutating func addAll(_ nodes: [XMLElement.Node]) {
    for node in nodes { add(node) }
  }

  private mutating func addItems(of list: XMLElement) {
    endLine()
    var number = list.attribute("start").flatMap { Int($0) } ?? 1
    for case .element(let item) in list.nodes {
      mark = list.name == "ol" ? "\(number). " : "• "
      number += 1
      addAll(item.nodes)
      endLine()
    }
  }

  /// The cells of a row with lines between them.
  private mutating func addRow(_ row: XMLElement) {
    endLine()
    var isFirst = true
    for case .element(let cell) in row.nodes {
      if !isFirst { add(" | ") }
      isFirst = false
      let content = H5PText(QuestionText(cell.nodes))
      add(content.lines.joined(separator: " "))
    }
    endLine()
  }

  /// Lines of code stay lines, with their spaces.
  private mutating func addCode(_ code: XMLElement) {
    endLine()
    for text in code.text.split(separator: "\n") {
      add(Self.escaped(String(text)).replacing(" ", with: "\u{A0}"))
      endLine()
    }
  }
}
