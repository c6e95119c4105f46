package import FileKit
package import ProcessKit

/// Why sound could not be read, mastered or encoded.
package struct AudioFailure: Error, Hashable, Sendable {
  package enum Code: Hashable, Sendable {
    /// The engine is missing, hung or broken.
    case engine(ProcessFailure)

    /// A file could not be written or read.
    case file(FileFailure)

    /// The file holds no sound that can be decoded; the engine's message.
    case unreadable(String)

    /// The finished file holds less than the sound, though the engine did not say so.
    case truncated(milliseconds: Int, of: Int)

    /// The finished file has not all that was written into it, though the engine did not say so.
    case damaged

    /// It is silent: nothing is above the threshold of hearing (−70 LUFS).
    case silent

    /// No gain reaches its loudness without exceeding its peak: the closest result.
    case unattainable(loudness: Double, truePeak: Double)
  }

  package let code: Code

  /// What was being mastered, as messages name it: a file's path, "lesson why-velocity".
  package let subject: String

  /// Whether it was stopped because something else had failed.
  package var isCancellation: Bool {
    if case .engine(let failure) = code { failure.code == .cancelled } else { false }
  }

  package init(_ code: Code, mastering subject: String) {
    self.code = code
    self.subject = subject
  }
}

extension AudioFailure: CustomStringConvertible {
  package var description: String {
    switch code {
    // A missing engine is missing for every sound, so no sound is named.
    case .engine(let failure) where failure.code == .notFound: failure.description
    case .engine(let failure): "\(subject): \(failure)"
    case .file(let failure): "\(subject): \(failure)"
    // The engine's message, with its own terms and paths, would not help the author.
    case .unreadable: "\(subject) contains no sound that can be read; convert it to WAV or MP3"
    case .truncated, .damaged:
      "\(subject): ffmpeg wrote only a part of it. Is the disk full? Free some space, then publish again"
    case .silent: "\(subject) is silent; record it again"
    case .unattainable(let loudness, let peak):
      "\(subject) reaches only \(loudness) LUFS with a true peak of \(peak) dBTP; "
        + "even out its level, then try again"
    }
  }
}
