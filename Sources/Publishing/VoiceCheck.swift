import Diagnostics
import LessonModel
import SpeechKit

/// Finds the voice that speaks a course.
enum VoiceCheck {
  /// The voice that the course names, or the one for its language; a name without a voice is for
  /// the author to fix.
  ///
  /// Without engines the name is taken as it is.
  static func voice(of course: Course, engines: SpeechEngines?) async throws(PublishFailure)
    -> Diagnosed<VoiceID>
  {
    let standard = VoiceID.standard(for: course.language.text)
    guard let named = course.narration.voice else { return Diagnosed(standard) }
    guard let engines else { return Diagnosed(VoiceID(named.value) ?? standard) }
    do {
      if let voice = VoiceID(named.value), try await engines.knows(voice) {
        return Diagnosed(voice)
      }
    } catch {
      throw PublishFailure(.engine, "\(error)")
    }
    let fixes = [
      FixIt(
        "write \(standard), or leave out the key to get the voice for the course's language",
        edits: [FixIt.Edit(replacing: named.span, with: standard.description)])
    ]
    return Diagnosed(
      standard,
      [
        .error(
          .unknownVoice, "the voice “\(named.value)” does not exist", at: named.span, fixes: fixes)
      ])
  }
}
