import ArgumentParser
import Diagnostics
import EditionKit
import FileKit
import Foundation
import LMSEdition
import LessonModel
import LessonReader
import Publishing

struct PackCommand: Performable {
  static let configuration = CommandConfiguration(
    commandName: "pack",
    abstract: "Packs a published course, or its source, into files to take along or pass on.",
    discussion: """
      Run `lectern publish` first. For example, `lectern pack --for web` makes packages/my-course-web.zip, the whole site, \
      which opens from a folder after unpacking; the same for servers as my-course.tar.zst and my-course.tar.gz; and \
      SHA256SUMS, with which anybody can check that the files arrived as they were. The same publication always \
      gives the same bytes, and what has not changed is not packed again.

      `lectern pack --source` makes my-course-source.zip in the current folder, with the lessons, their media and the \
      project's own templates. `lectern new course my-course --from my-course-source.zip` makes the same course from \
      it, on any computer.

      `lectern pack --for books` makes the books of the course, and `lectern pack --for scorm12` a package for a learning \
      platform; `lectern pack --for moodle` chooses the package that suits Moodle (also \
      \(LearningPlatform.names.filter { $0 != "moodle" }.joined(separator: ", "))). `lectern pack --for qti21` has the questions for another system. `lectern pack --for anki` makes decks of the \
      flash cards for Anki, and tables of them for other programs. All of these need no publication: what was published \
      is packed as it is, and the rest is made.
      """)

  @Argument(help: "The project folder: the one that contains lessons/.", completion: .directory)
  var project = "."

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      "What to pack, separated by commas: \((Editions.names + Editions.onRequestNames).map(\.text).joined(separator: ",")), books, a learning platform, or all that is published.",
      valueName: "names"))
  var editions: String?

  @Flag(help: "Pack the source: lessons, media, and the project's own templates.")
  var source = false

  @Flag(help: "Make a book (EPUB) of each unit as well.")
  var perUnit = false

  @Flag(help: "Make a book (EPUB) of each lesson as well.")
  var perLesson = false

  @Option(
    help: ArgumentHelp(
      "What a learning platform starts and rates as one thing: \(LMSSettings.Part.allCases.map(\.rawValue).joined(separator: ", ")).",
      discussion: "Default: what `scos` below `lms` in course.yaml says, or the course.",
      valueName: "part"))
  var scos: String?

  @Option(
    help: ArgumentHelp(
      "Where sound and video of a package for a learning platform are: include, in the package; or link, on the website of the course.",
      discussion:
        "Default: what `media` below `lms` in course.yaml says, or include. `link` needs `site`.",
      valueName: "place"))
  var media: String?

  @Option(
    help: ArgumentHelp(
      "A folder with the schemas of SCORM, which are put into the package beside its manifest.",
      discussion: "Hardly any platform needs them; the test suite of ADL does.",
      valueName: "folder"), completion: .directory)
  var schemas: String?

  @Option(
    help: ArgumentHelp(
      "A folder with libraries of H5P, such as an unpacked file of H5P: what questions need is put into the files.",
      discussion: "Without it, websites play the files with the libraries that they have.",
      valueName: "folder"), completion: .directory)
  var h5pLibraries: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The folder for the packages; with --source, the archive, whose name ends in .zip, .tar.zst or .tar.gz.",
      discussion:
        "Default: packages/ in the project; with --source, the id of the course and -source.zip, in the current folder.",
      valueName: "path"), completion: .file())
  var output: String?

  @Flag(help: "Fail at once if another run of Lectern is publishing the course.")
  var noWait = false

  mutating func validate() throws {
    guard source != (editions != nil) else {
      throw ValidationError("Say what to pack: --for \(Editions.names[0]), or --source.")
    }
    let choice = editions.flatMap { try? PackChoice($0) }
    if let scos {
      guard LMSSettings.Part(rawValue: scos) != nil else {
        let known = LMSSettings.Part.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("--scos must be one of \(known).")
      }
    }
    if let media {
      guard LMSSettings.Media(rawValue: media) != nil else {
        let known = LMSSettings.Media.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("--media must be one of \(known).")
      }
    }
    let forPlatforms = [("scos", scos), ("media", media), ("schemas", schemas)]
    if let (name, _) = forPlatforms.first(where: { $0.1 != nil }) {
      guard choice?.isForPlatforms == true else {
        throw ValidationError(
          "--\(name) is about packages for learning platforms: add --for \(EditionName.scorm12).")
      }
    }
    guard h5pLibraries == nil || choice?.names.contains(EditionName.h5p.text) == true else {
      throw ValidationError("--h5p-libraries is about H5P: add --for \(EditionName.h5p).")
    }
    guard parts.isEmpty || choice?.isForBooks == true else {
      throw ValidationError(
        "--per-unit and --per-lesson are about books: add --for \(EditionName.book).")
    }
  }

  /// What has a book of its own because somebody asks for it here.
  var parts: [BookSettings.Part] { (perUnit ? [.units] : []) + (perLesson ? [.lessons] : []) }

  func perform(_ console: Console) async -> ExitStatus {
    do {
      let project = try Project(at: project)
      let course = try await CourseReader(
        folder: DiskFolder(project.folder), editions: Editions.known, width: 1
      ).read().course.value
      let time = try SourceDate.epoch() ?? course.date?.unixSeconds ?? 0
      if let editions {
        let choice = try PackChoice(editions)
        let choices = PackChoices(
          platforms: try choices(of: choice),
          libraries: try h5pLibraries.map { try H5PLibraryFolder($0).libraries() })
        return try await InterruptibleWork.run(in: project, countingAsDone: Self.isPacked) {
          () async throws(PublishFailure) in
          try await pack(choice.names, choices, of: course, project, time: time, console)
        }
      } else {
        try packSource(of: course, project, time: time, console)
      }
      return .clean
    } catch {
      console.report("lectern: \(error)")
      return .couldNotRun
    }
  }

  private static func isPacked(_ status: ExitStatus) -> Bool { status == .clean }

  // MARK: The publication

  private func pack(
    _ names: [String], _ choices: PackChoices, of course: Course, _ project: Project, time: Int,
    _ console: Console
  ) async throws(PublishFailure) -> ExitStatus {
    let folder = output.map { absolute($0) } ?? "\(project.folder)/packages"
    let onRequest = Editions.onRequestNames.filter { names.contains($0.text) }
    var made: [Packer.Made] = []
    if names.count > onRequest.count {
      made += try pack(names, of: course, project, into: folder, time: time, console)
    }
    if !onRequest.isEmpty {
      guard let packed = try await pack(onRequest, choices, of: project, into: folder, console)
      else {
        console.report("Nothing was packed: fix the errors above, then pack again.")
        return .courseHasErrors
      }
      made += packed
    }
    let width = made.map(\.name.count).max() ?? 0
    let lines = made.map { file in
      "  \(file.name)\(String(repeating: " ", count: width - file.name.count))  "
        + Wording.size(bytes: file.byteCount) + (file.isNew ? "" : ", unchanged")
    }
    try console.print(
      (["Packed “\(course.title)” into \(Wording.path(folder))/"] + lines)
        .joined(separator: "\n"))
    return .clean
  }

  private func pack(
    _ names: [String], of course: Course, _ project: Project, into folder: String, time: Int,
    _ console: Console
  ) throws(PublishFailure) -> [Packer.Made] {
    let lock = try takeLock(of: project, console)
    defer { withExtendedLifetime(lock) {} }
    let published = try PublishedFolder(at: project.output, of: project)
    if !published.newer.isEmpty {
      console.report(
        "The course has changed since it was published (\(published.newer[0])\(published.newer.count > 1 ? ", …" : "")). "
          + "Publish it first if the packages should have that.")
    }
    let there = Set(published.publication.files.map(\.edition))
    let packages = Editions.packages(names, of: course).filter { package in
      // Of all editions, those that are there.
      !names.contains("all") || package.edition.map { there.contains($0) } ?? true
    }
    var made = try Packer.pack(packages, from: published, of: project, into: folder, time: time)
    if names.contains("all") {
      made += try Packer.copy(Editions.onRequestNames, from: published, of: project, into: folder)
    }
    return made
  }

  // MARK: The source

  private func packSource(
    of course: Course, _ project: Project, time: Int, _ console: Console
  ) throws(PublishFailure) {
    let path = absolute(output ?? "\(course.id)-source.zip")
    let packed = try SourceArchive.pack(project, to: path, time: time)
    try console.print(
      """
      Packed “\(course.title)” into \(Wording.path(path)): \(Wording.count(packed.fileCount, "file")), \
      \(Wording.size(bytes: packed.byteCount)).
      Make the same course from it: lectern new course \(course.id) --from \(Wording.path(path).quotedForShell)
      """)
  }

  private func absolute(_ path: String) -> String {
    let here = FileManager.default.currentDirectoryPath
    let path = URL(fileURLWithPath: path.hasPrefix("/") ? path : "\(here)/\(path)")
      .standardizedFileURL.path
    return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }
}
