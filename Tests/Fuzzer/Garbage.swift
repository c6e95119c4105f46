/// Small things that break texts: marks that open and do not close, values that are too much.
enum Garbage {
  static func text(_ dice: inout Dice) -> [UInt8] {
    switch dice.below(6) {
    case 0: return repeated(&dice)
    case 1: return fence(&dice)
    case 2: return attributes(&dice)
    case 3: return link(&dice)
    default: return Array(dice.one(of: marks).utf8)
    }
  }

  private static let marks = [
    "*", "**", "_", "~~", "`", "``", "$", "$$", "[", "]", "![", "](", ")", "[^a]", "[^a]: x\n",
    "[x]: y\n", "|", "| a | b |\n| - | - |\n", "<b>", "</b>", "<!--", "-->",
    "<!-- lectern-ignore: long-summary -->", "<!-- lectern-ignore -->", "# ", "###### ",
    "\n===\n", "\n---\n", "---\n", "> ", "> [!TIP]\n> ", "- ", "- [x] ", "- [ ] ", "1. ",
    "999999999999. ", "    ", "\t", "\\", "\\\n", "  \n", "&amp;", "&#0;", "&#x110000;",
    "&notanentity;",
    "http://x.y", "<http://x.y>", "mailto:a@b", "term:x", "\u{FEFF}", "\u{0}", "\u{1A}", "\u{2028}",
    "\u{85}", "\u{A0}", "\u{200B}", "\u{202E}", "👩‍👩‍👧", "e\u{301}", "ä", "漢字", "\u{FFFD}", "\u{FFFF}",
    "[[gap]]", "[[", "==", ":", "::", ":::", "\r", "\r\n", "\n", "\n\n", "{lines=3}", "{#a}",
  ]

  private static let names = [
    "note", "tip", "important", "warning", "caution", "example", "story", "quiz", "exercise",
    "hint",
    "solution", "roleplay", "role", "debrief", "observer", "worksheet", "apply", "card",
    "facilitator", "say", "silent", "only", "except", "video", "audio", "figure", "keypoints",
    "captions", "explanation", "qiuz", "", "x-y_z", "Note",
  ]

  /// A line that opens or closes a directive or a block of code.
  static func fence(_ dice: inout Dice) -> [UInt8] {
    let colons = String(repeating: ":", count: dice.between(3, 6))
    var line = "\n"
    switch dice.below(4) {
    case 0: line += colons
    case 1: line += String(repeating: dice.one(of: ["`", "~"]), count: dice.between(3, 5))
    default:
      line += colons + dice.one(of: names)
      if dice.happens(onceIn: 2) { line += "[" + dice.one(of: marks) + "]" }
      if dice.happens(onceIn: 2) { line += String(decoding: attributes(&dice), as: UTF8.self) }
    }
    return Array((line + "\n").utf8)
  }

  static func attributes(_ dice: inout Dice) -> [UInt8] {
    let parts = [
      "#a", "#check-1", ".b", "#", ".", "=", "minutes=10", "minutes=-1",
      "points=99999999999999999999",
      "answer=\"x\"", "answer=42", "answer=", "tolerance=0.5", "tolerance=nan", "editions=web",
      "editions=\"web handouts\"", "editions=", "lines=3", "after=3d", "after=0d",
      "src=media/a.mp4",
      "\"", "'", "{", "key", "key=\"never closed", "a=b=c", "ä=ö", "type=number", "kind=order",
    ]
    let chosen = (0..<dice.between(0, 4)).map { _ in dice.one(of: parts) }
    return Array(("{" + chosen.joined(separator: " ") + (dice.happens(onceIn: 6) ? "" : "}")).utf8)
  }

  private static func link(_ dice: inout Dice) -> [UInt8] {
    let targets = [
      "2-l.md", "2-l.md#x", "#x", "media/a.svg", "media/none.png", "../../etc/passwd", "/a",
      "//a.b",
      "javascript:x", "%2e%2e/%ff", "https://a.b/ c", "term:x", "<a b>", "a(b(c)", "\\)", "a \"t\"",
      "a 't", "?", "%", ".", "..", "2-l.md?x#y#z",
    ]
    return Array(
      "\(dice.one(of: ["", "!"]))[x\(dice.one(of: marks))](\(dice.one(of: targets)))".utf8)
  }

  /// One mark, very often.
  private static func repeated(_ dice: inout Dice) -> [UInt8] {
    let mark = Array(dice.one(of: marks + ["> ", "- ", "1. ", "[", "![", "*a ", "_a", "a|"]).utf8)
    let count = dice.happens(onceIn: 8) ? dice.between(100, 600) : dice.between(2, 40)
    return Array(repeatElement(mark, count: count).joined())
  }

  /// Something for YAML.
  static func yaml(_ dice: inout Dice) -> [UInt8] {
    let lines = [
      "title: x\n", "title:\n", "title: [a, b\n", "title: {a: b\n", "titel: x\n", "id: A b\n",
      "id: a\n", "minutes: 5\n", "minutes: 1e9\n", "minutes: -3\n", "date: 2026-02-30\n",
      "date: 2026-11-23\n", "objectives:\n  - a\n  - b: c\n", "objectives: x\n",
      "facets:\n  a: b\n",
      "facets: { phase: [planning, x] }\n", "keywords: [a, 'b', \"c\n", "recording: media/a.mp3\n",
      "a: &x [*x]\n", "a: &a b\nc: *a\n", "a: *nothing\n", "? a\n: b\n", "- a\n", "-\n", ": \n",
      "  a: b\n", "\ta: b\n", "a: |\n  b\n c\n", "a: >-\n", "a: !!binary x\n", "!tag\n",
      "%YAML 9.9\n",
      "---\n", "...\n", "a: 'it''s\n", "a: \"\\q\"\n", "a: \"\\x\"\n", "html: true\n",
      "html: maybe\n",
      "language: xx_YY\n", "language: de\n", "site: ftp://x\n", "checks:\n  broken-link: off\n",
      "checks:\n  nothing: error\n", "#\n", "\u{0}", "\u{FEFF}", "\u{85}", "a: \u{2028}b\n",
      "<<: *a\n",
      "prerequisites: [1-l.md, 2-l.md]\n", "term: x\n", "~: ~\n", "'': ''\n", "summary: \(long)\n",
    ]
    if dice.happens(onceIn: 12) {
      return Array(
        repeatElement(Array(dice.one(of: ["[", "{a: ", "- ", "? "]).utf8), count: 80).joined())
    }
    return Array(dice.one(of: lines).utf8)
  }

  private static let long = String(repeating: "word ", count: 60)
}
