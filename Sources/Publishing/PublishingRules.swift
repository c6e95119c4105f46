import ArchiveKit
package import Diagnostics
package import EditionKit
import LessonReader
import LessonRules
import MarkdownKit
import Recordings
import TypesetKit

/// Collects the descriptions of all rules.
extension RuleBook {
  /// Everything that reading, checking, speaking and typesetting report, and these editions.
  package static func of(_ editions: [any Edition]) -> RuleBook {
    RuleBook(
      ReaderRules.all + MarkdownRules.all + Rules.descriptions + RecordingRules.all
        + PublishingRules.all + WordsRules.all + LinkCheck.rules + RulePolicy.rules
        + ArchiveRules.all
        + editions.flatMap { type(of: $0).rules })
  }
}

/// What authors read about the rules that publishing itself reports.
enum PublishingRules {
  static let all = [
    RuleDescription(
      .unknownVoice, .podcast, .error, "The voice that a course names must exist.",
      "Leave out the key to get the voice for the course's language.",
      .words(
        before: "narration: { voice: hibari:heard }", after: "narration: { voice: hibari:heart }")),
    RuleDescription(
      .formulaCannotBeRead, .media, .warning, "A formula must be valid TeX.",
      """
      A formula that cannot be read is shown as it is written. Write a dollar sign that means money as `\\$` if it \
      looks like a formula.
      """,
      .words(before: "$\\fraction{a}{b}$", after: "$\\frac{a}{b}$")),
    RuleDescription(
      .unusedTemplate, .structure, .warning, "A file in `templates/` must be used.",
      """
      A file is used if it replaces a built-in file with the same path, if a template names it, or if it is in \
      `templates/web/`, whose fonts and pictures are published with the pages. Any other file changes \
      nothing: most often its name has a typing mistake.
      """,
      .words(before: "templates/web/lessn.mustache", after: "templates/web/lesson.mustache")),
    RuleDescription(
      .cannotBeTypeset, .print, .error, moment: .publishing,
      "Everything for paper must be printable.",
      """
      A broken picture, for example, cannot be printed. Fix it, or keep it off paper with \
      `:::except{editions=handouts}`.
      """,
      .words(
        before: "![Of a hundred leads twelve become deals.](media/broken.svg)",
        after: "the same picture, exported again")),
    RuleDescription(
      .letterWithoutFont, .print, .warning, moment: .publishing,
      "The fonts for paper and cover must have every letter.",
      """
      A letter that no installed font has is printed as `\(standIn)`. The fonts cover Latin, Greek, Cyrillic, \
      Arabic, Hebrew, Thai, the scripts of India and many more, and most signs. For Chinese, Japanese and Korean, run \
      `sudo apt-get install fonts-noto-cjk`. Most emoji are missing.
      """,
      .words(before: "Thank you 🫶", after: "Thank you!")),
    RuleDescription(
      .fontNotOnPaper, .print, .warning, moment: .publishing,
      "The fonts of `look:` must be there for paper, too.",
      """
      A website may name a family that readers have on their devices. Documents have only the fonts that Lectern brings \
      along and those in `templates/fonts/`, so that they look the same on every machine.
      """,
      .words(before: "look: { font: Loto }", after: "look: { font: Lato }")),
    RuleDescription(
      .languageWithoutFont, .print, .error, moment: .publishing,
      "A font with the letters of the course's language must be installed.",
      """
      A handout of a Chinese, Japanese or Korean course without the letters of its language is of no use. They come \
      with the Debian package `fonts-noto-cjk`, which `make` installs.
      """,
      .words(
        before: "language: zh, on a machine without fonts-noto-cjk",
        after: "sudo apt-get install fonts-noto-cjk")),
    RuleDescription(
      .brokenAddress, .links, .error, canBeLowered: true, moment: .publishing,
      "What a published file names must be published, too.",
      """
      Before a publication replaces the last one, every address in its pages, styles, feeds, data and codes is \
      looked up: pages and files, places on them, pictures in every size, sounds. What leads to another site is not \
      visited. What is written in lessons was checked before, so a broken address is most often one in a template \
      of your own, or in HTML. Correct it there.

      An address of your own host that something else serves can be allowed: set `broken-address` to `warning` \
      under `checks` in `course.yaml`.
      """,
      .words(
        before: #"templates/web/page.mustache: <a href="{{root}}abuot.html">"#,
        after: #"templates/web/page.mustache: <a href="{{root}}about.html">"#)),
    RuleDescription(
      .brokenTemplate, .print, .error, moment: .publishing,
      "A project's own template must be valid Typst.",
      """
      Handouts and the cover are made with the templates in `templates/handouts/` and `templates/cover/`, if a \
      project has its own. A template that cannot be read stops them all; without it, Lectern uses the built-in one.
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

  /// A family of fonts that documents do not have.
  static let fontNotOnPaper: RuleID = "font-not-on-paper"

  /// An address in a published file that leads nowhere.
  static let brokenAddress: RuleID = "broken-address"

  /// A template of the project that Typst does not accept.
  static let brokenTemplate: RuleID = "broken-template"
}
