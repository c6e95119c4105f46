package import Diagnostics
package import EditionKit
package import LessonModel
import QuestionContent
import Typography

/// The questions of a course for other systems, which ask and score them themselves.
package struct QuestionEdition<Format: QuestionFormat>: Edition {
  package static var name: EditionName { Format.edition }
  package static var readsAs: EditionName { .web }
  package static var rules: [RuleDescription] { QuestionRules.all }

  private let choices: Format.Choices?

  package init(_ choices: Format.Choices? = nil) { self.choices = choices }

  package var choice: String { choices?.description ?? "" }

  package func check(_ course: Course, in context: EditionContext) -> [Diagnostic] {
    QuestionRules.check(QuestionPackage(course, Format.self, context))
  }

  package func render(
    _ course: Course, in context: EditionContext, into output: any OutputReceiver
  ) async -> Diagnosed<[Substitution]> {
    let package = QuestionPackage(course.typeset(), Format.self, context)
    var files: [OutputTree.File] = []
    // A file without questions would be refused wherever it is uploaded.
    if !package.lessons.isEmpty {
      files += Format.files(of: package, with: choices).map {
        OutputTree.File(path: package.path($0.ending), content: $0.content)
      }
      let note = package.note(for: files.map(\.path))
      files.append(
        OutputTree.File(path: package.path("-\(UploadNote.name)"), content: .bytes(note.bytes)))
    }
    files.append(
      OutputTree.File(
        path: package.path(QuestionPackage.sheetEnding), content: .bytes(package.sheet.bytes)))
    for file in files where output.wants(file.path) { await output.receive(file) }
    return Diagnosed(package.substitutions)
  }
}
