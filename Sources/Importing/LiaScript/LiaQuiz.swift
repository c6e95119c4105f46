/// A quiz or a survey of LiaScript: the lines below a question, with the hints and the solution below them.
struct LiaQuiz {
  enum Kind: Hashable {
    /// `[( )]` or `[[ ]]`, or a menu `[[a|(b)|c]]`.
    case choices([Choice])

    /// `[[word]]` on a line of its own.
    case words(String)

    /// Columns, and rows with a mark for each of them.
    case table(columns: [String], rows: [Row])

    /// `[[!]]`: only a script knows what is right.
    case script

    /// A survey with choices: nothing is right.
    case survey([String], takesSeveral: Bool)

    /// A survey with a text of so many lines.
    case openSurvey(lines: Int)
  }

  struct Choice: Hashable {
    var isRight: Bool
    var text: String
  }

  struct Row: Hashable {
    var text: String
    var marks: [Bool]
  }

  var kind: Kind
  var hints: [String] = []
  var solution: [PageLine] = []

  /// Whether a script looks at the answers, too.
  var hasScript = false
  let number: Int

  /// How many lines it has.
  private(set) var lineCount = 0

  /// The quiz that begins with the first of some lines; nil if none does.
  init?(_ lines: ArraySlice<PageLine>) {
    guard let first = lines.first, first.text.contains("["),
      let (kind, count) = Self.kind(of: lines)
    else { return nil }
    self.kind = kind
    number = first.number
    lineCount = count
    takeRest(lines.dropFirst(count))
  }

  /// What is below a quiz: hints, a solution between rows of stars, and a script.
  init(below lines: ArraySlice<PageLine>, number: Int) {
    kind = .script
    self.number = number
    takeRest(lines)
  }

  // MARK: Kinds

  private static func kind(of lines: ArraySlice<PageLine>) -> (Kind, Int)? {
    let texts = lines.prefix { !$0.isBlank }.map { String($0.text.drop(while: \.isWhitespace)) }
    guard let first = texts.first else { return nil }
    if first.wholeMatch(of: /\[\[!\]\]\s*/) != nil { return (.script, 1) }
    if let match = first.wholeMatch(of: /\[\[(_+(?:\s+_+)*)\]\]\s*/) {
      return (.openSurvey(lines: match.1.split(separator: " ").count), 1)
    }
    if let columns = columns(of: first) { return table(columns, texts) }
    for isSingle in [true, false] {
      if let (choices, count) = choices(in: texts, isSingle: isSingle) {
        return (.choices(choices), count)
      }
      if let (choices, count) = survey(in: texts, isSingle: isSingle) {
        return (.survey(choices, takesSeveral: !isSingle), count)
      }
    }
    guard let match = first.wholeMatch(of: /\[\[([^\[\]]*[^\[\]\s?][^\[\]]*)\]\]\s*/) else {
      return nil
    }
    let menu = menu(String(match.1))
    return (menu.count > 1 ? .choices(menu) : .words(String(String(match.1).trimmingEnd)), 1)
  }

  /// `a|(b)|c` as choices; the right ones are in parentheses.
  static func menu(_ written: String) -> [Choice] {
    guard written.contains("|") else { return [] }
    return written.split(separator: "|").map { part in
      let text = String(part.drop(while: \.isWhitespace)).trimmingEnd
      if let match = text.wholeMatch(of: /\((.*)\)/) {
        return Choice(isRight: true, text: String(match.1))
      }
      return Choice(isRight: false, text: String(text))
    }
  }

  /// Lines that begin with a mark; what follows without one belongs to the choice above.
  private static func choices(in texts: [String], isSingle: Bool) -> ([Choice], Int)? {
    var choices: [Choice] = []
    var count = 0
    for text in texts {
      let match =
        isSingle
        ? text.wholeMatch(of: /\[\(([ xX])\)\]\s*(.*)/)
        : text.wholeMatch(of: /\[\[([ xX])\]\]\s*(.*)/)
      if let match {
        choices.append(Choice(isRight: match.1 != " ", text: String(match.2)))
      } else if choices.isEmpty || beginsOther(text) {
        break
      } else {
        choices[choices.count - 1].text += " \(text)"
      }
      count += 1
    }
    return choices.isEmpty ? nil : (choices, count)
  }

  private static func survey(in texts: [String], isSingle: Bool) -> ([String], Int)? {
    var choices: [String] = []
    for text in texts {
      let match =
        isSingle
        ? text.wholeMatch(of: /\[\(\s*(?:\d+|:[^()\[\]]*)\s*\)\]\s+(.+)/)
        : text.wholeMatch(of: /\[\[\s*(?:\d+|:[^\[\]]*)\s*\]\]\s+(.+)/)
      guard let match else { break }
      choices.append(String(match.1))
    }
    return choices.isEmpty ? nil : (choices, choices.count)
  }

  private static func columns(of text: String) -> [String]? {
    guard text.wholeMatch(of: /\[\s*(?:(?:\[[^\[\]]+\]|\([^()]+\))\s*){2,}\]\s*/) != nil else {
      return nil
    }
    // Without the brackets around them all.
    let inner = text.trimmingEnd.dropFirst().dropLast()
    let names = inner.matches(of: /\[([^\[\]]+)\]|\(([^()]+)\)/).compactMap {
      CourseSettings.plain(String($0.1 ?? $0.2 ?? ""))
    }
    return names.contains { $0.uppercased() == "X" } || names.count < 2 ? nil : names
  }

  private static func table(_ columns: [String], _ texts: [String]) -> (Kind, Int)? {
    var rows: [Row] = []
    for text in texts.dropFirst() {
      guard let match = text.wholeMatch(of: /\[\s*((?:[\[(]\s*[xX]?\s*[\])]\s*)+)\]\s*(.*)/) else {
        break
      }
      let marks = match.1.matches(of: /[\[(]\s*([xX]?)\s*[\])]/).map { !$0.1.isEmpty }
      guard marks.count == columns.count else { break }
      rows.append(Row(text: String(match.2), marks: marks))
    }
    return rows.isEmpty ? nil : (.table(columns: columns, rows: rows), rows.count + 1)
  }

  private static func beginsOther(_ text: String) -> Bool {
    text.hasPrefix("[[") || text.hasPrefix("[(") || text.hasPrefix("***") || text.hasPrefix("<")
  }

  // MARK: Hints and solutions

  private mutating func takeRest(_ lines: ArraySlice<PageLine>) {
    var at = lines.startIndex
    func text(_ index: Int) -> String { String(lines[index].text.drop(while: \.isWhitespace)) }
    while at < lines.endIndex {
      // One empty line may be between the parts.
      var next = at
      if lines[next].isBlank, next + 1 < lines.endIndex { next += 1 }
      if let match = text(next).wholeMatch(of: /\[\[\?\]\]\s*(.*)/) {
        hints.append(String(match.1))
        at = next + 1
      } else if solution.isEmpty, let stars = text(next).wholeMatch(of: /(\*{3,})\s*/)?.1,
        let end = lines[(next + 1)...].firstIndex(where: {
          $0.text.wholeMatch(of: /\s*(\*{3,})\s*/)?.1 == stars
        })
      {
        let inner = lines[(next + 1)..<end]
        let indent = inner.filter { !$0.isBlank }.map(\.indent).min() ?? 0
        solution = inner.map { $0.outdented(by: indent) }
        at = end + 1
      } else if text(next).hasPrefix("<script"),
        let end = lines[next...].firstIndex(where: { $0.text.contains("</script>") })
      {
        hasScript = true
        at = end + 1
      } else {
        break
      }
    }
    lineCount += at - lines.startIndex
  }
}
