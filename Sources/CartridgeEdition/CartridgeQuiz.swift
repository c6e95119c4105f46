import QuestionContent
import Words
import XMLKit

/// The questions of a lesson as a test in QTI 1.2, in the profile of Common Cartridge.
struct CartridgeQuiz {
  private let lesson: LessonQuestions
  private let questions: [CartridgeQuestion]
  private static let response = "response"
  private static let explanation = "general_fb"

  init(_ lesson: LessonQuestions, words: CourseWords) {
    self.lesson = lesson
    questions = lesson.questions.flatMap { CartridgeQuestion.all(of: $0, words) }
  }

  var bytes: [UInt8] {
    XMLWriter.document(
      "questestinterop",
      namespaces: [XMLNamespace(default: "http://www.imsglobal.org/xsd/ims_qtiasiv1p2")]
    ) { xml in
      xml.element("assessment", ["ident": "quiz-\(lesson.lesson)", "title": lesson.title]) {
        metadata(
          [
            ("cc_profile", "cc.exam.v0p1"), ("qmd_assessmenttype", "Examination"),
            ("qmd_scoretype", "Percentage"), ("cc_maxattempts", "unlimited"),
          ], to: xml)
        xml.element("section", ["ident": "root_section"]) {
          for question in questions { write(question, to: xml) }
        }
      }
    }
  }

  private func write(_ question: CartridgeQuestion, to xml: XMLWriter) {
    xml.element("item", ["ident": question.identifier, "title": question.title]) {
      xml.element("itemmetadata") {
        metadata(
          [("cc_profile", question.kind.profile)]
            + (question.points == 1 ? [] : [("cc_weighting", question.points.plainText)]), to: xml)
      }
      xml.element("presentation") {
        material(question.prompt, to: xml)
        writeResponse(of: question, to: xml)
      }
      xml.element("resprocessing") {
        xml.element("outcomes") {
          xml.element(
            "decvar",
            ["maxvalue": "100", "minvalue": "0", "varname": "SCORE", "vartype": "Decimal"])
        }
        writeConditions(of: question, to: xml)
      }
      for item in question.items where !item.feedback.isEmpty {
        feedback(Self.feedback(of: item), item.feedback, to: xml)
      }
      if !question.explanation.isEmpty {
        feedback(Self.explanation, question.explanation, to: xml)
      }
    }
  }

  private func writeResponse(of question: CartridgeQuestion, to xml: XMLWriter) {
    guard question.kind != .words else {
      return xml.element("response_str", ["ident": Self.response, "rcardinality": "Single"]) {
        xml.element("render_fib")
      }
    }
    let cardinality = question.kind == .choices ? "Multiple" : "Single"
    xml.element("response_lid", ["ident": Self.response, "rcardinality": cardinality]) {
      xml.element("render_choice") {
        for item in question.items {
          xml.element("response_label", ["ident": item.id]) { material(item.html, to: xml) }
        }
      }
    }
  }

  private func writeConditions(of question: CartridgeQuestion, to xml: XMLWriter) {
    if !question.explanation.isEmpty {
      condition(continues: true, to: xml) {
        xml.element("other")
      } result: {
        show(Self.explanation, to: xml)
      }
    }
    for item in question.items where !item.feedback.isEmpty {
      condition(continues: true, to: xml) {
        xml.element("varequal", ["respident": Self.response], text: item.id)
      } result: {
        show(Self.feedback(of: item), to: xml)
      }
    }
    condition(continues: false, to: xml) {
      writeRight(of: question, to: xml)
    } result: {
      xml.element("setvar", ["action": "Set", "varname": "SCORE"], text: "100")
    }
  }

  private func writeRight(of question: CartridgeQuestion, to xml: XMLWriter) {
    switch question.kind {
    case .words:
      // Any of them is right.
      for text in question.accepted {
        xml.element("varequal", ["respident": Self.response, "case": "No"], text: text)
      }
    case .choice, .truth:
      for item in question.items where item.isRight {
        xml.element("varequal", ["respident": Self.response], text: item.id)
      }
    case .choices:
      xml.element("and") {
        for item in question.items {
          guard item.isRight else {
            xml.element("not") {
              xml.element("varequal", ["respident": Self.response], text: item.id)
            }
            continue
          }
          // Moodle counts only those with `case`.
          xml.element("varequal", ["case": "Yes", "respident": Self.response], text: item.id)
        }
      }
    }
  }

  // MARK: Pieces

  private static func feedback(of item: CartridgeQuestion.Item) -> String { "\(item.id)_fb" }

  private func condition(
    continues: Bool, to xml: XMLWriter, variables: () -> Void, result: () -> Void
  ) {
    xml.element("respcondition", ["continue": continues ? "Yes" : "No"]) {
      xml.element("conditionvar", content: variables)
      result()
    }
  }

  private func show(_ feedback: String, to xml: XMLWriter) {
    xml.element("displayfeedback", ["feedbacktype": "Response", "linkrefid": feedback])
  }

  private func feedback(_ name: String, _ html: String, to xml: XMLWriter) {
    xml.element("itemfeedback", ["ident": name]) {
      xml.element("flow_mat") { material(html, to: xml) }
    }
  }

  private func material(_ html: String, to xml: XMLWriter) {
    xml.element("material") { xml.element("mattext", ["texttype": "text/html"], text: html) }
  }

  private func metadata(_ fields: [(label: String, entry: String)], to xml: XMLWriter) {
    xml.element("qtimetadata") {
      for field in fields {
        xml.element("qtimetadatafield") {
          xml.element("fieldlabel", text: field.label)
          xml.element("fieldentry", text: field.entry)
        }
      }
    }
  }
}
