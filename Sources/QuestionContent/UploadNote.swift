/// What to do with a file, for those who import it: a text beside it, `READ-ME-FIRST.txt`.
package struct UploadNote: Sendable {
  /// The title of the course.
  package var course: String

  /// The names of the files, and what people call their form.
  package var files: [String]
  package var form: String
  package var generator: String

  /// How people import the file, a step in each line.
  package var steps: [String]

  /// The name of the page beside it that says what became of each question.
  package var sheet: String

  package init(
    course: String, files: [String], form: String, generator: String, steps: [String], sheet: String
  ) {
    self.course = course
    self.files = files
    self.form = form
    self.generator = generator
    self.steps = steps
    self.sheet = sheet
  }

  package static let name = "READ-ME-FIRST.txt"

  package var bytes: [UInt8] { Array(text.utf8) }

  private var text: String {
    var lines = [course] + files.map { "\($0): \(form), made by \(generator)" } + [""]
    // The steps have marks of Markdown, because the page beside the file shows them, too.
    lines += steps.enumerated().map { "\($0 + 1). \($1.filter { $0 != "*" && $0 != "`" })" }
    let answers = files.count == 1 ? "The file contains" : "The files contain"
    lines += ["", "\(answers) the answers. What became of each question is in \(sheet)."]
    return lines.joined(separator: "\n") + "\n"
  }
}
