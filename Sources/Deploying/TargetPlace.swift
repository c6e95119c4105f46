import FileKit
import LessonModel
import Publishing

/// A target, and what moves files there.
struct TargetPlace: Sendable {
  let carrier: any Carrier
  let scratch: ScratchPlace

  /// The absolute path of the folder, if the target is on this machine.
  let folder: String?

  init(_ request: DeployRequest, from published: String, _ scratch: ScratchPlace)
    throws(DeployFailure)
  {
    self.scratch = scratch
    switch request.target {
    case .folder(let path):
      let place = FileSystem.resolvedAsFarAsThere(Self.absolute(path, in: request.base))
      try Self.refuse(place, request, published)
      folder = place
      carrier = RsyncCarrier(folder: place, scratch: scratch, tools: request.tools)
    case .host(let login, let path):
      folder = nil
      carrier = RsyncCarrier(login: login, path: path, scratch: scratch, tools: request.tools)
    case .remote(let remote):
      folder = nil
      carrier = RcloneCarrier(remote: remote, scratch: scratch, tools: request.tools)
    }
  }

  private static func absolute(_ path: String, in base: String) -> String {
    var parts: [Substring] = []
    for part in (path.hasPrefix("/") ? path : "\(base)/\(path)").split(separator: "/") {
      switch part {
      case ".": break
      case "..": _ = parts.popLast()
      default: parts.append(part)
      }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// Refuses a folder that is a part of the project, or contains it.
  private static func refuse(_ place: String, _ request: DeployRequest, _ published: String)
    throws(DeployFailure)
  {
    let project = request.project.folder
    let own = ["lessons", "templates", ".lectern"].map { "\(project)/\($0)" } + [published]
    func contains(_ folder: String, _ path: String) -> Bool {
      folder == "/" || path == folder || path.hasPrefix("\(folder)/")
    }
    if let inside = own.first(where: { contains($0, place) }) {
      throw DeployFailure(
        .usage,
        "\(request.target) is in \(inside), which is part of the project. Choose another folder.")
    }
    if own.contains(where: { contains(place, $0) }) {
      throw DeployFailure(
        .usage, "\(request.target) contains the project itself. Choose a separate folder.")
    }
    if FileSystem.exists(place), !FileSystem.isFolder(place) {
      throw DeployFailure(.usage, "\(request.target) is a file. Choose a folder.")
    }
  }

  /// The lock on a folder on this machine; nil for other targets.
  func lock(waits: Bool) throws(DeployFailure) -> FolderLock? {
    guard let folder else { return nil }
    let path = lockPath(in: folder)
    do {
      try FileSystem.makeFolder(folder)
      return try FolderLock(
        at: path, doing: "write \(path)", isRemoved: true, patience: waits ? .wait { _ in } : .none)
    } catch {
      guard error.code == .isBusy else { throw DeployFailure(error) }
      throw DeployFailure(
        .isBusy, "Another run of Lectern is deploying to \(folder). Wait for it to finish.")
    }
  }

  /// Removes the file of a lock whose holder was killed after its last step.
  ///
  /// Nobody else would: the next run finds everything in place, and takes no lock.
  func removeLeftLock() {
    guard let folder, FileSystem.exists(lockPath(in: folder)) else { return }
    // If another run holds it, that run removes it.
    _ = try? FolderLock(at: lockPath(in: folder), doing: "remove a lock", isRemoved: true)
  }

  private func lockPath(in folder: String) -> String { "\(folder)/\(DeployRecord.folder).lock" }
}
