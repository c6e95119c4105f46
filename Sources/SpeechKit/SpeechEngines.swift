package import ProcessKit

/// Where the engines of the voices stand on this machine.
package struct SpeechEngines: Sendable {
  /// The interpreter of the Python environment that hibari is installed in.
  package var python: Program

  /// The folder of the Python workers, `speak.py` among them.
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

  /// Whether there is such a voice: a name that espeak-ng does not know is the author's to mend.
  package func knows(_ voice: VoiceID) async throws(SpeechFailure) -> Bool {
    switch voice.engine {
    case .hibari: return true
    case .espeak:
      do throws(ProcessFailure) {
        // Quietly says nothing, and fails when the voice is unknown.
        _ = try await espeak.run(["-v", voice.name, "-q", "--", "a"], timeLimit: .seconds(30))
        return true
      } catch {
        guard case .exited = error.code else { throw SpeechFailure(.engine(error), speaking: "") }
        return false
      }
    }
  }

  /// A voice that speaks so many sentences at a time; nothing is started before the first.
  ///
  /// - Parameters:
  ///   - voice: Which.
  ///   - width: How many sentences are spoken at a time.
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
