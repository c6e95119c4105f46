package import Diagnostics
package import LessonModel

/// A lesson with what rules look at in it, found in one walk for all of them.
package struct LessonParts: Sendable {
  package let lesson: Lesson

  /// In reading order, footnotes after the text.
  package private(set) var headings: [Heading] = []
  package private(set) var activities: [Activity] = []
  package private(set) var quizzes: [Quiz] = []
  package private(set) var tables: [Table] = []
  package private(set) var codeBlocks: [CodeBlock] = []
  package private(set) var figures: [Figure] = []
  package private(set) var media: [Media] = []
  package private(set) var links: [Link] = []
  package private(set) var images: [Image] = []
  package private(set) var rawHTML: [RawHTML] = []
  package private(set) var passages: [Passage] = []

  /// Directives and quotes that hold nothing, by place, with the name of what is empty.
  package private(set) var emptyBlocks: [(name: String, span: SourceSpan)] = []

  /// The passages that a mark stands in, of one kind or of any.
  func passages(with mark: Passage.Marks, of kind: Passage.Kind? = nil) -> [Passage] {
    passages.filter { $0.marks.contains(mark) && (kind == nil || $0.kind == kind) }
  }

  /// At least as many words as there are to read, counted without walking the lesson again.
  var mostWords: Int {
    // A word has a letter and a blank at the least.
    func most(_ text: String) -> Int { text.utf8.count / 2 + 1 }
    return passages.reduce(0) { $0 + $1.mostWords } + images.reduce(0) { $0 + most($1.description) }
      + codeBlocks.reduce(0) { $0 + most($1.text) } + most(lesson.title.value)
      + lesson.objectives.reduce(0) { $0 + most($1.value) }
  }

  /// The files that the front matter, films and sounds name; pictures are images.
  package var namedFiles: [Spanned<AssetReference>] {
    (lesson.suppliedRecording.map { [$0] } ?? []) + media.flatMap(\.files)
  }

  package var path: String { lesson.path }
  package var id: LessonID { lesson.id }

  package init(_ lesson: Lesson) {
    self.lesson = lesson
    var walk = Walk()
    visit(lesson.blocks, walk)
    walk.isTopLevel = false
    for footnote in lesson.footnotes { visit(footnote.blocks, walk) }
  }

  /// What is known of where the walk is.
  private struct Walk {
    var isHeard = true
    var isTopLevel = true
  }

  private mutating func visit(_ blocks: [Block], _ walk: Walk) {
    for block in blocks { visit(block, walk) }
  }

  private mutating func visit(_ block: Block, _ walk: Walk) {
    collect(block)
    block.forEachContent { content in
      guard !content.isEmpty else { return }
      passages.append(
        Passage(content, of: block, isHeard: walk.isHeard, isTopLevel: walk.isTopLevel))
      collect(content)
    }
    var inner = walk
    inner.isTopLevel = false
    if Self.isSilent(block) { inner.isHeard = false }
    block.forEachGroup { group in
      visit(group, inner)
      if Self.speaksFirstGroupOnly(block) { inner.isHeard = false }
    }
  }

  /// The task of an exercise is spoken; its hints and its solution are not.
  ///
  /// So is the scene of a role-play; its briefs are each for one player.
  private static func speaksFirstGroupOnly(_ block: Block) -> Bool {
    if case .activity(.exercise) = block { return true }
    if case .activity(.rolePlay) = block { return true }
    return false
  }

  private static func isSilent(_ block: Block) -> Bool {
    if case .silent = block { return true }
    if case .facilitatorNote = block { return true }
    if case .scoped(let scoped) = block { return !scoped.scope.includes(.podcast) }
    return false
  }

  private mutating func collect(_ block: Block) {
    if case .heading(let heading) = block { headings.append(heading) }
    if case .activity(let activity) = block {
      activities.append(activity)
      if case .quiz(let quiz) = activity { quizzes.append(quiz) }
    }
    if case .table(let table) = block { tables.append(table) }
    if case .rawHTML(let html) = block { rawHTML.append(html) }
    if case .code(let code) = block { codeBlocks.append(code) }
    if case .figure(let figure) = block { figures.append(figure) }
    if case .media(let media) = block { self.media.append(media) }
    if let name = Self.nameIfEmpty(block) { emptyBlocks.append((name, block.span)) }
    if case .activity(let activity) = block { emptyBlocks += Self.emptyParts(of: activity) }
  }

  /// The parts of an activity that are directives of their own.
  private static func emptyParts(of activity: Activity) -> [(name: String, span: SourceSpan)] {
    switch activity {
    case .exercise(let exercise):
      let solution = exercise.solution.map { [("solution", $0.blocks, $0.span)] } ?? []
      return (exercise.hints.map { ("hint", $0.blocks, $0.span) } + solution).empty
    case .rolePlay(let play):
      let checklist = play.checklist.map { [("observer", $0.blocks, $0.span)] } ?? []
      let debrief = play.debrief.map { [("debrief", $0.blocks, $0.span)] } ?? []
      return (checklist + debrief).empty
    case .quiz, .worksheet, .apply, .card: return []
    }
  }

  private mutating func collect(_ content: [Inline]) {
    content.forEachInline { inline in
      if case .link(let link) = inline { links.append(link) }
      if case .image(let image) = inline { images.append(image) }
      if case .rawHTML(let html) = inline { rawHTML.append(html) }
    }
  }

  private static func nameIfEmpty(_ block: Block) -> String? {
    if case .callout(let callout) = block, callout.blocks.isEmpty { return callout.kind.rawValue }
    if case .facilitatorNote(let note) = block, note.blocks.isEmpty { return "facilitator" }
    if case .say(let say) = block, say.blocks.isEmpty { return "say" }
    if case .silent(let silent) = block, silent.blocks.isEmpty { return "silent" }
    if case .keyPoints(let points) = block, points.blocks.isEmpty { return "keypoints" }
    if case .figure(let figure) = block, figure.blocks.isEmpty { return "figure" }
    if case .quote(let quote) = block, quote.blocks.isEmpty { return "quote" }
    if case .activity(.exercise(let exercise)) = block, exercise.task.isEmpty { return "exercise" }
    if case .scoped(let scoped) = block, scoped.blocks.isEmpty {
      if case .only = scoped.scope { return "only" }
      return "except"
    }
    return nil
  }
}

extension [(String, [Block], SourceSpan)] {
  /// Those that hold nothing, by name and place.
  fileprivate var empty: [(name: String, span: SourceSpan)] {
    filter { $0.1.isEmpty }.map { ($0.0, $0.2) }
  }
}

extension Quiz {
  /// The choices; nil for a quiz that is answered in another way.
  var choices: [Choice]? {
    switch answer {
    case .choices(let choices): choices
    case .truth, .text, .number, .order, .matching, .blanks: nil
    }
  }

  /// Where to point at for what is true of the quiz as a whole: its beginning.
  var opening: SourceSpan {
    SourceSpan(path: span.path, start: span.start, end: min(span.end, span.start + 7))
  }
}
