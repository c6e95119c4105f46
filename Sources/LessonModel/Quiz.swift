package import Diagnostics

/// A question that can be answered right or wrong.
package struct Quiz: Hashable, Sendable {
  /// How the question is answered.
  package enum Answer: Hashable, Sendable {
    /// The learner picks from a list; several may be right.
    case choices([Choice])

    /// The learner says whether the question, a statement, is true.
    case truth(Bool)

    /// The learner writes a few words. Any of these is right; upper and lower case and spaces do
    /// not count. Never empty in a course without errors.
    case text(accepted: [String])

    /// The learner writes a number.
    case number(Number)

    /// The learner puts steps in order; here they are in the right one.
    case order([Step])

    /// The learner matches what belongs together.
    case matching(Matching)

    /// The learner fills the gaps of the question: each ``Inline/blank(_:)`` in it.
    case blanks
  }

  package struct Choice: Hashable, Sendable {
    package var content: [Inline]
    package var isRight: Bool

    /// What the learner is told after picking it; may be empty.
    package var feedback: [Block]
    package var span: SourceSpan

    package init(content: [Inline], isRight: Bool, feedback: [Block] = [], span: SourceSpan) {
      self.content = content
      self.isRight = isRight
      self.feedback = feedback
      self.span = span
    }
  }

  /// A number, and how much an answer may differ from it.
  package struct Number: Hashable, Sendable {
    package var value: Double

    /// Never negative; 0 for exactly this number.
    package var tolerance: Double

    /// The value as the author wrote it.
    package var text: String

    package init(value: Double, tolerance: Double = 0, text: String) {
      self.value = value
      self.tolerance = tolerance
      self.text = text
    }
  }

  /// One of the items to put in order.
  package struct Step: Hashable, Sendable {
    package var blocks: [Block]
    package var span: SourceSpan

    package init(blocks: [Block], span: SourceSpan) {
      self.blocks = blocks
      self.span = span
    }
  }

  /// Pairs, under the titles of their two columns, which may be empty.
  package struct Matching: Hashable, Sendable {
    package struct Pair: Hashable, Sendable {
      package var left: [Inline]
      package var right: [Inline]
      package var span: SourceSpan

      package init(left: [Inline], right: [Inline], span: SourceSpan) {
        self.left = left
        self.right = right
        self.span = span
      }
    }

    package var leftTitle: [Inline]
    package var rightTitle: [Inline]
    package var pairs: [Pair]

    package init(leftTitle: [Inline] = [], rightTitle: [Inline] = [], pairs: [Pair]) {
      self.leftTitle = leftTitle
      self.rightTitle = rightTitle
      self.pairs = pairs
    }
  }

  package var id: ActivityID
  package var title: [Inline]?
  package var question: [Block]
  package var answer: Answer

  /// Shown to everybody after answering; may be empty.
  package var explanation: [Block]
  package var points: Int

  /// Whether the quiz may also become a flash card.
  package var makesCard: Bool

  /// Whether the choices are in an order that was drawn, and not in the author's.
  package var isShuffled: Bool

  /// The numbers of the lesson's objectives that it names, from 1; nil for all of them.
  package var objectiveNumbers: Spanned<[Int]>?
  package var span: SourceSpan

  package init(
    id: ActivityID, title: [Inline]? = nil, question: [Block], answer: Answer,
    explanation: [Block] = [], points: Int = 1, makesCard: Bool = true, isShuffled: Bool = false,
    span: SourceSpan
  ) {
    self.id = id
    self.title = title
    self.question = question
    self.answer = answer
    self.explanation = explanation
    self.points = points
    self.makesCard = makesCard
    self.isShuffled = isShuffled
    self.span = span
  }
}

extension Quiz {
  /// An order of `count` items, each as likely as any other.
  ///
  /// It depends only on the quiz's id, so it is the same in every edition and every publication.
  package func drawnOrder(of count: Int) -> [Int] {
    order(of: count) { state in
      // The finalizer of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014): ids that differ in their last
      // letter alone lead to other draws.
      var bits = state
      bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
      bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
      return bits ^ (bits >> 31)
    }
  }

  /// An order that is drawn from the id; `draw` makes a number from the state before each step.
  private func order(of count: Int, draw: (UInt64) -> UInt64) -> [Int] {
    var order = Array(0..<count)
    guard count > 1 else { return order }
    // FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), advanced once for every draw.
    var state: UInt64 = 0xCBF2_9CE4_8422_2325
    func step(_ byte: UInt8) {
      state ^= UInt64(byte)
      state = state &* 0x0000_0100_0000_01B3
    }
    for byte in id.text.utf8 { step(byte) }
    for place in stride(from: count - 1, to: 0, by: -1) {
      step(UInt8(truncatingIfNeeded: place))
      order.swapAt(place, Int(draw(state) % UInt64(place + 1)))
    }
    return order
  }

  /// The same quiz with its choices in an order that is drawn from its id.
  ///
  /// Letters, keys and narrations count choices as they come, so they agree in all editions.
  package func shufflingChoices() -> Quiz {
    guard case .choices(let choices) = answer else { return self }
    var quiz = self
    quiz.answer = .choices(drawnOrder(of: choices.count).map { choices[$0] })
    quiz.isShuffled = true
    return quiz
  }

  /// An order in which to show `count` items without giving away the right order.
  ///
  /// It depends only on the quiz's id, so it is the same in every edition and every publication.
  ///
  /// Never the order 0, 1, 2 … if there is another one.
  package func shuffledOrder(of count: Int) -> [Int] {
    var order = self.order(of: count) { $0 >> 33 }
    guard count > 1 else { return order }
    if order == Array(0..<count) { order.append(order.removeFirst()) }
    return order
  }
}
