import ArgumentParser
import LMSEdition
import LessonReader

struct ReferenceCommand: Performable {
  static let configuration = CommandConfiguration(
    commandName: "reference",
    abstract:
      "Prints a page of the reference as Markdown: files, directives, words, or a learning platform.",
    discussion: """
      files: every key of course.yaml, unit.yaml, \
      glossary.yaml and the front matter of a lesson. directives: every block that begins with three colons. \
      words: every sentence that Lectern adds, which templates/words/ can replace. \
      \(LearningPlatform.all.map(\.name).joined(separator: ", ")): how to give a course to this platform. \
      `lectern check --rules` lists the rules.
      """)

  /// The pages of the reference.
  enum Page: ExpressibleByArgument {
    case files
    case directives
    case words
    case platform(LearningPlatform)

    init?(argument: String) {
      switch argument {
      case "files": self = .files
      case "directives": self = .directives
      case "words": self = .words
      default:
        guard let platform = LearningPlatform.named(argument) else { return nil }
        self = .platform(platform)
      }
    }

    static var allValueStrings: [String] {
      ["files", "directives", "words"] + LearningPlatform.all.map(\.name)
    }
  }

  @Argument(help: "The page: files, directives, words, or the name of a learning platform.")
  var page: Page

  func perform(_ console: Console) async -> ExitStatus {
    do {
      try console.print(Self.text(of: page).trimmingLastLineBreak)
      return .clean
    } catch {
      console.report("lectern: \(error)")
      return .couldNotRun
    }
  }

  static func text(of page: Page) -> String {
    switch page {
    case .files: KeyPage.text
    case .directives: DirectivePage.text
    case .words: WordPage.text
    case .platform(let platform): PlatformPage(platform: platform).text
    }
  }
}
