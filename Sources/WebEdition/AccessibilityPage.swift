import Concurrency
import EditionKit
import LessonMarkup
import LessonModel
import MarkupKit
import Words

/// The statement on accessibility: what the build itself knows, and nothing else.
///
/// It counts what is missing in the lessons, says how many rules were checked, and does not claim what
/// nobody has tested.
enum AccessibilityPage {
  /// What is missing in a lesson for people who do not see or hear it.
  struct Gaps: Hashable, Sendable {
    var withoutCaptions = 0
    var withoutWords = 0
    var withoutDescription = 0

    init(in lesson: Lesson) {
      var shown = lesson
      shown.blocks = lesson.blocks.selected(for: WebEdition.view)
      shown.forEachBlock { block in
        if case .media(let media) = block {
          if media.kind == .video, media.captions == nil { withoutCaptions += 1 }
          if media.transcript.isEmpty { withoutWords += 1 }
        }
        block.forEachContent { content in
          content.forEachInline {
            guard case .image(let image) = $0 else { return }
            let type = MediaType(fileName: image.destination)
            if image.description.isEmpty { withoutDescription += 1 }
            // A video that is written as a picture is played without captions.
            if type.isVideo { withoutCaptions += 1 }
          }
        }
      }
    }
  }

  static func values(in site: Site, width: Int) async -> PageValues {
    let words = site.words.site
    let (title, lead) = (words[.accessibility], words[.accessibilityLead])
    var values = PageFrame.values(
      in: site, path: SitePaths.accessibility, title: title.text, description: lead.text)
    site.set("title", title, in: &values)
    site.set("lead", lead, in: &values)
    let gaps = await site.lessons.concurrentMap(width: width, batch: 16) { Gaps(in: $0.lesson) }
    values["statement"] = statement(gaps, in: site)
    return PageValues(shared: site.shared(for: SitePaths.accessibility), values)
  }

  private static func statement(_ gaps: [Gaps], in site: Site) -> String {
    let words = site.words.site
    let html = MarkupWriter(.html)
    if let checks = site.context.accessibility {
      html.element(.p) {
        site.write(.span, words(.rulesChecked, count: checks.ruleCount), to: html)
        html.text(" ")
        let result =
          checks.findingCount == 0
          ? words[.nothingFound] : words(.problemsFound, count: checks.findingCount)
        site.write(.span, result, to: html)
      }
      html.startLine()
    }
    let kinds: [(SiteWord, (Gaps) -> Int)] = [
      (.withoutCaptions, { $0.withoutCaptions }), (.withoutWords, { $0.withoutWords }),
      (.withoutDescription, { $0.withoutDescription }),
    ]
    let missing = kinds.filter { kind in gaps.contains { kind.1($0) > 0 } }
    if missing.isEmpty {
      site.write(.p, words[.nothingMissing], to: html)
    } else {
      site.write(.h2, words[.whatIsMissing], to: html)
      html.startLine()
      html.element(.ul) {
        for (word, count) in missing {
          let total = gaps.reduce(0) { $0 + count($1) }
          html.element(.li) {
            site.write(.span, words(word, count: total), to: html)
            write(
              zip(site.lessons, gaps).filter { count($0.1) > 0 }.map(\.0), in: site,
              to: html)
          }
          html.startLine()
        }
      }
    }
    html.startLine()
    site.write(.p, words[.untested], to: html)
    html.startLine()
    writeContact(in: site, to: html)
    return html.string
  }

  /// The lessons that something is missing in.
  private static func write(_ places: [Site.Place], in site: Site, to html: MarkupWriter) {
    html.element(.ul) {
      for place in places {
        let title = place.lesson.title.value
        html.element(.li, site.directed(as: title)) {
          let href = place.path.relative(from: SitePaths.accessibility)
          html.element(.a, ["href": .url(href)], text: title)
        }
      }
    }
  }

  private static func writeContact(in site: Site, to html: MarkupWriter) {
    let addresses = site.course.authors.compactMap { author in
      author.email.map { (author.name, $0) }
    }
    guard !addresses.isEmpty else { return }
    html.element(.p) {
      site.write(.span, site.words.site[.writeToUs], to: html)
      for (name, address) in addresses {
        html.text(" ")
        html.element(
          .a, ["href": .url("mailto:\(address)"), "dir": "auto"], text: "\(name) <\(address)>")
      }
    }
  }
}
