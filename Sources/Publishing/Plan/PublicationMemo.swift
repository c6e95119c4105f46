import CacheKit
import Digests
import EditionKit
import Foundation
import LessonModel

extension CacheKind {
  /// Publications by everything that they were made from; facts only.
  static let publication = CacheKind("publications")
}

/// What is stored about a publication, so that the same inputs need not be rendered to know that
/// everything is already there.
///
/// Only a publication without diagnostics is stored, because diagnostics have to be reported again.
struct PublicationMemo: Codable {
  /// The digest of `publish.json`.
  private var manifest: String
  private var editions: [Edition]
  private var keptEditions: [String]
  private var listening: PublicationResult.Listening
  private var papers: [PrintedPaper]
  private var home: String?

  private struct Edition: Codable {
    var name: String
    var fileCount: Int
    var byteCount: Int
  }

  private static func key(_ inputs: Recipe, output: String) -> CacheKey {
    var recipe = inputs
    recipe.add("output", output)
    return CacheKey(.publication, recipe)
  }

  /// Stores what was published.
  static func remember(
    _ published: PublicationResult.Published, manifest: [UInt8], inputs: Recipe, output: String,
    in cache: Cache
  ) {
    let memo = PublicationMemo(
      manifest: Digest(of: manifest).text,
      editions: published.editions.map {
        Edition(name: $0.name.text, fileCount: $0.fileCount, byteCount: $0.byteCount)
      }, keptEditions: published.keptEditions.map(\.text), listening: published.listening,
      papers: published.papers, home: published.home?.text)
    // This only saves time: a full disk must not stop a publication because of it.
    guard let facts = try? JSONEncoder().encode(memo) else { return }
    _ = try? cache.store(facts: Array(facts), for: key(inputs, output: output))
  }

  /// What is already published, if it was made from the same inputs and every file is unchanged;
  /// nil if something has to be made.
  static func recall(
    _ checked: CheckedCourse, inputs: Recipe, output: String, in cache: Cache,
    _ update: any PublicationUpdate
  ) throws(PublishFailure) -> PublicationResult.Published? {
    guard let published = update.published, let manifest = update.manifest,
      let entry = cache.entry(for: key(inputs, output: output)),
      let memo = try? JSONDecoder().decode(PublicationMemo.self, from: Data(entry.facts)),
      memo.manifest == Digest(of: manifest).text
    else { return nil }
    for file in published.files where try !update.keep(file) { return nil }
    let changes = try update.commit(published.files, manifest: manifest)
    let editions = memo.editions.compactMap { edition in
      EditionName(edition.name).map {
        PublicationResult.EditionSummary(
          name: $0, fileCount: edition.fileCount, byteCount: edition.byteCount)
      }
    }
    return PublicationResult.Published(
      course: checked.course, editions: editions, listening: memo.listening,
      papers: memo.papers, home: memo.home.flatMap { OutputPath($0) }, substitutions: [],
      goneEditions: [],
      keptEditions: memo.keptEditions.compactMap { EditionName($0) },
      keptFiles: update.ownFiles, byteCount: editions.reduce(0) { $0 + $1.byteCount },
      changes: changes, reasons: [:], located: checked.pictures.located,
      lacksDrawings: checked.lacksDrawings, repaired: [:])
  }
}
