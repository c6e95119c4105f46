import EditionKit
import LessonMarkup
import LessonModel
import MarkupKit
import Words

/// The terms of the course, each with the lessons of the book that use it.
enum GlossaryPage {
  static func anchor(of term: TermID) -> String { "term.\(term)" }
}

extension BookWriter {
  func addGlossary() {
    let terms = course.glossary.terms.sorted { left, right in
      let (first, second) = (left.term.value.lowercased(), right.term.value.lowercased())
      return (first, left.id.text) < (second, right.id.text)
    }
    guard !terms.isEmpty else { return }
    let title = words.site[.glossary]
    let bytes = page(title.text, at: .glossary) { html in
      html.element(
        .section,
        ["epub:type": "glossary", "role": "doc-glossary", "aria-labelledby": "title"]
      ) {
        line(.h1, ["id": "title"], word: title, to: html)
        html.element(.dl) {
          for term in terms {
            html.startLine()
            let anchor = AttributeValue.text(GlossaryPage.anchor(of: term.id))
            html.element(.dt, directed(["id": anchor], as: term.term.value), text: term.term.value)
            line(.dd, text: term.definition.value, to: html)
            writeNotes(on: term, to: html)
          }
          html.startLine()
        }
      }
    }
    add(
      BookItem(
        id: "glossary", path: .glossary, mediaType: BookItem.page, content: .bytes(bytes),
        isPage: true))
  }

  private func writeNotes(on term: Glossary.Term, to html: MarkupWriter) {
    let comma = words.lesson[.comma].text
    func note(_ word: Word, _ content: () -> Void) {
      html.element(.dd, ["class": "aside"]) {
        html.element(.span, style.marking(word, ["class": "label"]), text: word.text)
        html.text(" ")
        content()
      }
      html.startLine()
    }
    func links(_ word: Word, _ links: [(address: String, text: String)]) {
      guard !links.isEmpty else { return }
      note(word) {
        for (position, link) in links.enumerated() {
          if position > 0 { html.text(comma) }
          html.element(.a, ["href": .url(link.address)], text: link.text)
        }
      }
    }
    if !term.also.isEmpty {
      note(words.site[.alsoCalled]) { html.text(term.also.joined(separator: comma)) }
    }
    let related = term.see.compactMap { course.glossary.term($0.value) }
    links(
      words.lesson[.seeAlso],
      related.map { ("#" + GlossaryPage.anchor(of: $0.id), $0.term.value) })
    links(
      words.site[.usedIn],
      (uses[term.id] ?? []).map {
        (OutputPath.chapter($0.id).relative(from: .glossary), $0.title.value)
      })
  }
}
