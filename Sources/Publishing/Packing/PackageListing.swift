import Digests
import EditionKit
import LessonModel

/// Lists the packages of a publication for its pages and catalogs.
enum PackageListing {
  /// The packages: those that editions made, then the archives.
  ///
  /// - Parameters:
  ///   - offers: What the editions offer.
  ///   - archives: The archives that the course asks for.
  ///   - there: The editions that are published.
  ///   - files: The packages that exist; nil before they do.
  /// - Returns: The packages, with their sizes and digests if they exist.
  static func packages(
    _ offers: [Offer], _ archives: [PublishedPackage], in there: Set<EditionName>,
    _ files: [PublishedFile]? = nil
  ) -> [ListedPackage] {
    let books = offers.filter { $0.role == .package }.map { offer in
      ListedPackage(
        path: offer.path, content: .offered(offer.title, by: offer.edition),
        mediaType: offer.mediaType)
    }
    let others = archives.filter { $0.edition.map(there.contains) ?? true }.map { archive in
      ListedPackage(
        path: archive.path, content: archive.edition.map { .edition($0) } ?? .publication,
        mediaType: MediaType(fileName: archive.name))
    }
    let all = books + others
    guard let files else { return all }
    let made = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
    return all.compactMap { package in
      guard let file = made[package.path] else { return nil }
      var package = package
      package.byteCount = file.byteCount
      package.digest = file.digest.text
      return package
    }
  }
}

extension PublishedPackage {
  /// Where it is in the publication.
  var path: OutputPath { .inPackages(name) }
}
