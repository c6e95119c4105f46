package import Diagnostics
package import EditionKit
package import LessonModel
import PageContent
import Typography

/// The course as a package for a learning platform, which starts it and stores the place and the results of
/// each learner.
///
/// It has the pages of the website, and answers are scored by the script of the website.
package struct LMSEdition<Standard: LMSStandard>: Edition {
  package static var name: EditionName { Standard.edition }
  package static var readsAs: EditionName { .web }
  package static var rules: [RuleDescription] { LMSRules.all }

  private let choices: LMSChoices

  package init(_ choices: LMSChoices = LMSChoices()) { self.choices = choices }

  package var choice: String { choices.text }

  package func needsRecordings(of course: Course) -> Bool {
    choices.applied(to: course).lms.hasRecordings
  }

  package func check(_ course: Course, in context: EditionContext) -> [Diagnostic] {
    let package = LMSPackage(course, Standard.self, choices, context)
    return LMSRules.check(package) + PlatformRules.check(package, of: course)
      + MediaPlace.check(package)
      + (package.includesRecordings ? [] : package.size(with: []).diagnostics)
      + Standard.check(package.course, in: context)
  }

  package func render(
    _ course: Course, in context: EditionContext, into output: any OutputReceiver
  ) async -> Diagnosed<[Substitution]> {
    let package = LMSPackage(course.typeset(), Standard.self, choices, context)
    let writer = LMSWriter(package, context)
    let files = [
      OutputTree.File(path: package.path, content: .archive(writer.job())),
      OutputTree.File(
        path: package.beside("DATA-SHEET.md"), content: .bytes(DataSheet(of: package).bytes)),
      OutputTree.File(
        path: package.beside("READ-ME-FIRST.txt"), content: .bytes(ReadMe(of: package).bytes)),
    ]
    for file in files where output.wants(file.path) { await output.receive(file) }
    // Recordings are there only now.
    let size = package.size(with: writer.recordings.map(\.recording))
    return Diagnosed(writer.substitutions, package.includesRecordings ? size.diagnostics : [])
  }
}
