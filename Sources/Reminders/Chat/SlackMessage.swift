import JSONKit
import LessonMarkup
import LessonModel
import Words

/// A question as a message for Slack, in Block Kit (https://docs.slack.dev/reference/block-kit/blocks).
///
/// Its limits: 3,000 characters in a section, 75 on a button, 3,000 in an address. All texts are plain, so
/// nothing in them means anything.
enum SlackMessage {
  private static let longestText = 3_000
  private static let longestLabel = 75

  static func json(of reminder: Reminder, in plan: ReminderPlan) -> JSON {
    func plain(_ text: String, _ limit: Int) -> JSON {
      .object([
        ("type", .string("plain_text")), ("text", .string(text.shortened(to: limit))),
        ("emoji", .bool(false)),
      ])
    }
    func section(_ text: String) -> JSON {
      .object([("type", .string("section")), ("text", plain(text, longestText))])
    }
    let question = reminder.question.asked.joined(separator: "\n")
    var blocks = [section(question)]
    if !reminder.question.options.isEmpty {
      blocks.append(section(reminder.question.options.joined(separator: "\n")))
    }
    blocks += [
      .object([
        ("type", .string("actions")),
        (
          "elements",
          .array([
            .object([
              ("type", .string("button")), ("text", plain(reminder.linkTitle, longestLabel)),
              ("url", .string(reminder.link)), ("action_id", .string("open-answer")),
            ])
          ])
        ),
      ]),
      .object([
        ("type", .string("context")),
        (
          "elements",
          .array([
            plain("\(plan.course.title) · \(plan.words.reminder[.answerFirst].text)", longestText)
          ])
        ),
      ]),
    ]
    return .object([
      // What notifications and screen readers say.
      ("text", .string(escaped(question).shortened(to: longestText))), ("blocks", .array(blocks)),
    ])
  }

  /// Text in which nothing means anything to Slack (https://docs.slack.dev/messaging/formatting-message-text).
  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
