import TOMLKit

/// What `book.toml` says about the course.
struct MdBookSettings {
  /// The folder of the chapters.
  private(set) var folder = "src"
  private(set) var course = CourseSettings()

  init(in files: SourceFiles) throws(ImportFailure) {
    guard let text = files.text(of: "book.toml") else { return }
    let table: TOMLTable
    do {
      table = try TOMLTable(string: text)
    } catch {
      throw ImportFailure("book.toml cannot be read: \(error)")
    }
    let book = table["book"]?.table
    folder = CourseSettings.plain(book?["src"]?.string) ?? folder
    course.title = CourseSettings.plain(book?["title"]?.string)
    course.description = CourseSettings.plain(book?["description"]?.string)
    course.language = CourseSettings.plain(book?["language"]?.string)
    course.authors = (book?["authors"]?.array?.compactMap { $0.string } ?? []).map {
      CourseSettings.Author($0)
    }
  }
}
