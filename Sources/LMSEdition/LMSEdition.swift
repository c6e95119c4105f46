package import Diagnostics
package import EditionKit
package import LessonModel
import Typography

/// The course as a package for a learning platform, which starts it and stores the place and the results of
/// each learner.
///
/// It has the pages of the website, and answers are scored by the script of the website.
package struct LMSEdition<Standard: LMSStandard>: Edition {
  package static var name: EditionName { Standard.edition }
  package static var readsAs: EditionName { .web }
  package static var rules: [RuleDescription] { LMSRules.all }

  /// What is one thing for the platform, if somebody chose it beside the course.
  private let parts: LMSSettings.Part?

  package init(parts: LMSSettings.Part? = nil) { self.parts = parts }

  package var choice: String { parts?.rawValue ?? "" }

  package func check(_ course: Course, in context: EditionContext) -> [Diagnostic] {
    LMSRules.check(chosen(course), Standard.self, in: context)
  }

  package func render(
    _ course: Course, in context: EditionContext, into output: any OutputReceiver
  ) async -> Diagnosed<[Substitution]> {
    let package = LMSPackage(chosen(course).typeset(), Standard.self, context)
    let writer = LMSWriter(package, context)
    let files = [
      OutputTree.File(path: package.path, content: .archive(writer.job())),
      OutputTree.File(
        path: package.beside("DATA-SHEET.md"), content: .bytes(DataSheet(of: package).bytes)),
      OutputTree.File(
        path: package.beside("READ-ME-FIRST.txt"), content: .bytes(ReadMe(of: package).bytes)),
    ]
    for file in files where output.wants(file.path) { await output.receive(file) }
    return Diagnosed(writer.substitutions)
  }

  /// The course with what somebody chose.
  private func chosen(_ course: Course) -> Course {
    var course = course
    if let parts { course.lms.parts = parts }
    return course
  }
}
