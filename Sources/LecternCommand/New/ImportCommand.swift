import ArgumentParser
import Authoring
import Diagnostics
import FileKit
import Importing
import JSONKit
import LessonReader
import Publishing

struct ImportCommand: Performable {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Makes a course from one of another tool or platform, or from documents.",
    discussion: """
      Example: lectern import ../our-book our-course

      reads the course in the folder ../our-book, which was written for \(ImportKind.titles), and makes the folder \
      our-course/ with it. The source stays as it is. our-course/import-report.md lists everything that Lectern \
      writes differently, keeps as text or leaves out: first what needs a person.
      """)

  @Argument(
    help: ArgumentHelp("The folder, the archive or the document to read.", valueName: "source"),
    completion: .file())
  var source: String

  @Argument(help: ArgumentHelp("The folder to make.", valueName: "new-folder"))
  var folder: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The tool that the course was written for: \(ImportKind.names).",
      discussion: "Default: the one whose files are there.", valueName: "tool"))
  var from: ImportKind?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "A course that was imported from the same source before: the report says what is new since.",
      valueName: "folder"),
    completion: .directory)
  var since: String?

  func perform(_ console: Console) async -> ExitStatus {
    do {
      let name = try CourseName(folder).folder
      guard !FileSystem.exists(name) else {
        console.report("lectern: \(name) already exists, and was not changed.")
        return .couldNotRun
      }
      var source = try ImportSource(self.source, target: name)
      defer { source.clear() }
      let files = try DiskFolder(source.folder)
      guard let kind = from ?? ImportKind.detect(in: files) else {
        console.report(
          "lectern: \(self.source) is not a course that can be imported. The tools are: "
            + "\(ImportKind.names). Name the folder that contains the tool's own file: \(ImportKind.ownFiles)."
        )
        return .couldNotRun
      }
      let earlier = try since.map(Self.earlier)
      let progress = ImportProgress(console: console)
      defer { progress.finish() }
      if kind == .document { try await source.readDocuments(target: name, progress) }
      var course = try await Self.course(in: DiskFolder(source.folder), as: kind, progress)
      if let earlier { course.report.compare(with: earlier) }
      try NewFiles.place(contents(of: course, from: source.folder), asFolder: name)
      progress.finish()
      let report = course.report
      let news = report.changes.map { changes in
        "\nSince \(changes.since): \(Wording.count(changes.added.count, "file")) new, "
          + "\(changes.changed.count) changed, \(changes.gone.count) gone."
      }
      let person = report.count(.leftOut) + report.count(.keptAsText)
      try console.print(
        """
        Made \(name)/ from a course of \(kind.title), with \(Wording.count(report.lessonCount, "lesson")) and \
        \(Wording.count(report.fileCount, "file")) to show or to download.
        \(Wording.count(report.count(.changed), "thing")) changed, \(person) left out or kept as text: \
        see \(name)/import-report.md\(news ?? "")
        Next: lectern check \(name.quotedForShell)
        """)
      return .clean
    } catch ImportSource.Refusal.missing {
      console.report("lectern: there is no folder and no archive \(source) to import.")
      return .couldNotRun
    } catch ImportSource.Refusal.page(let folder) {
      console.report(
        "lectern: \(source) is one page. Name the folder of its course, such as \(folder.quotedForShell)."
      )
      return .couldNotRun
    } catch ImportSource.Refusal.archive(let diagnostics) {
      let printer = TerminalPrinter(sources: [], isColored: console.colorsErrors)
      console.report(painted: printer.print(diagnostics).trimmingLastLineBreak)
      console.report("Nothing was made.")
      return .courseHasErrors
    } catch {
      console.report("lectern: \(error)")
      return .couldNotRun
    }
  }

  /// The course; pandoc writes the HTML of packages as Markdown, all of it in one run.
  private static func course(
    in source: DiskFolder, as kind: ImportKind, _ progress: ImportProgress
  ) async throws -> ImportedCourse {
    let reading = try ImportReading(source, as: kind)
    let html = reading.htmlTexts
    guard !html.isEmpty else { return try reading.course { progress.report("page", $0, of: $1) } }
    progress.report("HTML")
    let markdown = try await DocumentReading.markdown(
      ofHTML: html, styles: ImportKind.htmlClasses,
      installation: Installation.locate(program: "/proc/self/exe"))
    return try reading.course(
      html: Dictionary(zip(html, markdown), uniquingKeysWith: { first, _ in first })
    ) { progress.report("page", $0, of: $1) }
  }

  private static let report = "import-report.json"

  /// What was read when the course in a folder was imported.
  private static func earlier(in folder: String) throws -> EarlierImport {
    let path = "\(folder)/\(report)"
    guard let bytes = try? FileSystem.read(path),
      let earlier = EarlierImport(in: folder, report: bytes)
    else {
      throw PublishFailure(
        .usage,
        "\(path) is missing or cannot be read. Name the folder of a course that lectern import has made, with its report."
      )
    }
    return earlier
  }

  /// The files of the new folder, with what is copied from the folder of the source.
  private func contents(
    of course: ImportedCourse, from source: String
  ) -> [String: NewFiles.Content] {
    var contents = course.files.mapValues { content -> NewFiles.Content in
      switch content {
      case .text(let text): .bytes(Array(text.utf8))
      case .copy(let original): .copy(of: "\(source)/\(original)")
      case .bytes(let bytes): .bytes(bytes)
      }
    }
    contents["import-report.md"] = .bytes(Array(course.report.markdown.utf8))
    contents[Self.report] = .bytes(course.report.json.indentedBytes)
    return contents
  }
}

extension ImportKind: ExpressibleByArgument {
  /// The names of all tools, for sentences.
  static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }

  /// The tools as people call them, for sentences: "mdBook, MkDocs or Hugo".
  static var titles: String {
    let titles = allCases.map(\.title)
    return titles.dropLast().joined(separator: ", ") + " or " + (titles.last ?? "")
  }

  /// The files by which they are known, for sentences.
  static var ownFiles: String { allCases.map(\.ownFile).joined(separator: ", ") }
}
