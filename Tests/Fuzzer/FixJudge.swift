import Diagnostics
import LessonModel
import LessonReader
import Publishing

/// What fixing did to some courses.
struct FixCounts {
  var courses = 0
  var fixes = 0

  /// Fixes that were left to the author, because there would be more errors after them.
  var declined = 0
  var errorsBefore = 0
  var errorsAfter = 0
  var wordsLost = 0

  static func += (left: inout FixCounts, right: FixCounts) {
    left.courses += right.courses
    left.fixes += right.fixes
    left.declined += right.declined
    left.errorsBefore += right.errorsBefore
    left.errorsAfter += right.errorsAfter
    left.wordsLost += right.wordsLost
  }

  var text: String {
    "fixed \(courses) courses: \(fixes) fixes, \(declined) left to the author, \(errorsBefore) errors "
      + "before and \(errorsAfter) after, \(wordsLost) words lost"
  }
}

/// Fixes a course as `lectern check --fix` does, and says what must never be.
enum FixJudge {
  /// Nothing, in a program without defects: fixing comes to an end, there are no more errors than before
  /// in any round, and every word that a learner would read is still there.
  static func complaints(about course: FuzzedCourse) async throws -> ([String], FixCounts) {
    var counts = FixCounts()
    let before = try await Judge.outcome(of: course.folder, width: 1)
    let errors = ErrorLog(of: before)
    let rounds = try await FixRounds(
      of: before, owns: { $0.hasPrefix("lessons/") },
      check: { texts in
        try await Judge.outcome(of: OverlayFolder(course.folder, with: texts), width: 1)
      })
    let after = rounds.checked
    counts.courses += 1
    counts.fixes += rounds.steps.count
    counts.declined += rounds.declined.count
    counts.errorsBefore += errors.count
    counts.errorsAfter += ErrorLog(of: after).count
    var complaints: [String] = []
    if !rounds.isDone { complaints.append("fixing comes to no end") }
    if ErrorLog(of: after).count > errors.count {
      complaints.append("there were \(errors.count) errors, and more after fixing")
    }
    let lost = lostWords(before, after, rounds.steps)
    counts.wordsLost += lost.count
    complaints += lost.map { "fixing lost \($0)" }
    return (complaints, counts)
  }

  private struct ErrorLog {
    var count: Int

    init(of outcome: Judge.Outcome) {
      count = outcome.diagnostics.count { $0.severity == .error }
    }
  }

  /// Rules whose fixes make an address or a mark of what stood there as text.
  ///
  /// Their words must still be in the file; what a lesson shows of them may change: a line becomes a
  /// directive, a row of a table, a comment.
  private static let readsMarks: Set<String> = [
    "space-in-link", "misplaced-front-matter", "unclosed-front-matter", "invalid-yaml",
    "repeated-word", "raw-attributes", "raw-table", "comment-in-text",
  ]

  /// The words of lessons that a learner could read before, and that are gone.
  private static func lostWords(
    _ before: Judge.Outcome, _ after: Judge.Outcome, _ steps: [FixStep]
  ) -> [String] {
    let old = Dictionary(before.sources.map { ($0.path, $0) }) { first, _ in first }
    let new = Dictionary(after.sources.map { ($0.path, $0) }) { first, _ in first }
    let shown = Dictionary(after.course.lessons.map { ($0.path, $0) }) { first, _ in first }
    return before.course.lessons.flatMap { lesson -> [String] in
      guard let source = old[lesson.path], let text = new[lesson.path], source != text else {
        return []
      }
      let words = WordCount(lesson.readableText)
      let written = WordCount(source.wholeText)
      let kept = WordCount(text.wholeText)
      let rules = steps.filter { $0.path == lesson.path }.map(\.rule.name)
      let gone = words.counts.compactMap { word, count -> String? in
        let wanted = min(count, written.counts[word] ?? 0)
        return kept.counts[word] ?? 0 < wanted
          ? "`\(word)` from \(lesson.path) \(Set(rules).sorted())" : nil
      }
      // Text that turns out to be front matter is read, and not shown.
      let opening = "---\n".utf8
      let isFrontMatter = text.bytes.starts(with: opening) && !source.bytes.starts(with: opening)
      guard gone.isEmpty, readsMarks.isDisjoint(with: rules), !isFrontMatter else {
        return gone.sorted()
      }
      let still = WordCount(shown[lesson.path]?.readableText ?? "")
      return words.counts.compactMap { word, count -> String? in
        still.counts[word] ?? 0 < count
          ? "`\(word)` from what \(lesson.path) shows \(Set(rules).sorted())" : nil
      }.sorted()
    }
  }
}

/// How often each word stands in a text; one that stands twice in a row counts once.
private struct WordCount {
  private(set) var counts: [Substring: Int] = [:]

  init(_ text: String) {
    var last: Substring?
    // Signs that nobody sees, such as a soft hyphen, are no gap between two words.
    let seen = String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { $0.properties.generalCategory != .format }))
    for word in seen.split(whereSeparator: { !$0.isLetter }) where word.count > 1 {
      if word != last { counts[word, default: 0] += 1 }
      last = word
    }
  }
}

extension SourceText {
  fileprivate var wholeText: String { text(in: span) }
}

extension Lesson {
  /// All that a learner may read of it.
  fileprivate var readableText: String {
    var texts = [title.value, summary ?? ""] + objectives.map(\.value)
    func add(_ blocks: [Block]) {
      blocks.forEachInline { inline in
        switch inline {
        case .text(let text): texts.append(text.text)
        case .code(let code): texts.append(code.text)
        case .image(let image): texts.append(image.description)
        case .blank(let blank): texts += blank.accepted
        case .emphasis, .strong, .strikethrough, .styled, .link, .softBreak, .lineBreak,
          .footnoteReference,
          .formula, .rawHTML:
          break
        }
      }
      blocks.forEachBlock { if case .code(let code) = $0 { texts.append(code.text) } }
    }
    add(blocks)
    for footnote in footnotes { add(footnote.blocks) }
    // Attributes that stand there as text are none to read.
    return texts.joined(separator: "\n").replacing(/\{[^}]*\}/, with: " ")
  }
}
