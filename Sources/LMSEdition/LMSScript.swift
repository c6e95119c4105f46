import EditionKit
import JSONKit
import LessonModel
import PageContent
import Words

/// The script of a package: the parts of the website's script that ask and score questions, those that
/// packages have in common, and the one that speaks the standard.
enum LMSScript {
  /// What a package shares with the website, in `templates/web/scripts/`.
  static let shared = [
    "0-look.js", "1-score.js", "3-page.js", "4-controls.js", "4-deal.js", "4-quiz.js", "4-sure.js",
    "5-worksheet.js", "6-menu.js", "6-way.js",
  ]
  static let folder = "lms/scripts/"

  /// The parts that belong to one standard, by their beginning.
  static let standards = "2-"

  static func bytes(for package: LMSPackage, _ templates: Templates) -> [UInt8] {
    let own = templates.paths(under: folder).filter { path in
      let name = path.dropFirst(folder.count)
      // SCORM has a part that both of its versions use.
      if name.hasPrefix("1-scorm") { return package.script.contains("scorm") }
      return !name.hasPrefix(standards) || name == package.script
    }
    let parts = (own + shared.map { "web/scripts/" + $0 }).sorted { name($0) < name($1) }
    return PageScript.joined(
      parts.map { templates.bytes($0) ?? [] },
      course: PageScript.facts(of: package.course, words: sentences(of: package)))
  }

  private static func name(_ path: String) -> Substring {
    path.split(separator: "/").last ?? ""
  }

  private static func sentences(of package: LMSPackage) -> [(String, JSON)] {
    // What a platform keeps is not on the device, and the reverse.
    let kept = ["kept", "notKept"]
    let site = PageScript.practice(package.words)
    let own = PageScript.sentences(LMSWord.allCases, of: package.words.lms)
    return package.reports
      ? site.filter { !kept.contains($0.0) } + own : site + own.filter { !kept.contains($0.0) }
  }
}
