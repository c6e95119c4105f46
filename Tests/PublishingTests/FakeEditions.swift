import Diagnostics
import EditionKit
import FileKit
import LessonModel
import Publishing
import TestKit
import Words

/// An edition that writes each lesson's title, and links to what others offer.
struct TitleEdition: Edition {
  static let name = EditionName.web

  func offers(for course: Course, in context: EditionContext) -> [Offer] {
    course.lessons.map { lesson in
      Offer(
        edition: Self.name, role: .page, lesson: lesson.id, title: Word(lesson.title.value),
        path: OutputPath(safe: "titles/\(lesson.id).txt"), mediaType: .plainText)
    }
  }

  func render(
    _ course: Course, in context: EditionContext, into output: any OutputReceiver
  ) async -> Diagnosed<[Substitution]> {
    var tree = OutputTree()
    for lesson in course.lessons {
      let offers = context.offers(for: lesson.id).map { "\($0.edition): \($0.path)" }
      tree.add(
        OutputPath(safe: "titles/\(lesson.id).txt"),
        text: ([lesson.title.value] + offers).joined(separator: "\n"), lesson: lesson.id)
    }
    if let own = context.templates.text("test/own.txt") {
      tree.add(OutputPath(literal: "own.txt"), text: own)
    }
    return Diagnosed(await tree.deliver(to: output))
  }
}

/// An edition that makes what a test says.
struct FilesEdition: Edition {
  static let name = EditionName.handouts

  var files: [String: OutputTree.Content]

  func render(
    _ course: Course, in context: EditionContext, into output: any OutputReceiver
  ) async -> Diagnosed<[Substitution]> {
    var tree = OutputTree()
    for (path, content) in files.sorted(by: { $0.key < $1.key }) {
      tree.add(OutputPath(safe: path), content)
    }
    return Diagnosed(await tree.deliver(to: output))
  }
}

/// A project in a temporary folder, and how a test publishes it.
struct TestProject: Sendable {
  var folder: String
  var installation = Installation.inSource(folder: repositoryFolder)

  static let twoLessons = [
    "lessons/course.yaml": "title: Two\nlanguage: en\n",
    "lessons/01-one.md": "# One\n\nText.\n",
    "lessons/02-two.md": "# Two\n\nText.\n",
  ]

  init(_ files: [String: String] = twoLessons, in folder: String) throws {
    self.folder = folder
    try Files.write(files, in: folder)
  }

  func publish(
    _ editions: [any Edition] = [TitleEdition()], kept: [any Edition] = [],
    to output: String? = nil, packages: [PublishedPackage] = [], width: Int = 2,
    timeLimit: Duration = .lastResort,
    explains: Bool = false, reports: Bool = true, patience: Patience = .none
  ) async throws -> PublicationResult {
    let project = try Project(at: folder)
    let output = output ?? "\(folder)/dist"
    return try await Publisher.publish(
      PublicationRequest(
        check: CheckRequest(
          project: project, installation: installation, editions: editions,
          knownEditions: [.web, .podcast, .handouts] + editions.map { type(of: $0).name },
          rules: .of(editions), width: width,
          generator: "Lectern test"),
        store: FolderStore(at: output, of: project, patience: patience), output: output,
        kept: kept, packages: { _ in packages }, explains: explains, reports: reports,
        engineTimeLimit: timeLimit,
        patience: patience))
  }

  /// What is published now, as text by path.
  func published() throws -> [String: String] {
    try Files.read("\(folder)/dist").mapValues { String(decoding: $0, as: UTF8.self) }
  }
}
