import Foundation
import JSONKit
import ServerKit
import Synchronization

/// A platform for cmi5 with its record store, for one learner (cmi5, Quartz edition, sections 8 to 10).
///
/// It answers as a strict one does, and notes every request with what is wrong with it: the page of the
/// platform shows that.
final class RecordStore: Sendable {
  /// What the platform has started, as its page says it.
  struct Launch: Decodable, Sendable {
    /// The identity of the assignable unit.
    var unit: String

    /// From 0 to 1; nil if nothing has to be passed.
    var mastery: Double?
    var moveOn: String

    /// Normal, Review or Browse.
    var mode: String

    /// How long each answer takes, in milliseconds.
    var delay: Int
  }

  /// A request, and what came of it.
  private struct Call {
    var name: String
    var detail: String
    var status: Int
    var faults: [String]
  }

  private struct Record {
    var launch: Launch?
    var visits = 0
    var tokens = 0
    var isLost = false
    var hasPreferences = false

    /// The states of the unit, by their names.
    var states: [String: [UInt8]] = [:]
    var past: [Statement] = []

    /// The statements of this visit.
    var statements: [Statement] = []
    var calls: [Call] = []

    var said: [Statement] { past + statements }
  }

  private let record = Mutex(Record())

  static let registration = "b1d2c3e4-0000-4000-8000-000000000001"
  static let session = "session-1"
  private static let token = "bGVjdGVybg=="

  /// Answers a request for a path below the store; nil if there is nothing there.
  func answer(_ request: WebRequest, at path: String) async -> WebAnswer? {
    switch (path, request.method) {
    case ("launch", .other("POST")): return begin(request.body)
    case ("erase", .other("POST")):
      record.withLock { $0 = Record() }
      return WebAnswer(204)
    case ("lose", .other("POST")):
      record.withLock { $0.isLost = request.query["now"] == "true" }
      return WebAnswer(204)
    case ("record", .get): return Self.answer(200, summary)
    default: break
    }
    guard path == "fetch" || path.hasPrefix("lrs/") else { return nil }
    let (delay, isLost) = record.withLock { ($0.launch?.delay ?? 0, $0.isLost) }
    if delay > 0 { try? await Task.sleep(for: .milliseconds(delay)) }
    if isLost { return WebAnswer(503, text: "The connection is lost.") }
    return record.withLock { record in
      var faults: [String] = []
      let answer = Self.answer(request, at: path, &record, &faults)
      record.calls.append(
        Call(
          name: "\(request.method.name) \(path)", detail: Self.detail(request),
          status: answer.status, faults: faults))
      return answer
    }
  }

  /// A new visit of the same learner.
  private func begin(_ body: [UInt8]) -> WebAnswer {
    guard let launch = try? JSONDecoder().decode(Launch.self, from: Data(body)) else {
      return WebAnswer(400, text: "This is not a launch.")
    }
    return record.withLock { record in
      record.launch = launch
      record.visits += 1
      record.tokens = 0
      record.isLost = false
      record.hasPreferences = false
      record.past += record.statements
      record.statements = []
      return Self.answer(200, .object([("visit", .integer(record.visits))]))
    }
  }

  // MARK: The store

  private static func answer(
    _ request: WebRequest, at path: String, _ record: inout Record, _ faults: inout [String]
  ) -> WebAnswer {
    guard let launch = record.launch else { return WebAnswer(404, text: "Nothing was started.") }
    if path == "fetch" {
      record.tokens += 1
      guard request.method == .other("POST"), record.tokens == 1 else {
        // The token is given once (8.2.3).
        faults.append("the token is asked for twice, or not with POST")
        return answer(
          200, .object([("error-code", .string("1")), ("error-text", .string("already in use"))]))
      }
      return answer(200, .object([("auth-token", .string(token))]))
    }
    if request.fields["authorization"] != "Basic \(token)" {
      faults.append("the token is missing")
      return WebAnswer(401, text: "The token is missing.")
    }
    if request.fields["x-experience-api-version"]?.hasPrefix("1.0") != true {
      faults.append("the version of xAPI is missing")
    }
    switch path {
    case "lrs/agents/profile":
      if !record.statements.isEmpty {
        faults.append("the learner's preferences are asked for after a statement")
      }
      record.hasPreferences = true
      return WebAnswer(404, text: "There are no preferences.")
    case "lrs/activities/state": return state(request, launch, &record, &faults)
    case "lrs/statements" where request.method == .other("POST"):
      return take(request.body, launch, &record, &faults)
    default:
      faults.append("nothing that a course asks for")
      return WebAnswer(404, text: "There is nothing here.")
    }
  }

  private static func state(
    _ request: WebRequest, _ launch: Launch, _ record: inout Record, _ faults: inout [String]
  ) -> WebAnswer {
    let name = request.query["stateId"] ?? ""
    if request.query["activityId"] != launch.unit {
      faults.append("a state of another activity")
    }
    switch (name, request.method) {
    case ("LMS.LaunchData", .get): return answer(200, launchData(launch))
    case (_, .get):
      guard let bytes = record.states[name] else { return WebAnswer(404, text: "No such state.") }
      return WebAnswer(200, [("Content-Type", "application/json")], .bytes(bytes))
    case ("LMS.LaunchData", _):
      faults.append("the launch data belongs to the platform")
      return WebAnswer(403, text: "Read only.")
    default:
      if launch.mode != "Normal" { faults.append("a state is kept in the mode \(launch.mode)") }
      record.states[name] = request.body
      return WebAnswer(204)
    }
  }

  private static func launchData(_ launch: Launch) -> JSON {
    var members: [(String, JSON)] = [
      (
        "contextTemplate",
        .object([
          (
            "extensions",
            .object([(Statement.Extensions.CodingKeys.session.rawValue, .string(session))])
          )
        ])
      ),
      ("launchMode", .string(launch.mode)), ("moveOn", .string(launch.moveOn)),
    ]
    if let mastery = launch.mastery { members.append(("masteryScore", .number(mastery))) }
    return .object(members)
  }

  private static func take(
    _ body: [UInt8], _ launch: Launch, _ record: inout Record, _ faults: inout [String]
  ) -> WebAnswer {
    let decoder = JSONDecoder()
    let data = Data(body)
    guard
      let statements = (try? decoder.decode([Statement].self, from: data))
        ?? (try? decoder.decode(Statement.self, from: data)).map({ [$0] })
    else {
      faults.append("this is not a statement")
      return WebAnswer(400, text: "This is not a statement.")
    }
    if !record.hasPreferences {
      faults.append("a statement before the learner's preferences")
    }
    for statement in statements {
      faults += StatementRules(
        launch: launch, visit: record.statements, all: record.said
      ).faults(of: statement)
      record.statements.append(statement)
    }
    return answer(200, .texts(statements.map { $0.id ?? "" }))
  }

  private static func answer(_ status: Int, _ json: JSON) -> WebAnswer {
    WebAnswer(
      status, [("Content-Type", "application/json"), ("Cache-Control", "no-store")],
      .bytes(json.bytes))
  }

  // MARK: The page

  /// What a request was about, in few words.
  private static func detail(_ request: WebRequest) -> String {
    if let name = request.query["stateId"] { return name }
    let data = Data(request.body)
    let statements = (try? JSONDecoder().decode([Statement].self, from: data)) ?? []
    return statements.map(\.verb.name).joined(separator: ", ")
  }

  /// The work of a learner, as `2-cmi5.js` keeps it.
  private struct Kept: Decodable {
    var state: String?
    var place: String?
  }

  private var summary: JSON {
    record.withLock { record in
      let said = record.said.map(\.verb.name)
      let status =
        ["passed", "failed", "completed"].first(where: said.contains)
        ?? (record.visits == 0 ? "not begun" : "incomplete")
      let score = record.said.last { $0.result?.score != nil }?.result?.score?.raw
      let kept = record.states["lectern.state"].flatMap {
        try? JSONDecoder().decode(Kept.self, from: Data($0))
      }
      return .object([
        ("visits", .integer(record.visits)), ("status", .string(status)),
        ("score", score.map { .number($0) } ?? .null), ("place", .string(kept?.place ?? "")),
        ("state", .string(kept?.state ?? "")),
        (
          "calls",
          .array(
            record.calls.map { call in
              .object([
                ("name", .string(call.name)), ("detail", .string(call.detail)),
                ("status", .integer(call.status)), ("faults", .texts(call.faults)),
              ])
            })
        ),
      ])
    }
  }
}

extension WebRequest.Method {
  fileprivate var name: String {
    switch self {
    case .get: "GET"
    case .head: "HEAD"
    case .other(let name): name
    }
  }
}
