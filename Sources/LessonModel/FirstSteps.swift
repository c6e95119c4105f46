extension [Block] {
  /// The first list of steps, wherever the text has one; what is in activities is practice, not the way to do it.
  package var firstSteps: List? {
    for block in self {
      switch block {
      case .list(let list):
        if case .numbered = list.kind, list.items.count > 1 { return list }
      case .callout(let callout): if let steps = callout.blocks.firstSteps { return steps }
      case .details(let details): if let steps = details.blocks.firstSteps { return steps }
      case .silent(let silent): if let steps = silent.blocks.firstSteps { return steps }
      case .heading, .paragraph, .quote, .code, .table, .thematicBreak, .rawHTML, .activity, .media,
        .figure, .keyPoints, .formula, .facilitatorNote, .say, .scoped:
        continue
      }
    }
    return nil
  }
}
