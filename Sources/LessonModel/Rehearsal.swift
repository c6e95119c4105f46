/// What can be rehearsed aloud: conversations of role-plays, and tasks with an answer to say.
extension Lesson {
  /// What the rehearsal of the lesson is made from: only the activities that can be rehearsed.
  ///
  /// Nil if there are none, and for a trailer or a bonus.
  package func rehearsal(in view: EditionView) -> Lesson? {
    guard podcast.kind == .full else { return nil }
    var found: [Block] = []
    blocks.selected(for: view).forEachBlock { block in
      guard case .activity(let activity) = block, activity.isRehearsed else { return }
      found.append(block)
    }
    guard !found.isEmpty else { return nil }
    var rehearsal = self
    rehearsal.blocks = found
    rehearsal.objectives = []
    rehearsal.suppliedRecording = nil
    rehearsal.sectionRecordings = []
    return rehearsal
  }
}

extension Activity {
  /// Whether there is something to say, and a good answer to compare with.
  fileprivate var isRehearsed: Bool {
    switch self {
    case .rolePlay(let play): play.conversation != nil
    case .exercise(let exercise): exercise.aloud != nil && !exercise.solutions.isEmpty
    case .quiz, .worksheet, .apply, .card: false
    }
  }
}

extension RolePlay {
  /// The conversation in the scene, if two people at least speak in it.
  package var conversation: Conversation? {
    Conversation(scene).flatMap { $0.people.count > 1 ? $0 : nil }
  }

  /// Whom learners play unless they choose: the first role that speaks in the scene, or else who answers
  /// first.
  package var learner: String? {
    guard let conversation else { return nil }
    let roles = roles.map(\.name.plainText)
    return roles.first(where: conversation.people.contains) ?? conversation.people[1]
  }
}
