package import Diagnostics
package import LessonModel

/// The parts of one lesson that rules need to compare lessons: a few names, because a lesson's
/// parts would be as large as the lesson.
package struct LessonExtract: Sendable {
  package let id: LessonID

  /// The activities, in reading order.
  package let activities: [(id: ActivityID, span: SourceSpan)]

  /// The places that links can lead to: headings, activities and figures.
  package let places: [String]

  /// The links that lead to a place in a lesson.
  package let placeLinks: [Link]

  /// The media files that are shown, named or linked to.
  package let assets: [AssetID]

  /// The terms of the glossary that are marked.
  package let terms: [TermID]

  /// The abbreviations that may have to be written out; empty in languages other than English.
  let abbreviations: [Abbreviations]

  /// A question with choices, by what its choices give away.
  struct Question: Sendable {
    let figures: ChoiceFigures
    let opening: SourceSpan
  }

  /// In reading order.
  let questions: [Question]

  package init(_ lesson: LessonParts, in course: CourseIndex) {
    id = lesson.id
    questions = lesson.quizzes.compactMap { quiz in
      ChoiceFigures(quiz).map { Question(figures: $0, opening: quiz.opening) }
    }
    activities = lesson.activities.map { ($0.id, $0.span) }
    var places: [String] = []
    places.reserveCapacity(lesson.headings.count + activities.count + lesson.figures.count)
    for heading in lesson.headings { places.append(heading.anchor.text) }
    for activity in activities { places.append(activity.id.text) }
    for figure in lesson.figures { if let anchor = figure.anchor { places.append(anchor.text) } }
    self.places = places
    var assets: [AssetID] = []
    for image in lesson.images { if case .asset(let id) = image.source { assets.append(id) } }
    var terms: [TermID] = []
    var placeLinks: [Link] = []
    for link in lesson.links + lesson.linksInHTML {
      switch link.target {
      case .asset(let id): assets.append(id)
      case .term(let id): terms.append(id)
      case .lesson(_, anchor: _?): placeLinks.append(link)
      case .lesson(_, nil), .external, .unresolved: break
      }
    }
    for reference in lesson.htmlReferences {
      if case .file(.asset(let id)) = reference.target { assets.append(id) }
    }
    for file in lesson.namedFiles { if case .asset(let id) = file.value { assets.append(id) } }
    self.assets = assets
    self.terms = terms
    self.placeLinks = placeLinks
    abbreviations = course.isEnglish ? lesson.abbreviations : []
  }
}
