import Concurrency
import EditionKit
import FileKit
import LessonModel
import Synchronization

/// Writes editions' trees beside the output folder, and exchanges the two.
struct TreeWriter: Sendable {
  var request: PublicationRequest
  var course: Course
  var recordings: RecordingFiles

  /// Where the typesetting stage left each document.
  var documents: TypesetDocuments

  func write(_ trees: [Publisher.NamedTree], to output: OutputFolder) async throws(PublishFailure)
    -> PublicationResult.Published
  {
    let files = trees.flatMap { named in named.tree.files.map { (named.name, $0) } }
    try refuseConflicts(trees.flatMap(\.tree.conflicts), files.map { ($0.0, $0.1.path) })

    let staging = try StagingFolder(at: output.staging)
    // What a failure leaves half-written would keep a full disk full.
    var isFinished = false
    defer { if !isFinished { staging.discard() } }
    try staging.makeFolders(for: files.map(\.1.path))
    let entries = try await entries(of: files, in: staging)
    let manifest = PublicationManifest(
      course: course.id, generator: request.generator, entries: entries)
    try staging.write(manifest.bytes, to: OutputPath(literal: "publish.json"))
    let made = Set(entries.map(\.path.text) + [PublicationManifest.path])
    try staging.keep(output.kept, from: output.path, but: made)

    try Publishing.files { () throws(FileFailure) in
      try FileSystem.exchange(staging.path, with: output.path)
      isFinished = true
      try FileSystem.remove(staging.path)
    }
    return PublicationResult.Published(
      course: course, recordings: recordings.byLesson,
      editions: trees.map { named in
        let own = entries.filter { $0.edition == named.name }
        return PublicationResult.EditionSummary(
          name: named.name, fileCount: own.count,
          byteCount: own.reduce(0) { $0 + $1.byteCount })
      },
      substitutions: trees.flatMap { named in
        recordings.substitutions.filter { $0.edition == named.name } + named.tree.substitutions
          + documents.substitutions.filter { $0.edition == named.name }
      },
      goneEditions: goneEditions(from: output, now: trees),
      keptFiles: output.kept.filter { !made.contains($0) },
      byteCount: entries.reduce(0) { $0 + $1.byteCount })
  }

  /// The editions that the old folder held and the new one does not, by name.
  private func goneEditions(from output: OutputFolder, now trees: [Publisher.NamedTree])
    -> [EditionName]
  {
    let old = Set(output.published?.files.map(\.edition) ?? [])
    return old.subtracting(trees.map(\.name.text)).sorted().compactMap { EditionName($0) }
  }

  /// Writes every file, and says what it became, in the order of files.
  private func entries(
    of files: [(EditionName, OutputTree.File)], in staging: StagingFolder
  ) async throws(PublishFailure) -> [PublicationManifest.Entry] {
    let done = Mutex(0)
    return try await files.concurrentMap(width: request.width) {
      name, file throws(PublishFailure) in
      let (digest, count) = try write(file, to: staging)
      let number = done.withLock { number in
        number += 1
        return number
      }
      request.progress(PublicationProgress(.writing, done: number, total: files.count))
      return PublicationManifest.Entry(
        path: file.path, digest: digest, byteCount: count, edition: name, lesson: file.lesson)
    }
  }

  private func write(_ file: OutputTree.File, to staging: StagingFolder) throws(PublishFailure) -> (
    Digest, Int
  ) {
    let source: String?
    switch file.content {
    case .bytes(let bytes):
      try staging.write(bytes, to: file.path)
      return (Digest(of: bytes), bytes.count)
    case .asset(let asset): source = "\(request.project.lessons)/\(asset.path)"
    case .recording(let recording): source = recordings.paths[recording]
    case .typeset(let job): source = documents.paths[job]
    }
    guard let source else {
      throw PublishFailure(
        .engine, "Lectern has a defect: nothing was made for \(file.path). Please report it.")
    }
    return try staging.copy(source, to: file.path)
  }

  /// Two different files must not have one path, not even in another case: which of them won would
  /// be chance.
  private func refuseConflicts(
    _ conflicts: [OutputPath], _ paths: [(EditionName, OutputPath)]
  ) throws(PublishFailure) {
    var taken: Set = [PublicationManifest.path]
    let twice = paths.map(\.1).filter { !taken.insert($0.text.lowercased()).inserted }
    guard let path = (conflicts + twice).first else { return }
    throw PublishFailure(
      .usage,
      "Two different files would have to stand at \(path). "
        + "Give the lessons ids that differ in more than their ending.")
  }
}
