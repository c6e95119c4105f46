import EditionKit
import LessonMarkup
import LessonModel
import MarkupKit
import PageContent
import Words

/// The page with all lessons, for those who print a course or search it with their browser.
///
/// A browser cannot show very long pages, so a course of more than ``most`` lessons has none; its book
/// is for that.
struct PrintPage {
  static let most = 100

  let values: PageValues

  /// The files of the course that the lessons show or link to.
  let assets: Set<AssetID>

  /// Whether a course has this page: one lesson is on one page already.
  static func exists(in site: Site) -> Bool { (2...most).contains(site.lessons.count) }

  init(in site: Site) {
    let words = site.words.site
    let title = words[.printAll]
    var values = PageFrame.values(
      in: site, path: SitePaths.print, title: title.text, description: words[.printAllLead].text)
    values["title"] = site.course.title
    site.set("lead", words[.printAllLead], in: &values)
    let html = MarkupWriter(.html, capacity: 32_768 * site.lessons.count)
    var assets: Set<AssetID> = []
    var hasOwnHTML = false
    for place in site.lessons {
      let links = SiteLinks(from: SitePaths.print, in: site)
      let body = MarkupWriter(.html, capacity: 32_768)
      let writer = LessonWriter(
        into: body, style: site.style, links: links,
        conversions: site.conversions)
      writer.write(place.lesson)
      html.startLine()
      html.element(.article, ["class": "lesson whole"]) {
        let lesson = place.lesson
        if let unit = place.unitTitle {
          html.element(.p, site.directed(["class": "times"], as: unit), text: unit)
        }
        html.element(
          .h2, site.directed(["class": "lesson-title"], as: lesson.title.value),
          text: lesson.title.value)
        if let summary = lesson.summary {
          html.element(.p, site.directed(["class": "lead"], as: summary), text: summary)
        }
        html.element(.div, ["class": "prose"]) {
          html.markup(PrefixedIDs.of(body.markup, with: "\(lesson.id.text)--"))
        }
      }
      assets.formUnion(links.assets)
      if writer.hasOwnHTML { hasOwnHTML = true }
    }
    if hasOwnHTML { values["policy"] = ContentPolicy.own }
    self.values = PageValues(shared: site.shared(for: SitePaths.print), values, text: html.markup)
    self.assets = assets
  }
}

/// Markup whose ids, and what refers to them, begin with a text of their own, so that several pages can
/// be one page.
enum PrefixedIDs {
  /// Attributes that hold ids.
  private static let names = [
    "id", "for", "name", "headers", "list", "aria-labelledby", "aria-describedby", "aria-controls",
  ].map { Array($0.utf8) }
  private static let link = Array("href".utf8)

  static func of(_ markup: TrustedMarkup, with prefix: String) -> TrustedMarkup {
    let bytes = markup.bytes
    let prefix = Array(prefix.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    var isInTag = false
    var attribute = 0
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      result.append(byte)
      at += 1
      switch byte {
      case UInt8(ascii: "<"):
        isInTag = true
        attribute = at
      case UInt8(ascii: ">"): isInTag = false
      case UInt8(ascii: " "), UInt8(ascii: "\n"): if isInTag { attribute = at }
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard isInTag else { continue }
        let end = bytes[at...].firstIndex(of: byte) ?? bytes.count
        let name = bytes[attribute..<max(attribute, at - 2)]
        append(bytes[at..<end], of: name, with: prefix, to: &result)
        at = end
        if at < bytes.count {
          result.append(byte)
          at += 1
        }
      default: break
      }
    }
    return TrustedMarkup(trusting: String(decoding: result, as: UTF8.self))
  }

  private static func append(
    _ value: ArraySlice<UInt8>, of name: ArraySlice<UInt8>, with prefix: [UInt8],
    to result: inout [UInt8]
  ) {
    if name.elementsEqual(link) {
      guard value.first == UInt8(ascii: "#") else {
        result += value
        return
      }
      result.append(UInt8(ascii: "#"))
      result += prefix
      result += value.dropFirst()
    } else if names.contains(where: { $0.elementsEqual(name) }) {
      for (index, id) in value.split(separator: UInt8(ascii: " ")).enumerated() {
        if index > 0 { result.append(UInt8(ascii: " ")) }
        result += prefix
        result += id
      }
    } else {
      result += value
    }
  }
}
