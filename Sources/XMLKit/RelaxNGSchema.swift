import CLibXML2

/// A RELAX NG schema as libxml2 compiled it.
final class RelaxNGSchema {
  private let schema: xmlRelaxNGPtr

  init(_ bytes: [UInt8]) throws(XMLProblem) {
    // Reading it as XML first reports mistakes there with a line.
    let tree = try ParsedTree(bytes)
    guard let context = xmlRelaxNGNewDocParserCtxt(tree.document) else {
      preconditionFailure("libxml2 has no memory for a schema")
    }
    defer { xmlRelaxNGFreeParserCtxt(context) }
    let found = ProblemList(code: .unusableSchema)
    let schema = found.whileCollecting { collector in
      xmlRelaxNGSetParserStructuredErrors(context, ProblemList.collect, collector)
      return xmlRelaxNGParse(context)
    }
    guard let schema, found.problems.isEmpty else {
      if let schema { xmlRelaxNGFree(schema) }
      throw found.problems.first
        ?? XMLProblem(code: .unusableSchema, line: 0, message: "the schema cannot be used")
    }
    self.schema = schema
  }

  deinit { xmlRelaxNGFree(schema) }

  /// Why a document is not valid, in the order in which libxml2 reports.
  func problems(in tree: ParsedTree) -> [XMLProblem] {
    guard let context = xmlRelaxNGNewValidCtxt(schema) else {
      preconditionFailure("libxml2 has no memory to validate a document")
    }
    defer { xmlRelaxNGFreeValidCtxt(context) }
    let found = ProblemList(code: .notValid)
    let result = found.whileCollecting { collector in
      xmlRelaxNGSetValidStructuredErrors(context, ProblemList.collect, collector)
      return xmlRelaxNGValidateDoc(context, tree.document)
    }
    if result != 0, found.problems.isEmpty {
      return [XMLProblem(code: .notValid, line: 0, message: "the document is not valid")]
    }
    return found.problems
  }
}

/// Collects what libxml2 reports through a callback.
private final class ProblemList {
  private let code: XMLProblem.Code
  private(set) var problems: [XMLProblem] = []

  init(code: XMLProblem.Code) { self.code = code }

  /// Makes calls to libxml2 that report to this list, and keeps it alive meanwhile.
  func whileCollecting<Value>(_ body: (UnsafeMutableRawPointer) -> Value) -> Value {
    withExtendedLifetime(self) { body(Unmanaged.passUnretained(self).toOpaque()) }
  }

  static let collect: xmlStructuredErrorFunc = { collector, error in
    guard let collector else { return }
    let list = Unmanaged<ProblemList>.fromOpaque(collector).takeUnretainedValue()
    list.problems.append(
      XMLProblem(code: list.code, reportedBy: error, otherwise: "the document is not valid"))
  }
}
