import EditionKit
import LessonModel

/// What to do with a package, for those who upload it: a text beside it.
struct ReadMe {
  let package: LMSPackage

  init(of package: LMSPackage) { self.package = package }

  var bytes: [UInt8] { Array(text.utf8) }

  private var text: String {
    let settings = package.settings
    let parts = package.parts.count
    return """
      \(package.course.title)
      \(package.path.name): \(package.title), made by \(package.generator)

      1. Upload \(package.path.name) as it is. Do not unpack it, and do not pack it again.
      2. Choose "\(package.title)" if the platform asks for the kind of package.
      3. \(parts == 1 ? "It has one part, which the platform starts: the whole course." : "It has \(parts) parts, which the platform lists in the order of the course.")
      4. Let learners continue an earlier visit, and let the course say what is passed or completed. It says
         "\(settings.report.success)" or "\(settings.report.otherwise)".
      5. Open the course once as a learner, answer a question, close it, and open it again: you are where you were.

      For a newer version, replace the package in the same activity. Answers are kept as long as lessons and
      questions have the same ids.

      What is sent to the platform is in \(package.beside("DATA-SHEET.md").name).
      If something is not recorded, add ?debug to the address of the course in its own window or frame: a panel
      below the page then shows each call and what the platform said.

      """
  }
}
