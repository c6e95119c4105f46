package import EditionKit
package import LessonModel
import MarkupKit
package import QuestionContent
import XMLKit

/// The XML of Moodle's question bank (https://docs.moodle.org/en/Moodle_XML_format).
package enum MoodleXML: QuestionFormat {
  package static let edition = EditionName.moodleXML
  package static let title = "Moodle"

  /// Files would have to be in the XML, and Moodle takes formulas of MathML out of it.
  package static let texts = TextForm(formulas: .tex, hasFiles: false, isWide: true)

  package static let steps = [
    "In the course in Moodle, open *Question bank*, then *Import*.",
    "Choose *Moodle XML format*, and the file. Leave *Get category from file* on: each lesson becomes a category.",
    "Add the questions to a quiz.",
  ]

  package static func outcome(of question: AskedQuestion) -> QuestionOutcome {
    switch question.answer {
    case .choices:
      guard question.rightCount <= MoodleGrade.most else {
        return .leftOut(
          because: "Moodle has no part of a grade for more than \(MoodleGrade.most) right choices")
      }
      return .asked(as: "multichoice")
    case .truth: return .asked(as: "truefalse")
    case .text: return .asked(as: "shortanswer")
    case .number: return .asked(as: "numerical")
    case .order:
      return .changed(
        to: "matching",
        because: "each step is matched with its number, as every version of Moodle can")
    case .match: return .asked(as: "matching")
    case .gaps(let gaps):
      let name = "cloze"
      return question.points == gaps.count
        ? .asked(as: name)
        : .changed(
          to: name,
          because: "each gap has one point, so it has \(gaps.count) points, not \(question.points)")
    }
  }

  package static func files(of package: QuestionPackage, with choices: NoQuestionChoices?)
    -> [(ending: String, content: OutputTree.Content)]
  {
    let bytes = XMLWriter.document("quiz") { xml in
      for lesson in package.lessons {
        xml.element("question", ["type": "category"]) {
          Self.text("category", category(lesson, in: package), to: xml)
        }
        for question in lesson.questions { MoodleQuestion(question, xml).write() }
      }
    }
    return [(".xml", .bytes(bytes))]
  }

  /// Below the highest category of the course in Moodle; a slash in a name is written twice.
  private static func category(_ lesson: LessonQuestions, in package: QuestionPackage) -> String {
    let names = [package.course.title, lesson.title].map { $0.replacing("/", with: "//") }
    return "$course$/top/" + names.joined(separator: "/")
  }

  static func text(_ name: XMLName, _ text: String, to xml: XMLWriter) {
    xml.element(name) { xml.element("text", text: text) }
  }
}

/// The parts of a grade that Moodle knows.
enum MoodleGrade {
  /// How many right choices can share a grade.
  static let most = 10

  /// One of `count` parts of 100, as Moodle writes it: "33.33333".
  static func part(of count: Int) -> String {
    guard 100 % count != 0 else { return String(100 / count) }
    let digits = String((100 * 100_000 * 2 / count + 1) / 2)
    let decimals = String(digits.suffix(5))
    let end = decimals.lastIndex { $0 != "0" }.map { decimals[...$0] } ?? ""
    return "\(digits.dropLast(5)).\(end)"
  }
}

/// Writes one question.
private struct MoodleQuestion {
  let question: AskedQuestion
  let xml: XMLWriter

  init(_ question: AskedQuestion, _ xml: XMLWriter) {
    self.question = question
    self.xml = xml
  }

  func write() {
    switch question.answer {
    case .choices(let items): write(items)
    case .truth(let isTrue):
      frame("truefalse") {
        answer("true", isTrue ? "100" : "0")
        answer("false", isTrue ? "0" : "100")
      }
    case .text(let accepted):
      frame("shortanswer") {
        xml.element("usecase", text: "0")
        for text in accepted { answer(text.replacing("*", with: "\\*"), "100") }
      }
    case .number(let number):
      frame("numerical") {
        answer(number.value.plainText, "100") {
          xml.element("tolerance", text: number.tolerance.plainText)
        }
      }
    case .order(let items, let right):
      let places = items.indices.map { place in (right.firstIndex(of: place) ?? 0) + 1 }
      pairs(zip(items, places).map { ($0.text, String($1)) })
    case .match(_, let left, let right, let partners):
      pairs(zip(left, partners).map { ($0.text, right[$1].text.plain) })
    case .gaps(let gaps):
      frame("cloze", prompt: question.prompt.html(filling: { Cloze.field(gaps[$0]) }))
    }
  }

  private func write(_ items: [AskedQuestion.Item]) {
    let right = question.rightCount
    frame("multichoice") {
      xml.element("single", text: right == 1 ? "true" : "false")
      xml.element("shuffleanswers", text: "false")
      xml.element("answernumbering", text: "ABCD")
      for item in items {
        let part = MoodleGrade.part(of: right)
        // With several right choices, a wrong one takes away what a right one gives.
        let grade = item.isRight ? part : right == 1 ? "0" : "-\(part)"
        xml.element("answer", ["fraction": grade, "format": "html"]) {
          xml.element("text", cdata: item.text.html)
          html("feedback", item.feedback)
        }
      }
    }
  }

  /// Moodle takes answers of pairs as plain text.
  private func pairs(_ pairs: [(left: QuestionText, right: String)]) {
    frame("matching", note: titles) {
      xml.element("shuffleanswers", text: "true")
      for pair in pairs {
        xml.element("subquestion", ["format": "html"]) {
          xml.element("text", cdata: pair.left.html)
          MoodleXML.text("answer", pair.right, to: xml)
        }
      }
    }
  }

  /// The titles of the two columns, which a matching question has no place for.
  private var titles: String? {
    guard case .match(let titles, _, _, _) = question.answer else { return nil }
    let texts = titles.filter { !$0.isEmpty }.map(\.html)
    return texts.isEmpty ? nil : "<p>\(texts.joined(separator: " – "))</p>"
  }

  /// What all kinds have.
  private func frame(
    _ type: String, prompt: String? = nil, note: String? = nil, details: () -> Void = {}
  ) {
    xml.element("question", ["type": type]) {
      MoodleXML.text("name", question.title, to: xml)
      xml.element("questiontext", ["format": "html"]) {
        xml.element("text", cdata: (prompt ?? question.prompt.html) + (note ?? ""))
      }
      html("generalfeedback", question.explanation)
      xml.element("defaultgrade", text: String(question.points))
      xml.element("hidden", text: "0")
      xml.element("idnumber", text: question.id.text)
      details()
    }
  }

  private func html(_ name: XMLName, _ text: QuestionText) {
    xml.element(name, ["format": "html"]) { xml.element("text", cdata: text.html) }
  }

  private func answer(_ text: String, _ grade: String, details: () -> Void = {}) {
    xml.element("answer", ["fraction": grade, "format": "plain_text"]) {
      xml.element("text", text: text)
      details()
    }
  }
}

/// A gap in the text of a question (https://docs.moodle.org/en/Embedded_Answers_(Cloze)_question_type).
enum Cloze {
  /// A field for one point that accepts each of these answers, in capitals or not.
  static func field(_ accepted: [String]) -> TrustedMarkup {
    TrustedMarkup(
      trusting: "{1:SHORTANSWER:" + accepted.map { "=" + escaped($0) }.joined(separator: "~") + "}")
  }

  /// Signs of the format are references, which Moodle reads as signs of the answer; an asterisk would be
  /// any letters.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "*": result += "\\*"
      case "&", "<", ">", "\"", "'", "~", "#", "{", "}", "\\": result += "&#\(scalar.value);"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
