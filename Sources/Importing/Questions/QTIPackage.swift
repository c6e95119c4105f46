import LessonReader
import XMLKit

/// Questions of QTI, version 1.2 to 3.0: a package, or files beside each other.
struct QTIPackage: PackageKind {
  let course: PackagedCourse

  static func isCourse(_ files: SourceFiles) -> Bool {
    files.paths.contains { SourceFiles.isShown($0) && isQTI($0, files) }
  }

  private static func isQTI(_ path: String, _ files: SourceFiles) -> Bool {
    guard path.lowercased().hasSuffix(".xml"), let text = files.text(of: path) else { return false }
    return text.prefix(4_000).contains(
      /<(?:[A-Za-z]+:)?(?:assessmentItem|assessmentTest|qti-assessment-item|qti-assessment-test|questestinterop)[\s>]/
    )
  }

  init(_ files: SourceFiles) throws(ImportFailure) {
    var reading = Reading(files)
    for path in files.paths where SourceFiles.isShown(path) && Self.isQTI(path, files) {
      reading.add(path)
    }
    course = reading.finished()
    guard !course.pages.isEmpty else {
      throw ImportFailure(
        "No question of QTI was found. Name the package, or the folder with its files.")
    }
  }

  private struct Reading {
    private let files: SourceFiles
    private let manifest: PackageManifest?
    private var course = PackagedCourse()
    private var tests: [(path: String, root: XMLElement)] = []
    private var items: [(path: String, root: XMLElement)] = []

    init(_ files: SourceFiles) {
      self.files = files
      manifest = try? PackageManifest(files)
    }

    mutating func add(_ path: String) {
      guard let text = files.text(of: path) else { return }
      do {
        let root = try XMLDocument.parse(Array(text.utf8)).root
        switch root.plainName {
        case "assessmenttest": tests.append((path, root))
        case "assessmentitem": items.append((path, root))
        default: addOld(path, root)
        }
      } catch {
        course.lose(
          .leftOut, "File that is damaged", "It is not well-formed XML, \(error).", at: path)
      }
    }

    /// A file of QTI 1.2 has all its questions inside.
    private mutating func addOld(_ path: String, _ root: XMLElement) {
      let test = root.child("assessment") ?? root.child("objectbank")
      let title =
        CourseSettings.plain(test?.plainAttribute("title")) ?? SourcePath.stem(of: path)
      let parts = root.all("item").map {
        PackagedCourse.Part.question(QTIOneItem.question($0).resolvingFiles())
      }
      guard !parts.isEmpty else { return }
      course.pages.append(
        PackagedCourse.Page(path: path, title: title, parts: parts, name: title))
    }

    /// Tests say in which order items come, and which belong together.
    mutating func finished() -> PackagedCourse {
      var used: Set<String> = []
      for (path, test) in tests {
        for part in test.children("testpart") {
          for section in part.children("assessmentsection") {
            addSection(section, of: path, test, &used)
          }
        }
      }
      let rest = items.filter { !used.contains($0.path) }
      if !rest.isEmpty {
        let title = manifest?.title ?? "Questions"
        addPage(rest, title, at: rest[0].path, file: nil)
      }
      course.settings.title =
        manifest?.title ?? tests.first?.root.plainAttribute("title") ?? course.pages.first?.title
      course.settings.language =
        manifest?.language ?? items.first?.root.plainAttribute("lang")
      return course
    }

    private mutating func addSection(
      _ section: XMLElement, of path: String, _ test: XMLElement, _ used: inout Set<String>
    ) {
      let found = section.all("assessmentitemref").compactMap {
        reference -> (String, XMLElement)? in
        guard let href = reference.plainAttribute("href"),
          let place = SourcePath.resolve(
            PercentEncoding.decoded(href), from: SourcePath.folder(of: path)),
          let item = items.first(where: { $0.path == place })
        else {
          course.lose(
            .leftOut, "Item without a file",
            "The package has no file for it: \(reference.plainAttribute("href") ?? "")", at: path,
            line: reference.line)
          return nil
        }
        return used.insert(place).inserted ? item : nil
      }
      guard !found.isEmpty else { return }
      let title =
        CourseSettings.plain(section.plainAttribute("title"))
        ?? CourseSettings.plain(test.plainAttribute("title")) ?? SourcePath.stem(of: path)
      addPage(found, title, at: "\(path)#\(course.pages.count + 1)", file: path)
    }

    private mutating func addPage(
      _ items: [(path: String, root: XMLElement)], _ title: String, at path: String, file: String?
    ) {
      // Pictures are beside the items, wherever the test is.
      course.fileRoots += items.map { SourcePath.folder(of: $0.path) }.filter {
        !$0.isEmpty && !course.fileRoots.contains($0)
      }
      course.pages.append(
        PackagedCourse.Page(
          path: path, title: title, file: file,
          parts: items.map { item in
            var question = QTIItem.question(item.root)
            question.path = item.path
            return .question(question)
          }, name: title))
    }
  }
}
