package import ProcessKit

/// Why a sentence was not spoken.
package struct SpeechFailure: Error, Hashable, Sendable {
  package enum Code: Hashable, Sendable {
    /// The engine is missing, hung or broken.
    case engine(ProcessFailure)

    /// The engine ran and refused; what it said.
    case refused(String)

    /// The voice has no sound for anything in the sentence.
    case silent
  }

  package let code: Code

  /// The sentence, as it was to be said; empty when the voice itself was asked something.
  package let sentence: String

  /// Whether it was stopped because something else had failed.
  package var isCancellation: Bool {
    if case .engine(let failure) = code { failure.code == .cancelled } else { false }
  }

  package init(_ code: Code, speaking sentence: String) {
    self.code = code
    self.sentence = sentence
  }
}

extension SpeechFailure: CustomStringConvertible {
  package var description: String {
    switch code {
    case .engine(let failure): "\(failure)"
    case .refused(let reason): "The voice could not speak “\(sentence)”: \(reason)"
    case .silent: "The voice has no sound for “\(sentence)”; write it in words"
    }
  }
}
