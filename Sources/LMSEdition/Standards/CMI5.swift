import ActivityData
package import EditionKit
package import LessonModel
import XMLKit

/// cmi5, Quartz edition (AICC 2016): a course structure, and statements for a learning record store.
package enum CMI5: LMSStandard {
  package static let edition = EditionName.cmi5
  package static let script = "2-cmi5.js"

  package static func title(_ settings: LMSSettings) -> String { "cmi5" }

  /// States of activities have no limit (xAPI 1.0.3, part 3, 2.3).
  package static func stateLimit(_ settings: LMSSettings) -> Int? { nil }

  /// Where the record store is, only the platform knows.
  package static var connections: String? { "'self' https: http:" }

  package static func manifests(of package: LMSPackage)
    -> [(path: OutputPath, bytes: [UInt8])]
  {
    [
      (OutputPath(literal: "cmi5.xml"), structure(of: package)),
      (OutputPath(literal: "tincan.xml"), activities(of: package)),
    ]
  }

  /// The course structure (cmi5 §13).
  private static func structure(of package: LMSPackage) -> [UInt8] {
    let course = package.course
    let language = course.language.text
    return XMLWriter.document(
      "courseStructure",
      namespaces: [
        XMLNamespace(default: "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd")
      ]
    ) { xml in
      func texts(_ title: String, _ description: String?) {
        let description = description.flatMap { $0.isEmpty ? nil : $0 } ?? title
        xml.element("title") { xml.element("langstring", ["lang": language], text: title) }
        xml.element("description") {
          xml.element("langstring", ["lang": language], text: description)
        }
      }
      xml.element("course", ["id": identity(of: nil, in: package)]) {
        texts(course.title, course.description)
      }
      for part in package.parts {
        let mastery = masteryScore(of: part, in: package)
        xml.element(
          "au",
          [
            "id": identity(of: part, in: package),
            // What the platform waits for (cmi5 §13.1.4); without it, a course would be done before it begins.
            "moveOn": mastery == nil ? "Completed" : "CompletedAndPassed",
            "masteryScore": mastery, "launchMethod": "AnyWindow",
          ]
        ) {
          texts(part.title, part.summary)
          xml.element("url", text: part.page.text)
        }
      }
    }
  }

  /// `tincan.xml`, by which platforms for xAPI alone start a package: only one part.
  private static func activities(of package: LMSPackage) -> [UInt8] {
    let course = package.course
    return XMLWriter.document(
      "tincan", namespaces: [XMLNamespace(default: "http://projecttincan.com/tincan.xsd")]
    ) { xml in
      xml.element("activities") {
        xml.element(
          "activity",
          [
            "id": identity(of: nil, in: package),
            "type": "http://adlnet.gov/expapi/activities/course",
          ]
        ) {
          xml.element("name", text: course.title)
          xml.element(
            "description", text: course.description.isEmpty ? course.title : course.description)
          if let first = package.parts.first {
            xml.element("launch", ["lang": course.language.text], text: first.page.text)
          }
        }
      }
    }
  }

  /// An identity that stays in every version of the package: below what the course or its site says, or
  /// derived from the identity of the course.
  static func identity(of part: LMSPart?, in package: LMSPackage) -> String {
    let name = part.map { "/\($0.identifier)" } ?? ""
    guard let base = package.settings.iriBase ?? package.site?.text else {
      return package.course.identity(of: "cmi5\(name)")
    }
    let slash = base.hasSuffix("/") ? "" : "/"
    return "\(base)\(slash)cmi5/\(package.course.id)\(name)"
  }

  /// The pass mark from 0 to 1; nil if nothing has to be passed.
  private static func masteryScore(of part: LMSPart, in package: LMSPackage) -> String? {
    let settings = package.settings
    guard settings.report.isPassing, settings.pass > 0,
      PartData(part, in: package).questions.contains(where: { $0.data.points > 0 })
    else { return nil }
    return settings.pass == 100
      ? "1" : "0.\(settings.pass < 10 ? "0" : "")\(settings.pass)"
  }

  package static var promises: DataSheet.Promises {
    var promises = DataSheet.Promises()
    promises.names =
      "the platform says at the start who the learner is, and each statement names the same person; the package asks for nothing else, and shows it to nobody."
    promises.device =
      "the browser keeps how pages look, light or dark, and the size of the text; the key that the platform gives for a visit, until the window is closed; and statements that could not be sent, until the next visit sends them."
    promises.review =
      "a visit that the platform calls a review sends only that it begins and that it ends."
    return promises
  }

  package static func sent(_ results: LMSResults) -> [DataSheet.Row] {
    let settings = results.settings
    return [
      DataSheet.Row("initialized", "the visit begins", .start),
      DataSheet.Row(
        "completed",
        results.canFail || !results.hasPoints
          ? "everything that counts is done"
          : "everything that counts is done, and the points are enough", .change),
    ]
      + (results.canPass
        ? [
          DataSheet.Row(
            "passed", "the points are enough; with them, in percent and from 0 to 1", .change)
        ] : [])
      + (results.canFail
        ? [
          DataSheet.Row(
            "failed",
            "everything is done, and the points are not enough; with them, in percent and from 0 to 1",
            .change)
        ] : [])
      + [
        DataSheet.Row("terminated", "the visit ends; how long it was", .end),
        DataSheet.Row("state", DataSheet.state(settings), .change),
      ]
      + (settings.reportsAnswers
        ? [
          DataSheet.Row(
            "answered", "a question, the first answer, and whether it is right", .answer)
        ] : [])
  }
}
