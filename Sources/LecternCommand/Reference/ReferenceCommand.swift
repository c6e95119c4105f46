import ArgumentParser
import LessonReader

struct ReferenceCommand: Performable {
  static let configuration = CommandConfiguration(
    commandName: "reference",
    abstract: "Prints a page of the reference as Markdown: files, directives or words.",
    discussion: """
      files: every key of course.yaml, unit.yaml, \
      glossary.yaml and the front matter of a lesson. directives: every block that begins with three colons. \
      words: every sentence that Lectern adds, which templates/words/ can replace. \
      `lectern check --rules` lists the rules.
      """)

  /// The pages of the reference.
  enum Page: String, ExpressibleByArgument, CaseIterable {
    case files
    case directives
    case words
  }

  @Argument(help: "The page: files, directives or words.")
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
    }
  }
}
