package import Diagnostics
package import LessonModel

/// How a quiz is asked, and what is right: the information that all its forms need.
///
/// Items are in the order in which they are shown, each with its id, and with its letter if it has
/// one.
package struct QuizData: Hashable, Sendable {
  /// One of the answers of `single` and `multiple`.
  package struct Choice: Hashable, Sendable {
    package let id: ContentID
    package let letter: String
    package let choice: Quiz.Choice
  }

  /// One of the items to be put in order.
  package struct Step: Hashable, Sendable {
    package let id: ContentID

    /// Its right place, counted from 1.
    package let place: Int
    package let step: Quiz.Step
  }

  /// An item on the left of `match`; the matching item on the right has this letter and id.
  package struct Left: Hashable, Sendable {
    package let id: ContentID
    package let rightLetter: String
    package let rightID: ContentID
    package let content: [Inline]
    package let span: SourceSpan
  }

  /// An item on the right of `match`.
  package struct Right: Hashable, Sendable {
    package let id: ContentID
    package let letter: String
    package let content: [Inline]
    package let span: SourceSpan
  }

  /// A gap of the question.
  package struct Gap: Hashable, Sendable {
    /// `gap-1` for the first one in reading order.
    package let id: String

    /// The accepted answers; the first one is the one that is shown.
    package let accepted: [String]
  }

  package enum Answer: Hashable, Sendable {
    case choices([Choice])
    case truth(Bool)
    case text(accepted: [String])
    case number(Quiz.Number)

    /// The items in an order other than the right one.
    case order([Step])

    /// The right column in a different order from the left one; both titles may be empty.
    case match(titles: [[Inline]], left: [Left], right: [Right])
    case gaps([Gap])
  }

  package let kind: Quiz.Kind
  package let points: Int
  package let answer: Answer

  package init(_ quiz: Quiz) {
    kind = quiz.kind
    points = quiz.points
    switch quiz.answer {
    case .choices(let choices):
      let ids = ContentID.all(of: choices.map(\.content))
      answer = .choices(
        zip(ids, choices).enumerated().map { position, pair in
          Choice(id: pair.0, letter: Self.letter(position), choice: pair.1)
        })
    case .truth(let isTrue): answer = .truth(isTrue)
    case .text(let accepted): answer = .text(accepted: accepted)
    case .number(let number): answer = .number(number)
    case .order(let steps):
      let ids = ContentID.all(of: steps.map(\.blocks))
      answer = .order(
        quiz.shuffledOrder(of: steps.count).map { place in
          Step(id: ids[place], place: place + 1, step: steps[place])
        })
    case .matching(let matching):
      answer = Self.match(matching, shown: quiz.shuffledOrder(of: matching.pairs.count))
    case .blanks:
      var accepted: [[String]] = []
      quiz.question.forEachInline { inline in
        if case .blank(let blank) = inline { accepted.append(blank.accepted) }
      }
      answer = .gaps(
        accepted.enumerated().map { Gap(id: Self.gapID($0.offset + 1), accepted: $0.element) })
    }
  }

  private static func match(_ matching: Quiz.Matching, shown: [Int]) -> Answer {
    let pairs = matching.pairs
    let leftIDs = ContentID.all(of: pairs.map(\.left))
    let rightIDs = ContentID.all(of: pairs.map(\.right))
    let right = shown.enumerated().map { position, pair in
      Right(
        id: rightIDs[pair], letter: letter(position), content: pairs[pair].right,
        span: pairs[pair].span)
    }
    var letters = Array(repeating: "", count: pairs.count)
    for (position, pair) in shown.enumerated() { letters[pair] = letter(position) }
    let left = pairs.enumerated().map { position, pair in
      Left(
        id: leftIDs[position], rightLetter: letters[position], rightID: rightIDs[position],
        content: pair.left, span: pair.span)
    }
    return .match(
      titles: [matching.leftTitle, matching.rightTitle], left: left, right: right)
  }

  /// The id of a gap, by its number in reading order, counted from 1.
  package static func gapID(_ number: Int) -> String { "gap-\(number)" }

  /// A, B … Z, AA, as in an ordered list with letters.
  package static func letter(_ position: Int) -> String {
    let last = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(position % 26)))
    return position < 26 ? last : letter(position / 26 - 1) + last
  }
}
