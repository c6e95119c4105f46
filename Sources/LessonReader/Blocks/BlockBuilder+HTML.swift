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
    guard text.contains(where: { $0 == "=" || $0 == "!" || $0 == "?" }),
      let fragment = HTMLFragment(text)
    else { return RawHTML(text: text, span: span) }
    var html = RawHTML(text: text, span: span)
    html.references = references(in: fragment, at: span)
    var bytes = Array(text.utf8)
    for comment in fragment.comments.reversed() where comment.upperBound <= bytes.count {
      bytes.removeSubrange(comment)
      for index in html.references.indices
      where html.references[index].range.lowerBound >= comment.upperBound {
        let range = html.references[index].range
        html.references[index].range =
          range.lowerBound - comment.count..<range.upperBound - comment.count
      }
    }
    html.text = String(decoding: bytes, as: UTF8.self)
    return html.text.allSatisfy(\.isWhitespace) ? nil : html
  }

  /// The addresses that a page shows, plays or links to, by the element and the attribute.
  private static let addresses: [String: Set<String>] = [
    "img": ["src", "srcset"], "source": ["src", "srcset"], "video": ["src", "poster"],
    "audio": ["src"],
    "track": ["src"], "embed": ["src"], "iframe": ["src"], "object": ["data"], "input": ["src"],
    "script": ["src"], "a": ["href"], "area": ["href"], "link": ["href"],
  ]

  private func references(in fragment: HTMLFragment, at span: SourceSpan) -> [RawHTML.Reference] {
    var references: [Range<Int>: RawHTML.Reference] = [:]
    for element in fragment.elements {
      guard let names = Self.addresses[element.name] else { continue }
      for attribute in element.attributes
      where names.contains(attribute.name) && !attribute.place.isEmpty {
        let isLink = element.name == "a" || element.name == "area"
        for (range, address, written) in Self.addresses(in: attribute) {
          guard let target = target(of: address, isLink: isLink) else { continue }
          references[range] = RawHTML.Reference(
            range: range, destination: address, target: target,
            span: place(of: written, in: span))
        }
      }
    }
    return references.values.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The addresses in an attribute: one, but in `srcset` one for each size.
  private static func addresses(in attribute: HTMLElement.Attribute)
    -> [(range: Range<Int>, address: String, written: String)]
  {
    guard attribute.name == "srcset" else {
      return [(attribute.place, attribute.value, attribute.written)]
    }
    // Where characters are written with names, places in the text are not those in the value.
    guard attribute.written == attribute.value else { return [] }
    var addresses: [(range: Range<Int>, address: String, written: String)] = []
    var start = attribute.place.lowerBound
    for candidate in attribute.written.split(separator: ",", omittingEmptySubsequences: false) {
      let space = candidate.prefix(while: \.isWhitespace)
      let address = candidate[space.endIndex...].prefix { !$0.isWhitespace }
      let first = start + space.utf8.count
      if !address.isEmpty {
        addresses.append((first..<first + address.utf8.count, String(address), String(address)))
      }
      start += candidate.utf8.count + 1
    }
    return addresses
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
