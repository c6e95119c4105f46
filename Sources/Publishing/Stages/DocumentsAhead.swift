import Diagnostics
import EditionKit
import LessonModel
import ProcessKit
import Synchronization

/// Makes documents while lessons are recorded.
///
/// Mastering the one episode that changed keeps little more than one core busy; documents need no
/// recordings, and fill the others. Only the cache learns of them: the plan finds them there later, or
/// makes those that are missing, so that nothing published depends on them.
final class DocumentsAhead: OutputReceiver {
  private struct State {
    var work: [Task<Void, Never>] = []
    var failure: PublishFailure?
  }

  private let typesetting: TypesetStage
  private let turns: Turns
  private let state = Mutex(State())

  init(_ typesetting: TypesetStage, width: Int) {
    self.typesetting = typesetting
    turns = Turns(width)
  }

  /// Why a document could not be made: then the plan would only wait for the same engine again.
  var failure: PublishFailure? { state.withLock { $0.failure } }

  /// Makes the documents of some editions, until the task is canceled or an engine fails.
  func make(_ editions: [any Edition], of course: Course, in context: EditionContext) async {
    for edition in editions where !edition.needsRecordings(of: course) {
      let offers = edition.offers(for: course, in: context)
      guard offers.contains(where: { $0.mediaType == .pdf }) else { continue }
      _ = await edition.render(course, in: context, into: self)
    }
    for task in state.withLock({ $0.work }) {
      await withTaskCancellationHandler {
        await task.value
      } onCancel: {
        task.cancel()
      }
    }
  }

  func receive(_ file: OutputTree.File) async {
    guard case .typeset(let job) = file.content, failure == nil, await turns.take() else { return }
    let task = Task {
      defer { turns.pass() }
      do throws(PublishFailure) {
        // A fault in a lesson or template is reported when the plan asks for the document.
        _ = try await typesetting.document(job, for: DocumentOrigin(lesson: job.lesson))
      } catch {
        state.withLock { state in
          if state.failure == nil { state.failure = error }
        }
      }
    }
    state.withLock { $0.work.append(task) }
  }
}
