import EditionKit
import LessonModel
import XMLKit

/// The manifest of a cartridge (Common Cartridge 1.1, chapter 4).
struct CartridgeManifest {
  let course: Course
  let identifier: String
  let names: CartridgeNames
  let folders: [CartridgeFolder]
  let resources: [CartridgeResource]

  /// The files of the course.
  let files: [OutputPath]

  /// Moodle knows a cartridge by the namespace in its first 1,024 bytes, so that comes first.
  var bytes: [UInt8] {
    XMLWriter.document(
      "manifest", namespaces: [names.package, names.metadata], ["identifier": identifier]
    ) { xml in
      xml.element("metadata") {
        xml.element("schema", text: "IMS Common Cartridge")
        xml.element("schemaversion", text: names.version)
        xml.element("lomimscc:lom") {
          xml.element("lomimscc:general") {
            text("lomimscc:title", course.title, to: xml)
            if !course.description.isEmpty {
              text("lomimscc:description", course.description, to: xml)
            }
          }
        }
      }
      xml.element("organizations") {
        xml.element(
          "organization", ["identifier": "organization", "structure": "rooted-hierarchy"]
        ) {
          // The only item without a title (4.4).
          xml.element("item", ["identifier": "root"]) {
            for folder in folders { write(folder, to: xml) }
          }
        }
      }
      xml.element("resources") {
        for resource in resources { write(resource, to: xml) }
        for (number, file) in files.enumerated() {
          xml.element(
            "resource",
            ["identifier": "file-\(number + 1)", "type": "webcontent", "href": file.text]
          ) { xml.element("file", ["href": file.text]) }
        }
      }
    }
  }

  private func text(_ name: XMLName, _ text: String, to xml: XMLWriter) {
    xml.element(name) {
      xml.element("lomimscc:string", ["language": course.language.text], text: text)
    }
  }

  private func write(_ folder: CartridgeFolder, to xml: XMLWriter) {
    xml.element("item", ["identifier": folder.identifier]) {
      xml.element("title", text: folder.title)
      for item in folder.items {
        xml.element(
          "item",
          ["identifier": "item-\(item.name)", "identifierref": "resource-\(item.name)"]
        ) { xml.element("title", text: item.title) }
      }
    }
  }

  private func write(_ resource: CartridgeResource, to xml: XMLWriter) {
    let path = resource.path.text
    let (type, href): (String, String?) =
      switch resource.kind {
      case .page: ("webcontent", path)
      case .quiz: (names.quizType, nil)
      case .topic: (names.topicType, nil)
      case .link: (names.linkType, nil)
      }
    xml.element(
      "resource", ["identifier": "resource-\(resource.name)", "type": type, "href": href]
    ) {
      xml.element("file", ["href": path])
      // Between quotation marks, it is an address and not text.
      let text = String(decoding: resource.bytes, as: UTF8.self)
      for (number, file) in files.enumerated()
      where text.contains("\"\(file.text)\"") || text.contains("$IMS-CC-FILEBASE$/\(file.text)") {
        xml.element("dependency", ["identifierref": "file-\(number + 1)"])
      }
    }
  }
}

/// A link of a cartridge to a page elsewhere.
struct CartridgeLink {
  let bytes: [UInt8]

  init(to address: String, _ title: String, _ names: CartridgeNames) {
    bytes = XMLWriter.document("webLink", namespaces: [names.link]) { xml in
      xml.element("title", text: title)
      xml.element("url", ["href": address])
    }
  }
}
