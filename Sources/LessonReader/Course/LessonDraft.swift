import Diagnostics
import LessonModel
import MarkdownKit

/// The head of a lesson's file: everything that other lessons need to link to it.
struct LessonHead: Sendable {
  var path: String

  /// Nil if the file could not be opened.
  var source: SourceText?

  /// The front matter; nil if it could not be read.
  var record: Record?

  /// Where the text begins.
  var bodyStart = 0
  var id: Spanned<LessonID>

  /// The file's name.
  var name: FileName
  var diagnostics: [Diagnostic]

  /// The title that the file's name gives.
  var nameInWords: String { name.words }
}

/// A lesson's file, read but not yet connected to the others.
struct LessonDraft: Sendable {
  var path: String

  /// Nil if the file could not be opened.
  var source: SourceText?

  /// The front matter.
  var record: Record
  var id: Spanned<LessonID>
  var title: Spanned<String>

  /// The heading that is the lesson's title and is removed from the text, by its index among the
  /// blocks.
  var titleHeading: Int?
  var document: MarkdownDocument

  /// The anchors of all headings.
  var anchors: AnchorTable
  var diagnostics: [Diagnostic]

  /// The places that the lesson excuses from rules.
  var excuses: [RulePolicy.Excuse] = []

  /// The anchor of the heading that is the lesson's title.
  var titleAnchor: Anchor? {
    guard let titleHeading, case .heading(let heading) = document.blocks[titleHeading] else {
      return nil
    }
    return anchors[heading]
  }

  /// By how many levels the sections move up: if `## Methods` is the title and every other heading
  /// is deeper, the sections below it begin at level 2.
  var surplusLevels: Int {
    guard let titleHeading, case .heading(let title) = document.blocks[titleHeading],
      title.level > 1
    else { return 0 }
    let others = document.blocks[..<titleHeading] + document.blocks[(titleHeading + 1)...]
    let isAbove = others.allSatisfy { ($0.highestHeading ?? .max) > title.level }
    return isAbove ? title.level - 1 : 0
  }
}

extension MarkdownBlock {
  /// The level of the highest heading in it.
  fileprivate var highestHeading: Int? {
    if case .heading(let heading) = self { return heading.level }
    return children.joined().compactMap(\.highestHeading).min()
  }
}
