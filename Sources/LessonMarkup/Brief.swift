package import LessonModel

/// What to look at in the minute before a call: the lines of the job aid, one question, and one form, as plain
/// text.
///
/// It has a limit, because it is shown in a small frame beside a deal and pasted into notes.
package struct Brief: Hashable, Sendable {
  /// What the lesson wants to be remembered.
  package var points: [String]

  /// The way to do it, in order.
  package var steps: [String]

  /// What to ask about the learner's own case.
  package var question: String?

  /// The form for a case of the learner's own, and rather one to apply than one of practice.
  package var sheet: Activity?

  /// Whether the lesson has more points or steps, or longer ones.
  package var isShortened: Bool

  /// The most bytes of all lines together, as HTML in UTF-8.
  package static let mostBytes = 4_000

  /// The most lines of one kind.
  package static let mostLines = 12

  /// The title of the form; nil if it has none.
  package var sheetTitle: String? {
    switch sheet {
    case .worksheet(let sheet): sheet.title?.plainText
    case .apply(let apply): apply.worksheet.title?.plainText
    case .quiz, .exercise, .rolePlay, .card, nil: nil
    }
  }
}

extension Lesson {
  /// Nil for a lesson that has neither key points nor steps nor a question about the learner's own case.
  package func brief(in view: EditionView) -> Brief? {
    let blocks = blocks.selected(for: view)
    var points: [String] = []
    var applied: Activity?
    var practiced: Activity?
    blocks.forEachBlock { block in
      switch block {
      case .keyPoints(let found): points += found.blocks.plainLines.map(\.withoutMark)
      case .activity(.apply(let apply)) where !apply.worksheet.fields.isEmpty:
        applied = applied ?? .apply(apply)
      case .activity(.worksheet(let sheet)) where !sheet.fields.isEmpty:
        practiced = practiced ?? .worksheet(sheet)
      case .activity, .heading, .paragraph, .list, .quote, .code, .table, .thematicBreak, .rawHTML,
        .callout, .media, .figure, .details, .formula, .facilitatorNote, .say, .silent, .scoped:
        break
      }
    }
    let steps = blocks.firstSteps.map { list in
      list.items.map { $0.blocks.plainLines.map(\.withoutMark).joined(separator: " ") }
    }
    let question = ownQuestion(in: view)?.plainText
    guard !points.isEmpty || steps != nil || question != nil else { return nil }
    var room = Room(bytes: Brief.mostBytes)
    // The question comes first: it is what a call is for.
    let asked = question.map { room.take([$0]) }?.first
    let shownPoints = room.take(points)
    let shownSteps = room.take(steps ?? [])
    return Brief(
      points: shownPoints, steps: shownSteps, question: asked, sheet: applied ?? practiced,
      isShortened: room.isShort)
  }
}

/// How much may still be shown.
private struct Room {
  var bytes: Int
  private(set) var isShort = false

  init(bytes: Int) { self.bytes = bytes }

  /// The lines that have room, a long one cut between two words.
  mutating func take(_ lines: [String]) -> [String] {
    var taken: [String] = []
    for line in lines {
      // Signs that are longer in HTML count as long there.
      let cost = max(1, Double(line.escapedCount) / Double(max(1, line.utf8.count)))
      guard taken.count < Brief.mostLines, bytes > 60 else {
        isShort = true
        break
      }
      let shown = line.cut(to: min(Int(Double(bytes) / cost), 600))
      if shown != line { isShort = true }
      bytes -= shown.escapedCount
      taken.append(shown)
    }
    return taken
  }
}

extension String {
  /// A line of a list without its hyphen or number.
  fileprivate var withoutMark: String {
    let text = drop { $0 == " " }
    if text.hasPrefix("- ") { return String(text.dropFirst(2)) }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count)
    return !digits.isEmpty && rest.hasPrefix(". ") ? String(rest.dropFirst(2)) : String(text)
  }

  /// How many bytes it has in HTML.
  fileprivate var escapedCount: Int {
    utf8.reduce(0) { count, byte in
      switch byte {
      case UInt8(ascii: "&"), UInt8(ascii: "\""): count + 6
      case UInt8(ascii: "<"), UInt8(ascii: ">"): count + 4
      default: count + 1
      }
    }
  }

  /// The text, or its beginning of at most so many bytes with an ellipsis.
  package func cut(to most: Int) -> String {
    guard utf8.count > most else { return self }
    let ellipsis = "…"
    var end = startIndex
    var count = ellipsis.utf8.count
    var lastSpace: String.Index?
    while end < endIndex {
      let next = index(after: end)
      count += self[end..<next].utf8.count
      if count > most { break }
      if self[end].isWhitespace { lastSpace = end }
      end = next
    }
    // Languages without spaces are cut between two characters.
    let cut = lastSpace.map { distance(from: $0, to: end) < 40 ? $0 : end } ?? end
    return self[..<cut] + ellipsis
  }
}
