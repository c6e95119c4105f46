import XMLKit

/// A question of QTI 1.2, as Common Cartridge and Canvas use it (IMS Question & Test Interoperability, ASI XML
/// Binding 1.2; Common Cartridge 1.1, §5).
struct QTIOneItem {
  private let item: XMLElement
  private var question: ForeignQuestion

  /// A rule of the rating: what must be answered, and what it gives.
  private struct Rule {
    /// The values that must be there, by the response that they are of.
    var values: [(response: String, value: String)] = []

    /// Whether it gives points.
    var isRight = false

    /// The feedback that it shows.
    var feedback: [String] = []
    var low: String?
    var high: String?
  }

  private let rules: [Rule]
  private var feedback: [String: ForeignText] = [:]

  static func question(_ item: XMLElement) -> ForeignQuestion {
    var reading = QTIOneItem(item)
    reading.read()
    return reading.question
  }

  private init(_ item: XMLElement) {
    self.item = item
    question = ForeignQuestion(answer: .unknown("It asks for nothing."), line: item.line)
    rules = (item.child("resprocessing")?.children("respcondition") ?? []).map(Self.rule)
    for element in item.children("itemfeedback") {
      feedback[element.plainAttribute("ident") ?? ""] = Self.text(of: element)
    }
  }

  private static func rule(_ condition: XMLElement) -> Rule {
    var rule = Rule()
    func collect(_ element: XMLElement, isNot: Bool) {
      for child in element.elements {
        let response = child.plainAttribute("respident") ?? ""
        switch child.plainName {
        case "varequal", "varsubstring":
          if !isNot { rule.values.append((response, child.trimmedText)) }
        case "vargte", "vargt": rule.low = child.trimmedText
        case "varlte", "varlt": rule.high = child.trimmedText
        default: collect(child, isNot: isNot != (child.plainName == "not"))
        }
      }
    }
    if let variables = condition.child("conditionvar") { collect(variables, isNot: false) }
    rule.isRight = condition.children("setvar").contains { (Double($0.trimmedText) ?? 0) > 0 }
    rule.feedback = condition.children("displayfeedback").compactMap {
      $0.plainAttribute("linkrefid")
    }
    return rule
  }

  /// The texts of a part, one below the other.
  private static func text(of element: XMLElement) -> ForeignText {
    element.all("material").reduce(.nothing) { text, material in
      material.elements.reduce(text) { text, part in
        switch part.plainName {
        case "mattext":
          let isHTML = part.plainAttribute("texttype")?.lowercased() == "text/html"
          return text + (isHTML ? .html(part.text) : .plain(part.text))
        case "matimage":
          let address = part.plainAttribute("uri") ?? ""
          return text
            + .html("<p><img src=\"\(address)\" alt=\"\(part.plainAttribute("label") ?? "")\"></p>")
        default: return text
        }
      }
    }
  }

  // MARK: Kinds

  private var profile: String {
    let fields = item.all("qtimetadatafield")
    let names = ["cc_profile", "question_type"]
    return fields.first { names.contains($0.child("fieldlabel")?.trimmedText ?? "") }?
      .child("fieldentry")?.trimmedText ?? ""
  }

  private mutating func read() {
    guard let presentation = item.child("presentation") else { return }
    let responses = presentation.all("responsestr") + presentation.all("responsenum")
    // Texts beside the answers, not those of the answers.
    question.prompt = Self.prompt(of: presentation)
    question.points = points
    let lists = presentation.all("responselid")
    if let first = lists.first, lists.count == 1 {
      readChoices(first)
    } else if lists.count > 1 {
      readPairs(lists)
    } else if presentation.first("renderfib") != nil {
      readFields(presentation)
    } else if responses.isEmpty {
      question.answer = .unknown("It asks for nothing.")
    }
    readGeneralFeedback()
  }

  private static func prompt(of element: XMLElement) -> ForeignText {
    element.elements.reduce(.nothing) { text, child in
      if child.plainName == "material" {
        return text + self.text(of: XMLElement("part", [], [.element(child)]))
      }
      return child.plainName.hasPrefix("response") ? text : text + prompt(of: child)
    }
  }

  private var points: Int? {
    let field = item.all("qtimetadatafield").first {
      ["points_possible", "cc_weighting", "qmd_weighting"].contains(
        $0.child("fieldlabel")?.trimmedText ?? "")
    }
    let points = field?.child("fieldentry").flatMap { Double($0.trimmedText) }
    return points.flatMap { Int(exactly: $0) }.flatMap { $0 == 1 ? nil : $0 }
  }

  private mutating func readChoices(_ list: XMLElement) {
    let response = list.plainAttribute("ident") ?? ""
    let isSingle = list.plainAttribute("rcardinality")?.lowercased() != "multiple"
    let right = Set(
      rules.filter(\.isRight).flatMap { $0.values.filter { $0.response == response }.map(\.value) })
    let choices = list.all("responselabel").map { label in
      let id = label.plainAttribute("ident") ?? ""
      return ForeignQuestion.Choice(
        text: Self.text(of: label), isRight: right.contains(id), feedback: takeFeedback(of: id))
    }
    if profile.contains("true_false") || choices.count == 2, let isTrue = TruthWords.answer(choices)
    {
      question.answer = .truth(isTrue)
      for choice in choices { question.explanation = choice.feedback + question.explanation }
      return
    }
    question.answer = .choices(choices, takesSeveral: !isSingle)
  }

  /// The feedback that is shown for one value alone.
  private func takeFeedback(of value: String) -> ForeignText {
    rules.filter { $0.values.count == 1 && $0.values[0].value == value && !$0.feedback.isEmpty }
      .flatMap(\.feedback).reduce(.nothing) { text, name in
        text + (Self.isGeneral(name) ? .nothing : feedback[name] ?? .nothing)
      }
  }

  private static func isGeneral(_ name: String) -> Bool {
    ["general_fb", "correct_fb", "general_incorrect_fb"].contains(name)
  }

  /// What is shown whatever was answered, or for any right or wrong answer.
  private mutating func readGeneralFeedback() {
    var names: [String] = []
    for rule in rules {
      for name in rule.feedback
      where (rule.values.count != 1 || Self.isGeneral(name) || !isChoice) && !names.contains(name) {
        names.append(name)
      }
    }
    question.explanation = names.reduce(question.explanation) { text, name in
      text + (feedback[name] ?? .nothing)
    }
    // A solution is for everybody, too.
    for element in item.children("itemfeedback") {
      let name = element.plainAttribute("ident") ?? ""
      let isUsed = rules.contains { $0.feedback.contains(name) }
      if !isUsed, case .essay = question.answer {
        question.answer = .essay(model: feedback[name] ?? .nothing)
      }
    }
  }

  private var isChoice: Bool {
    if case .choices = question.answer { return true }
    return false
  }

  /// Several lists with the same labels: what belongs together.
  private mutating func readPairs(_ lists: [XMLElement]) {
    var pairs: [ForeignQuestion.Pair] = []
    for list in lists {
      let response = list.plainAttribute("ident") ?? ""
      let right = rules.filter(\.isRight).flatMap(\.values).first { $0.response == response }?.value
      let label = list.all("responselabel").first { $0.plainAttribute("ident") == right }
      guard let label else { continue }
      let left = list.children("material").first.map {
        Self.text(of: XMLElement("part", [], [.element($0)]))
      }
      pairs.append(ForeignQuestion.Pair(left: left ?? .nothing, right: Self.text(of: label)))
    }
    question.answer =
      pairs.count == lists.count
      ? OrderedPairs.answer(pairs, &question) : .unknown("Not all of its lists have a key.")
  }

  private mutating func readFields(_ presentation: XMLElement) {
    let right = rules.filter(\.isRight)
    let values = right.flatMap(\.values).map(\.value)
    let isNumber =
      profile.contains("numerical") || presentation.first("responsenum") != nil
      || presentation.first("renderfib")?.plainAttribute("fibtype")?.lowercased() == "decimal"
    if isNumber, let number = number(right, values) {
      question.answer = .number(number.value, tolerance: number.tolerance)
    } else if profile.contains("essay") || values.isEmpty {
      question.answer = .essay(model: .nothing)
    } else {
      var seen: Set<String> = []
      question.answer = .words(values.filter { seen.insert($0.lowercased()).inserted })
    }
  }

  private func number(_ right: [Rule], _ values: [String]) -> NumberAnswer? {
    if let rule = right.first(where: { $0.low != nil && $0.high != nil }),
      let low = rule.low, let high = rule.high, let range = NumberAnswer("\(low)..\(high)")
    {
      return range
    }
    return values.first.flatMap { NumberAnswer($0) }
  }
}
