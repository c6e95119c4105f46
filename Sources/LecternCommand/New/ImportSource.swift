import ArchiveKit
import Diagnostics
import FileKit
import Importing
import Publishing

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
  private(set) var folder: String

  /// What was unpacked or copied; nil for a folder that is read where it is.
  private var unpacked: String?

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
    if Self.ends(path, with: Self.pageEndings) {
      let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      throw Refusal.page(in: folder.isEmpty ? "." : folder.joined(separator: "/"))
    }
    let raw = try Self.scratch(beside: target)
    if Self.ends(path, with: ImportKind.questionEndings + ImportKind.documentEndings) {
      unpacked = raw
      folder = raw
      try FileSystem.makeFolder(raw)
      let name = path.split(separator: "/").last.map(String.init) ?? path
      try FileSystem.copy(path, to: "\(raw)/\(name)")
      return
    }
    let result = try ArchiveReader.unpack(path, named: path, into: raw)
    guard result.diagnostics.isEmpty else { throw Refusal.archive(result.diagnostics) }
    unpacked = raw
    folder = Self.course(in: raw)
  }

  /// Writes the documents of the source as Markdown, in a folder of its own: the source stays as it is.
  mutating func readDocuments(target: String, _ progress: ImportProgress) async throws {
    let original = folder
    if unpacked == nil {
      let raw = try Self.scratch(beside: target)
      unpacked = raw
      folder = raw
      for path in try Self.documents(in: original) {
        let parts = path.split(separator: "/").dropLast().joined(separator: "/")
        try FileSystem.makeFolder(parts.isEmpty ? raw : "\(raw)/\(parts)")
        try FileSystem.copy("\(original)/\(path)", to: "\(raw)/\(path)")
      }
    }
    let installation = try Installation.locate(program: "/proc/self/exe")
    let documents = try Self.documents(in: folder)
    for (number, path) in documents.enumerated() {
      progress.report("document", number + 1, of: documents.count)
      let parts = path.split(separator: "/")
      try await DocumentReading.write(
        parts.last.map(String.init) ?? path,
        in: ([folder] + parts.dropLast().map(String.init)).joined(separator: "/"), called: path,
        styles: ImportKind.documentStyles, installation: installation)
    }
  }

  private static func documents(in folder: String) throws -> [String] {
    try FileSystem.files(under: folder).filter { path in
      ends(path, with: ImportKind.documentEndings) && !FileSystem.isLink("\(folder)/\(path)")
        && !path.split(separator: "/").contains { $0.hasPrefix(".") || $0.hasPrefix("~$") }
    }
  }

  /// A hidden folder beside the target, which does not exist yet.
  private static func scratch(beside target: String) throws -> String {
    var parts = target.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let raw = (parts.dropLast() + [".\(parts.removeLast()).lectern-unpacked"]).joined(
      separator: "/")
    try FileSystem.remove(raw)
    return raw
  }

  private static let pageEndings = [".md", ".markdown", ".qmd", ".rmd", ".ipynb", ".html"]

  private static func ends(_ path: String, with endings: [String]) -> Bool {
    let name = path.lowercased()
    return endings.contains { name.hasSuffix($0) }
  }

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
