package import Diagnostics
import LessonModel

/// A link must have no space between its words and its address, and none in the address.
package struct SpaceInLink: Rule {
  package static let description = RuleDescription(
    "space-in-link", .links, .warning,
    "A link must have no space between its words and its address, and none in the address.",
    """
    With a space, it is not a link, and learners see the brackets. If an address really contains a space, put it between \
    < and >.
    """,
    .lesson(before: "See [the pain] (02-qualify.md).", after: "See [the pain](02-qualify.md)."))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    lesson.passages { $0.marks.contains(.bracket) }.flatMap { passage in
      let places = passage.places
      return passage.addresses.compactMap { address -> Diagnostic? in
        if address.start < address.open {
          guard let span = places.exactSpan(of: address.start..<address.open) else { return nil }
          return .warning(
            Self.id, "this is shown as text, because a space keeps it from being a link", at: span,
            fixes: [FixIt("remove the space", edits: [.init(replacing: span, with: "")])])
        }
        let inner = (address.open + 1)..<address.close
        guard let span = places.exactSpan(of: inner), passage.bytes[inner].contains(0x20) else {
          return nil
        }
        let new = "<\(String(decoding: passage.bytes[inner], as: UTF8.self))>"
        return .warning(
          Self.id, "this is shown as text, because the address contains a space", at: span,
          fixes: [
            FixIt("write the address as \(new)", edits: [.init(replacing: span, with: new)])
          ])
      }
    }
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
    let endings = [
      ".md", ".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".pdf", ".mp3", ".mp4", ".docx",
      ".xlsx", ".pptx",
    ]
    return text.contains("://") || text.hasPrefix("media/") || text.contains("/media/")
      || text.contains(".md#") || endings.contains(where: text.lowercased().hasSuffix)
  }
}
