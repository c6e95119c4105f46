import Digests
import Foundation
import ProcessKit

/// The record that Lectern keeps at a target: which run is at work there, and which files it may
/// have changed.
///
/// The manifest lists the content of the target, and is replaced last. Until then, this record
/// lists the files for which the manifest may be wrong, so that a later run, even of another
/// version of the course, does not trust files that an interrupted run touched. When a run
/// succeeds, it removes the record, unless the author has files of their own at the target.
struct DeployRecord: Codable, Hashable {
  static let folder = ".lectern-deploy"
  static let path = "\(folder)/state.json"

  /// A run that is at work, or that died at work.
  struct Run: Codable, Hashable {
    var id: String
    var machine: String
    var process: Int
    var start: Int

    /// Increases while the run lives, so that other runs can see that, whatever their clocks say.
    var beat = 0

    /// When it began, in UTC, for people.
    var since: String

    var identity: ProcessIdentity {
      ProcessIdentity(machine: machine, number: process, start: start)
    }
  }

  var version = 1
  var course: String
  var run: Run?

  /// Files whose content is uncertain.
  var pending: Set<String> = []

  /// Those of them whose content is known again, with their current digests.
  var done: [String: String] = [:]

  /// The author's own files at the target, by their digests.
  var own: [String: String] = [:]

  /// Whether no run has left anything unfinished.
  var isClean: Bool { run == nil && pending.isEmpty && done.isEmpty }

  var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array((try? encoder.encode(self)) ?? Data())
  }

  /// Nil if the bytes are not a record.
  ///
  /// Its paths lead only into the target.
  init?(_ bytes: [UInt8]) {
    guard let record = try? JSONDecoder().decode(DeployRecord.self, from: Data(bytes)) else {
      return nil
    }
    self = record
    pending = pending.filter(Self.isInside)
    done = done.filter { Self.isInside($0.key) }
    own = own.filter { Self.isInside($0.key) }
  }

  init(course: String) { self.course = course }

  /// Others can write to the target: a path in the record must not make Lectern remove anything
  /// above the target, or the record and the manifest.
  private static func isInside(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." } && parts.first != "\(folder)"
      && path != "publish.json" && !path.utf8.contains(0)
  }
}
