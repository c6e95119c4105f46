import Diagnostics
import LessonModel

/// The folder with the author's own recordings, in which names say what is read.
///
/// `pain.m4a` is the recording of the lesson with the id `pain`, and `pain.costs.m4a` that of its section with
/// the id `costs`. What the front matter of a lesson names comes first.
enum RecordingFolder {
  /// Gives each lesson its recordings, and reports files that have the name of none.
  static func assign(to course: inout Course) -> [Diagnostic] {
    guard let named = course.narration.recordings else { return [] }
    guard let folder = path(named.value) else { return [.noRecordings(named)] }
    course.narration.recordings?.value = folder
    let files = course.assets.filter { $0.mediaType.isAudio && $0.id.folder == folder }
    guard !files.isEmpty else { return [.noRecordings(named)] }
    var byLesson: [String: [Found]] = [:]
    for file in files {
      let found = Found(file.id)
      byLesson[found.lesson, default: []].append(found)
    }
    var diagnostics: [Diagnostic] = []
    for unit in course.units.indices {
      for index in course.units[unit].lessons.indices {
        let id = course.units[unit].lessons[index].id.text
        guard let found = byLesson.removeValue(forKey: id) else { continue }
        diagnostics += course.units[unit].lessons[index].take(found, at: named.span)
      }
    }
    let ids = course.lessons.map(\.id.text)
    diagnostics += byLesson.values.flatMap(\.self).map { .recordingOfNothing($0, among: ids) }
    return diagnostics
  }

  /// A folder without `./` at its beginning and `/` at its end; nil for one that is outside the course.
  private static func path(_ written: String) -> String? {
    let parts = written.split(separator: "/").filter { $0 != "." }
    guard !parts.isEmpty, !written.hasPrefix("/"), !parts.contains("..") else { return nil }
    return parts.joined(separator: "/")
  }

  /// A file, and what its name says.
  fileprivate struct Found {
    var file: AssetID
    var lesson: String

    /// The id of a heading; nil for the whole lesson.
    var section: String?

    init(_ file: AssetID) {
      self.file = file
      // The last part is the ending.
      let parts = file.name.split(separator: ".", omittingEmptySubsequences: false).dropLast()
      lesson = parts.first.map(String.init) ?? ""
      section = parts.count > 1 ? parts.dropFirst().joined(separator: ".") : nil
    }
  }
}

extension AssetID {
  fileprivate var folder: Substring {
    path.lastIndex(of: "/").map { path[..<$0] } ?? ""
  }
}

extension Lesson {
  /// Takes what its front matter does not name; reports two files for the same part.
  fileprivate mutating func take(_ files: [RecordingFolder.Found], at span: SourceSpan)
    -> [Diagnostic]
  {
    var diagnostics: [Diagnostic] = []
    var taken: Set<String> = []
    let written = Set(sectionRecordings.map(\.section.value))
    let ownsWhole = suppliedRecording != nil
    for found in files {
      guard taken.insert(found.section ?? "").inserted else {
        diagnostics.append(.secondRecording(found))
        continue
      }
      let file = Spanned(AssetReference.asset(found.file), at: span)
      if let section = found.section {
        guard !written.contains(section) else { continue }
        sectionRecordings.append(
          SectionRecording(section: Spanned(section, at: span), file: file))
      } else if !ownsWhole {
        suppliedRecording = file
      }
    }
    return diagnostics
  }
}

extension Diagnostic {
  fileprivate static func noRecordings(_ folder: Spanned<String>) -> Diagnostic {
    .error(
      .missingMedia, "the folder \(CourseLayout.root)/\(folder.value) has no recordings",
      at: folder.span,
      fixes: [
        FixIt(
          "put recordings into a folder in \(CourseLayout.root)/media/, and write media/ and its name"
        )
      ])
  }

  fileprivate static func recordingOfNothing(_ found: RecordingFolder.Found, among ids: [String])
    -> Diagnostic
  {
    let ending = found.file.name.split(separator: ".").last ?? "m4a"
    let fix =
      Suggestion.nearest(to: found.lesson, among: ids).map { id in
        let section = found.section.map { ".\($0)" } ?? ""
        return FixIt("did you mean `\(id)\(section).\(ending)`?")
      }
      ?? FixIt("give it the id of a lesson as its name, such as `\(ids.first ?? "pain").\(ending)`")
    return .warning(
      .recordingName, "no lesson has the id `\(found.lesson)`; nobody hears this recording",
      at: .beginning(of: "\(CourseLayout.root)/\(found.file)"), fixes: [fix])
  }

  fileprivate static func secondRecording(_ found: RecordingFolder.Found) -> Diagnostic {
    .warning(
      .recordingName, "another recording has the same name; nobody hears this one",
      at: .beginning(of: "\(CourseLayout.root)/\(found.file)"),
      fixes: [FixIt("remove one of them")])
  }
}
