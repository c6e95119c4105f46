package import LessonModel
package import Publishing
package import ServerKit
package import WatchKit

/// What to preview, and where.
package struct PreviewRequest: Sendable {
  /// What is checked; its editions are the ones to show.
  package var check: CheckRequest

  /// The editions that consist of pages.
  package var pages: [EditionName]
  package var port: Int

  /// The address of this machine in its network, if other devices may look; nil for this machine
  /// only.
  package var network: String?

  package init(check: CheckRequest, pages: [EditionName], port: Int, network: String? = nil) {
    self.check = check
    self.pages = pages
    self.port = port
    self.network = network
  }
}

/// What happens in a preview, for the person at the terminal.
package enum PreviewEvent: Sendable {
  /// The server answers, and the course was read.
  case ready(address: String, errors: Int, warnings: Int)

  /// Something has changed, and the pages show it.
  case changed(pages: Int, milliseconds: Int, errors: Int, warnings: Int)

  /// The course cannot be read at all.
  case failed(String)
}

/// A course that is shown while it is written.
package enum Preview {
  package enum Failure: Error, CustomStringConvertible {
    case server(ServerFailure)
    case watch(WatchFailure)

    package var description: String {
      switch self {
      case .server(let failure): "\(failure)"
      case .watch(let failure): "\(failure)"
      }
    }
  }

  /// Shows a course until the task is canceled.
  package static func run(
    _ request: PreviewRequest, report: @escaping @Sendable (PreviewEvent) async -> Void
  ) async throws(Failure) {
    let session = PreviewSession(request, report: report)
    let watch: FolderWatch
    do {
      watch = try FolderWatch(request.check.project.folder, names: ["lessons", "templates"])
    } catch {
      throw .watch(error)
    }
    defer { watch.stop() }
    let server = WebServer(
      address: request.network == nil ? "127.0.0.1" : "0.0.0.0", port: request.port
    ) { await session.answer($0) }
    let outcome = await withTaskCancellationHandler {
      await Self.outcome(of: server, session, watch)
    } onCancel: {
      // Requests that wait for something would keep the server from ending.
      session.close()
    }
    await session.finish()
    if case .failure(let failure) = outcome { throw .server(failure) }
  }

  /// Runs everything side by side until the server ends.
  private static func outcome(
    of server: WebServer, _ session: PreviewSession, _ watch: FolderWatch
  ) async -> Result<Void, ServerFailure> {
    await withTaskGroup(of: Result<Void, ServerFailure>?.self) { group in
      group.addTask {
        do throws(ServerFailure) {
          try await server.run { port in session.begin(port: port) }
          return .success(())
        } catch {
          return .failure(error)
        }
      }
      group.addTask {
        await session.follow(watch.changes)
        return nil
      }
      group.addTask {
        await session.work()
        return nil
      }
      group.addTask {
        await session.beat()
        return nil
      }
      var outcome: Result<Void, ServerFailure> = .success(())
      for await ended in group {
        guard let ended else { continue }
        outcome = ended
        break
      }
      session.close()
      group.cancelAll()
      return outcome
    }
  }
}
