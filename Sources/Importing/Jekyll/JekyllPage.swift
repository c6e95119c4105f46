/// A page of Jekyll, as its place and its front matter describe it.
struct JekyllPage {
  let path: String
  let title: String

  /// Pages with a number come first, the lowest before all others.
  let order: Int

  /// The title of the page above it, as some themes have it.
  let parent: String?
  let isHidden: Bool

  /// Its addresses on the site, the most likely one first.
  let addresses: [String]

  /// Nil for a file without front matter, which Jekyll copies as it is.
  ///
  /// `site` is the title of the site, which its first page has, too.
  init?(_ path: String, _ text: String, site: String?) {
    guard text.hasPrefix("---") else { return nil }
    self.path = path
    var lines = PageLine.lines(of: text)
    let matter = FrontMatter(takenFrom: &lines, path: path)
    let stem = Self.withoutDate(SourcePath.stem(of: path))
    let words = stem.split { "-_".contains($0) }.joined(separator: " ")
    let heading = lines.lazy.compactMap { HeadingLine($0.text) }.first
    title =
      matter["title"]?.words.map { PageHead.words(of: $0) }
      ?? heading.map { PageHead.words(of: $0.title) } ?? (path == "index.md" ? site : nil)
      ?? words.prefix(1).uppercased()
      + words.dropFirst()
    order =
      ["nav_order", "order", "weight", "menu_order", "sort"].lazy.compactMap { matter[$0]?.number }
      .first ?? .max
    parent = matter["parent"]?.words
    isHidden = matter["published"]?.words == "false" || matter["draft"]?.isTrue == true
    let folder = SourcePath.folder(of: path)
    let shown = folder.split(separator: "/").map { $0.hasPrefix("_") ? $0.dropFirst() : $0 }
      .joined(separator: "/")
    let isIndex = ["index", "readme"].contains(stem.lowercased())
    var addresses: [String] = []
    if let link = matter["permalink"]?.words, !link.contains(":") {
      addresses.append(Self.plain(link))
    }
    if folder.hasPrefix("_") { addresses.append(isIndex ? "" : stem) }
    addresses.append(isIndex ? shown : shown.isEmpty ? stem : "\(shown)/\(stem)")
    for link in matter["redirect_from"]?.list ?? [] { addresses.append(Self.plain(link)) }
    self.addresses = addresses
  }

  private static func plain(_ address: String) -> String {
    var address = address[...]
    while address.hasPrefix("/") { address = address.dropFirst() }
    while address.hasSuffix("/") { address = address.dropLast() }
    return String(address.hasSuffix(".html") ? address.dropLast(5) : address)
  }

  /// Posts have a date before their name.
  private static func withoutDate(_ stem: String) -> String {
    stem.prefixMatch(of: /\d{4}-\d{2}-\d{2}-/).map { String(stem[$0.range.upperBound...]) } ?? stem
  }
}
