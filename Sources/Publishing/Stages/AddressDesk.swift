import Addressing
import Concurrency
import Digests
import EditionKit
import FileKit
import JSONKit
import LessonModel
import Synchronization

/// What the files of one publication name, noted while they are made.
///
/// The bytes of a file are looked at while they are in memory, unless files with the same bytes were
/// looked at before. Nothing is read for this.
final class AddressDesk: Sendable {
  private struct State {
    var index: AddressIndex
    var found: [OutputPath: FileAddresses] = [:]
    var digests: Set<Digest> = []
    var hasGrown = false
  }

  private let state: Mutex<State>
  private let path: String
  private let site: String?

  /// - Parameters:
  ///   - path: Where Lectern stores what files name.
  ///   - site: The public address of the publication.
  init(at path: String, site: String?) {
    self.path = path
    self.site = site
    let bytes = (try? FileSystem.read(path)) ?? []
    state = Mutex(State(index: AddressIndex(encoded: bytes, site: site)))
  }

  /// Notes what a file names whose bytes an edition made.
  func note(_ path: OutputPath, _ digest: Digest, _ bytes: [UInt8]) {
    guard let kind = FileAddresses.Kind(of: path) else { return }
    if recall(path, digest) { return }
    let addresses = FileAddresses(of: bytes, kind, site: site)
    state.withLock { state in
      state.index[digest] = addresses
      state.found[path] = addresses
      state.digests.insert(digest)
      state.hasGrown = true
    }
  }

  /// Notes what a file names that is kept from an earlier publication, if that is known.
  func note(kept file: PublishedFile) {
    if FileAddresses.Kind(of: file.path) != nil { _ = recall(file.path, file.digest) }
  }

  /// Notes where the codes and the links of a document lead.
  func note(_ path: OutputPath, _ job: TypesetJob) {
    guard let site else { return }
    var links: [String] = []
    Self.gather(job.data, site, into: &links)
    guard !links.isEmpty else { return }
    let addresses = FileAddresses(links: links)
    state.withLock { $0.found[path] = addresses }
  }

  private func recall(_ path: OutputPath, _ digest: Digest) -> Bool {
    state.withLock { state in
      guard let known = state.index[digest] else { return false }
      state.found[path] = known
      state.digests.insert(digest)
      return true
    }
  }

  private static func gather(_ data: JSON, _ site: String, into links: inout [String]) {
    switch data {
    case .string(let text): if text.hasPrefix(site) { links.append(text) }
    case .array(let values): for value in values { gather(value, site, into: &links) }
    case .members(let members): for member in members { gather(member.value, site, into: &links) }
    case .null, .bool, .integer, .number: break
    }
  }

  /// The addresses that lead nowhere, in the order of the files.
  ///
  /// - Parameters:
  ///   - files: Everything that will be published.
  ///   - others: The author's own files in the same folder.
  ///   - width: How many files are looked at at the same time.
  /// - Returns: Each with the lesson that its file belongs to.
  func broken(_ files: [PublishedFile], others: [String], width: Int) async -> [(
    AddressMap.Broken, LessonID?
  )] {
    let found = state.withLock { $0.found }
    let known = files.map { (path: $0.path, addresses: found[$0.path]) }
    let map = AddressMap(known, others: others + [PublicationManifest.path], site: site)
    let naming = files.sorted { $0.path < $1.path }.filter { found[$0.path] != nil }
    return await naming.concurrentMap(width: width, batch: 64) { file in
      let broken = found[file.path].map { map.broken(in: file.path, $0) } ?? []
      return broken.map { ($0, file.lesson) }
    }.flatMap { $0 }
  }

  /// Stores what the files name; if that fails, they are looked at again.
  func save() {
    let (bytes, hasChanged) = state.withLock { state in
      (
        state.index.encoded(keeping: state.digests),
        state.hasGrown || state.digests.count != state.index.count
      )
    }
    guard hasChanged, let slash = path.lastIndex(of: "/") else { return }
    try? FileSystem.makeFolder(String(path[..<slash]))
    try? FileSystem.replace(path, with: bytes)
  }
}
