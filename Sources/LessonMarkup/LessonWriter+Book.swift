import Diagnostics
import LessonModel
import MarkupKit
import Words

/// What a book shows differently from a page on a screen: it cannot be filled in, opened or scrolled.
extension LessonWriter {
  /// The text of a lesson, each note after the block that refers to it.
  func writeInBook(_ lesson: Lesson) {
    for block in lesson.blocks {
      writeWithBreaks([block])
      writeNotes(lesson.footnotes)
    }
    writeBreaks(before: .max)
  }

  /// The words of HTML that the author wrote: a book is XHTML, which that is not.
  func writeInBook(_ raw: RawHTML) {
    let words = raw.words
    let isAll = !raw.showsMoreThanWords
    if !words.isEmpty || !isAll {
      report(
        "raw HTML", words.isEmpty ? .leftOut : .shortened(to: "its words"), because: .cannotShow,
        raw.span)
    }
    html.text(words.joined(separator: " "))
  }

  /// A box to check with a pen, or one that is checked.
  func writeBox(isChecked: Bool, named word: Word? = nil) {
    let box = isChecked ? "☑" : "☐"
    if let word {
      html.element(
        .span, marked(word, ["class": "box", "role": "img", "aria-label": .text(word.text)]),
        text: box)
    } else {
      html.element(.span, ["class": "box", "aria-hidden": "true"], text: box)
    }
    html.text(" ")
  }

  /// Lines to write on, for those who print the book; there is nothing to read in them.
  func writeLines(_ count: Int = 1) {
    for _ in 0..<max(1, count) { line(.div, ["class": "line", "aria-hidden": "true"]) {} }
  }

  /// A link from an activity to what is not shown with it; what is said of the activity but not written
  /// belongs to the link.
  func writeLink(toAnswersOf activity: Activity, _ word: Word) {
    guard !isExcerpt, let address = links.answers(to: activity.id) else { return }
    let waiting = sentences?.waiting(in: activity.span.range) ?? []
    let id = waiting.isEmpty ? nil : sentences?.place(waiting)
    line(.p, ["class": "to-answers", "id": id.map(AttributeValue.text)]) {
      html.element(.a, marked(word, ["href": .url(address)]), text: word.text)
    }
  }

  // MARK: Activities

  func writeInBook(_ exercise: Exercise) {
    let id = elementID(of: exercise.id, kind: .exercise)
    activity(.exercise, id: id, label: label(.exercise, exercise.minutes), title: exercise.title) {
      write(exercise.task)
      let words =
        (exercise.hints.isEmpty ? [] : [wording[.hint]])
        + (exercise.solutions.isEmpty ? [] : [wording[.solution]])
      if !words.isEmpty {
        writeLink(toAnswersOf: .exercise(exercise), Word.joined(words, by: " · "))
      }
    }
  }

  /// All cards one after the other: each player opens the book at one of them.
  func writeInBook(_ play: RolePlay) {
    let id = elementID(of: play.id, kind: .roleplay)
    activity(.roleplay, id: id, label: label(.rolePlay, play.minutes), title: play.title) {
      write(play.scene)
      if play.roles.count > 1 { words(.p, wording[.openOwnCard], ["class": "notice"]) }
      for role in play.roles {
        card {
          html.element(
            .span, marked(wording[.roleCard], ["class": "label"]), text: wording[.roleCard].text)
          html.text(" ")
          writeAside(role.name)
        } content: {
          write(role.brief)
        }
      }
      if let checklist = play.checklist {
        card {
          writeAside(wording[.observers])
        } content: {
          writeBoxes(before: checklist.blocks)
        }
      }
      if let debrief = play.debrief {
        card {
          writeAside(wording[.debrief])
        } content: {
          write(debrief.blocks)
        }
      }
    }
  }

  private func card(title: () -> Void, content: () -> Void) {
    line(.section, ["class": "role-card"]) {
      line(.heading(min(6, headingLevel + 1)), content: title)
      content()
    }
  }

  /// Blocks whose lists are checklists.
  private func writeBoxes(before blocks: [Block]) {
    for block in blocks {
      guard case .list(let list) = block else {
        write([block])
        continue
      }
      line(.ul, ["class": "tasks"]) {
        for entry in list.items {
          line(.li, directed(as: entry.blocks.direction)) {
            writeBox(isChecked: false)
            if case .paragraph(let first) = entry.blocks.first {
              write(first.content)
              write(Array(entry.blocks.dropFirst()))
            } else {
              write(entry.blocks)
            }
          }
        }
      }
    }
  }

  func writeInBook(_ card: Card) {
    activity(.card, id: elementID(of: card.id, kind: .card), label: wording[.card], title: nil) {
      write(card.front)
      writeLink(toAnswersOf: .card(card), wording[.turnCard])
    }
  }
}
