import LessonModel
import MarkupKit
import Words

extension LessonWriter {
  func write(_ exercise: Exercise) {
    if style.isBook { return writeInBook(exercise) }
    let id = elementID(of: exercise.id, kind: .exercise)
    activity(
      .exercise, id: id, label: label(.exercise, exercise.minutes), title: exercise.title
    ) {
      write(exercise.task)
      for (position, hint) in exercise.hints.enumerated() {
        let isOnly = exercise.hints.count == 1
        line(.details, ["class": "hint"]) {
          words(
            .summary,
            isOnly ? wording[.hint] : wording(.hintNumber, [.number: String(position + 1)]))
          write(hint.blocks)
        }
      }
      for (position, solution) in exercise.solutions.enumerated() {
        let isOnly = exercise.solutions.count == 1
        line(.details, ["class": "solution"]) {
          words(
            .summary,
            isOnly ? wording[.solution] : wording(.solutionNumber, [.number: String(position + 1)]))
          write(solution.blocks)
        }
      }
    }
  }

  /// A conversation: what everybody knows, and a card for each role that only its player opens.
  func write(_ play: RolePlay) {
    if style.isBook { return writeInBook(play) }
    let id = elementID(of: play.id, kind: .roleplay)
    activity(
      .roleplay, id: id, label: label(.rolePlay, play.minutes), title: play.title
    ) {
      write(play.scene)
      if play.roles.count > 1 {
        words(.p, wording[.openOwnCard], ["class": "notice"])
      }
      for role in play.roles {
        line(.details, ["class": "role-card"]) {
          line(.summary) {
            let word = wording[.roleCard]
            html.element(.span, marked(word, ["class": "label"]), text: word.text)
            html.text(" ")
            writeAside(role.name)
          }
          write(role.brief)
        }
      }
      if let checklist = play.checklist {
        line(.details, ["class": "role-card"]) {
          words(.summary, wording[.observers])
          writeChecklist(checklist.blocks, id: id + ".watch")
        }
      }
      if let debrief = play.debrief {
        line(.details, ["class": "role-card"]) {
          words(.summary, wording[.debrief])
          write(debrief.blocks)
        }
      }
    }
  }

  /// Blocks whose lists are checklists.
  private func writeChecklist(_ blocks: [Block], id: String) {
    var number = 0
    for block in blocks {
      guard case .list(let list) = block else {
        write([block])
        continue
      }
      line(.ul, ["class": "checklist"]) {
        for item in list.items {
          number += 1
          let itemID = AttributeValue.text("\(id).\(number)")
          line(.li) {
            html.element(.input, ["type": "checkbox", "id": itemID])
            html.text(" ")
            if case .paragraph(let first) = item.blocks.first {
              html.element(.label, directed(["for": itemID], as: first.content.direction)) {
                write(first.content)
              }
              write(Array(item.blocks.dropFirst()))
            } else {
              html.element(.label, ["for": itemID], text: "\(number)")
              write(item.blocks)
            }
          }
        }
      }
    }
  }

  /// A flash card: the side that asks, and a switch that shows the other side.
  func write(_ card: Card) {
    if style.isBook { return writeInBook(card) }
    activity(.card, id: elementID(of: card.id, kind: .card), label: wording[.card], title: nil) {
      line(.div, ["class": "front"]) { write(card.front) }
      line(.details, ["class": "back"]) {
        words(.summary, wording[.turnCard])
        write(card.back)
      }
    }
  }

  /// The word for an activity, and how long it takes.
  func label(_ word: LessonWord, _ minutes: Int?) -> Word {
    let time = minutes.map { [wording(.minutes, count: $0)] } ?? []
    return Word.joined([wording[word]] + time, by: " · ")
  }

  /// The name of the kind; an apply activity, for a case of the learner's own, looks like a
  /// worksheet.
  private static func className(of kind: Activity.Kind) -> String {
    kind == .apply ? "worksheet apply" : kind.rawValue
  }

  /// The frame of an activity, with its kind and its title as one heading below the current one.
  func activity(
    _ kind: Activity.Kind, id: String, label: Word, title: [Inline]?, content: () -> Void
  ) {
    let outerLevel = headingLevel
    headingLevel = min(6, outerLevel + 1)
    line(.section, ["class": .text("activity " + Self.className(of: kind)), "id": .text(id)]) {
      line(.heading(headingLevel), ["class": "activity-title"]) {
        html.element(.span, marked(label, ["class": "activity-kind"]), text: label.text)
        if let title, !title.isEmpty {
          html.text(" ")
          writeAside(title)
        }
      }
      content()
    }
    headingLevel = outerLevel
  }
}
