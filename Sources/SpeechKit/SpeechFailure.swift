package import ProcessKit

/// Why a sentence could not be spoken.
package struct SpeechFailure: Error, Hashable, Sendable {
  package enum Code: Hashable, Sendable {
    /// The engine is missing, hung or broken.
    case engine(ProcessFailure)

    /// The engine ran and refused; its message.
    case refused(String)

    /// The voice has no sound for anything in the sentence.
    case silent
  }

  package let code: Code

  /// The sentence, in the form to be spoken; empty if the failure concerns the voice itself.
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
    case .refused(let reason): "The voice could not speak “\(sentence)”: \(reason.withoutOwnFiles)"
    case .silent: "The voice has no sound for “\(sentence)”; write it in words"
    }
  }
}
