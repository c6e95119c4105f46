import Concurrency
package import Diagnostics
package import LessonModel

/// The content of a project folder.
package struct ReadCourse: Sendable {
  /// The course, as far as it can be read, and the problems in it.
  package var course: Diagnosed<Course>

  /// Every file that was read as text, by path, for printing diagnostics.
  package var sources: [SourceText]

  /// How the course wants rules reported.
  package var settings: [RulePolicy.Setting]

  /// The places that lessons excuse from rules.
  package var excuses: [RulePolicy.Excuse]

  /// The lessons that contain a formula: few do, so that only these need to be searched for
  /// formulas.
  package var lessonsWithFormulas: Set<LessonID>

  package init(
    course: Diagnosed<Course>, sources: [SourceText], settings: [RulePolicy.Setting] = [],
    excuses: [RulePolicy.Excuse] = [], lessonsWithFormulas: Set<LessonID>
  ) {
    self.course = course
    self.sources = sources
    self.settings = settings
    self.excuses = excuses
    self.lessonsWithFormulas = lessonsWithFormulas
  }
}

/// Reads the course of a project folder.
///
/// An author's mistakes become diagnostics, and the course contains everything that could be read.
/// Reading fails only if the machine cannot read the folder. The result is the same at any width.
package struct CourseReader: Sendable {
  private let folder: any CourseFolder
  private let editions: [EditionName]
  private let width: Int
  private let memory: ReadingMemory?

  /// The maximum size of a lesson in bytes: some hundred pages.
  ///
  /// A text that consists only of marks takes several hundred times its size in memory while it is
  /// read.
  package static let maximumLessonBytes = 1 << 20

  /// `editions` are the ones that `:::only` may name; `width` is how many lessons are read at the
  /// same time; `memory` is what earlier readings of the same folder have left.
  package init(
    folder: any CourseFolder, editions: [EditionName], width: Int, memory: ReadingMemory? = nil
  ) {
    self.folder = folder
    self.editions = editions
    self.width = max(1, width)
    self.memory = memory
  }

  /// Reads everything, even if there are errors.
  package func read() async throws(FolderError) -> ReadCourse {
    var diagnostics: [Diagnostic] = []
    let layout = try LayoutReader.read(folder).unwrap(into: &diagnostics)
    let files = FileReader(folder: folder)

    var sources: [SourceText] = []
    let courseFile = readCourseFile(layout, files, &sources).unwrap(into: &diagnostics)
    let glossary = readGlossary(layout, files, &sources).unwrap(into: &diagnostics)
    let pronunciation = readPronunciation(layout, files, &sources).unwrap(into: &diagnostics)
    let published = readPublished(layout, files, &sources).unwrap(into: &diagnostics)
    var units = readUnitFiles(layout, files, &sources).unwrap(into: &diagnostics)

    let paths = layout.units.enumerated().flatMap { unit, folder in
      folder.lessons.map { (unit: unit, file: $0) }
    }
    let known = memory?.heads ?? [:]
    let heads = await paths.concurrentMap(width: width, batch: 8) { path in
      if let head = known[path.file.path], isUnchanged(head) { return head }
      return LessonFileReader.head(of: path.file, files: files)
    }
    let courseText = sources.first { $0.path == CourseLayout.courseFile }?.bytes
    sources += heads.compactMap(\.source)
    let lessons = await build(heads, layout, courseFile, courseText)
    for position in lessons.indices { diagnostics += lessons[position].diagnostics }
    diagnostics += IdentityCheck.duplicateLessons(heads)
    for (unit, folder) in layout.units.enumerated() {
      units[unit].lessons.reserveCapacity(folder.lessons.count)
    }
    for (position, path) in paths.enumerated() {
      units[path.unit].lessons.append(lessons[position].lesson)
    }

    let assets = await layout.media.concurrentMap(width: width) {
      AssetReader.asset(of: $0, in: folder)
    }
    var course = CourseAssembly.course(
      courseFile, units: units, assets: assets, into: &diagnostics)
    course.glossary = glossary
    course.pronunciation = pronunciation
    course.published = published
    if course.allowsRawHTML {
      let code = await CodeFiles.read(
        course.assets, at: LinkIndex(layout: layout, heads: heads), in: folder, width: width)
      course.assets = code.map(\.asset)
      sources += code.compactMap(\.source)
    }
    diagnostics += CoverCheck(folder: folder).diagnostics(of: course, courseFile)
    diagnostics += CaptionsCheck(folder: folder).diagnostics(of: course, among: assets)
    return ReadCourse(
      course: Diagnosed(course, diagnostics.inReadingOrder()),
      sources: sources.sorted { $0.path < $1.path },
      settings: CheckSettings.settings(courseFile),
      excuses: lessons.indices.flatMap { lessons[$0].excuses },
      lessonsWithFormulas: Set(
        lessons.indices.filter { lessons[$0].hasFormulas }.map { lessons[$0].lesson.id }))
  }

  /// Whether the file of a head that was read before still has the same text.
  private func isUnchanged(_ head: LessonHead) -> Bool {
    guard let source = head.source else { return false }
    let bytes = try? folder.bytes(of: head.path, limit: Self.maximumLessonBytes + 1)
    return bytes == source.bytes
  }

  /// The lessons for these heads, in order.
  private func build(
    _ heads: [LessonHead], _ layout: CourseLayout, _ course: Record, _ courseText: [UInt8]?
  ) async -> [BuiltLesson] {
    let plain = LinkIndex(layout: layout, heads: heads)
    var index = plain
    let facets = CourseAssembly.facets(course)
    let builder = LessonBuilder(
      course: course, facets: facets, index: index, editions: editions)
    let old = memory?.lessons(linking: plain, courseText) ?? [:]
    var lessons = await heads.concurrentMap(width: width, batch: 8) { head in
      if let known = old[head.path], known.source === head.source { return known.lesson }
      return builder.build(head)
    }
    memory?.keep(heads, lessons, linking: plain, courseText)

    // Only now is it known which headings became titles. A link to such a heading leads to the
    // lesson itself.
    var titles: [LessonID: Anchor] = [:]
    for position in lessons.indices {
      guard let anchor = lessons[position].titleAnchor else { continue }
      index.set(titleAnchor: anchor, ofLessonAt: heads[position].path)
      titles[lessons[position].lesson.id] = anchor
    }
    guard !titles.isEmpty else { return lessons }
    let again = LessonBuilder(course: course, facets: facets, index: index, editions: editions)
    let affected = lessons.indices.filter { lessons[$0].lesson.linksTo(anyOf: titles) }
    let rebuilt = await affected.concurrentMap(width: width) { again.build(heads[$0]) }
    for (position, lesson) in zip(affected, rebuilt) { lessons[position] = lesson }
    return lessons
  }

  private func readCourseFile(
    _ layout: CourseLayout, _ files: FileReader, _ sources: inout [SourceText]
  ) -> Diagnosed<Record> {
    let path = CourseLayout.courseFile
    func missing(_ why: String, _ way: String) -> Diagnosed<Record> {
      let problem = Diagnostic.error(
        .missingCourseFile, "the course has no \(path)\(why)", at: .beginning(of: path),
        fixes: [FixIt(way)])
      return Diagnosed(.unreadable(.beginning(of: path)), [problem])
    }
    guard let found = layout.courseFile else {
      return missing("", "make the file; its first line is `title: ` and the name of the course")
    }
    switch found.kind {
    case .file: return files.record(at: found.path, keys: .course, &sources)
    case .link(let refusal): return missing(": \(refusal.message)", refusal.wayOut)
    case .folder, .special: return missing(": this is not a file", "give it another name")
    }
  }

  private func readGlossary(
    _ layout: CourseLayout, _ files: FileReader, _ sources: inout [SourceText]
  ) -> Diagnosed<Glossary> {
    guard let found = layout.glossary, found.kind == .file else {
      return Diagnosed(Glossary(isComplete: layout.glossary == nil))
    }
    var diagnostics: [Diagnostic] = []
    let record = files.record(at: found.path, keys: .glossary, &sources)
      .unwrap(into: &diagnostics)
    var glossary = GlossaryAssembly.glossary(record, into: &diagnostics)
    glossary.isComplete = !record.isUnreadable
    return Diagnosed(glossary, diagnostics)
  }

  private func readPronunciation(
    _ layout: CourseLayout, _ files: FileReader, _ sources: inout [SourceText]
  ) -> Diagnosed<Pronunciation> {
    guard let found = layout.pronunciation, found.kind == .file else {
      return Diagnosed(Pronunciation())
    }
    var diagnostics: [Diagnostic] = []
    let record = files.record(at: found.path, keys: .pronunciation, &sources)
      .unwrap(into: &diagnostics)
    let words = PronunciationAssembly.pronunciation(record, into: &diagnostics)
    return Diagnosed(words, diagnostics)
  }

  private func readPublished(
    _ layout: CourseLayout, _ files: FileReader, _ sources: inout [SourceText]
  ) -> Diagnosed<PublishedIdentities?> {
    guard let found = layout.published else { return Diagnosed(nil) }
    guard found.kind == .file else {
      // A publication would write a new file, and forget what the course was published as.
      let problem = Diagnostic.error(
        .unreadableFile, "this must be a file of the project, not a link or a folder",
        at: .beginning(of: found.path), fixes: [FixIt("put the file itself here")])
      return Diagnosed(nil, [problem])
    }
    var diagnostics: [Diagnostic] = []
    let record = files.record(at: found.path, keys: .published, &sources)
      .unwrap(into: &diagnostics)
    let identities = PublishedAssembly.identities(record, into: &diagnostics)
    return Diagnosed(identities, diagnostics)
  }

  private func readUnitFiles(
    _ layout: CourseLayout, _ files: FileReader, _ sources: inout [SourceText]
  ) -> Diagnosed<[Unit]> {
    var units: [Unit] = []
    var diagnostics: [Diagnostic] = []
    var seen: [UnitID: SourceSpan] = [:]
    for folder in layout.units {
      guard let path = folder.path else {
        units.append(Unit(lessons: []))
        continue
      }
      var record = Record(span: .beginning(of: "\(path)/unit.yaml"))
      if let unitFile = folder.unitFile, unitFile.kind == .file {
        record = files.record(at: unitFile.path, keys: .unit, &sources).unwrap(
          into: &diagnostics)
      } else if folder.unitFile == nil {
        diagnostics.append(
          .warning(
            .missingUnitFile, "a folder of lessons needs a unit.yaml",
            at: .beginning(of: "\(path)/unit.yaml"),
            fixes: [FixIt("make the file; its first line is `title: \(folder.name.words)`")]))
      }
      var texts = PlainTextCheck()
      texts.check(record, ["title", "summary"], of: "a unit")
      diagnostics += texts.diagnostics
      let written = record.spanned("id")
      let stand = "unit-\(units.count + 1)"
      guard let id = UnitID(written?.text ?? folder.name.id ?? stand) ?? UnitID(stand) else {
        continue
      }
      let span = written?.span ?? record.span
      if let first = seen[id] {
        diagnostics.append(IdentityCheck.duplicate("unit", "\(id)", at: span, first: first))
      } else {
        seen[id] = span
      }
      var details = Unit.Details(
        id: id, title: record.text("title") ?? folder.name.words, summary: record.text("summary"),
        folder: path)
      details.picture = PodcastAssembly.picture(record.record("podcast"), ofUnitIn: path)
      units.append(Unit(details: details, lessons: []))
    }
    return Diagnosed(units, diagnostics)
  }
}

extension Lesson {
  /// Whether a link leads to one of these places.
  fileprivate func linksTo(anyOf places: [LessonID: Anchor]) -> Bool {
    var isFound = false
    forEachInline { inline in
      if case .link(let link) = inline, case .lesson(let id, let anchor?) = link.target,
        places[id] == anchor
      {
        isFound = true
      }
    }
    return isFound
  }
}
