import CacheKit
import Concurrency
import EditionKit
import LessonModel
import Recordings

/// Encodes finished recordings again, for packages that should be small.
struct EncodingStage: Sendable {
  private let recordings: [RecordingID: FinishedRecording]
  private let encoder: RecordingEncoder
  private let width: Int

  init(_ request: PublicationRequest, _ recordings: CourseRecordings, _ cache: Cache) {
    self.recordings = recordings.finished
    encoder = RecordingEncoder(cache: cache)
    width = request.width
  }

  /// Makes what some members need, side by side, so that asking for each is quick.
  func make(_ contents: [OutputTree.Content]) async throws(PublishFailure) {
    let jobs = contents.compactMap { content in
      if case .encoded(let job) = content { job } else { nil }
    }
    _ = try await jobs.concurrentMap(width: width) { job throws(PublishFailure) in
      try await product(of: job)
    }
  }

  /// The encoded recording, from the cache or made now.
  func product(of job: EncodingJob) async throws(PublishFailure) -> TypesetDocument.Product {
    guard let recording = recordings[job.recording] else {
      throw PublishFailure(
        .engine, "Lectern has a bug: there is no recording for a package. Please report it.")
    }
    do {
      let made = try await encoder.encoded(recording, bitRate: job.bitRate)
      return TypesetDocument.Product(key: made.key, entry: made.entry)
    } catch {
      throw PublishFailure(error)
    }
  }
}
