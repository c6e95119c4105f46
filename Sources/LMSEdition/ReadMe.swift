import EditionKit
import LessonModel

/// What to do with a package, for those who upload it: a text beside it.
struct ReadMe {
  let package: LMSPackage

  init(of package: LMSPackage) { self.package = package }

  var bytes: [UInt8] { Array(text.utf8) }

  private var text: String {
    var lines = [
      package.course.title,
      "\(package.path.name): \(package.title), made by \(package.generator)", "",
    ]
    lines += numbered(package.reports ? steps : pageSteps)
    if let platform = package.choices.platform {
      lines += ["", "In \(platform.title):"] + about(platform)
    }
    lines += [""] + (package.reports ? afterward : pageAfterward)
    return lines.joined(separator: "\n") + "\n"
  }

  private func numbered(_ steps: [String]) -> [String] {
    steps.enumerated().flatMap { number, step in Self.wrapped(step, after: "\(number + 1). ") }
  }

  private var steps: [String] {
    let results = package.results
    let words = results.successes + results.otherwise.suffix(1)
    let parts = package.parts.count
    return [
      "Upload \(package.path.name) as it is. Do not unpack it, and do not pack it again.",
      "Choose \"\(package.title)\" if the platform asks for the kind of package.",
      parts == 1
        ? "It has one part, which the platform starts: the whole course."
        : "It has \(parts) parts, which the platform lists in the order of the course.",
      "Let learners continue an earlier visit, and let the course say what is passed or completed. It says "
        + words.map { "\"\($0)\"" }.joined(separator: " or ") + ".",
      "Open the course once as a learner, answer a question, close it, and open it again: you are where you were.",
    ]
  }

  private var afterward: [String] {
    Self.wrapped(
      "For a newer version, replace the package in the same activity. Answers are kept as long as lessons and "
        + "questions have the same ids.")
      + [""]
      + Self.wrapped("What is sent to the platform is in \(package.beside("DATA-SHEET.md").name).")
      + Self.wrapped(
        "If something is not recorded, add ?debug to the address of the course in its own window or frame: a panel "
          + "below the page then shows each call and what the platform said.")
  }

  /// For pages without a standard, which go into an area of files.
  private var pageSteps: [String] {
    let pages = package.parts.map(\.page.text)
    return [
      "Upload \(package.path.name) to the files of the course, and unpack it there.",
      pages.count == 1
        ? "Show \(pages[0]) to learners: the whole course is on this page."
        : "Show these pages to learners: \(pages.joined(separator: ", ")).",
      "Open it once as a learner. It may be in a frame or in a window of its own.",
    ]
  }

  private var pageAfterward: [String] {
    Self.wrapped(
      "Nothing is reported: each browser keeps what its learner has reached, and some keep nothing in a frame. To "
        + "see results, upload a package that reports them, such as SCORM 1.2.")
      + [""]
      + Self.wrapped("What the pages do with data is in \(package.beside("DATA-SHEET.md").name).")
  }

  /// What the platform wants, and who says so.
  private func about(_ platform: LearningPlatform) -> [String] {
    let known = platform.facts.flatMap { fact in
      Self.wrapped(Self.plain(fact.text), after: "- ") + ["  (\(fact.source))"]
    }
    return numbered(platform.steps.map(Self.plain)) + ["", "What is known of it:"] + known
  }

  /// A sentence of the manual without its marks.
  private static func plain(_ text: String) -> String { text.filter { !"*`".contains($0) } }

  /// Lines of at most 110 characters; those after the first begin where its text does.
  private static func wrapped(_ text: String, after mark: String = "") -> [String] {
    var lines: [String] = []
    var line = mark
    var isEmpty = true
    for word in text.split(separator: " ") {
      if !isEmpty, line.count + 1 + word.count > 110 {
        lines.append(line)
        line = String(repeating: " ", count: mark.count)
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    return lines + [line]
  }
}
