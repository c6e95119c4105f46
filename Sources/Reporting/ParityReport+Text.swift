import EditionKit
import LessonModel

extension ParityReport {
  /// The report for a terminal, by edition and lesson.
  package var text: String {
    guard parts.contains(where: { $0.editions.contains { !$0.lines.isEmpty } }) else {
      return "Every edition shows everything.\n"
    }
    var lines = ["What each edition shows differently:"]
    for total in totals { lines.append("  \(Self.words(for: total))") }
    for (index, edition) in editions.enumerated() {
      for part in parts where !part.editions[index].lines.isEmpty {
        lines.append("\n\(edition)\(part.lesson.map { ", lesson \($0)" } ?? "")")
        lines += part.editions[index].lines.map { "  \($0.path):\($0.number)  \($0.words)" }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// "web: 40 of 48 blocks as they are written; 3 moved, 1 left out".
  private static func words(for total: Total) -> String {
    let counts = Change.Kind.allCases.compactMap { kind in
      total.lines[kind].map { "\($0) \(kind.words)" }
    }
    let blocks = "\(total.edition): \(total.shownCount) of \(total.blockCount) blocks as written"
    return counts.isEmpty ? blocks : blocks + "; " + counts.joined(separator: ", ")
  }
}

extension ParityReport.Line {
  /// "quiz, in the show notes: only the question – it would give the answer away".
  var words: String {
    let place = form.map { ", in \($0.words)" } ?? ""
    let reason = reason.words
    return
      "\(original)\(place): \(change.words) – \(reason.prefix(1).lowercased())\(reason.dropFirst().dropLast())"
  }
}

extension Change.Kind {
  /// "left out".
  var words: String {
    switch self {
    case .substituted: "substituted"
    case .shortened: "shortened"
    case .moved: "moved"
    case .leftOut: "left out"
    }
  }

  /// What the word means, for the report's page.
  var meaning: String {
    switch self {
    case .substituted: "Something else says the same: a picture becomes its description."
    case .shortened: "Only a part is there: a quiz in the show notes is its question."
    case .moved: "It is complete somewhere else: a note is in the facilitator's copy."
    case .leftOut: "It is not there at all."
    }
  }
}
