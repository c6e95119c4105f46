import EditionKit
import JSONKit
import LessonModel
import PageContent
import StemmerKit
import Words

/// The script of the site: what pages do once it runs.
///
/// Without it, they are whole. Its parts are in `templates/web/scripts/`, in the order of their names.
enum SiteScript {
  /// The script of every page but that for practice.
  ///
  /// `offline` is the script of what readers keep; `hasPractice` says whether the course has the page for
  /// practice.
  static func bytes(
    of parts: [(name: String, bytes: [UInt8])], for course: Course, _ words: CourseWords,
    offline: OutputPath?, hasPractice: Bool
  ) -> [UInt8] {
    // Pages of a course in which nobody rehearses anything do not load it.
    let isRehearsed = course.lessons.contains(where: \.isRehearsed)
    let parts = isRehearsed ? parts : parts.filter { !rehearsal.contains($0.name) }
    var sentences =
      PageScript.practice(words)
      + PageScript.sentences([SearchWord.removeMarks], of: words.search)
      + rehearsed(isRehearsed ? RehearsalWord.shown : [], words)
      + moment([.found, .nothingFits] + aboutDeals, words)
    var members: [(String, JSON)] = offline.map { [("offline", .string($0.text))] } ?? []
    if hasPractice {
      members.append(("practice", .string(SitePaths.practice.text)))
      sentences += review([.due, .fiveMinutes], words)
    }
    return PageScript.joined(
      parts.map(\.bytes), course: PageScript.facts(of: course, members, words: sentences))
  }

  /// The part for conversations and answers that are rehearsed aloud.
  private static let rehearsal: Set<String> = ["7-rehearsal.js", "7-voice.js"]

  /// What the page for practice says of answers that are said aloud.
  private static let aloudInPractice: [RehearsalWord] = [
    .sayAloud, .listens, .ready, .again, .mine, .good, .hear, .save, .erase, .erased, .stays,
    .noMicrophone,
  ]

  /// What the page for practice shares with the others, in `templates/web/scripts/`: answers are shown and
  /// scored in the same way.
  private static let sharedWithPractice: Set<String> = [
    "0-look.js", "1-score.js", "2-log.js", "2-store.js", "3-page.js", "4-controls.js", "5-due.js",
    "6-file.js", "6-menu.js", "7-voice.js", "8-found.js", "9-keep.js",
  ]

  /// The script of the page for practice, the only one that it loads.
  static func practice(
    _ templates: SiteTemplates, for course: Course, _ words: CourseWords,
    offline: OutputPath?
  ) -> [UInt8] {
    let shared = templates.scripts.filter { sharedWithPractice.contains($0.name) }
    // By their names, as if they were in one folder.
    let parts = (shared + templates.practiceScripts).sorted { $0.name < $1.name }
    let sentences =
      PageScript.practice(words)
      + PageScript.sentences([SearchWord.removeMarks], of: words.search)
      + PageScript.sentences([LessonWord.objectives], of: words.lesson)
      + review(ReviewWord.allCases, words) + rehearsed(aloudInPractice, words)
    var members = [("items", JSON.integer(course.practice.items))]
    // From the folder of the page.
    if let offline { members.append(("offline", .string("../\(offline.text)"))) }
    return PageScript.joined(
      parts.map { PageScript.tight($0.bytes) },
      course: PageScript.facts(of: course, members, words: sentences))
  }

  /// What the page about the learner shares with the others and with practice.
  private static let sharedWithLearner: Set<String> = [
    "0-look.js", "2-log.js", "2-store.js", "3-page.js", "5-due.js", "6-file.js", "6-menu.js",
    "9-keep.js",
  ]
  private static let practiceOfLearner: Set<String> = ["2-fsrs.js", "3-replay.js"]

  /// The script of the page about the learner, the only one that it loads.
  static func learner(
    _ templates: SiteTemplates, for course: Course, _ words: CourseWords,
    offline: OutputPath?, hasPractice: Bool
  ) -> [UInt8] {
    let shared =
      templates.scripts.filter { sharedWithLearner.contains($0.name) }
      + templates.practiceScripts.filter { practiceOfLearner.contains($0.name) }
    let parts = (shared + templates.learnerScripts).sorted { $0.name < $1.name }
    let own = PageScript.sentences(RecordWord.allCases, of: words.record)
    let sentences =
      PageScript.practice(words) + own.map { ("\(RecordWord.area).\($0.0)", $0.1) }
      + review([.toLessons, .due, .fiveMinutes, .forAll], words)
      + moment(
        [
          .brief, .found, .nothingFits, .nextCall, .nextCallLead, .calendar, .calendarLead,
          .firstDay, .saveCalendar, .calendarSaved,
        ], words)
      + PageScript.sentences([SiteWord.any], of: words.site)
    // From the folder of the page.
    var members: [(String, JSON)] = []
    if hasPractice { members.append(("practice", .string("../\(SitePaths.practice.text)"))) }
    if let offline { members.append(("offline", .string("../\(offline.text)"))) }
    return PageScript.joined(
      parts.map { PageScript.tight($0.bytes) },
      course: PageScript.facts(of: course, members, words: sentences))
  }

  /// Sentences about practice: their names have a prefix, because other areas have some of them, too.
  private static func review(_ keys: [ReviewWord], _ words: CourseWords) -> [(String, JSON)] {
    PageScript.sentences(keys, of: words.review).map { ("\(ReviewWord.area).\($0.0)", $0.1) }
  }

  private static func rehearsed(_ keys: [RehearsalWord], _ words: CourseWords) -> [(String, JSON)] {
    PageScript.sentences(keys, of: words.rehearsal).map { ("\(RehearsalWord.area).\($0.0)", $0.1) }
  }

  /// What a page says of a deal that the link to it names.
  private static let aboutDeals: [MomentWord] = [.deal, .account, .copyLink, .linkDiffers]

  private static func moment(_ keys: [MomentWord], _ words: CourseWords) -> [(String, JSON)] {
    PageScript.sentences(keys, of: words.moment).map { ("\(MomentWord.area).\($0.0)", $0.1) }
  }

  /// The script of briefs: it shares little with the rest of the site's, because it has to be small.
  static func brief(_ templates: SiteTemplates, for course: Course, _ words: CourseWords)
    -> [UInt8]
  {
    let shared = templates.scripts.filter { $0.name == "4-deal.js" }
    let parts = (shared + templates.briefScripts.filter { $0.name != elementScript })
      .sorted { $0.name < $1.name }
    let sentences =
      PageScript.sentences([PracticeWord.copied], of: words.practice)
      + PageScript.sentences([LessonWord.colon], of: words.lesson)
      + moment([.copyBrief, .deal, .account, .nothingFits], words)
    let frames = course.integrations.frames.map(\.text)
    return PageScript.joined(
      parts.map { PageScript.tight($0.bytes) },
      course: .object([
        ("language", .string(course.language.text)), ("frames", .texts(frames)),
        ("words", .object(sentences)),
      ]))
  }

  private static let elementScript = "element.js"

  /// The script that gives other sites the element `lectern-brief`.
  static func briefElement(_ templates: SiteTemplates, _ words: CourseWords) -> [UInt8] {
    let part = templates.briefScripts.first { $0.name == elementScript }?.bytes ?? []
    return PageScript.joined(
      [PageScript.tight(part)],
      course: .object([("brief", .string(words.moment[.brief].text))]))
  }

  /// The script of the page with the search: its parts, after the stemmer of the course's language.
  static func search(_ parts: [(name: String, bytes: [UInt8])], for site: Site) -> [UInt8] {
    let stemming = stemmers(for: site.course.language).compactMap { name in
      parts.first { $0.name == name }?.bytes
    }
    let rest = parts.filter { !$0.name.contains("/") }.map(\.bytes)
    var words = PageScript.sentences(SearchWord.allCases, of: site.words.search)
    words += PageScript.sentences([MomentWord.brief], of: site.words.moment)
    words += PageScript.sentences(
      [LessonWord.quiz, .exercise, .rolePlay, .worksheet, .apply, .card], of: site.words.lesson)
    let members: [(String, JSON)] =
      SearchFiles.hasMoments(in: site) ? [("moments", .bool(true))] : []
    return PageScript.joined(
      stemming + rest, course: PageScript.facts(of: site.course, members, words: words))
  }

  /// The parts that find the stems of a language; none where it has no stemmer.
  static func stemmers(for language: LanguageTag) -> [String] {
    let name = Stemmer.script(for: language.primary)
    return name.map { ["stemmers/base.js", "stemmers/\($0).js"] } ?? []
  }
}

extension Lesson {
  /// Whether its page may have something to rehearse aloud.
  fileprivate var isRehearsed: Bool {
    var isRehearsed = false
    forEachBlock { block in
      switch block {
      case .activity(.rolePlay(let play)) where play.conversation != nil: isRehearsed = true
      case .activity(.exercise(let exercise)) where exercise.aloud != nil: isRehearsed = true
      case _: break
      }
    }
    return isRehearsed
  }
}
