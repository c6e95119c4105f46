import AudioKit
import Diagnostics
import LessonModel
import Narration
import Recordings
import Testing

/// A script in a few words: sections by title, anchor and sentences.
func script(
  _ lesson: String, _ sections: [(String, String?, [Script.Sentence])]
) throws -> Script {
  Script(
    lesson: try #require(LessonID(lesson)), language: .english,
    sections: sections.map { title, anchor, sentences in
      Script.Section(title: title, anchor: anchor.flatMap { Anchor($0) }, sentences: sentences)
    })
}

func sentence(
  _ written: String, spoken: String? = nil, pause: Int, span: SourceSpan? = nil
) -> Script.Sentence {
  Script.Sentence(written: written, spoken: spoken ?? written, pause: pause, span: span)
}

func episode(_ script: Script) -> Episode {
  Episode(
    lesson: script.lesson, sound: .script(script),
    tags: AudioTags(title: script.lesson.description, album: "Course"),
    span: .beginning(of: "lessons/01-why.md"))
}
