import Digests
import EditionKit
import FileKit
import LessonModel
import Publishing
import ServerKit

/// Answers requests for the files of a live publication.
struct PreviewSite: Sendable {
  let live: LivePublication
  let hosts: HostCheck

  /// The address to open, for people who come by another name.
  let address: String

  /// Makes what a request is for, if it has not been made: a document, a recording.
  let make: @Sendable (OutputPath, LiveFile) async -> String?

  /// What the script of an open page reads.
  let events: @Sendable (OutputPath) -> AsyncStream<String>

  func answer(_ request: WebRequest) async -> WebAnswer {
    guard hosts.accepts(request.fields["host"]) else {
      return WebAnswer(421, text: "This preview is at \(address)")
    }
    guard let path = request.path else { return WebAnswer(400, text: "This is not an address.") }
    if path.hasPrefix(PageAddress.tools) { return tool(path, request) }
    switch PageAddress(path, exists: { live.file(at: $0) != nil }) {
    case .file(let file): return await answer(request, for: file)
    case .folder(let folder):
      return WebAnswer(301, [("Location", folder), ("Cache-Control", "no-cache")])
    case .none: return missing(request)
    }
  }

  private func answer(_ request: WebRequest, for path: OutputPath) async -> WebAnswer {
    if live.file(at: path) == nil, live.isOffered(path) { _ = await live.followUp() }
    guard var file = live.file(at: path) else { return missing(request) }
    if let reason = await make(path, file) { return WebAnswer(503, text: reason) }
    file = live.file(at: path) ?? file
    switch file.content {
    case .bytes(let bytes):
      return resource(bytes, at: path).answer(to: request)
    case .disk(let place):
      guard let open = try? OpenFile(place) else { return missing(request) }
      return WebResource(open, mediaType: type(of: path)).answer(to: request)
    case .document:
      return WebAnswer(503, text: "This is still being made: try again in a moment.")
    }
  }

  private func resource(_ bytes: [UInt8], at path: OutputPath, status: Int = 200) -> WebResource {
    let isPage = live.mediaType(of: path) == .html
    let content = isPage ? PageInjection.page(bytes) : bytes
    return WebResource(
      .bytes(content), mediaType: type(of: path),
      version: String(Digest(of: content).text.prefix(24)), status: status)
  }

  /// The page of the site that says that there is no such page.
  private func missing(_ request: WebRequest) -> WebAnswer {
    guard let path = OutputPath("404.html"),
      case .bytes(let bytes) = live.file(at: path)?.content
    else {
      let page = PageInjection.waiting(
        live.course == nil ? "The course cannot be shown yet" : "There is no such page")
      return WebResource(
        .bytes(page), mediaType: "text/html; charset=utf-8", version: "",
        status: live.course == nil ? 503 : 404
      ).answer(to: request)
    }
    return resource(bytes, at: path, status: 404).answer(to: request)
  }

  private func tool(_ path: String, _ request: WebRequest) -> WebAnswer {
    switch path.dropFirst(PageAddress.tools.count) {
    case "preview.js":
      let bytes = Array(PreviewScript.text.utf8)
      return WebResource(
        .bytes(bytes), mediaType: "text/javascript; charset=utf-8",
        version: String(Digest(of: bytes).text.prefix(24))
      ).answer(to: request)
    case "events":
      guard request.method == .get else { return .methodNotAllowed }
      let page: OutputPath? =
        switch PageAddress(request.query["page"] ?? "/", exists: { live.file(at: $0) != nil }) {
        case .file(let file): file
        case .folder, .none: nil
        }
      let events = events(page ?? OutputPath(literal: "404.html"))
      return WebAnswer(
        200,
        [("Content-Type", "text/event-stream; charset=utf-8"), ("Cache-Control", "no-store")],
        .stream(events))
    default: return WebAnswer(404, text: "There is nothing here.")
    }
  }

  private func type(of path: OutputPath) -> String {
    let type = live.mediaType(of: path).text
    let isText =
      type.hasPrefix("text/") || type.hasSuffix("+xml") && type != "image/svg+xml"
      || type == "application/xml"
    return isText ? "\(type); charset=utf-8" : type
  }
}
