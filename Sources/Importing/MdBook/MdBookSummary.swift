import Diagnostics
import LessonReader
import MarkdownKit

/// The chapters in `SUMMARY.md`, in order.
///
/// Parts, which are headings, become units. Without parts, a chapter that has chapters below it
/// becomes a unit, of which it is the first lesson.
struct MdBookSummary {
  private(set) var pages: [(page: SourcePage, line: Int)] = []
  private(set) var units: [String] = []
  private(set) var drafts: [(title: String, line: Int)] = []

  private let source: SourceText
  private let folder: String

  /// The unit that chapters belong to now.
  private var unit: Int?

  init(_ source: SourceText, folder: String) {
    self.source = source
    self.folder = folder
    let blocks = MarkdownParser.parse(source).value.blocks
    // The first heading is the title of the file.
    let first = blocks.firstIndex { if case .heading = $0 { true } else { false } }
    let title = blocks.first.flatMap { _ in first == 0 ? 0 : nil }
    let hasParts = blocks.enumerated().contains { index, block in
      if case .heading = block { index != title } else { false }
    }
    for (index, block) in blocks.enumerated() {
      switch block {
      case .heading(let heading):
        guard index != title else { continue }
        units.append(heading.inlines.plainText)
        unit = units.count - 1
      case .list(let list): add(list, isTop: true, hasParts: hasParts)
      case .paragraph(let paragraph):
        // Chapters before and after all others are links of their own.
        if !hasParts || !pages.isEmpty { unit = hasParts && isLast(index, blocks) ? nil : unit }
        for link in paragraph.inlines.links { add(link) }
      case .blockQuote, .codeBlock, .table, .thematicBreak, .html, .directive: continue
      }
    }
  }

  /// Whether no list follows: the chapters after all parts belong to none of them.
  private func isLast(_ index: Int, _ blocks: [MarkdownBlock]) -> Bool {
    !blocks[(index + 1)...].contains {
      switch $0 {
      case .list, .heading: true
      default: false
      }
    }
  }

  private mutating func add(_ list: MarkdownBlock.List, isTop: Bool, hasParts: Bool) {
    for item in list.items {
      var link: MarkdownInline.Link?
      var inner: [MarkdownBlock.List] = []
      for block in item.blocks {
        if case .paragraph(let paragraph) = block, link == nil {
          link = paragraph.inlines.links.first
        } else if case .list(let list) = block {
          inner.append(list)
        }
      }
      if isTop, !hasParts {
        unit = nil
        if !inner.isEmpty, let link {
          units.append(link.inlines.plainText)
          unit = units.count - 1
        }
      }
      if let link { add(link) }
      for list in inner { add(list, isTop: false, hasParts: hasParts) }
    }
  }

  private mutating func add(_ link: MarkdownInline.Link) {
    let line = source.lineNumber(at: link.span.start)
    let title = link.inlines.plainText
    guard let path = SourcePath.resolve(PercentEncoding.decoded(link.destination), from: folder),
      !link.destination.isEmpty
    else {
      drafts.append((title, line))
      return
    }
    pages.append((SourcePage(path: path, title: title, unit: unit), line))
  }
}

extension [MarkdownInline] {
  /// The links in some running text, in order.
  var links: [MarkdownInline.Link] {
    flatMap { inline -> [MarkdownInline.Link] in
      switch inline {
      case .link(let link): [link]
      case .emphasis(let group), .strong(let group), .strikethrough(let group): group.inlines.links
      case .text, .softBreak, .lineBreak, .code, .image, .footnoteReference, .html: []
      }
    }
  }
}
