package import ProcessKit

/// Where the speech engines are on this machine.
package struct SpeechEngines: Sendable {
  /// The interpreter of the Python environment in which hibari is installed.
  package var python: Program

  /// The folder of the Python workers, including `speak.py`.
  package var workers: String

  package var espeak: Program

  /// The same interpreter, as what messages call the voice and how it is installed.
  package var piper: Program

  /// The folders in which models of Piper are, in the order in which they are searched.
  package var models: [String]

  package init(
    python: Program, workers: String, espeak: Program = .espeak,
    piperInstalledBy installer: String = "make piper", models: [String] = []
  ) {
    self.python = python
    self.workers = workers
    self.espeak = espeak
    piper = Program(python.executable, named: "the voice Piper", installedBy: installer)
    self.models = models
  }

  /// The engines of an environment, a folder such as `.lectern/venv`, and a folder of workers.
  package init(environment: String, workers: String) {
    self.init(
      python: Program(
        environment + "/bin/python3", named: "the voice hibari", installedBy: "make setup"),
      workers: workers)
  }

  /// Why this voice cannot speak; nil if it can.
  ///
  /// What is wrong with a name is for the author to fix.
  ///
  /// - Throws: `SpeechFailure`, if the engine is missing.
  package func fault(of voice: VoiceID) async throws(SpeechFailure) -> VoiceFault? {
    switch voice.engine {
    case .hibari: return nil
    case .espeak:
      do throws(ProcessFailure) {
        // Makes no sound, and fails if the voice is unknown.
        _ = try await espeak.run(["-v", voice.name, "-q", "--", "a"], timeLimit: .seconds(30))
        return nil
      } catch {
        guard case .exited = error.code else { throw SpeechFailure(.engine(error), speaking: "") }
        return .unknown
      }
    case .piper:
      do throws(VoiceFault) {
        _ = try PiperModel(voice.name, in: models)
      } catch {
        return error
      }
      guard SpeechWorker.has(PiperVoice.packages, in: piper) else {
        throw SpeechFailure(.engine(ProcessFailure(.notFound, of: piper)), speaking: "")
      }
      return nil
    }
  }

  /// The files that a voice is made of, beside the engine.
  package func files(of voice: VoiceID) -> [String] {
    guard voice.engine == .piper, let model = try? PiperModel(voice.name, in: models) else {
      return []
    }
    return [model.path, model.settingsPath]
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
    case .piper:
      if let model = try? PiperModel(voice.name, in: models) {
        PiperVoice(
          model, python: piper, worker: workers + "/piper_voice.py", width: width,
          timeLimit: timeLimit)
      } else {
        MissingVoice(name: voice.name)
      }
    }
  }
}

/// A voice whose model is gone since the course was checked.
private struct MissingVoice: Voice {
  let name: String

  var program: Program? { nil }

  func identity() throws(SpeechFailure) -> String { throw failure }

  func speak(_ sentence: SpokenSentence) throws(SpeechFailure) -> SpeechClip { throw failure }

  func shutDown() {}

  private var failure: SpeechFailure {
    SpeechFailure(.refused("the voice \(name) has disappeared"), speaking: "")
  }
}
