import EditionKit
import LessonModel
import PageContent
import QuestionContent
import Words
import XMLKit

/// Writes one cartridge: pages, quizzes and topics, and then the manifest that lists them.
///
/// A reference, because every page adds to what is known about the cartridge.
final class CartridgeWriter {
  let course: Course
  let context: EditionContext
  let edition: EditionName
  let names: CartridgeNames
  let view: EditionView
  let conversions: PublishedConversions
  private let title: String
  private let questions: CourseQuestions
  private let assetPaths: [AssetID: OutputPath]
  private var resources: [CartridgeResource] = []
  private var assets: Set<AssetID> = []
  private var pageSubstitutions: [Substitution] = []

  init(_ course: Course, _ standard: any CartridgeStandard.Type, _ context: EditionContext) {
    self.course = course
    self.context = context
    edition = standard.edition
    names = standard.names
    title = standard.title
    view = EditionView(standard.edition, readsAs: .web)
    conversions = PublishedConversions(conversions: context.conversions)
    assetPaths = course.numberedAssetPaths
    // Where quizzes are shown, only this word leads to the files of the cartridge (CC 1.1, 5.4.3).
    questions = CourseQuestions(
      of: course, for: view,
      as: TextForm(
        formulas: .mathML, hasFiles: true, folder: "$IMS-CC-FILEBASE$/", isWide: true),
      in: context)
    for file in questions.files { assets.insert(file.asset) }
  }

  /// The same in every version of the course.
  var identifier: String { "lectern-\(course.id)-\(edition)" }

  func path(_ ending: String) -> OutputPath {
    .inPackages("\(course.id)-\(edition)\(ending)")
  }

  /// The address of a file of the course in the cartridge, from a page.
  func address(of asset: AssetID) -> String? {
    guard let path = assetPaths[asset] else { return nil }
    assets.insert(asset)
    return path.text
  }

  func quizzes(of lesson: Lesson) -> LessonQuestions? {
    questions.lessons.first { $0.lesson == lesson.id }
  }

  func report(_ standIns: [StandIn], in lesson: Lesson) {
    pageSubstitutions += standIns.map {
      Substitution(edition: edition, lesson: lesson.id, $0)
    }
  }

  // MARK: What is in it

  func job() -> ArchiveJob {
    var folders: [CartridgeFolder] = []
    for unit in course.units where !unit.lessons.isEmpty {
      let items = unit.lessons.flatMap(items)
      // What is directly below the root becomes a section in Moodle, so it is always a folder.
      folders.append(
        CartridgeFolder(
          identifier: unit.details.map { "unit-\($0.id)" } ?? "lessons-\(folders.count + 1)",
          title: unit.details?.title ?? course.title, items: items))
    }
    if let site = context.site, !folders.isEmpty {
      folders[folders.count - 1].items.append(
        add(.link, "site", course.title, CartridgeLink(to: site.text, course.title, names).bytes))
    }
    var job = ArchiveJob(.zip)
    let files = assets.sorted().compactMap { asset in assetPaths[asset].map { (asset, $0) } }
    let manifest = CartridgeManifest(
      course: course, identifier: identifier, names: names, folders: folders,
      resources: resources, files: files.map(\.1))
    job.add(OutputPath(literal: "imsmanifest.xml"), .bytes(manifest.bytes))
    for resource in resources { job.add(resource.path, .bytes(resource.bytes)) }
    for (asset, path) in files { job.add(path, .asset(asset)) }
    return job
  }

  /// The page of a lesson, its quiz, and its topics.
  private func items(of lesson: Lesson) -> [CartridgeItem] {
    let title = lesson.title.value
    var items = [
      add(.page, "lesson-\(lesson.id)", title, CartridgePage(lesson, in: self).bytes)
    ]
    if let questions = quizzes(of: lesson) {
      let quiz = CartridgeQuiz(questions, words: context.words)
      let word = context.words.lesson[.quiz].text
      items.append(add(.quiz, "quiz-\(lesson.id)", "\(title): \(word)", quiz.bytes))
    }
    for topic in CartridgeTopic.all(of: lesson, in: self) {
      items.append(add(.topic, "topic-\(topic.id)", topic.title, topic.bytes(names)))
    }
    return items
  }

  private func add(
    _ kind: CartridgeResource.Kind, _ name: String, _ title: String, _ bytes: [UInt8]
  ) -> CartridgeItem {
    resources.append(CartridgeResource(kind: kind, name: name, bytes: bytes))
    return CartridgeItem(name: name, title: title)
  }

  /// A writer of texts outside pages; topics know no files, because not all systems show them there.
  var texts: SimpleTexts {
    SimpleTexts(
      of: course, for: view, as: TextForm(formulas: .mathML, hasFiles: false, isWide: true),
      in: context)
  }

  // MARK: What is reported

  var substitutions: [Substitution] {
    pageSubstitutions + questions.losses
      + rows.compactMap { row in
        row.outcome.standIn(for: row.question).map {
          Substitution(edition: edition, lesson: row.lesson.lesson, $0)
        }
      }
  }

  private var rows: [QuestionSheet.Row] {
    questions.lessons.flatMap { lesson in
      lesson.questions.map {
        QuestionSheet.Row(
          lesson: lesson, question: $0, outcome: CartridgeQuestion.outcome(of: $0))
      }
    }
  }

  private static let steps = [
    "Import the file as it is. Do not unpack it, and do not pack it again.",
    "In Moodle, restore it into a new course; in Canvas, choose *Common Cartridge 1.x Package*.",
    "Lessons are pages, their quizzes are tests beside them, and role-plays and tasks to apply are discussions.",
  ]

  var sheet: QuestionSheet {
    QuestionSheet(
      course: course.title, form: title, generator: context.generator, steps: Self.steps,
      rows: rows, substitutions: questions.losses)
  }

  /// The text beside the cartridge, for those who import it.
  var note: UploadNote {
    UploadNote(
      course: course.title, files: [path(".imscc").name], form: title,
      generator: context.generator, steps: Self.steps, sheet: path("-QUESTIONS.md").name)
  }
}

/// A line of the table of contents.
struct CartridgeItem {
  let name: String
  let title: String
}

/// The lines of a unit.
struct CartridgeFolder {
  let identifier: String
  let title: String
  var items: [CartridgeItem]
}

/// A file that a platform makes something of.
struct CartridgeResource {
  enum Kind {
    case page
    case quiz
    case topic
    case link
  }

  let kind: Kind
  let name: String
  let bytes: [UInt8]

  var path: OutputPath { OutputPath(safe: kind == .page ? "\(name).html" : "\(name).xml") }
}
