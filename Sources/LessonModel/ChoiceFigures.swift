/// What the choices of a question give away without being understood: how long they are, and where the
/// right ones are.
package struct ChoiceFigures: Hashable, Sendable {
  /// How many characters each choice has, in the order in which learners see them.
  package let lengths: [Int]

  /// The places of the right ones, counted from 0.
  package let right: [Int]

  /// Whether every edition shows the choices in an order that was drawn.
  package let isShuffled: Bool

  /// Nil for a quiz without choices, and where nothing is right or everything is.
  package init?(_ quiz: Quiz) {
    guard case .choices(let choices) = quiz.answer else { return nil }
    let right = choices.indices.filter { choices[$0].isRight }
    guard !right.isEmpty, right.count < choices.count else { return nil }
    self.right = right
    lengths = choices.map { $0.content.plainText.count }
    isShuffled = quiz.isShuffled
  }

  package var isSingle: Bool { right.count == 1 }

  /// The length of the shortest right choice.
  package var shortestRight: Int { right.map { lengths[$0] }.min() ?? 0 }

  /// The length of the longest wrong choice.
  package var longestWrong: Int {
    lengths.indices.filter { !right.contains($0) }.map { lengths[$0] }.max() ?? 0
  }

  /// Whether every right choice is longer than every wrong one, by at least a tenth: less than that
  /// nobody sees.
  package var isRightLongest: Bool {
    shortestRight * 10 >= longestWrong * 11 && shortestRight > longestWrong
  }
}
