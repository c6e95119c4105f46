import Diagnostics
import LessonModel
import MarkdownKit

/// A lesson's file, read but not yet tied to the others: links between lessons need all of them.
struct LessonDraft: Sendable {
  var path: String

  /// Nil when the file could not be opened.
  var source: SourceText?

  /// The front matter.
  var record: Record
  var id: Spanned<LessonID>
  var title: Spanned<String>

  /// The heading that is the lesson's title and leaves the text, by its place among the blocks.
  var titleHeading: Int?
  var document: MarkdownDocument

  /// The anchors of all headings.
  var anchors: AnchorTable
  var diagnostics: [Diagnostic]

  /// The places that the lesson excuses from rules.
  var excuses: [RulePolicy.Excuse] = []
}
