import EditionKit
import LessonMarkup
import LessonModel
import Words

/// Writes one book: its pages, then the files that describe them.
///
/// A reference, because every page adds to what is known about the book.
final class BookWriter {
  let course: Course
  let scope: BookScope
  let context: EditionContext
  let style: MarkupStyle
  let words: CourseWords
  let conversions: BookConversions

  /// Where lessons outside this book are online; nil if that is not known.
  let addresses: PublicAddresses?

  private(set) var items: [BookItem] = []
  private(set) var substitutions: [Substitution] = []

  /// The files of the course that pages show.
  private var assets: Set<AssetID> = []

  /// Where they are in the book.
  let assetPaths: [AssetID: OutputPath]

  /// The lessons in this book that link to a term, in order.
  var uses: [TermID: [Lesson]] = [:]

  /// The number of each lesson's unit in this book, counted from 1.
  let unitNumbers: [LessonID: Int]

  init(_ course: Course, _ scope: BookScope, _ context: EditionContext) {
    self.course = course
    var scope = scope
    for unit in scope.units.indices {
      for lesson in scope.units[unit].lessons.indices {
        let blocks = scope.units[unit].lessons[lesson].blocks
        scope.units[unit].lessons[lesson].blocks = blocks.selected(for: BookEdition.view)
      }
    }
    self.scope = scope
    self.context = context
    words = context.words
    style = .book(BookEdition.view, words: context.words)
    conversions = BookConversions(conversions: context.conversions)
    addresses = PublicAddresses(of: course, in: context)
    assetPaths = course.numberedAssetPaths
    var numbers: [LessonID: Int] = [:]
    for (index, unit) in scope.units.enumerated() {
      for lesson in unit.lessons { numbers[lesson.id] = index + 1 }
    }
    unitNumbers = numbers
  }

  /// The document whose pages this book names; nil if it names none.
  var printedSource: String? { pageList.isEmpty ? nil : context.printedPages?.title }

  func add(_ item: BookItem) { items.append(item) }

  func report(_ standIns: [StandIn], in lesson: Lesson?) {
    substitutions += standIns.map {
      Substitution(edition: BookEdition.name, lesson: lesson?.id, $0)
    }
  }

  /// A file of the course for the book; nil for one that books cannot hold.
  func path(of asset: AssetID) -> (OutputPath, MediaType, PixelSize?)? {
    guard let path = assetPaths[asset], let found = course.asset(asset),
      BookMedia.type(of: found.mediaType.published) != nil
    else { return nil }
    assets.insert(asset)
    return (path, found.mediaType.published, found.size)
  }

  /// Writes all pages.
  func write() {
    addCover()
    addTitlePage()
    // The contents come before what they list, which is written first.
    let place = items.count
    for (index, unit) in scope.units.enumerated() {
      addUnitPage(unit, number: index + 1)
      for lesson in unit.lessons { addChapter(lesson, of: unit) }
      addAnswers(to: unit, number: index + 1)
    }
    addGlossary()
    items.insert(contents(), at: place)
    for asset in assets.sorted() {
      guard let path = assetPaths[asset], let found = course.asset(asset),
        let type = BookMedia.type(of: found.mediaType.published)
      else { continue }
      add(
        BookItem(
          id: "media-\(items.count)", path: path, mediaType: type, content: .asset(asset)))
    }
    add(
      BookItem(
        id: "style", path: .style, mediaType: "text/css",
        content: .bytes(context.templates.bytes("book/style.css") ?? [])))
  }

  /// The package, with the file that says what it is first and as it is.
  var job: ArchiveJob {
    var job = ArchiveJob(.zip, lesson: scope.lesson)
    job.add(OutputPath(literal: "mimetype"), text: BookStandard.mediaType, isStored: true)
    job.add(OutputPath(literal: "META-INF/container.xml"), .bytes(PackageDocument.container))
    let folder = OutputPath(literal: "EPUB")
    func add(_ path: OutputPath, _ content: OutputTree.Content) {
      job.add(folder.appending(path), content)
    }
    var items = items
    if course.book.hasNCX { items.append(NCX.item(of: self)) }
    add(PackageDocument.path, .bytes(PackageDocument(of: self, items).bytes))
    for item in items {
      add(item.path, item.content)
      guard let overlay = item.overlay else { continue }
      add(overlay.path, .bytes(overlay.bytes(for: item.path)))
      add(overlay.audioPath, .encoded(overlay.audio))
    }
    return job
  }
}
