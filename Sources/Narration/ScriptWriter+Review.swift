package import Diagnostics
package import LessonModel
package import Words

/// The review of a unit: questions, each with time to answer, and then what is right.
extension ScriptWriter {
  /// The script of a review, of as many questions as a session for practice has.
  ///
  /// Terms and footnotes are not explained: listeners recall what they have learned.
  package static func script(forReview review: Review, in course: Course, words: CourseWords)
    -> Diagnosed<Script>
  {
    var writer = ScriptWriter(words, course.narration, pronunciation: course.pronunciation)
    let items = review.items(inRound: 0, most: course.practice.items)
    writer.sections.append(
      Script.Section(title: words.title(of: review, in: course), sentences: []))
    writer.writeIntro(to: review.unit?.title ?? course.title, of: items.count)
    for item in items { writer.write(item, in: course) }
    writer.writeReviewOutro()
    var script = Script(
      lesson: review.id, language: course.language,
      sections: writer.sections.filter { !$0.sentences.isEmpty }, standIns: writer.standIns)
    script.tail = course.narration.tail
    return Diagnosed(script, writer.diagnostics)
  }

  /// What it is the review of, and how to listen.
  private mutating func writeIntro(to title: String, of count: Int) {
    var passage = Passage()
    if let word = wording[.review] { passage.append(added: word + wording.colon + " ") }
    passage.append(title, span: nil)
    say(passage, pause: Pause.heading)
    if settings.disclosure.place == .intro { sayDisclosure() }
    say(wording(.reviewCount, count: count), pause: Pause.paragraph)
    endSection()
  }

  /// A question in a chapter of its own; that of its answer follows where a quiz has one.
  private mutating func write(_ item: PracticeItem, in course: Course) {
    switch item.source {
    case .quiz(let quiz):
      open(quiz.chapterTitle)
      write([.activity(.quiz(quiz))])
    case .card(let card):
      open(card.front.chapterTitle)
      write([.activity(.card(card))])
    case .term(let term):
      ask(.whatIs, about: term.term.value, settings.thinking.card)
      var answer = Passage()
      answer.append(term.definition.value, span: term.definition.span)
      say(answer, pause: Pause.paragraph)
    case .points(let points, let lesson, _):
      ask(.namePoints, about: course.lesson(lesson)?.title.value ?? "", settings.thinking.words)
      writeInner(points.blocks)
    // There is nothing to compare with.
    case .apply: return
    }
    endSection()
  }

  /// Asks a question of Lectern's, and waits.
  private mutating func ask(_ key: ReviewWord, about title: String, _ time: Int) {
    let question = wording(key, title: title)
    open(question ?? title)
    var passage = Passage()
    if let question { passage.append(added: question) } else { passage.append(title, span: nil) }
    say(passage, pause: Pause.sentence)
    say(wording[.takeAMoment], pause: Pause.sentence)
    if time >= Pause.long { say(wording[.pauseHere], pause: Pause.sentence) }
    setLastPause(time)
  }

  private mutating func open(_ title: String) {
    sections.append(Script.Section(title: title, sentences: []))
  }

  private mutating func writeReviewOutro() {
    say(wording[.reviewEnd], pause: Pause.paragraph)
    if settings.disclosure.place == .outro { sayDisclosure() }
  }
}
