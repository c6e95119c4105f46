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

  /// Rules whose fixes make an address, a mark or a comment of what stood there as text.
  private static let readsMarks: Set<String> = [
    "space-in-link", "raw-comment", "misplaced-front-matter", "unclosed-front-matter",
    "invalid-yaml",
    "repeated-word",
  ]

  /// Rules whose fixes make a block of what was text around its content.
  ///
  /// A block with an error shows nothing until the author has corrected it, and is not published.
  private static let opensBlocks: Set<String> = ["unknown-directive"]

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
      // Attributes go where they mean nothing, and become settings where they do.
      let marks = source.attributes
      let words = WordCount(lesson.readableText).without(marks)
      let written = WordCount(source.wholeText).without(marks)
      let kept = WordCount(text.wholeText)
      let rules = steps.filter { $0.path == lesson.path }.map(\.rule.name)
      let gone = words.counts.compactMap { word, count -> String? in
        let wanted = min(count, written.counts[word] ?? 0)
        return kept.counts[word] ?? 0 < wanted
          ? "`\(word)` from \(lesson.path) \(Set(rules).sorted())" : nil
      }
      guard gone.isEmpty, readsMarks.isDisjoint(with: rules),
        opensBlocks.isDisjoint(with: rules) || !after.hasErrors(in: lesson.path)
      else { return gone.sorted() }
      var still = WordCount(shown[lesson.path]?.readableText ?? "")
      // The name of a block that a fix opens was text, and is a mark now.
      still.add(text.directiveNames.without(source.directiveNames))
      // So is what a fix makes front matter, as it does if a sign that nobody sees hid its first line.
      still.add(text.frontMatter.without(source.frontMatter))
      return words.counts.compactMap { word, count -> String? in
        still.counts[word] ?? 0 < count
          ? "`\(word)` from what \(lesson.path) shows \(Set(rules).sorted())" : nil
      }.sorted()
    }
  }
}

/// How often each word is in a text; one that is there twice in a row, the first perhaps with a capital,
/// with no more than spaces and marks of emphasis and quotation between, counts once.
private struct WordCount {
  private(set) var counts: [Substring: Int] = [:]

  init(_ text: String) {
    var last: Substring?
    // Signs that nobody sees, such as a soft hyphen, are no gap between two words, and neither is a
    // control character: U+0007 in a word is printed as one broken word, with U+FFFD in it.
    let seen = String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter {
          switch $0.properties.generalCategory {
          case .format: false
          case .control: $0.properties.isWhitespace
          default: $0 != "\u{FFFD}"
          }
        }))
    var rest = seen[...]
    while let start = rest.firstIndex(where: \.isLetter) {
      if !rest[..<start].allSatisfy({ $0.isWhitespace || "*_>~".contains($0) }) { last = nil }
      let word = rest[start...].prefix { $0.isLetter }
      if word.count > 1, word != last, word != last?.lowercased()[...] {
        counts[word, default: 0] += 1
      }
      last = word
      rest = rest[word.endIndex...]
    }
  }

  mutating func add(_ other: WordCount) {
    counts.merge(other.counts) { $0 + $1 }
  }

  func without(_ other: WordCount) -> WordCount {
    var copy = self
    for (word, count) in other.counts {
      copy.counts[word].map { copy.counts[word] = max(0, $0 - count) }
    }
    return copy
  }
}

extension Judge.Outcome {
  fileprivate func hasErrors(in path: String) -> Bool {
    diagnostics.contains { $0.severity == .error && $0.span.path == path }
  }
}

extension SourceText {
  fileprivate var wholeText: String { text(in: span) }

  /// The names after colons that begin a line.
  fileprivate var directiveNames: WordCount {
    wholeText.matches(of: /^[ >]*:{3,} *([A-Za-z]+)/.anchorsMatchLineEndings())
      .reduce(into: WordCount("")) { $0.add(WordCount(String($1.output.1))) }
  }

  /// The words between the first two lines of hyphens.
  fileprivate var frontMatter: WordCount {
    let found = wholeText.prefixMatch(of: /---[ \t]*\R(?s:.*?)\R(?:---|\.\.\.)[ \t]*(?:\R|$)/)
    return WordCount(found.map { String($0.output) } ?? "")
  }

  /// The words of attributes in braces: settings, and nothing to read, also where they are shown by mistake.
  fileprivate var attributes: WordCount {
    wholeText.matches(of: /\{:? *[#.A-Za-z][^{}\n]*\}/).reduce(into: WordCount("")) {
      $0.add(WordCount(String($1.output)))
    }
  }
}

extension Lesson {
  /// All that a learner may read of it.
  fileprivate var readableText: String {
    var texts = [isNamedByHeading ? "" : title.value, ";", summary ?? ""]
    for objective in objectives { texts += [";", objective.value] }
    func add(_ blocks: [Block]) {
      blocks.forEachBlock { block in
        // What two blocks say is not the same word twice.
        texts.append(";")
        if case .code(let code) = block { texts.append(code.text) }
        if case .formula(let formula) = block { texts.append(formula.tex) }
        block.forEachContent { content in
          texts.append(";")
          content.forEachInline { inline in
            switch inline {
            case .text(let text): texts.append(text.text)
            case .code(let code): texts.append(code.text)
            case .formula(let formula): texts.append(formula.tex)
            case .image(let image): texts.append(image.description)
            case .blank(let blank): texts += blank.accepted
            case .emphasis, .strong, .strikethrough, .styled, .link, .softBreak, .lineBreak,
              .footnoteReference, .rawHTML:
              break
            }
          }
        }
      }
    }
    add(blocks)
    for footnote in footnotes { add(footnote.blocks) }
    return texts.joined(separator: "\n")
  }

  /// Whether its title is that of a heading which stays in its text, and is read there.
  private var isNamedByHeading: Bool {
    blocks.contains {
      if case .heading(let heading) = $0 { heading.span == title.span } else { false }
    }
  }
}
