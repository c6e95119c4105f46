import EditionKit
import LessonModel
import MarkupKit

extension FeedMarkup {
  /// Blocks as they stand, every kind of them.
  mutating func blocks(_ blocks: [Block]) {
    for block in blocks { self.block(block) }
  }

  private mutating func block(_ block: Block) {
    switch block {
    case .heading(let heading):
      html.element(.p) { element(.strong, heading.content) }
    case .paragraph(let paragraph): self.paragraph(paragraph.content)
    case .list(let list): self.list(list)
    case .quote(let quote):
      replace("quotation", by: "paragraphs", at: quote.span)
      blocks(quote.blocks)
    case .code(let code):
      replace("code block", by: "plain text", at: code.span)
      for line in code.text.split(separator: "\n") { html.element(.p, text: String(line)) }
    case .table(let table): self.table(table)
    case .thematicBreak: break
    case .rawHTML(let raw): replace("raw HTML", by: "nothing", at: raw.span)
    case .callout(let callout):
      if let title = callout.title { html.element(.p) { element(.strong, title) } }
      blocks(callout.blocks)
    case .activity(.quiz(let quiz)): self.quiz(quiz)
    case .activity(.exercise(let exercise)): self.exercise(exercise)
    // INTERIM: replaced before this reaches main.
    case .activity, .media, .figure, .keyPoints, .formula:
      for inner in block.children { blocks(inner) }
    case .silent(let silent): blocks(silent.blocks)
    case .scoped(let scoped):
      if scoped.scope.includes(.podcast) { blocks(scoped.blocks) }
    // A listener is told the one, and must not be told the other.
    case .say, .facilitatorNote: break
    }
  }

  private mutating func list(_ list: List) {
    let element: Element
    switch list.kind {
    case .bulleted: element = .ul
    case .numbered: element = .ol
    }
    html.element(element) {
      for item in list.items {
        html.element(.li) {
          // The paragraph of an item with nothing else needs no element of its own.
          if item.blocks.count == 1, case .paragraph(let only) = item.blocks[0] {
            inlines(only.content)
          } else {
            blocks(item.blocks)
          }
        }
      }
    }
  }

  /// Feeds hold no tables: each row becomes an item that names its columns.
  private mutating func table(_ table: Table) {
    replace("table", by: "a list of its rows", at: table.span)
    html.element(.ul) {
      for row in table.rows {
        html.element(.li) {
          for (column, cell) in row.enumerated() where !cell.content.isEmpty {
            if column > 0 { html.text("; ") }
            let header = column < table.header.count ? table.header[column].content : []
            if column > 0, !header.isEmpty {
              inlines(header)
              html.text(": ")
            }
            inlines(cell.content)
          }
        }
      }
    }
  }

  private mutating func quiz(_ quiz: Quiz) {
    replace("quiz", by: "the question and its choices", at: quiz.span)
    title(quiz.title, or: Phrases.quiz)
    blocks(quiz.question)
    switch quiz.answer {
    case .choices(let choices):
      html.element(.ul) {
        for choice in choices { element(.li, choice.content) }
      }
    // INTERIM: replaced before this reaches main.
    case .truth, .text, .number, .order, .matching, .blanks: break
    }
  }

  private mutating func exercise(_ exercise: Exercise) {
    if !exercise.hints.isEmpty || exercise.solution != nil {
      replace("exercise with help", by: "the task", at: exercise.span)
    }
    title(exercise.title, or: Phrases.exercise)
    blocks(exercise.task)
  }

  private mutating func title(_ title: [Inline]?, or phrase: String) {
    html.element(.p) {
      guard let title, !title.isEmpty else { return html.element(.strong, text: phrase) }
      element(.strong, title)
    }
  }
}
