import EditionKit
import LessonMarkup
import LessonModel
import MarkupKit
import Typography
import Words

/// An entry of the table of contents, with those below it.
struct ContentsEntry {
  var title: String

  /// From the folder of the package document.
  var address: String
  var entries: [ContentsEntry] = []
}

extension BookWriter {
  /// The table of contents: units, lessons, and the headings in them.
  var outline: [ContentsEntry] {
    var outline: [ContentsEntry] = []
    for (index, unit) in scope.units.enumerated() {
      var entries = unit.lessons.map(entry)
      let answers = OutputPath.answers(index + 1)
      if items.contains(where: { $0.path == answers }) {
        entries.append(
          ContentsEntry(title: answersTitle(of: unit).text, address: answers.text))
      }
      let path = OutputPath.unit(index + 1)
      if let details = unit.details, items.contains(where: { $0.path == path }) {
        outline.append(ContentsEntry(title: details.title, address: path.text, entries: entries))
      } else {
        outline += entries
      }
    }
    if items.contains(where: { $0.path == .glossary }) {
      outline.append(
        ContentsEntry(title: words.site[.glossary].text, address: OutputPath.glossary.text))
    }
    return outline
  }

  private func entry(of lesson: Lesson) -> ContentsEntry {
    let path = OutputPath.chapter(lesson.id).text
    let typography = Typography(course.language)
    var entry = ContentsEntry(title: lesson.title.value, address: path)
    for block in lesson.blocks {
      guard case .heading(let heading) = block, heading.level <= 2 else { continue }
      let title = typography.applied(to: heading.content).plainText
      guard !title.isEmpty else { continue }
      entry.entries.append(
        ContentsEntry(title: title, address: "\(path)#\(heading.anchor.fragment)"))
    }
    return entry
  }

  /// The navigation document (EPUB 3.3 §7), which is also a page.
  func contents() -> BookItem {
    let title = words.book[.contents]
    let bytes = page(title.text, at: .nav) { html in
      html.element(
        .nav, ["id": "toc", "epub:type": "toc", "role": "doc-toc", "aria-labelledby": "title"]
      ) {
        line(.h1, ["id": "title"], word: title, to: html)
        write(outline, to: html)
      }
      html.startLine()
      html.element(.nav, ["id": "landmarks", "epub:type": "landmarks", "hidden": "hidden"]) {
        writeLandmarks(title, to: html)
      }
      if !pageList.isEmpty { writePageList(to: html) }
    }
    return BookItem(
      id: "nav", path: .nav, mediaType: BookItem.page, content: .bytes(bytes),
      properties: ["nav"], isPage: true)
  }

  /// The pages of the printed course, in the order of the book, each at the place where it begins.
  var pageList: [ContentsEntry] {
    scope.lessons.flatMap { lesson in
      pageBreaks(in: lesson).map { page in
        ContentsEntry(
          title: "\(page.page)", address: "\(OutputPath.chapter(lesson.id).text)#\(page.id)")
      }
    }
  }

  /// Readers take it for "go to page"; it is not shown (EPUB 3.3 §7.4.3).
  private func writePageList(to html: MarkupWriter) {
    html.startLine()
    html.element(
      .nav, ["id": "pages", "epub:type": "page-list", "role": "doc-pagelist", "hidden": "hidden"]
    ) {
      write(pageList, to: html)
    }
  }

  private func write(_ entries: [ContentsEntry], to html: MarkupWriter) {
    html.startLine()
    html.element(.ol) {
      for entry in entries {
        html.startLine()
        html.element(.li) {
          html.element(
            .a, directed(["href": .url(entry.address)], as: entry.title), text: entry.title)
          if !entry.entries.isEmpty { write(entry.entries, to: html) }
        }
      }
      html.startLine()
    }
    html.startLine()
  }

  private func writeLandmarks(_ contents: Word, to html: MarkupWriter) {
    html.startLine()
    html.element(.ol) {
      func landmark(_ type: AttributeValue, _ address: String, _ title: Word) {
        html.startLine()
        html.element(.li) {
          html.element(
            .a, style.marking(title, ["epub:type": type, "href": .url(address)]), text: title.text)
        }
      }
      landmark("cover", OutputPath.cover.text, words.book[.cover])
      landmark("toc", "#toc", contents)
      if let first = items.first(where: { $0.path.text.hasPrefix("unit-") || $0.overlay != nil })
        ?? items.first(where: { $0.path.text.hasPrefix("lessons/") })
      {
        landmark("bodymatter", first.path.text, words.site[.start])
      }
      if items.contains(where: { $0.path == .glossary }) {
        landmark("glossary", OutputPath.glossary.text, words.site[.glossary])
      }
      html.startLine()
    }
    html.startLine()
  }
}
