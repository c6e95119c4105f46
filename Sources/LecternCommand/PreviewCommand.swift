import ArgumentParser
import Diagnostics
import Dispatch
import EditionKit
import LessonModel
import Previewing
import ProcessKit
import Publishing
import QRCodeKit
import ServerKit

struct PreviewCommand: Performable {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Shows the course in a browser while you write it.",
    discussion: """
      Open the address that it prints. Pages follow every change that you save, and keep your place; what `lectern check` \
      finds is shown on the page that it belongs to. Recordings and handouts follow in the background. Nothing is \
      published: dist/ stays as it is. Press Ctrl-C to end.

      Exit status: 0 if you ended it, 2 if it could not run.
      """)

  @OptionGroup var options: ProjectOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The port to listen on; 0 for any that is free.", valueName: "number"))
  var port = 4000

  @Flag(help: "Open the course in your browser.")
  var open = false

  @Flag(help: "Let other devices in your network see the course, and print a code for a phone.")
  var lan = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The editions to show, separated by commas: \(Editions.names.map(\.text).joined(separator: ",")).",
      discussion: "Default: all of them.", valueName: "names"))
  var editions: String?

  @Option(
    help: ArgumentHelp(
      "Show the course as a package in a page that plays a learning platform: \(Editions.played.map(\.text).joined(separator: ", ")).",
      valueName: "standard"))
  var lms: String?

  mutating func validate() throws {
    if let lms {
      let known = Editions.played.map(\.text)
      guard known.contains(lms) else {
        throw ValidationError("--lms must be one of \(known.joined(separator: ", ")).")
      }
      guard editions == nil, !lan else {
        throw ValidationError("--lms goes with neither --editions nor --lan.")
      }
    }
    guard (0...65_535).contains(port) else {
      throw ValidationError("--port must be a number from 0 to 65535.")
    }
  }

  func perform(_ console: Console) async -> ExitStatus {
    StandardStreams.reportBrokenPipes()
    if let lms, let standard = Editions.platforms.first(where: { type(of: $0).name.text == lms }) {
      return await showPlatform(standard, console)
    }
    do {
      let request = try request()
      let opens = open
      let preview = Task {
        try await Preview.run(request) { event in
          Self.say(event, opens: opens, console)
          if case .ready(let address, _, _) = event, request.network != nil {
            Self.showCode(of: address, request, console)
          }
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

  private func request() throws(PublishFailure) -> PreviewRequest {
    let project = try Project(at: options.project)
    let wanted = Editions.live(try Editions.chosen(editions))
    let pages = Editions.pages.filter { page in
      wanted.contains { type(of: $0).name == page }
    }
    guard !pages.isEmpty else {
      throw PublishFailure(
        .usage, "A preview shows pages: add \(Editions.pages.map(\.text).joined()) to --editions.")
    }
    let check = CheckRequest(
      project: project, installation: try Installation.locate(program: "/proc/self/exe"),
      editions: wanted, knownEditions: Editions.known, rules: Editions.rules,
      sourceDateEpoch: try SourceDate.epoch(), width: options.width, generator: Version.generator)
    let network = lan ? NetworkAddress.own : nil
    if lan, network == nil {
      throw PublishFailure(
        .usage, "This computer is in no network: connect it, or leave out --lan.")
    }
    return PreviewRequest(check: check, pages: pages, port: port, network: network)
  }

  /// Prints the address that a phone subscribes at, as a code for its camera.
  private static func showCode(of address: String, _ request: PreviewRequest, _ console: Console) {
    let isHeard = request.check.editions.contains { type(of: $0).needsRecordings }
    let target = isHeard ? "\(address)podcast/" : address
    try? console.print(
      "Everybody in your network can see it now. \(isHeard ? "To subscribe on a phone" : "On a phone"): \(target)"
    )
    // Without a terminal that shows colors, the address has to do.
    guard console.colorsOutput, let code = QRCode(of: target) else { return }
    try? console.print(painted: code.terminalText)
  }

  /// Says what happens, one line each.
  private static func say(_ event: PreviewEvent, opens: Bool, _ console: Console) {
    switch event {
    case .ready(let address, let errors, let warnings):
      try? console.print(
        "The course is at \(address)\n\(Self.findings(errors, warnings)) Press Ctrl-C to end.")
      if opens { DesktopBrowser.open(address) }
    case .changed(let pages, let milliseconds, let errors, let warnings):
      let what = errors > 0 ? "Nothing changed" : Wording.count(pages, "file") + " changed"
      try? console.print("\(what), in \(milliseconds) ms. \(Self.findings(errors, warnings))")
    case .failed(let reason): console.report("lectern: \(reason)")
    }
  }

  private static func findings(_ errors: Int, _ warnings: Int) -> String {
    switch (errors, warnings) {
    case (0, 0): "Nothing to report."
    case (0, _): "\(Wording.count(warnings, "warning"))."
    case (_, 0):
      "\(Wording.count(errors, "error")): the last version without errors is shown."
    case (_, _):
      "\(Wording.count(errors, "error")) and \(Wording.count(warnings, "warning")): "
        + "the last version without errors is shown."
    }
  }
}
