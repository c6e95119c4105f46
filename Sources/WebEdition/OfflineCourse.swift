import Digests
package import EditionKit
import JSONKit
package import LessonModel
import PageContent
import Typography
import Words

/// What lets readers keep the course on their device: a worker that answers without a connection, the
/// list of files that it keeps, and what a device shows of the course among its apps.
enum OfflineCourse {
  /// The files in `templates/web/offline/`.
  static let folder = "offline/"

  /// The digits of a digest in the list: enough to notice every accident.
  static let digestLength = 32

  /// The list of what can be kept: pages and pictures always, recordings and handouts on request.
  ///
  /// Two lists of the same files are equal, so an edition is known by the digest of its list.
  static func list(of files: [ListedFile], for course: Course, in context: EditionContext) -> JSON {
    var pages: [ListedFile] = []
    var sound: [ListedFile] = []
    var papers: [ListedFile] = []
    let roles = Dictionary(context.offers.map { ($0.path, $0.role) }) { first, _ in first }
    for file in files.sorted(by: { $0.path < $1.path }) {
      switch roles[file.path] {
      case .audio, .recap: sound.append(file)
      case .handout(.learner): papers.append(file)
      case .transcript, .chapters: pages.append(file)
      case .handout(.facilitator), .feed, .feedCode, .partFeed, .feedList, .playlist, .cover,
        .package:
        break
      case .page, .brief, .briefs, .finder, .situation, nil:
        guard file.edition == WebEdition.name, !isForPrograms(file.path) else { continue }
        let type = MediaType(fileName: file.path.name)
        if type.isAudio || type.isVideo {
          sound.append(file)
        } else if type == .pdf || type == .zip || type == .epub || type == .binary {
          papers.append(file)
        } else {
          pages.append(file)
        }
      }
    }
    return .object([
      ("format", .string("lectern-offline")), ("version", .integer(1)),
      ("course", .string(course.id.text)), ("files", entries(pages)), ("sound", entries(sound)),
      ("papers", entries(papers)),
    ])
  }

  /// What a person does not read.
  private static func isForPrograms(_ path: OutputPath) -> Bool {
    path == SitePaths.appManifest || path == SitePaths.picture
      || path.folders.first == "lessons" && path.name == SitePaths.picture.name
      || SitePaths.icons.contains { $0.path == path }
      || [".xml", ".txt", ".md"].contains { path.text.hasSuffix($0) }
      || path.folders.first == "opds" || path == SitePaths.takeAwayCopy
  }

  private static func entries(_ files: [ListedFile]) -> JSON {
    .array(
      files.map { file in
        .array([
          .string(file.path.text), .integer(file.byteCount),
          .string(String(file.digest.prefix(digestLength))),
        ])
      })
  }

  /// The worker: it keeps the edition with this list, or takes away what earlier editions kept.
  static func worker(for course: Course, list: [UInt8]?, _ templates: Templates) -> [UInt8] {
    var edition = [("course", JSON.string(course.id.text))]
    if let list { edition.append(("list", .string(Digest(of: list).text))) }
    let name = list == nil ? "remove.js" : "worker.js"
    return Array("\"use strict\";\nconst edition = ".utf8) + JSON.object(edition).bytes
      + Array(";\n".utf8) + (templates.bytes("web/\(folder)\(name)") ?? [])
  }

  /// The script of pages that may be kept; nil where the course is not to be.
  static func script(for course: Course, _ words: CourseWords, _ templates: SiteTemplates)
    -> [UInt8]?
  {
    guard course.isForDevices, let page = templates.offlinePage else { return nil }
    let facts = JSON.object([
      ("id", .string(course.id.text)), ("language", .string(course.language.text)),
      (
        "words",
        .object(
          OfflineWord.allCases.map { ("\($0)", PageScript.entry(words.offline.forms($0))) })
      ),
    ])
    return Array("\"use strict\";\n(() => {\nconst course = ".utf8) + facts.bytes
      + Array(";\n".utf8) + page + Array("})();\n".utf8)
  }

  /// What a device shows of the course (W3C Web Application Manifest).
  static func manifest(for site: Site) -> JSON {
    let course = site.course
    let ground = JSON.string("\(CoverColors(of: course.look).ground)")
    var members: [(String, JSON)] = [
      ("name", .string(course.title)), ("short_name", .string(shortName(of: course.title))),
      ("lang", .string(course.language.text)),
      ("dir", .string(site.direction.rawValue)), ("start_url", .string("./index.html")),
      ("scope", .string("./")), ("display", .string("standalone")),
      ("background_color", ground), ("theme_color", ground),
      ("categories", .texts(["education"])), ("icons", icons(for: site)),
    ]
    if !course.description.isEmpty {
      members.insert(("description", .string(course.description)), at: 2)
    }
    return .object(members)
  }

  /// The drawn icons, or the site's own icon where nothing can draw.
  private static func icons(for site: Site) -> JSON {
    guard site.context.canDraw else {
      return .array([
        .object([
          ("src", .string(SitePaths.icon.text)), ("sizes", .string("any")),
          ("type", .string(MediaType.svg.text)),
        ])
      ])
    }
    return .array(
      SitePaths.icons.map { icon in
        .object([
          ("src", .string(icon.path.text)), ("sizes", .string("\(icon.side)x\(icon.side)")),
          ("type", .string(MediaType.png.text)),
          ("purpose", .string(icon.isMaskable ? "maskable" : "any")),
        ])
      })
  }

  /// Devices show about fifteen letters below an icon: whole words, as many as fit.
  static func shortName(of title: String) -> String {
    var name = ""
    for word in title.split(separator: " ") {
      guard name.isEmpty || name.count + word.count < 15 else { break }
      name += (name.isEmpty ? "" : " ") + word
    }
    return name
  }
}

extension WebEdition {
  package func listing(
    of files: [ListedFile], for course: Course, in context: EditionContext
  ) async -> [OutputTree.File] {
    guard !isLive else { return [] }
    var list: [UInt8]?
    if course.isForDevices {
      list = OfflineCourse.list(of: files, for: course, in: context).bytes
    }
    let worker = OfflineCourse.worker(for: course, list: list, context.templates)
    // With packages the catalog names them, and is made once they are.
    let catalog =
      course.isDiscoverable && context.packages.isEmpty
      ? [
        self.catalog(
          of: course.typeset(with: Typography(course.language)), besides: files, in: context)
      ] : []
    return catalog + [OutputTree.File(path: SitePaths.worker, content: .bytes(worker))]
      + (list.map { [OutputTree.File(path: SitePaths.offlineList, content: .bytes($0))] } ?? [])
  }

  package func lists(_ path: OutputPath) -> Bool {
    Self.listsPackages(path) || path == SitePaths.takeAway || path == SitePaths.worker
      || path == SitePaths.offlineList
  }
}
