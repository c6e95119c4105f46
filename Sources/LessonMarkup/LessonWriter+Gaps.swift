import ActivityData
package import LessonModel
package import MarkupKit
import Typography
import Words

/// How the gaps of a question are written.
enum Gaps {
  /// An empty line, if there is nothing to fill in.
  case marks

  /// Fields of one width, which gives nothing away; `next` is the number of the next gap.
  case fields(id: String, width: Int, next: Int)

  /// The answer.
  case filled

  /// An empty line with the id of the gap, for programs that turn it into a field; `next` is the
  /// number of the next gap.
  case placeholders(next: Int)

  /// As a program wants them that has gaps of its own; `next` is the number of the next gap.
  case written(next: Int, by: (Int, MarkupWriter) -> Void)
}

extension LessonWriter {
  func write(_ blank: Blank) {
    switch gaps {
    case .marks: html.element(.span, ["class": "gap"], text: Blank.mark)
    case .fields(let id, let width, let number):
      html.element(
        .input,
        [
          "type": "text", "class": "gap", "id": .text("\(id).\(number)"), "size": .number(width),
          "autocomplete": "off", "aria-label": .text(wording(.gap, [.number: String(number)]).text),
        ])
      gaps = .fields(id: id, width: width, next: number + 1)
    case .placeholders(let number):
      html.element(
        .span, ["class": "gap", "data-gap": .text(QuizData.gapID(number))], text: Blank.mark)
      gaps = .placeholders(next: number + 1)
    case .written(let number, let write):
      write(number, html)
      gaps = .written(next: number + 1, by: write)
    case .filled:
      guard let first = blank.accepted.first else { return html.text(Blank.mark) }
      html.element(.mark, text: typeset(first))
      if blank.accepted.count > 1 {
        let others = blank.accepted.dropFirst().map { answer in
          wording(.orElse, [.answer: typeset(answer)]).text
        }.joined(separator: " ")
        html.text(" ")
        html.element(.small, text: "(\(others))")
      }
    }
  }

  /// Blocks with gaps that are written differently; `gap` is called with the number of each, from 1.
  package func write(_ blocks: [Block], gap: @escaping (Int, MarkupWriter) -> Void) {
    let outer = gaps
    gaps = .written(next: 1, by: gap)
    write(blocks)
    gaps = outer
  }

  /// Fields for the gaps of a question, wide enough for the longest of its answers.
  func fields(for question: [Block], id: String) -> Gaps {
    var longest = 0
    question.forEachInline { inline in
      guard case .blank(let blank) = inline else { return }
      longest = max(longest, blank.accepted.map(\.count).max() ?? 0)
    }
    return .fields(id: id, width: min(32, max(8, longest + 1)), next: 1)
  }

  /// Plain text with the quotation marks of the language.
  func typeset(_ text: String) -> String { style.typography?.applied(to: text) ?? text }
}
