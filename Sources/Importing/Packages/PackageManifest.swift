import LessonReader
import XMLKit

/// The list of contents of a package, `imsmanifest.xml` (IMS Content Packaging 1.1).
struct PackageManifest {
  static let name = "imsmanifest.xml"

  struct Resource {
    var type: String

    /// The file that is opened, relative to the package; nil if it has none.
    var href: String?

    /// All its files, relative to the package.
    var files: [String]
    var line: Int

    /// What it cannot be without.
    var dependencies: [String]
  }

  /// A line of the table of contents.
  struct Item {
    var title: String
    var resource: String?
    var items: [Item]
    var line: Int
  }

  private(set) var title: String?
  private(set) var description: String?
  private(set) var language: String?
  private(set) var schema: String
  private(set) var items: [Item] = []
  private(set) var resources: [String: Resource] = [:]

  /// The names of the resources in the order of the file.
  private(set) var order: [String] = []

  /// Nil if there is none.
  static func text(_ files: SourceFiles) -> String? { files.text(of: name) }

  init(_ files: SourceFiles) throws(ImportFailure) {
    guard let text = Self.text(files) else {
      throw ImportFailure(
        "imsmanifest.xml is missing: a package lists its contents there. Name the package, or the folder that contains the file."
      )
    }
    let root: XMLElement
    do {
      root = try XMLDocument.parse(Array(text.utf8)).root
    } catch {
      throw ImportFailure(
        "imsmanifest.xml is not well-formed XML, \(error). Export the package again.")
    }
    let metadata = root.child("metadata")
    schema = metadata?.child("schema")?.trimmedText ?? ""
    let general = metadata?.first("general")
    title = CourseSettings.plain(general?.child("title")?.trimmedText)
    description = CourseSettings.plain(general?.child("description")?.trimmedText)
    let written = general?.child("title")?.elements.first
    language = written?.plainAttribute("lang") ?? written?.plainAttribute("language")
    for resource in root.child("resources")?.children("resource") ?? [] {
      let name = resource.plainAttribute("identifier") ?? ""
      let base =
        (root.child("resources")?.plainAttribute("base") ?? "")
        + (resource.plainAttribute("base") ?? "")
      func path(_ written: String?) -> String? {
        written.flatMap { SourcePath.resolve(base + Self.path($0), from: "") }
      }
      resources[name] = Resource(
        type: resource.plainAttribute("type") ?? "", href: path(resource.plainAttribute("href")),
        files: resource.children("file").compactMap { path($0.plainAttribute("href")) },
        line: resource.line,
        dependencies: resource.children("dependency").compactMap {
          $0.plainAttribute("identifierref")
        })
      order.append(name)
    }
    let organizations = root.child("organizations")
    let named = organizations?.children("organization").first {
      $0.plainAttribute("identifier") == organizations?.plainAttribute("default")
    }
    if let organization = named ?? organizations?.child("organization") {
      if title == nil { title = CourseSettings.plain(organization.child("title")?.trimmedText) }
      items = Self.items(of: organization)
      // A cartridge has one item around all others.
      if items.count == 1, items[0].resource == nil, items[0].title.isEmpty {
        items = items[0].items
      }
    }
  }

  private static func items(of element: XMLElement) -> [Item] {
    element.children("item").map { item in
      Item(
        title: item.child("title")?.trimmedText ?? "",
        resource: item.plainAttribute("identifierref").flatMap { $0.isEmpty ? nil : $0 },
        items: items(of: item), line: item.line)
    }
  }

  /// Without what a program is told when it opens the file.
  private static func path(_ written: String) -> String {
    String(PercentEncoding.decoded(written).prefix { $0 != "?" && $0 != "#" })
  }
}
