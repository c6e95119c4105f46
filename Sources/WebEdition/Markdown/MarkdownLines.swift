/// Lines of Markdown, each after the marks of the quotations and lists that it is in.
///
/// Blocks are separated by an empty line, except directly in a tight list.
struct MarkdownLines {
  private(set) var text = ""

  /// The containers around the next line.
  private var containers: [(prefix: String, isTight: Bool)] = []

  /// What the next line begins with instead of ``prefix``: the mark of an item that has just begun.
  private var mark: String?

  /// Whether something has been written that the next block must be separated from.
  private var needsGap = false

  private var prefix: String { containers.last?.prefix ?? "" }

  /// Begins a block: what is written next is separate from what comes before it.
  mutating func startBlock() {
    guard needsGap else { return }
    needsGap = false
    if containers.last?.isTight != true { endLine(prefix) }
  }

  /// The lines of a text.
  mutating func add(_ lines: String) {
    for line in lines.split(separator: "\n", omittingEmptySubsequences: false) {
      endLine((mark ?? prefix) + line)
      mark = nil
    }
    needsGap = true
  }

  /// Puts what follows into a container: `first` is the mark on its first line, `rest` on all others.
  mutating func open(_ first: String, _ rest: String, isTight: Bool = false) {
    startBlock()
    mark = (mark ?? prefix) + first
    containers.append((prefix + rest, isTight))
    needsGap = false
  }

  mutating func close() {
    // An item without content is a mark alone.
    if let mark { endLine(mark) }
    mark = nil
    containers.removeLast()
    needsGap = true
  }

  /// Lists whose items are close together have no empty lines between them.
  mutating func closeItem(isTight: Bool) {
    close()
    if isTight { needsGap = false }
  }

  /// After the last item: what comes next does not belong to the list.
  mutating func endList() { needsGap = true }

  private mutating func endLine(_ line: String) {
    var line = line[...]
    // Two spaces at the end of a line would break it.
    while line.last == " " { line = line.dropLast() }
    text += line
    text += "\n"
  }
}
