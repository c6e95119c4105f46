import Authoring
import Digests

/// Makes a course of Lectern's from a course of any kind.
struct CourseImport {
  private let files: SourceFiles
  private let progress: (_ done: Int, _ pages: Int) -> Void
  private var course: ImportedCourse

  /// The course that another one becomes.
  ///
  /// - Parameters:
  ///   - foreign: What was read.
  ///   - files: The source.
  ///   - tool: What people call the tool that it was written for.
  ///   - progress: Gets, after each page, how many of all pages are done.
  /// - Returns: The course with its report.
  /// - Throws: `ImportFailure`, only if there is nothing to import.
  static func course(
    _ foreign: some ForeignCourse, in files: SourceFiles, named tool: String,
    _ progress: @escaping (_ done: Int, _ pages: Int) -> Void
  ) throws(ImportFailure) -> ImportedCourse {
    var work = CourseImport(
      files: files, progress: progress, course: ImportedCourse(report: ImportReport(tool: tool)))
    try work.run(foreign)
    return work.course
  }

  private mutating func run(_ foreign: some ForeignCourse) throws(ImportFailure) {
    let outline = try foreign.outline(&course.report)
    let shape = CourseShape(outline.pages, units: outline.units, root: outline.root)
    var names = ActivityNames(besides: shape.ids.values)
    var drafts: [PageLesson] = []
    var terms = ImportedGlossary()
    for page in outline.pages {
      guard let text = foreign.text(of: page, in: files), let id = shape.ids[page.path] else {
        continue
      }
      names.lesson = id
      let found = foreign.page(page, text, &names)
      terms.add(found.terms)
      drafts.append(PageLesson(page, found, of: foreign))
      progress(drafts.count, outline.pages.count)
    }
    let map = PageMap(
      files, outline.pages, roots: [outline.root] + outline.fileRoots, lessons: shape.lessons,
      anchors: Dictionary(
        drafts.map { ($0.page.path, $0.anchors) }, uniquingKeysWith: { first, _ in first }))
    var links = PageLinks(map)
    for draft in drafts {
      guard let path = shape.lessons[draft.page.path] else { continue }
      links.begin(page: draft.page.path, lesson: path)
      course.files[path] = .text(draft.lesson(&links, foreign, &course.report))
    }
    for unit in shape.units {
      course.files["\(unit.folder)/unit.yaml"] = .text("title: \(YAMLText.value(unit.title))\n")
    }
    for (path, target) in links.media.files {
      course.files[target] = files.made(path).map { .bytes($0) } ?? .copy(of: path)
    }
    course.files["lessons/course.yaml"] = .text(outline.settings.courseFile)
    if let glossary = terms.file { course.files["lessons/glossary.yaml"] = .text(glossary) }
    let places = Dictionary(
      outline.pages.map { ($0.path, $0.place) }, uniquingKeysWith: { first, _ in first })
    noteSources(shape.lessons.merging(links.media.files) { first, _ in first }, places)
    course.report.lessonCount = drafts.count
    course.report.fileCount = links.media.files.count
  }

  /// Notes what each file of the course was made of, so that a later import can say what is new.
  ///
  /// `places` are the files that pages are in.
  private mutating func noteSources(_ targets: [String: String], _ places: [String: String]) {
    for (page, target) in targets.sorted(by: { $0.key < $1.key }) {
      let path = places[page] ?? page
      guard let digest = files.digest(of: path) else { continue }
      course.report.sources.append(
        ImportReport.Source(path: path, target: target, digest: digest))
    }
  }
}
