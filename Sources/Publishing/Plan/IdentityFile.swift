import Diagnostics
import Digests
import EditionKit
import FileKit
import LessonModel
import LessonReader

/// The file in which a course keeps what podcast apps know it by.
///
/// Only a publication writes it, after everything else is in place: what was never online needs no
/// protection, and a check or a preview changes nothing.
enum IdentityFile {
  static let path = PublishedAssembly.path

  /// Adds what this publication published for the first time; nil if that is nothing.
  static func keep(
    _ editions: [any Edition], of course: Course, in context: EditionContext, _ project: Project
  ) -> PublicationResult.IdentityAddition? {
    let all = editions.compactMap { $0.identities(of: course, in: context) }
    // Only one edition has identities so far.
    guard let identities = all.first else { return nil }
    if let before = course.published, before.says(theSameAs: identities) { return nil }
    let count = identities.episodes.count - (course.published?.episodes.count ?? 0)
    let text = PublishedAssembly.text(of: identities)
    var addition = PublicationResult.IdentityAddition(
      path: path, episodes: count, digest: Digest(of: text.utf8))
    do {
      try FileSystem.replace("\(project.folder)/\(path)", with: Array(text.utf8))
    } catch {
      addition.failure =
        "\(path), by which podcast apps keep its episodes apart, could not be written "
        + "(\(error.reason)). Allow Lectern to write into lessons/, then publish again."
    }
    return addition
  }
}

extension Recipe {
  /// The inputs that the next publication will find, after this one has written its identities.
  func with(_ addition: PublicationResult.IdentityAddition?) -> Recipe {
    guard let addition, addition.failure == nil else { return self }
    return replacing(IdentityFile.path, with: addition.digest)
  }
}
