import Diagnostics
import LessonModel
import MarkdownKit

extension BlockBuilder {
  /// Running text in order; what is not allowed in it is reported, and its words are kept.
  mutating func inlines(_ written: [MarkdownInline]) -> [Inline] {
    let inlines = allowsHTML ? joiningHidden(written) : written
    if mayHoldTeX { reportTeX(in: inlines) }
    let formulas = formulas(in: inlines)
    if !formulas.isEmpty { hasFormulas = true }
    let gaps = gaps(in: inlines, beside: formulas)
    var found: [Inline] = []
    if !formulas.isEmpty || !gaps.isEmpty {
      found = (formulas.map { Inline.formula($0) } + gaps.map { .blank($0) })
        .sorted { $0.span.start < $1.span.start }
    }
    let addresses = addresses(in: inlines, beside: found)
    if !addresses.isEmpty {
      found = (found + addresses).sorted { $0.span.start < $1.span.start }
    }
    var content: [Inline] = []
    content.reserveCapacity(inlines.count)
    var tags = OpenTags()
    guard !found.isEmpty else {
      for inline in inlines { add(inline, to: &content, &tags) }
      closeTags(&tags, &content)
      return content
    }
    var first = 0
    for inline in inlines {
      while first < found.count, found[first].span.end <= inline.span.start { first += 1 }
      for piece in pieces(of: inline, around: found[first...]) {
        switch piece {
        case .found(let inline): content.append(inline)
        case .rest(let rest): add(rest, to: &content, &tags)
        }
      }
    }
    closeTags(&tags, &content)
    return content
  }

  private mutating func add(
    _ inline: MarkdownInline, to content: inout [Inline], _ tags: inout OpenTags
  ) {
    switch inline {
    case .text(let text):
      if mayHoldComment { reportOpenComments(in: text) }
      if mayHoldCommentSlip { reportCommentSlips(in: text) }
      let words = turnsLetters ? text.text.withDirectionsEnded : text.text
      content.append(.text(Text(words, span: text.span)))
    case .softBreak(let span):
      // The line is broken already by a tag.
      if case .lineBreak = content.last { break }
      content.append(.softBreak(span))
    case .lineBreak(let span): content.append(.lineBreak(span))
    case .code(let code): content.append(.code(CodeSpan(text: code.text, span: code.span)))
    case .emphasis(let group): content.append(.emphasis(emphasis(group)))
    case .strong(let group): content.append(.strong(emphasis(group)))
    case .strikethrough(let group): content.append(.strikethrough(emphasis(group)))
    case .link(let link): add(link, to: &content)
    case .image(let image): add(image, to: &content)
    case .footnoteReference(let reference):
      let occurrence = footnoteOccurrences[reference.number, default: 0] + 1
      footnoteOccurrences[reference.number] = occurrence
      content.append(
        .footnoteReference(
          FootnoteReference(
            number: reference.number, occurrence: occurrence, span: reference.span)))
    case .html(let html):
      if addTag(html, to: &content, &tags) { break }
      if let html = rawHTML(html.text, at: html.span) { content.append(.rawHTML(html)) }
    }
  }

  private mutating func emphasis(_ group: MarkdownInline.Group) -> Emphasis {
    Emphasis(content: inlines(group.inlines), span: group.span)
  }

  private mutating func add(_ link: MarkdownInline.Link, to content: inout [Inline]) {
    let words = words(of: link)
    guard let target = resolver.target(of: link.destination) else {
      reportUnsafe(link.destination, at: link.span)
      content += words
      return
    }
    content.append(
      .link(
        Link(
          content: words, target: target, destination: link.destination,
          title: link.title.isEmpty ? nil : link.title.closingGaps, span: link.span)))
  }

  /// The text of a link, which cannot contain gaps.
  private mutating func words(of link: MarkdownInline.Link) -> [Inline] {
    let outer = gapUse
    let wasInLink = isInLink
    defer {
      gapUse = outer
      isInLink = wasInLink
    }
    isInLink = true
    if case .made = outer {
      gapUse = .refused(reason: "a link cannot contain a gap", way: "remove the link")
    }
    return inlines(link.inlines)
  }

  private mutating func add(_ image: MarkdownInline.Image, to content: inout [Inline]) {
    let description = image.alternative.plainText
    guard let source = resolver.file(image.source) else {
      reportUnsafe(image.source, at: image.span)
      if !description.isEmpty { content.append(.text(Text(description, span: image.span))) }
      return
    }
    content.append(
      .image(
        Image(
          source: source, destination: image.source, description: description,
          title: image.title.isEmpty ? nil : image.title.closingGaps, span: image.span)))
  }

  private mutating func reportUnsafe(_ destination: String, at span: SourceSpan) {
    let scheme = destination.prefix { $0 != ":" && $0 != "/" }.trimmed.lowercased()
    let (message, way): (String, String) =
      switch scheme {
      case "":
        ("a link cannot begin with //", "write the whole address, with https: in front")
      case "file":
        (
          "this is a path of your own computer, where nobody else can look",
          "copy the file into media/ and write its path, as in media/name.png"
        )
      default:
        (
          "a link cannot have the scheme `\(scheme.shortened):`",
          "use https:, http:, mailto: or tel:, or the path of a file"
        )
      }
    diagnostics.append(.error(.unsafeLink, message, at: span, fixes: [FixIt(way)]))
  }

  /// Raw HTML that is allowed: nil for a comment and, with a diagnostic, if the course does not
  /// allow HTML.
  mutating func rawHTML(_ text: String, at span: SourceSpan) -> RawHTML? {
    guard !Self.isComment(text) else { return nil }
    guard !allowsHTML else { return allowedHTML(text, at: span) }
    if text.trimmed.hasPrefix("<!--") {
      report(
        .rawHTML, "a comment at the beginning of a line makes the whole line HTML", at: span,
        fix: "put the comment on a line of its own, or at the end of the line")
      return nil
    }
    let tag = text.trimmed.dropFirst().prefix { $0.isLetter || $0.isNumber }.lowercased()
    if text.hasPrefix("</") {
      reportLoneEnd(text, at: span)
      return nil
    }
    refusedTags.insert(tag)
    let way: String =
      switch tag {
      case "br": "end the line above with a backslash"
      case "b", "strong": "write **like this**"
      case "i", "em": "write *like this*"
      case "img": "write ![what it shows](media/name.png)"
      case "a": "write [words](address)"
      case "hr": "write --- on a line of its own"
      case _ where !Self.htmlElements.contains(tag):
        // Short words as they are written; a whole piece of HTML would be too long.
        "write \\< for a < that is not HTML: \\\(text.count <= 30 && !text.contains("\n") ? text : "<\(tag)")"
      default: "write it in Markdown, or set `html: true` in course.yaml"
      }
    diagnostics.append(
      .error(.rawHTML, "this course does not allow HTML in lessons", at: span, fixes: [FixIt(way)]))
    return nil
  }

  /// The elements that authors can write in Markdown
  /// (https://html.spec.whatwg.org/multipage/indices.html); any other word between < and > is
  /// probably not meant as an element.
  private static let htmlElements: Set<String> = [
    "abbr", "article", "aside", "audio", "blockquote", "button", "center", "cite", "code", "col",
    "dd", "del", "details", "dfn", "div", "dl", "dt", "embed", "figcaption", "figure", "font",
    "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "iframe", "input", "ins", "kbd",
    "label", "li", "link", "main", "mark", "math", "meta", "nav", "object", "ol", "p", "picture",
    "pre", "q", "s", "samp", "script", "section", "select", "small", "source", "span", "style",
    "sub", "summary", "sup", "svg", "table", "tbody", "td", "textarea", "tfoot", "th", "thead",
    "tr", "tt", "u", "ul", "var", "video",
  ]

  /// Whether it contains only comments, which nobody sees.
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
