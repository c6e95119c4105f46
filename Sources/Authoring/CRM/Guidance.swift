import EditionKit
import LessonMarkup
import LessonModel
import MarkupKit
import Words

/// A few lines for one stage, as rich text and as plain text: one question to ask, where to look, and what to keep in
/// mind, as much as has room.
struct Guidance: Sendable {
  /// At most ``CRMExport/mostCharacters``, counted as JavaScript and Java do.
  let html: String
  let text: String

  /// How many lessons it links to at most: more would not be looked at.
  private static let mostLinks = 3

  /// Nil if not even the first link has room.
  init?(
    of lessons: [Lesson], for view: EditionView, at address: String, in course: Course,
    words: CourseWords,
    _ addresses: PublicAddresses
  ) {
    var draft = Draft()
    let briefs = lessons.compactMap { $0.brief(in: view) }
    let isWhole = draft.add(
      Self.link(words.moment[.find].text, address), "\(words.moment[.find].text): \(address)",
      isLast: true)
    guard isWhole else { return nil }
    for lesson in lessons.prefix(Self.mostLinks) {
      guard let page = addresses.brief(of: lesson.id) ?? addresses.page(of: lesson.id) else {
        continue
      }
      let title = lesson.title.value
      _ = draft.add(Self.link(title, page), "\(title): \(page)")
    }
    if let question = briefs.lazy.compactMap(\.question).first {
      let label = words.paper[.askThis].text
      _ = draft.add(
        "<p><b>\(Self.escaped(label))</b><br>\(Self.escaped(question))</p>",
        "\(label)\(words.lesson[.colon].text) \(question)", isFirst: true)
    }
    for point in briefs.flatMap(\.points) {
      guard draft.add("<p>• \(Self.escaped(point))</p>", "• \(point)") else { break }
    }
    html = draft.html
    text = draft.text
  }

  private static func link(_ title: String, _ address: String) -> String {
    let html = MarkupWriter(.html)
    html.element(.p) {
      html.element(.a, ["href": .url(address), "target": "_blank"], text: title)
    }
    return html.string
  }

  private static func escaped(_ text: String) -> String {
    let html = MarkupWriter(.html)
    html.text(text)
    return html.string
  }

  /// Takes parts while they have room.
  private struct Draft {
    private var first: [(html: String, text: String)] = []
    private var middle: [(html: String, text: String)] = []
    private var last: [(html: String, text: String)] = []
    private var count = 0

    /// Returns whether the part had room.
    mutating func add(
      _ html: String, _ text: String, isFirst: Bool = false, isLast: Bool = false
    ) -> Bool {
      // The plain text has line breaks, which count as well.
      let size = max(html.utf16.count, text.utf16.count + 1)
      guard count + size <= CRMExport.mostCharacters else { return false }
      count += size
      if isFirst {
        first.append((html, text))
      } else if isLast {
        last.append((html, text))
      } else {
        middle.append((html, text))
      }
      return true
    }

    private var parts: [(html: String, text: String)] { first + middle + last }

    var html: String { parts.map(\.html).joined() }
    var text: String { parts.map(\.text).joined(separator: "\n") }
  }
}
