import Diagnostics
import LessonMarkup
import LessonModel
import MarkupKit
import Testing
import Words

/// Where everything in these tests was written; spans differ where they matter.
let here = SourceSpan(path: "lessons/a.md", start: 0, end: 1)

func text(_ text: String) -> Inline { .text(Text(text, span: here)) }

func paragraph(_ inlines: Inline...) -> Block {
  .paragraph(Paragraph(content: inlines, span: here))
}

func paragraph(_ words: String) -> Block { paragraph(text(words)) }

func heading(_ level: Int, _ words: String, _ anchor: String) throws -> Block {
  let anchor = try #require(Anchor(anchor))
  return .heading(Heading(level: level, content: [text(words)], anchor: anchor, span: here))
}

func link(_ target: Link.Target, _ words: String, title: String? = nil) -> Inline {
  .link(
    Link(
      content: [text(words)], target: target, destination: "as-written", title: title, span: here)
  )
}

func image(_ source: AssetReference, _ description: String, title: String? = nil) -> Inline {
  .image(
    Image(
      source: source, destination: "as-written", description: description, title: title, span: here)
  )
}

func footnoteReference(_ number: Int, _ occurrence: Int = 1) -> Inline {
  .footnoteReference(FootnoteReference(number: number, occurrence: occurrence, span: here))
}

/// A course whose lessons are at `../<id>.html` and whose media are pictures of 640 × 360.
struct SampleLinks: LessonLinks {
  func address(of link: Link) -> String? {
    switch link.target {
    case .lesson(let id, let anchor): "../\(id).html" + (anchor.map { "#\($0)" } ?? "")
    case .asset(let id): "../\(id)"
    case .external(let url): url
    case .term(let id): "../glossary.html#\(id)"
    case .unresolved: nil
    }
  }

  func picture(of image: Image) -> Picture { file(of: image.source) }

  func definition(of term: TermID) -> String? {
    term.text == "unknown" ? nil : "What \(term) means."
  }

  func file(of reference: AssetReference) -> Picture {
    switch reference {
    case .asset(let id):
      .file(
        address: "../\(id)", mediaType: MediaType(fileName: id.name),
        size: PixelSize(width: 640, height: 360))
    case .remote(let url): .remote(address: url)
    case .unresolved: .missing
    }
  }
}

/// What blocks become on a page of the web edition.
func page(
  _ blocks: Block..., footnotes: [Footnote] = [], allowsRawHTML: Bool = false,
  in language: LanguageTag = .english
) throws -> (html: String, standIns: [StandIn]) {
  let html = MarkupWriter(.html)
  let style = MarkupStyle.page(.web, words: CourseWords(language), allowsRawHTML: allowsRawHTML)
  let writer = LessonWriter(into: html, style: style, links: SampleLinks())
  let id = try #require(LessonID("a"))
  writer.write(
    Lesson(
      id: id, path: "lessons/a.md", title: Spanned("A", at: here), blocks: blocks,
      footnotes: footnotes, span: here))
  return (html.string, writer.standIns)
}
