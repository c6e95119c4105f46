import LessonModel

/// Fields in the text of a question
/// (https://docs.moodle.org/en/Embedded_Answers_(Cloze)_question_type): `{1:SHORTANSWER:=one~%100%other#words}`.
enum ClozeFields {
  static func read(_ question: inout ForeignQuestion) {
    var gaps: [[String]] = []
    var rest = question.prompt.asHTML[...]
    var prompt = ""
    while let match = rest.firstMatch(of: /\{(\d*):([A-Z_]+):/) {
      prompt += rest[..<match.range.lowerBound]
      let inside = rest[match.range.upperBound...]
      guard let end = GIFTText.firstIndex(in: inside, where: { $0 == "}" }) else {
        prompt += match.0
        rest = inside
        continue
      }
      let words = accepted(inside[..<end], String(match.2), &question)
      if words.isEmpty {
        prompt += "_____"
      } else {
        prompt += ForeignQuestion.gap(gaps.count)
        gaps.append(words)
      }
      rest = inside[inside.index(after: end)...]
    }
    question.prompt = .html(prompt + rest)
    question.answer = gaps.isEmpty ? .unknown("It has no field.") : .gaps(gaps)
    // Each field has points of its own.
    question.points = gaps.count > 1 ? gaps.count : nil
  }

  /// The right answers of a field.
  private static func accepted(
    _ written: Substring, _ type: String, _ question: inout ForeignQuestion
  ) -> [String] {
    var right: [String] = []
    var all: [String] = []
    var rest = written
    while !rest.isEmpty {
      let end = GIFTText.firstIndex(in: rest, where: { $0 == "~" })
      var answer = end.map { rest[..<$0] } ?? rest
      rest = end.map { rest[rest.index(after: $0)...] } ?? ""
      var isRight = false
      if answer.first == "=" {
        isRight = true
        answer = answer.dropFirst()
      } else if let match = answer.prefixMatch(of: /%(-?[\d.]+)%/) {
        isRight = Double(match.1) == 100
        answer = answer[match.range.upperBound...]
      }
      let (text, feedback) = GIFTText.split(answer, at: "#")
      let words = RawHTML.unescaped(GIFTText.unescaped(text)).split(whereSeparator: \.isWhitespace)
        .joined(separator: " ").replacing("\\*", with: "*")
      guard !words.isEmpty else { continue }
      all.append(words)
      if isRight { right.append(words) }
      if let feedback, !feedback.isEmpty {
        question.explanation =
          question.explanation + .html("<p>\(GIFTText.unescaped(feedback))</p>")
      }
    }
    if type.hasPrefix("N"), right.first?.contains(":") == true {
      // A number with a tolerance: a gap takes words.
      right = right.map { String($0.prefix { $0 != ":" }) }
      question.lose(
        .keptAsText, "Number in a sentence", "A gap takes what is written, without a tolerance.")
    } else if type.hasPrefix("M"), all.count > right.count {
      question.lose(
        .keptAsText, "Menu in a sentence",
        "Learners write the word: \(all.joined(separator: ", ")).")
    }
    return right
  }
}
