package import Diagnostics
package import EditionKit
import LessonReader
import LessonRules
import MarkdownKit
import Recordings
import TypesetKit

/// Gathers the descriptions of all rules.
extension RuleBook {
  /// Everything that reading, checking, speaking and typesetting report, and what these editions do.
  package static func of(_ editions: [any Edition]) -> RuleBook {
    RuleBook(
      ReaderRules.all + MarkdownRules.all + Rules.descriptions + RecordingRules.all
        + PublishingRules.all + WordsRules.all + LinkCheck.rules + RulePolicy.rules
        + editions.flatMap { type(of: $0).rules })
  }
}

/// What authors read about the rules that publishing itself reports.
enum PublishingRules {
  static let all = [
    RuleDescription(
      .unknownVoice, .podcast, .error, "The voice that a course names exists.",
      "Leave the key out to get the voice for the course's language.",
      .words(
        before: "narration: { voice: hibari:heard }", after: "narration: { voice: hibari:heart }")),
    RuleDescription(
      .formulaCannotBeRead, .media, .warning, "A formula is TeX that can be read.",
      """
      What cannot be read is shown as it is written. A dollar sign that means money is written `\\$` where it \
      looks like a formula.
      """,
      .words(before: "$\\fraction{a}{b}$", after: "$\\frac{a}{b}$")),
    RuleDescription(
      .unusedTemplate, .structure, .warning, "A file in `templates/` is used.",
      """
      It takes the place of a built-in file of the same path, or a template names it, or it stands in \
      `templates/web/`, whose fonts and pictures go out beside the pages. A file that does none of this changes \
      nothing: most often its name has a slip in it.
      """,
      .words(before: "templates/web/lessn.mustache", after: "templates/web/lesson.mustache")),
    RuleDescription(
      .cannotBeTypeset, .print, .error, moment: .publishing, "What is printed can be set.",
      """
      A picture that is broken, for example, cannot be put on paper. Mend it, or keep it off paper with \
      `:::except{editions=handouts}`.
      """,
      .words(
        before: "![Of a hundred leads twelve become deals.](media/broken.svg)",
        after: "the same picture, exported again")),
    RuleDescription(
      .letterWithoutFont, .print, .warning, moment: .publishing,
      "The fonts of paper and cover have every letter.",
      """
      Letters that no installed font has are printed as one `\(standIn)`. The fonts cover Latin, Greek, Cyrillic, \
      Arabic, Hebrew, Thai, the scripts of India and many more, and most signs; Chinese, Japanese and Korean come with \
      `sudo apt-get install fonts-noto-cjk`. Emoji are mostly missing.
      """,
      .words(before: "Thank you 🫶", after: "Thank you!")),
    RuleDescription(
      .languageWithoutFont, .print, .error, moment: .publishing,
      "A font has the letters of the course's language.",
      """
      A handout of a Chinese, Japanese or Korean course without the letters of its language is of no use. They come \
      with the Debian package `fonts-noto-cjk`, which `make` installs.
      """,
      .words(
        before: "language: zh, on a machine without fonts-noto-cjk",
        after: "sudo apt-get install fonts-noto-cjk")),
    RuleDescription(
      .brokenTemplate, .print, .error, moment: .publishing,
      "A project's own template is sound Typst.",
      """
      Handouts and the cover are made with the templates in `templates/handouts/` and `templates/cover/`, where a \
      project has its own. One that cannot be read stops them all; without it the built-in one is used.
      """,
      .words(before: "#let accent = rgb(\"#17596b\"", after: "#let accent = rgb(\"#17596b\")")),
  ]

  private static let standIn = ReplacedLetters.standIn
}

extension RuleID {
  /// A voice that does not exist.
  static let unknownVoice: RuleID = "unknown-voice"

  /// TeX that cannot be converted.
  static let formulaCannotBeRead: RuleID = "formula-cannot-be-read"

  /// A file among the templates that changes nothing.
  static let unusedTemplate: RuleID = "unused-template"

  /// Something that cannot be printed.
  static let cannotBeTypeset: RuleID = "cannot-be-typeset"

  /// Letters that no font has.
  static let letterWithoutFont: RuleID = "letter-without-font"
  static let languageWithoutFont: RuleID = "language-without-font"

  /// A template of the project that Typst does not take.
  static let brokenTemplate: RuleID = "broken-template"
}
