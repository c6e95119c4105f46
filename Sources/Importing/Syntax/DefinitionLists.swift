/// Terms with a line that begins with a colon below them, as pandoc, kramdown and Python-Markdown
/// write them, as the list that lessons have instead.
enum DefinitionLists {
  static func written(_ page: inout ForeignPage) {
    let lines = page.lines
    guard lines.contains(where: { isDefinition($0) }) else { return }
    var result: [PageLine] = []
    var fences = FenceTracker()
    var isInside = false
    var number = 0
    while number < lines.count {
      var line = lines[number]
      if fences.takesAsCode(line.text) {
        result.append(isInside && line.indent > 0 ? shifted(line) : line)
        number += 1
        continue
      }
      if let definition = definition(below: number, in: lines) {
        let term = line.text.drop { $0 == " " }
        let indent = String(repeating: " ", count: line.indent)
        let first = lines[definition].text.drop { " \t:~".contains($0) }
        if !isInside {
          page.note(
            .changed, "Definition list", "Terms are a list with bold words.", line: line.number)
          if result.last?.isBlank == false { result.append(PageLine("", number: line.number)) }
        }
        line.text = "\(indent)- **\(term)**: \(first)"
        result.append(line)
        isInside = true
        number = definition + 1
      } else if isInside, isDefinition(line) {
        // A term may have several.
        line.text = "  " + line.text.drop { " \t:~".contains($0) }
        result += [PageLine("", number: line.number), line]
        number += 1
      } else {
        if isInside, !line.isBlank, line.indent > 0 {
          result.append(shifted(line))
        } else {
          if isInside, !line.isBlank, lines[number - 1].isBlank { isInside = false }
          result.append(isInside && !line.isBlank ? shifted(line) : line)
        }
        number += 1
      }
    }
    page.lines = result
  }

  /// What belongs to a definition is indented by two.
  private static func shifted(_ line: PageLine) -> PageLine {
    var line = line
    let indent = line.indent
    line.text =
      String(repeating: " ", count: 2 + max(0, indent - 4)) + line.text.drop { " \t".contains($0) }
    return line
  }

  private static func isDefinition(_ line: PageLine) -> Bool {
    line.indent < 4 && line.text.drop { $0 == " " }.prefixMatch(of: /[:~][ \t]+\S/) != nil
  }

  /// The line with the definition of the term on a line; nil if it is not a term.
  private static func definition(below number: Int, in lines: [PageLine]) -> Int? {
    let line = lines[number]
    guard !line.isBlank, line.indent < 4, !isDefinition(line),
      line.text.drop(while: { $0 == " " }).prefixMatch(of: #/[#>|<:]|[-*+] |\d+[.)] /#) == nil
    else { return nil }
    var next = number + 1
    while next < lines.count, next < number + 3, lines[next].isBlank { next += 1 }
    guard next < lines.count, isDefinition(lines[next]) else { return nil }
    return next
  }
}
