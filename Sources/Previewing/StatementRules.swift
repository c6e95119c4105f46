import Foundation

/// A statement, as far as cmi5 says something about it (xAPI 1.0.3, part 2, section 2.4).
struct Statement: Decodable, Sendable {
  var id: String?
  var timestamp: String?
  var verb: Verb
  var object: Thing
  var context: Context?
  var result: Result?

  struct Verb: Decodable, Sendable {
    var id: String

    private static let common = "http://adlnet.gov/expapi/verbs/"

    /// `passed`; of a verb of somebody else, the whole address.
    var name: String { id.hasPrefix(Self.common) ? String(id.dropFirst(Self.common.count)) : id }
  }

  struct Thing: Decodable, Sendable {
    var id: String
  }

  struct Context: Decodable, Sendable {
    struct Activities: Decodable, Sendable {
      var category: [Thing]?
    }

    var registration: String?
    var contextActivities: Activities?
    var extensions: Extensions?
  }

  struct Extensions: Decodable, Sendable {
    enum CodingKeys: String, CodingKey {
      case mastery = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore"
      case session = "https://w3id.org/xapi/cmi5/context/extensions/sessionid"
    }

    var mastery: Double?
    var session: String?
  }

  struct Result: Decodable, Sendable {
    struct Score: Decodable, Sendable {
      var scaled: Double?
      var raw: Double?
      var min: Double?
      var max: Double?
    }

    var completion: Bool?
    var success: Bool?
    var duration: String?
    var score: Score?
  }
}

/// What cmi5 asks of a statement at its place in a visit (Quartz edition, sections 9 and 10).
struct StatementRules {
  let launch: RecordStore.Launch

  /// What was said before in this visit, and in all visits.
  let visit: [Statement]
  let all: [Statement]

  private static let categories = "https://w3id.org/xapi/cmi5/context/categories/"
  private static let defined = ["initialized", "completed", "passed", "failed", "terminated"]
  private static let results = ["completed", "passed", "failed"]

  /// What is wrong with a statement, in words; empty if nothing is.
  func faults(of statement: Statement) -> [String] {
    let verb = statement.verb.name
    let found =
      form(of: statement) + place(of: verb) + context(of: statement) + result(of: statement)
    return found.map { "\(verb): \($0)" }
  }

  /// Its id and its time (9.1, 9.7).
  private func form(of statement: Statement) -> [String] {
    var faults: [String] = []
    if statement.id.flatMap(UUID.init(uuidString:)) == nil { faults.append("the id is not a UUID") }
    if statement.timestamp?.hasSuffix("Z") != true { faults.append("the time is not in UTC") }
    return faults
  }

  /// Its order in the visit (9.3).
  private func place(of verb: String) -> [String] {
    let said = visit.map(\.verb.name)
    let before = all.map(\.verb.name)
    var faults: [String] = []
    if (verb == "initialized") != said.isEmpty { faults.append("initialized must be first") }
    if said.contains("terminated") { faults.append("terminated must be last") }
    if Self.results.prefix(2).contains(verb), before.contains(verb) {
      faults.append("it is said twice")
    }
    if verb == "failed", before.contains("passed") { faults.append("it is said after passed") }
    if launch.mode != "Normal", Self.results.contains(verb) {
      faults.append("it is said in the mode \(launch.mode)")
    }
    return faults
  }

  /// Its context (9.6, 10.2).
  private func context(of statement: Statement) -> [String] {
    let verb = statement.verb.name
    let context = statement.context
    let isDefined = Self.defined.contains(verb)
    var faults: [String] = []
    if isDefined, statement.object.id != launch.unit {
      faults.append("it is about another activity")
    }
    if context?.registration?.lowercased() != RecordStore.registration {
      faults.append("the registration is missing")
    }
    if context?.extensions?.session != RecordStore.session {
      faults.append("the template of the context is missing")
    }
    let categories = Set((context?.contextActivities?.category ?? []).map(\.id))
    let wanted = isDefined ? (Self.results.contains(verb) ? ["cmi5", "moveon"] : ["cmi5"]) : []
    if categories.filter({ $0.hasPrefix(Self.categories) })
      != Set(wanted.map { Self.categories + $0 })
    {
      faults.append("the categories of cmi5 are wrong")
    }
    return faults
  }

  /// Its result (9.5).
  private func result(of statement: Statement) -> [String] {
    let verb = statement.verb.name
    let result = statement.result
    var faults: [String] = []
    if Self.results.contains(verb) || verb == "terminated",
      result?.duration?.hasPrefix("PT") != true
    {
      faults.append("the duration is missing")
    }
    switch verb {
    case "completed":
      if result?.completion != true || result?.score != nil {
        faults.append("its result is completion alone")
      }
    case "passed", "failed":
      if result?.success != (verb == "passed") { faults.append("success is wrong") }
      faults += score(of: statement)
    default:
      if Self.defined.contains(verb), result?.score != nil { faults.append("it has points") }
    }
    return faults
  }

  /// Its points, and the pass mark beside them (9.5.1, 9.6.3.2).
  private func score(of statement: Statement) -> [String] {
    guard let score = statement.result?.score else { return [] }
    var faults: [String] = []
    if score.raw != nil, score.min == nil || score.max == nil {
      faults.append("points without their limits")
    }
    guard let mastery = launch.mastery else { return faults }
    if statement.context?.extensions?.mastery != mastery {
      faults.append("the pass mark is missing")
    }
    if let scaled = score.scaled, (scaled >= mastery) != (statement.verb.name == "passed") {
      faults.append("\(scaled) of \(mastery) points")
    }
    return faults
  }
}
