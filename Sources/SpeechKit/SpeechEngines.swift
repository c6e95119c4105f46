package import ProcessKit

/// Where the speech engines are on this machine.
package struct SpeechEngines: Sendable {
  /// The interpreter of the Python environment in which hibari is installed.
  package var python: Program

  /// The folder of the Python workers, including `speak.py`.
  package var workers: String

  package var espeak: Program

  package init(python: Program, workers: String, espeak: Program = .espeak) {
    self.python = python
    self.workers = workers
    self.espeak = espeak
  }

  /// The engines of an environment, a folder such as `.lectern/venv`, and a folder of workers.
  package init(environment: String, workers: String) {
    self.init(
      python: Program(
        environment + "/bin/python3", named: "the voice hibari", installedBy: "make setup"),
      workers: workers)
  }

  /// Whether this voice exists: a name that espeak-ng does not know is for the author to fix.
  package func knows(_ voice: VoiceID) async throws(SpeechFailure) -> Bool {
    switch voice.engine {
    case .hibari: return true
    case .espeak:
      do throws(ProcessFailure) {
        // Makes no sound, and fails if the voice is unknown.
        _ = try await espeak.run(["-v", voice.name, "-q", "--", "a"], timeLimit: .seconds(30))
        return true
      } catch {
        guard case .exited = error.code else { throw SpeechFailure(.engine(error), speaking: "") }
        return false
      }
    }
  }

  /// A voice that speaks a number of sentences at the same time; nothing is started before the
  /// first.
  ///
  /// - Parameters:
  ///   - voice: The voice.
  ///   - width: How many sentences are spoken at the same time.
  ///   - timeLimit: How long one sentence may take before the engine is killed.
  /// - Returns: The voice.
  package func voice(
    _ voice: VoiceID, width: Int, timeLimit: Duration = .seconds(60)
  ) -> any Voice {
    switch voice.engine {
    case .hibari:
      HibariVoice(python: python, worker: workers + "/speak.py", width: width, timeLimit: timeLimit)
    case .espeak:
      EspeakVoice(voice.name, width: width, program: espeak, timeLimit: timeLimit)
    }
  }
}
