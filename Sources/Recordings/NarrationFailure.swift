package import AudioKit
package import FileKit
package import LessonModel
package import SpeechKit

/// Why a lesson could not be recorded, for reasons that its author cannot fix.
package struct NarrationFailure: Error, Hashable, Sendable {
  package enum Code: Hashable, Sendable {
    case speech(SpeechFailure)
    case audio(AudioFailure)
    case file(FileFailure)

    /// A file that is part of the recording was saved while it was being read.
    case changed(path: String)
  }

  package let code: Code

  /// The lesson that was being recorded; nil if any lesson would have failed.
  package let lesson: LessonID?

  package init(_ code: Code, recording lesson: LessonID?) {
    self.code = code
    self.lesson = lesson
  }
}

extension NarrationFailure: CustomStringConvertible {
  package var description: String {
    let place = lesson.map { "Recording lesson \($0): " } ?? ""
    return switch code {
    case .speech(let failure): place + failure.description
    case .audio(let failure): place + failure.description
    case .file(let failure): place + failure.description
    case .changed(let path): place + "\(path) changed while it was being read. Publish again."
    }
  }
}

extension NarrationFailure {
  /// Whether it was stopped because something else had failed.
  var isCancellation: Bool {
    switch code {
    case .speech(let failure): failure.isCancellation
    case .audio(let failure): failure.isCancellation
    case .file, .changed: false
    }
  }

  /// Runs work with files, and adds to a failure the lesson that the work was for.
  static func files<Result>(
    for lesson: LessonID?, _ work: () throws(FileFailure) -> Result
  ) throws(NarrationFailure) -> Result {
    do {
      return try work()
    } catch {
      throw NarrationFailure(.file(error), recording: lesson)
    }
  }

  /// Runs mastering, and adds to a failure the lesson that it was for.
  static func audio<Result>(
    for lesson: LessonID?, _ work: () async throws(AudioFailure) -> Result
  ) async throws(NarrationFailure) -> Result {
    do {
      return try await work()
    } catch {
      throw NarrationFailure(.audio(error), recording: lesson)
    }
  }
}
