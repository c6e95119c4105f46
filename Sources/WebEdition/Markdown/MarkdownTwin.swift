import EditionKit
import LessonModel
import Words

/// The pages of the course and of its lessons as Markdown, each next to its page: what assistants and
/// other programs read, without navigation and scripts.
///
/// They are made from the lessons as learners get them, not copied from their files.
enum MarkdownTwin {
  /// "Markdown", as a link to where a page is in that form.
  static func link(to page: OutputPath, in site: Site) -> String {
    let path = SitePaths.markdown(of: page)
    let address = site.addresses?.url(of: path) ?? path.relative(from: SitePaths.assistantIndex)
    return MarkdownText.link("Markdown", to: address)
  }

  /// A lesson: what its page says above the text, and the text.
  static func text(of place: Site.Place, in site: Site) -> String {
    let lesson = place.lesson
    let words = site.words.site
    let writer = MarkdownWriter(for: place, in: site)
    writer.title(MarkdownText.escaped(lesson.title.value), level: 1)
    if let summary = lesson.summary {
      writer.quote { writer.paragraph(MarkdownText.oneLine(MarkdownText.escaped(summary))) }
    }
    let position = words(
      .position, [.number: String(place.number), .total: String(site.lessons.count)])
    let about = [
      MarkdownText.link(writer.escaped(position), to: writer.address(of: place.path)),
      writer.escaped(LessonPage.times(of: place, words)),
      MarkdownText.link(
        MarkdownText.escaped(site.course.title), to: writer.address(of: SitePaths.course)),
    ]
    writer.paragraph(about.joined(separator: " · "))
    let before = lesson.prerequisites.compactMap { site.place(of: $0.value) }.map { other in
      MarkdownText.link(
        MarkdownText.escaped(other.lesson.title.value), to: writer.address(of: other.path))
    }
    if !before.isEmpty {
      let list = before.joined(separator: site.words.lesson[.comma].text)
      writer.paragraph("\(writer.escaped(words[.before])) \(list)")
    }
    writer.list(situations(of: lesson, in: site))
    if !lesson.objectives.isEmpty {
      writer.title(writer.escaped(site.words.lesson[.objectives]), level: 2)
      writer.list(lesson.objectives.map { MarkdownText.escaped($0.value) })
    }
    writer.writeLesson()
    return writer.text
  }

  /// The situations that a lesson is for, a facet a line.
  private static func situations(of lesson: Lesson, in site: Site) -> [String] {
    lesson.facets.compactMap { choice in
      guard let facet = site.course.facet(choice.facet) else { return nil }
      let values = facet.values.filter { choice.values.contains($0.id) }.map(\.title)
      guard !values.isEmpty else { return nil }
      let list = values.joined(separator: site.words.lesson[.comma].text)
      return MarkdownText.escaped("\(facet.title): \(list)")
    }
  }

  /// The course: what it is, and its lessons by unit, each with a link to its Markdown.
  static func text(of site: Site) -> String {
    let page = SitePaths.course
    func address(of path: OutputPath) -> String {
      site.addresses?.url(of: path) ?? path.relative(from: page)
    }
    func line(_ text: String) -> String {
      MarkdownText.paragraph(MarkdownText.escaped(AssistantFiles.line(text)))
    }
    let course = site.course
    var text = "# \(line(course.title))\n"
    if let subtitle = course.subtitle { text += "\n\(line(subtitle))\n" }
    if !course.description.isEmpty { text += "\n> \(line(course.description))\n" }
    text += "\n\(line(CoursePage.facts(in: site).text))\n"
    for (title, places) in AssistantFiles.units(of: site) {
      text += "\n## \(line(title))\n\n"
      for place in places {
        let link = MarkdownText.link(
          line(place.lesson.title.value), to: address(of: SitePaths.markdown(of: place.path)))
        let times = line(LessonPage.times(of: place, site.words.site).text)
        let summary = place.lesson.summary.map { ": \(line($0))" } ?? ""
        text += "\(place.number). \(link) (\(times))\(summary)\n"
      }
    }
    return text
  }
}
