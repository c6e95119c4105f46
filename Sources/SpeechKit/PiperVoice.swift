import FoundationEssentials
package import ProcessKit

/// A voice of Piper, from a model that the author has: long-lived Python workers, each of which speaks one
/// sentence at a time.
///
/// Piper is installed only by those who want it (`make piper`).
package final class PiperVoice: Voice {
  private let worker: SpeechWorker
  private let script: String
  private let python: Program
  private let model: PiperModel

  /// The Python packages that the worker imports.
  static let packages = ["piper_tts", "onnx"]

  /// A voice that has not started any worker yet.
  ///
  /// - Parameters:
  ///   - model: The model, and who of its speakers speaks.
  ///   - python: The interpreter of the environment in which Piper is installed.
  ///   - worker: The path of `piper_voice.py`.
  ///   - width: How many sentences are spoken at the same time, one per core.
  ///   - timeLimit: How long a sentence may take; a long one takes two seconds.
  package init(
    _ model: PiperModel, python: Program, worker: String, width: Int,
    timeLimit: Duration = .seconds(60)
  ) {
    self.model = model
    self.python = python
    script = worker
    let speaker = model.speaker.map { ["\($0)"] } ?? []
    self.worker = SpeechWorker(
      python, worker, arguments: [model.path] + speaker, width: width, timeLimit: timeLimit)
  }

  package var name: String { model.path }

  package var program: Program? { nil }

  /// The bytes of the model and of its settings, who speaks, and the versions of what makes the sound.
  package func identity() throws(SpeechFailure) -> String {
    let files = FileManager.default
    guard let sound = files.contents(atPath: model.path),
      let settings = files.contents(atPath: model.settingsPath)
    else {
      throw SpeechFailure(.refused("the voice \(model.path) cannot be read"), speaking: "")
    }
    let versions = SpeechWorker.identity(
      of: script, in: python, packages: Self.packages + ["onnxruntime", "numpy"])
    let model = "\(sound.count) \(SpeechWorker.fingerprint(sound))"
    return "piper \(model) \(SpeechWorker.fingerprint(settings)) "
      + "\(self.model.speaker ?? 0) \(self.model.rate) \(versions)"
  }

  package func speak(_ sentence: SpokenSentence) async throws(SpeechFailure) -> SpeechClip {
    try await worker.speak(sentence)
  }

  package func shutDown() async { await worker.shutDown() }
}
