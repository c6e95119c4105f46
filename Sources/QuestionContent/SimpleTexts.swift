package import EditionKit
import LessonMarkup
package import LessonModel
import PageContent
import XMLKit

/// Writes texts of a course as every system shows them, and knows which files they show.
package struct SimpleTexts {
  private let texts: FragmentWriter
  private let markup: SimpleMarkup
  private let links: QuestionLinks
  private let paths: [AssetID: OutputPath]

  package init(
    of course: Course, for view: EditionView, as form: TextForm, in context: EditionContext
  ) {
    let conversions: any LessonConversions =
      switch form.formulas {
      case .mathML: PublishedConversions(conversions: context.conversions)
      case .tex: NoConversions()
      }
    links = QuestionLinks(course, form, in: context)
    // HTML of the author's need not be well formed.
    texts = FragmentWriter(
      words: context.words, for: view, allowsRawHTML: false, links: links,
      conversions: conversions)
    markup = SimpleMarkup(form: form)
    paths = course.numberedAssetPaths
  }

  package func text(of blocks: [Block]) -> QuestionText { text(texts.html(of: blocks)) }

  package func text(of content: [Inline]) -> QuestionText { text(texts.html(of: content)) }

  /// The files that the texts so far show or link to.
  package var files: [(asset: AssetID, path: OutputPath)] {
    links.files.sorted().compactMap { asset in paths[asset].map { (asset, $0) } }
  }

  /// The writer's fragments are well formed; if one were not, its words would be there as they are.
  private func text(_ fragment: String) -> QuestionText {
    guard !fragment.isEmpty else { return QuestionText() }
    return QuestionText(markup.nodes(of: fragment) ?? [.text(fragment)])
  }
}
