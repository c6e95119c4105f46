import ArgumentParser
import Diagnostics
import FileKit
import HandoutEdition
import LessonModel
import Publishing

/// What can be chosen for the handouts of one run.
struct HandoutOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The kinds of handouts to make, separated by commas: \(Self.kinds.joined(separator: ",")).",
      discussion: "Default: the variants in course.yaml.", valueName: "kinds"))
  var handouts: String?

  @Option(
    help: ArgumentHelp(
      "The paper of handouts, a4, letter or both, separated by commas.",
      discussion: "Default: the paper in course.yaml, or that of its language.",
      valueName: "sizes"))
  var paper: String?

  @Option(
    help: ArgumentHelp(
      "When a session of the course begins, for the facilitator’s timetable, such as 9:00.",
      discussion: "Default: the start in course.yaml.", valueName: "time"))
  var start: String?

  @Option(
    help: ArgumentHelp(
      "The plan of the facilitator’s timetable: one of the plans in course.yaml, or \(Self.plans).",
      discussion: "Default: the plan in course.yaml, or day.", valueName: "plan"))
  var plan: String?

  @Option(
    help: ArgumentHelp(
      "What a handout about several lessons covers: course, unit or lesson, separated by commas.",
      discussion: "Default: the scope in course.yaml, or the course.", valueName: "parts"))
  var scope: String?

  @Option(
    help: ArgumentHelp(
      "The sheets of flash cards, separated by commas: \(Self.sheets.joined(separator: ",")).",
      discussion: "Default: the cards in course.yaml, or a sheet of the paper.",
      valueName: "sheets"))
  var cards: String?

  @Option(
    help: ArgumentHelp(
      "A table in CSV of the people for certificates and attendance sheets, with a column called name.",
      discussion: "Only with --editions facilitator: names must not get online.",
      valueName: "file"), completion: .file(extensions: ["csv"]))
  var people: String?

  private static let plans =
    DeliveryPlan.builtIn.map(\.id.text).joined(separator: ", ")

  private static let sheets = HandoutSettings.CardSheet.allCases.map(\.rawValue)

  private static let kinds =
    [HandoutSettings.allKinds] + HandoutSettings.Kind.allCases.map(\.rawValue)

  func choice() throws(PublishFailure) -> HandoutChoice {
    var choice = HandoutChoice()
    if let handouts {
      let words = try Self.words(handouts, among: Self.kinds, of: "--handouts")
      choice.kinds = HandoutSettings.kinds(named: words)
    }
    if let paper {
      let sizes = HandoutSettings.Paper.allCases.map(\.rawValue)
      choice.papers = try Self.words(paper, among: sizes, of: "--paper")
        .compactMap(HandoutSettings.Paper.init)
    }
    if let scope {
      let parts = HandoutSettings.Scope.allCases.map(\.rawValue)
      let words = try Self.words(scope, among: parts, of: "--scope")
      choice.scopes = HandoutSettings.Scope.allCases.filter { words.contains($0.rawValue) }
    }
    if let cards {
      choice.cardSheets = try Self.words(cards, among: Self.sheets, of: "--cards")
        .compactMap(HandoutSettings.CardSheet.init)
    }
    if let people { choice.people = try Self.people(in: people) }
    if let start {
      guard let time = TimeOfDay(start) else {
        throw PublishFailure(
          .usage, "--start must be a time of the day, such as 9:00 or 13:30, not “\(start)”.")
      }
      choice.start = time
    }
    if let plan {
      guard let id = PlanID(plan) else {
        throw PublishFailure(.usage, "--plan must be the id of a plan, not “\(plan)”.")
      }
      choice.plan = id
    }
    return choice
  }

  /// The people in a file; faults are reported with their lines.
  private static func people(in path: String) throws(PublishFailure) -> [Person] {
    let bytes: [UInt8]
    do {
      bytes = try FileSystem.read(path)
    } catch {
      throw PublishFailure(.usage, "--people: \(error)")
    }
    let list = PeopleList(bytes)
    guard list.problems.isEmpty else {
      let lines = list.problems.prefix(10).map { "\n  \(path):\($0.line): \($0.message)" }
      let rest = list.problems.count - lines.count
      throw PublishFailure(
        .usage,
        "The list of people cannot be used:" + lines.joined()
          + (rest > 0 ? "\n  and \(rest) more of these" : ""))
    }
    return list.people
  }

  /// The words of an option, each once, all of them known.
  private static func words(
    _ text: String, among known: [String], of option: String
  ) throws(PublishFailure) -> [String] {
    var words: [String] = []
    for word in text.split(whereSeparator: { ", ".contains($0) }).map(String.init) {
      guard known.contains(word) else {
        let guess =
          Suggestion.nearest(to: word, among: known).map { "Did you mean \($0)? " } ?? ""
        throw PublishFailure(
          .usage,
          "\(option) does not know “\(word)”. \(guess)It knows \(known.joined(separator: ", ")).")
      }
      if !words.contains(word) { words.append(word) }
    }
    guard !words.isEmpty else {
      throw PublishFailure(
        .usage, "Name at least one of \(known.joined(separator: ", ")) after \(option).")
    }
    return words
  }
}
