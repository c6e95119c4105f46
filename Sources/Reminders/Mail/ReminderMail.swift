import LessonMarkup
import LessonModel
import MarkupKit
import Words

/// A question as an e-mail: it comes first, and a link leads to the answer.
struct ReminderMail {
  let plan: ReminderPlan
  let reminder: Reminder
  let sender: MailSender
  let clock: LocalClock

  private var words: WordTable<ReminderWord> { plan.words.reminder }

  private var reason: String { words(.why, [.course: plan.course.title]).text }

  /// The text part.
  var text: String {
    var lines = reminder.question.asked.flatMap { [$0, ""] }
    if !reminder.question.options.isEmpty { lines += reminder.question.options + [""] }
    lines += [
      words[.answerFirst].text, "\(reminder.linkTitle): \(reminder.link)", "", "-- ", reason,
      "\(words[.unsubscribe].text): \(sender.unsubscribe)", "",
    ]
    return lines.joined(separator: "\n")
  }

  /// The same for people: Markdown, which begins with the question.
  var markdown: String {
    var lines = reminder.question.asked.flatMap { ["**\(MarkdownEscape.text($0))**", ""] }
    if !reminder.question.options.isEmpty {
      lines += reminder.question.options.map { "\(MarkdownEscape.text($0))  " } + [""]
    }
    lines += [
      words[.answerFirst].text, "",
      "[\(MarkdownEscape.text(reminder.linkTitle))](<\(reminder.link)>)", "", "---", "",
      MarkdownEscape.text(reason), "",
      "[\(MarkdownEscape.text(words[.unsubscribe].text))](<\(sender.unsubscribe)>)", "",
    ]
    return lines.joined(separator: "\n")
  }

  /// The HTML part, which needs no style sheet, no picture and no script.
  var html: String {
    let page = MarkupWriter(.html)
    page.markup(TrustedMarkup(trusting: "<!DOCTYPE html>\n"))
    page.element(
      .html,
      [
        "lang": .text(plan.course.language.text),
        "dir": .text(TextDirection(plan.course.language).rawValue),
      ]
    ) {
      page.startLine()
      page.element(.head) {
        page.element(.meta, ["charset": "utf-8"])
        page.element(
          .meta, ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        page.element(.title, text: reminder.subject)
      }
      page.startLine()
      page.element(
        .body,
        [
          "style":
            "margin:0 auto;padding:24px;max-width:36em;font:16px/1.5 system-ui,sans-serif"
        ]
      ) { writeBody(to: page) }
      page.startLine()
    }
    page.startLine()
    return page.string
  }

  private func writeBody(to page: MarkupWriter) {
    page.startLine()
    for line in reminder.question.asked {
      page.element(.p, ["style": "font-size:20px;font-weight:600;margin:0 0 16px"], text: line)
      page.startLine()
    }
    for line in reminder.question.options {
      page.element(.p, ["style": "margin:0 0 8px"], text: line)
      page.startLine()
    }
    page.element(.p, ["style": "margin:24px 0 8px"], text: words[.answerFirst].text)
    page.startLine()
    page.element(.p) {
      page.element(.a, ["href": .url(reminder.link)], text: reminder.linkTitle)
    }
    page.startLine()
    page.element(.p, ["style": "margin:32px 0 0;font-size:14px"]) {
      page.text(reason + " ")
      page.element(.a, ["href": .url(sender.unsubscribe)], text: words[.unsubscribe].text)
    }
    page.startLine()
  }

  /// The e-mail as a file that programs for e-mails open (RFC 5322, RFC 2046 §5.1.4).
  var message: String {
    let instant = clock.instant(of: reminder.date, at: plan.course.practice.time.minutes)
    let id = "\(reminder.id).\(plan.cohort.start).\(plan.course.id)"
    // Encoded text has no "=_"; a boundary has 70 characters at most.
    let boundary = "=_\(reminder.id.prefix(60))"
    func part(_ type: String, _ text: String) -> String {
      [
        "--\(boundary)\r\n", MailHeader.field("Content-Type", "\(type); charset=utf-8"),
        MailHeader.field("Content-Transfer-Encoding", "quoted-printable"), "\r\n",
        QuotedPrintable.encoded(text), "\r\n",
      ].joined()
    }
    let headers = [
      MailHeader.field("Date", MailHeader.date(instant, offset: clock.offset(at: instant))),
      MailHeader.field("From", MailHeader.mailbox(sender.name, sender.address)),
      MailHeader.field("To", "undisclosed-recipients:;"),
      MailHeader.field("Subject", text: reminder.subject),
      MailHeader.field("Message-ID", "<\(id)@lectern.invalid>"),
      MailHeader.field("List-Unsubscribe", "<\(sender.unsubscribe)>"),
      MailHeader.field("Content-Language", plan.course.language.text),
      // Outlook opens it as a draft.
      MailHeader.field("X-Unsent", "1"),
      MailHeader.field("MIME-Version", "1.0"),
      MailHeader.field("Content-Type", "multipart/alternative;\r\n boundary=\"\(boundary)\""),
    ]
    let parts = [part("text/plain", text), part("text/html", html), "--\(boundary)--\r\n"]
    return headers.joined() + "\r\n" + parts.joined()
  }
}
