import EditionKit
import FileKit
import LessonModel
import Previewing
import ProcessKit
import Publishing

extension PreviewCommand {
  /// Shows the course as a package, in a page that plays a learning platform.
  func showPlatform(_ edition: any Edition, _ console: Console) async -> ExitStatus {
    do {
      let project = try Project(at: options.project)
      let standard = type(of: edition).name
      let maker = PackageMaker(project: project, patience: .wait { _ in })
      let request = PlatformPreview.Request(
        project: project, standard: standard,
        templates: try Installation.locate(program: "/proc/self/exe").templates, port: port)
      let opens = open
      let preview = Task {
        try await PlatformPreview.run(request) { () async throws(PublishFailure) in
          guard try await maker.make([edition], console) else { return nil }
          let made = try PublishedFolder(at: project.books, of: project)
          return made.publication.files.first {
            $0.edition == standard && $0.path.name.hasSuffix(".zip")
          }.map { "\(project.books)/\($0.path)" }
        } report: { event in
          Self.say(event, opens: opens, console)
        }
      }
      let signals = EndSignals { _ in preview.cancel() }
      defer { signals.stop() }
      try await preview.value
      return .clean
    } catch {
      console.report("lectern: \(error)")
      return .couldNotRun
    }
  }

  private static func say(_ event: PlatformPreview.Event, opens: Bool, _ console: Console) {
    switch event {
    case .ready(let address):
      try? console.print("The learning platform is at \(address)\nPress Ctrl-C to end.")
      if opens { DesktopBrowser.open(address) }
    case .changed: try? console.print("The package has changed: open the course again.")
    case .broken: console.report("The course has errors: the package stays as it is.")
    }
  }
}
