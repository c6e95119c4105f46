import EditionKit
import LessonModel
import QuestionContent
import Words
import XMLKit

/// What learners talk or write about: a role-play, or a task to apply at work.
struct CartridgeTopic {
  let id: ActivityID
  let title: String
  let text: String

  static func all(of lesson: Lesson, in writer: CartridgeWriter) -> [CartridgeTopic] {
    let texts = writer.texts
    let words = writer.context.words.lesson
    var topics: [CartridgeTopic] = []
    lesson.blocks.selected(for: writer.view).forEachBlock { block in
      guard case .activity(let activity) = block else { return }
      switch activity {
      case .rolePlay(let play):
        // What only one of the players may know is on the page of the lesson.
        let blocks = play.scene + (play.debrief?.blocks ?? [])
        topics.append(
          CartridgeTopic(
            id: play.id, title: name(play.title, words[.rolePlay], lesson),
            text: texts.text(of: blocks).html))
      case .apply(let apply):
        topics.append(
          CartridgeTopic(
            id: apply.worksheet.id,
            title: name(apply.worksheet.title, words[.apply], lesson),
            text: html(of: apply.worksheet, texts)))
      case .quiz, .exercise, .worksheet, .card: break
      }
    }
    return topics
  }

  private static func name(_ title: [Inline]?, _ kind: Word, _ lesson: Lesson) -> String {
    let words = title?.plainText ?? ""
    return words.isEmpty ? "\(lesson.title.value): \(kind.text)" : words
  }

  /// Its texts, and its fields as a list of what to write about.
  private static func html(of worksheet: Worksheet, _ texts: SimpleTexts) -> String {
    worksheet.parts.map { part in
      switch part {
      case .text(let blocks): texts.text(of: blocks).html
      case .fields(let fields):
        "<ul>" + fields.map { "<li>\(texts.text(of: $0.label).html)</li>" }.joined() + "</ul>"
      }
    }.joined(separator: "\n")
  }

  func bytes(_ names: CartridgeNames) -> [UInt8] {
    XMLWriter.document("topic", namespaces: [names.topic]) { xml in
      xml.element("title", text: title)
      xml.element("text", ["texttype": "text/html"], text: text)
    }
  }
}
