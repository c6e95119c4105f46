/// A project folder that courses are read from: on disk, or in memory.
///
/// Paths are relative to the project, with forward slashes and without `.` and `..`:
/// `lessons/01-start/unit.yaml`.
package protocol CourseFolder: Sendable {
  /// The names in a folder, in any order.
  func entries(of path: String) throws(FolderError) -> [FolderEntry]

  /// The size of a file; nil if there is no such file.
  func byteCount(of path: String) -> Int?

  /// The first bytes of a file, at most `limit`.
  func bytes(of path: String, limit: Int) throws(FolderError) -> [UInt8]

  /// Bytes from the middle of a file, fewer at its end; nil when it cannot be read.
  func bytes(of path: String, from start: Int, count: Int) -> [UInt8]?
}

/// One name in a folder.
package struct FolderEntry: Hashable, Sendable {
  /// What the name leads to; links in the file system are followed.
  package enum Kind: Hashable, Sendable {
    case file
    case folder

    /// A link that is not followed, and why.
    case link(Refusal)

    /// A pipe, a device, a socket.
    case special
  }

  /// Why a link in the file system is not followed.
  package enum Refusal: Hashable, Sendable {
    case leavesProject

    /// It would make one folder appear twice, or inside itself.
    case leadsToFolder
    case leadsNowhere
  }

  package var name: String
  package var kind: Kind

  package init(name: String, kind: Kind) {
    self.name = name
    self.kind = kind
  }
}

/// A folder or a file that could not be read.
package struct FolderError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong.
  package enum Code: Hashable, Sendable {
    /// There is no such file or folder.
    case notFound

    /// The permissions of the file or folder forbid it.
    case notPermitted

    /// It is a link that leads outside the project.
    case leavesProject

    /// Anything else that the system reports.
    case failed
  }

  package var code: Code

  /// Relative to the project folder; empty for the project folder itself.
  package var path: String

  /// The project folder, as the user named it.
  package var project: String

  /// The system's own words.
  package var reason: String

  package init(_ code: Code, path: String, project: String, reason: String) {
    self.code = code
    self.path = path
    self.project = project
    self.reason = reason
  }

  package var description: String {
    let place = path.isEmpty ? project : "\(project)/\(path)"
    return switch code {
    case .notFound:
      "cannot read the course: \(place) does not exist; run lectern in a project folder, "
        + "which contains lessons/, or name the folder"
    case .notPermitted:
      "cannot read the course: you may not read \(place); change its permissions"
    case .leavesProject:
      "cannot read the course: \(place) is a link that leads outside the project, and Lectern does not follow it; "
        + "copy the folder here"
    case .failed: "cannot read the course: \(place): \(reason)"
    }
  }
}
