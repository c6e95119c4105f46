import ArchiveKit
import Diagnostics
import FileKit

/// What is imported: a folder, or an archive, which is unpacked until ``clear()``.
struct ImportSource {
  enum Refusal: Error {
    /// There is no file and no folder of this name.
    case missing

    /// It is one page of a course, which is in this folder.
    case page(in: String)

    /// Something in the archive must not come out.
    case archive([Diagnostic])
  }

  /// The folder of the course.
  let folder: String

  /// What was unpacked; nil for a folder.
  private let unpacked: String?

  /// - Parameters:
  ///   - path: What the user named.
  ///   - target: The folder that will be made: an archive is unpacked beside it, on the same disk.
  /// - Throws: ``Refusal``, or what the machine could not do.
  init(_ path: String, target: String) throws {
    if FileSystem.isFolder(path) {
      folder = path
      unpacked = nil
      return
    }
    guard FileSystem.isFile(path) else { throw Refusal.missing }
    if Self.pageEndings.contains(where: { path.lowercased().hasSuffix($0) }) {
      let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      throw Refusal.page(in: folder.isEmpty ? "." : folder.joined(separator: "/"))
    }
    var parts = target.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let raw = (parts.dropLast() + [".\(parts.removeLast()).lectern-unpacked"]).joined(
      separator: "/")
    try FileSystem.remove(raw)
    let result = try ArchiveReader.unpack(path, named: path, into: raw)
    guard result.diagnostics.isEmpty else { throw Refusal.archive(result.diagnostics) }
    unpacked = raw
    folder = Self.course(in: raw)
  }

  private static let pageEndings = [".md", ".markdown", ".qmd", ".rmd", ".ipynb", ".html"]

  /// Removes what was unpacked, when its files are no longer needed.
  func clear() {
    // If that fails, it is hidden, and is removed the next time.
    if let unpacked { try? FileSystem.remove(unpacked) }
  }

  /// Archives of repositories have one folder around everything.
  private static func course(in folder: String) -> String {
    guard let names = try? FileSystem.names(in: folder), names.count == 1,
      FileSystem.isFolder("\(folder)/\(names[0])")
    else { return folder }
    return "\(folder)/\(names[0])"
  }
}
