import Diagnostics
import MarkdownKit

/// Abbreviations that are explained at the end of a page, `*[HTML]: Hypertext Markup Language`.
enum MkDocsMarks {
  /// Takes the lines away, and returns the meanings by their abbreviations.
  static func takeAbbreviations(from page: inout ForeignPage) -> [String: String] {
    guard page.lines.contains(where: { $0.text.hasPrefix("*[") }) else { return [:] }
    var meanings: [String: String] = [:]
    var fences = FenceTracker()
    page.lines.removeAll { line in
      guard !fences.takesAsCode(line.text),
        let match = line.text.wholeMatch(of: /\*\[([^\]]+)\]:[ \t]*(.*?)\s*/)
      else { return false }
      meanings[String(match.1)] = String(match.2)
      return true
    }
    return meanings
  }
}

/// Marks in running text that only extensions of Python-Markdown know.
extension PageEditing {
  mutating func writeMarks() {
    let marks = "=^~+:{".utf8.filter { source.contains($0) }
    guard !marks.isEmpty else { return }
    for passage in page.passages {
      writePairs("==", tag: "mark", passage)
      writePairs("^^", tag: "ins", passage)
      for range in Self.texts(in: passage) { writeMarks(in: range) }
    }
  }

  /// The texts of a passage, also those in marks and links.
  static func texts(in inlines: [MarkdownInline]) -> [Range<Int>] {
    inlines.flatMap { inline -> [Range<Int>] in
      switch inline {
      case .text(let text): [text.span.range]
      case .emphasis(let group), .strong(let group), .strikethrough(let group):
        texts(in: group.inlines)
      case .link(let link): texts(in: link.inlines)
      case .softBreak, .lineBreak, .code, .image, .footnoteReference, .html: []
      }
    }
  }

  /// Two equal marks around words, which may have other marks inside.
  private mutating func writePairs(_ mark: String, tag: String, _ passage: [MarkdownInline]) {
    var open: Int?
    for range in Self.texts(in: passage) {
      var at = range.lowerBound
      while at + 1 < range.upperBound {
        guard source.bytes[at..<at + 2].elementsEqual(mark.utf8) else {
          at += 1
          continue
        }
        // Three are not two; braces around them are a change.
        let isMore =
          at + 2 < source.bytes.count && source.bytes[at + 2] == source.bytes[at]
          || at > 0
            && (source.bytes[at - 1] == source.bytes[at]
              || source.bytes[at - 1] == UInt8(ascii: "{"))
        let isSpaced =
          open == nil
          ? at + 2 >= source.bytes.count || source.bytes[at + 2] <= 0x20
          : source.bytes[at - 1] <= 0x20
        if isMore || isSpaced {
          at += 2
        } else if let start = open {
          edits.replace(start..<start + 2, with: "<\(tag)>")
          edits.replace(at..<at + 2, with: "</\(tag)>")
          note(start, .changed, "`\(mark)`", "It is written as <\(tag)>.")
          open = nil
          at += 2
        } else {
          open = at
          at += 2
        }
      }
    }
  }

  private mutating func writeMarks(in range: Range<Int>) {
    let words = text(range)
    func place(_ match: Substring) -> Range<Int> {
      let start = range.lowerBound + words[..<match.startIndex].utf8.count
      return start..<start + match.utf8.count
    }
    if words.contains("+") {
      for match in words.matches(of: /\+\+([A-Za-z0-9"'-]+(?:\+[A-Za-z0-9"'-]+)*)\+\+/) {
        let keys = match.1.split(separator: "+").map { "<kbd>\(Self.key($0))</kbd>" }
        edits.replace(place(match.0), with: keys.joined(separator: "+"))
        note(place(match.0).lowerBound, .changed, "`++`", "It is written as <kbd>.")
      }
    }
    if words.contains("~") || words.contains("^") {
      for match in words.matches(of: /([~^])([^~^\s]{1,20})\1(?![~^])/) {
        let before = words[..<match.range.lowerBound].last
        guard before != "~", before != "^" else { continue }
        let tag = match.1 == "~" ? "sub" : "sup"
        edits.replace(place(match.0), with: "<\(tag)>\(match.2)</\(tag)>")
        note(place(match.0).lowerBound, .changed, "`\(match.1)`", "It is written as <\(tag)>.")
      }
    }
    if words.contains("{") { writeChanges(in: words, place) }
    writeEmoji(in: words, place)
  }

  /// Characters by their names, `:rocket:`, as many tools have them.
  mutating func writeEmoji() {
    guard source.contains(UInt8(ascii: ":")) else { return }
    for range in page.passages.flatMap({ Self.texts(in: $0) }) {
      let words = text(range)
      writeEmoji(in: words) { match in
        let start = range.lowerBound + words[..<match.startIndex].utf8.count
        return start..<start + match.utf8.count
      }
    }
  }

  private mutating func writeEmoji(in words: String, _ place: (Substring) -> Range<Int>) {
    guard words.contains(":") else { return }
    for match in words.matches(
      of: /:([a-z0-9_+-]+):(?:\{[^{}\n]*\})?[ ]?/)
    {
      let name = match.1
      if let sign = Emoji.signs[String(name)] {
        let end = match.0.last == " " ? " " : ""
        edits.replace(place(match.0), with: sign + end)
        note(place(match.0).lowerBound, .changed, "Emoji", "It is the character itself.")
      } else if name.prefixMatch(of: /(?:material|octicons|fontawesome|simple)-/) != nil {
        edits.replace(place(match.0), with: "")
        note(
          place(match.0).lowerBound, .leftOut, "Icon",
          "It is a drawing of the theme, and lessons have none: \(name).")
      } else if name.contains(where: \.isLetter), isAlone(match.0, in: words) {
        note(
          place(match.0).lowerBound, .keptAsText, "Emoji", "Lectern does not know it: \(name).")
      }
    }
  }

  /// Whether nothing belongs to a mark before and after it: `a:b:c` is not an emoji.
  private func isAlone(_ mark: Substring, in words: String) -> Bool {
    let before = words[..<mark.startIndex].last
    let after = words[mark.endIndex...].first
    return [before, mark.last == " " ? nil : after].allSatisfy {
      $0.map { !$0.isLetter && !$0.isNumber && $0 != ":" && $0 != "/" } ?? true
    }
  }

  /// Marks of changes (CriticMarkup): what is inserted and what is gone.
  private mutating func writeChanges(in words: String, _ place: (Substring) -> Range<Int>) {
    for match in words.matches(of: /\{(\+\+|--|==|>>)([^{}]*?)(?:\+\+|--|==|<<)\}/) {
      let range = place(match.0)
      switch match.1 {
      case "++": edits.replace(range, with: "<ins>\(match.2)</ins>")
      case "--": edits.replace(range, with: "~~\(match.2)~~")
      case "==": edits.replace(range, with: "<mark>\(match.2)</mark>")
      default:
        edits.replace(range, with: "")
        note(range.lowerBound, .leftOut, "Comment on a change", "Readers do not see it.")
        continue
      }
      note(range.lowerBound, .changed, "Mark of a change", "It is written with tags.")
    }
  }

  /// The words on a key: `ctrl` is “Ctrl”.
  private static func key(_ name: Substring) -> String {
    let plain = name.filter { $0 != "\"" && $0 != "'" }
    if plain.count == 1 { return plain.uppercased() }
    return plain.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined(separator: " ")
  }

  /// Writes each abbreviation with its meaning where the page uses it first.
  mutating func writeAbbreviations(_ meanings: [String: String]) {
    guard !meanings.isEmpty else { return }
    let texts = page.passages.flatMap { Self.texts(in: $0) }
    for (name, meaning) in meanings.sorted(by: { $0.key < $1.key }) {
      guard let text = texts.first(where: { place(of: name, in: $0) != nil }),
        let found = place(of: name, in: text)
      else { continue }
      let title = meaning.replacing("\"", with: "&quot;")
      edits.replace(found, with: "<abbr title=\"\(title)\">\(name)</abbr>")
      note(
        found.lowerBound, .changed, "Abbreviation",
        "Its meaning is where the page uses it first: a course can have them in its glossary.")
    }
  }

  /// A word in a text, whole.
  private func place(of word: String, in range: Range<Int>) -> Range<Int>? {
    let text = text(range)
    var rest = text[...]
    while let found = rest.firstRange(of: word) {
      let before = text[..<found.lowerBound].last
      let after = text[found.upperBound...].first
      if before?.isLetter != true, before?.isNumber != true, after?.isLetter != true,
        after?.isNumber != true
      {
        let start = range.lowerBound + text[..<found.lowerBound].utf8.count
        return start..<start + word.utf8.count
      }
      rest = rest[found.upperBound...]
    }
    return nil
  }
}

/// The characters for the names that are used most in courses.
enum Emoji {
  static let signs = [
    "smile": "😄", "smiley": "😃", "grinning": "😀", "wink": "😉", "blush": "😊", "heart": "❤️",
    "joy": "😂", "thinking": "🤔", "thinking_face": "🤔", "tada": "🎉", "rocket": "🚀", "star": "⭐",
    "sparkles": "✨", "fire": "🔥", "bulb": "💡", "warning": "⚠️", "white_check_mark": "✅",
    "heavy_check_mark": "✔️", "x": "❌", "question": "❓", "exclamation": "❗", "thumbsup": "👍",
    "+1": "👍", "thumbsdown": "👎", "-1": "👎", "clap": "👏", "wave": "👋", "point_right": "👉",
    "point_left": "👈", "point_up": "☝️", "point_down": "👇", "raised_hands": "🙌", "pray": "🙏",
    "eyes": "👀", "memo": "📝", "pencil": "📝", "pencil2": "✏️", "book": "📖", "books": "📚",
    "computer": "💻", "hourglass": "⌛", "clock": "🕐", "calendar": "📆", "link": "🔗",
    "wrench": "🔧", "hammer": "🔨", "gear": "⚙️", "bug": "🐛", "snake": "🐍", "package": "📦",
    "mag": "🔍", "key": "🔑", "lock": "🔒", "bell": "🔔", "trophy": "🏆", "dart": "🎯",
    "construction": "🚧",
    "coffee": "☕", "globe_with_meridians": "🌐", "arrow_right": "➡️", "information_source": "ℹ️",
    "heavy_plus_sign": "➕", "boom": "💥", "100": "💯", "ok": "🆗", "ok_hand": "👌", "muscle": "💪",
    "sunglasses": "😎", "checkered_flag": "🏁", "see_no_evil": "🙈", "robot": "🤖", "house": "🏠",
  ]
}
