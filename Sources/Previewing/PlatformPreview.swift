package import ArchiveKit
import EditionKit
import FileKit
package import LessonModel
package import Publishing
package import ServerKit
import Synchronization
package import WatchKit

/// A package on a page that plays a learning platform, and packed again when the course changes.
package enum PlatformPreview {
  /// What happens, for the person at the terminal.
  package enum Event: Sendable {
    /// The server answers, and the package is there.
    case ready(address: String)

    /// The package has changed: the next visit has the new version.
    case changed

    /// The course has errors, which were reported: the old package stays.
    case broken
  }

  package enum Failure: Error, CustomStringConvertible {
    case server(ServerFailure)
    case watch(WatchFailure)
    case archive(ArchiveFailure)
    case publish(PublishFailure)

    package var description: String {
      switch self {
      case .server(let failure): "\(failure)"
      case .watch(let failure): "\(failure)"
      case .archive(let failure): "\(failure)"
      case .publish(let failure): "\(failure)"
      }
    }
  }

  /// What to show.
  package struct Request: Sendable {
    package var project: Project

    /// The standard that the platform speaks.
    package var standard: EditionName

    /// The folder of the templates, which contains the page of the platform.
    package var templates: String
    package var port: Int

    package init(project: Project, standard: EditionName, templates: String, port: Int) {
      self.project = project
      self.standard = standard
      self.templates = templates
      self.port = port
    }
  }

  /// Shows a package until the task is canceled.
  ///
  /// - Parameters:
  ///   - request: What to show.
  ///   - pack: Makes the package and says where it is; nil if the course has errors.
  ///   - report: Gets what happens.
  /// - Throws: What the machine could not do.
  package static func run(
    _ request: Request, pack: @escaping @Sendable () async throws(PublishFailure) -> String?,
    report: @escaping @Sendable (Event) async -> Void
  ) async throws(Failure) {
    let shelf = PackageShelf(below: "\(request.project.folder)/.lectern/platform")
    defer { shelf.clear() }
    try await renew(shelf, pack, report)
    let watch: FolderWatch
    do {
      watch = try FolderWatch(request.project.folder, names: ["lessons", "templates"])
    } catch {
      throw .watch(error)
    }
    defer { watch.stop() }
    let site = PlatformSite(request: request, shelf: shelf)
    let server = WebServer(
      address: "127.0.0.1", port: request.port, bodyLimit: PlatformSite.longestBody
    ) { await site.answer($0) }
    let outcome = await withTaskGroup(of: Result<Void, Failure>?.self) { group in
      group.addTask {
        do throws(ServerFailure) {
          try await server.run { port in
            site.begin(port: port)
            let address = "http://127.0.0.1:\(port)/"
            Task { await report(.ready(address: address)) }
          }
          return .success(())
        } catch {
          return .failure(.server(error))
        }
      }
      group.addTask {
        for await _ in watch.changes {
          do throws(Failure) {
            try await renew(shelf, pack, report)
            await report(.changed)
          } catch {
            return .failure(error)
          }
        }
        return nil
      }
      var outcome: Result<Void, Failure> = .success(())
      for await ended in group {
        guard let ended else { continue }
        outcome = ended
        break
      }
      group.cancelAll()
      return outcome
    }
    if case .failure(let failure) = outcome { throw failure }
  }

  /// Makes the package again, and puts it on the shelf.
  private static func renew(
    _ shelf: PackageShelf, _ pack: () async throws(PublishFailure) -> String?,
    _ report: (Event) async -> Void
  ) async throws(Failure) {
    let package: String?
    do {
      package = try await pack()
    } catch {
      throw .publish(error)
    }
    guard let package else { return await report(.broken) }
    do {
      try shelf.put(package)
    } catch {
      throw .archive(error)
    }
  }
}

/// The unpacked package that is shown; the versions before it stay as long as the preview runs.
final class PackageShelf: Sendable {
  private let folder: String
  private let version = Mutex(0)

  init(below folder: String) {
    self.folder = folder
    try? FileSystem.remove(folder)
  }

  /// Counts the packages that were put here; 0 while there is none.
  var number: Int { version.withLock { $0 } }

  /// Unpacks a package, which is shown from now on.
  func put(_ package: String) throws(ArchiveFailure) {
    let next = number + 1
    _ = try ArchiveReader.unpack(
      package, named: package.nameInPath, into: "\(folder)/\(next)")
    version.withLock { $0 = next }
  }

  /// The file at a path of the package that is shown.
  func file(at path: OutputPath) -> OpenFile? {
    let number = number
    return number > 0 ? try? OpenFile("\(folder)/\(number)/\(path)") : nil
  }

  func clear() { try? FileSystem.remove(folder) }
}

/// Answers requests for the page of the platform and for the files of the package.
final class PlatformSite: Sendable {
  private let request: PlatformPreview.Request
  private let shelf: PackageShelf
  private let port = Mutex(0)

  /// What a course of cmi5 talks to.
  private let store = RecordStore()

  /// Statements and states of a learner are far shorter.
  static let longestBody = 1 << 20

  init(request: PlatformPreview.Request, shelf: PackageShelf) {
    self.request = request
    self.shelf = shelf
  }

  func begin(port: Int) { self.port.withLock { $0 = port } }

  func answer(_ request: WebRequest) async -> WebAnswer {
    let hosts = HostCheck(
      names: ["localhost", "127.0.0.1", "[::1]"], port: port.withLock { $0 })
    guard hosts.accepts(request.fields["host"]) else {
      return WebAnswer(421, text: "This preview is at another address.")
    }
    guard let path = request.path else { return WebAnswer(400, text: "This is not an address.") }
    if path == "/" {
      let start = "/platform/index.html?standard=\(self.request.standard)"
      return WebAnswer(302, [("Location", start), ("Cache-Control", "no-store")])
    }
    let storeFolder = "/platform/store/"
    if path.hasPrefix(storeFolder) {
      return await store.answer(request, at: String(path.dropFirst(storeFolder.count)))
        ?? WebAnswer(404, text: "There is nothing here.")
    }
    if path == "/platform/version" { return WebAnswer(200, text: "\(shelf.number)") }
    let file: OpenFile? =
      OutputPath(String(path.dropFirst())).flatMap { place in
        let rest = OutputPath(String(place.text.drop { $0 != "/" }.dropFirst()))
        switch place.folders.first {
        case "platform":
          return rest.flatMap { try? OpenFile("\(self.request.templates)/lms/platform/\($0)") }
        case "course": return rest.flatMap { shelf.file(at: $0) }
        default: return nil
        }
      }
    guard let file else { return WebAnswer(404, text: "There is nothing here.") }
    let type = MediaType(fileName: path).text
    let isText = type.hasPrefix("text/")
    return WebResource(file, mediaType: isText ? "\(type); charset=utf-8" : type)
      .answer(to: request)
  }
}
