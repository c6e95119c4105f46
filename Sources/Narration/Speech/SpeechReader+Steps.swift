package import LessonModel

/// How a phrase is said, step by step.
package struct PhraseReading: Hashable, Sendable {
  /// Something that is said in other words than it is written.
  package struct Step: Hashable, Sendable {
    package var written: String

    /// Empty if it is left out.
    package var said: String

    /// What decided that: `time`, `currency`; `pronunciation.yaml`.
    package var rule: String
  }

  package var steps: [Step]

  /// The sentences as the voice gets them.
  package var sentences: [String]

  /// How a course would say a phrase.
  package init(
    of text: String, language: LanguageTag, pronunciation: Pronunciation = Pronunciation()
  ) {
    let maker = SentenceMaker(language, pronunciation)
    var passage = Passage()
    passage.append(text, span: nil)
    (sentences, steps) = maker.reading(of: passage)
  }
}

extension SentenceMaker {
  /// The sentences of a passage as they are said, and what is said in other words.
  func reading(of passage: Passage) -> (sentences: [String], steps: [PhraseReading.Step]) {
    let passage = passage.pronounced(by: lexicon)
    let ranges = splitter.sentences(
      in: passage.text, protected: passage.protectedRanges, breaks: passage.breaks)
    var sentences: [String] = []
    var steps: [PhraseReading.Step] = []
    for range in ranges {
      let stretch = passage.stretch(range)
      if let sentence = reader.spoken(stretch).sentence { sentences.append(sentence) }
      steps += reader.steps(in: stretch)
    }
    return (sentences, steps)
  }
}

extension SpeechReader {
  /// Each part of a sentence that is said in other words, and the rule that says so.
  func steps(in passage: Passage) -> [PhraseReading.Step] {
    let line = SpeechLine(tokens: tokens(of: passage))
    var steps: [PhraseReading.Step] = []
    var index = 0
    while index < line.count {
      let token = line.tokens[index]
      var found: (reading: SpeechReading, rule: String)?
      for rule in rules {
        guard let reading = rule.reading(line, at: index) else { continue }
        found = (reading, Self.name(of: rule))
        break
      }
      guard let found else {
        if case .said(let said) = token.kind {
          steps.append(.init(written: token.text, said: said, rule: "pronunciation.yaml"))
        }
        index += 1
        continue
      }
      let end = max(found.reading.end, index + 1)
      let written = line.tokens[index..<min(end, line.count)].map(\.text).joined()
      if written != found.reading.words {
        steps.append(.init(written: written, said: found.reading.words, rule: found.rule))
      }
      index = end
    }
    return steps
  }

  /// `TelephoneRule` as "telephone", for people.
  private static func name(of rule: any SpeechRule) -> String {
    var name = "\(type(of: rule))"
    if name.hasSuffix("Rule") { name.removeLast(4) }
    var words = ""
    for letter in name {
      if letter.isUppercase, !words.isEmpty { words += " " }
      words += letter.lowercased()
    }
    return words
  }
}
