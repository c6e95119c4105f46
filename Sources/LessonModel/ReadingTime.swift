extension Lesson {
  /// How long the lesson takes to read silently in an edition, in seconds, without its activities'
  /// own minutes.
  ///
  /// 238 words a minute is the mean of 190 studies for English non-fiction (Brysbaert 2019, "How
  /// many words do we read per minute?"); what is only heard or only for facilitators is left out.
  package func readingSeconds(in edition: EditionName) -> Int {
    var words = 0
    func count(_ text: String) { words += text.wordCount }
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
    return (words * 60 + 237) / 238
  }
}

extension String {
  /// How many runs of characters other than white space there are.
  ///
  /// Every lesson is counted whenever a course is checked, so this asks for the properties of a
  /// character only where it is not ASCII.
  fileprivate var wordCount: Int {
    var words = 0
    var isInWord = false
    for scalar in unicodeScalars {
      let isSpace =
        scalar.isASCII
        ? scalar.value == 0x20 || (0x09...0x0D).contains(scalar.value)
        : scalar.properties.isWhitespace
      if !isSpace, !isInWord { words += 1 }
      isInWord = !isSpace
    }
    return words
  }
}
