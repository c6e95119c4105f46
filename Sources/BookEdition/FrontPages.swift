import EditionKit
import LessonMarkup
import LessonModel
import MarkupKit
import Words

/// The cover, the title page and the pages of units.
extension BookWriter {
  func addCover() {
    let picture: OutputPath
    if let own = course.podcast.cover, let asset = course.asset(own),
      let type = BookMedia.type(of: asset.mediaType)
    {
      picture = OutputPath(safe: "cover.\(type == MediaType.jpeg.text ? "jpg" : "png")")
      add(
        BookItem(
          id: "cover-image", path: picture, mediaType: type, content: .asset(own),
          properties: ["cover-image"]))
    } else {
      var job = TypesetJob.cover(for: course)
      // Apps for books show it on a shelf: half the width of a podcast's.
      job.format = .png(pixelsPerInch: 36)
      picture = OutputPath(literal: "cover.png")
      add(
        BookItem(
          id: "cover-image", path: picture, mediaType: MediaType.png.text, content: .typeset(job),
          properties: ["cover-image"]))
    }
    let description = words.book(.coverOf, [.title: course.title])
    let bytes = page(words.book[.cover].text, at: .cover) { html in
      html.element(.section, ["class": "cover", "epub:type": "cover"]) {
        html.element(.h1) {
          html.element(
            .img,
            style.marking(
              description,
              [
                "src": .url(picture.relative(from: .cover)), "alt": .text(description.text),
                "role": "doc-cover",
              ]))
        }
      }
    }
    add(
      BookItem(
        id: "cover", path: .cover, mediaType: BookItem.page, content: .bytes(bytes), isPage: true))
  }

  func addTitlePage() {
    let bytes = page(scope.title, at: .titlePage) { html in
      html.element(.section, ["class": "title-page", "epub:type": "titlepage"]) {
        if scope.part.isEmpty == false { line(.p, ["class": "unit"], text: course.title, to: html) }
        line(.h1, text: scope.title, to: html)
        if let subtitle = scope.subtitle {
          line(.p, ["class": "subtitle"], text: subtitle, to: html)
        }
        for author in course.authors { line(.p, ["class": "author"], text: author.name, to: html) }
        if !course.description.isEmpty {
          line(.p, ["class": "description"], text: course.description, to: html)
        }
        let imprint = [course.organisation, course.licence, course.date?.description]
        let text = imprint.compactMap { $0 }.joined(separator: " · ")
        if !text.isEmpty { line(.p, ["class": "imprint"], text: text, to: html) }
      }
    }
    add(
      BookItem(
        id: "title-page", path: .titlePage, mediaType: BookItem.page, content: .bytes(bytes),
        isPage: true))
  }

  func addUnitPage(_ unit: Unit, number: Int) {
    guard let details = unit.details, scope.units.count > 1 else { return }
    let path = OutputPath.unit(number)
    let bytes = page(details.title, at: path) { html in
      html.element(
        .section,
        ["class": "unit-page", "epub:type": "part", "role": "doc-part", "aria-labelledby": "title"]
      ) {
        line(.h1, ["id": "title"], text: details.title, to: html)
        if let summary = details.summary { line(.p, ["class": "summary"], text: summary, to: html) }
        html.startLine()
        html.element(.ul, ["class": "lessons"]) {
          for lesson in unit.lessons {
            html.startLine()
            html.element(.li) {
              let address = OutputPath.chapter(lesson.id).relative(from: path)
              html.element(
                .a, directed(["href": .url(address)], as: lesson.title.value),
                text: lesson.title.value)
              if let summary = lesson.summary { line(.p, text: summary, to: html) }
            }
          }
          html.startLine()
        }
      }
    }
    add(
      BookItem(
        id: "unit-\(number)", path: path, mediaType: BookItem.page, content: .bytes(bytes),
        isPage: true))
  }
}

extension BookItem {
  /// The media type of a page.
  static let page = "application/xhtml+xml"
}
