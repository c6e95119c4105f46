import ActivityData
import LessonModel
import QuestionContent
import XMLKit

/// What is right in an item, and how its points come about: as on the website, an answer that is partly
/// right gives a part of them.
struct QTIResponses {
  let question: AskedQuestion
  let version: QTIVersion

  static let feedback = "FEEDBACK"
  static let explanation = "EXPLANATION"
  static let shown = "shown"
  private static let score = "SCORE"

  /// The name of the answer in a gap, by its place from 0.
  static func gap(_ place: Int) -> String { "\(QTIItem.response)\(place + 1)" }

  // MARK: Declarations

  var declarations: [XMLElement] {
    var declarations = responses
    declarations.append(
      outcome(Self.score, "single", "float", value: "0", most: question.points))
    if hasFeedback {
      declarations.append(outcome(Self.feedback, cardinality, "identifier"))
    }
    if !question.explanation.isEmpty {
      declarations.append(outcome(Self.explanation, "single", "identifier"))
    }
    return declarations
  }

  private var cardinality: String { question.rightCount == 1 ? "single" : "multiple" }

  private var hasFeedback: Bool {
    guard case .choices(let items) = question.answer else { return false }
    return items.contains { !$0.feedback.isEmpty }
  }

  private var responses: [XMLElement] {
    switch question.answer {
    case .choices(let items):
      let right = items.filter(\.isRight).map(\.id.text)
      return [
        response(
          cardinality, "identifier", right: right,
          mapping: right.count == 1
            ? [] : items.map { ($0.id.text, $0.isRight ? "1" : "-1") })
      ]
    case .truth(let isTrue):
      return [response("single", "identifier", right: [isTrue ? "true" : "false"])]
    case .text(let accepted):
      return [
        response(
          "single", "string", right: Array(accepted.prefix(1)), mapping: accepted.map { ($0, "1") })
      ]
    case .number(let number):
      return [response("single", "float", right: [number.value.plainText])]
    case .order(let items, let right):
      return [response("ordered", "identifier", right: right.map { items[$0].id.text })]
    case .match(_, let left, let right, let partners):
      let pairs = zip(left, partners).map { item, partner in
        "\(QTIMatch.id(item, QTIMatch.left)) \(QTIMatch.id(right[partner], QTIMatch.right))"
      }
      return [
        response("multiple", "directedPair", right: pairs, mapping: pairs.map { ($0, "1") })
      ]
    case .gaps(let gaps):
      return gaps.enumerated().map { place, accepted in
        response(
          "single", "string", named: Self.gap(place), right: Array(accepted.prefix(1)),
          mapping: accepted.map { ($0, "1") })
      }
    }
  }

  private func response(
    _ cardinality: String, _ type: String, named name: String = QTIItem.response, right: [String],
    mapping: [(key: String, value: String)] = []
  ) -> XMLElement {
    var parts = [
      version.element(
        "correctResponse", [], right.map { version.element("value", [], [.text($0)]) })
    ]
    if !mapping.isEmpty {
      let isText = type == "string"
      parts.append(
        version.element(
          "mapping", [("lowerBound", "0"), ("defaultValue", "0")],
          mapping.map { key, value in
            version.element(
              "mapEntry",
              [("mapKey", key), ("mappedValue", value)]
                + (isText ? [("caseSensitive", "false")] : []),
              [XMLElement]())
          }))
    }
    return version.element(
      "responseDeclaration",
      [("identifier", name), ("cardinality", cardinality), ("baseType", type)], parts)
  }

  private func outcome(
    _ name: String, _ cardinality: String, _ type: String, value: String? = nil, most: Int? = nil
  ) -> XMLElement {
    var attributes: [(StaticString, String)] = [
      ("identifier", name), ("cardinality", cardinality), ("baseType", type),
    ]
    if let most { attributes.append(("normalMaximum", String(most))) }
    var parts: [XMLElement] = []
    if let value {
      parts.append(
        version.element("defaultValue", [], [version.element("value", [], [.text(value)])]))
    }
    return version.element("outcomeDeclaration", attributes, parts)
  }

  // MARK: Processing

  var processing: XMLElement {
    // What needs nothing else is scored by the template, which more systems know than rules.
    if question.points == 1, !hasFeedback, question.explanation.isEmpty, isAllOrNothing,
      question.kind != .number
    {
      return version.element(
        "responseProcessing", [("template", version.matchCorrect)], [XMLElement]())
    }
    var rules = scoring
    if hasFeedback {
      rules.append(set(Self.feedback, variable(QTIItem.response)))
    }
    if !question.explanation.isEmpty {
      rules.append(set(Self.explanation, base("identifier", Self.shown)))
    }
    return version.element("responseProcessing", [], rules)
  }

  private var isAllOrNothing: Bool {
    switch question.kind {
    case .single, .truth, .number: true
    case .multiple, .text, .order, .match, .gaps: false
    }
  }

  private var scoring: [XMLElement] {
    switch question.answer {
    case .choices where question.rightCount > 1:
      return [set(Self.score, points(mapped(QTIItem.response), of: question.rightCount))]
    case .choices, .truth:
      let match = version.element(
        "match", [],
        [
          variable(QTIItem.response),
          version.element("correct", [("identifier", QTIItem.response)], [XMLElement]()),
        ])
      return [whenever(match, set(Self.score, base("float", String(question.points))))]
    case .number(let number):
      return [whenever(equal(number), set(Self.score, base("float", String(question.points))))]
    case .text: return [set(Self.score, points(mapped(QTIItem.response), of: 1))]
    case .match(_, let left, _, _):
      return [set(Self.score, points(mapped(QTIItem.response), of: left.count))]
    case .gaps(let gaps):
      let sum = version.element("sum", [], gaps.indices.map { mapped(Self.gap($0)) })
      return [set(Self.score, points(sum, of: gaps.count))]
    case .order(let items, let right):
      // One for each item in its place.
      let counting = right.enumerated().map { place, item in
        let found = version.element(
          "index", [("n", String(place + 1))], [variable(QTIItem.response)])
        let isThere = version.element(
          "match", [], [found, base("identifier", items[item].id.text)])
        let more = version.element("sum", [], [variable(Self.score), base("float", "1")])
        return whenever(isThere, set(Self.score, more))
      }
      return counting + [set(Self.score, points(variable(Self.score), of: items.count))]
    }
  }

  /// The number, or one that differs by no more than the tolerance.
  private func equal(_ number: Quiz.Number) -> XMLElement {
    let tolerance = number.tolerance.plainText
    let attributes: [(StaticString, String)] =
      number.tolerance == 0
      ? [("toleranceMode", "exact")]
      : [("toleranceMode", "absolute"), ("tolerance", "\(tolerance) \(tolerance)")]
    return version.element(
      "equal", attributes,
      [
        variable(QTIItem.response),
        version.element("correct", [("identifier", QTIItem.response)], [XMLElement]()),
      ])
  }

  /// The points for some of `count` right parts.
  private func points(_ parts: XMLElement, of count: Int) -> XMLElement {
    let all =
      question.points == 1
      ? parts
      : version.element("product", [], [parts, base("float", String(question.points))])
    return count == 1
      ? all : version.element("divide", [], [all, base("float", String(count))])
  }

  private func whenever(_ condition: XMLElement, _ rule: XMLElement) -> XMLElement {
    version.element(
      "responseCondition", [], [version.element("responseIf", [], [condition, rule])])
  }

  private func set(_ outcome: String, _ value: XMLElement) -> XMLElement {
    version.element("setOutcomeValue", [("identifier", outcome)], [value])
  }

  private func variable(_ name: String) -> XMLElement {
    version.element("variable", [("identifier", name)], [XMLElement]())
  }

  private func mapped(_ name: String) -> XMLElement {
    version.element("mapResponse", [("identifier", name)], [XMLElement]())
  }

  private func base(_ type: String, _ value: String) -> XMLElement {
    version.element("baseValue", [("baseType", type)], [.text(value)])
  }
}
