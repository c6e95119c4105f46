import EditionKit
import LessonMarkup
import LessonModel
import PageContent
import Words

/// The page that asks again what learners know: its script does everything, so without one it says where
/// the questions are.
enum PracticePage {
  static func values(in site: Site) -> PageValues {
    let words = site.words.review
    let title = words[.practice]
    var values = PageFrame.values(
      in: site, path: SitePaths.practice, title: title.text,
      description: words[.practiceLead].text)
    site.set("title", title, in: &values)
    site.set("lead", words[.practiceLead], in: &values)
    site.set("needsScript", words[.needsScript], in: &values)
    site.set("toLessons", words[.toLessons], in: &values)
    // The page has a script of its own instead of the site's.
    values["script"] = site.files.practiceScript?.relative(from: SitePaths.practice)
    if site.course.allowsRawHTML,
      site.lessons.contains(where: { $0.questions.contains(where: \.hasOwnHTML) })
    {
      values["policy"] = ContentPolicy.own
    }
    return PageValues(shared: site.shared(for: SitePaths.practice), values)
  }
}

extension PracticeItem {
  /// Whether the author wrote HTML into what the page shows of it.
  fileprivate var hasOwnHTML: Bool {
    let blocks: [Block] =
      switch source {
      case .quiz(let quiz): [.activity(.quiz(quiz))]
      case .card(let card): [.activity(.card(card))]
      case .points(let points, _, _): points.blocks
      // Their texts are shown without markup.
      case .term, .apply: []
      }
    var hasHTML = false
    blocks.forEachBlock { if case .rawHTML = $0 { hasHTML = true } }
    blocks.forEachInline { if case .rawHTML = $0 { hasHTML = true } }
    return hasHTML
  }
}
