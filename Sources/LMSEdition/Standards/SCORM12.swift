package import EditionKit
package import LessonModel
import XMLKit

/// SCORM 1.2 (Content Aggregation Model and Run-Time Environment, ADL 2001): what nearly every platform reads.
package enum SCORM12: LMSStandard {
  package static let edition = EditionName.scorm12
  package static let script = "2-scorm12.js"

  package static func title(_ settings: LMSSettings) -> String { "SCORM 1.2" }

  /// `cmi.suspend_data` (RTE 3.4.4).
  package static func stateLimit(_ settings: LMSSettings) -> Int? { 4096 }

  package static func manifests(of package: LMSPackage)
    -> [(path: OutputPath, bytes: [UInt8])]
  {
    ContentPackage.manifests(
      of: package, version: "1.2",
      namespaces: [
        XMLNamespace(default: "http://www.imsproject.org/xsd/imscp_rootv1p1p2"),
        XMLNamespace(prefix: "adlcp", uri: "http://www.adlnet.org/xsd/adlcp_rootv1p2"),
      ],
      // The attribute has another spelling in SCORM 2004.
      kindAttribute: "adlcp:scormtype")
  }

  package static var schemas: [String] {
    ["imscp_rootv1p1p2.xsd", "adlcp_rootv1p2.xsd", "imsmd_rootv1p2p1.xsd", "ims_xml.xsd"]
  }

  package static func sent(_ results: LMSResults) -> [DataSheet.Row] {
    let settings = results.settings
    let status = (results.otherwise.prefix(1) + results.successes + results.otherwise.dropFirst())
      .map { "`\($0)`" }.joined(separator: ", ")
    let points = [
      DataSheet.Row("cmi.core.score.raw", "the best result, in whole percent", .change),
      DataSheet.Row("cmi.core.score.min", "0", .change),
      DataSheet.Row("cmi.core.score.max", "100", .change),
    ]
    return [DataSheet.Row("cmi.core.lesson_status", status, .change)]
      + (results.hasPoints ? points : [])
      + [
        DataSheet.Row("cmi.core.lesson_location", "the id of the lesson that is open", .change),
        DataSheet.Row("cmi.suspend_data", DataSheet.state(settings), .change),
        DataSheet.Row("cmi.core.session_time", "how long the course was open", .end),
        DataSheet.Row("cmi.core.exit", "`suspend`, so that the next visit continues", .start),
      ]
      + (settings.reportsAnswers
        ? [
          DataSheet.Row("cmi.interactions.n.id", "the id of a question", .answer),
          DataSheet.Row("cmi.interactions.n.type", "its kind", .answer),
          DataSheet.Row("cmi.interactions.n.time", "the time of day of the answer", .answer),
          DataSheet.Row("cmi.interactions.n.student_response", "the first answer", .answer),
          DataSheet.Row("cmi.interactions.n.correct_responses.m.pattern", "what is right", .answer),
          DataSheet.Row("cmi.interactions.n.result", "`correct` or `wrong`", .answer),
        ] : [])
  }
}
