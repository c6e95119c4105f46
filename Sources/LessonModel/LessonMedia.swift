extension Lesson {
  /// The files of the course that learners see, hear or open in an edition of this lesson, each once, in
  /// reading order.
  package func media(in edition: EditionView) -> [AssetID] {
    var found: [AssetID] = []
    var known: Set<AssetID> = []
    func add(_ asset: AssetID) { if known.insert(asset).inserted { found.append(asset) } }
    func add(_ reference: AssetReference) { if case .asset(let asset) = reference { add(asset) } }
    func add(_ target: Link.Target) { if case .asset(let asset) = target { add(asset) } }
    func add(_ raw: RawHTML) {
      for picture in raw.pictures { add(picture.image.source) }
      for reference in raw.references {
        switch reference.target {
        case .file(let file): add(file)
        case .link(let target): add(target)
        }
      }
    }
    func visit(_ blocks: [Block]) {
      for block in blocks {
        switch block {
        case .facilitatorNote, .say: continue
        case .scoped(let scoped) where !scoped.scope.includes(edition): continue
        case .media(let media): for file in media.files { add(file.value) }
        case .rawHTML(let raw): add(raw)
        case .heading, .paragraph, .list, .quote, .code, .table, .thematicBreak, .callout,
          .activity, .figure, .keyPoints, .details, .formula, .silent, .scoped:
          break
        }
        block.forEachContent { content in
          content.forEachInline { inline in
            switch inline {
            case .image(let image): add(image.source)
            case .link(let link): add(link.target)
            case .rawHTML(let raw): add(raw)
            case .text, .softBreak, .lineBreak, .code, .emphasis, .strong, .strikethrough, .styled,
              .footnoteReference, .formula, .blank:
              break
            }
          }
        }
        block.forEachGroup(visit)
      }
    }
    visit(blocks)
    for footnote in footnotes { visit(footnote.blocks) }
    return found
  }
}
