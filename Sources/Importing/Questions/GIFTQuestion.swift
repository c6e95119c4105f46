/// One question in GIFT: a title, a text, and its answers in braces.
struct GIFTQuestion {
  private enum Form {
    case html
    case markdown
    case plain
  }

  private let line: Int
  private var form = Form.html

  /// What the question is in a lesson.
  private(set) var part: PackagedCourse.Part

  init(_ written: String, line: Int) {
    self.line = line
    part = .text(.nothing, line: line)
    var rest = written[...].drop(while: \.isWhitespace)
    if rest.hasPrefix("::"), let end = rest.dropFirst(2).firstRange(of: "::") {
      rest = rest[end.upperBound...]
    }
    rest = rest.drop(while: \.isWhitespace)
    if let match = rest.prefixMatch(of: /\[(html|markdown|plain|moodle)\]/) {
      form = match.1 == "markdown" ? .markdown : match.1 == "plain" ? .plain : .html
      rest = rest[match.range.upperBound...]
    }
    let (before, inside) = GIFTText.split(rest, at: "{")
    guard let inside else {
      part = .text(text(rest), line: line)
      return
    }
    let (answers, after) = GIFTText.split(inside, at: "}")
    var question = question(answers)
    let end = after ?? ""
    question.prompt = prompt(before, end, &question)
    part = .question(question)
  }

  private func text(_ written: some StringProtocol) -> ForeignText {
    var words = GIFTText.unescaped(written)
    while words.last?.isWhitespace == true { words.removeLast() }
    switch form {
    case .html:
      // A text without a mark of HTML is one that somebody typed.
      return words.contains("<") || words.contains("&") || words.contains("\\(")
        ? .html(words.replacing("\n", with: "<br>")) : .plain(words)
    case .markdown: return .markdown(words)
    case .plain: return .plain(words)
    }
  }

  /// Answers in the middle of a sentence are a gap in it.
  private func prompt(
    _ before: Substring, _ after: Substring, _ question: inout ForeignQuestion
  ) -> ForeignText {
    guard !after.allSatisfy(\.isWhitespace) else { return text(before) }
    guard case .words(let words) = question.answer else {
      return text(before + "\\_\\_\\_\\_\\_" + after)
    }
    question.answer = .gaps([words])
    return text(before + ForeignQuestion.gap(0) + after)
  }

  // MARK: Answers

  private func question(_ written: Substring) -> ForeignQuestion {
    var answers = written.drop(while: \.isWhitespace)
    var question = ForeignQuestion(answer: .essay(model: .nothing), line: line)
    if let general = Self.general(in: answers) {
      question.explanation = text(general.words)
      answers = general.before
    }
    while answers.last?.isWhitespace == true { answers.removeLast() }
    if answers.isEmpty { return question }
    if answers.first == "#" {
      readNumber(answers.dropFirst(), into: &question)
      return question
    }
    if let match = answers.prefixMatch(of: /(?:TRUE|FALSE|T|F)(?=\s*(?:#|$))/) {
      readTruth(match.0.hasPrefix("T"), answers[match.range.upperBound...], into: &question)
      return question
    }
    readChoices(Self.parts(of: answers), into: &question)
    return question
  }

  /// `####words` at the end are for everybody.
  private static func general(in answers: Substring) -> (before: Substring, words: Substring)? {
    var start = answers.startIndex
    while let found = answers[start...].firstRange(of: "####") {
      if found.lowerBound == answers.startIndex
        || answers[answers.index(before: found.lowerBound)] != "\\"
      {
        return (answers[..<found.lowerBound], answers[found.upperBound...])
      }
      start = found.upperBound
    }
    return nil
  }

  private struct Part {
    var isRight: Bool

    /// In percent; nil if nothing is written.
    var weight: Double?
    var text: Substring
    var feedback: Substring?
  }

  /// The answers, each with `=` or `~` before it.
  private static func parts(of answers: Substring) -> [Part] {
    var parts: [Part] = []
    var rest = answers
    while let start = GIFTText.firstIndex(in: rest, where: { $0 == "=" || $0 == "~" }) {
      let isRight = rest[start] == "="
      var inside = rest[rest.index(after: start)...]
      let end = GIFTText.firstIndex(in: inside, where: { $0 == "=" || $0 == "~" })
      rest = end.map { inside[$0...] } ?? ""
      inside = (end.map { inside[..<$0] } ?? inside).drop(while: \.isWhitespace)
      var weight: Double?
      if let match = inside.prefixMatch(of: /%(-?[\d.,]+)%/) {
        weight = Double(match.1.replacing(",", with: "."))
        inside = inside[match.range.upperBound...]
      }
      var (text, feedback) = GIFTText.split(inside, at: "#")
      while text.last?.isWhitespace == true { text.removeLast() }
      while feedback?.last?.isWhitespace == true { feedback?.removeLast() }
      parts.append(Part(isRight: isRight, weight: weight, text: text, feedback: feedback))
    }
    return parts
  }

  private func readChoices(_ parts: [Part], into question: inout ForeignQuestion) {
    let pairs = parts.compactMap { part -> ForeignQuestion.Pair? in
      guard part.isRight, let arrow = part.text.firstRange(of: "->") else { return nil }
      return ForeignQuestion.Pair(
        left: text(part.text[..<arrow.lowerBound]), right: text(part.text[arrow.upperBound...]))
    }
    if !parts.isEmpty, pairs.count == parts.count {
      question.answer = OrderedPairs.answer(pairs, &question)
    } else if parts.allSatisfy({ $0.isRight }) {
      let full = parts.filter { ($0.weight ?? 100) >= 100 }
      for part in parts where (part.weight ?? 100) < 100 {
        question.lose(
          .leftOut, "Answer for a part of the points", "An answer is right or wrong: \(part.text)")
      }
      for part in parts where part.feedback != nil {
        question.explanation = question.explanation + text(part.feedback ?? "")
      }
      question.answer = .words(full.map { GIFTText.unescaped($0.text) })
    } else {
      let hasWeights = parts.contains { !$0.isRight && ($0.weight ?? 0) > 0 }
      let isSingle = parts.contains { $0.isRight }
      if isSingle, hasWeights {
        question.lose(
          .keptAsText, "Answer for a part of the points", "It is a wrong choice now.")
      }
      question.answer = .choices(
        parts.map { part in
          ForeignQuestion.Choice(
            text: text(part.text), isRight: part.isRight || !isSingle && (part.weight ?? 0) > 0,
            feedback: part.feedback.map { text($0) } ?? .nothing)
        }, takesSeveral: !isSingle)
    }
  }

  /// The first feedback is for a wrong answer, the second for a right one.
  private func readTruth(
    _ isTrue: Bool, _ rest: Substring, into question: inout ForeignQuestion
  ) {
    question.answer = .truth(isTrue)
    var (_, feedback) = GIFTText.split(rest, at: "#")
    while let words = feedback {
      let (one, more) = GIFTText.split(words, at: "#")
      question.explanation = question.explanation + text(one)
      feedback = more
    }
  }

  /// `5:1`, `4..6`, or several, each with `=` before it.
  private func readNumber(_ written: Substring, into question: inout ForeignQuestion) {
    let parts = Self.parts(of: written)
    let best = parts.first { $0.isRight && ($0.weight ?? 100) >= 100 }
    var (answer, feedback) = best.map { ($0.text, $0.feedback) } ?? GIFTText.split(written, at: "#")
    answer = answer.drop(while: \.isWhitespace)
    if parts.count > 1 {
      question.lose(
        .leftOut, "Further answers of a number",
        "A lesson has one number, with a tolerance.")
    }
    if let feedback { question.explanation = text(feedback) + question.explanation }
    guard let number = NumberAnswer(GIFTText.unescaped(answer)) else {
      question.answer = .words([GIFTText.unescaped(answer)])
      return
    }
    question.answer = .number(number.value, tolerance: number.tolerance)
  }
}

/// A number with what an answer may be off, as systems write it.
struct NumberAnswer: Hashable {
  var value: String
  var tolerance: String?

  /// `5`, `5:1` or `4..6`; nil for something else.
  init?(_ written: String) {
    let text = written.filter { !$0.isWhitespace }
    if let match = text.wholeMatch(of: /(-?[\d.]+?)\.\.(-?[\d.]+)/),
      let low = Double(match.1), let high = Double(match.2), high >= low
    {
      value = Self.plain((low + high) / 2)
      tolerance = high > low ? Self.plain((high - low) / 2) : nil
      return
    }
    let parts = text.split(separator: ":", maxSplits: 1)
    guard let first = parts.first, let number = Double(first) else { return nil }
    value = Self.plain(number)
    let margin = parts.count > 1 ? Double(parts[1]) : nil
    tolerance = margin.flatMap { $0 > 0 ? Self.plain($0) : nil }
  }

  init?(_ number: String, tolerance: String?) {
    self.init(number)
    if let margin = tolerance.flatMap({ Double($0) }), margin > 0 {
      self.tolerance = Self.plain(margin)
    }
  }

  /// A number without a fraction that says nothing; as people write it.
  static func plain(_ number: Double) -> String {
    // Sums of decimals have more digits than anybody wrote.
    let rounded = (number * 1e9).rounded() / 1e9
    let text = "\(rounded)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

/// Steps that another system asks for by their numbers.
enum OrderedPairs {
  /// Pairs whose partners are 1 to their count are steps in order.
  static func answer(
    _ pairs: [ForeignQuestion.Pair], _ question: inout ForeignQuestion
  ) -> ForeignQuestion.Answer {
    let asked = pairs.filter { !$0.left.isEmpty }
    for pair in pairs where pair.left.isEmpty {
      question.lose(
        .leftOut, "Answer that belongs to nothing",
        "Every row of a quiz has two sides: \(pair.right.words)")
    }
    let numbers = asked.compactMap { Int($0.right.words) }
    guard numbers.count == asked.count, numbers.count > 1,
      Set(numbers) == Set(1...asked.count)
    else { return .pairs(asked) }
    return .order(
      zip(asked, numbers).sorted { $0.1 < $1.1 }.map(\.0.left))
  }
}
