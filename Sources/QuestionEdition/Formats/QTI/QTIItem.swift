import ActivityData
import EditionKit
import LessonModel
import QuestionContent
import Words
import XMLKit

/// One question as an item of QTI (Item Information Model 2.1, chapters 5 to 8).
struct QTIItem {
  let question: AskedQuestion
  let version: QTIVersion
  let words: CourseWords

  static let response = "RESPONSE"

  /// A name for XML, unlike the id itself, which may begin with a digit.
  static func identifier(of question: AskedQuestion) -> String { "q-\(question.id)" }

  static func path(of question: AskedQuestion) -> OutputPath {
    OutputPath(safe: "\(identifier(of: question)).xml")
  }

  var bytes: [UInt8] {
    let responses = QTIResponses(question: question, version: version)
    var root = version.element(
      "assessmentItem",
      [
        ("identifier", Self.identifier(of: question)), ("title", question.title),
        ("adaptive", "false"), ("timeDependent", "false"), ("toolName", "Lectern"),
      ],
      responses.declarations + [body, responses.processing] + feedback)
    root.attributes.append(
      XMLElement.Attribute(
        name: "lang", namespace: XMLElement.xmlNamespace, value: words.language.text))
    return XMLWriter.document(root, loose: version.loose)
  }

  // MARK: The body

  private var body: XMLElement { version.element("itemBody", [], bodyNodes) }

  private var bodyNodes: [XMLElement.Node] {
    switch question.answer {
    case .choices(let items):
      // 0: as many as a learner likes.
      interaction("choiceInteraction", [("maxChoices", question.rightCount == 1 ? "1" : "0")]) {
        items.map { choice($0.id.text, $0.text) }
      }
    case .truth:
      interaction("choiceInteraction", [("maxChoices", "1")]) {
        [("true", words.lesson[.isTrue]), ("false", words.lesson[.isFalse])].map { id, word in
          choice(id, QuestionText([.text(word.text)]))
        }
      }
    case .order(let items, _):
      interaction("orderInteraction") { items.map { choice($0.id.text, $0.text) } }
    case .match(let titles, let left, let right, _):
      blocks(question.prompt) + columns(titles)
        + [
          .element(
            version.element(
              "matchInteraction",
              [
                ("responseIdentifier", Self.response), ("shuffle", "false"),
                ("maxAssociations", String(left.count)),
              ],
              [
                set(left, QTIMatch.left, most: 1),
                // Two on the left may have the same partner, as on the website: 0 is any number.
                set(right, QTIMatch.right, most: 0),
              ]))
        ]
    case .text, .number:
      blocks(question.prompt) + [paragraph([.element(field(Self.response))])]
    case .gaps:
      blocks(question.prompt.filling { [.element(field(QTIResponses.gap($0)))] })
    }
  }

  /// A question whose answers are in a list of its own.
  private func interaction(
    _ name: StaticString, _ attributes: [(StaticString, String)] = [],
    choices: () -> [XMLElement]
  ) -> [XMLElement.Node] {
    let all: [(StaticString, String)] =
      [("responseIdentifier", Self.response), ("shuffle", "false")] + attributes
    // A prompt holds running text only (5.4.1).
    guard let prompt = question.prompt.running else {
      return blocks(question.prompt) + [.element(version.element(name, all, choices()))]
    }
    let line = version.element("prompt", [], version.content(prompt.nodes))
    return [.element(version.element(name, all, [line] + choices()))]
  }

  private func choice(_ id: String, _ text: QuestionText) -> XMLElement {
    version.element("simpleChoice", [("identifier", id)], version.content(text.nodes))
  }

  private func set(_ items: [AskedQuestion.Item], _ side: String, most: Int) -> XMLElement {
    version.element(
      "simpleMatchSet", [],
      items.map { item in
        version.element(
          "simpleAssociableChoice",
          [("identifier", QTIMatch.id(item, side)), ("matchMax", String(most))],
          version.content(item.text.nodes))
      })
  }

  /// The titles of the two columns, for which QTI has no place.
  private func columns(_ titles: [QuestionText]) -> [XMLElement.Node] {
    let titles = titles.filter { !$0.isEmpty }
    guard !titles.isEmpty else { return [] }
    var line: [XMLElement.Node] = []
    for title in titles { line += (line.isEmpty ? [] : [.text(" – ")]) + title.nodes }
    return [paragraph(version.content(line))]
  }

  private func field(_ response: String) -> XMLElement {
    version.element("textEntryInteraction", [("responseIdentifier", response)], [XMLElement]())
  }

  private func paragraph(_ nodes: [XMLElement.Node]) -> XMLElement.Node {
    .element(XMLElement("p", namespace: version.namespace, [], nodes))
  }

  private func blocks(_ text: QuestionText) -> [XMLElement.Node] {
    version.content(text.blocks)
  }

  // MARK: What a learner reads afterward

  private var feedback: [XMLElement] {
    var feedback: [XMLElement] = []
    if case .choices(let items) = question.answer {
      for item in items where !item.feedback.isEmpty {
        feedback.append(modal(QTIResponses.feedback, item.id.text, item.feedback))
      }
    }
    if !question.explanation.isEmpty {
      feedback.append(
        modal(QTIResponses.explanation, QTIResponses.shown, question.explanation))
    }
    return feedback
  }

  private func modal(_ outcome: String, _ identifier: String, _ text: QuestionText) -> XMLElement {
    let nodes = version.content(text.blocks)
    let inside: [XMLElement.Node] =
      switch version {
      case .v21: nodes
      case .v30: [.element(version.element("contentBody", [], nodes))]
      }
    return version.element(
      "modalFeedback",
      [("outcomeIdentifier", outcome), ("identifier", identifier), ("showHide", "show")], inside)
  }
}

/// The names of what is matched: the same words may be on both sides.
enum QTIMatch {
  static let left = "left"
  static let right = "right"

  static func id(_ item: AskedQuestion.Item, _ side: String) -> String { "\(side)-\(item.id.text)" }
}
