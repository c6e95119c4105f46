import LessonModel

/// A term is explained once, where the lesson first uses it: after the sentence, as an aside.
extension ScriptWriter {
  /// Explains new terms, now or after the answer that they would give away, but not if the same
  /// text contains the definition.
  mutating func explain(_ terms: [TermID], unlessIn text: String) {
    for id in terms {
      guard let term = glossary.term(id), metTerms.insert(id).inserted,
        !text.lowercased().contains(term.core)
      else { continue }
      if holdsTerms { waitingTerms.append(term) } else { explain(term) }
    }
  }

  /// Says something in which terms are not explained before it is over.
  mutating func holdingTerms(_ write: (inout ScriptWriter) -> Void) {
    let wasHolding = holdsTerms
    holdsTerms = true
    write(&self)
    holdsTerms = wasHolding
    guard !holdsTerms else { return }
    let waiting = waitingTerms
    waitingTerms = []
    for term in waiting { explain(term) }
  }

  private mutating func explain(_ term: Glossary.Term) {
    var passage = Passage()
    if !term.definitionNamesIt {
      let name = term.term.value
      passage.append(
        name.prefix(1).uppercased() + name.dropFirst(), span: term.term.span, isWhole: true)
      passage.append(added: wording.colon + " ")
      passage.append(term.definitionGoingOn, span: term.definition.span, isWhole: true)
    } else {
      passage.append(term.definition.value, span: term.definition.span, isWhole: true)
    }
    let pause = lastPause(replacedBy: Pause.aside)
    say(passage, pause: pause)
  }

  /// The silence after the last sentence, which moves to the end of what is added after it.
  private mutating func lastPause(replacedBy pause: Int) -> Int {
    guard let section = sections.indices.last,
      let sentence = sections[section].sentences.indices.last
    else { return Pause.paragraph }
    let present = sections[section].sentences[sentence].pause
    sections[section].sentences[sentence].pause = pause
    return present
  }
}

extension Glossary.Term {
  /// Whether the definition begins with the term: "A champion is someone who …".
  fileprivate var definitionNamesIt: Bool {
    let words = definition.value.lowercased().split(separator: " ")
    let name = term.value.lowercased().split(separator: " ")
    let articles: Set<Substring> = ["a", "an", "the", "der", "die", "das", "ein", "eine"]
    let rest = words.first.map(articles.contains) == true ? words.dropFirst() : words[...]
    return rest.starts(with: name)
  }

  /// The definition in lower case and without its final mark, which is how it is found in a text.
  fileprivate var core: String {
    var core = definition.value.lowercased()
    while let last = core.last, ".!…".contains(last) { core.removeLast() }
    return core
  }

  /// The definition for use after "Champion: ", in lower case if its first word is not a name or a
  /// noun: "a person who …".
  fileprivate var definitionGoingOn: String {
    let words = definition.value
    let first = words.prefix { $0.isLetter }
    guard Self.smallWords.contains(first.lowercased()) else { return words }
    return first.lowercased() + words.dropFirst(first.count)
  }

  /// Words that begin a definition and are never names.
  private static let smallWords: Set<String> = [
    "a", "an", "the", "any", "all", "each", "every", "one", "some", "someone", "somebody",
    "something", "anyone", "anything", "everyone", "everything", "what", "who", "whoever", "how",
    "when", "where", "why", "to", "in", "on", "at", "with", "without", "those", "these", "this",
    "that", "our", "your", "their", "its", "two", "three", "several", "many", "people", "not", "no",
    "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines",
    "alle", "alles", "jede", "jeder", "jedes", "jemand", "etwas", "wer", "was", "wie", "wenn", "wo",
    "wann", "warum", "zwei", "drei", "mehrere", "wofür", "wodurch", "womit", "unser", "unsere",
    "ihr", "ihre", "dein", "deine", "im", "am", "beim", "mit", "ohne", "kein", "keine",
  ]
}
