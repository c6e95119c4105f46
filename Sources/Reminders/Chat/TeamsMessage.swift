import JSONKit
import LessonMarkup
import LessonModel
import Words

/// A question as an Adaptive Card in a message for Microsoft Teams, as a workflow posts it.
///
/// The card is of version 1.4, which all of its programs show
/// (https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-reference); a message may
/// have 28 kB (https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using).
enum TeamsMessage {
  /// In bytes.
  static let longestMessage = 28_000

  /// The most characters of one text, so that a whole message is never too long.
  private static let longestText = 1_500

  static func json(of reminder: Reminder, in plan: ReminderPlan) -> JSON {
    func text(_ text: String, _ more: [(String, JSON)] = []) -> JSON {
      .object(
        [
          ("type", .string("TextBlock")), ("text", .string(plain(text))), ("wrap", .bool(true)),
        ] + more)
    }
    let question = reminder.question.asked.joined(separator: "\n\n").shortened(to: longestText)
    let options = reminder.question.options.joined(separator: "\n\n").shortened(to: longestText)
    var body = [
      text(plan.course.title, [("isSubtle", .bool(true)), ("size", .string("Small"))]),
      text(question, [("size", .string("Large")), ("weight", .string("Bolder"))]),
    ]
    if !options.isEmpty { body.append(text(options)) }
    body.append(
      text(
        plan.words.reminder[.answerFirst].text, [("isSubtle", .bool(true))]))
    let card = JSON.object([
      ("$schema", .string("http://adaptivecards.io/schemas/adaptive-card.json")),
      ("type", .string("AdaptiveCard")), ("version", .string("1.4")),
      ("lang", .string(plan.course.language.text)),
      ("fallbackText", .string("\(question) \(reminder.link)")),
      ("speak", .string(question)),
      ("body", .array(body)),
      (
        "actions",
        .array([
          .object([
            ("type", .string("Action.OpenUrl")), ("title", .string(reminder.linkTitle)),
            ("url", .string(reminder.link)),
          ])
        ])
      ),
    ])
    return .object([
      ("type", .string("message")), ("summary", .string(reminder.subject)),
      (
        "attachments",
        .array([
          .object([
            ("contentType", .string("application/vnd.microsoft.card.adaptive")),
            ("contentUrl", .null), ("content", card),
          ])
        ])
      ),
    ])
  }

  /// Text in which nothing means anything to the Markdown of cards.
  private static func plain(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if "\\*_[]`".contains(character) { result += "\\" }
      result.append(character)
    }
  }
}
