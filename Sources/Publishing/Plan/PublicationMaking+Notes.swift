import Diagnostics
import EditionKit
import LessonModel
import TypesetKit

// What is reported about a publication.

extension PublicationMaking {
  /// What an edition reported while its files were taken.
  struct Rendered: Sendable {
    var name: EditionName
    var substitutions: [Substitution]
    var diagnostics: [Diagnostic]
  }

  /// If a rule has reported a place, the stage that makes it does not report it again.
  func note(_ diagnostics: [Diagnostic], in result: inout PublicationResult) {
    let said = result.diagnostics
    let fresh = diagnostics.filter { new in
      !checked.diagnostics.contains { $0.rule == new.rule && $0.span.touches(new.span) }
        && !said.contains(new)
    }
    result.diagnostics += checked.policy.applied(to: fresh)
  }

  /// Reports the faults of documents, and returns the letters that are missing from them.
  func noteDocuments(
    _ documents: [PublicationPlan.Document], in result: inout PublicationResult
  )
    -> [(DocumentOrigin, ReplacedLetters)]
  {
    let replaced = documents.flatMap { document in
      document.document.facts.replaced.map { (document.origin.inside($0.source), $0) }
    }
    // Every paper size and audience reports the same fault.
    var told: Set<Diagnostic> = []
    let fonts = documents.flatMap(\.document.facts.unknownFonts)
    let diagnostics =
      documents.flatMap(\.document.diagnostics) + typesetting.notes.warnings(for: replaced)
      + typesetting.notes.diagnostics(of: fonts)
    note(diagnostics.filter { told.insert($0).inserted }, in: &result)
    result.sources += documents.compactMap(\.document.source)
    return replaced
  }

  func substitutions(
    _ rendered: [Rendered], _ recordings: CourseRecordings, _ letters: [Substitution]
  ) -> [Substitution] {
    let views = request.reports ? checked.editions.map { type(of: $0).view } : []
    return rendered.flatMap { rendered in
      (views.first { $0.name == rendered.name }.map(course.deselected) ?? [])
        + recordings.substitutions.filter { $0.edition == rendered.name } + rendered.substitutions
        + letters.filter { $0.edition == rendered.name }
    }
  }
}
