import XMLKit

/// A question of QTI 2.0 to 3.0 (IMS Question and Test Interoperability, Assessment Test, Section and Item
/// Information Model).
struct QTIItem {
  private let item: XMLElement
  private var question: ForeignQuestion

  /// The right values of each response, in order.
  private let correct: [String: [String]]

  static func question(_ item: XMLElement) -> ForeignQuestion {
    var reading = QTIItem(item)
    reading.read()
    return reading.question
  }

  private init(_ item: XMLElement) {
    self.item = item
    question = ForeignQuestion(answer: .unknown("It asks for nothing."), line: item.line)
    var correct: [String: [String]] = [:]
    for declaration in item.children("responsedeclaration") {
      let name = declaration.plainAttribute("identifier") ?? ""
      var values =
        declaration.child("correctresponse")?.children("value").map(\.trimmedText) ?? []
      if values.isEmpty || declaration.plainAttribute("basetype") == "string" {
        let mapped = declaration.child("mapping")?.children("mapentry") ?? []
        let best = mapped.compactMap { Double($0.plainAttribute("mappedvalue") ?? "") }
        let top = max(best.max() ?? 0, .leastNonzeroMagnitude)
        let isText = declaration.plainAttribute("basetype") == "string"
        for entry in mapped {
          guard let key = entry.plainAttribute("mapkey"),
            let value = Double(entry.plainAttribute("mappedvalue") ?? ""), value > 0,
            !isText || value >= top, !values.contains(key)
          else { continue }
          values.append(key)
        }
      }
      correct[name] = values
    }
    self.correct = correct
  }

  private static let interactions: Set<String> = [
    "choiceinteraction", "orderinteraction", "matchinteraction", "associateinteraction",
    "textentryinteraction", "extendedtextinteraction", "inlinechoiceinteraction",
    "gapmatchinteraction", "hottextinteraction", "hotspotinteraction", "selectpointinteraction",
    "graphicorderinteraction", "graphicassociateinteraction", "graphicgapmatchinteraction",
    "positionobjectinteraction", "sliderinteraction", "mediainteraction", "drawinginteraction",
    "uploadinteraction", "custominteraction", "portablecustominteraction", "endattemptinteraction",
  ]

  private mutating func read() {
    guard let body = item.child("itembody") else { return }
    let interactions = Self.interactions(in: body)
    let inline = interactions.filter {
      ["textentryinteraction", "inlinechoiceinteraction"].contains($0.plainName)
    }
    question.points = points
    readFeedback()
    guard let first = interactions.first else {
      question.prompt = .html(body.html())
      return
    }
    if interactions.count == inline.count, !inline.isEmpty {
      readGaps(body, inline)
      return
    }
    if interactions.count > 1 {
      question.lose(
        .keptAsText, "Further questions in one",
        "A quiz of Lectern's has one question: the others are text.")
    }
    var prompt = body.html { element in
      if element == first { return element.child("prompt").map { "<p>\($0.html())</p>" } ?? "" }
      if ["feedbackblock", "feedbackinline", "rubricblock", "templateblock"].contains(
        element.plainName)
      {
        return ""
      }
      return nil
    }
    if first.plainName == "gapmatchinteraction" || first.plainName == "hottextinteraction" {
      prompt += first.html { $0.plainName == "prompt" ? "" : nil }
    }
    question.prompt = .html(prompt)
    read(first)
  }

  private static func interactions(in element: XMLElement) -> [XMLElement] {
    element.elements.flatMap { child in
      interactions.contains(child.plainName) ? [child] : interactions(in: child)
    }
  }

  private var points: Int? {
    let outcome = item.children("outcomedeclaration").first {
      $0.plainAttribute("identifier") == "SCORE"
    }
    let points = outcome?.plainAttribute("normalmaximum").flatMap { Double($0) }
    return points.flatMap { Int(exactly: $0) }.flatMap { $0 == 1 ? nil : $0 }
  }

  // MARK: Feedback

  /// What is said for each choice, by its identifier.
  private var feedback: [String: ForeignText] = [:]

  /// Feedback that names a choice belongs to it; the rest is for everybody.
  private mutating func readFeedback() {
    let choices = Set(
      (item.all("simplechoice") + item.all("inlinechoice")).compactMap {
        $0.plainAttribute("identifier")
      })
    for element in item.children("modalfeedback") + item.all("feedbackblock") {
      let name = element.plainAttribute("identifier") ?? ""
      let text = ForeignText.html(element.child("contentbody")?.html() ?? element.html())
      if choices.contains(name) {
        feedback[name] = (feedback[name] ?? .nothing) + text
      } else {
        question.explanation = question.explanation + text
      }
    }
    for rubric in item.all("rubricblock") { question.note = question.note + .html(rubric.html()) }
  }

  // MARK: Kinds

  private func right(_ interaction: XMLElement) -> [String] {
    correct[interaction.plainAttribute("responseidentifier") ?? ""] ?? []
  }

  private mutating func read(_ interaction: XMLElement) {
    let right = right(interaction)
    switch interaction.plainName {
    case "choiceinteraction": readChoices(interaction, right)
    case "orderinteraction":
      let steps = interaction.all("simplechoice")
      question.answer = .order(
        right.compactMap { id in steps.first { $0.plainAttribute("identifier") == id } }
          .map { .html($0.html()) })
    case "matchinteraction": readPairs(interaction, right)
    case "associateinteraction":
      readPairs(interaction, right, ordered: false)
    case "extendedtextinteraction":
      question.answer = .essay(model: right.first.map { .plain($0) } ?? .nothing)
    case "gapmatchinteraction": readGapMatch(interaction, right)
    case "sliderinteraction":
      let number = right.first.flatMap { NumberAnswer($0) }
      question.answer =
        number.map { .number($0.value, tolerance: nil) } ?? .unknown("It has no key.")
    default:
      question.answer = .unknown(
        "Lectern has no question of the kind \(interaction.name): its words are an exercise.")
    }
  }

  private mutating func readChoices(_ interaction: XMLElement, _ right: [String]) {
    let choices = interaction.all("simplechoice").map { choice in
      let id = choice.plainAttribute("identifier") ?? ""
      let inside = choice.all("feedbackinline").map { ForeignText.html($0.html()) }
      let text = choice.html { $0.plainName == "feedbackinline" ? "" : nil }
      return ForeignQuestion.Choice(
        text: .html(text), isRight: right.contains(id),
        feedback: inside.reduce(feedback[id] ?? .nothing, +))
    }
    if let isTrue = TruthWords.answer(choices) {
      question.answer = .truth(isTrue)
      for choice in choices { question.explanation = choice.feedback + question.explanation }
      return
    }
    question.answer = .choices(
      choices, takesSeveral: interaction.plainAttribute("maxchoices") != "1")
  }

  private mutating func readPairs(
    _ interaction: XMLElement, _ right: [String], ordered: Bool = true
  ) {
    let all = interaction.all("simpleassociablechoice")
    func text(_ id: Substring) -> ForeignText {
      let choice = all.first { $0.plainAttribute("identifier") == String(id) }
      return choice.map { .html($0.html()) } ?? .nothing
    }
    var pairs: [(left: Substring, right: Substring)] = right.compactMap { pair in
      let ids = pair.split(separator: " ")
      return ids.count == 2 ? (ids[0], ids[1]) : nil
    }
    // The first column is that of the first set.
    let rows =
      interaction.children("simplematchset").first?.all("simpleassociablechoice")
      .compactMap { $0.plainAttribute("identifier") } ?? []
    pairs.sort { one, other in
      (rows.firstIndex(of: String(one.left)) ?? 0) < (rows.firstIndex(of: String(other.left)) ?? 0)
    }
    let used = Set(pairs.flatMap { [$0.left, $0.right] })
    for choice in all
    where !used.contains(choice.plainAttribute("identifier").map { $0[...] } ?? "") {
      question.lose(
        .leftOut, "Answer that belongs to nothing",
        "Every row of a quiz has two sides: \(choice.trimmedText)")
    }
    guard !pairs.isEmpty else {
      question.answer = .unknown("It has no key.")
      return
    }
    let made = pairs.map { ForeignQuestion.Pair(left: text($0.left), right: text($0.right)) }
    question.answer = ordered ? OrderedPairs.answer(made, &question) : .pairs(made)
  }

  // MARK: Gaps

  /// Fields in the text; one alone at the end is a question with a short answer.
  private mutating func readGaps(_ body: XMLElement, _ fields: [XMLElement]) {
    var gaps: [[String]] = []
    let prompt = body.html { element in
      if element.plainName == "rubricblock" || element.plainName == "feedbackblock" { return "" }
      guard fields.contains(element) else { return nil }
      let right = right(element)
      let choices = element.children("inlinechoice")
      gaps.append(
        choices.isEmpty
          ? right
          : right.compactMap { id in
            choices.first { $0.plainAttribute("identifier") == id }?.trimmedText
          })
      return ForeignQuestion.gap(gaps.count - 1)
    }
    for field in fields where field.plainName == "inlinechoiceinteraction" {
      let words = field.children("inlinechoice").map(\.trimmedText).joined(separator: ", ")
      question.lose(.keptAsText, "Menu in a sentence", "Learners write the word: \(words).")
    }
    let alone = prompt.replacing(/<[^<>]*>/, with: " ").split(whereSeparator: \.isWhitespace).last
    guard gaps.count == 1, alone.map(String.init) == ForeignQuestion.gap(0) else {
      question.prompt = .html(prompt)
      question.answer =
        gaps.allSatisfy { !$0.isEmpty } ? .gaps(gaps) : .unknown("It has no key.")
      return
    }
    question.prompt = .html(prompt.replacing(ForeignQuestion.gap(0), with: ""))
    guard let first = gaps[0].first else {
      question.answer = .unknown("It has no key.")
      return
    }
    let type = item.children("responsedeclaration").first?.plainAttribute("basetype")
    let margin = item.first("responseprocessing")?.first("equal")
    let tolerance = margin?.plainAttribute("tolerance")?.split(separator: " ").first.map(
      String.init)
    if type == "float" || type == "integer",
      let number = NumberAnswer(
        first, tolerance: margin?.plainAttribute("tolerancemode") == "exact" ? nil : tolerance)
    {
      question.answer = .number(number.value, tolerance: number.tolerance)
    } else {
      question.answer = .words(gaps[0])
    }
  }

  private mutating func readGapMatch(_ interaction: XMLElement, _ right: [String]) {
    let words = interaction.all("gaptext")
    var gaps: [[String]] = []
    let prompt = interaction.html { element in
      if ["prompt", "gaptext", "gapimg"].contains(element.plainName) { return "" }
      guard element.plainName == "gap" else { return nil }
      let id = element.plainAttribute("identifier") ?? ""
      gaps.append(
        right.compactMap { pair in
          let ids = pair.split(separator: " ").map(String.init)
          guard ids.count == 2, ids[1] == id else { return nil }
          return words.first { $0.plainAttribute("identifier") == ids[0] }?.trimmedText
        })
      return ForeignQuestion.gap(gaps.count - 1)
    }
    let start = interaction.child("prompt").map { "<p>\($0.html())</p>" } ?? ""
    question.prompt = .html(start + prompt)
    question.answer =
      gaps.isEmpty || gaps.contains(where: \.isEmpty) ? .unknown("It has no key.") : .gaps(gaps)
    question.lose(
      .keptAsText, "Words to choose from",
      "Learners write the word: \(words.map(\.trimmedText).joined(separator: ", ")).")
  }
}

/// The words of a question that has only two answers: true and false.
enum TruthWords {
  private static let truths: Set<String> = [
    "true", "wahr", "richtig", "vrai", "verdadero", "vero", "waar", "verdadeiro",
  ]
  private static let falsehoods: Set<String> = [
    "false", "falsch", "faux", "falso", "onwaar",
  ]

  /// Which one is right; nil for choices that say something else.
  static func answer(_ choices: [ForeignQuestion.Choice]) -> Bool? {
    guard choices.count == 2, choices.count(where: \.isRight) == 1 else { return nil }
    let words = choices.map { $0.text.words.lowercased() }
    guard words.contains(where: truths.contains), words.contains(where: falsehoods.contains) else {
      return nil
    }
    return choices.first { truths.contains($0.text.words.lowercased()) }?.isRight
  }
}
