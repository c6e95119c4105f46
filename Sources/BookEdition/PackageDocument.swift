import EditionKit
import LessonModel
import Words
import XMLKit

/// What a book is and what it contains (EPUB 3.3 §5).
struct PackageDocument {
  static let path = OutputPath(literal: "package.opf")

  /// `META-INF/container.xml`, which says where the package document is (OCF 3.3 §4.2.6.3.1).
  static var container: [UInt8] {
    XMLWriter.document(
      "container",
      namespaces: [XMLNamespace(default: "urn:oasis:names:tc:opendocument:xmlns:container")],
      ["version": "1.0"]
    ) { xml in
      xml.element("rootfiles") {
        xml.element(
          "rootfile",
          ["full-path": "EPUB/\(path)", "media-type": "application/oebps-package+xml"])
      }
    }
  }

  private let book: BookWriter
  private let items: [BookItem]

  init(of book: BookWriter, _ items: [BookItem]) {
    self.book = book
    self.items = items
  }

  var bytes: [UInt8] {
    let course = book.course
    let isRightToLeft = book.direction == .rightToLeft
    return XMLWriter.document(
      "package",
      namespaces: [
        XMLNamespace(default: "http://www.idpf.org/2007/opf"),
        XMLNamespace(prefix: "dc", uri: "http://purl.org/dc/elements/1.1/"),
      ],
      [
        "version": BookStandard.packageVersion, "unique-identifier": "identity",
        "xml:lang": course.language.text, "dir": isRightToLeft ? "rtl" : nil,
      ]
    ) { xml in
      xml.element("metadata") {
        writeDescription(xml)
        writeSeries(xml)
        BookAccessibility(of: book).write(xml)
        writeSound(xml)
      }
      xml.element("manifest") { for item in items { write(item, xml) } }
      let turns = isRightToLeft || course.book.writing == .vertical
      xml.element(
        "spine",
        [
          "toc": course.book.hasNCX ? NCX.id : nil,
          "page-progression-direction": turns ? "rtl" : "ltr",
        ]
      ) {
        for item in items where item.isPage { xml.element("itemref", ["idref": item.id]) }
      }
    }
  }

  private func meta(_ property: String, _ text: String, of id: String? = nil, _ xml: XMLWriter) {
    xml.element(
      "meta", ["refines": id.map { "#\($0)" }, "property": property], text: text)
  }

  // MARK: Metadata

  private func writeDescription(_ xml: XMLWriter) {
    let course = book.course
    xml.element("dc:identifier", ["id": "identity"], text: book.identity)
    xml.element("dc:title", ["id": "title"], text: book.scope.title)
    meta("title-type", "main", of: "title", xml)
    if let subtitle = book.scope.subtitle {
      xml.element("dc:title", ["id": "subtitle"], text: subtitle)
      meta("title-type", "subtitle", of: "subtitle", xml)
    }
    xml.element("dc:language", text: course.language.text)
    for (number, author) in course.authors.enumerated() {
      xml.element("dc:creator", ["id": "author-\(number + 1)"], text: author.name)
      xml.element(
        "meta",
        [
          "refines": "#author-\(number + 1)", "property": "role", "scheme": "marc:relators",
        ], text: "aut")
    }
    if let organisation = course.organisation { xml.element("dc:publisher", text: organisation) }
    if !course.description.isEmpty { xml.element("dc:description", text: course.description) }
    for keyword in course.keywords { xml.element("dc:subject", text: keyword) }
    if let licence = course.licence { xml.element("dc:rights", text: licence) }
    if let date = course.date { xml.element("dc:date", text: date.description) }
    if let address = book.addresses?.course { xml.element("dc:source", text: address) }
    meta("dcterms:modified", Self.time(book.context.timestamp ?? 0), xml)
    xml.element("meta", ["name": "generator", "content": book.context.generator])
    // Readers of EPUB 2 find the cover by it.
    xml.element("meta", ["name": "cover", "content": "cover-image"])
  }

  /// A part of a course belongs to a series.
  private func writeSeries(_ xml: XMLWriter) {
    guard let position = book.scope.position else { return }
    xml.element(
      "meta", ["property": "belongs-to-collection", "id": "series"], text: book.course.title)
    meta("collection-type", "series", of: "series", xml)
    meta("group-position", "\(position)", of: "series", xml)
    meta("dcterms:identifier", book.course.identity(of: "book"), of: "series", xml)
  }

  private func writeSound(_ xml: XMLWriter) {
    // The stylesheet has these classes, also in a book without sound.
    meta("media:active-class", BookStandard.activeClass, xml)
    meta("media:playback-active-class", BookStandard.playingClass, xml)
    let overlays = items.compactMap(\.overlay)
    guard !overlays.isEmpty else { return }
    for overlay in overlays {
      meta("media:duration", Overlay.clock(overlay.duration), of: overlay.id, xml)
    }
    meta("media:duration", Overlay.clock(overlays.reduce(0) { $0 + $1.duration }), xml)
    for name in narrators(of: overlays) { meta("media:narrator", name, xml) }
  }

  /// The names of the voices, each once, in the order of the lessons.
  private func narrators(of overlays: [Overlay]) -> [String] {
    var names: [String] = []
    for overlay in overlays {
      guard let recording = book.context.recordings[overlay.lesson] else { continue }
      let own: [String] =
        switch recording.origin {
        case .synthesized(let voice): [book.words.book(.syntheticVoice, [.title: voice]).text]
        case .supplied: []
        }
      let readers = book.course.lesson(overlay.lesson).map {
        recording.narrators(of: $0, in: book.course)
      }
      names += (own + (readers ?? [])).filter { !names.contains($0) }
    }
    return names
  }

  // MARK: Files

  private func write(_ item: BookItem, _ xml: XMLWriter) {
    xml.element(
      "item",
      [
        "id": item.id, "href": item.path.text, "media-type": item.mediaType,
        "properties": item.properties.isEmpty ? nil : item.properties.joined(separator: " "),
        "media-overlay": item.overlay?.id,
      ])
    guard let overlay = item.overlay else { return }
    xml.element(
      "item",
      [
        "id": overlay.id, "href": overlay.path.text, "media-type": "application/smil+xml",
      ])
    xml.element(
      "item",
      [
        "id": "audio-\(overlay.lesson)", "href": overlay.audioPath.text, "media-type": "audio/mpeg",
      ])
  }

  /// `2026-11-01T00:00:00Z`.
  static func time(_ seconds: Int) -> String {
    let rest = max(0, seconds) % 86_400
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(CalendarDate(unixSeconds: seconds))T"
      + "\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))Z"
  }
}
