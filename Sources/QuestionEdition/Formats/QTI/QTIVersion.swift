import XMLKit

/// A version of QTI: how it spells what all have in common.
///
/// In QTI 3.0, `choiceInteraction` is `qti-choice-interaction` and `responseIdentifier` is
/// `response-identifier` (QTI 3.0 Best Practices and Implementation Guide, "Migrating").
package enum QTIVersion: Sendable {
  case v21
  case v30

  var namespace: String {
    switch self {
    case .v21: "http://www.imsglobal.org/xsd/imsqti_v2p1"
    case .v30: "http://www.imsglobal.org/xsd/imsqtiasi_v3p0"
    }
  }

  var packageNamespace: XMLNamespace {
    switch self {
    case .v21: XMLNamespace(default: "http://www.imsglobal.org/xsd/imscp_v1p1")
    case .v30: XMLNamespace(default: "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1")
    }
  }

  /// What manifests say of a package: the name of its form, and the version.
  var schema: (name: String, version: String) {
    switch self {
    case .v21: ("QTIv2.1 Package", "1.0.0")
    case .v30: ("QTI Package", "3.0.0")
    }
  }

  var resourceTypes: (item: String, test: String) {
    switch self {
    case .v21: ("imsqti_item_xmlv2p1", "imsqti_test_xmlv2p1")
    case .v30: ("imsqti_item_xmlv3p0", "imsqti_test_xmlv3p0")
    }
  }

  /// The address of the scoring that needs no rules of ours: all or nothing.
  var matchCorrect: String {
    switch self {
    case .v21: "http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"
    case .v30: "https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml"
    }
  }

  /// An element of QTI by its name in version 2.1.
  func element(
    _ name: StaticString, _ attributes: [(StaticString, String)] = [],
    _ nodes: [XMLElement.Node] = []
  ) -> XMLElement {
    XMLElement(
      self.name("\(name)"), namespace: namespace,
      attributes.map { (name: attribute("\($0)"), value: $1) }, nodes)
  }

  func element(
    _ name: StaticString, _ attributes: [(StaticString, String)] = [], _ elements: [XMLElement]
  ) -> XMLElement {
    element(name, attributes, elements.map { .element($0) })
  }

  /// Text and HTML, whose elements have the same names in all versions, in the namespace of QTI.
  func content(_ nodes: [XMLElement.Node]) -> [XMLElement.Node] {
    nodes.map { node in
      guard case .element(var element) = node, element.namespace == nil else { return node }
      element.namespace = namespace
      element.nodes = content(element.nodes)
      return .element(element)
    }
  }

  /// The elements whose children are on lines of their own.
  var loose: Set<String> {
    Set(
      [
        "assessmentItem", "responseDeclaration", "correctResponse", "mapping", "outcomeDeclaration",
        "defaultValue", "itemBody", "choiceInteraction", "orderInteraction", "matchInteraction",
        "simpleMatchSet", "responseProcessing", "responseCondition", "responseIf", "responseElse",
        "setOutcomeValue", "match", "equal", "sum", "product", "divide", "assessmentTest",
        "testPart",
        "assessmentSection", "outcomeProcessing",
      ].map(name))
  }

  private func name(_ name: String) -> String {
    switch self {
    case .v21: name
    case .v30: "qti-" + Self.hyphened(name)
    }
  }

  private func attribute(_ name: String) -> String {
    switch self {
    case .v21: name
    case .v30: Self.hyphened(name)
    }
  }

  private static func hyphened(_ name: String) -> String {
    var result = ""
    for character in name {
      result += character.isUppercase ? "-" + character.lowercased() : String(character)
    }
    return result
  }
}
