import LessonModel

/// Gives sentences their spoken form: numbers, signs and abbreviations become words.
///
/// The rules are our own. Libraries that spell numbers (num2words, ICU's rule-based formats) begin
/// where the number is already known. The real work is to tell a year from a count, `$40–60k` from
/// `9:30` and `No. 5` from `No.`, which needs the context of a number. Normalizers that do this
/// (NeMo's and others) are grammars in Python with hundreds of megabytes of dependencies. And the
/// spoken form must be part of the script, next to the written form, before any voice is started.
///
/// English, and the languages that share a `SpeechGrammar`, are spelled out in full. The voices of
/// all others read numbers and dates themselves; for them, only what no voice can speak is removed,
/// and a rule says so once (`no-words-for-language`).
struct SpeechReader {
  /// The spoken form of a sentence.
  struct Spoken: Equatable {
    /// Nil if nothing is left to be spoken.
    var sentence: String?

    /// What was left out, and where in the sentence it was.
    var unspeakable: [Unspeakable] = []

    /// Numbers in forms that no rule understands: they are said, piece by piece.
    var unclear: [Unspeakable] = []
  }

  struct Unspeakable: Equatable {
    var text: String
    var range: Range<Int>
  }

  let rules: [any SpeechRule]
  private let style: SpeechLexer.NumberStyle

  /// Whether its rules spell numbers out.
  let understandsNumbers: Bool

  /// The signs that are never left out, wherever they are.
  var signs: Set<Character> { rules.reduce(into: []) { $0.formUnion($1.signs) } }

  init(_ language: LanguageTag) {
    if language.primary == "en" {
      rules = EnglishSpeech.rules(language)
      style = .point
      understandsNumbers = true
    } else if let grammar = SpeechGrammar.of(language) {
      rules = GrammarRules.rules(language, grammar)
      style = grammar.style
      understandsNumbers = true
    } else {
      rules = OtherSpeech.rules(language)
      style = .point
      understandsNumbers = false
    }
  }

  /// The spoken form of prose.
  func spoken(_ text: String) -> Spoken {
    var passage = Passage()
    passage.append(text, span: nil)
    return spoken(passage)
  }

  /// The spoken form of a sentence with its code and added words.
  func spoken(_ passage: Passage) -> Spoken {
    let line = SpeechLine(tokens: tokens(of: passage))
    var spoken = Spoken()
    var words = SpokenWords()
    var forms = NumberForms(line)
    var index = 0
    while index < line.count {
      guard let reading = reading(line, at: index) else {
        let token = line.tokens[index]
        if case .said(let said) = token.kind {
          words.append(said)
        } else {
          words.append(token.text)
        }
        index += 1
        continue
      }
      if reading.isUnspeakable {
        let taken = line.tokens[index..<reading.end]
        let text = taken.map(\.text).joined()
        if let first = taken.first, let last = taken.last {
          spoken.add(text, first.range.lowerBound..<last.range.upperBound)
        }
      } else if !reading.leftOut.isEmpty {
        spoken.unspeakable.append(
          Unspeakable(text: reading.leftOut, range: line.tokens[index].range))
      }
      words.append(reading.words)
      forms.note(reading, at: index)
      index = max(reading.end, index + 1)
    }
    // Other languages than those with rules leave numbers to their voices.
    if understandsNumbers {
      spoken.unclear = forms.unclear.map { range in
        let taken = line.tokens[range]
        return Unspeakable(
          text: taken.map(\.text).joined(),
          range: taken[range.lowerBound].range
            .lowerBound..<taken[range.upperBound - 1].range.upperBound
        )
      }
    }
    spoken.sentence = words.sentence
    return spoken
  }

  private func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    for rule in rules {
      if let reading = rule.reading(line, at: index) { return reading }
    }
    return nil
  }

  func tokens(of passage: Passage) -> [SpeechToken] {
    let bytes = Array(passage.text.utf8)
    // Words that cross from one piece of prose into the next stay whole: "**un**able".
    var tokens: [SpeechToken] = []
    var prose: Range<Int>?
    func flush() {
      guard let range = prose else { return }
      let text = String(decoding: bytes[range], as: UTF8.self)
      tokens += SpeechLexer.tokens(of: text, offset: range.lowerBound, style: style)
      prose = nil
    }
    for piece in passage.pieces {
      let text = String(decoding: bytes[piece.range], as: UTF8.self)
      switch piece.kind {
      case .prose: prose = (prose?.lowerBound ?? piece.range.lowerBound)..<piece.range.upperBound
      case .code:
        flush()
        tokens.append(SpeechToken(kind: .code, text: text, range: piece.range))
      case .added(let said):
        flush()
        tokens.append(SpeechToken(kind: .said(said), text: text, range: piece.range))
      }
    }
    flush()
    return tokens
  }
}

extension SpeechReader.Spoken {
  /// Records what is left out; adjacent parts are joined.
  fileprivate mutating func add(_ text: String, _ range: Range<Int>) {
    if let last = unspeakable.indices.last, unspeakable[last].range.upperBound == range.lowerBound {
      unspeakable[last].text += text
      unspeakable[last].range = unspeakable[last].range.lowerBound..<range.upperBound
    } else {
      unspeakable.append(SpeechReader.Unspeakable(text: text, range: range))
    }
  }
}
