import EditionKit
import JSONKit
import LessonModel
import Testing

@testable import Reminders

@Suite("The mails and messages of a group")
struct DripTests {
  private func files(_ plan: SamplePlan) -> [String: String] {
    let drip = Drip(
      of: plan.plan, clock: SamplePlan.clock,
      sender: MailSender(name: "Größe, \"Inc\"", address: "team@example.org"))
    return Dictionary(
      uniqueKeysWithValues: drip.files.map {
        ($0.path.text, String(decoding: $0.bytes, as: UTF8.self))
      })
  }

  @Test("are five files for each question, and two tables")
  func names() async throws {
    let plan = try await SamplePlan()
    let files = files(plan)
    #expect(files.count == 7 * 5 + 2)
    for (folder, ending) in [
      ("emails", "eml"), ("emails", "md"), ("teams", "json"), ("slack", "json"), ("text", "txt"),
    ] {
      #expect(files["\(folder)/1-2027-01-13-practice-1-2.\(ending)"] != nil)
    }
  }

  @Test("begin with the question")
  func question() async throws {
    let files = files(try await SamplePlan())
    let markdown = try #require(files["emails/1-2027-01-13-practice-1-2.md"])
    #expect(markdown.hasPrefix("**Which lever is worth pulling first?**\n\nA. The weakest one  \n"))
    let text = try #require(files["text/1-2027-01-13-practice-1-2.txt"])
    #expect(
      text == """
        Which lever is worth pulling first?
        A. The weakest one
        B. The loudest one

        See the answer: https://courses.example/s/lessons/pain/#lever

        """)
    let mail = try #require(files["emails/1-2027-01-13-practice-1-2.eml"])
    #expect(mail.hasPrefix("Date: Wed, 13 Jan 2027 08:30:00 +0100\r\nFrom: =?UTF-8?B?"))
    #expect(mail.contains("\r\nList-Unsubscribe: <https://example.invalid/unsubscribe>\r\n"))
  }

  @Test("hold no answer in any form")
  func answers() async throws {
    for (path, text) in files(try await SamplePlan()) {
      for answer in ["compelling event", "costs least", "economic buyer", "compelling=20event"] {
        #expect(!text.contains(answer), "\(path)")
      }
    }
  }

  @Test("stay within the limits of the programs, however long a question is")
  func limits() async throws {
    let words = Array(repeating: "*endless* question & \\<more>", count: 400).joined(separator: " ")
    let plan = try await SamplePlan(lessons: [
      "01-long.md": "# Long\n\n:::card{#long}\n\(words)?\n\n---\n\nBack.\n:::\n"
    ])
    for (path, text) in files(plan) where path.hasPrefix("teams/") {
      #expect(text.utf8.count <= TeamsMessage.longestMessage, "\(path)")
    }
    let slack = SlackMessage.json(of: plan.reminders[0], in: plan.plan)
    guard case .members(let members) = slack, case .string(let fallback) = members[0].value else {
      Issue.record("no text")
      return
    }
    #expect(fallback.utf16.count <= 3000 && fallback.hasSuffix("…"))
  }

  @Test("a shortened text ends after a word")
  func shortening() {
    #expect("one two three".shortened(to: 13) == "one two three")
    #expect("one two three".shortened(to: 12) == "one two…")
    #expect("🙂🙂🙂".shortened(to: 5) == "🙂🙂…")
  }

  @Test("quoted-printable keeps lines short and loses nothing at their ends")
  func quotedPrintable() {
    let text = String(repeating: "é=", count: 40) + " \n.\n-- "
    let encoded = QuotedPrintable.encoded(text)
    let lines = encoded.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.utf8.count <= 76 && !$0.hasSuffix(" ") && $0 != "." })
    #expect(lines.last == "--=20")
  }

  @Test("headers are ASCII on short lines")
  func headers() {
    #expect(MailHeader.field("Subject", text: "Plain, short") == "Subject: Plain, short\r\n")
    let long = MailHeader.field("Subject", text: String(repeating: "Größe 日本 ", count: 12))
    let lines = long.split(separator: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 78 && $0.utf8.allSatisfy { $0 < 0x7F } })
    #expect(MailHeader.mailbox("A \"B\"", "a@b.c") == "\"A \\\"B\\\"\"\r\n <a@b.c>")
    #expect(MailHeader.base64(Array("any carnal pleas".utf8)) == "YW55IGNhcm5hbCBwbGVhcw==")
    #expect(
      MailHeader.date(951_782_400, offset: -12_600) == "Mon, 28 Feb 2000 20:30:00 -0330")
  }

  @Test("lessons.csv says when each lesson is taught")
  func lessons() async throws {
    let table = try #require(files(try await SamplePlan())["lessons.csv"])
    #expect(
      table == "\u{FEFF}date,session,lesson,title,link\r\n"
        + "2027-01-11,1,pain,\"Pain, and “more”\",https://courses.example/s/lessons/pain/\r\n"
        + "2027-01-11,1,people,People,https://courses.example/s/lessons/people/\r\n"
        + "2027-01-11,1,plain,Plain,https://courses.example/s/lessons/plain/\r\n")
  }
}
