package import CacheKit
import FileKit

/// The cache of a project, for the command: shows, verifies and removes it.
package struct ProjectCache: Sendable {
  private let project: Project

  package init(of project: Project) { self.project = project }

  /// The folder that may be deleted at any time.
  package var folder: String { "\(project.folder)/.lectern/cache" }

  package func status() throws(PublishFailure) -> CacheStatus {
    try files { () throws(FileFailure) in try Cache(at: project.cache).status() }
  }

  /// Reads everything, and removes what is damaged.
  package func verify() throws(PublishFailure) -> (whole: Int, damaged: [CacheKind: Int]) {
    try files { () throws(FileFailure) in try Cache(at: project.cache).verify() }
  }

  /// Removes everything, unless a publication is running.
  package func clean(_ patience: Patience) throws(PublishFailure) {
    let lock = try project.takeLock(patience)
    defer { withExtendedLifetime(lock) {} }
    try files { () throws(FileFailure) in try FileSystem.remove(folder) }
  }
}
