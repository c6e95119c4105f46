import LessonMarkup
import LessonModel
import Words

/// A question of a lesson, and the place on its page.
struct LessonQuestion: Hashable, Sendable {
  var lesson: LessonID

  /// The id of its element; nil for the page itself.
  var element: String?
  var question: PlainQuestion
}

/// A question about what became of an *apply*.
struct FollowUp: Hashable, Sendable {
  var id: ActivityID
  var title: String

  /// After how many days it comes.
  var days: Int
  var question: LessonQuestion
}

/// What a course can ask after it was taught.
struct Questions {
  private let lessons: [LessonID: Lesson]
  private let language: LanguageTag
  private let words: CourseWords

  init(of course: Course, words: CourseWords) {
    lessons = Dictionary(course.lessons.map { ($0.id, $0) }) { first, _ in first }
    language = course.language
    self.words = words
  }

  func lesson(_ id: LessonID) -> Lesson? { lessons[id] }

  /// The first questions of some lessons, at most `limit`: the first of each lesson first, so that one after
  /// the other is about another lesson.
  ///
  /// They are the cards of the website. Lessons without any ask for what is remembered of them, but only if no
  /// lesson has a card.
  func first(_ limit: Int, in lessons: [LessonID]) -> [LessonQuestion] {
    let lessons = lessons.compactMap(lesson)
    var waiting: [ArraySlice<LessonQuestion>] = []
    var questions: [LessonQuestion] = []
    // Lessons after the last question that is wanted are not looked at.
    for lesson in lessons where questions.count < limit {
      var own = own(in: lesson)[...]
      if let first = own.popFirst() { questions.append(first) }
      waiting.append(own)
    }
    while questions.count < limit, waiting.contains(where: { !$0.isEmpty }) {
      for place in waiting.indices where questions.count < limit {
        if let next = waiting[place].popFirst() { questions.append(next) }
      }
    }
    return questions.isEmpty ? lessons.prefix(limit).map(remembered) : questions
  }

  private func own(in lesson: Lesson) -> [LessonQuestion] {
    lesson.cards(for: .web).compactMap { card -> LessonQuestion? in
      let element: String
      switch card.source {
      case .card(let card): element = lesson.elementID(of: .card(card))
      case .quiz(let quiz): element = lesson.elementID(of: .quiz(quiz))
      case .term: return nil
      }
      guard
        let question = PlainQuestion(
          card.source, words: words.lesson, language: language)
      else { return nil }
      return LessonQuestion(lesson: lesson.id, element: element, question: question)
    }
  }

  private func remembered(_ lesson: Lesson) -> LessonQuestion {
    let asked = words.reminder(.askRemembered, [.title: lesson.title.value]).text
    return LessonQuestion(lesson: lesson.id, question: PlainQuestion(asked: [asked]))
  }

  /// The follow-ups of a lesson: what to ask, after how many days.
  func followUps(in lesson: Lesson) -> [FollowUp] {
    var found: [FollowUp] = []
    lesson.blocks.selected(for: .web).forEachBlock { block in
      guard case .activity(.apply(let apply)) = block, let days = apply.followUpDays else { return }
      let own = apply.worksheet.title?.plainText ?? ""
      let title = own.isEmpty ? lesson.title.value : own
      let asked = words.reminder(.askApplied, [.title: title]).text
      found.append(
        FollowUp(
          id: apply.worksheet.id, title: title, days: days,
          question: LessonQuestion(
            lesson: lesson.id, element: lesson.elementID(of: .apply(apply)),
            question: PlainQuestion(asked: [asked]))))
    }
    return found
  }
}
