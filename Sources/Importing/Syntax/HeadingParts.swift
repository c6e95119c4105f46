/// A file that is a whole course, cut at its headings: each slide or section begins with one, and a lesson is
/// several of them.
struct HeadingParts {
  /// Some slides that become a lesson.
  struct Part: Hashable {
    var title: String

    /// Places of the file's lines, the first one with the heading.
    var lines: Range<Int>

    /// The heading above that is the title of a unit; nil if there is none.
    var unit: String?
  }

  /// The title of the file, if it has one heading above all others.
  private(set) var title: String?
  private(set) var parts: [Part] = []

  /// The number of each slide, from 1, by the place of its heading; links may name it.
  private(set) var slides: [Int: Int] = [:]

  private struct Heading {
    var at: Int
    var level: Int
    var title: String
  }

  /// `lines` are those after the header.
  init(_ lines: [PageLine]) {
    var headings: [Heading] = []
    var fences = FenceTracker()
    for (at, line) in lines.enumerated() where !fences.takesAsCode(line.text) {
      guard let heading = HeadingLine(line.text) else { continue }
      headings.append(
        Heading(at: at, level: heading.level, title: PageHead.words(of: heading.title)))
      slides[at] = headings.count
    }
    guard let top = headings.map(\.level).min() else {
      if lines.contains(where: { !$0.isBlank }) {
        parts = [Part(title: "", lines: lines.indices)]
      }
      return
    }
    let tops = headings.filter { $0.level == top }
    let below = headings.filter { $0.level == top + 1 }
    func hasText(_ range: Range<Int>) -> Bool {
      lines[range].contains { !$0.isBlank && HeadingLine($0.text) == nil }
    }
    /// One lesson for each heading, and one for what is above the first of them.
    func add(_ cuts: [Heading], in range: Range<Int>, before title: String, unit: String?) {
      let starts = cuts.filter { range.contains($0.at) }
      let first = starts.first?.at ?? range.upperBound
      if hasText(range.lowerBound..<first) {
        parts.append(Part(title: title, lines: range.lowerBound..<first, unit: unit))
      }
      for (number, heading) in starts.enumerated() {
        let end = number + 1 < starts.count ? starts[number + 1].at : range.upperBound
        parts.append(Part(title: heading.title, lines: heading.at..<end, unit: unit))
      }
    }
    if tops.count == 1 {
      title = tops[0].title
      add(below, in: lines.indices, before: tops[0].title, unit: nil)
      return
    }
    title = nil
    var sections: [(heading: Heading, range: Range<Int>)] = []
    for (number, heading) in tops.enumerated() {
      let end = number + 1 < tops.count ? tops[number + 1].at : lines.count
      sections.append((heading, heading.at..<end))
    }
    // Where most chapters have sections, a chapter is more than a lesson.
    let large = sections.count { section in below.count { section.range.contains($0.at) } > 1 }
    guard large * 2 > sections.count else {
      add(tops, in: lines.indices, before: tops[0].title, unit: nil)
      return
    }
    if let first = tops.first, hasText(0..<first.at) {
      parts.append(Part(title: first.title, lines: 0..<first.at, unit: nil))
    }
    for (heading, range) in sections {
      add(below, in: range, before: heading.title, unit: heading.title)
    }
  }
}
