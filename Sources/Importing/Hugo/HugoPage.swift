/// A page of Hugo, as its place and its front matter describe it.
struct HugoPage {
  let path: String

  /// In navigation.
  let title: String
  let isDraft: Bool

  /// Whether it is the page of a folder with other pages.
  let isSection: Bool
  let hasText: Bool

  /// Pages with a weight come first, the lightest before all others.
  let weight: Int

  /// Its address on the site, and those that lead to it.
  let addresses: [String]

  init(_ path: String, _ text: String, root: String) {
    self.path = path
    var lines = PageLine.lines(of: text)
    let matter = FrontMatter(takenFromAny: &lines, path: path)
    let stem = SourcePath.stem(of: path)
    let folder = String(SourcePath.folder(of: path).dropFirst(root.count).drop { $0 == "/" })
    isSection = stem == "_index"
    let own = isSection || stem == "index" ? folder : folder.isEmpty ? stem : "\(folder)/\(stem)"
    let words = SourcePath.name(of: own).split { "-_".contains($0) }.joined(separator: " ")
    title =
      matter["title"]?.words ?? matter["linkTitle"]?.words
      ?? words.prefix(1).uppercased() + words.dropFirst()
    isDraft =
      matter["draft"]?.isTrue == true || matter["headless"]?.isTrue == true
    hasText = lines.contains { !$0.isBlank }
    let weight = matter["weight"]?.number ?? 0
    self.weight = weight == 0 ? .max : weight
    var addresses = [own]
    if let slug = matter["slug"]?.words, !slug.isEmpty {
      let above = SourcePath.folder(of: own)
      addresses.insert(above.isEmpty ? slug : "\(above)/\(slug)", at: 0)
    }
    for other in [matter["url"]?.words].compactMap(\.self) + (matter["aliases"]?.list ?? []) {
      var address = other[...]
      while address.hasPrefix("/") { address = address.dropFirst() }
      while address.hasSuffix("/") { address = address.dropLast() }
      addresses.append(String(address))
    }
    self.addresses = addresses
  }
}

/// The pages of a site of Hugo in order, with the sections at the top as units.
struct HugoTree {
  private(set) var ordered: [(page: HugoPage, unit: Int?)] = []
  private(set) var units: [String] = []

  private let sections: [String: HugoPage]
  private let pages: [String: [HugoPage]]
  private let folders: [String: Set<String>]

  /// Pages that are shown, in the order of their paths.
  init(_ all: [HugoPage], root: String) {
    var sections: [String: HugoPage] = [:]
    var pages: [String: [HugoPage]] = [:]
    var folders: [String: Set<String>] = [:]
    for page in all {
      var folder = SourcePath.folder(of: page.path)
      if page.isSection {
        sections[folder] = page
      } else {
        // A page with files of its own is a folder, too.
        if SourcePath.stem(of: page.path) == "index", folder != root {
          folder = SourcePath.folder(of: folder)
        }
        pages[folder, default: []].append(page)
      }
      while folder != root, folder.count > root.count {
        let above = SourcePath.folder(of: folder)
        folders[above, default: []].insert(folder)
        folder = above
      }
    }
    (self.sections, self.pages, self.folders) = (sections, pages, folders)
    var base = root
    // Many sites have all their pages in one section, such as `docs`.
    while (pages[base] ?? []).isEmpty, folders[base]?.count == 1, let only = folders[base]?.first,
      !(folders[only] ?? []).isEmpty
    {
      if let section = sections[base], section.hasText { ordered.append((section, nil)) }
      base = only
    }
    add(base, unit: nil, depth: 0)
  }

  private enum Item {
    case page(HugoPage)
    case folder(String)
  }

  private mutating func add(_ folder: String, unit: Int?, depth: Int) {
    if let section = sections[folder], section.hasText { ordered.append((section, unit)) }
    let items: [(weight: Int, path: String, item: Item)] =
      (pages[folder] ?? []).map { ($0.weight, $0.path, .page($0)) }
      + (folders[folder] ?? []).map { (sections[$0]?.weight ?? .max, $0, .folder($0)) }
    for item in items.sorted(by: {
      $0.weight == $1.weight ? SourceFiles.precedes($0.path, $1.path) : $0.weight < $1.weight
    }) {
      switch item.item {
      case .page(let page): ordered.append((page, unit))
      case .folder(let inner):
        var own = unit
        if depth == 0 {
          let words = SourcePath.name(of: inner).split { "-_".contains($0) }.joined(separator: " ")
          own = units.count
          units.append(sections[inner]?.title ?? words.prefix(1).uppercased() + words.dropFirst())
        }
        add(inner, unit: own, depth: depth + 1)
      }
    }
  }
}

/// Where `ref` and `relref` lead: to a page by its path, or by a name that only one page has.
struct HugoLinks {
  private let files: SourceFiles
  private let root: String

  /// The paths of pages by their names; empty for a name that several have.
  private var named: [String: String] = [:]

  init(_ files: SourceFiles, _ pages: [HugoPage], root: String) {
    self.files = files
    self.root = root
    for page in pages {
      let stem = SourcePath.stem(of: page.path)
      let isIndex = ["index", "_index"].contains(stem)
      let name = isIndex ? SourcePath.name(of: SourcePath.folder(of: page.path)) : stem
      for key in Set([name, SourcePath.name(of: page.path)]) {
        named[key] = named[key] == nil ? page.path : ""
      }
    }
  }

  /// A destination as a link of Markdown can have it, from the root of the pages.
  func destination(of reference: String, on page: String) -> String {
    let parts = reference.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count > 1 ? "#\(parts[1])" : ""
    let written = String(parts.first ?? "")
    if written.isEmpty { return fragment }
    for start in written.hasPrefix("/") ? [root] : [SourcePath.folder(of: page), root] {
      let relative = String(written.drop { $0 == "/" })
      guard let path = SourcePath.resolve(relative, from: start) else { continue }
      for candidate in [path, path + ".md", path + "/_index.md", path + "/index.md"]
      where files.has(candidate) && candidate.hasPrefix(root) {
        return "/\(candidate.dropFirst(root.count).drop { $0 == "/" })\(fragment)"
      }
    }
    if let path = named[written], !path.isEmpty {
      return "/\(path.dropFirst(root.count).drop { $0 == "/" })\(fragment)"
    }
    return reference
  }
}
