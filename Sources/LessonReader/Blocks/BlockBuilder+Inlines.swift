import Diagnostics
import LessonModel
import MarkdownKit

extension BlockBuilder {
  /// Running text in order; what cannot be in it is reported, its words kept.
  mutating func inlines(_ inlines: [MarkdownInline]) -> [Inline] {
    let formulas = formulas(in: inlines)
    guard !formulas.isEmpty else { return inlines.flatMap { inline($0) } }
    return inlines.flatMap { inline -> [Inline] in
      pieces(of: inline, around: formulas).flatMap { piece -> [Inline] in
        switch piece {
        case .formula(let formula): [.formula(formula)]
        case .inline(let rest): self.inline(rest)
        }
      }
    }
  }

  private mutating func inline(_ inline: MarkdownInline) -> [Inline] {
    switch inline {
    case .text(let text):
      return gapsAllowed ? gaps(in: text) : [.text(Text(text.text, span: text.span))]
    case .softBreak(let span): return [.softBreak(span)]
    case .lineBreak(let span): return [.lineBreak(span)]
    case .code(let code): return [.code(CodeSpan(text: code.text, span: code.span))]
    case .emphasis(let group): return [.emphasis(emphasis(group))]
    case .strong(let group): return [.strong(emphasis(group))]
    case .strikethrough(let group): return [.strikethrough(emphasis(group))]
    case .link(let link): return self.link(link)
    case .image(let image): return self.image(image)
    case .footnoteReference(let reference):
      let occurrence = footnoteOccurrences[reference.number, default: 0] + 1
      footnoteOccurrences[reference.number] = occurrence
      return [
        .footnoteReference(
          FootnoteReference(
            number: reference.number, occurrence: occurrence, span: reference.span))
      ]
    case .html(let html): return rawHTML(html.text, at: html.span).map { [.rawHTML($0)] } ?? []
    }
  }

  private mutating func emphasis(_ group: MarkdownInline.Group) -> Emphasis {
    Emphasis(content: inlines(group.inlines), span: group.span)
  }

  private mutating func link(_ link: MarkdownInline.Link) -> [Inline] {
    let content = inlines(link.inlines)
    guard let target = resolver.target(of: link.destination) else {
      reportUnsafe(link.destination, at: link.span)
      return content
    }
    return [
      .link(
        Link(
          content: content, target: target, destination: link.destination,
          title: link.title.isEmpty ? nil : link.title, span: link.span))
    ]
  }

  private mutating func image(_ image: MarkdownInline.Image) -> [Inline] {
    let description = image.alternative.plainText
    guard let source = resolver.file(image.source) else {
      reportUnsafe(image.source, at: image.span)
      return description.isEmpty ? [] : [.text(Text(description, span: image.span))]
    }
    return [
      .image(
        Image(
          source: source, destination: image.source, description: description,
          title: image.title.isEmpty ? nil : image.title, span: image.span))
    ]
  }

  private mutating func reportUnsafe(_ destination: String, at span: SourceSpan) {
    let scheme = destination.prefix { $0 != ":" && $0 != "/" }.lowercased()
    let message =
      scheme.isEmpty
      ? "a link cannot begin with //" : "a link cannot have the scheme `\(scheme.shortened):`"
    diagnostics.append(
      .error(
        .unsafeLink, message, at: span,
        fixes: [FixIt("use https:, http:, mailto: or tel:, or the path of a file")]))
  }

  /// Raw HTML that may stand: nil for a comment, and, with a diagnostic, where the course does not
  /// allow HTML.
  mutating func rawHTML(_ text: String, at span: SourceSpan) -> RawHTML? {
    guard !Self.isComment(text) else { return nil }
    guard !allowsHTML else { return RawHTML(text: text, span: span) }
    let tag = text.trimmed.dropFirst().prefix { $0.isLetter || $0.isNumber }.lowercased()
    // The closing tag is part of the same mistake.
    guard !text.hasPrefix("</") else { return nil }
    let way: String =
      switch tag {
      case "br": "end the line above with a backslash"
      case "b", "strong": "write **like this**"
      case "i", "em": "write *like this*"
      case "img": "write ![what it shows](media/name.png)"
      case "a": "write [words](address)"
      case "hr": "write --- on a line of its own"
      case _ where !Self.htmlElements.contains(tag):
        "write \\< for a < that is not HTML: \\<\(tag)"
      default: "write it in Markdown, or set `html: true` in course.yaml"
      }
    diagnostics.append(
      .error(.rawHTML, "this course does not allow HTML in lessons", at: span, fixes: [FixIt(way)]))
    return nil
  }

  /// The elements that authors write in Markdown (https://html.spec.whatwg.org/multipage/indices.html);
  /// another word between < and > is hardly meant as one.
  private static let htmlElements: Set<String> = [
    "abbr", "article", "aside", "audio", "blockquote", "button", "center", "cite", "code", "col",
    "dd", "del", "details", "dfn", "div", "dl", "dt", "embed", "figcaption", "figure", "font",
    "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "iframe", "input", "ins", "kbd",
    "label", "li", "link", "main", "mark", "math", "meta", "nav", "object", "ol", "p", "picture",
    "pre", "q", "s", "samp", "script", "section", "select", "small", "source", "span", "style",
    "sub", "summary", "sup", "svg", "table", "tbody", "td", "textarea", "tfoot", "th", "thead",
    "tr", "tt", "u", "ul", "var", "video",
  ]

  /// Whether nothing but comments is there, which nobody is shown.
  private static func isComment(_ text: String) -> Bool {
    var rest = Substring(text.trimmed)
    guard rest.hasPrefix("<!--") else { return false }
    while rest.hasPrefix("<!--") {
      guard let end = rest.firstRange(of: "-->") else { return true }
      rest = rest[end.upperBound...].drop(while: \.isWhitespace)
    }
    return rest.isEmpty
  }
}
