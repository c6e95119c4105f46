import JSONKit
import LessonModel
import Words

/// The words of a handout as data for its template: each one is text, with its language if
/// that is not the language of the course.
struct HandoutWords {
  /// The numbers in one handout, which need the plural forms of their language.
  struct Counts {
    var minutes: Set<Int> = []
    var points: Set<Int> = []

    /// After how many days to come back.
    var days: Set<Int> = []
  }

  let words: CourseWords

  /// What the template uses from the words that all editions share.
  private static let shared: [LessonWord] = [
    .exercise, .hint, .solution, .rolePlay, .worksheet, .apply, .cards, .isTrue, .isFalse, .note,
    .tip, .important, .warning, .caution, .example, .story, .video, .audio, .keyPoints,
    .objectives, .seeAlso, .colon, .comma,
  ]

  /// What is not used as it is: parts of other words, and words that are used outside the handout.
  private static let parts: Set<HandoutWord> = [
    .dateOrder, .day, .month, .comeBack, .numbers, .promptIdea, .promptPlace, .promptProof,
    .learnersCopy, .leadersCopy,
  ]

  /// The words of a sheet that asks again so many days after the course, or that helps others to ask.
  func repeating(afterDays days: [Int]) -> [JSON.Member] {
    let keys: [RepeatWord] = [
      .refresherWay, .foldHere, .refresherKey, .coachingWay, .coachAsk, .coachGood, .coachNext,
    ]
    let named: [JSON.Member] =
      [
        .init(name: "refresher", value: Self.json(words.repeating[.refresher])),
        .init(name: "coaching", value: Self.json(words.repeating[.coaching])),
        .init(
          name: "refresher-after",
          value: forms(Set(days)) { words.repeating(.refresherAfter, count: $0) }),
      ]
    return keys.map { .init(name: Self.name($0), value: Self.json(words.repeating[$0])) } + named
  }

  /// The words of a handout that is about a whole course, too; `more` are those of its kind.
  func guideJSON(_ counts: Counts, _ more: [JSON.Member] = []) -> JSON {
    guard case .members(let members) = json(counts) else { return .null }
    let own = GuideWord.allCases.map {
      JSON.Member(name: Self.name($0), value: Self.json(words.guide[$0]))
    }
    let paper = PaperWord.allCases.map {
      JSON.Member(name: Self.name($0), value: Self.json(words.paper[$0]))
    }
    return .members(members + own + paper + more)
  }

  func json(_ counts: Counts) -> JSON {
    let own = HandoutWord.allCases.filter { !Self.parts.contains($0) }
    let handout = words.handout
    return .object(
      Self.shared.map { (Self.name($0), Self.json(words.lesson[$0])) }
        + own.map { (Self.name($0), Self.json(handout[$0])) } + [
          ("date-parts", .array(dateParts.map { Self.json(handout[$0]) })),
          (
            "prompts",
            .array(
              [HandoutWord.promptIdea, .promptPlace, .promptProof].map { Self.json(handout[$0]) })
          ),
          ("minutes", forms(counts.minutes) { words.lesson(.minutes, count: $0) }),
          ("points", forms(counts.points) { words.lesson(.points, count: $0) }),
          ("come-back", forms(counts.days, comeBack)),
        ])
  }

  /// Day, month and year in the order in which the language writes them.
  private var dateParts: [HandoutWord] {
    let order: [(Placeholder, HandoutWord)] = [(.day, .day), (.month, .month), (.year, .year)]
    return Pattern(handoutOrder).parts.compactMap { part in
      switch part {
      case .text: nil
      case .place(let place): order.first { $0.0 == place }?.1
      }
    }
  }

  private var handoutOrder: String { words.handout[.dateOrder].text }

  private func comeBack(afterDays days: Int) -> Word {
    // "two" to "ten"; larger numbers are easier to read in digits.
    let spelled = words.handout[.numbers].text.split(separator: " ").map(String.init)
    let span = words.spanInWords(ofDays: days) { number in
      spelled.indices.contains(number - 2) ? spelled[number - 2] : nil
    }
    return words.handout(.comeBack, [.span: span.text])
  }

  /// The sentences for several numbers, by number.
  private func forms(_ numbers: Set<Int>, _ word: (Int) -> Word) -> JSON {
    .object(numbers.sorted().map { (String($0), Self.json(word($0))) })
  }

  /// The name of a word in templates: its name in the catalog without the area.
  private static func name(_ key: some WordKey) -> String {
    String(key.name.drop { $0 != "." }.dropFirst())
  }

  private static func json(_ word: Word) -> JSON {
    guard let language = word.language else { return .string(word.text) }
    return .object([("text", .string(word.text)), ("lang", .string(language.text))])
  }
}
