package import LessonModel

/// Every sentence that Lectern adds to an author's text, in the language of one course.
///
/// The sentences are in the course's language. If neither Lectern nor the author has them, they are
/// English and say so (``Word/language``); a narration, which has one voice, leaves them out.
package struct CourseWords: Sendable {
  /// The language of the course.
  package let language: LanguageTag

  /// Words among the author's own text: activities, callouts, media, times.
  package let lesson: WordTable<LessonWord>

  /// Words that the website adds around lessons.
  package let site: WordTable<SiteWord>

  /// Words that the website's script adds.
  package let practice: WordTable<PracticeWord>

  /// Words of the page that asks again what learners know.
  package let review: WordTable<ReviewWord>

  /// Words of the page with the search.
  package let search: WordTable<SearchWord>

  /// Words about a course that is saved on a device.
  package let offline: WordTable<OfflineWord>

  /// Words that paper adds, and the names of its files.
  package let handout: WordTable<HandoutWord>

  /// Words of the handouts that are about a whole course.
  package let guide: WordTable<GuideWord>

  /// Words of the handouts for the classroom.
  package let paper: WordTable<PaperWord>

  /// Words that show notes and the feed add, and the names of the podcast's files.
  package let podcast: WordTable<PodcastWord>

  /// Words that a narration says.
  package let script: WordTable<ScriptWord>

  /// Words that the book adds around lessons.
  package let book: WordTable<BookWord>

  /// Words that packages for learning platforms add.
  package let lms: WordTable<LMSWord>

  /// Words that the players of H5P show around questions.
  package let h5p: WordTable<H5PWord>

  /// Words of what reaches learners after a course.
  package let reminder: WordTable<ReminderWord>

  /// Words of what asks again without a page, and of who helps to keep what was learned.
  package let repeating: WordTable<RepeatWord>

  /// Words of the page about what a learner can do.
  package let record: WordTable<RecordWord>

  /// Words of what is rehearsed aloud.
  package let rehearsal: WordTable<RehearsalWord>

  /// Words of what helps in the moment of work.
  package let moment: WordTable<MomentWord>

  /// The words of a language, with an author's own replacing the built-in ones; those of a region,
  /// `de-AT`, replace those of its language.
  package init(_ language: LanguageTag, overrides: [WordOverrides] = []) {
    self.language = language
    let fitting = (WordOverrides.regional + overrides).filter { $0.isFor(language) }
    let own = fitting.enumerated().sorted {
      ($0.element.language.text.utf8.count, $0.offset)
        < ($1.element.language.text.utf8.count, $1.offset)
    }.map(\.element)
    lesson = WordTable(language, overrides: own)
    site = WordTable(language, overrides: own)
    practice = WordTable(language, overrides: own)
    review = WordTable(language, overrides: own)
    search = WordTable(language, overrides: own)
    offline = WordTable(language, overrides: own)
    handout = WordTable(language, overrides: own)
    guide = WordTable(language, overrides: own)
    paper = WordTable(language, overrides: own)
    podcast = WordTable(language, overrides: own)
    script = WordTable(language, overrides: own)
    book = WordTable(language, overrides: own)
    lms = WordTable(language, overrides: own)
    h5p = WordTable(language, overrides: own)
    reminder = WordTable(language, overrides: own)
    repeating = WordTable(language, overrides: own)
    record = WordTable(language, overrides: own)
    rehearsal = WordTable(language, overrides: own)
    moment = WordTable(language, overrides: own)
  }

  /// The names of all sentences that are in a language other than the course's.
  package var missing: [String] {
    lesson.missing.map(\.name) + site.missing.map(\.name) + practice.missing.map(\.name)
      + review.missing.map(\.name) + search.missing.map(\.name) + offline.missing.map(\.name)
      + handout.missing.map(\.name)
      + guide.missing.map(\.name) + paper.missing.map(\.name) + podcast.missing.map(\.name)
      + script.missing.map(\.name) + book.missing.map(\.name) + lms.missing.map(\.name)
      + h5p.missing.map(\.name)
      + reminder.missing.map(\.name) + repeating.missing.map(\.name) + record.missing.map(\.name)
      + rehearsal.missing.map(\.name)
      + moment.missing.map(\.name)
  }

  /// The areas of the catalog, in order.
  package static let areas = [
    WordArea(LessonWord.self), WordArea(SiteWord.self), WordArea(PracticeWord.self),
    WordArea(ReviewWord.self), WordArea(SearchWord.self), WordArea(OfflineWord.self),
    WordArea(HandoutWord.self),
    WordArea(GuideWord.self), WordArea(PaperWord.self), WordArea(PodcastWord.self),
    WordArea(ScriptWord.self), WordArea(BookWord.self), WordArea(LMSWord.self),
    WordArea(H5PWord.self),
    WordArea(ReminderWord.self), WordArea(RepeatWord.self), WordArea(RecordWord.self),
    WordArea(RehearsalWord.self),
    WordArea(MomentWord.self),
  ]
}

/// The names in an area, and their properties.
package struct WordArea: Sendable {
  /// A sentence, found by its name.
  package struct Entry: Sendable {
    package let name: String
    package let placeholders: Set<Placeholder>
    package let isCounted: Bool
    package let message: @Sendable (BuiltInLanguage) -> Message
  }

  package let name: String
  package let entries: [Entry]

  init<Key: WordKey>(_ keys: Key.Type) {
    name = Key.area
    entries = Key.allCases.map { key in
      Entry(
        name: key.name, placeholders: key.placeholders, isCounted: key.isCounted,
        message: { key.message(in: $0) })
    }
  }
}
