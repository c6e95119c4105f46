import Foundation

/// What a page of the manual tells its readers to do, in order.
///
/// Commands are in blocks called `sh` (run, and must succeed) and `console` (run line by line after
/// `$ `, and must print what follows). Comments that readers do not see say the rest:
///
/// ```
/// <!-- test: start in a new course -->          or: beside a new course, in the flagship, in an empty folder
/// <!-- test: file lessons/03-a.md -->           the next block is the content of this file
/// <!-- test: add to lessons/03-a.md -->         the next block is added at its end
/// <!-- test: not run: it needs the network -->  the next block is not run, for this reason
/// ```
struct ManualPageSteps {
  enum Step: Hashable {
    case start(String)
    case write(path: String, text: String)
    case append(path: String, text: String)
    case run(String, line: Int)
    case expect(String, output: [String], line: Int)
    case make([String], line: Int)
    case skip(reason: String, line: Int)
  }

  private(set) var steps: [Step] = []

  /// Code inside a line that begins with `lectern` or `--`, each with its line.
  private(set) var inlineCode: [(text: String, line: Int)] = []

  init(_ page: String) {
    var note: String?
    var fence: (language: String, indent: Int, line: Int, lines: [String])?
    for (index, text) in page.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let line = text.drop { $0 == " " }
      if var open = fence {
        if line.hasPrefix("```"), line.dropFirst(3).allSatisfy({ $0 == " " }) {
          add(open.language, open.lines, line: open.line, note: note)
          (fence, note) = (nil, nil)
        } else {
          open.lines.append(String(text.dropFirst(min(open.indent, text.count - line.count))))
          fence = open
        }
      } else if line.hasPrefix("```") {
        fence = (String(line.dropFirst(3)), text.count - line.count, index + 2, [])
      } else if let match = line.wholeMatch(of: /<!-- test: (.+?) -->/) {
        note = String(match.1)
        if line.contains("test: start ") {
          steps.append(.start(String(match.1.dropFirst(6))))
          note = nil
        }
      } else {
        for match in line.matches(of: /`((?:lectern |--[a-z])[^`]+)`/) {
          inlineCode.append((String(match.1), index + 1))
        }
      }
    }
  }

  private mutating func add(_ language: String, _ lines: [String], line: Int, note: String?) {
    let text = lines.joined(separator: "\n") + "\n"
    if let note {
      if note.hasPrefix("file ") {
        steps.append(.write(path: String(note.dropFirst(5)), text: text))
      }
      if note.hasPrefix("add to ") {
        steps.append(.append(path: String(note.dropFirst(7)), text: text))
      }
      if note.hasPrefix("not run: ") {
        steps.append(.skip(reason: String(note.dropFirst(9)), line: line))
      }
      return
    }
    switch language {
    case "sh":
      for (offset, command) in lines.enumerated() where !command.isEmpty {
        if command.hasPrefix("make ") {
          let words = command.prefix { $0 != "#" }.split(separator: " ").map(String.init)
          steps.append(.make(words.dropFirst().filter { !$0.contains("=") }, line: line + offset))
        } else {
          steps.append(.run(command, line: line + offset))
        }
      }
    case "console":
      for (offset, text) in lines.enumerated() {
        if text.hasPrefix("$ ") {
          steps.append(.expect(String(text.dropFirst(2)), output: [], line: line + offset))
        } else if case .expect(let command, let output, let line)? = steps.last {
          steps[steps.count - 1] = .expect(command, output: output + [text], line: line)
        }
      }
    default: break
    }
  }
}
