import Authoring
import LessonReader
import TOMLKit

/// What `book.toml` says about the course.
struct MdBookSettings {
  /// The folder of the chapters.
  private(set) var folder = "src"
  private var title: String?
  private var description: String?
  private var language: String?
  private var authors: [String] = []

  init(in source: any CourseFolder) throws(ImportFailure) {
    guard let text = source.text(of: "book.toml") else { return }
    let table: TOMLTable
    do {
      table = try TOMLTable(string: text)
    } catch {
      throw ImportFailure("book.toml cannot be read: \(error)")
    }
    let book = table["book"]?.table
    folder = Self.plain(book?["src"]?.string) ?? folder
    title = Self.plain(book?["title"]?.string)
    description = Self.plain(book?["description"]?.string)
    language = Self.plain(book?["language"]?.string)
    authors = book?["authors"]?.array?.compactMap { $0.string } ?? []
  }

  private static func plain(_ text: String?) -> String? {
    let words = text?.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words?.isEmpty == false ? words : nil
  }

  /// The `course.yaml` with what the book says of itself.
  var courseFile: String {
    var lines = ["title: \(YAMLText.value(title ?? "A course"))"]
    if let description { lines.append("description: \(YAMLText.value(description))") }
    if let language { lines.append("language: \(YAMLText.value(language))") }
    if !authors.isEmpty {
      lines.append("authors:")
      for author in authors {
        // Many write their address after the name.
        if let match = author.wholeMatch(of: /\s*(.+?)\s*<([^<>@\s]+@[^<>@\s]+)>\s*/) {
          lines.append("  - name: \(YAMLText.value(String(match.1)))")
          lines.append("    email: \(match.2)")
        } else {
          lines.append("  - name: \(YAMLText.value(author))")
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
