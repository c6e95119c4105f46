import Diagnostics
import LessonModel
import LessonReader
import Testing

/// What may be beside the dollar signs of a formula, and what else formulas are written with.
@Suite("Places of formulas")
struct FormulaPlaceTests {
  private func formulas(_ text: String) async throws -> [String] {
    let reading = try await Reading(lesson: text + "\n")
    var found: [String] = []
    reading.blocks.forEachBlock { block in
      if case .formula(let formula) = block { found.append(formula.tex) }
      block.forEachContent { content in
        content.forEachInline { inline in
          if case .formula(let formula) = inline { found.append(formula.tex) }
        }
      }
    }
    return found
  }

  @Test(
    "letters without spaces between words, punctuation and the end of a word may be beside one",
    arguments: [
      ("设$x$为整数", ["x"]), ("若$a=b$，则$c$。", ["a=b", "c"]), ("関数$f(x)$を", ["f(x)"]),
      ("the $n$th item", ["n"]), ("all $k$s.", ["k"]), ("“$x$”", ["x"]), ("a—$x$—b", ["x"]),
      ("das $n$te Mal", ["n"]), ("$x_i$s", ["x_i"]), ("«$x$»", ["x"]),
    ])
  func beside(text: String, expected: [String]) async throws {
    #expect(try await formulas(text) == expected)
  }

  @Test(
    "money, variables and escaped signs are none",
    arguments: [
      "价格$5到$10元", "共US$5和US$8。", "$HOME$s and $a$b_c", "é$5 or 10$é", "From $40k to $50k.",
      "$5 and $6th", "costs $5—or $6—", "\\$x\\$",
    ])
  func money(text: String) async throws {
    let reading = try await Reading(lesson: text + "\n")
    #expect(try await formulas(text) == [])
    #expect(reading.rules == [])
  }

  @Test(
    "the marks of TeX, and spaces beside dollar signs, are reported with what Lectern reads",
    arguments: [
      ("So \\(x\\) is.", "So $x$ is."), ("So \\( a_1 + b_1 \\) is.", "So $a_1 + b_1$ is."),
      ("\\[x^2 = \\frac{a}{b}\\]", "$$x^2 = \\frac{a}{b}$$"), ("\\[\nx = 1\n\\]", "$$x = 1$$"),
      ("So $ \\alpha $ and $ x^2 $ are.", "So $\\alpha$ and $x^2$ are."),
    ])
  func slips(text: String, expected: String) async throws {
    let reading = try await Reading(lesson: text + "\n")
    #expect(Set(reading.rules) == ["raw-formula"], "\(reading.printed)")
    #expect(reading.fixed("lessons/01-lesson.md") == "# Lesson\n\n\(expected)\n")
    #expect(try await Reading(lesson: expected + "\n").rules == [])
  }

  @Test("an environment of TeX outside of dollar signs is reported")
  func environment() async throws {
    let text = "\\begin{equation}\nx = 1\n\\end{equation}"
    #expect(try await Reading(lesson: text + "\n").rules == ["raw-formula"])
    #expect(try await Reading(lesson: "$$\n\(text)\n$$\n").rules == [])
  }

  @Test(
    "brackets with a backslash that mean themselves are fine",
    arguments: [
      "- (-r): \\[0-9\\]\\[+.~a-z\\]\\*", "\\[2015-01-06 19:25\\] it ran", "sub(a\\[, count=0\\])",
      "\\[C:\\\\Users\\]", "references to \\[the state = power\\] are",
      "\\[not a link\\](02-b.md)", "\\[x\\] is how a box is written", "\\(see below\\)",
      "`\\(x\\)` in TeX", "A \\[sic\\] b, and \\[\\[gap\\]\\].",
      "\\(that is, e.g. this - or that\\)",
    ])
  func brackets(text: String) async throws {
    #expect(try await Reading(lesson: text + "\n").rules == [])
  }
}
