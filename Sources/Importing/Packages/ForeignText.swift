import LessonModel

/// A text of a package in the form in which it was written.
enum ForeignText: Hashable {
  case html(String)
  case markdown(String)
  case plain(String)

  static let nothing = ForeignText.plain("")

  /// Whether it shows nothing; a picture is something.
  var isEmpty: Bool {
    switch self {
    case .html(let text): !text.contains("<img") && HTMLWords.plain(text).isEmpty
    case .markdown(let text), .plain(let text): text.allSatisfy(\.isWhitespace)
    }
  }

  /// Its words on one line.
  var words: String {
    switch self {
    case .html(let text): HTMLWords.plain(text)
    case .markdown(let text): PageHead.words(of: text)
    case .plain(let text): text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  /// The texts one below the other.
  static func + (above: ForeignText, below: ForeignText) -> ForeignText {
    if above.isEmpty { return below }
    if below.isEmpty { return above }
    if case (.markdown(let one), .markdown(let other)) = (above, below) {
      return .markdown("\(one)\n\n\(other)")
    }
    return .html(above.asHTML + below.asHTML)
  }

  /// The same in HTML, which pandoc makes Markdown of.
  var asHTML: String {
    switch self {
    case .html(let text): text
    case .markdown(let text), .plain(let text):
      "<p>" + HTMLWords.escaped(text).replacing("\n", with: "<br>") + "</p>"
    }
  }
}

/// The words of HTML.
enum HTMLWords {
  static func plain(_ html: String) -> String {
    RawHTML.unescaped(html.replacing(/<[^<>]*>/, with: " "))
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}

/// What pandoc has made from the texts of a package.
struct MarkdownTexts {
  private let converted: [String: String]

  /// By the HTML of each text.
  init(_ converted: [String: String]) { self.converted = converted }

  /// A text as lines; without what pandoc made of it, only its words.
  func lines(_ text: ForeignText, number: Int) -> [PageLine] {
    var lines = PageLine.lines(of: markdown(text)).map { line in
      PageLine(line.text, number: number)
    }
    while lines.first?.isBlank == true { lines.removeFirst() }
    while lines.last?.isBlank == true { lines.removeLast() }
    return lines
  }

  func markdown(_ text: ForeignText) -> String {
    switch text {
    case .html(let html): converted[html] ?? Self.escaped(HTMLWords.plain(html))
    case .markdown(let text): text
    case .plain(let text): Self.escaped(text)
    }
  }

  /// A text on one line, as a cell of a table.
  func cell(_ text: ForeignText) -> String {
    lines(text, number: 1).filter { !$0.text.hasPrefix("::: ") }
      .split { $0.isBlank }
      .map { paragraph in
        paragraph.map { $0.text.drop(while: \.isWhitespace) }.joined(separator: " ")
      }
      .joined(separator: "<br>").replacing("\\|", with: "|").replacing("|", with: "\\|")
  }

  /// Text without anything that Markdown takes for a mark.
  static func escaped(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var line = String(line.drop { $0 == " " || $0 == "\t" })
        .replacing(/[\\`*_\[\]<>~$|]/) { "\\\($0.0)" }
      if let match = line.prefixMatch(of: /(?:[#+-]|:::|=+\s*$)/) {
        line.insert("\\", at: match.range.lowerBound)
      } else if let match = line.prefixMatch(of: /\d{1,9}(?=[.)](?:\s|$))/) {
        line.insert("\\", at: match.range.upperBound)
      }
      return line
    }.joined(separator: "\n")
  }
}
