import Diagnostics
import LessonModel
import LessonReader
import MarkdownKit

/// The places of a page that links lead to, and where they are in the lesson.
struct PagePlaces {
  /// A heading, where it begins, and its place in the lesson: empty for the title.
  struct Heading {
    var start: Int
    var words: String
    var place: String

    /// Whether it is in no box: boxes may be hidden from learners.
    var isTop: Bool
  }

  private(set) var anchors: [String: String] = [:]
  private let headings: [Heading]

  static func headings(
    of text: PageText, _ title: MarkdownBlock.Heading?, _ table: AnchorTable
  ) -> [Heading] {
    let top = Set(
      text.blocks.compactMap { block in
        if case .heading(let heading) = block { heading.span.start } else { nil }
      })
    return text.headings.sorted { $0.span.start < $1.span.start }.compactMap { heading in
      table[heading].map {
        Heading(
          start: heading.span.start, words: heading.inlines.plainText,
          place: heading.span.start == title?.span.start ? "" : $0.text,
          isTop: top.contains(heading.span.start))
      }
    }
  }

  /// The places of headings, by the names that Lectern and the tool make of their words.
  init(_ headings: [Heading], slug: (String) -> String) {
    self.headings = headings
    var counts: [String: Int] = [:]
    for heading in headings where !heading.place.isEmpty { anchors[heading.place] = heading.place }
    for heading in headings {
      let name = slug(heading.words)
      guard !name.isEmpty else { continue }
      let count = counts[name, default: 0]
      counts[name] = count + 1
      // Repeated names get a number, with a hyphen or with a low line.
      for written in count == 0 ? [name] : ["\(name)-\(count)", "\(name)_\(count)"]
      where anchors[written] == nil {
        anchors[written] = heading.place
      }
    }
  }

  /// The places that tags make: `<a id="parts">` is the next heading, and a block is itself.
  mutating func add(_ tags: [ForeignHTML.Tag], block: (HTMLTag) -> HTMLBlock?) {
    for tag in tags where !tag.tag.isEnd {
      if let rest = block(tag.tag)?.rest, let match = rest.firstMatch(of: /\{#([^\s}]+)\}$/) {
        anchors[String(match.1)] = String(match.1)
      } else if let id = tag.tag["id"] ?? (tag.tag.name == "a" ? tag.tag["name"] : nil) {
        anchors[id] = headings.first { $0.start >= tag.range.lowerBound }?.place ?? ""
      }
    }
  }

  /// The places of blocks that the tool made of headings and names.
  mutating func add(_ lines: [PageLine], _ source: SourceText) {
    var next = 0
    var above = ""
    for (index, line) in lines.enumerated() where !line.places.isEmpty {
      let start = source.offset(ofLine: min(index + 1, source.lineCount))
      while next < headings.count, headings[next].start <= start {
        if headings[next].isTop { above = headings[next].place }
        next += 1
      }
      for place in line.places where anchors[place.name] == nil {
        anchors[place.name] = place.id ?? above
      }
    }
  }
}
