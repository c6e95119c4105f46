import LessonModel
import Words

extension ScriptWriter {
  mutating func write(_ list: List) {
    let wasDense = isDense
    isDense = true
    defer { isDense = wasDense }
    let isTaskList = list.items.contains { $0.isDone == true }
    for (index, item) in list.items.enumerated() {
      var lead = Passage()
      switch list.kind {
      case .bulleted: break
      case .numbered(let start):
        let (written, spoken) = wording.item(start + index)
        lead.append(added: written, spoken: spoken)
      }
      // A task list in which nothing is done yet is read as an ordinary list.
      if isTaskList, let isDone = item.isDone {
        let label = wording.label(isDone ? .done : .toDo)
        if !label.isEmpty { lead.append(added: label) }
      }
      write(item.blocks, after: lead, pause: Pause.item)
    }
    setLastPause(Pause.paragraph)
  }

  /// Speaks blocks whose first words continue a sentence.
  mutating func write(_ blocks: [Block], after lead: Passage, pause: Int) {
    var rest = blocks[...]
    var passage = lead
    if case .paragraph(let first) = rest.first, first.content.imagesAlone == nil {
      passage.append(self.passage(first.content))
      rest = rest.dropFirst()
    }
    say(passage, pause: pause)
    writeInner(Array(rest))
  }
}
