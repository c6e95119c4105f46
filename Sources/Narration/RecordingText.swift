import Diagnostics
package import LessonModel

extension Course {
  /// The file that says what is heard in an author's own recording.
  ///
  /// It is beside the recording, with the same name, and ends in `vtt`, `srt` or `txt`. Files with times
  /// come first.
  package func wordsFile(ofRecording recording: AssetID) -> AssetID? {
    guard let dot = recording.path.lastIndex(of: ".") else { return nil }
    let stem = recording.path[..<dot]
    let candidates = ["vtt", "srt", "txt"].compactMap { AssetID("\(stem).\($0)") }
    return candidates.first { asset($0)?.fault == nil && asset($0) != nil }
  }
}

extension Lesson {
  /// The author's own recording, if there is such a file.
  package var ownRecording: AssetID? {
    if case .asset(let recording)? = suppliedRecording?.value { recording } else { nil }
  }

  /// All files in which the author reads: the lesson, or else some of its sections.
  package var ownRecordings: [AssetID] {
    let sections = readSections.compactMap { section -> AssetID? in
      if case .asset(let file) = section.recording.file.value { file } else { nil }
    }
    return ownRecording.map { [$0] } ?? sections
  }
}

extension ScriptWriter {
  /// The sentences of a text without marks, of which an empty line ends a paragraph: as it is written, and
  /// as a voice says it.
  package static func sentences(ofText text: String, in course: Course) -> [Script.Sentence] {
    let maker = SentenceMaker(course.language, course.pronunciation)
    var paragraphs: [String] = [""]
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line.allSatisfy(\.isWhitespace) {
        paragraphs.append("")
      } else {
        paragraphs[paragraphs.count - 1] += line + " "
      }
    }
    return paragraphs.flatMap { paragraph in
      var passage = Passage()
      passage.append(paragraph, span: nil)
      // What the voice cannot say, the author has said.
      var unneeded: [Diagnostic] = []
      return maker.sentences(of: passage, pause: Pause.paragraph, diagnostics: &unneeded)
        .map(\.sentence)
    }
  }
}
