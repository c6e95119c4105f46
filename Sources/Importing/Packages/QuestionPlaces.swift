/// Where the questions of a page go that are beside it in its package.
enum QuestionPlaces {
  /// The parts of a page; if its text has one heading with nothing below, the questions are what belongs there.
  static func placed(
    _ parts: [PackagedCourse.Part], _ texts: MarkdownTexts
  ) -> [PackagedCourse.Part] {
    guard parts.count > 2, case .text(let text, let number) = parts[0], case .heading = parts[1],
      case .question = parts[2]
    else { return parts }
    let lines = texts.lines(text, number: number)
    guard let place = emptyHeading(in: lines) else { return parts }
    let questions = parts[2...].prefix { part in
      if case .question = part { true } else { false }
    }
    func part(_ lines: ArraySlice<PageLine>) -> PackagedCourse.Part {
      .text(.markdown(lines.map(\.text).joined(separator: "\n")), line: number)
    }
    return [part(lines[...place])] + questions + [part(lines[(place + 1)...])]
      + parts[questions.endIndex...]
  }

  /// The only heading with nothing below it; nil if there is none, or are several.
  private static func emptyHeading(in lines: [PageLine]) -> Int? {
    var headings: [(place: Int, level: Int)] = []
    var empty: [Int] = []
    var fences = FenceTracker()
    var isEmpty = false
    for (place, line) in lines.enumerated() where !line.isBlank {
      let heading = fences.takesAsCode(line.text) ? nil : HeadingLine(line.text)
      if isEmpty, let last = headings.last, let heading, heading.level <= last.level {
        empty.append(last.place)
      }
      isEmpty = heading != nil
      if let heading { headings.append((place, heading.level)) }
    }
    if isEmpty, let last = headings.last { empty.append(last.place) }
    return empty.count == 1 ? empty[0] : nil
  }
}
