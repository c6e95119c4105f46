import ArgumentParser
import LessonReader

struct ReferenceCommand: Performable {
  static let configuration = CommandConfiguration(
    commandName: "reference",
    abstract: "Prints a page of the reference as Markdown: rules, files or directives.",
    discussion: """
      rules: what `lectern check` asks for, with examples. files: every key of course.yaml, unit.yaml, \
      glossary.yaml and the head of a lesson. directives: every block that begins with three colons.
      """)

  /// What there is a page about.
  enum Page: String, ExpressibleByArgument, CaseIterable {
    case rules
    case files
    case directives
  }

  @Argument(help: "The page: rules, files or directives.")
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
    case .rules: RulePage(book: Editions.rules).text
    case .files: KeyPage.text
    case .directives: DirectivePage.text
    }
  }
}
