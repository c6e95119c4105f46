import EditionKit
import LessonModel
import XMLKit

/// What the manifests of SCORM have in common: IMS Content Packaging, with one item for each part.
struct ContentPackage {
  /// Whether a platform starts a resource, or only needs its files.
  enum Kind: String {
    case sco
    case asset
  }

  private let package: LMSPackage
  private let xml: XMLWriter

  /// The manifest of a package.
  ///
  /// Versions of SCORM differ in their names (`version` is as manifests write it; `kindAttribute` says whether a
  /// platform starts a resource), and in what each item needs after its title (`rules`) and the whole course
  /// after its items (`organization`).
  static func manifests(
    of package: LMSPackage, version: String, namespaces: [XMLNamespace], kindAttribute: XMLName,
    rules: (LMSPart, XMLWriter) -> Void = { _, _ in }, organization: (XMLWriter) -> Void = { _ in }
  ) -> [(path: OutputPath, bytes: [UInt8])] {
    let bytes = XMLWriter.document(
      "manifest", namespaces: namespaces, ["identifier": package.identifier, "version": "1.0"]
    ) { xml in
      xml.element("metadata") {
        xml.element("schema", text: "ADL SCORM")
        xml.element("schemaversion", text: version)
      }
      let writer = ContentPackage(package: package, xml: xml)
      writer.writeOrganization(rules, organization)
      writer.writeResources(kindAttribute)
    }
    return [(OutputPath(literal: "imsmanifest.xml"), bytes)]
  }

  /// The course as platforms list it.
  private func writeOrganization(
    _ rules: (LMSPart, XMLWriter) -> Void, _ organization: (XMLWriter) -> Void
  ) {
    xml.element("organizations", ["default": "organization"]) {
      xml.element("organization", ["identifier": "organization"]) {
        xml.element("title", text: package.course.title)
        for (title, identifier, parts) in groups {
          guard let title else {
            for part in parts { writeItem(part, rules) }
            continue
          }
          xml.element("item", ["identifier": identifier]) {
            xml.element("title", text: title)
            for part in parts { writeItem(part, rules) }
          }
        }
        organization(xml)
      }
    }
  }

  private func writeItem(_ part: LMSPart, _ rules: (LMSPart, XMLWriter) -> Void) {
    xml.element(
      "item",
      [
        "identifier": "item-\(part.identifier)", "identifierref": "resource-\(part.identifier)",
        "isvisible": "true",
      ]
    ) {
      xml.element("title", text: part.title)
      rules(part, xml)
    }
  }

  /// The parts under the titles of their units, where there are several parts in a unit.
  private var groups: [(title: String?, identifier: String, parts: [LMSPart])] {
    var groups: [(title: String?, identifier: String, parts: [LMSPart])] = []
    for part in package.parts {
      let unit = package.settings.parts == .lesson ? part.units.first?.details : nil
      let identifier = unit.map { "unit-\($0.id)" } ?? ""
      if let last = groups.last, last.identifier == identifier {
        groups[groups.count - 1].parts.append(part)
      } else {
        groups.append((unit?.title, identifier, [part]))
      }
    }
    return groups
  }

  /// The pages, and the files that they share.
  private func writeResources(_ kindAttribute: XMLName) {
    func attributes(_ kind: Kind, _ identifier: String, _ href: String?) -> XMLAttributes {
      [
        "identifier": identifier, "type": "webcontent", kindAttribute: kind.rawValue, "href": href,
      ]
    }
    let pages = Set(package.parts.map(\.page))
    let shared = package.files.filter { !pages.contains($0) }
    xml.element("resources") {
      for part in package.parts {
        xml.element("resource", attributes(.sco, "resource-\(part.identifier)", part.page.text)) {
          xml.element("file", ["href": part.page.text])
          if package.parts.count == 1 {
            writeFiles(shared)
          } else {
            xml.element("dependency", ["identifierref": "resource-shared"])
          }
        }
      }
      if package.parts.count > 1 {
        xml.element("resource", attributes(.asset, "resource-shared", nil)) { writeFiles(shared) }
      }
    }
  }

  private func writeFiles(_ paths: [OutputPath]) {
    for path in paths { xml.element("file", ["href": path.text]) }
  }
}
