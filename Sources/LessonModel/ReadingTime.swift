extension Lesson {
  /// How long the lesson takes to read silently in an edition, in seconds, without the time for its
  /// activities.
  ///
  /// Text that is only heard or only for facilitators is left out.
  package func readingSeconds(in edition: EditionView, language: LanguageTag) -> Int {
    let speed = ReadingSpeed(language)
    var count = ReadingSpeed.UnitCount(speed)
    func add(_ text: String) {
      count.add(text)
      count.endWord()
    }
    func visit(_ blocks: [Block]) {
      // A span lends its elements; an array hands out copies, each of them counted.
      let blocks = blocks.span
      for index in blocks.indices {
        switch blocks[index] {
        case .say, .facilitatorNote: continue
        case .scoped(let scoped) where !scoped.scope.includes(edition): continue
        case .code(let code): add(code.text)
        case .heading, .paragraph, .list, .quote, .table, .thematicBreak, .rawHTML, .callout,
          .activity, .media, .figure, .keyPoints, .details, .formula, .silent, .scoped:
          break
        }
        blocks[index].forEachContent { content in
          count.add(content)
          count.endWord()
        }
        blocks[index].forEachGroup(visit)
      }
    }
    add(title.value)
    for objective in objectives { add(objective.value) }
    visit(blocks)
    for footnote in footnotes { visit(footnote.blocks) }
    return (count.units * 60 + speed.unitsPerMinute - 1) / speed.unitsPerMinute
  }
}

extension LanguageTag {
  /// How many words are read silently in a minute; nil for a language that is counted in
  /// characters.
  package var wordsPerMinute: Int? {
    let speed = ReadingSpeed(self)
    return speed.countsCharacters ? nil : speed.unitsPerMinute
  }
}

extension ReadingSpeed.UnitCount {
  /// The words of running text, as in its plain text.
  fileprivate mutating func add(_ content: [Inline]) {
    let content = content.span
    for index in content.indices {
      switch content[index] {
      case .text(let text): add(text.text)
      case .softBreak, .lineBreak: endWord()
      case .code(let code): add(code.text)
      case .emphasis(let emphasis), .strong(let emphasis), .strikethrough(let emphasis):
        add(emphasis.content)
      case .styled(let styled): add(styled.content)
      case .link(let link): add(link.content)
      case .image(let image): add(image.description)
      case .formula(let formula): add(formula.tex)
      case .blank: add(Blank.mark)
      case .footnoteReference, .rawHTML: break
      }
    }
  }
}
