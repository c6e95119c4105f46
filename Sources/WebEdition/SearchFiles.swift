import Concurrency
import EditionKit
import LessonMarkup
import LessonModel
import SearchIndex
import Typography

/// The files of the search's index: see ``SearchIndex``.
enum SearchFiles {
  /// Makes the files and hands them over, those of each lesson at once, `width` lessons at a time.
  static func write(for site: Site, width: Int, into output: any OutputReceiver) async {
    let facets = FacetList.used(in: site)
    let language = site.course.language.primary
    let share = max(1, (site.lessons.count + width - 1) / width)
    var parts = await site.lessons.concurrentMap(width: width, batches: share) { places in
      var builder = IndexPart.Builder(SearchTerms(language))
      for place in places {
        let passages = passages(of: place, in: site)
        await output.receive(
          file(SearchIndex.texts(of: passages, lesson: place.lesson.id.text), place.lesson.id))
        builder.add(passages, lesson: place.number - 1)
      }
      // One part for each share of the lessons.
      return [builder.finish()] + Array(repeating: IndexPart(), count: places.count - 1)
    }
    let terms = site.course.glossary.terms.map(\.passage)
    if !terms.isEmpty {
      var builder = IndexPart.Builder(SearchTerms(language))
      builder.add(terms, lesson: site.lessons.count)
      parts.append(builder.finish())
      await output.receive(file(SearchIndex.texts(of: terms, lesson: nil)))
    }
    let lessons = site.lessons.map { place in
      SearchIndex.Lesson(
        id: place.lesson.id.text, title: place.lesson.title.value,
        values: values(of: place.lesson, among: facets))
    }
    let index = SearchIndex(
      of: lessons, facets: facets.map { ($0.title, $0.values.map(\.title)) }, parts: parts)
    await index.write { await output.receive(file($0)) }
    if hasMoments(in: site) {
      await output.receive(file(SearchIndex.moments(moments(in: site))))
    }
  }

  /// Whether there are pages of situations or briefs to find.
  static func hasMoments(in site: Site) -> Bool { Situations.exist(in: site) || site.hasBriefs }

  /// How many bytes of the points of a brief are in the file: a large course has a thousand briefs.
  private static let mostOfPoints = 300

  /// The pages of situations and the briefs.
  ///
  /// They have a file of their own beside the index: lessons are found, and come in the same order, as
  /// they would without them.
  private static func moments(in site: Site) -> [SearchIndex.Moment] {
    let situations = site.situations.map { situation in
      SearchIndex.Moment(
        path: SitePaths.situation(situation).text, title: site.title(of: situation),
        words: situation.parts.map(\.value.title).joined(separator: " "))
    }
    let briefs = site.lessons.compactMap { place in
      place.brief.map { brief in
        SearchIndex.Moment(
          path: SitePaths.brief(place.lesson.id).text, title: place.lesson.title.value,
          words: brief.question.map { site.typeset($0) } ?? "",
          points: brief.points.joined(separator: " ").cut(to: mostOfPoints))
      }
    }
    return situations + briefs
  }

  private static func file(_ file: SearchIndex.File, _ lesson: LessonID? = nil) -> OutputTree.File {
    OutputTree.File(path: SitePaths.index(file.path), content: .bytes(file.bytes), lesson: lesson)
  }

  /// The passages of a lesson, with the quotation marks of its language.
  private static func passages(of place: Site.Place, in site: Site) -> [Passage] {
    let lesson = place.lesson
    let passages = LessonPassages(of: lesson, in: WebEdition.view) { lesson.elementID(of: $0) }
      .passages
    guard let typography = site.style.typography else { return passages }
    return passages.map { passage in
      var passage = passage
      passage.title = typography.applied(to: passage.title)
      let text = String(decoding: passage.text, as: UTF8.self)
      passage.text = Array(typography.applied(to: text).utf8)
      return passage
    }
  }

  /// The positions of a lesson's facet values among the values of all facets.
  private static func values(of lesson: Lesson, among facets: [Facet]) -> [Int] {
    var position = 0
    var values: [Int] = []
    for facet in facets {
      for value in facet.values {
        if lesson.fits(value, of: facet) { values.append(position) }
        position += 1
      }
    }
    return values
  }
}
