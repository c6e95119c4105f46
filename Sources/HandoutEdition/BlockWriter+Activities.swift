import EditionKit
import JSONKit
import LessonModel

extension BlockWriter {
  /// A task.
  ///
  /// The learner gets space to write, and hints at the end of the handout; the facilitator gets
  /// hints and solution where they belong.
  mutating func exercise(_ exercise: Exercise) -> JSON {
    let title = headline(exercise.title)
    let level = levels.inner
    let task = blocks(exercise.task)
    var hints: [JSON] = []
    var solutions: [JSON] = []
    var lines = 0
    switch audience {
    case .learner:
      let suggested =
        exercise.room.ground == .lines
        ? min(12, max(4, exercise.minutes ?? 6)) : WritingRoom.linesToDraw
      lines = exercise.room.lines ?? suggested
      for solution in exercise.solutions {
        report("solution", .toFacilitator, because: .givesAnswer, at: solution.span)
      }
      let waiting = atTheEnd { $0.hints(of: exercise) }
      if !waiting.isEmpty {
        self.hints.append(
          .object([
            ("id", .string(exercise.id.text)), ("title", title), ("hints", .array(waiting)),
          ]))
      }
    case .facilitator:
      hints = self.hints(of: exercise)
      for solution in exercise.solutions {
        solutions.append(
          .object([
            ("at", JSON(span: solution.span)), ("blocks", .array(blocks(solution.blocks))),
          ]))
      }
    }
    return .part(
      Activity.Kind.exercise.rawValue, exercise.span,
      [
        ("id", .string(exercise.id.text)), ("title", title), ("level", .integer(level)),
        ("minutes", minutes(exercise.minutes)), ("blocks", .array(task)),
        ("lines", .integer(lines)), ("ground", .string(exercise.room.ground.rawValue)),
        // What the author did not say may be less where it fits, and more where there is room.
        ("elastic", .bool(exercise.room.lines == nil)),
        ("hints", .array(hints)),
        ("hinted", .bool(!exercise.hints.isEmpty)), ("solutions", .array(solutions)),
      ])
  }

  private mutating func hints(of exercise: Exercise) -> [JSON] {
    var hints: [JSON] = []
    for hint in exercise.hints {
      hints.append(
        .object([("at", JSON(span: hint.span)), ("blocks", .array(blocks(hint.blocks)))]))
    }
    return hints
  }

  /// A conversation to play.
  ///
  /// The learner reads the scene: a role is known to its player only, who gets a card from the
  /// facilitator. The facilitator reads everything in one place.
  mutating func rolePlay(_ play: RolePlay) -> JSON {
    let title = headline(play.title)
    let level = levels.inner
    let scene = blocks(play.scene)
    var names: [JSON] = []
    for role in play.roles { names.append(.array(inlines(role.name))) }
    var roles: [JSON] = []
    var checklist: [JSON] = []
    switch audience {
    case .learner:
      for role in play.roles {
        report("role", .toFacilitator, because: .onePlayer, at: role.span)
      }
      if let checklist = play.checklist {
        report("checklist", .toFacilitator, because: .onePlayer, at: checklist.span)
      }
    case .facilitator:
      roles = self.roles(of: play)
      checklist = self.checklist(of: play)
    }
    let debrief = blocks(play.debrief?.blocks ?? [])
    return .part(
      Activity.Kind.roleplay.rawValue, play.span,
      [
        ("id", .string(play.id.text)), ("title", title), ("level", .integer(level)),
        ("minutes", minutes(play.minutes)), ("blocks", .array(scene)), ("names", .array(names)),
        ("observed", .bool(play.checklist != nil)),
        ("carded", .bool(Activity.rolePlay(play).hasCards)),
        ("roles", .array(roles)), ("checklist", .array(checklist)), ("debrief", .array(debrief)),
      ])
  }

  /// The cards of a role-play, to cut out; nil if it has none.
  mutating func cards(of play: RolePlay) -> JSON? {
    guard Activity.rolePlay(play).hasCards else { return nil }
    let title = headline(play.title)
    let (roles, checklist) = atTheEnd { ($0.roles(of: play), $0.checklist(of: play)) }
    return .part(
      "cards", play.span,
      [
        ("id", .string(play.id.text)), ("title", title), ("roles", .array(roles)),
        ("checklist", .array(checklist)),
      ])
  }

  private mutating func roles(of play: RolePlay) -> [JSON] {
    var roles: [JSON] = []
    for role in play.roles {
      roles.append(
        .object([
          ("at", JSON(span: role.span)), ("name", headline(role.name)),
          ("brief", .array(blocks(role.brief))),
        ]))
    }
    return roles
  }

  /// What observers watch for; the items of every kind of list can be checked.
  private mutating func checklist(of play: RolePlay) -> [JSON] {
    blocks(
      (play.checklist?.blocks ?? []).map { block in
        guard case .list(var list) = block else { return block }
        for index in list.items.indices where list.items[index].isDone == nil {
          list.items[index].isDone = false
        }
        return .list(list)
      })
  }

  /// A flash card is at the end; the first one is announced where it was written.
  mutating func card(_ card: Card) -> [JSON] {
    let sides = atTheEnd { ($0.blocks(card.front), $0.blocks(card.back)) }
    cards.append(
      .object([
        ("at", JSON(span: card.span)), ("id", .string(card.id.text)), ("front", .array(sides.0)),
        ("back", .array(sides.1)),
      ]))
    return cards.count == 1 ? [.part("card-note", card.span)] : []
  }

  mutating func minutes(_ minutes: Int?) -> JSON {
    guard let minutes else { return .null }
    counts.minutes.insert(minutes)
    return .integer(minutes)
  }

  /// Writes blocks to a section of its own at the end, whatever section is open here.
  private mutating func atTheEnd<Made>(_ write: (inout BlockWriter) -> Made) -> Made {
    let open = levels
    levels = .insideCard
    defer { levels = open }
    return write(&self)
  }
}
