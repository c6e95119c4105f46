import Digests
import Foundation
import ProcessKit

/// What Lectern writes down at a target: which run is at work there, and which files it may have
/// changed.
///
/// The manifest there says what the target holds, and is replaced last. Until then this record says
/// where the manifest may be wrong, so that a later run, even of another version of the course, trusts
/// nothing that a broken one touched. When a run has ended well, the record is gone, unless the author
/// has files of their own at the target.
struct DeployRecord: Codable, Hashable {
  static let folder = ".lectern-deploy"
  static let path = "\(folder)/state.json"

  /// A run that is at work, or was when it ended.
  struct Run: Codable, Hashable {
    var id: String
    var machine: String
    var process: Int
    var start: Int

    /// Counts up while the run lives: others see that it does, whatever their clocks say.
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

  /// Files that may hold anything.
  var pending: Set<String> = []

  /// Those of them that are known again, by the digests that they have now.
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

  /// Nil if the bytes are not a record; its paths lead nowhere but into the target.
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

  /// The target is somebody else's to write to: a path there must not make Lectern remove anything
  /// above it, or what this record and the manifest are.
  private static func isInside(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." } && parts.first != "\(folder)"
      && path != "publish.json" && !path.utf8.contains(0)
  }
}
