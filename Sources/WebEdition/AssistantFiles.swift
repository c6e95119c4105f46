import EditionKit
import LessonMarkup
import LessonModel
import Words

/// What assistants and search engines read of the course, besides its pages: `llms.txt` with all lessons
/// (https://llmstxt.org), and a skill that says which lesson is for which situation.
///
/// They are made from titles, summaries, objectives and facets. No text of a lesson is in them, so no
/// facilitator's note, no key and no role card can be.
enum AssistantFiles {
  /// Assistants read a skill whole, so it is short.
  static let skillLimit = 15_000

  static func index(of site: Site) -> String {
    var text = heading(of: site)
    for (title, places) in units(of: site) {
      text += "\n## \(title)\n\n"
      for place in places {
        let page = MarkdownTwin.link(to: place.path, in: site)
        text += "- \(entry(place, in: site, withSummary: true, more: "; \(page)"))\n"
      }
    }
    var more = [MarkdownTwin.link(to: SitePaths.course, in: site)]
    if !site.definitions.isEmpty {
      more.append(link(site.words.site[.glossary].text, SitePaths.glossary, in: site))
    }
    if site.feed != nil {
      more.append(link(site.words.site[.podcast].text, SitePaths.podcast, in: site))
    }
    if Situations.exist(in: site) {
      more.append(link(site.words.moment[.find].text, SitePaths.finder, in: site))
    }
    more.append(link(SitePaths.skill.name, SitePaths.skill, in: site))
    return text + "\n## Optional\n\n" + more.map { "- \($0)\n" }.joined()
  }

  /// The skill with as much as fits: summaries are left out first, then the end of the list.
  static func skill(for site: Site) -> String {
    for withSummaries in [true, false] {
      let text = skill(for: site, withSummaries: withSummaries, count: site.lessons.count)
      if text.utf8.count <= skillLimit { return text }
    }
    // Halves the course until the part that is named fits.
    var (fits, tooMany) = (0, site.lessons.count)
    while tooMany - fits > 1 {
      let count = (fits + tooMany) / 2
      let text = skill(for: site, withSummaries: false, count: count)
      if text.utf8.count <= skillLimit { fits = count } else { tooMany = count }
    }
    return skill(for: site, withSummaries: false, count: fits)
  }

  private static func skill(for site: Site, withSummaries: Bool, count: Int) -> String {
    let course = site.course
    let words = site.words.site
    let about = line(course.description.isEmpty ? course.title : course.description, limit: 400)
    var text = """
      ---
      name: \(course.id)
      description: \(quoted("\(words(.skillAbout, [.course: line(course.title, limit: 200)]).text) \(about)"))
      ---

      \(heading(of: site))
      ## \(words[.skillUse].text)

      - \(words[.skillFind].text)
      - \(words[.skillCite].text)
      - \(words[.skillAsk].text)
      - \(link(SitePaths.assistantIndex.name, SitePaths.assistantIndex, in: site))

      """
    let places = Array(site.lessons.prefix(count))
    for facet in FacetList.used(in: site) {
      text += "\n## \(line(facet.title, limit: 120))\n\n"
      for value in facet.values {
        let fitting = places.filter { $0.lesson.fits(value, of: facet) }
        guard !fitting.isEmpty else { continue }
        let links = fitting.map { link($0.lesson.title.value, $0.path, in: site) }
        text += "- \(line(value.title, limit: 120)): \(links.joined(separator: "; "))\n"
      }
    }
    text += "\n## \(site.words.site[.lessons].text)\n\n"
    for place in places { text += "- \(entry(place, in: site, withSummary: withSummaries))\n" }
    return text
  }

  private static func heading(of site: Site) -> String {
    let course = site.course
    let description = course.description.isEmpty ? "" : "\n> \(line(course.description))\n"
    return "# \(line(course.title))\n\(description)"
  }

  static func units(of site: Site) -> [(title: String, places: [Site.Place])] {
    var units: [(title: String, places: [Site.Place])] = []
    for place in site.lessons {
      let title = line(place.unitTitle ?? site.words.site[.lessons].text)
      if units.last?.title == title {
        units[units.count - 1].places.append(place)
      } else {
        units.append((title, [place]))
      }
    }
    return units
  }

  /// A lesson in a list, such as `[Qualify by what hurts](…) (12 min read): Ask, and be silent`.
  ///
  /// `more` is added to its times.
  private static func entry(
    _ place: Site.Place, in site: Site, withSummary: Bool, more: String = ""
  ) -> String {
    let times = LessonPage.times(of: place, site.words.site).text
    let summary = withSummary ? place.lesson.summary.map { ": \(line($0))" } ?? "" : ""
    return "\(link(place.lesson.title.value, place.path, in: site)) (\(times)\(more))\(summary)"
  }

  /// Absolute where the site is known: the files are also read away from it.
  private static func link(_ title: String, _ path: OutputPath, in site: Site) -> String {
    let address = site.addresses?.url(of: path) ?? path.relative(from: SitePaths.assistantIndex)
    return "[\(line(title).replacing("[", with: "(").replacing("]", with: ")"))](\(address))"
  }

  /// A text in one line, so that it begins no heading and no list of its own.
  static func line(_ text: String, limit: Int = .max) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard words.count > limit else { return words }
    return words.prefix(limit) + "…"
  }

  /// For YAML, in quotation marks.
  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
