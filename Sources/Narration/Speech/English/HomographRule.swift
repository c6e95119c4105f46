/// Words with two pronunciations, where the words around them show which one is meant: `lead paint`,
/// `bass drum`, `a minute detail`, `they object`.
///
/// The voice speaks the commoner one; a spelling that it reads in the other way takes its place.
/// Where the grammar shows nothing, the word is left alone.
struct HomographRule: SpeechRule {
  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    guard let word = line.word(index), let entry = Self.entries[word.lowercased()],
      entry.holds(line, index)
    else { return nil }
    return SpeechReading(
      word.first?.isUppercase == true
        ? entry.said.prefix(1).uppercased() + entry.said.dropFirst() : entry.said, end: index + 1)
  }

  private struct Entry: Sendable {
    var said: String

    /// Words that show the meaning if one of them follows, or comes before.
    var before: Set<String> = []
    var after: Set<String> = []

    /// Whether both sides must show it.
    var needsBoth = false

    /// Words after which it is never meant.
    var notBefore: Set<String> = []

    /// Words before which it is never meant.
    var notAfter: Set<String> = []

    /// Whether the beginning of a sentence counts as a word before it.
    var mayBegin = false

    func holds(_ line: SpeechLine, _ index: Int) -> Bool {
      let previous = line.wordBefore(index)
      let isNumbered = line.number(line.isSpace(index - 1) ? index - 2 : index - 1) != nil
      guard !isNumbered, !notBefore.contains(previous) else { return false }
      let isJoined = line.isMark(index + 1, "-")
      let next = (isJoined ? line.word(index + 2) : line.word(line.skippingSpace(index + 1))) ?? ""
      guard !notAfter.contains(next.lowercased()) else { return false }
      let isFirst = mayBegin && (0..<index).allSatisfy { line[$0]?.kind != .word }
      let hasBefore = before.contains(previous) || isFirst
      let hasAfter = after.contains(next.lowercased())
      return needsBoth ? hasBefore && hasAfter : hasBefore || hasAfter
    }
  }

  /// Words that a verb follows.
  private static let beforeVerbs: Set<String> = [
    "i", "we", "you", "they", "who", "to", "will", "would", "can", "could", "may", "might", "must",
    "shall", "should", "not", "never", "don't", "don’t", "didn't", "didn’t", "doesn't", "doesn’t",
    "won't", "won’t", "can't", "can’t", "always", "often", "please", "buyers", "customers",
    "clients", "people", "users", "employees", "managers", "let's", "let’s", "and", "or", "then",
  ]

  /// Words that begin the object of a verb.
  private static let objects: Set<String> = [
    "the", "a", "an", "it", "them", "this", "that", "these", "those", "your", "our", "their", "my",
    "his", "her", "its", "all", "each", "every", "any", "more", "deals", "one", "two", "both",
  ]

  private static let entries: [String: Entry] = [
    "lead": Entry(
      said: "led",
      before: ["molten", "leaded", "containing"],
      after: [
        "paint", "paints", "pipe", "pipes", "poisoning", "acid", "battery", "batteries", "dust",
        "exposure", "shielding", "apron", "aprons", "solder", "weights", "crystal", "glass", "roof",
        "lining", "based", "free", "oxide", "shot", "sheet", "sheets", "plates", "contamination",
        "fumes", "plumbing", "bullet", "bullets",
      ]),
    "bass": Entry(
      said: "base", before: ["double", "deep", "heavy"],
      after: [
        "drum", "drums", "guitar", "guitars", "line", "lines", "player", "players", "clef", "note",
        "notes", "voice", "voices", "singer", "amp", "speaker", "speakers", "tone", "tones",
        "sound",
        "boost",
      ]),
    "minute": Entry(
      said: "mynute",
      after: [
        "detail", "details", "amount", "amounts", "quantity", "quantities", "particle", "particles",
        "difference", "differences", "trace", "traces", "crack", "cracks", "variation",
        "variations", "fraction", "dose", "doses", "fragments",
      ],
      notBefore: [
        "one", "two", "three", "five", "ten", "fifteen", "thirty", "sixty", "per", "last",
      ]),
    "object": Entry(
      said: "objekt", before: beforeVerbs.subtracting(["and", "or", "then", "to"]),
      after: [], notAfter: ["oriented", "is", "was", "of"]),
    "objects": Entry(
      said: "objekts",
      before: ["he", "she", "nobody", "who", "anyone", "somebody", "someone", "everyone"],
      notAfter: ["of", "are", "were"]),
    "close": Entry(
      said: "cloze", before: beforeVerbs.subtracting(["who"]), after: objects, needsBoth: true,
      mayBegin: true),
    "present": Entry(
      said: "prezent", before: beforeVerbs, after: objects, needsBoth: true, mayBegin: true),
  ]
}
