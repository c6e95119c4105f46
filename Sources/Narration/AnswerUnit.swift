/// Finds the unit in which a question asks for a number.
///
/// "How many days does it take?" asks for days: an answer of "42 days" is heard as a sentence, where "42" is a riddle.
struct AnswerUnit: Sendable {
  /// Words before the things that are counted.
  private let counting: [[String]]

  /// Words that may follow the things that are counted.
  private let verbs: Set<String>

  /// Words that may follow "in" at the end: "in days?".
  private let units: Set<String>

  /// The maximum number of words that name what is counted.
  private static let longest = 3

  static let english = AnswerUnit(
    counting: [["how", "many"]],
    verbs: [
      "do", "does", "did", "is", "are", "was", "were", "will", "would", "can", "could", "should",
      "must", "has", "have", "had",
    ],
    units: ["percent", "days", "weeks", "months", "hours", "minutes", "dollars", "euros", "pounds"])

  static let german = AnswerUnit(
    counting: [["wie", "viele"], ["wieviele"]],
    verbs: [
      "sind", "ist", "war", "waren", "hat", "haben", "hatte", "braucht", "brauchen", "dauert",
      "ergeben", "ergibt", "werden", "wird", "kann", "können", "muss", "müssen", "bringt",
    ],
    units: ["prozent", "euro", "dollar"])

  /// The unit as the question writes it; nil if it names none that fits the number.
  var unit: @Sendable (_ question: String, _ number: String) -> String? {
    { question, number in
      guard number != "1" else { return nil }
      let words = question.split { !$0.isLetter && $0 != "-" && $0 != "%" }.map(String.init)
      return counted(in: words) ?? measured(in: words)
    }
  }

  private func counted(in words: [String]) -> String? {
    let small = words.map { $0.lowercased() }
    for lead in counting {
      for start in small.indices where small[start...].starts(with: lead) {
        let rest = small[(start + lead.count)...]
        guard let end = rest.firstIndex(where: verbs.contains) ?? rest.indices.last.map({ $0 + 1 }),
          (1...Self.longest).contains(end - rest.startIndex), rest.first != "of"
        else { continue }
        return words[rest.startIndex..<end].joined(separator: " ")
      }
    }
    return nil
  }

  private func measured(in words: [String]) -> String? {
    guard words.count > 1, words[words.count - 2].lowercased() == "in",
      let last = words.last, units.contains(last.lowercased())
    else { return nil }
    return last
  }
}
