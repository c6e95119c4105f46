import LessonModel

/// Writes the boxes of a page around its lines, one inside the other.
///
/// The number of colons is decided when the whole lesson is known (``LessonText``).
struct BoxWriter {
  /// What is written around some lines.
  enum Form: Hashable {
    /// A directive of Lectern's by its name; `hasLabel` says whether its title is in brackets.
    case directive(String, hasLabel: Bool)

    /// An exercise, a quiz or another directive that has an id.
    case activity(String)

    /// `<details>` with its title as the summary.
    case details

    /// Nothing: its lines are part of the text around them.
    case plain
  }

  private struct Frame {
    var form: Form
    var title: String

    /// Where its opening line is among the lines.
    var opening: Int
    var indent: String
    var number: Int
    var places: [String] = []

    /// Whether nothing but empty lines came until now.
    var isEmpty = true
    var attributes = ""

    /// The id that an activity had; nil if it gets one.
    var id: String?
  }

  private(set) var lines: [PageLine] = []
  private var frames: [Frame] = []
  private var names: ActivityNames

  init(_ names: ActivityNames) { self.names = names }

  /// With the ids that were given.
  var activityNames: ActivityNames { names }

  var depth: Int { frames.count }

  /// The form of the box that lines are in now; nil outside all.
  var form: Form? { frames.last?.form }

  /// Whether a box is open that has no text yet.
  var isAtStart: Bool { frames.last?.isEmpty == true }

  mutating func open(
    _ form: Form, title: String = "", attributes: String = "", place: String? = nil,
    id: String? = nil, indent: Int = 0, number: Int
  ) {
    frames.indices.last.map { frames[$0].isEmpty = false }
    let space = String(repeating: " ", count: indent)
    frames.append(
      Frame(
        form: form, title: title, opening: lines.count, indent: space, number: number,
        places: place.map { [$0] } ?? [], attributes: attributes, id: id))
    // Its text is written when its title is known.
    lines.append(PageLine("", number: number))
  }

  /// Gives the box that is open a title, as one of its lines says it.
  mutating func setTitle(_ title: String, place: String?) {
    guard let last = frames.indices.last else { return }
    frames[last].title = title
    if let place { frames[last].places.append(place) }
    frames[last].isEmpty = false
  }

  mutating func setAttributes(_ attributes: String) {
    frames.indices.last.map { frames[$0].attributes = attributes }
  }

  mutating func add(_ line: PageLine) {
    if !line.isBlank { frames.indices.last.map { frames[$0].isEmpty = false } }
    lines.append(line)
  }

  /// Closes the box that was opened last; without one, nothing happens.
  mutating func close(number: Int) {
    guard let frame = frames.popLast() else { return }
    let title = frame.title
    func place(_ id: String?) -> [PageLine.Place] {
      frame.places.map { PageLine.Place(name: $0, id: id) }
    }
    switch frame.form {
    case .plain: lines[frame.opening] = PageLine("", number: frame.number, places: place(nil))
    case .directive(let name, let hasLabel):
      let hasText = lines[(frame.opening + 1)...].contains { !$0.isBlank }
      guard hasText || hasLabel && !title.isEmpty else {
        // An empty box says nothing.
        lines[frame.opening] = PageLine("", number: frame.number, places: place(nil))
        return
      }
      // A title without anything below it is all that the box says.
      if !hasText { lines.append(PageLine(frame.indent + title, number: frame.number)) }
      let label = hasText && hasLabel && !title.isEmpty ? "[\(Self.label(title))]" : ""
      let braces = frame.attributes.isEmpty ? "" : "{\(frame.attributes)}"
      lines[frame.opening] = PageLine(
        "\(frame.indent):::\(name)\(label)\(braces)", number: frame.number, places: place(nil))
      lines.append(PageLine("\(frame.indent):::", number: number))
    case .activity(let name):
      let words = title.isEmpty ? firstWords(after: frame.opening) : PageHead.words(of: title)
      let id = frame.id.flatMap { names.keep($0) } ?? names.id(for: words, kind: name)
      let more = frame.attributes.isEmpty ? "" : " \(frame.attributes)"
      let label = title.isEmpty ? "" : "[\(Self.label(title))]"
      lines[frame.opening] = PageLine(
        "\(frame.indent):::\(name)\(label){#\(id)\(more)}", number: frame.number, places: place(id))
      lines.append(PageLine("\(frame.indent):::", number: number))
    case .details:
      let summary = PageHead.words(of: title).replacing("&", with: "&amp;")
        .replacing("<", with: "&lt;")
      lines[frame.opening] = PageLine("", number: frame.number, places: place(nil))
      lines.insert(
        contentsOf: [
          PageLine("\(frame.indent)<details>", number: frame.number),
          PageLine("\(frame.indent)<summary>\(summary)</summary>", number: frame.number),
          PageLine("", number: frame.number),
        ], at: frame.opening + 1)
      lines += [
        PageLine("", number: number), PageLine("\(frame.indent)</details>", number: number),
        PageLine("", number: number),
      ]
    }
  }

  /// Closes everything that is open.
  mutating func closeAll(number: Int) {
    while !frames.isEmpty { close(number: number) }
  }

  private func firstWords(after opening: Int) -> String {
    let line = lines[(opening + 1)...].first { !$0.isBlank }?.text ?? ""
    // Braces at the end of a field are not its words.
    return PageHead.words(of: line.replacing(/\s*\{[^{}]*\}\s*$/, with: ""))
  }

  /// A title as it may be between brackets: an unpaired one would end it.
  static func label(_ title: String) -> String {
    var depth = 0
    for character in title where character == "[" || character == "]" {
      depth += character == "[" ? 1 : -1
      if depth < 0 { break }
    }
    return depth == 0
      ? title : title.replacing("[", with: "\\[").replacing("]", with: "\\]")
  }
}
