package import Diagnostics
package import EditionKit
package import LessonModel

extension ParityReport {
  /// The report of a publication.
  ///
  /// `sources` contains every file that a substitution points into. The order of the substitutions
  /// has no effect, and one that is there twice counts once.
  package init(
    of course: Course, editions: [EditionName], _ substitutions: [Substitution],
    sources: [SourceText], generator: String
  ) {
    self.course = course.id
    title = course.title
    language = course.language
    self.generator = generator
    self.editions = editions
    let maker = Maker(
      editions: editions, byLesson: Dictionary(grouping: Set(substitutions), by: \.lesson),
      sources: Dictionary(sources.map { ($0.path, $0) }) { first, _ in first })
    let whole = maker.part(nil, title: "The whole course", path: nil, blocks: [])
    parts =
      (whole.editions.allSatisfy(\.lines.isEmpty) ? [] : [whole])
      + course.lessons.map { lesson in
        maker.part(lesson.id, title: lesson.title.value, path: lesson.path, blocks: lesson.blocks)
      }
  }

  private struct Maker {
    let editions: [EditionName]
    let byLesson: [LessonID?: [Substitution]]
    let sources: [String: SourceText]

    func part(_ lesson: LessonID?, title: String, path: String?, blocks: [Block]) -> Part {
      let substitutions = byLesson[lesson] ?? []
      let units = blocks.units
      return Part(
        lesson: lesson, title: title, path: path,
        editions: editions.map { edition in
          let own = substitutions.filter { $0.edition == edition }.sorted(by: Self.isBefore)
          return EditionPart(
            edition: edition, blockCount: units.count,
            shownCount: units.count { unit in !own.contains { $0.span.touches(unit) } },
            lines: own.map(line))
        })
    }

    private static func isBefore(_ left: Substitution, _ right: Substitution) -> Bool {
      if left.span != right.span { return left.span < right.span }
      return (left.form?.rawValue ?? "", left.original, left.change.change.words)
        < (right.form?.rawValue ?? "", right.original, right.change.change.words)
    }

    private func line(of substitution: Substitution) -> Line {
      let source = sources[substitution.span.path]
      return Line(
        form: substitution.form, original: substitution.original,
        change: substitution.change.change, reason: substitution.change.reason,
        path: substitution.span.path,
        number: source?.lineNumber(at: substitution.span.start) ?? 1,
        excerpt: source.map { Excerpt.beginning(of: $0.text(in: substitution.span)) } ?? "")
    }
  }
}

extension [Block] {
  /// Where the blocks of a lesson are that a person would count: those inside `silent` and `only`
  /// are blocks of the lesson.
  fileprivate var units: [SourceSpan] {
    flatMap { block -> [SourceSpan] in
      switch block {
      case .silent(let silent): silent.blocks.units
      case .scoped(let scoped): scoped.blocks.units
      case .heading, .paragraph, .list, .quote, .code, .table, .thematicBreak, .rawHTML, .callout,
        .activity, .media, .figure, .keyPoints, .details, .formula, .facilitatorNote, .say:
        [block.span]
      }
    }
  }
}
