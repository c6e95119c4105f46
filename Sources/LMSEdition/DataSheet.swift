import EditionKit
import LessonModel

/// What a package sends to the platform, for those who decide whether it may: a page beside the package.
///
/// It is in English, like the standards whose names it uses.
package struct DataSheet {
  /// Something that is sent.
  package struct Row: Hashable, Sendable {
    /// When.
    package enum Moment: String, Hashable, Sendable {
      case start = "at the beginning"
      case change = "after each change, when the course is out of sight, once a minute, at the end"
      case answer = "with the first answer to each question"
      case end = "at the end of a visit"
    }

    /// Its name in the standard; `n` and `m` are numbers.
    package var element: String
    package var meaning: String
    package var moment: Moment

    package init(_ element: String, _ meaning: String, _ moment: Moment) {
      self.element = element
      self.meaning = meaning
      self.moment = moment
    }
  }

  /// What holds of a visit, and differs between standards: a sentence each.
  package struct Promises: Hashable, Sendable {
    package var names =
      "it does not ask for the name of the learner, nor for any other personal data."
    package var device =
      "the browser keeps only how pages look, light or dark, and the size of the text."
    package var review = "a visit that the platform calls a review sends nothing."

    package init() {}
  }

  /// What the names of objectives begin with; only a part of several units has any.
  static let objectives = "cmi.objectives."

  private let package: LMSPackage

  init(of package: LMSPackage) { self.package = package }

  /// What the state of a learner holds, in words.
  static func state(_ settings: LMSSettings) -> String {
    "the learner's own work, to continue with: lessons read, how each question went and what was answered"
      + (settings.keepsNotes ? ", what was written into worksheets as far as there is space" : "")
      + "; platforms show it to nobody"
  }

  var text: String {
    let course = package.course
    var lines = [
      "# Data sheet: \(course.title)", "",
      "What `\(package.path.name)` (\(package.title)) sends, when, and to whom. It is made from the settings of the course.",
      "",
    ]
    lines += package.reports ? promises : pagePromises
    if package.reports {
      lines += ["", "| Sent | What it is | When |", "| --- | --- | --- |"]
      lines += package.sent.map { row in
        "| `\(row.element)` | \(row.meaning) | \(row.moment.rawValue) |"
      }
    }
    lines += ["", "## How the result is made", ""]
    lines += result
    lines += ["", "## The state of a learner", ""]
    lines += state
    return lines.joined(separator: "\n") + "\n"
  }

  private var promises: [String] {
    [
      "- **To whom:** only to the learning platform that starts it. \(otherSites)",
      "- **Names:** \(package.promises.names)",
      "- **On the device:** \(package.promises.device)",
      "- **Review:** \(package.promises.review)",
      "- **Single answers:** "
        + (package.settings.reportsAnswers
          ? "sent, because the course asks for it (`interactions: true`)."
          : "not reported; they are part of the state only, so that learners can continue."),
    ]
  }

  /// Of pages that report nothing.
  private var pagePromises: [String] {
    [
      "- **To whom:** to nobody. \(otherSites)",
      "- **Names:** \(package.promises.names)",
      "- **On the device:** the browser keeps what a learner has reached and written, and how pages look.",
    ]
  }

  /// What is loaded from elsewhere.
  private var otherSites: String {
    let site = MediaPlace(of: package).source.map {
      "plays sound and video from \($0), which sees the address of the device, and loads nothing from other sites"
    }
    return
      "The package \(site ?? "loads nothing from other sites"), sets no cookies and measures nobody."
  }

  var bytes: [UInt8] { Array(text.utf8) }

  private var result: [String] {
    let settings = package.settings
    let results = package.results
    let counts = settings.requirements.map { requirement in
      switch requirement {
      case .lessons: "every lesson is read to its end"
      case .quizzes: "every question is answered once"
      case .practice: "something is written into every worksheet"
      }
    }
    var lines = [
      "- A learner is done when all of this is so: \(counts.joined(separator: ", "))."
    ]
    guard results.hasPoints else {
      return lines + [
        "- No question has points: a learner who is done is `completed`; until then, a learner is `incomplete`."
      ]
    }
    let report = settings.report
    let attempts =
      settings.attempts.map { $0 == 1 ? "once" : "\($0) times" } ?? "any number of times"
    lines += [
      "- Points: the first try at each question counts, and a question that is partly right gives a part of its points. The result is rounded down to whole percent.",
      "- The questions may be answered \(attempts); the best result counts.",
    ]
    lines.append(
      report.hasFailure
        ? "- With all of it done, \(settings.pass) percent or more are `\(report.success)`, and less is `failed`."
        : "- With all of it done, \(settings.pass) percent or more are `\(report.success)`; until then, a learner is `incomplete`."
    )
    if results.hasPartsWithoutPoints {
      lines.append(
        "- A part without questions is `completed` when it is done, and has no points.")
    }
    guard package.reports else { return lines }
    lines.append(
      "- If the platform says which points a learner needs, these count instead of \(settings.pass) percent."
    )
    return lines
  }

  private var state: [String] {
    let limit = package.stateLimit
    return package.parts.flatMap { part -> [String] in
      let data = PartData(part, in: package)
      let budget = StateBudget(data)
      let size =
        limit.map { "at most \(budget.total) of \($0) characters" }
        ?? "at most \(budget.total) characters"
      var lines = ["- \(part.title): \(size) for \(data.questions.count) questions."]
      guard let limit else { return lines }
      let forgotten = budget.forgotten(within: limit)
      if !forgotten.isEmpty {
        lines.append(
          "  If everything is answered in full length, these answers are forgotten and only their results kept: "
            + forgotten.map { "`\($0)`" }.joined(separator: ", ") + ".")
      }
      if package.settings.keepsNotes, !data.sheets.isEmpty {
        lines.append(
          "  \(max(0, limit - budget.total)) characters are left for what is written into \(data.sheets.count) worksheets; the newest is kept first, and learners are told when there is no space left."
        )
      }
      return lines
    }
  }
}
