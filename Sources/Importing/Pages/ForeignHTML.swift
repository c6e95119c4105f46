import Diagnostics
import LessonReader
import MarkdownKit

/// Writes the HTML of a page as Markdown, tag by tag: Lectern's editions are more than web pages.
struct ForeignHTML {
  /// One tag of the page.
  struct Tag {
    var tag: HTMLTag
    var range: Range<Int>

    /// Whether it is in a block of HTML, not in running text.
    var isBlock: Bool
  }

  /// Tags that are part of Lectern's own language.
  private static let own: Set<String> = [
    "kbd", "sub", "sup", "abbr", "mark", "small", "ins", "br", "hr", "details", "summary",
  ]

  private static let marks = [
    "b": "**", "strong": "**", "i": "*", "em": "*", "code": "`", "tt": "`", "s": "~~",
    "del": "~~", "strike": "~~",
  ]

  /// Elements that are nothing without the program that runs them.
  private static let silent: Set<String> = ["script", "style", "svg", "noscript", "template"]

  /// Elements that show something from elsewhere.
  private static let frames: Set<String> = ["iframe", "video", "audio", "embed", "object"]

  private(set) var edits: TextEdits

  /// What was done, by offset.
  private(set) var notes:
    [(offset: Int, outcome: ImportReport.Outcome, construct: String, reason: String)] = []

  /// What closes the elements that are open, by name.
  private var open: [(name: String, closing: String)] = []
  private let bytes: [UInt8]

  /// Adds to edits of a text.
  init(_ bytes: [UInt8], _ edits: TextEdits) {
    self.bytes = bytes
    self.edits = edits
  }

  /// Writes all tags of a page, in order; `block` says what those are that mean something to the tool.
  mutating func write(
    _ tags: [Tag], _ links: inout PageLinks, block: (HTMLTag) -> HTMLBlock?
  ) {
    var index = 0
    while index < tags.count {
      let tag = tags[index]
      index += 1
      guard Self.silent.contains(tag.tag.name), !tag.tag.isEnd else {
        write(tag, &links, block)
        continue
      }
      note(tag, .leftOut, "It is code for a web page, and Lectern makes more than web pages.")
      let end =
        closesItself(tag)
        ? nil
        : tags[index...].firstIndex {
          $0.tag.name == tag.tag.name && $0.tag.isEnd
        }
      // Without an end, only the tag itself is taken: what follows may be the text of the page.
      edits.replace(tag.range.lowerBound..<(end.map { tags[$0] } ?? tag).range.upperBound, with: "")
      if let end { index = end + 1 }
    }
  }

  /// Whether a drawing is empty: `<svg … />`.
  private func closesItself(_ tag: Tag) -> Bool {
    let place = tag.range.upperBound - 2
    return tag.tag.name == "svg" && bytes.indices.contains(place)
      && bytes[place] == UInt8(ascii: "/")
  }

  private mutating func note(
    _ tag: Tag, _ outcome: ImportReport.Outcome, _ reason: String
  ) {
    notes.append((tag.range.lowerBound, outcome, "`<\(tag.tag.name)>`", reason))
  }

  private mutating func write(
    _ tag: Tag, _ links: inout PageLinks, _ block: (HTMLTag) -> HTMLBlock?
  ) {
    let name = tag.tag.name
    if tag.tag.isEnd {
      if Self.own.contains(name) {
        if name == "details" { separate(before: tag) }
        if name == "summary" { separate(after: tag) }
        return
      }
      let closing = open.lastIndex { $0.name == name }.map { open.remove(at: $0).closing } ?? ""
      replace(tag, with: closing)
      return
    }
    if let written = block(tag.tag) {
      replace(tag, with: ":::\(written.name)\(written.rest)")
      open.append((name, ":::"))
      note(tag, .changed, "It is written as a block of Lectern's.")
      return
    }
    switch name {
    case _ where Self.own.contains(name):
      if name == "details", !tag.tag.attributes.isEmpty { replace(tag, with: "<details>") }
    case "img": picture(tag, &links)
    case "a": anchor(tag, &links)
    case _ where Self.frames.contains(name): frame(tag, &links)
    default:
      if let mark = Self.marks[name] {
        replace(tag, with: mark)
        open.append((name, mark))
        note(tag, .changed, "It is written with Markdown's marks.")
        return
      }
      let gap = startsBlock(tag) ? "\n\n" : ""
      let isItem = name == "tr" || name == "li"
      replace(tag, with: isItem ? (gap.isEmpty ? "" : "\n") + "- " : gap)
      open.append((name, name == "td" || name == "th" ? " – " : isItem ? "" : gap))
      note(tag, .keptAsText, "Its words are there, without what it did on a web page.")
    }
  }

  /// Elements whose words are a paragraph of their own.
  private static let paragraphs: Set<String> = [
    "p", "div", "figure", "figcaption", "section", "article", "aside", "center", "li", "tr", "ul",
    "ol",
    "table", "blockquote",
  ]

  /// Whether the words of a tag that is gone must not run together with those beside it: only where the tags
  /// are at the beginning of a line, outside lists and quotations.
  private func startsBlock(_ tag: Tag) -> Bool {
    guard tag.isBlock, Self.paragraphs.contains(tag.tag.name) else { return false }
    let start = bytes[..<tag.range.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return bytes[start] == UInt8(ascii: "<")
  }

  /// A picture, `<img src alt>`.
  private mutating func picture(_ tag: Tag, _ links: inout PageLinks) {
    let words = (tag.tag["alt"] ?? "").replacing("[", with: "(").replacing("]", with: ")")
    let title = tag.tag["title"].map { " \"\($0.replacing("\"", with: "'"))\"" } ?? ""
    let source = tag.tag["src"] ?? ""
    switch links.destination(source) {
    case .missing:
      replace(tag, with: words)
      note(tag, .leftOut, "The picture does not exist: \(source)")
    case .same:
      replace(tag, with: "![\(words)](\(source)\(title))")
      note(tag, .changed, "It is written in Markdown.")
    case .new(let path):
      replace(tag, with: "![\(words)](\(path)\(title))")
      note(tag, .changed, "It is written in Markdown.")
    }
  }

  /// `<a href>` is a link; `<a id>` is a place, to which links lead without it.
  private mutating func anchor(_ tag: Tag, _ links: inout PageLinks) {
    guard let address = tag.tag["href"] else {
      replace(tag, with: "")
      open.append(("a", ""))
      note(tag, .changed, "Links to it lead to the next heading.")
      return
    }
    switch links.destination(address) {
    case .missing:
      replace(tag, with: "")
      open.append(("a", ""))
      note(tag, .keptAsText, "It leads nowhere: \(address)")
    case .same:
      replace(tag, with: "[")
      open.append(("a", "](\(address))"))
      note(tag, .changed, "It is written in Markdown.")
    case .new(let path):
      replace(tag, with: "[")
      open.append(("a", "](\(path))"))
      note(tag, .changed, "It is written in Markdown.")
    }
  }

  /// What shows something from elsewhere becomes a link to it.
  private mutating func frame(_ tag: Tag, _ links: inout PageLinks) {
    open.append((tag.tag.name, ""))
    let source = tag.tag["src"] ?? tag.tag["data"] ?? ""
    let words = tag.tag["title"] ?? SourcePath.name(of: source)
    var address: String?
    switch links.destination(source) {
    case .same: address = source
    case .new(let path): address = path
    case .missing: break
    }
    guard !source.isEmpty, let address else {
      replace(tag, with: "")
      note(tag, .leftOut, "It names no file that exists.")
      return
    }
    replace(tag, with: "[\(words)](\(address))")
    note(tag, .keptAsText, "It became a link: nothing is loaded into a lesson.")
  }

  /// Removes the spaces before the lines of a block of HTML: where its tags are gone, they would make
  /// code of the text.
  mutating func outdent(_ range: Range<Int>) {
    var at = range.lowerBound
    while let lineBreak = bytes[at..<range.upperBound].firstIndex(of: 0x0A) {
      at = lineBreak + 1
      var end = at
      while end < range.upperBound, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
      if end > at { edits.replace(at..<end, with: "") }
      at = end
    }
  }

  private mutating func replace(_ tag: Tag, with new: String) {
    edits.replace(tag.range, with: new)
  }

  /// `</summary>` needs an empty line after it, so that what follows is read as Markdown.
  private mutating func separate(after tag: Tag) {
    guard tag.isBlock else { return }
    var at = tag.range.upperBound
    while at < bytes.count, bytes[at] == 0x20 { at += 1 }
    guard at < bytes.count else { return }
    let isBreak = bytes[at] == 0x0A
    if isBreak, at + 1 >= bytes.count || bytes[at + 1] == 0x0A { return }
    edits.replace(tag.range.upperBound..<at, with: isBreak ? "\n" : "\n\n")
  }

  private mutating func separate(before tag: Tag) {
    guard tag.isBlock else { return }
    var at = tag.range.lowerBound
    while at > 0, bytes[at - 1] == 0x20 { at -= 1 }
    guard at > 1, bytes[at - 1] != 0x0A || bytes[at - 2] != 0x0A else { return }
    edits.replace(at..<tag.range.lowerBound, with: bytes[at - 1] == 0x0A ? "\n" : "\n\n")
  }
}

extension ForeignHTML {
  /// All tags of a page, in the order of its text.
  static func tags(in text: PageText, _ source: SourceText) -> [Tag] {
    var tags: [Tag] = []
    for inline in text.inlines {
      guard case .html(let html) = inline, let tag = HTMLTag(html.text) else { continue }
      tags.append(Tag(tag: tag, range: html.span.range, isBlock: false))
    }
    for block in text.html {
      let range = block.span.range
      var at = range.lowerBound
      while let start = source.bytes[at..<range.upperBound].firstIndex(of: UInt8(ascii: "<")) {
        at = start + 1
        if source.bytes[start..<range.upperBound].starts(with: "<!--".utf8) {
          // A comment is the author's, and contains no tags.
          let rest = String(decoding: source.bytes[start..<range.upperBound], as: UTF8.self)
          at =
            rest.firstRange(of: "-->").map { start + rest[..<$0.upperBound].utf8.count }
            ?? range.upperBound
          continue
        }
        guard let end = source.bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: ">")),
          let tag = HTMLTag(String(decoding: source.bytes[start...end], as: UTF8.self))
        else { continue }
        tags.append(Tag(tag: tag, range: start..<end + 1, isBlock: true))
        at = end + 1
      }
    }
    return tags.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

extension HTMLTag {
  /// The value of an attribute; nil if it is not there.
  subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
}
