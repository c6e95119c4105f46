import CacheKit
import CompressionKit
import Concurrency
import Digests
import EditionKit
import FileKit
import LessonModel

extension CacheKind {
  /// Files of a publication, compressed.
  static let compressed = CacheKind("compressed")
}

/// Makes compressed twins of text files, `index.html.br` and `index.html.gz`, for servers that send them
/// as they are.
///
/// Only a file that has changed is compressed again.
struct CompressionStage: Sendable {
  let update: any PublicationUpdate
  let cache: Cache
  let width: Int

  /// Smaller files fit into the first packets of a connection anyway.
  private static let smallest = 1024

  /// What is larger is data to download rather than a part of a page.
  private static let largest = 32_000_000

  private enum Form: String, CaseIterable {
    case brotli = "br"
    case gzip = "gz"

    var version: String {
      switch self {
      case .brotli: "brotli \(Brotli.version)"
      case .gzip: "zlib \(Gzip.version)"
      }
    }

    func compressed(_ bytes: [UInt8]) -> [UInt8]? {
      switch self {
      case .brotli: Brotli.compressed(bytes)
      case .gzip: Gzip.compressed(bytes, effort: .most)
      }
    }
  }

  /// The twins of the files that have some; a path that another file has is left to it.
  func twins(of files: [PublishedFile]) async throws(PublishFailure) -> [PublishedFile] {
    let taken = Set(files.map { $0.path.text.lowercased() })
    let wanted = files.filter(Self.isText).flatMap { file in
      Form.allCases.compactMap { form -> (PublishedFile, Form, OutputPath)? in
        let path = OutputPath(safe: "\(file.path).\(form.rawValue)")
        return taken.contains(path.text.lowercased()) ? nil : (file, form, path)
      }
    }
    return try await wanted.concurrentMap(width: width) {
      (file, form, path) async throws(PublishFailure) -> PublishedFile? in
      try twin(of: file, as: form, at: path)
    }.compactMap { $0 }
  }

  /// A twin; nil if it would not be smaller.
  private func twin(
    of file: PublishedFile, as form: Form, at path: OutputPath
  ) throws(PublishFailure) -> PublishedFile? {
    var recipe = Recipe()
    recipe.add("the version of the library", form.version)
    recipe.add("\(file.path)", file.digest)
    let key = CacheKey(.compressed, recipe)
    let known = cache.entry(for: key)
    let entry: CacheEntry = if let known { known } else { try made(file, as: form, for: key) }
    guard entry.byteCount < file.byteCount else { return nil }
    let twin = PublishedFile(
      path: path, digest: entry.content, byteCount: entry.byteCount, edition: .compressed,
      lesson: file.lesson)
    try update.put(
      twin,
      .written { [cache] target throws(PublishFailure) in
        let isWhole = try files { () throws(FileFailure) in
          try cache.copy(entry, for: key, to: target)
        }
        // The entry is gone now: the next attempt makes it again.
        if !isWhole { throw .damaged(key.kind) }
      })
    return twin
  }

  private func made(
    _ file: PublishedFile, as form: Form, for key: CacheKey
  ) throws(PublishFailure) -> CacheEntry {
    try PublishFailure.refuseIfEnded()
    let bytes = try files { () throws(FileFailure) in
      try FileSystem.read(update.place(of: file.path))
    }
    guard let small = form.compressed(bytes) else {
      throw PublishFailure(.engine, "There is not enough memory to compress \(file.path).")
    }
    return try files { () throws(FileFailure) in try cache.store(small, for: key) }
  }

  private static func isText(_ file: PublishedFile) -> Bool {
    (smallest...largest).contains(file.byteCount)
      && endings.contains { file.path.text.lowercased().hasSuffix($0) }
  }

  private static let endings = [
    ".html", ".css", ".js", ".mjs", ".json", ".xml", ".svg", ".md", ".txt", ".vtt", ".csv", ".m3u8",
  ]
}
