package import LessonModel
import QuestionContent
import XMLKit

/// A version of Common Cartridge: how it calls its parts.
package protocol CartridgeStandard: Sendable {
  static var edition: EditionName { get }

  /// What people call it: "Common Cartridge 1.1".
  static var title: String { get }
  static var names: CartridgeNames { get }
}

/// Common Cartridge 1.1 (IMS 2011), which nearly all systems read.
package enum Cartridge11: CartridgeStandard {
  package static let edition = EditionName.cc11
  package static let title = "Common Cartridge 1.1"
  package static let names = CartridgeNames(
    version: "1.1.0", package: "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1",
    metadata: "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest",
    link: "http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1",
    topic: "http://www.imsglobal.org/xsd/imsccv1p1/imsdt_v1p1", suffix: "xmlv1p1")
}

/// Common Cartridge 1.3 (IMS 2013).
package enum Cartridge13: CartridgeStandard {
  package static let edition = EditionName.cc13
  package static let title = "Common Cartridge 1.3"
  package static let names = CartridgeNames(
    version: "1.3.0", package: "http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1",
    metadata: "http://ltsc.ieee.org/xsd/imsccv1p3/LOM/manifest",
    link: "http://www.imsglobal.org/xsd/imsccv1p3/imswl_v1p3",
    topic: "http://www.imsglobal.org/xsd/imsccv1p3/imsdt_v1p3", suffix: "xmlv1p3")
}

/// The names of a version.
package struct CartridgeNames: Sendable {
  let version: String
  let package: XMLNamespace
  let metadata: XMLNamespace
  let link: XMLNamespace
  let topic: XMLNamespace

  /// The end of the types of resources.
  let suffix: String

  init(
    version: String, package: StaticString, metadata: StaticString, link: StaticString,
    topic: StaticString, suffix: String
  ) {
    self.version = version
    self.package = XMLNamespace(default: package)
    self.metadata = XMLNamespace(prefix: "lomimscc", uri: metadata)
    self.link = XMLNamespace(default: link)
    self.topic = XMLNamespace(default: topic)
    self.suffix = suffix
  }

  var quizType: String { "imsqti_xmlv1p2/imscc_\(suffix)/assessment" }
  var linkType: String { "imswl_\(suffix)" }
  var topicType: String { "imsdt_\(suffix)" }
}
