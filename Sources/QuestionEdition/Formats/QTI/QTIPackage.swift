package import EditionKit
package import LessonModel
package import QuestionContent
import XMLKit

/// A version of QTI as a form of questions: all are written in the same way, and spelled differently.
package protocol QTIFormat: QuestionFormat {
  static var version: QTIVersion { get }
}

extension QTIFormat {
  package static var texts: TextForm { TextForm(formulas: .mathML, hasFiles: true, isWide: false) }
  package static var steps: [String] { QTIPackage.steps }

  package static func outcome(of question: AskedQuestion) -> QuestionOutcome {
    QTIPackage.outcome(of: question)
  }

  package static func files(of package: QuestionPackage, with choices: NoQuestionChoices?)
    -> [(ending: String, content: OutputTree.Content)]
  {
    [(".zip", .archive(QTIPackage(package: package, version: version).job))]
  }
}

/// QTI 2.1, which most systems read (IMS Question and Test Interoperability, 2012).
package enum QTI21: QTIFormat {
  package static let edition = EditionName.qti21
  package static let title = "QTI 2.1"
  package static let version = QTIVersion.v21
}

/// QTI 3.0 (1EdTech Question and Test Interoperability, 2022).
package enum QTI30: QTIFormat {
  package static let edition = EditionName.qti30
  package static let title = "QTI 3.0"
  package static let version = QTIVersion.v30
}

/// An item for each question, a test that asks them all, and the manifest.
struct QTIPackage {
  let package: QuestionPackage
  let version: QTIVersion

  static let steps = [
    "Import the file as it is. Do not unpack it, and do not pack it again.",
    "It contains each question as an item, and a test with a section for each lesson.",
    "Look at some questions there: systems show the feedback of QTI in different ways.",
  ]

  static func outcome(of question: AskedQuestion) -> QuestionOutcome {
    switch question.answer {
    case .choices, .truth: .asked(as: "choiceInteraction")
    case .text, .number, .gaps: .asked(as: "textEntryInteraction")
    case .order: .asked(as: "orderInteraction")
    case .match: .asked(as: "matchInteraction")
    }
  }

  private static let testPath = OutputPath(literal: "test.xml")

  var job: ArchiveJob {
    var job = ArchiveJob(.zip)
    job.add(OutputPath(literal: "imsmanifest.xml"), .bytes(manifest))
    job.add(Self.testPath, .bytes(test))
    for question in questions {
      let item = QTIItem(question: question, version: version, words: package.words)
      job.add(QTIItem.path(of: question), .bytes(item.bytes))
    }
    for file in package.files { job.add(file.path, .asset(file.asset)) }
    return job
  }

  private var questions: [AskedQuestion] { package.lessons.flatMap(\.questions) }

  /// The points of a test are those of its items (Assessment Test 2.1, chapter 5).
  private var test: [UInt8] {
    let parts = package.lessons.map { lesson in
      version.element(
        "assessmentSection",
        [("identifier", "lesson-\(lesson.lesson)"), ("title", lesson.title), ("visible", "true")],
        lesson.questions.map { question in
          version.element(
            "assessmentItemRef",
            [
              ("identifier", QTIItem.identifier(of: question)),
              ("href", QTIItem.path(of: question).text),
            ], [XMLElement]())
        })
    }
    let control = version.element(
      "itemSessionControl", [("maxAttempts", "0"), ("showFeedback", "true")], [XMLElement]())
    let score = "SCORE"
    let zero = version.element("value", [], [.text("0")])
    let root = version.element(
      "assessmentTest",
      [("identifier", "course-\(package.course.id)"), ("title", package.course.title)],
      [
        version.element(
          "outcomeDeclaration",
          [("identifier", score), ("cardinality", "single"), ("baseType", "float")],
          [version.element("defaultValue", [], [zero])]),
        version.element(
          "testPart",
          [
            ("identifier", "questions"), ("navigationMode", "nonlinear"),
            ("submissionMode", "individual"),
          ], [control] + parts),
        version.element(
          "outcomeProcessing", [],
          [
            version.element(
              "setOutcomeValue", [("identifier", score)],
              [
                version.element(
                  "sum", [],
                  [
                    version.element(
                      "testVariables", [("variableIdentifier", score)], [XMLElement]())
                  ])
              ])
          ]),
      ])
    return XMLWriter.document(root, loose: version.loose)
  }

  /// IMS Content Packaging 1.1.4 with the types of QTI (Overview and Integration Guide 2.1, chapter 4).
  private var manifest: [UInt8] {
    XMLWriter.document(
      "manifest", namespaces: [version.packageNamespace], ["identifier": package.identifier]
    ) { xml in
      xml.element("metadata") {
        xml.element("schema", text: version.schema.name)
        xml.element("schemaversion", text: version.schema.version)
      }
      xml.element("organizations")
      xml.element("resources") {
        resource("test", version.resourceTypes.test, Self.testPath, in: xml) {
          for question in questions {
            xml.element("dependency", ["identifierref": QTIItem.identifier(of: question)])
          }
        }
        for question in questions {
          let name = QTIItem.identifier(of: question)
          resource(name, version.resourceTypes.item, QTIItem.path(of: question), in: xml) {
            for file in files(of: question) { xml.element("file", ["href": file.text]) }
          }
        }
      }
    }
  }

  private func resource(
    _ identifier: String, _ type: String, _ path: OutputPath, in xml: XMLWriter,
    content: () -> Void
  ) {
    xml.element("resource", ["identifier": identifier, "type": type, "href": path.text]) {
      xml.element("file", ["href": path.text])
      content()
    }
  }

  /// The files that a question shows or links to.
  private func files(of question: AskedQuestion) -> [OutputPath] {
    let addresses = Set(question.texts.flatMap(\.addresses))
    return package.files.map(\.path).filter { addresses.contains($0.text) }
  }
}
