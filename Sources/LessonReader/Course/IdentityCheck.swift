import Diagnostics
import LessonModel

/// Reports ids that are used twice.
enum IdentityCheck {
  /// Every lesson whose id an earlier lesson uses.
  static func duplicateLessons(_ heads: [LessonHead]) -> [Diagnostic] {
    var seen: [LessonID: SourceSpan] = Dictionary(minimumCapacity: heads.count)
    var diagnostics: [Diagnostic] = []
    for id in heads.indices.lazy.map({ heads[$0].id }) {
      if let first = seen[id.value] {
        diagnostics.append(duplicate("lesson", "\(id.value)", at: id.span, first: first))
      } else {
        seen[id.value] = id.span
      }
    }
    return diagnostics
  }

  static func duplicate(_ kind: String, _ id: String, at span: SourceSpan, first: SourceSpan)
    -> Diagnostic
  {
    .error(
      .duplicateID, "the id `\(id)` is already used by another \(kind)", at: span,
      notes: [.init("first used here", at: first)],
      fixes: [FixIt("give this \(kind) another id, with `id: ` at the top of the file")])
  }
}

/// Reports facets, and values of a facet, whose id an earlier one uses.
enum FacetIDs {
  static func diagnostics(_ course: Record) -> [Diagnostic] {
    let facets = course.records("facets")
    return repeated(facets, "another facet")
      + facets.flatMap { repeated($0.records("values"), "another value of this facet") }
  }

  private static func repeated(_ records: [Record], _ owner: String) -> [Diagnostic] {
    var seen: [String: SourceSpan] = [:]
    return records.compactMap { record in
      guard let id = record.spanned("id") else { return nil }
      guard let first = seen[id.text] else {
        seen[id.text] = id.span
        return nil
      }
      return .error(
        .duplicateID, "the id `\(id.text)` is already used by \(owner)", at: id.span,
        notes: [.init("first used here", at: first)],
        fixes: [FixIt("combine the two, or give this one another id")])
    }
  }
}
