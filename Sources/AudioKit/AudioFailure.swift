package import FileKit
package import ProcessKit

/// Why sound was not read, mastered or encoded.
package struct AudioFailure: Error, Hashable, Sendable {
  package enum Code: Hashable, Sendable {
    /// The engine is missing, hung or broken.
    case engine(ProcessFailure)

    /// A file could not be written or read.
    case file(FileFailure)

    /// The file holds no sound that can be decoded; what the engine said.
    case unreadable(String)

    /// The finished file holds less than the sound, though the engine did not say so.
    case truncated(milliseconds: Int, of: Int)

    /// There is no sound in it: nothing above the threshold of hearing (−70 LUFS).
    case silent

    /// No gain brings it to its loudness without exceeding its peak: the nearest that was reached.
    case unattainable(loudness: Double, truePeak: Double)
  }

  package let code: Code

  /// What was being mastered, as messages call it: a file's path, "lesson why-velocity".
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
    // What is missing is missing for every sound, so then none is named.
    case .engine(let failure) where failure.code == .notFound: failure.description
    case .engine(let failure): "\(subject): \(failure)"
    case .file(let failure): "\(subject): \(failure)"
    // What the engine said of it, with its own words and paths, would help nobody who recorded it.
    case .unreadable: "\(subject) holds no sound that can be read; convert it to WAV or MP3"
    case .truncated:
      "\(subject): ffmpeg wrote only the beginning of it. Is the disk full? Make room, then publish again"
    case .silent: "\(subject) is silent; record it again"
    case .unattainable(let loudness, let peak):
      "\(subject) reaches only \(loudness) LUFS with a true peak of \(peak) dBTP; "
        + "even out its level, then try again"
    }
  }
}
