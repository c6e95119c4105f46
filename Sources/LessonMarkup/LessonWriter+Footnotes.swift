package import LessonModel
import MarkupKit
import Words

extension LessonWriter {
  func write(_ reference: FootnoteReference) {
    // The footnote belongs to the first occurrence of the text.
    if isExcerpt { return }
    let occurrence = footnoteReferences[reference.number, default: 0] + 1
    footnoteReferences[reference.number] = occurrence
    let label = wording(.footnote, [.number: String(reference.number)])
    html.element(.sup) {
      html.element(
        .a,
        marked(
          label,
          [
            "href": .url("#footnote.\(reference.number)"),
            "id": .text(markID(of: reference.number, occurrence)),
            "epub:type": style.isBook ? "noteref" : nil, "role": "doc-noteref",
            "aria-label": .text(label.text),
          ]), text: String(reference.number))
    }
  }

  /// The footnotes that the text so far refers to, each with links back; nothing if there are none.
  package func writeFootnotes(_ footnotes: [Footnote]) {
    guard footnotes.contains(where: { footnoteReferences[$0.number] != nil }) else { return }
    line(.section, ["class": "footnotes", "role": "doc-endnotes"]) {
      words(.h2, wording[.footnotes])
      line(.ol) {
        for footnote in footnotes where footnoteReferences[footnote.number] != nil {
          write(footnote)
        }
      }
    }
  }

  /// Notes as apps for books show them when their mark is touched, each once: those that the text so far
  /// refers to.
  func writeNotes(_ footnotes: [Footnote]) {
    for footnote in footnotes
    where footnoteReferences[footnote.number] != nil
      && writtenNotes.insert(footnote.number).inserted
    {
      let label = wording(.footnote, [.number: String(footnote.number)])
      line(
        .aside,
        [
          "id": .text("footnote.\(footnote.number)"), "epub:type": "footnote",
          "role": "doc-footnote", "aria-label": .text(label.text),
        ]
      ) {
        html.element(.span, ["class": "note-number"], text: "\(footnote.number)")
        writeContent(of: footnote)
      }
    }
  }

  private func write(_ footnote: Footnote) {
    line(
      .li, ["id": .text("footnote.\(footnote.number)"), "value": .number(footnote.number)]
    ) { writeContent(of: footnote) }
  }

  private func writeContent(of footnote: Footnote) {
    // The links back are at the end of the last paragraph, where the reader is.
    if case .paragraph(let last) = footnote.blocks.last {
      write(footnote.blocks.dropLast())
      line(.p, directed(as: last.content.direction)) {
        write(last.content)
        writeLinksBack(from: footnote)
      }
    } else {
      write(footnote.blocks)
      line(.p) { writeLinksBack(from: footnote) }
    }
  }

  private func write(_ blocks: ArraySlice<Block>) { write(Array(blocks)) }

  private func writeLinksBack(from footnote: Footnote) {
    let count = footnoteReferences[footnote.number] ?? 0
    for occurrence in 1...max(1, count) {
      html.text(" ")
      let number = "\(footnote.number)" + (occurrence == 1 ? "" : "-\(occurrence)")
      let label = wording(.backToReference, [.number: number])
      html.element(
        .a,
        marked(
          label,
          [
            "href": .url("#" + markID(of: footnote.number, occurrence)), "role": "doc-backlink",
            "aria-label": .text(label.text),
          ]), text: "↩")
    }
  }

  private func markID(of number: Int, _ occurrence: Int) -> String {
    "footnote.\(number).mark.\(occurrence)"
  }
}
