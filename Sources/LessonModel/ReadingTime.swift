extension Lesson {
  /// How long the lesson takes to read silently in an edition, in seconds, without what its
  /// activities take to do.
  ///
  /// What is only heard or only for facilitators is left out.
  package func readingSeconds(in edition: EditionName, language: LanguageTag) -> Int {
    let speed = ReadingSpeed(language)
    var units = 0
    func count(_ text: String) { units += speed.units(in: text) }
    func visit(_ blocks: [Block]) {
      for block in blocks {
        switch block {
        case .say, .facilitatorNote: continue
        case .scoped(let scoped) where !scoped.scope.includes(edition): continue
        case .code(let code): count(code.text)
        case .heading, .paragraph, .list, .quote, .table, .thematicBreak, .rawHTML, .callout,
          .activity, .media, .figure, .keyPoints, .formula, .silent, .scoped:
          break
        }
        for content in block.inlineContents { count(content.plainText) }
        for children in block.children { visit(children) }
      }
    }
    count(title.value)
    for objective in objectives { count(objective.value) }
    visit(blocks)
    for footnote in footnotes { visit(footnote.blocks) }
    return (units * 60 + speed.unitsPerMinute - 1) / speed.unitsPerMinute
  }
}
