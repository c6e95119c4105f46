import LessonModel

/// The words of a lesson that are names, as far as a program can know them: no line of paper ends inside one.
///
/// Known are the names in the data of the course (who wrote it, terms of several words that all have capitals, and
/// words that `pronunciation.yaml` explains), what follows a title or an initial, words with capitals inside, and,
/// where only names have a capital, words that have one inside a sentence. German writes all nouns like that: there,
/// two of them side by side are a name if they do not look like what they could be otherwise. So a long noun keeps
/// its hyphens.
struct Names: Hashable, Sendable {
  /// Without those that are too short to be hyphenated.
  private(set) var words: Set<String> = []

  /// Whether the language of the course writes all nouns with a capital.
  private let isOfNouns: Bool

  /// The names in the data of a course.
  init(of course: Course) {
    isOfNouns = NameWords.languagesOfNouns.contains(course.language.primary)
    for author in course.authors { insert(words: author.name) }
    if let organization = course.organisation { insert(words: organization) }
    for entry in course.pronunciation.entries(in: course.language) { insert(words: entry.written) }
    for term in course.glossary.terms {
      for name in [term.term.value] + term.also {
        let words = Self.pieces(of: name).map(\.core)
        if words.count > 1, words.allSatisfy({ $0.first?.isUppercase == true }) {
          insert(words: name)
        }
        for word in words where Self.hasCapitalsInside(word) { insert(word) }
      }
    }
  }

  /// The names in the data of a course and in the text of one of its lessons.
  init(of course: Course, in lesson: Lesson) {
    self.init(of: course)
    lesson.forEachBlock { block in
      let isText = if case .paragraph = block { true } else { false }
      block.forEachContent { content in read(content.plainText, isText: isText) }
    }
  }

  /// The name that a word is, also as an owner: "Okafors", "Okafor’s"; nil if it is not one.
  func name(_ word: Substring) -> String? {
    guard word.contains(where: \.isUppercase) else { return nil }
    for ending in ["", "’s", "'s", "s", "’", "'"] where word.hasSuffix(ending) {
      let name = String(word.dropLast(ending.count))
      if words.contains(name) { return name }
    }
    return nil
  }

  /// The names among the words of a text.
  func used(in text: String) -> Set<String> {
    guard !words.isEmpty else { return [] }
    var used: Set<String> = []
    for piece in Self.pieces(of: text) {
      for part in piece.core.split(separator: "-") {
        if let name = name(part) { used.insert(name) }
      }
    }
    return used
  }

  /// Whether two words side by side are parts of one name.
  func joins(_ left: Substring, _ right: Substring) -> Bool {
    let (first, second) = (Piece(left), Piece(right))
    return first.after.isEmpty && second.before.isEmpty && name(first.core) != nil
      && name(second.core) != nil
  }

  // MARK: Reading

  /// `isText` says that it is made of sentences; headings have capitals of their own.
  private mutating func read(_ text: String, isText: Bool) {
    var last: Piece?
    var lastIsFree = false
    var startsSentence = true
    for piece in Self.pieces(of: text) {
      defer {
        lastIsFree = !startsSentence
        startsSentence = piece.endsSentence
        last = piece
      }
      if Self.hasCapitalsInside(piece.core) { insert(piece.core) }
      guard piece.core.first?.isUppercase == true else { continue }
      if !piece.before.isEmpty { startsSentence = true }
      if let last, last.isTitle, !piece.isTitle {
        insert(piece.core)
      } else if isText, !startsSentence, !piece.isTitle {
        if !isOfNouns {
          insert(piece.core)
        } else if let last, last.after.isEmpty, lastIsFree, last.core.first?.isUppercase == true {
          read(last.core, piece.core)
        }
      }
    }
  }

  /// Two words with capitals inside a sentence of a language that gives one to each noun.
  private mutating func read(_ first: Substring, _ second: Substring) {
    guard isLikeName(second), !Self.isOther(first) else { return }
    // "Firma Nordwind", "Kollegin Yilmaz"
    if NameWords.introductions.contains(first) {
      insert(second)
    } else if isLikeName(first) {
      insert(first)
      insert(second)
    }
  }

  /// Whether a word may be a name where every noun has a capital: compounds are longer, and many nouns end alike.
  private func isLikeName(_ word: Substring) -> Bool {
    word.count <= 12 && !Self.isOther(word) && !NameWords.introductions.contains(word)
      && !NameWords.endings.contains { word.hasSuffix($0) }
  }

  private static func isOther(_ word: Substring) -> Bool {
    NameWords.others.contains(word) || KeptTogether.isAmount(word)
  }

  private mutating func insert(words: String) {
    for piece in Self.pieces(of: words) where piece.core.first?.isUppercase == true {
      insert(piece.core)
    }
  }

  private mutating func insert(_ word: Substring) {
    for part in word.split(separator: "-") where part.count >= Self.shortest {
      if part.allSatisfy({ $0.isLetter || $0.isNumber }) { words.insert(String(part)) }
    }
  }

  /// No language hyphenates shorter words.
  private static let shortest = 4

  /// "MEDDPICC", "QuickBooks", "iPhone"; not "MitarbeiterInnen", "PCs".
  private static func hasCapitalsInside(_ word: Substring) -> Bool {
    guard word.dropFirst().contains(where: \.isUppercase), !word.contains("-") else { return false }
    return !["Innen", "In", "s"].contains {
      word.hasSuffix($0) && !word.dropLast($0.count).dropFirst().contains(where: \.isUppercase)
    }
  }

  // MARK: Words

  /// A word of a text, and the signs around it.
  private struct Piece {
    let before: Substring
    let core: Substring
    let after: Substring

    init(_ word: Substring) {
      let start = word.firstIndex { $0.isLetter || $0.isNumber } ?? word.endIndex
      let end = word[start...].lastIndex { $0.isLetter || $0.isNumber }.map(word.index(after:))
      before = word[..<start]
      core = word[start..<(end ?? start)]
      after = word[(end ?? start)...]
    }

    /// A title or an initial: what follows is a name.
    var isTitle: Bool {
      after.isEmpty && NameWords.titles.contains(core)
        || after == "." && (NameWords.titles.contains("\(core).") || isInitial)
    }

    private var isInitial: Bool { core.count == 1 && core.first?.isUppercase == true }

    /// What ends with a colon announces a sentence.
    var endsSentence: Bool { !isTitle && after.contains { ".!?:…".contains($0) } }
  }

  private static func pieces(of text: String) -> [Piece] {
    text.split { $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}" || $0 == "\n" }.map(Piece.init)
      .filter { !$0.core.isEmpty }
  }
}
