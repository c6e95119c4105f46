import Diagnostics
import FileKit
import LessonModel
import Narration
import Recordings

/// Reads the file beside an author's own recording that says what is heard in it.
struct RecordingWordsReader {
  let files: CourseFiles

  /// The words of a recording; nil if there is no such file.
  func words(ofRecording recording: AssetID, namedAt span: SourceSpan, in course: Course)
    throws(PublishFailure) -> Diagnosed<RecordingWords?>
  {
    guard let file = course.wordsFile(ofRecording: recording) else { return Diagnosed(nil) }
    let path = "lessons/\(file)"
    // Looked at first, so that a change while the course is published is found.
    _ = try files.digest(of: file)
    let bytes: [UInt8]
    do {
      bytes = try FileSystem.read(files.path(of: file))
    } catch {
      throw PublishFailure(.file, "\(error)")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return Diagnosed(
        nil,
        [
          .error(
            .unreadableWords, "`\(file.name)`, the words of this recording, is not UTF-8", at: span,
            fixes: [FixIt("save it as UTF-8")])
        ])
    }
    guard file.name.hasSuffix(".txt") else {
      let passages = RecordingWords.Passage.passages(ofCaptions: text)
      guard !passages.isEmpty else {
        return Diagnosed(
          nil,
          [
            .error(
              .unreadableWords,
              "`\(file.name)`, the words of this recording, has no cue with times and words",
              at: span,
              fixes: [FixIt("export it again, or save what you say as .txt")])
          ])
      }
      return Diagnosed(RecordingWords(path: path, form: .timed(passages)))
    }
    let sentences = ScriptWriter.sentences(ofText: text, in: course)
    guard !sentences.isEmpty else {
      return Diagnosed(
        nil,
        [
          .error(
            .unreadableWords, "`\(file.name)`, the words of this recording, is empty", at: span,
            fixes: [FixIt("write into it what you say, or remove it")])
        ])
    }
    return Diagnosed(RecordingWords(path: path, form: .plain(sentences)))
  }
}
