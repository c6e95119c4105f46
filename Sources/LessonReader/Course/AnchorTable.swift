package import Diagnostics
package import LessonModel
package import MarkdownKit

/// The anchors of a lesson's headings, by the place where each heading begins.
///
/// They are made as GitHub makes them, so that a link works there, too: lower case,
/// no punctuation, hyphens instead of spaces, and `-1`, `-2` … for repeated words. `{#id}` replaces
/// them.
package struct AnchorTable: Sendable {
  /// Where each heading begins, and its anchor, in source order.
  private var anchors: [(start: Int, anchor: Anchor)] = []

  package subscript(heading: MarkdownBlock.Heading) -> Anchor? {
    var low = 0
    var high = anchors.count
    while low < high {
      let middle = (low + high) / 2
      if anchors[middle].start < heading.span.start { low = middle + 1 } else { high = middle }
    }
    guard low < anchors.count, anchors[low].start == heading.span.start else { return nil }
    return anchors[low].anchor
  }

  /// The table of a text, and a diagnostic for each id that is used twice.
  package static func make(of document: MarkdownDocument) -> Diagnosed<AnchorTable> {
    var headings: [MarkdownBlock.Heading] = []
    collect(document.blocks, into: &headings)
    for footnote in document.footnotes { collect(footnote.blocks, into: &headings) }
    guard !headings.isEmpty else { return Diagnosed(AnchorTable()) }

    var chosen = [Anchor?](repeating: nil, count: headings.count)
    var diagnostics: [Diagnostic] = []
    var used: [String: SourceSpan] = Dictionary(minimumCapacity: headings.count)
    for (index, heading) in headings.enumerated() {
      guard let id = heading.attributes?.id, let anchor = Anchor(id.value) else { continue }
      if let first = used[id.value] {
        diagnostics.append(
          .error(
            .duplicateAnchor,
            "the id `\(id.value)` is already used by another heading of this lesson",
            at: id.span, notes: [.init("first used here", at: first)],
            fixes: [FixIt("give this heading another id, or none")]))
        continue
      }
      used[id.value] = id.span
      chosen[index] = anchor
    }
    var repeats: [String: Int] = [:]
    for (index, heading) in headings.enumerated() where chosen[index] == nil {
      let name = Self.name(of: heading.inlines.plainText)
      var candidate = name
      while used.updateValue(heading.span, forKey: candidate) != nil {
        repeats[name, default: 0] += 1
        candidate = "\(name)-\(repeats[name, default: 0])"
      }
      chosen[index] = Anchor(candidate)
    }
    var table = AnchorTable()
    table.anchors.reserveCapacity(headings.count)
    for (heading, anchor) in zip(headings, chosen) {
      if let anchor { table.anchors.append((heading.span.start, anchor)) }
    }
    // Footnotes can be anywhere in the source.
    table.anchors.sort { $0.start < $1.start }
    return Diagnosed(table, diagnostics)
  }

  private static func collect(
    _ blocks: [MarkdownBlock], into headings: inout [MarkdownBlock.Heading]
  ) {
    for block in blocks {
      switch block {
      case .heading(let heading): headings.append(heading)
      case .list(let list): for item in list.items { collect(item.blocks, into: &headings) }
      case .blockQuote(let quote): collect(quote.blocks, into: &headings)
      case .directive(let directive): collect(directive.blocks, into: &headings)
      case .paragraph, .codeBlock, .table, .thematicBreak, .html: break
      }
    }
  }

  /// The anchor that GitHub gives a heading: its letters, marks, digits, `_` and `-` in lower case,
  /// with hyphens instead of spaces.
  ///
  /// A heading that has none of these is called `section`.
  private static func name(of text: String) -> String {
    if let name = asciiName(of: text) { return name }
    var name = ""
    for scalar in text.trimmed.lowercased().unicodeScalars {
      if scalar == " " {
        name += "-"
      } else if scalar == "-" || isWord(scalar) {
        name.unicodeScalars.append(scalar)
      }
    }
    return name.isEmpty ? "section" : name
  }

  /// The same for an ASCII heading, whose letters need no tables; nil for any other heading.
  private static func asciiName(of text: String) -> String? {
    var name: [UInt8] = []
    name.reserveCapacity(text.utf8.count)
    for byte in text.trimmed.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): name.append(byte | 0x20)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: "_"):
        name.append(byte)
      case UInt8(ascii: " "): name.append(UInt8(ascii: "-"))
      case 0x80...: return nil
      default: break
      }
    }
    return name.isEmpty ? "section" : String(decoding: name, as: UTF8.self)
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber,
      .connectorPunctuation:
      true
    default: false
    }
  }
}
