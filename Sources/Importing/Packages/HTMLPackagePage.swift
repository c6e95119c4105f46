import LessonModel

/// A page of a package in HTML.
enum HTMLPackagePage {
  static func isPage(_ path: String) -> Bool {
    [".html", ".htm", ".xhtml"].contains { path.lowercased().hasSuffix($0) }
  }

  /// The page with the addresses of its system written as paths.
  ///
  /// Folders that these words stand for are roots of addresses with a slash (``PackagedCourse/fileRoots``).
  static func text(_ html: String) -> ForeignText {
    var html = html
    for word in ["$IMS-CC-FILEBASE$", "$IMS_CC_FILEBASE$", "%24IMS-CC-FILEBASE%24"] {
      html = html.replacing("\(word)/", with: "/").replacing(word, with: "/")
    }
    return .html(
      html.replacing(/\$(?:WIKI_REFERENCE|CANVAS_OBJECT_REFERENCE)\$\/pages\/([^"'#?\s]+)/) {
        "/wiki_content/\($0.1).html"
      })
  }

  /// Whether there is anything to read when its scripts are gone.
  static func hasWords(_ html: String) -> Bool {
    let body = html.replacing(/(?is)<(script|style|noscript|head)\b.*?<\/\1\s*>/, with: "")
    return body.contains("<img") || !HTMLWords.plain(body).isEmpty
  }

  /// The language of the page, as it says itself.
  static func language(_ html: String) -> String? {
    html.firstMatch(of: /(?i)<html\b[^>]*?\blang\s*=\s*["']?([a-z]+(?:-[a-z0-9]+)*)/).map {
      String($0.1)
    }
  }

  /// The title of the page; nil if it has none.
  static func title(_ html: String) -> String? {
    let match = html.firstMatch(of: /(?is)<title[^>]*>(.*?)<\/title>/)
    return match.flatMap { CourseSettings.plain(HTMLWords.plain(String($0.1))) }
  }
}
