import ArgumentParser
import LessonModel
import Publishing
import Reminders

struct DripCommand: Performable {
  static let configuration = CommandConfiguration(
    commandName: "drip",
    abstract: "Writes the e-mails and messages of a group, for the weeks after the course.",
    discussion: """
      Each begins with one question, and a link leads to its answer. They have the dates of `lectern calendar`. For each \
      question there are an e-mail (.eml and Markdown), a message for Microsoft Teams (an Adaptive Card) and for Slack (Block \
      Kit), and plain text; messages.csv has all of them for programs that send e-mails, and lessons.csv says when each \
      lesson is taught.

      Lectern sends nothing. E-mails have placeholders that lead nowhere for what only you know: the sender, and the \
      address at which people get no more of them.
      """)

  @OptionGroup var cohort: CohortOptions

  @Option(
    help: ArgumentHelp(
      "The address that e-mails come from.",
      discussion: "Default: \(MailSender.nobody), which reaches nobody.", valueName: "address"))
  var from: String?

  @Option(
    help: ArgumentHelp(
      "The address at which people get no more e-mails: https://… or mailto:…",
      discussion: "Default: \(MailSender.unsubscribePlaceholder), which leads nowhere.",
      valueName: "url"))
  var unsubscribe: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The folder to write to.",
      discussion: "Default: the id of the course, -drip- and the first day.",
      valueName: "folder"), completion: .directory)
  var output: String?

  mutating func validate() throws {
    func isAddress(_ text: String) -> Bool {
      text.utf8.allSatisfy { (0x21..<0x7F).contains($0) && !"<>\"(),;\\".utf8.contains($0) }
    }
    if let from,
      from.split(separator: "@", omittingEmptySubsequences: false).count != 2
        || from.hasPrefix("@") || from.hasSuffix("@") || !isAddress(from)
    {
      throw ValidationError(
        "--from must be the address of a mailbox, such as team@example.com, not “\(from)”.")
    }
    if let unsubscribe,
      !["https://", "http://", "mailto:"].contains(where: unsubscribe.hasPrefix)
        || !isAddress(unsubscribe)
    {
      throw ValidationError(
        "--unsubscribe must be an address that begins with https:// or mailto:, not “\(unsubscribe)”."
      )
    }
  }

  func perform(_ console: Console) async -> ExitStatus {
    do {
      guard let reading = try await cohort.read(console) else { return .courseHasErrors }
      let course = reading.plan.course
      let sender = MailSender(
        name: course.organisation ?? course.authors.first?.name ?? course.title,
        address: from ?? MailSender.nobody,
        unsubscribe: unsubscribe ?? MailSender.unsubscribePlaceholder)
      var folder = output ?? "\(course.id)-drip-\(reading.plan.cohort.start)"
      while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
      let drip = Drip(of: reading.plan, clock: cohort.clock, sender: sender)
      try WrittenFolder(folder, knownBy: "messages.csv").replace(with: drip.files)
      try console.print(
        """
        Wrote \(Wording.count(reading.plan.reminders.count, "question")) to \(Wording.path(folder))/, from \
        \(reading.plan.reminders[0].date) to \(reading.plan.reminders[reading.plan.reminders.count - 1].date).
        """)
      if from == nil || unsubscribe == nil {
        console.report(
          "E-mails have placeholders that lead nowhere; --from and --unsubscribe put your own addresses there."
        )
      }
      return .clean
    } catch {
      console.report("lectern: \(error)")
      return .couldNotRun
    }
  }
}
