import Digests
import EditionKit
import LessonModel
import PageContent
import Words

/// The style sheet and the script of a site: what is in them, and their names.
///
/// A name says what is in the file, so a browser may keep it forever and never mixes an old style with
/// a new page. Templates of an author that name `style.css` or `script.js` find them there as well.
struct SiteFiles: Sendable {
  let style: OutputPath
  let script: OutputPath

  /// The script of the page for practice; nil for a course without that page.
  let practiceScript: OutputPath?

  /// The script of the page about the learner; nil for a course without that page.
  let learnerScript: OutputPath?

  /// The style sheet and the script of briefs; nil for a course without any.
  let briefStyle: OutputPath?
  let briefScript: OutputPath?

  /// Whether names stay the same.
  let isLive: Bool

  /// What is published besides the pages.
  let files: [(path: OutputPath, bytes: [UInt8])]

  /// In a preview, names stay the same: what is open changes in place.
  init(
    _ templates: SiteTemplates, for course: Course, _ words: CourseWords, _ look: LookStyle,
    hasPractice: Bool, hasLearnerPage: Bool, hasBriefs: Bool, isLive: Bool
  ) {
    self.isLive = isLive
    let others = templates.files.filter {
      ![SitePaths.style, SitePaths.script, SitePaths.briefStyle].contains($0.path)
    }
    var files = others
    var offline: OutputPath?
    if !isLive, let bytes = OfflineCourse.script(for: course, words, templates) {
      let path = SitePaths.offlineScript.naming(bytes)
      files.append((path, bytes))
      offline = path
    }
    func bytes(of path: OutputPath) -> [UInt8]? {
      templates.files.first { $0.path == path }?.bytes
    }
    let styleBytes = (bytes(of: SitePaths.style) ?? []) + Array(look.css.utf8)
    let scriptBytes =
      bytes(of: SitePaths.script)
      ?? SiteScript.bytes(
        of: templates.scripts, for: course, words, offline: offline, hasPractice: hasPractice)
    func add(_ plain: OutputPath, _ bytes: [UInt8]) -> OutputPath {
      let path = isLive ? plain : plain.naming(bytes)
      files.append((path, bytes))
      if path != plain, templates.names(plain) { files.append((plain, bytes)) }
      return path
    }
    style = add(SitePaths.style, styleBytes)
    script = add(SitePaths.script, scriptBytes)
    if hasPractice {
      practiceScript = add(
        SitePaths.practiceScript,
        SiteScript.practice(templates, for: course, words, offline: offline))
    } else {
      practiceScript = nil
    }
    if hasLearnerPage {
      learnerScript = add(
        SitePaths.learnerScript,
        SiteScript.learner(
          templates, for: course, words, offline: offline, hasPractice: hasPractice))
    } else {
      learnerScript = nil
    }
    if hasBriefs {
      let style = PageScript.tight(bytes(of: SitePaths.briefStyle) ?? []) + Array(look.css.utf8)
      briefStyle = add(SitePaths.briefStyle, style)
      briefScript = add(SitePaths.briefScript, SiteScript.brief(templates, for: course, words))
      files.append((SitePaths.briefElement, SiteScript.briefElement(templates, words)))
    } else {
      briefStyle = nil
      briefScript = nil
    }
    self.files = files
  }
}

extension OutputPath {
  /// The path with the beginning of the digest of what is there: `style.css` becomes
  /// `style.3f2a9c01.css`.
  func naming(_ bytes: [UInt8]) -> OutputPath {
    guard let dot = text.lastIndex(of: ".") else { return self }
    return OutputPath(safe: "\(text[..<dot]).\(Digest(of: bytes).text.prefix(8))\(text[dot...])")
  }
}
