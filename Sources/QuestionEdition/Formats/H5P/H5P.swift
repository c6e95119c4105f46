package import EditionKit
import JSONKit
package import LessonModel
package import QuestionContent

/// H5P, which many websites play: a question set for each lesson with quizzes
/// (https://h5p.org/documentation/developers/h5p-specification).
///
/// The file has the content alone, unless the author gives libraries: they are not ours to ship. A website
/// plays it if it has the libraries that the file names.
package enum H5P: QuestionFormat {
  package static let edition = EditionName.h5p
  package static let title = "H5P"

  /// Pictures would be content of their own, which only some content types have.
  package static let texts = TextForm(formulas: .tex, hasFiles: false, isWide: true)

  package static let steps = [
    "Upload each file where the website takes H5P: in Moodle, at *Content bank*, or as an activity of the kind *H5P*; in WordPress, at *H5P content*.",
    "If the website says that a library is missing, install *Question Set* there first, or pack the files with `--h5p-libraries`.",
    "Answer some questions there: each file is the quizzes of one lesson.",
  ]

  package static func outcome(of question: AskedQuestion) -> QuestionOutcome {
    guard let type = H5PQuestion.type(of: question) else {
      return .leftOut(because: "a piece has no words that could be moved")
    }
    var differences: [String] = []
    switch question.answer {
    case .number(let number) where number.tolerance > 0:
      differences.append("only the number itself is right, as there is no tolerance")
    case .order: differences.append("each step is put to its number")
    case .choices, .truth, .text, .number, .match, .gaps: break
    }
    if question.texts.contains(where: H5PText.isReshaped) {
      differences.append("lists, tables and code in it are lines")
    }
    let points = H5PQuestion.points(of: question)
    if points != question.points {
      differences.append(
        "it has \(points) \(points == 1 ? "point" : "points"), not \(question.points)")
    }
    return differences.isEmpty
      ? .asked(as: type.title)
      : .changed(to: type.title, because: differences.joined(separator: ", and "))
  }

  package static func files(of package: QuestionPackage, with libraries: H5PLibraries?)
    -> [(ending: String, content: OutputTree.Content)]
  {
    package.lessons.map { lesson in
      let set = H5PSet(lesson: lesson, package: package, libraries: libraries)
      return ("-\(lesson.lesson).h5p", .archive(set.job))
    }
  }
}

/// One file: the questions of a lesson.
struct H5PSet {
  let lesson: LessonQuestions
  let package: QuestionPackage
  let libraries: H5PLibraries?

  var job: ArchiveJob {
    var job = ArchiveJob(.zip, lesson: lesson.lesson)
    job.add(OutputPath(literal: "h5p.json"), .bytes(description.indentedBytes))
    job.add(OutputPath(literal: "content/content.json"), .bytes(content.indentedBytes))
    for library in libraries?.closure(of: used) ?? [] {
      for file in library.files { job.add(file.path, .bytes(file.bytes)) }
    }
    return job
  }

  private func library(of type: H5PType) -> H5PLibrary {
    libraries?.library(of: type) ?? type.standard
  }

  /// The content types in it, the set first.
  private var used: [H5PLibrary] {
    let types = Set(lesson.questions.compactMap(H5PQuestion.type))
    return H5PType.allCases.filter { $0 == .questionSet || types.contains($0) }.map(library)
  }

  /// What the file is, and what it needs.
  private var description: JSON {
    let language = JSON.string(package.course.language.text)
    return .object([
      ("title", .string(lesson.title)), ("language", language), ("defaultLanguage", language),
      ("mainLibrary", .string(H5PType.questionSet.rawValue)),
      ("embedTypes", .texts(["iframe"])), ("license", .string("U")),
      (
        "preloadedDependencies",
        .array(
          used.map { library in
            .object([
              ("machineName", .string(library.name)), ("majorVersion", .integer(library.major)),
              ("minorVersion", .integer(library.minor)),
            ])
          })
      ),
    ])
  }

  private var content: JSON {
    let phrases = H5PPhrases(words: package.words)
    let questions = lesson.questions.compactMap {
      H5PQuestion(question: $0, phrases: phrases).entry(library)
    }
    return .object([
      ("introPage", phrases.start), ("progressType", .string("dots")),
      ("passPercentage", .integer(package.course.lms.pass)), ("questions", .array(questions)),
      ("disableBackwardsNavigation", .bool(false)), ("randomQuestions", .bool(false)),
      ("endGame", phrases.end), ("override", .object([("checkButton", .bool(true))])),
      ("texts", phrases.questionSet),
    ])
  }
}
