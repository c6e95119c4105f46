import LessonModel
import XMLKit

/// The guidance of stages as metadata that Salesforce deploys: a `PathAssistant` for each kind of record, and the list of
/// them (Metadata API Developer Guide, "PathAssistant" and "package.xml").
struct SalesforcePath {
  let export: CRMExport

  /// The field with the stages of the objects whose field Salesforce fixes.
  private static let fixedFields = [
    "Opportunity": "StageName", "Lead": "Status", "Quote": "Status",
  ]

  /// What Salesforce calls the kind of record of those that have none.
  private static let master = "__MASTER__"

  /// The version of the API that the package names; PathAssistant exists since 34.0.
  private static let apiVersion = "60.0"

  private static let namespace = XMLNamespace(
    default: "http://soap.sforce.com/2006/04/metadata")

  var object: String { export.course.integrations.object ?? "Opportunity" }

  /// Nil for an object of the customer's own whose field is not named.
  var stageField: String? {
    Self.fixedFields[object] ?? export.course.integrations.fields.stage
  }

  /// The files to deploy, by path.
  func files() -> [(path: String, bytes: [UInt8])] {
    guard let field = stageField else { return [] }
    var names: [String] = []
    var files: [(path: String, bytes: [UInt8])] = []
    var types: [String?] = []
    for row in export.rows where !types.contains(row.recordType) { types.append(row.recordType) }
    for type in types {
      let steps = export.rows.filter { $0.recordType == type }.compactMap { row in
        row.guidance.map { (row.stage, $0.html) }
      }
      guard !steps.isEmpty else { continue }
      let name = Self.name([object, type ?? "Master"], beside: names)
      names.append(name)
      files.append(
        (
          "pathAssistants/\(name).pathAssistant",
          path(of: type ?? Self.master, field: field, steps)
        ))
    }
    files.append(("package.xml", package(names)))
    return files
  }

  private func path(of type: String, field: String, _ steps: [(stage: String, info: String)])
    -> [UInt8]
  {
    XMLWriter.document("PathAssistant", namespaces: [Self.namespace]) { xml in
      xml.element("active", text: "true")
      xml.element("entityName", text: object)
      xml.element("fieldName", text: field)
      xml.element("masterLabel", text: String(export.course.title.prefix(80)))
      for step in steps {
        xml.element("pathAssistantSteps") {
          xml.element("info", text: step.info)
          xml.element("picklistValueName", text: step.stage)
        }
      }
      xml.element("recordTypeName", text: type)
    }
  }

  private func package(_ names: [String]) -> [UInt8] {
    XMLWriter.document("Package", namespaces: [Self.namespace]) { xml in
      xml.element("types") {
        for name in names.sorted() { xml.element("members", text: name) }
        xml.element("name", text: "PathAssistant")
      }
      xml.element("version", text: Self.apiVersion)
    }
  }

  /// A name as Salesforce wants it: letters, digits and single underscores, a letter first, at most 80 characters.
  private static func name(_ parts: [String], beside others: [String]) -> String {
    var words = parts.joined(separator: "_").split { character in
      !(character.isASCII && (character.isLetter || character.isNumber))
    }.map(String.init)
    if words.first?.first?.isLetter != true { words.insert("Path", at: 0) }
    let name = String(words.joined(separator: "_").prefix(72))
    var unique = name
    var number = 2
    while others.contains(unique) {
      unique = "\(name)_\(number)"
      number += 1
    }
    return unique
  }

  /// The address of a form with what a custom link of Salesforce puts in: the names of the deal and of the account.
  func customLink(_ address: String) -> String {
    let fields = export.course.integrations.fields
    let deal = "{!URLENCODE(\(object).\(fields.deal ?? "Name"))}"
    let account = "{!URLENCODE(\(object).\(fields.account ?? "Account"))}"
    let halves = address.split(separator: "#", maxSplits: 1)
    let anchor = halves.count > 1 ? "#\(halves[1])" : ""
    return "\(halves[0])?deal=\(deal)&account=\(account)\(anchor)"
  }
}
