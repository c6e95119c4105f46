/// What is written compared with what is said, word by word: their longest common subsequence.
struct WordComparison {
  /// A place in what is said.
  struct Place: Hashable {
    var sentence: Int

    /// How much of the sentence comes before it, from 0 to 1.
    var share: Double
  }

  /// For each written sentence, where it begins to be said; nil if less than half of it is said.
  let places: [Place?]

  /// For each sentence that is said, the written one that most of it is from; nil if less than half of
  /// it is written.
  let origins: [Int?]

  /// Stretches of at least ``shortest`` words that are only written, and only said.
  let unsaid: [String]
  let unwritten: [String]

  /// A single other word is what every reader does.
  static let shortest = 5

  private struct Token {
    var word: String
    var text: Substring
    var sentence: Int
    var share: Double
  }

  /// The most pairs of words that are compared: nine thousand words, an hour, with as many.
  private static let limit = 100_000_000

  init(written: [String], said: [String]) {
    let one = Self.tokens(written)
    let other = Self.tokens(said)
    let pairs = Self.pairs(one, other)
    var firsts: [Int: Token] = [:]
    var counts: [Int: Int] = [:]
    var votes: [Int: [Int: Int]] = [:]
    for (first, second) in pairs {
      let (from, to) = (one[first], other[second])
      counts[from.sentence, default: 0] += 1
      if firsts[from.sentence] == nil { firsts[from.sentence] = to }
      votes[to.sentence, default: [:]][from.sentence, default: 0] += 1
    }
    let lengths = Self.lengths(one)
    places = written.indices.map { sentence in
      guard let first = firsts[sentence],
        2 * counts[sentence, default: 0] >= lengths[sentence, default: 0]
      else { return nil }
      return Place(sentence: first.sentence, share: first.share)
    }
    let saidLengths = Self.lengths(other)
    origins = said.indices.map { sentence in
      // Of several with as many words, the first.
      let best = votes[sentence]?.max { ($0.value, $1.key) < ($1.value, $0.key) }
      guard let best, 2 * best.value >= saidLengths[sentence, default: 0] else { return nil }
      return best.key
    }
    unsaid = Self.runs(one, without: Set(pairs.map(\.0)))
    unwritten = Self.runs(other, without: Set(pairs.map(\.1)))
  }

  private static func tokens(_ sentences: [String]) -> [Token] {
    sentences.enumerated().flatMap { number, sentence in
      let words = sentence.split { !$0.isLetter && !$0.isNumber && $0 != "’" && $0 != "'" }
      return words.enumerated().map { place, word in
        Token(
          word: word.lowercased(), text: word, sentence: number,
          share: Double(place) / Double(words.count))
      }
    }
  }

  private static func lengths(_ tokens: [Token]) -> [Int: Int] {
    tokens.reduce(into: [:]) { $0[$1.sentence, default: 0] += 1 }
  }

  /// The words that both have, in order; none if there are too many to compare.
  private static func pairs(_ one: [Token], _ other: [Token]) -> [(Int, Int)] {
    let (rows, columns) = (one.count, other.count)
    guard rows > 0, columns > 0, rows <= limit / columns else { return [] }
    // Words as numbers are compared faster.
    var numbers: [String: Int32] = [:]
    func number(_ token: Token) -> Int32 {
      if let known = numbers[token.word] { return known }
      let new = Int32(numbers.count)
      numbers[token.word] = new
      return new
    }
    let first = one.map(number)
    let second = other.map(number)
    // The longest common subsequence of what comes after each place, from the end.
    var steps = [UInt8](repeating: 0, count: rows * columns)
    var below = [Int32](repeating: 0, count: columns + 1)
    var current = below
    for row in stride(from: rows - 1, through: 0, by: -1) {
      for column in stride(from: columns - 1, through: 0, by: -1) {
        if first[row] == second[column] {
          current[column] = below[column + 1] + 1
        } else if below[column] >= current[column + 1] {
          current[column] = below[column]
          steps[row * columns + column] = 1
        } else {
          current[column] = current[column + 1]
          steps[row * columns + column] = 2
        }
      }
      swap(&below, &current)
    }
    var pairs: [(Int, Int)] = []
    var (row, column) = (0, 0)
    while row < rows, column < columns {
      switch steps[row * columns + column] {
      case 0:
        pairs.append((row, column))
        row += 1
        column += 1
      case 1: row += 1
      case _: column += 1
      }
    }
    return pairs
  }

  /// Words in a row that have no partner, as they are written.
  private static func runs(_ tokens: [Token], without partners: Set<Int>) -> [String] {
    var runs: [String] = []
    var run: [Substring] = []
    for (place, token) in tokens.enumerated() {
      if partners.contains(place) {
        if run.count >= shortest { runs.append(run.joined(separator: " ")) }
        run = []
      } else {
        run.append(token.text)
      }
    }
    if run.count >= shortest { runs.append(run.joined(separator: " ")) }
    return runs
  }
}
