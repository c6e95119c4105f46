import Digests
package import EditionKit
package import LessonModel

/// What somebody chose for a package, beside the course.
package struct LMSChoices: Hashable, Sendable {
  /// A file that is put into the package beside its manifest, as it is.
  package struct Schema: Hashable, Sendable {
    package var path: OutputPath
    package var bytes: [UInt8]

    package init(path: OutputPath, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// What is one thing for the platform; nil for what the course says.
  package var parts: LMSSettings.Part?

  /// The platform that the package is for; nil for any.
  package var platform: LearningPlatform?

  /// Where sound and video are; nil for what the course says.
  package var media: LMSSettings.Media?

  /// The schemas of the author's own that a standard wants beside the manifest, sorted by path.
  package var schemas: [Schema] = []

  package init() {}

  /// In words: packages with different words are different.
  var text: String {
    var words = [parts?.rawValue, platform.map { "for \($0.name)" }].compactMap { $0 }
    if let media { words.append("media \(media.rawValue)") }
    words += schemas.map { "\($0.path) \(Digest(of: $0.bytes))" }
    return words.joined(separator: ", ")
  }

  /// The course with what was chosen.
  func applied(to course: Course) -> Course {
    var course = course
    if let parts { course.lms.parts = parts }
    if let media { course.lms.media = media }
    if let edition = platform?.scorm2004 { course.lms.scorm2004 = edition }
    return course
  }
}
