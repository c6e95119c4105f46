import Diagnostics
import LessonModel
import SpeechKit

/// The voices of a course.
struct CourseVoices: Hashable, Sendable {
  var narrator: VoiceID

  /// The one that plays other people; nil if the narrator's does.
  var second: VoiceID?

  /// What a publication that is made with them depends on.
  var key: String { "\(narrator) \(second?.description ?? "-")" }
}

/// Finds the voices that speak a course.
enum VoiceCheck {
  /// The voices that the course names, or the one for its language; a name without a voice is for
  /// the author to fix.
  ///
  /// Without engines the names are taken as they are.
  static func voices(of course: Course, engines: SpeechEngines?) async throws(PublishFailure)
    -> Diagnosed<CourseVoices>
  {
    let standard = VoiceID.standard(for: course.language.text)
    var diagnostics: [Diagnostic] = []
    let narrator = try await voice(
      course.narration.voice, engines, standard,
      without: "write \(standard), or leave out the key to get the voice for the course's language",
      &diagnostics)
    let second = try await voice(
      course.narration.second, engines, standard,
      without: "leave out the key to have the narrator's voice play everybody", &diagnostics)
    return Diagnosed(
      CourseVoices(narrator: narrator ?? standard, second: second), diagnostics)
  }

  /// The voice with a name; nil without a name, or with one that has no voice.
  private static func voice(
    _ named: Spanned<String>?, _ engines: SpeechEngines?, _ standard: VoiceID, without: String,
    _ diagnostics: inout [Diagnostic]
  ) async throws(PublishFailure) -> VoiceID? {
    guard let named else { return nil }
    let voice = VoiceID(named.value)
    guard let engines else { return voice }
    var fault = VoiceFault.unknown
    if let voice {
      do {
        guard let found = try await engines.fault(of: voice) else { return voice }
        fault = found
      } catch {
        throw PublishFailure(.engine, "\(error)")
      }
    }
    diagnostics.append(.unusableVoice(named, fault, standard, without: without))
    return nil
  }
}

extension Diagnostic {
  fileprivate static func unusableVoice(
    _ named: Spanned<String>, _ fault: VoiceFault, _ standard: VoiceID, without: String
  ) -> Diagnostic {
    let places = "the project's folder, or in the folder that `\(Engines.voicesVariable)` names"
    let (problem, fix): (String, FixIt) =
      switch fault {
      case .unknown:
        (
          "the voice “\(named.value)” does not exist",
          FixIt(without, edits: [FixIt.Edit(replacing: named.span, with: standard.description)])
        )
      case .noModel(let file):
        (
          "the voice “\(named.value)” is missing: there is no model `\(file)`",
          FixIt("put the model and its `.onnx.json` under \(places)")
        )
      case .noSettings(let file):
        (
          "the model `\(file)` has no settings beside it",
          FixIt("put the file `\(file).json`, which comes with the model, beside it")
        )
      case .badSettings(let file):
        (
          "`\(file).json` has not the settings of a voice of Piper",
          FixIt("get the file again that comes with the model")
        )
      case .noSpeaker(let speaker, let known):
        (
          "the voice “\(named.value)” has no speaker “\(speaker)”",
          FixIt("name one of: \(known.prefix(12).joined(separator: ", "))")
        )
      }
    return .error(.unknownVoice, problem, at: named.span, fixes: [fix])
  }
}
