import FoundationEssentials
import Glibc
package import ProcessKit

/// Makes documents with Typst, in long-lived workers that keep fonts and templates in memory.
///
/// Equal jobs give equal bytes, at any width. A worker that does not answer in time is killed, and
/// the next document gets a new one.
package struct Typesetter: Sendable {
  private let pool: WorkerPool
  private let fontFolders: [FontFolder]

  /// A typesetter that has not started any worker yet.
  ///
  /// - Parameters:
  ///   - python: The interpreter that has the packages `typst` and `pillow`. Without
  ///     `typst`, a `typst` program on PATH is used.
  ///   - worker: The path of `typeset.py`.
  ///   - fontFolders: The only fonts for documents, in addition to those of Typst itself.
  ///   - width: How many documents are made at the same time.
  ///   - timeLimit: How long one document may take; making one takes some hundredths of a second.
  package init(
    python: Program, worker: String, fontFolders: [FontFolder] = FontFolder.standard, width: Int,
    timeLimit: Duration = .seconds(60)
  ) {
    self.fontFolders = fontFolders
    let folders = fontFolders.map(\.path).filter { access($0, R_OK) == 0 }
    // The author's Python settings and read-only folders must not matter.
    let command = WorkerCommand(python, ["-I", "-B", worker] + folders)
    // A worker reads its fonts before its first document, in tenths of a second. Who gives documents little time wants to
    // know soon that one does not end.
    pool = WorkerPool(
      command, width: width, timeLimit: timeLimit,
      startLimit: max(.seconds(10), min(timeLimit, .seconds(60))))
  }

  /// Makes one document.
  ///
  /// - Returns: Why it was not made, or which letters it shows a stand-in for.
  /// - Throws: `TypesetFailure`, if the machine could not do it.
  package func typeset(_ typesetting: Typesetting) async throws(TypesetFailure) -> TypesetResult {
    for folder in fontFolders where !folder.isOptional && access(folder.path, R_OK) != 0 {
      throw TypesetFailure(.noFonts(folder), making: typesetting.output)
    }
    let answer: WorkerAnswer
    do {
      answer = try await pool.perform(
        WorkerRequest.line(typesetting), understand: WorkerAnswer.init)
    } catch {
      throw TypesetFailure(.worker(error), making: typesetting.output)
    }
    if let reason = answer.failure {
      throw TypesetFailure(.notMade(reason: reason), making: typesetting.output)
    }
    return answer.result
  }

  /// Ends all workers and waits until they are gone.
  package func shutDown() async { await pool.shutDown() }
}
