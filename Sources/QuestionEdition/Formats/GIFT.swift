package import EditionKit
package import LessonModel
import MarkupKit
package import QuestionContent

/// GIFT, a text format for questions that Moodle and many others read
/// (https://docs.moodle.org/en/GIFT_format).
package enum GIFT: QuestionFormat {
  package static let edition = EditionName.gift
  package static let title = "GIFT"
  package static let texts = TextForm(formulas: .tex, hasFiles: false, isWide: true)

  package static let steps = [
    "Import the file into the question bank of the system, as *GIFT format*.",
    "In Moodle, leave *Get category from file* on: each lesson becomes a category.",
    "Add the questions to a quiz.",
  ]

  package static func outcome(of question: AskedQuestion) -> QuestionOutcome {
    var differences: [String] = []
    let name: String
    switch question.answer {
    case .choices:
      guard question.rightCount <= MoodleGrade.most else {
        return .leftOut(
          because: "there is no part of a grade for more than \(MoodleGrade.most) right choices")
      }
      name = question.rightCount == 1 ? "multiple choice" : "multiple right answers"
    case .truth: name = "true or false"
    case .text: name = "short answer"
    case .number: name = "numerical"
    case .match: name = "matching"
    case .order:
      name = "matching"
      differences.append("each step is matched with its number")
    case .gaps(let gaps):
      name = gaps.count == 1 ? "missing word" : "\(gaps.count) missing words"
      if gaps.count > 1 { differences.append("each gap is a question of its own") }
    }
    if question.points != 1 { differences.append("it has one point, not \(question.points)") }
    return differences.isEmpty
      ? .asked(as: name) : .changed(to: name, because: differences.joined(separator: ", and "))
  }

  package static func files(of package: QuestionPackage, with choices: NoQuestionChoices?)
    -> [(ending: String, content: OutputTree.Content)]
  {
    var blocks: [String] = []
    for lesson in package.lessons {
      let names = [package.course.title, lesson.title].map { $0.replacing("/", with: "//") }
      blocks.append("$CATEGORY: $course$/top/" + names.joined(separator: "/"))
      blocks += lesson.questions.flatMap { GIFTQuestion($0).blocks }
    }
    return [(".txt", .bytes(Array((blocks.joined(separator: "\n\n") + "\n").utf8)))]
  }
}

/// Writes one question, as one block of lines or several.
private struct GIFTQuestion {
  let question: AskedQuestion

  init(_ question: AskedQuestion) { self.question = question }

  var blocks: [String] {
    switch question.answer {
    case .choices(let items): [block(answer: choices(items))]
    case .truth(let isTrue): [block(answer: isTrue ? "T" : "F")]
    case .text(let accepted): [block(answer: texts(accepted))]
    case .number(let number):
      [block(answer: "#\(number.value.plainText):\(number.tolerance.plainText)")]
    case .order(let items, let right):
      [
        block(
          answer: pairs(
            items.enumerated().map { place, item in
              (item.text, String((right.firstIndex(of: place) ?? 0) + 1))
            }))
      ]
    case .match(let titles, let left, let right, let partners):
      [
        block(
          note: titles.filter { !$0.isEmpty }.map(\.html).joined(separator: " – "),
          answer: pairs(zip(left, partners).map { ($0.text, right[$1].text.plain) }))
      ]
    case .gaps(let gaps):
      gaps.indices.map { block(ofGap: $0, gaps[$0], isOnly: gaps.count == 1) }
    }
  }

  private func block(note: String = "", answer: String) -> String {
    let note = note.isEmpty ? "" : "<p>\(note)</p>"
    return "\(head())\(Self.escaped(question.prompt.html + note)){\(answer)\(explanation)}"
  }

  /// The question with one gap to fill; the others are lines.
  private func block(ofGap place: Int, _ accepted: [String], isOnly: Bool) -> String {
    // A character that no text of a course contains.
    let mark = "\u{1}"
    let text = question.prompt.html(filling: {
      TrustedMarkup(trusting: $0 == place ? mark : "_____")
    })
    let field = "{\(texts(accepted))\(explanation)}"
    return head(isOnly ? nil : place + 1) + Self.escaped(text).replacing(mark, with: field)
  }

  /// The id, the title, and the format of the texts.
  private func head(_ number: Int? = nil) -> String {
    let id = number.map { "\(question.id)-\($0)" } ?? question.id.text
    let title = number.map { "\(question.title) (\($0))" } ?? question.title
    return "// [id:\(id)]\n::\(Self.escaped(title))::[html]"
  }

  private var explanation: String {
    question.explanation.isEmpty ? "" : "####\(Self.escaped(question.explanation.html))"
  }

  private func choices(_ items: [AskedQuestion.Item]) -> String {
    let right = question.rightCount
    let part = MoodleGrade.part(of: right)
    return items.map { item in
      let sign =
        right == 1 ? (item.isRight ? "=" : "~") : "~%\(item.isRight ? "" : "-")\(part)%"
      let feedback = item.feedback.isEmpty ? "" : "#\(Self.escaped(item.feedback.html))"
      return sign + Self.escaped(item.text.html) + feedback
    }.joined(separator: " ")
  }

  private func texts(_ accepted: [String]) -> String {
    // An asterisk alone would be any letters.
    accepted.map { "=" + Self.escaped($0.replacing("*", with: "\\*")) }.joined(separator: " ")
  }

  private func pairs(_ pairs: [(left: QuestionText, right: String)]) -> String {
    pairs.map { "=\(Self.escaped($0.left.html)) -> \(Self.escaped($0.right))" }
      .joined(separator: " ")
  }

  /// Signs of the format get a backslash, and a line break is two signs: an empty line would end the question.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result += "\\n"
      case "\\", "~", "=", "#", "{", "}", ":":
        result += "\\"
        result.unicodeScalars.append(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
