package import Diagnostics
package import LessonModel
package import Words

/// Writes what is spoken for a lesson, as a good reader would read it aloud.
///
/// The script begins with the course, the title and the objectives, and ends with the title of the
/// next lesson; each heading in the lesson's own text begins a section. Notes for facilitators and `silent` blocks are not spoken; a block that cannot
/// be heard is replaced by a sentence and listed among the script's stand-ins. A term of the
/// glossary is explained after the sentence that first uses it.
package struct ScriptWriter {
  let language: LanguageTag
  let settings: NarrationSettings
  var wording: Wording
  var maker: SentenceMaker
  var formulas: FormulaSpeaker
  var glossary: Glossary
  var footnotes: [Int: Footnote] = [:]
  var sections: [Script.Section] = []
  var standIns: [StandIn] = []
  var diagnostics: [Diagnostic] = []

  /// The terms that were explained, or are waiting to be.
  var metTerms: Set<TermID> = []

  /// The terms to be explained after the answer of a quiz or a card, in order.
  var waitingTerms: [Glossary.Term] = []

  /// Whether an explanation would give an answer away.
  var holdsTerms = false

  /// Whether what is said is dense, as items of a list are, and therefore slower.
  var isDense = false

  /// The people who speak in the conversation around the writer.
  var cast = Cast()

  /// Who speaks now; nil for the narrator.
  var speaker: Script.Speaker?

  /// The sound that is played now; nil while the voice speaks.
  var sound: Script.PlayedSound?

  /// The sections of the lesson that the author reads, by their headings.
  var readSections: [Anchor: ReadSection] = [:]

  /// The section that the author reads now, and who that is, if it is known.
  var reading: ReadSection?
  var reader: Script.Speaker?

  /// The files of the course that can be played in a recording.
  var soundFiles: Set<AssetID> = []

  /// Whether gaps are spoken as their answers.
  var fillsBlanks = false

  private var metFootnotes: Set<Int> = []
  private var reported: Set<Diagnostic> = []
  private var reportedStandIns: Set<StandIn> = []

  /// The footnotes that were found but not spoken yet, in order.
  var waitingFootnotes: [Footnote] = []

  /// How many blocks are around the writer; headings open sections only at 0.
  var depth = 0

  init(
    _ words: CourseWords, _ settings: NarrationSettings = NarrationSettings(),
    glossary: Glossary = Glossary(), pronunciation: Pronunciation = Pronunciation()
  ) {
    let language = words.language
    self.language = language
    self.settings = settings
    wording = Wording(words)
    maker = SentenceMaker(language, pronunciation)
    formulas = FormulaSpeaker(language, wording.formula)
    self.glossary = glossary
  }

  /// The script of a lesson in its course's language.
  ///
  /// A symbol that the voice cannot speak is reported as `unspeakable-symbol` and left out.
  package static func script(for lesson: Lesson, in course: Course, words: CourseWords)
    -> Diagnosed<Script>
  {
    var writer = ScriptWriter(words, for: lesson, in: course)
    writer.writeIntro(to: lesson, in: course)
    writer.write(lesson.blocks.selected(for: .podcast))
    writer.endReading()
    writer.writeOutro(of: lesson, in: course)
    return writer.finished(lesson, in: course)
  }

  /// The script of a lesson's recap, of which `recap` holds what is said (``Lesson/recap(in:)``).
  package static func script(forRecap recap: Lesson, in course: Course, words: CourseWords)
    -> Diagnosed<Script>
  {
    var writer = ScriptWriter(words, for: recap, in: course)
    writer.writeRecapIntro(to: recap, in: course)
    writer.write(recap.blocks)
    writer.writeRecapOutro(of: recap)
    return writer.finished(recap, in: course)
  }

  /// The script of a lesson's rehearsal, of which `rehearsal` holds what is rehearsed
  /// (``Lesson/rehearsal(in:)``).
  package static func script(
    forRehearsal rehearsal: Lesson, in course: Course, words: CourseWords
  ) -> Diagnosed<Script> {
    var writer = ScriptWriter(words, for: rehearsal, in: course)
    writer.writeRehearsal(rehearsal)
    return writer.finished(rehearsal, in: course)
  }

  private init(_ words: CourseWords, for lesson: Lesson, in course: Course) {
    self.init(
      words, course.narration, glossary: course.glossary, pronunciation: course.pronunciation)
    for footnote in lesson.footnotes { footnotes[footnote.number] = footnote }
    for asset in course.assets where asset.fault == nil && asset.mediaType.isAudio {
      soundFiles.insert(asset.id)
    }
    for section in lesson.readSections {
      guard case .asset(let file) = section.recording.file.value, soundFiles.contains(file)
      else { continue }
      readSections[section.heading.anchor] = section
    }
    let names = course.narrators(of: lesson)
    let name = names.count == 1 ? names[0] : names.isEmpty ? course.onlyAuthor : nil
    reader = name.map { Script.Speaker(name: $0, pitch: 1) }
  }

  private func finished(_ lesson: Lesson, in course: Course) -> Diagnosed<Script> {
    var script = Script(
      lesson: lesson.id, language: course.language,
      sections: sections.filter { !$0.sentences.isEmpty }, standIns: standIns)
    script.tail = course.narration.tail
    return Diagnosed(script, diagnostics)
  }

  /// Adds the sentences of a passage to the current section, and explains new terms in them.
  mutating func say(_ passage: Passage, pause: Int) {
    guard !passage.isEmpty, let section = sections.indices.last else { return }
    var noticed: [Diagnostic] = []
    let made = maker.sentences(of: passage, pause: pause, diagnostics: &noticed)
    // Text that is spoken twice, such as the steps of a quiz, is reported once; in a sound, the voice has
    // nothing to say.
    if sound == nil { diagnostics += noticed.filter { reported.insert($0).inserted } }
    var terms = passage.terms[...]
    for made in made {
      var sentence = made.sentence
      if isDense || sentence.isArithmetic { sentence.pace = Self.carefulPace }
      sentence.speaker = speaker ?? (reading == nil ? nil : reader)
      sentence.sound = sound
      sections[section].sentences.append(sentence)
      let here = terms.prefix { $0.offset < made.end }
      terms = terms.dropFirst(here.count)
      // The author explains what there is to explain; where the voice continues, it explains the rest.
      if reading == nil { explain(here.map(\.id), unlessIn: passage.text) }
    }
  }

  /// Adds Lectern's own words; nothing if the language has none, and nothing while a sound is played, in
  /// which nobody says them.
  mutating func say(_ words: String?, pause: Int) {
    guard let words, !words.isEmpty, sound == nil else { return }
    var passage = Passage()
    passage.append(added: words)
    say(passage, pause: pause)
  }

  /// How many sentences there are in the current section.
  var sentenceCount: Int { sections.last?.sentences.count ?? 0 }

  /// Adds the sound that is played, without saying what is heard in it.
  mutating func addSoundWithoutWords() {
    guard let section = sections.indices.last else { return }
    var sentence = Script.Sentence(written: "", spoken: "", pause: Pause.paragraph)
    sentence.sound = sound
    sections[section].sentences.append(sentence)
  }

  /// Makes the silence after the last sentence at least this long.
  mutating func setLastPause(_ pause: Int) {
    guard let section = sections.indices.last,
      let sentence = sections[section].sentences.indices.last
    else { return }
    let present = sections[section].sentences[sentence].pause
    sections[section].sentences[sentence].pause = max(present, pause)
  }

  /// Ends what was said so far with a silence, and with what sets sections apart.
  mutating func endSection() {
    guard let section = sections.indices.last,
      let sentence = sections[section].sentences.indices.last
    else { return }
    setLastPause(settings.separator == .tone ? Pause.tone : Pause.section)
    sections[section].sentences[sentence].separator = settings.separator
  }

  /// The pace of lists and arithmetic: 148 words a minute instead of 160.
  private static let carefulPace = 0.87

  /// The words of running text; footnotes in it are recorded for later.
  mutating func passage(_ inlines: [Inline]) -> Passage {
    var reading = Passage.Reading(
      wording: wording, formulas: formulas, maker: maker, fillsBlanks: fillsBlanks)
    let passage = Passage(inlines, &reading)
    for reference in reading.footnotes {
      if let footnote = footnotes[reference.number], metFootnotes.insert(reference.number).inserted
      {
        waitingFootnotes.append(footnote)
      }
    }
    for formula in reading.said { report(.said(formula)) }
    for formula in reading.unsaid {
      report(
        StandIn(
          "formula", .onPage, because: .cannotHear, at: formula.span))
    }
    return passage
  }

  /// Records that something is heard in other words, or not at all.
  mutating func report(_ standIn: StandIn) {
    // Text that is spoken twice, such as the steps of a quiz, is reported once.
    if reportedStandIns.insert(standIn).inserted { standIns.append(standIn) }
  }
}

extension StandIn {
  /// A formula that is heard in words.
  static func said(_ formula: Formula) -> StandIn {
    StandIn("formula", .substituted(by: "its words"), because: .cannotHear, at: formula.span)
  }
}

extension Change {
  /// The recording says that it is there, if the language has words for it.
  static let onPage = Change.moved(to: "the lesson's page")
}
