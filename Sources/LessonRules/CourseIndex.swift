package import Diagnostics
package import LessonModel
import Narration
import Words

/// A course with everything that rules look up in it, computed once for all of them.
package struct CourseIndex: Sendable {
  package let course: Course

  /// In course order.
  package let lessons: [Lesson]

  /// Whether the course is in English, of any country.
  package let isEnglish: Bool

  /// How many words of the course's language are read per minute; nil for a language that is not
  /// counted in words.
  let wordsPerMinute: Int?

  private let sources: [String: SourceText]
  private let assets: [AssetID: Asset]

  private let ids = Once<[LessonID: [Int]]>()
  private let terms = Once<Set<TermID>>()
  private let files = Once<[WrittenName]>()
  private let media = Once<[WrittenName]>()
  private let suspects = Once<SpeechSuspects>()
  private let narrationWords = Once<CourseWords>()
  private let termsWithSuspects = Once<Set<TermID>>()

  package init(_ course: Course, sources: [SourceText] = []) {
    self.course = course
    lessons = course.lessons
    isEnglish = course.language.primary == "en"
    wordsPerMinute = course.language.wordsPerMinute
    assets = Dictionary(course.assets.map { ($0.id, $0) }) { first, _ in first }
    var known: [String: SourceText] = [:]
    known.reserveCapacity(sources.count)
    // If two have the same path, the first one is used.
    for source in sources.reversed() { known[source.path] = source }
    self.sources = known
  }

  /// The places in the course of the lessons with an id; two lessons with one id are reported.
  private func positions(of id: LessonID) -> [Int] {
    ids.value {
      var ids: [LessonID: [Int]] = Dictionary(minimumCapacity: lessons.count)
      for position in lessons.indices { ids[lessons[position].id, default: []].append(position) }
      return ids
    }[id] ?? []
  }

  /// Whether there is a lesson with an id.
  func has(_ id: LessonID) -> Bool { !positions(of: id).isEmpty }

  /// Whether the glossary defines a term.
  func defines(_ id: TermID) -> Bool {
    terms.value { Set(course.glossary.terms.map(\.id)) }.contains(id)
  }

  /// What a narration in the course's language adds; an author's own words are not known here.
  var words: CourseWords { narrationWords.value { CourseWords(course.language) } }

  /// What the voice of the course's language may leave out.
  var speechSuspects: SpeechSuspects { suspects.value { SpeechSuspects(course.language) } }

  /// The terms whose explanation the voice may not be able to say completely.
  var suspectTerms: Set<TermID> {
    termsWithSuspects.value {
      let suspects = speechSuspects
      let terms = course.glossary.terms.filter {
        suspects.mayBe(in: $0.term.value) || suspects.mayBe(in: $0.definition.value)
      }
      return Set(terms.map(\.id))
    }
  }

  /// The names of all files that links can lead to: lessons in course order, then media.
  var fileNames: [WrittenName] {
    files.value { lessons.map { WrittenName($0.path) } + mediaNames }
  }

  /// The names of the files in `media/` folders.
  var mediaNames: [WrittenName] {
    media.value { course.assets.map { WrittenName("lessons/\($0.id)") } }
  }

  /// The headings of a lesson that links can lead to, in order.
  package func headingAnchors(of id: LessonID) -> [String] {
    var anchors: [String] = []
    // A link may lead to either of two lessons with the same id.
    for position in positions(of: id) {
      lessons[position].forEachBlock {
        if case .heading(let heading) = $0 { anchors.append(heading.anchor.text) }
      }
    }
    return anchors
  }

  /// The assets that the course shows or links to, of those that match; with `html: true` all of
  /// them, because it is not known what HTML shows.
  func publishedAssets(of lessons: [LessonExtract], where matches: (Asset) -> Bool) -> [Asset] {
    let found = course.assets.filter(matches)
    guard !found.isEmpty, !course.allowsRawHTML else { return found }
    var used = course.podcastPictures
    if let logo = course.look.logo { used.insert(logo) }
    for lesson in lessons { used.formUnion(lesson.assets) }
    return found.filter { used.contains($0.id) }
  }

  /// The pages, style sheets and scripts among the assets, in a course that allows HTML.
  var codeFiles: [(asset: Asset, code: Asset.Code, source: SourceText?)] {
    guard course.allowsRawHTML else { return [] }
    return course.assets.compactMap { asset in
      asset.code.map { (asset, $0, source(at: "lessons/\(asset.id)")) }
    }
  }

  package func asset(_ id: AssetID) -> Asset? { assets[id] }

  /// The files of settings, in order of their paths.
  var settings: [SourceText] {
    sources.values.filter { $0.path.hasSuffix(".yaml") }.sorted { $0.path < $1.path }
  }

  /// The text of a file; nil when it is not known.
  package func source(at path: String) -> SourceText? { sources[path] }

  /// The edit that replaces a destination as it is written in a link or an image, `](destination`;
  /// none if it is written differently, as in a reference.
  package func edits(replacing destination: String, in span: SourceSpan, with new: String)
    -> [FixIt.Edit]
  {
    guard let source = source(at: span.path) else { return [] }
    for opening in ["](", "](<"] {
      guard let place = source.places(of: opening + destination, in: span).last else { continue }
      let written = place.lowerBound + opening.utf8.count..<place.upperBound
      return [.init(replacing: span.moved(to: written), with: new)]
    }
    return []
  }
}
