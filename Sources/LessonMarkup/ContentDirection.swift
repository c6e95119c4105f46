import LessonModel
import Words

extension [Inline] {
  /// The direction of the first letter; nil for content without letters.
  var direction: TextDirection? {
    let inlines = span
    for index in inlines.indices {
      let own: TextDirection? =
        switch inlines[index] {
        case .text(let text): TextDirection(firstLetterOf: text.text)
        case .code(let code): TextDirection(firstLetterOf: code.text)
        case .emphasis(let emphasis), .strong(let emphasis), .strikethrough(let emphasis):
          emphasis.content.direction
        case .styled(let styled): styled.content.direction
        case .link(let link): link.content.direction
        case .formula: .leftToRight
        case .softBreak, .lineBreak, .image, .footnoteReference, .blank, .rawHTML: nil
        }
      if let own { return own }
    }
    return nil
  }
}

extension [Block] {
  /// The direction of the first letter of what is read; nil for blocks without letters.
  var direction: TextDirection? {
    for block in self {
      var found: TextDirection?
      block.forEachContent { if found == nil { found = $0.direction } }
      if found == nil { block.forEachGroup { if found == nil { found = $0.direction } } }
      if found != nil { return found }
    }
    return nil
  }
}
