package import Diagnostics
import LessonModel

/// The words of a link must say where it leads.
package struct VagueLinkText: Rule {
  package static let description = RuleDescription(
    "vague-link-text", .accessibility, .warning, "The words of a link must say where it leads.",
    """
    Screen readers list the links of a page by their words, the podcast speaks the words, and paper has nothing \
    else: “here” leads nowhere in all three.
    """,
    .lesson(
      before: "More about the pain is [here](02-qualify.md).",
      after: "More about this is in [Qualify the pain](02-qualify.md)."))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    lesson.links.compactMap { link in
      let text = link.content.plainText
      // The vaguest words are few.
      guard text.utf8.count <= 40 else { return nil }
      let words = Self.words(of: text)
      guard Self.vague.contains(words), !Self.isName(text, words, of: link) else { return nil }
      return .warning(
        Self.id, "a link with the words “\(text)” does not say where it leads",
        at: link.span, fixes: [FixIt("link the words that name the target")])
    }
  }

  /// Whether the words are the name of what is there: the language Go, the heading “Download”, or the page
  /// `download.md`.
  private static func isName(_ text: String, _ words: String, of link: Link) -> Bool {
    if text == "Go" { return true }
    let name = words.replacing(" ", with: "-")
    guard let mark = link.destination.firstIndex(of: "#") else {
      // Nothing is called "here".
      return text.first?.isUppercase == true && words != "here"
        && link.destination.split(separator: "/").last.map(Self.pageName) == name
    }
    return link.destination[link.destination.index(after: mark)...].lowercased() == name
  }

  /// The name of a page, without the number before it and the kind of file after it.
  private static func pageName(_ file: Substring) -> String {
    let name = file.prefix { $0 != "." && $0 != "?" }
    let bare = name.drop { $0.isNumber || $0 == "-" }
    return (bare.isEmpty ? name : bare).lowercased()
  }

  /// In lower case, with one space between words and nothing else.
  private static func words(of text: String) -> String {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
      return text.lowercased()
        .split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }
        .joined(separator: " ")
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "'"):
        bytes.append(byte)
      default: if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
      }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let vague: Set<String> = [
    "here", "click here", "click", "click this", "this", "this link", "link", "this page", "page",
    "read more", "learn more", "see more", "more", "more here", "see here", "go", "go here",
    "start",
    "download", "download here", "hier", "hier klicken", "klicken sie hier", "mehr", "weiterlesen",
    "mehr erfahren", "diese seite", "ici", "cliquez ici", "en savoir plus", "aquí",
    "haga clic aquí",
    "más",
  ]
}
