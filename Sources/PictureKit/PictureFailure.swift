package import FileKit
package import ProcessKit

/// Why there is no picture.
package struct PictureFailure: Error, Hashable, Sendable {
  package enum Code: Hashable, Sendable {
    /// The engine is missing, hung or broken.
    case engine(ProcessFailure)

    /// A file could not be written or read.
    case file(FileFailure)

    /// The file is not a picture, or it is cut off or damaged.
    case unreadable

    /// Its header says that it has more pixels than are unpacked.
    case tooManyPixels(width: Int, height: Int)

    /// What was made is not what was asked for, though the engine did not say so.
    case wrongResult
  }

  package let code: Code

  /// The path of the file.
  package let file: String

  package init(_ code: Code, of file: String) {
    self.code = code
    self.file = file
  }
}

extension PictureFailure: CustomStringConvertible {
  package var description: String {
    switch code {
    // A missing engine is missing for every picture, so none is named.
    case .engine(let failure) where failure.code == .notFound: failure.description
    case .engine(let failure): "\(file): \(failure)"
    case .file(let failure): "\(failure)"
    case .unreadable: "\(file) cannot be read as a picture"
    case .tooManyPixels(let width, let height): "\(file) has \(width) × \(height) pixels"
    case .wrongResult:
      "\(file): vips wrote only a part of it. Is the disk full? Free some space, then publish again"
    }
  }
}
