package import FileKit
package import Recordings

/// Why a publication could not be made, when it is not the course's fault.
package struct PublishFailure: Error, Hashable, CustomStringConvertible {
  package enum Code: Hashable, Sendable {
    /// A file could not be read or written.
    case file

    /// A program that Lectern drives is missing, failed, or hung.
    case engine

    /// The request does not fit what is there.
    case usage

    /// Another publication of the same project is running.
    case isBusy

    /// Something that had been read or made before changed in the meantime: starting over helps.
    case stale

    /// Somebody ended the run.
    case ended
  }

  package var code: Code

  /// One or two sentences: what could not be done, why, and what to do.
  package var message: String

  package init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  /// Ends a run that somebody has ended, before it makes more.
  static func refuseIfEnded() throws(PublishFailure) {
    if Task.isCancelled {
      throw PublishFailure(.ended, "The run was ended. Nothing was published.")
    }
  }

  package init(_ failure: FileFailure) { self.init(failure, whileDoing: "") }

  package init(_ failure: NarrationFailure) {
    switch failure.code {
    case .file(let file):
      self.init(file, whileDoing: failure.lesson.map { "Recording lesson \($0): " } ?? "")
    case .speech, .audio: self.init(.engine, failure.description)
    case .changed: self.init(.stale, failure.description)
    }
  }

  /// The failure, followed by what to do about it.
  private init(_ failure: FileFailure, whileDoing what: String) {
    let message = what + failure.description
    switch failure.code {
    case .diskFull: self.init(.file, "\(message) Free some space on the disk, then publish again.")
    case .notPermitted:
      self.init(.file, "\(message) Check who owns it, or choose another place with --output.")
    case .notFound, .exists, .isBusy, .other: self.init(.file, message)
    }
  }

  package var description: String { message }
}

/// Runs work with files, and turns a failure into a ``PublishFailure``.
func files<Value>(_ body: () throws(FileFailure) -> Value) throws(PublishFailure) -> Value {
  do {
    return try body()
  } catch {
    throw PublishFailure(error)
  }
}
