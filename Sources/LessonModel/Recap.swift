extension Lesson {
  /// What the recap of the lesson is made from: its key points and one question, and what a learner can do
  /// afterward if that alone would be too little.
  ///
  /// Nil if the lesson has neither key points nor objectives, and for a trailer or a bonus.
  package func recap(in view: EditionView) -> Lesson? {
    guard podcast.kind == .full else { return nil }
    var points: [Block] = []
    var questions: [Block] = []
    blocks.selected(for: view).forEachBlock { block in
      switch block {
      case .keyPoints: points.append(block)
      case .activity(.quiz): questions.append(block)
      case .heading, .paragraph, .list, .quote, .code, .table, .thematicBreak, .rawHTML, .callout,
        .activity, .media, .figure, .details, .formula, .facilitatorNote, .silent, .say, .scoped:
        break
      }
    }
    guard !points.isEmpty || !objectives.isEmpty else { return nil }
    var recap = self
    recap.blocks = points + Self.question(among: questions)
    if recap.blocks.wordCount >= Self.enoughWords, !points.isEmpty { recap.objectives = [] }
    recap.suppliedRecording = nil
    recap.sectionRecordings = []
    var named: Set<Int> = []
    recap.blocks.forEachInline { inline in
      if case .footnoteReference(let reference) = inline { named.insert(reference.number) }
    }
    recap.footnotes = footnotes.filter { named.contains($0.number) }
    return recap
  }

  /// From this many words on, key points and question take a minute with their pauses.
  private static let enoughWords = 90

  /// A question of more words takes too long to hear.
  private static let longQuestion = 110

  /// The first question that is not long, or else the shortest.
  private static func question(among questions: [Block]) -> [Block] {
    let counted = questions.map { ($0, [$0].wordCount) }
    let chosen = counted.first { $0.1 <= longQuestion } ?? counted.min { $0.1 < $1.1 }
    return chosen.map { [$0.0] } ?? []
  }
}

extension [Block] {
  /// How many words there are in them, at every depth.
  fileprivate var wordCount: Int {
    var count = 0
    forEachBlock { block in
      block.forEachContent { content in
        count += content.plainText.split(whereSeparator: \.isWhitespace).count
      }
    }
    return count
  }
}
