package import EditionKit
package import JSONKit
package import LessonModel

/// The books of a course as a feed that reading apps subscribe to: OPDS 2.0.
package struct BookFeed: Sendable {
  private let course: Course
  private let context: EditionContext
  private let books: [ListedPackage]
  private let cover: (path: OutputPath, mediaType: MediaType)
  private let path: OutputPath
  private let addresses: PublicAddresses?

  /// Nil if no package is a book; `path` is that of the feed.
  package init?(
    _ course: Course, in context: EditionContext, packages: [ListedPackage],
    cover: (path: OutputPath, mediaType: MediaType), at path: OutputPath
  ) {
    books = packages.filter { Self.kind(of: $0.mediaType) != nil }
    guard !books.isEmpty else { return nil }
    self.cover = cover
    self.course = course
    self.context = context
    self.path = path
    addresses = PublicAddresses(of: course, in: context)
  }

  /// Whether a package is a book.
  package static func hasBooks(_ packages: [ListedPackage]) -> Bool {
    packages.contains { kind(of: $0.mediaType) != nil }
  }

  /// The feed, and a file for each book in it, next to it.
  package var files: [(path: OutputPath, json: JSON)] {
    let kinds = Kind.allCases.filter { kind in
      books.contains { Self.kind(of: $0.mediaType) == kind }
    }
    return [(path, feed(kinds))]
      + kinds.map { kind in
        let file = file(of: kind)
        return (file, publication(kind, at: file))
      }
  }

  private func file(of kind: Kind) -> OutputPath {
    OutputPath(safe: (path.folders + ["\(kind).json"]).joined(separator: "/"))
  }

  private func feed(_ kinds: [Kind]) -> JSON {
    var metadata: [(String, JSON)] = [("title", .string(course.title))]
    if let modified { metadata.append(("modified", .string(modified))) }
    return .object([
      ("metadata", .object(metadata)), ("links", .array([link("self", path, .opds)])),
      ("publications", .array(kinds.map { publication($0, at: file(of: $0)) })),
    ])
  }

  private func link(_ relation: String, _ path: OutputPath, _ type: MediaType) -> JSON {
    .object([
      ("rel", .string(relation)), ("href", .string(address(of: path))),
      ("type", .string(type.text)),
    ])
  }

  /// What a reader gets: the same course to hear or to read.
  private enum Kind: String, CaseIterable {
    case audiobook = "http://schema.org/Audiobook"
    case book = "http://schema.org/Book"
  }

  private static func kind(of type: MediaType) -> Kind? {
    switch type {
    case .audiobook, .lightweightPackage, .m4b: .audiobook
    case _ where type.text == "application/epub+zip": .book
    case _: nil
    }
  }

  private func publication(_ kind: Kind, at file: OutputPath) -> JSON {
    var metadata: [(String, JSON)] = [
      ("@type", .string(kind.rawValue)), ("title", .string(course.title)),
    ]
    if let subtitle = course.subtitle { metadata.append(("subtitle", .string(subtitle))) }
    if !course.authors.isEmpty {
      metadata.append(("author", .array(course.authors.map { .string($0.name) })))
    }
    if let publisher = course.organisation { metadata.append(("publisher", .string(publisher))) }
    metadata.append(("language", .string(course.language.text)))
    if !course.description.isEmpty { metadata.append(("description", .string(course.description))) }
    if let date = course.date { metadata.append(("published", .string(date.description))) }
    if let modified { metadata.append(("modified", .string(modified))) }
    let links = books.filter { Self.kind(of: $0.mediaType) == kind }.map {
      link("http://opds-spec.org/acquisition/open-access", $0.path, $0.mediaType)
    }
    return .object([
      ("metadata", .object(metadata)),
      ("links", .array([link("self", file, .opdsPublication)] + links)),
      (
        "images",
        .array([
          .object([
            ("href", .string(address(of: cover.path))), ("type", .string(cover.mediaType.text)),
          ])
        ])
      ),
    ])
  }

  /// Public if the site is known, else from the feed.
  private func address(of file: OutputPath) -> String {
    addresses?.url(of: file) ?? file.relative(from: path)
  }

  private var modified: String? {
    context.timestamp.map { timestamp in
      let second = timestamp % 86_400
      let time = [second / 3600, second / 60 % 60, second % 60].map { part in
        part < 10 ? "0\(part)" : String(part)
      }
      return "\(CalendarDate(unixSeconds: timestamp))T\(time.joined(separator: ":"))Z"
    }
  }
}
