import Diagnostics
import LessonModel
import Words

/// How every lesson begins and ends.
extension ScriptWriter {
  /// The course, the unit where it begins, the lesson's number and title, and what it is for.
  mutating func writeIntro(to lesson: Lesson, in course: Course) {
    sections.append(Script.Section(title: lesson.title.value, sentences: []))
    let place = course.numberedLessons.first { $0.lesson.id == lesson.id }
    if settings.hasIntro, let place, course.lessons.count > 1 {
      sayTitle(course.title)
      if let unit = place.unit.details, place.unit.lessons.first?.id == lesson.id {
        let number = course.units.filter { $0.details != nil }.firstIndex {
          $0.details?.id == unit.id
        }
        say(titled(.unitNumber, number.map { $0 + 1 }, unit.title, at: nil), pause: Pause.item)
      }
    }
    let number = settings.hasIntro && course.lessons.count > 1 ? place?.number : nil
    let title = lesson.title
    say(titled(.lessonNumber, number, title.value, at: title.span), pause: Pause.heading)
    if settings.disclosure.place == .intro { sayDisclosure(of: lesson) }
    writePurpose(of: lesson)
    endSection()
  }

  /// What a learner can do afterward, or what the lesson is about.
  mutating func writePurpose(of lesson: Lesson) {
    guard !lesson.objectives.isEmpty else {
      if settings.hasIntro, let summary = lesson.summary { sayTitle(summary) }
      return
    }
    say(wording(.objectives, count: lesson.objectives.count), pause: Pause.sentence)
    for objective in lesson.objectives {
      var passage = Passage()
      passage.append(objective.value, span: objective.span)
      say(passage, pause: Pause.item)
    }
  }

  /// The title of the next lesson, so that a listener knows what comes.
  mutating func writeOutro(of lesson: Lesson, in course: Course) {
    let lessons = course.lessons
    let place = lessons.firstIndex { $0.id == lesson.id }
    let isSaid = settings.hasOutro && lessons.count > 1 && place != nil
    guard isSaid || settings.disclosure.place == .outro else { return setLastPause(Pause.section) }
    endSection()
    if isSaid, let place {
      if place + 1 < lessons.count {
        let label = wording.label(.nextLesson)
        if !label.isEmpty {
          var passage = Passage()
          passage.append(added: label)
          passage.append(lessons[place + 1].title.value, span: nil)
          say(passage, pause: Pause.paragraph)
        }
      } else {
        say(wording[.lastLesson], pause: Pause.paragraph)
      }
    }
    if settings.disclosure.place == .outro { sayDisclosure(of: lesson) }
  }

  /// Says that the voice is synthetic, and which sections are not.
  mutating func sayDisclosure(of lesson: Lesson) { sayDisclosure(except: readTitles(of: lesson)) }

  /// Says that the voice is synthetic, except in the sections with these titles.
  mutating func sayDisclosure(except titles: [String] = []) {
    if let own = settings.disclosure.words { sayTitle(own) }
    guard titles.isEmpty else {
      return say(wording.partlySynthetic(except: titles), pause: Pause.paragraph)
    }
    if settings.disclosure.words == nil { say(wording[.disclosure], pause: Pause.paragraph) }
  }

  /// A line of the author's that is not in the lesson's text, and therefore has no place in it.
  private mutating func sayTitle(_ text: String) {
    var passage = Passage()
    passage.append(text, span: nil)
    say(passage, pause: Pause.paragraph)
  }

  /// "Lesson 3: Your number"; only the title without a number, or in a language without words.
  func titled(
    _ key: ScriptWord, _ number: Int?, _ title: String, at span: SourceSpan?
  ) -> Passage {
    var passage = Passage()
    if let number, let (written, spoken) = wording.numbered(key, number) {
      passage.append(added: written + wording.colon + " ", spoken: spoken + wording.colon + " ")
    }
    passage.append(title, span: span)
    return passage
  }
}

extension Script.Sentence {
  /// Whether it calculates: two numbers and a sign or more, which nobody can follow at full speed.
  var isArithmetic: Bool {
    let numbers = written.split { !$0.isNumber && $0 != "," && $0 != "." }
      .count { $0.contains(where: \.isNumber) }
    return numbers >= 3 || numbers >= 2 && written.contains { "=×÷*/%+−".contains($0) }
  }
}
