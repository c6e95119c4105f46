import LessonModel

/// The blocks of a lesson that are not questions: a package of questions leaves them out.
enum UnaskedBlocks {
  static func standIns(for blocks: [Block]) -> [StandIn] {
    var standIns: [StandIn] = []
    for block in blocks { add(block, to: &standIns) }
    return standIns
  }

  /// Blocks without a question are left out as a whole; of others, what is beside the question.
  private static func add(_ block: Block, to standIns: inout [StandIn]) {
    if case .activity(.quiz) = block { return }
    guard block.asks else {
      standIns.append(StandIn(block.noun, .leftOut, because: block.reason, at: block.span))
      return
    }
    block.forEachGroup { group in
      for inner in group { add(inner, to: &standIns) }
    }
  }
}

extension Block {
  /// Whether there is a question in it.
  fileprivate var asks: Bool {
    var found = false
    [self].forEachBlock { block in
      if case .activity(.quiz) = block { found = true }
    }
    return found
  }

  fileprivate var reason: ChangeReason {
    switch self {
    case .facilitatorNote: .forFacilitators
    case .say: .heardOnly
    case .heading, .paragraph, .list, .quote, .code, .table, .thematicBreak, .rawHTML, .callout,
      .activity, .media, .figure, .keyPoints, .details, .formula, .silent, .scoped:
      .cannotShow
    }
  }

  /// What the report calls it.
  fileprivate var noun: String {
    switch self {
    case .activity(let activity): activity.kind.rawValue
    case .heading: "heading"
    case .list: "list"
    case .table: "table"
    case .code: "code block"
    case .media(let media): media.kind.rawValue
    case .figure: "figure"
    case .callout: "callout"
    case .formula: "formula"
    case .facilitatorNote: "facilitator note"
    case .say: "words to say"
    case .paragraph, .quote, .thematicBreak, .rawHTML, .keyPoints, .details, .silent, .scoped:
      "text"
    }
  }
}
