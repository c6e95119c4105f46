package import ProcessKit

/// Writes the slides of a PowerPoint file as Markdown, with python-pptx in a process of its own.
package struct SlideReader: Sendable {
  private let python: Program
  private let worker: String
  private let timeLimit: Duration

  /// - Parameters:
  ///   - python: Python with python-pptx.
  ///   - workers: The folder of the worker, `slides.py`.
  ///   - timeLimit: How long one file may take; a thousand slides take some seconds.
  package init(python: Program, workers: String, timeLimit: Duration = .seconds(120)) {
    self.python = python
    worker = "\(workers)/slides.py"
    self.timeLimit = timeLimit
  }

  /// The slides as Markdown; what it has no words for are lines of colons, as in documents of pandoc.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - directory: An existing folder, which gets the pictures, in `folder`.
  ///   - folder: How the Markdown writes the folder of the pictures.
  /// - Returns: The Markdown; pictures are named in it as `folder` and their path in it.
  /// - Throws: `ProcessFailure`; ``ProcessFailure/Code/exited(_:)`` for a file that cannot be read.
  package func markdown(
    of path: String, in directory: String, picturesIn folder: String
  ) async throws(ProcessFailure) -> String {
    do {
      let output = try await python.run(
        ["-B", "-I", worker, path, folder], input: [], in: directory, timeLimit: timeLimit)
      return String(decoding: output.output, as: UTF8.self)
    } catch {
      // The worker itself says that it is not complete (`EX_UNAVAILABLE` of sysexits.h).
      throw error.code == .exited(69) ? ProcessFailure(.notFound, of: python) : error
    }
  }
}
