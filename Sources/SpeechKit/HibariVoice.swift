package import ProcessKit

/// The neural English voice: long-lived Python workers, each of which speaks one sentence at a
/// time.
package final class HibariVoice: Voice {
  private let worker: SpeechWorker
  private let engine: String

  /// A voice that has not started any worker yet.
  ///
  /// - Parameters:
  ///   - python: The interpreter of the environment in which hibari is installed.
  ///   - worker: The path of `speak.py`.
  ///   - width: How many sentences are spoken at the same time, one per core.
  ///   - timeLimit: How long a sentence may take; a long one takes a second.
  package init(
    python: Program, worker: String, width: Int, timeLimit: Duration = .seconds(60)
  ) {
    self.worker = SpeechWorker(python, worker, width: width, timeLimit: timeLimit)
    engine =
      "hibari:heart "
      + SpeechWorker.identity(
        of: worker, in: python, packages: ["hibari_tts", "onnxruntime", "numpy"])
  }

  package var name: String { "heart" }

  package var program: Program? { nil }

  package func identity() -> String { engine }

  package func speak(_ sentence: SpokenSentence) async throws(SpeechFailure) -> SpeechClip {
    try await worker.speak(sentence)
  }

  package func shutDown() async { await worker.shutDown() }
}
