package import Diagnostics
import LessonModel

/// A link must have no space between its words and its address, and none in the address.
package struct SpaceInLink: Rule {
  package static let description = RuleDescription(
    "space-in-link", .links, .warning,
    "A link must have no space between its words and its address, and none in the address.",
    """
    With one, Markdown sees no link, and shows the brackets. An address that has to have a space is written between \
    < and >.
    """,
    .lesson(before: "See [the pain] (02-qualify.md).", after: "See [the pain](02-qualify.md)."))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    lesson.passages { $0.marks.contains(.bracket) }.flatMap { passage in
      let places = passage.places
      return passage.addresses.compactMap { address -> Diagnostic? in
        let inner = (address.open + 1)..<address.close
        let text = String(decoding: passage.bytes[inner], as: UTF8.self)
        if address.start < address.open {
          guard let span = places.exactSpan(of: address.start..<address.open) else { return nil }
          // If it leads nowhere, text is better than a broken link.
          let leads = course.leads(text, from: lesson.path)
          return .warning(
            Self.id, "this is shown as text, because a space keeps it from being a link", at: span,
            fixes: [
              FixIt("remove the space", edits: leads ? [.init(replacing: span, with: "")] : [])
            ])
        }
        guard let span = places.exactSpan(of: inner), passage.bytes[inner].contains(0x20) else {
          return nil
        }
        return .warning(
          Self.id, "this is shown as text, because the address has a space in it", at: span,
          fixes: [Self.fix(of: text, at: span, in: lesson, course)])
      }
    }
  }

  /// A size, as other programs write it after a picture's address, is left out; any other space is
  /// part of a name.
  private static func fix(
    of text: String, at span: SourceSpan, in lesson: LessonParts, _ course: CourseIndex
  ) -> FixIt {
    if let size = text.firstMatch(of: /\s+=(?:\d+%?)?x?(?:\d+%?)?\s*$/) {
      let address = String(text[..<size.range.lowerBound])
      let leads = !address.contains(" ") && course.leads(address, from: lesson.path)
      return FixIt(
        "write \(address): pictures have no sizes, because every edition fits them to its pages",
        edits: leads ? [.init(replacing: span, with: address)] : [])
    }
    let new = "<\(text)>"
    let leads = !text.contains("\"") && course.leads(text, from: lesson.path)
    return FixIt(
      "write the address as \(new)", edits: leads ? [.init(replacing: span, with: new)] : [])
  }
}

extension Passage {
  /// Text in parentheses after `]` that looks like an address.
  fileprivate struct Address {
    /// The offset after the bracket.
    var start: Int

    /// The parentheses.
    var open: Int
    var close: Int
  }

  fileprivate var addresses: [Address] {
    var addresses: [Address] = []
    var at = 0
    while let bracket = bytes.next(UInt8(ascii: "]"), from: at) {
      at = bracket + 1
      let open = bytes[at...].firstIndex { $0 != 0x20 } ?? bytes.endIndex
      guard open < bytes.endIndex, bytes[open] == UInt8(ascii: "("),
        bytes[..<bracket].contains(UInt8(ascii: "[")),
        let close = bytes[open...].firstIndex(where: { $0 == UInt8(ascii: ")") || $0 == 0x0A }),
        bytes[close] == UInt8(ascii: ")"),
        Self.isAddress(String(decoding: bytes[(open + 1)..<close], as: UTF8.self))
      else { continue }
      addresses.append(Address(start: at, open: open, close: close))
    }
    return addresses
  }

  private static func isAddress(_ text: String) -> Bool {
    // A size after the address is ignored.
    let text = text.firstRange(of: " =").map { String(text[..<$0.lowerBound]) } ?? text
    let endings = [
      ".md", ".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".pdf", ".mp3", ".mp4", ".docx",
      ".xlsx", ".pptx",
    ]
    return text.contains("://") || text.hasPrefix("media/") || text.contains("/media/")
      || text.contains(".md#") || endings.contains(where: text.lowercased().hasSuffix)
  }
}
