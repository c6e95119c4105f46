package import ArchiveKit
package import Diagnostics
import EditionKit
package import JSONKit
package import LessonModel
import LessonReader

/// An archive as a person wants to know it before unpacking it.
package struct InspectedArchive: Sendable {
  /// What it is to Lectern.
  package enum Kind: Hashable, Sendable {
    /// The source of a course.
    case source(title: String, lessons: Int)

    /// What `lectern publish` made.
    case publication(course: String, generator: String, editions: [EditionName])

    /// A package for players of audiobooks.
    case audiobook(title: String, lessons: Int, AudiobookForm)

    /// An EPUB.
    case book(BookFacts)

    /// Any other archive.
    case other
  }

  package var name: String
  package var kind: Kind
  package var contents: ArchiveContents

  /// What was refused.
  package var diagnostics: [Diagnostic]

  /// The files in it, without folders.
  package var files: [ArchiveEntry] { contents.entries.filter { !$0.isFolder } }

  /// The version of the format of ``json(generator:)``.
  package static let version = 1

  /// The archive for programs; `docs/inspect.md` describes the form.
  package func json(generator: String) -> JSON {
    var members: [(String, JSON)] = [
      ("format", .string("lectern-archive")), ("version", .integer(Self.version)),
      ("generator", .string(generator)), ("name", .string(name)),
      ("archive", .string(contents.format)), ("packedBytes", .integer(contents.packedByteCount)),
      ("bytes", .integer(contents.byteCount)),
    ]
    switch kind {
    case .source(let title, let lessons):
      members += [
        ("kind", .string("source")), ("title", .string(title)), ("lessons", .integer(lessons)),
      ]
    case .publication(let course, let generator, let editions):
      members += [
        ("kind", .string("publication")), ("course", .string(course)),
        ("madeBy", .string(generator)), ("editions", .texts(editions.map(\.text))),
      ]
    case .audiobook(let title, let lessons, let form):
      members += [
        ("kind", .string("audiobook")), ("title", .string(title)), ("lessons", .integer(lessons)),
        ("form", .string(form.rawValue)),
      ]
    case .book(let book):
      members += [
        ("kind", .string("book")), ("title", .string(book.title)),
        ("pages", .integer(book.pageCount)), ("readAloud", .bool(book.isReadAloud)),
      ]
    case .other: members.append(("kind", .null))
    }
    members += [
      (
        "files",
        .array(
          files.map {
            .object([("path", .string($0.path.text)), ("bytes", .integer($0.byteCount))])
          })
      ),
      ("refused", .texts(diagnostics.map(\.message))),
    ]
    return .object(members)
  }
}

/// Examines an archive without unpacking it to the disk.
package enum ArchiveInspector {
  /// Reads an archive to its end.
  ///
  /// - Parameters:
  ///   - path: The archive.
  ///   - name: What diagnostics call it.
  ///   - editions: The editions that a course may name.
  /// - Returns: What is in it, and what was refused.
  /// - Throws: What the machine could not do.
  package static func inspect(
    _ path: String, named name: String, editions: [EditionName]
  ) async throws(PublishFailure) -> InspectedArchive {
    let listed: Diagnosed<ArchiveContents>
    do {
      listed = try ArchiveReader.list(path, named: name) { path in
        path.text.split(separator: "/").count <= 3
          && (["course.yaml", PublicationManifest.path].contains(path.text.nameInPath)
            || AudiobookForm(manifest: path.text) != nil
            || BookFacts.reads(path.text))
      }
    } catch {
      throw PublishFailure(error)
    }
    let kind = try await kind(of: listed.value, editions)
    return InspectedArchive(
      name: name, kind: kind, contents: listed.value, diagnostics: listed.diagnostics)
  }

  private static func kind(of contents: ArchiveContents, _ editions: [EditionName])
    async throws(PublishFailure) -> InspectedArchive.Kind
  {
    let paths = contents.entries.filter { !$0.isFolder }.map(\.path.text)
    func kept(_ path: String) -> [UInt8]? {
      ArchivePath(path).flatMap { contents.kept[$0] }
    }
    if let root = SourceArchive.root(of: paths), let file = kept("\(root)lessons/course.yaml") {
      let folder = MemoryFolder(["lessons/course.yaml": file])
      let title: String
      do {
        title = try await CourseReader(folder: folder, editions: editions, width: 1).read()
          .course.value.title
      } catch {
        throw PublishFailure(.file, "\(error)")
      }
      return .source(
        title: title,
        lessons: paths.count { $0.hasPrefix("\(root)lessons/") && $0.hasSuffix(".md") })
    }
    if let manifest = kept(PublicationManifest.path).flatMap(PublicationManifest.read) {
      var editions: [EditionName] = []
      for file in manifest.files where !editions.contains(file.edition) {
        editions.append(file.edition)
      }
      return .publication(
        course: manifest.course, generator: manifest.generator,
        editions: editions.sorted { $0.text < $1.text })
    }
    for form in AudiobookForm.allCases {
      if let (title, lessons) = kept(form.manifest).flatMap(form.read) {
        return .audiobook(title: title, lessons: lessons, form)
      }
    }
    if let book = BookFacts(reading: kept) { return .book(book) }
    return .other
  }
}
