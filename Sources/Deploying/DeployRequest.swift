import FileKit
package import LessonModel
package import ProcessKit
package import Publishing

/// What to put online, and where.
package struct DeployRequest: Sendable {
  package var project: Project

  /// The folder of the publication.
  package var output: String
  package var target: DeployTarget

  /// The absolute path of the folder that a relative target starts at.
  package var base: String

  /// The published files that are not uploaded.
  package var except: [PathPattern]

  /// Whether to move everything, whatever the manifest at the target lists.
  package var all = false

  /// Whether to replace another course, or files that Lectern did not put there.
  package var replaces = false

  /// Whether to only say what would be done.
  package var isDryRun = false
  package var timing = DeployTiming()
  package var tools = DeployTools()

  /// What to do if another run publishes the course.
  package var patience: Patience = .none

  /// Called once if another run is at work at the target; nil to fail then.
  package var waits: (@Sendable (_ since: String) -> Void)?

  /// Asks whether many files may be removed; nil if nobody can answer.
  package var confirms: (@Sendable (_ removed: Int, _ known: Int) -> Bool)?
  package var progress: @Sendable (DeployProgress) -> Void = { _ in }

  package init(
    project: Project, output: String, target: DeployTarget, base: String, except: [PathPattern] = []
  ) {
    self.project = project
    self.output = output
    self.target = target
    self.base = base
    self.except = except
  }
}

/// How far a run is.
package struct DeployProgress: Hashable, Sendable {
  package var files: Int
  package var allFiles: Int
  package var bytes: Int
  package var allBytes: Int
}

/// What a run did, or would do.
package struct DeployOutcome: Sendable {
  package var plan: DeployPlan

  /// Whether this run finished an interrupted one.
  package var isResumed = false

  /// Files of the course that have changed since it was published.
  package var newer: [String]

  /// Links in the folder, which are not followed.
  package var links: [String]

  /// Published files that are not uploaded.
  package var kept: Int

  /// What failed after the new course was online.
  package var leftover: String?
}

/// The programs that move files, and additions to their environment.
package struct DeployTools: Sendable {
  package var rsync = Program(
    "rsync", installedBy: "sudo apt-get install rsync", asksNetwork: true)
  package var rclone = Program(
    "rclone", installedBy: "sudo apt-get install rclone", asksNetwork: true)
  package var environment: [String: String] = [:]

  package init() {}

  /// The program that rsync uses to reach other machines, if it is not ssh.
  var remoteShell: String? { environment["RSYNC_RSH"] ?? environmentValue("RSYNC_RSH") }
}
