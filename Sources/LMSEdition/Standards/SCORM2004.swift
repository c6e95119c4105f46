package import EditionKit
package import LessonModel
import XMLKit

/// SCORM 2004, 3rd and 4th edition (ADL 2006 and 2009).
package enum SCORM2004: LMSStandard {
  package static let edition = EditionName.scorm2004
  package static let script = "2-scorm2004.js"

  package static func title(_ settings: LMSSettings) -> String {
    "SCORM \(version(settings))"
  }

  /// As manifests write it: "2004 4th Edition".
  private static func version(_ settings: LMSSettings) -> String {
    "2004 \(settings.scorm2004.rawValue) Edition"
  }

  /// `cmi.suspend_data` (RTE 4.2.23 of the 4th edition; the 3rd asks for 64,000 as well).
  package static func stateLimit(_ settings: LMSSettings) -> Int? { 64_000 }

  package static func manifests(of package: LMSPackage)
    -> [(path: OutputPath, bytes: [UInt8])]
  {
    ContentPackage.manifests(
      of: package, version: version(package.settings),
      namespaces: [
        XMLNamespace(default: "http://www.imsglobal.org/xsd/imscp_v1p1"),
        XMLNamespace(prefix: "adlcp", uri: "http://www.adlnet.org/xsd/adlcp_v1p3"),
        XMLNamespace(prefix: "imsss", uri: "http://www.imsglobal.org/xsd/imsss"),
      ],
      kindAttribute: "adlcp:scormType", rules: writeRules
    ) { xml in
      xml.element("imsss:sequencing") {
        xml.element("imsss:controlMode", ["choice": "true", "flow": "true"])
      }
    }
  }

  package static var hasObjectives: Bool { true }

  /// What the test suite of ADL asks for (CAM 3.4.1.1): of each namespace that a manifest names, and what these
  /// files name themselves.
  package static var schemas: [String] {
    let sequencing = [
      "auxresource", "control", "delivery", "limit", "objective", "random", "rollup", "seqrule",
      "util",
    ].map { "imsss_v1p0\($0).xsd" }
    return [
      "imscp_v1p1.xsd", "adlcp_v1p3.xsd", "adlseq_v1p3.xsd", "adlnav_v1p3.xsd", "imsss_v1p0.xsd",
    ]
      + sequencing + ["xml.xsd", "XMLSchema.dtd", "datatypes.dtd"]
  }

  /// What the platform has to know of a part: that only the course says what is complete and passed, because
  /// otherwise a platform may take a visit that ends for a course that is done (SN 3.11), and an objective for
  /// each of its units.
  ///
  /// The pass mark is not in it (`satisfiedByMeasure`): with it, a platform calls each result below it failed
  /// (RTE 4.2.22.1), also that of a learner who is halfway through.
  private static func writeRules(of part: LMSPart, _ xml: XMLWriter) {
    xml.element("imsss:sequencing") {
      let objectives = part.objectives
      if !objectives.isEmpty {
        xml.element("imsss:objectives") {
          xml.element("imsss:primaryObjective", ["objectiveID": "result"])
          for objective in objectives {
            xml.element("imsss:objective", ["objectiveID": objective.id])
          }
        }
      }
      xml.element(
        "imsss:deliveryControls",
        ["completionSetByContent": "true", "objectiveSetByContent": "true"])
    }
  }

  package static func sent(_ results: LMSResults) -> [DataSheet.Row] {
    let settings = results.settings
    let successes = (results.canPass ? ["`passed`"] : []) + (results.canFail ? ["`failed`"] : [])
    let points = [
      DataSheet.Row("cmi.score.raw", "the best result, in whole percent", .change),
      DataSheet.Row("cmi.score.scaled", "the same, 0 to 1", .change),
      DataSheet.Row("cmi.score.min", "0", .change),
      DataSheet.Row("cmi.score.max", "100", .change),
      DataSheet.Row(
        "cmi.objectives.n.success_status",
        settings.report.hasFailure
          ? "`passed` or `failed`, when a unit with questions is completed"
          : "`passed`, when the points of a unit are enough", .change),
      DataSheet.Row(
        "cmi.objectives.n.score.scaled", "the best result in a unit, 0 to 1", .change),
    ]
    return [
      DataSheet.Row("cmi.completion_status", "`incomplete`, then `completed`", .change)
    ]
      + (successes.isEmpty
        ? []
        : [
          DataSheet.Row("cmi.success_status", successes.joined(separator: " or "), .change)
        ])
      + (results.hasPoints ? points : [])
      + [
        DataSheet.Row("cmi.progress_measure", "how much of what counts is done, 0 to 1", .change),
        DataSheet.Row("cmi.objectives.n.id", "the id of a unit", .change),
        DataSheet.Row(
          "cmi.objectives.n.completion_status",
          "`incomplete`, then `completed` when every lesson of a unit is read and every question answered",
          .change),
        DataSheet.Row("cmi.location", "the id of the lesson that is open", .change),
        DataSheet.Row("cmi.suspend_data", DataSheet.state(settings), .change),
        DataSheet.Row("cmi.session_time", "how long the course was open", .end),
        DataSheet.Row("cmi.exit", "`suspend`, so that the next visit continues", .start),
      ]
      + (settings.reportsAnswers
        ? [
          DataSheet.Row("cmi.interactions.n.id", "the id of a question", .answer),
          DataSheet.Row("cmi.interactions.n.type", "its kind", .answer),
          DataSheet.Row("cmi.interactions.n.timestamp", "the time of the answer", .answer),
          DataSheet.Row("cmi.interactions.n.learner_response", "the first answer", .answer),
          DataSheet.Row("cmi.interactions.n.correct_responses.m.pattern", "what is right", .answer),
          DataSheet.Row("cmi.interactions.n.result", "`correct` or `incorrect`", .answer),
        ] : [])
  }
}
