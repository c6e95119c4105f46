/// A package for learning platforms that Lectern made: all lessons are in one page, each in a template.
enum OwnPackage {
  /// The lessons of a page; empty for a page of another tool.
  ///
  /// `path` is the page.
  static func lessons(_ html: String, at path: String) -> (
    pages: [PackagedCourse.Page], units: [String]
  ) {
    let templates = html.matches(of: /(?s)<template id="lesson\.([^"]+)">(.*?)<\/template>/)
    guard !templates.isEmpty else { return ([], []) }
    var units: [String] = []
    var unitOf: [String: Int] = [:]
    for match in html.matches(of: /(?s)<section class="unit">\s*<h3>(.*?)<\/h3>(.*?)<\/section>/) {
      units.append(HTMLWords.plain(String(match.1)))
      for lesson in match.2.matches(of: /data-lesson="([^"]+)"/) {
        unitOf[String(lesson.1)] = units.count - 1
      }
    }
    let pages = templates.enumerated().map { number, match in
      let id = String(match.1)
      // Links name the lesson and the place in it.
      let body = String(match.2).replacing(/href="#\/([^"\/]+)\/[^"]*"/) { "href=\"#/\($0.1)\"" }
      let title = body.firstMatch(of: /(?s)<h1[^>]*>(.*?)<\/h1>/).map {
        HTMLWords.plain(String($0.1))
      }
      var page = PackagedCourse.Page(
        path: "\(path)#\(number + 1)", title: title ?? id, unit: unitOf[id], file: path,
        parts: [.text(.html(body), line: 1)], name: id)
      page.place = "/\(id)"
      return page
    }
    return (pages, units)
  }
}
