package import Diagnostics
package import EditionKit
package import LessonModel
import PageContent
import QuestionContent
import Typography

/// The course as a cartridge, which a learning platform takes apart: lessons become its pages, quizzes its
/// tests, role-plays its discussions.
package struct CartridgeEdition<Standard: CartridgeStandard>: Edition {
  package static var name: EditionName { Standard.edition }
  package static var readsAs: EditionName { .web }

  package static var rules: [RuleDescription] { [PackageSize.description] }

  package init() {}

  package func check(_ course: Course, in context: EditionContext) -> [Diagnostic] {
    let view = EditionView(Standard.edition, readsAs: .web)
    return PackageSize(
      Standard.title, of: course, with: Array(LinkedFiles(of: course, in: view))
    ).diagnostics
  }

  package func render(
    _ course: Course, in context: EditionContext, into output: any OutputReceiver
  ) async -> Diagnosed<[Substitution]> {
    let writer = CartridgeWriter(course.typeset(), Standard.self, context)
    let job = writer.job()
    let files = [
      OutputTree.File(path: writer.path(".imscc"), content: .archive(job)),
      OutputTree.File(path: writer.path("-QUESTIONS.md"), content: .bytes(writer.sheet.bytes)),
      OutputTree.File(
        path: writer.path("-\(UploadNote.name)"), content: .bytes(writer.note.bytes)),
    ]
    for file in files where output.wants(file.path) { await output.receive(file) }
    return Diagnosed(writer.substitutions)
  }
}
