import Diagnostics
import HTMLKit
import LessonModel
import MarkdownKit

/// HTML in a course that allows it.
extension BlockBuilder {
  /// HTML without its comments, and with the addresses of the course's own files; nil when nothing is
  /// left of it.
  func allowedHTML(_ text: String, at span: SourceSpan) -> RawHTML? {
    // What is too long to be read is reported by a rule.
    guard text.utf8.contains(where: { "=!?(@'\"`".utf8.contains($0) }),
      let fragment = HTMLFragment(text)
    else { return RawHTML(text: text, span: span) }
    var html = RawHTML(text: text, span: span)
    resolve(HTMLAddresses(in: fragment), of: &html)
    var bytes = Array(text.utf8)
    for comment in fragment.comments.reversed() where comment.upperBound <= bytes.count {
      bytes.removeSubrange(comment)
      func moved(_ range: Range<Int>) -> Range<Int> {
        guard range.lowerBound >= comment.upperBound else { return range }
        return range.lowerBound - comment.count..<range.upperBound - comment.count
      }
      for index in html.references.indices {
        html.references[index].range = moved(html.references[index].range)
      }
      for index in html.pictures.indices {
        html.pictures[index].range = moved(html.pictures[index].range)
      }
    }
    html.text = String(decoding: bytes, as: UTF8.self)
    return html.text.allSatisfy(\.isWhitespace) ? nil : html
  }

  /// Finds out what the addresses lead to, and which of them are pictures.
  private func resolve(_ addresses: HTMLAddresses, of html: inout RawHTML) {
    for address in addresses.addresses {
      let target = target(of: address.destination, isLink: address.isLink)
      if address.isOfScript {
        guard case .file(.asset) = target else { continue }
      }
      let span = place(of: address.written, in: html.span)
      if let target {
        html.references.append(
          RawHTML.Reference(
            range: address.range, destination: address.destination, target: target, span: span))
      }
      guard let description = address.description else { continue }
      let source: AssetReference
      switch target {
      case .file(let file): source = file
      case .link, nil:
        guard address.destination.lowercased().hasPrefix("http") else { continue }
        source = .remote(address.destination)
      }
      html.pictures.append(
        RawHTML.Picture(
          image: Image(
            source: source, destination: address.destination, description: description, span: span),
          range: address.range))
    }
  }

  /// Nil for an address that leads out of the course, to a place in the page, or to another page of the
  /// same site.
  private func target(of destination: String, isLink: Bool) -> RawHTML.Reference.Target? {
    guard let first = destination.first, !"#/?\\".contains(first) else { return nil }
    if isLink {
      guard let target = resolver.target(of: destination) else { return nil }
      if case .external = target { return nil }
      return .link(target)
    }
    guard let file = resolver.file(destination) else { return nil }
    if case .remote = file { return nil }
    return .file(file)
  }

  /// The place of an address in the lesson; the whole HTML where it is not found.
  private func place(of written: String, in span: SourceSpan) -> SourceSpan {
    guard let place = source?.places(of: written, in: span).first else { return span }
    return span.moved(to: place)
  }

  /// Reports a closing tag that closes nothing: without a message it would be lost.
  mutating func reportLoneEnd(_ text: String, at span: SourceSpan) {
    let name = text.dropFirst(2).prefix { $0.isLetter || $0.isNumber }.lowercased()
    guard !name.isEmpty, !refusedTags.contains(name) else { return }
    refusedTags.insert(name)
    if name == "br" {
      diagnostics.append(
        .error(
          .rawHTML, "</br> is not a tag", at: span,
          fixes: [FixIt("write <br>", edits: [.init(replacing: span, with: "<br>")])]))
      return
    }
    let way =
      name == "abbr"
      ? "write <abbr title=\"…\"> before the words, with both quotation marks, or remove it"
      : "write <\(name)> before the words, or remove it"
    report(.rawHTML, "</\(name)> closes nothing", at: span, fix: way)
  }

  /// The elements whose content is not shown to a reader.
  private static let hidden: Set<String> = ["script", "style", "template", "title", "noscript"]

  /// With the content of a script, a style or a template in running text as one piece of HTML: it
  /// does not belong to the lesson's words, and must stay as it is written.
  func joiningHidden(_ inlines: [MarkdownInline]) -> [MarkdownInline] {
    guard allowsHTML, let source else { return inlines }
    var result: [MarkdownInline] = []
    var index = 0
    while index < inlines.count {
      guard case .html(let html) = inlines[index], let tag = HTMLTag(html.text), !tag.isEnd,
        Self.hidden.contains(tag.name),
        let end = inlines[index...].firstIndex(where: {
          if case .html(let other) = $0, let end = HTMLTag(other.text) {
            return end.isEnd && end.name == tag.name
          }
          return false
        })
      else {
        result.append(inlines[index])
        index += 1
        continue
      }
      let span = html.span.union(inlines[end].span)
      result.append(
        .html(MarkdownInline.HTML(text: source.text(in: span), span: span)))
      index = end + 1
    }
    return result
  }
}
