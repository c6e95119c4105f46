import Diagnostics
import LessonModel

/// HTML as a browser gets it: the tags of a text joined with the words between them.
///
/// What a tag means depends on the tags before it, also on those in other blocks: after
/// `<textarea>` a picture is only text, and a `</noscript>` in an attribute ends the element.
struct JoinedHTML {
  private(set) var text = ""

  /// From the first tag to the last.
  private(set) var span: SourceSpan?

  mutating func add(_ html: RawHTML) {
    text += html.text
    span = span?.union(html.span) ?? html.span
  }

  mutating func add(_ content: [Inline]) {
    for inline in content {
      switch inline {
      case .text(let words): addEscaped(words.text)
      case .code(let code): addEscaped(code.text)
      case .softBreak, .lineBreak: text += "\n"
      case .emphasis(let group), .strong(let group), .strikethrough(let group): add(group.content)
      case .styled(let styled): add(styled.content)
      case .link(let link): add(link.content)
      case .rawHTML(let html): add(html)
      case .image, .footnoteReference, .formula, .blank: break
      }
    }
  }

  /// Ends a block, whose words do not continue those before it.
  mutating func endBlock() { text += "\n" }

  /// Words cannot become tags, but those of a script are run as they are.
  private mutating func addEscaped(_ words: String) {
    guard words.contains(where: { $0 == "<" || $0 == "&" }) else {
      text += words
      return
    }
    text += words.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }
}

extension LessonParts {
  /// The HTML of each block and each passage, in reading order.
  var html: [(text: String, span: SourceSpan)] {
    var pieces: [(text: String, span: SourceSpan)] = []
    var blocks = blocksOfHTML[...]
    func take(_ html: JoinedHTML) {
      if let span = html.span { pieces.append((html.text, span)) }
    }
    for index in passagesWithHTML + [Int.max] {
      while let block = blocks.first, block.passages <= index {
        blocks = blocks.dropFirst()
        pieces.append((block.html.text, block.html.span))
      }
      guard index != Int.max else { break }
      var html = JoinedHTML()
      html.add(content(at: index))
      take(html)
    }
    return pieces
  }

  /// The HTML of the whole lesson with all words, as one page; nil if it has less than two pieces.
  var pageOfHTML: (text: String, span: SourceSpan)? {
    guard blocksOfHTML.count + passagesWithHTML.count > 1 else { return nil }
    var page = JoinedHTML()
    var blocks = blocksOfHTML[...]
    for index in 0...outlines.count {
      while let block = blocks.first, block.passages <= index {
        blocks = blocks.dropFirst()
        page.add(block.html)
        page.endBlock()
      }
      guard index < outlines.count else { break }
      page.add(content(at: index))
      page.endBlock()
    }
    return page.span.map { (page.text, $0) }
  }
}

extension LessonParts {
  /// The links that are written in HTML, as links without text.
  var linksInHTML: [Link] {
    htmlReferences.compactMap { reference in
      guard case .link(let target) = reference.target else { return nil }
      return Link(
        content: [], target: target, destination: reference.destination, title: nil,
        span: reference.span)
    }
  }
}

extension RawHTML.Reference {
  /// The edit that replaces the address, if the source contains it as a browser reads it.
  func edits(in course: CourseIndex, with new: String) -> [FixIt.Edit] {
    course.source(at: span.path)?.text(in: span) == destination
      ? [.init(replacing: span, with: new)] : []
  }
}
