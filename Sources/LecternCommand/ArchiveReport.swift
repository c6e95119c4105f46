import ArchiveKit
import LessonModel
import Publishing

/// What people read about an archive.
struct ArchiveReport {
  var archive: InspectedArchive

  var text: String {
    let files = archive.files
    let sizes = files.map { Wording.size(bytes: $0.byteCount) }
    let width = sizes.map(\.count).max() ?? 0
    let lines = zip(files, sizes).map { file, size in
      String(repeating: " ", count: 2 + width - size.count) + size + "  " + file.path.text
    }
    return ([head] + (what.map { [$0] } ?? []) + (lines.isEmpty ? [] : [""] + lines))
      .joined(separator: "\n")
  }

  private var head: String {
    let contents = archive.contents
    return "\(archive.name): \(contents.format.isEmpty ? "unknown" : contents.format), "
      + "\(Wording.count(archive.files.count, "file")), \(Wording.size(bytes: contents.packedByteCount)); unpacked "
      + Wording.size(bytes: contents.byteCount)
  }

  private var what: String? {
    switch archive.kind {
    case .source(let title, let lessons):
      "The source of the course “\(title)”, \(Wording.count(lessons, "lesson")). Make it a course again: "
        + "lectern new course NAME --from \(archive.name.quotedForShell)"
    case .publication(let course, let generator, let editions):
      "A publication of the course “\(course)”, made by \(generator): "
        + editions.map(\.text).joined(separator: ", ")
    case .audiobook(let title, let lessons, .readium):
      "An audiobook of the course “\(title)”, \(Wording.count(lessons, "lesson")), for audiobook apps"
    case .audiobook(let title, let lessons, .lightweight):
      "An audiobook of the course “\(title)”, \(Wording.count(lessons, "lesson")), for apps that read packages of the W3C"
    case .book(let book):
      "A book, “\(book.title)”, \(Wording.count(book.pageCount, "page"))"
        + (book.isReadAloud ? ", which reads itself aloud" : "")
    case .other: nil
    }
  }
}
