import FileKit
import HTTPTypes
import HummingbirdCore
import Logging
import NIOCore
import NIOPosix

/// A server of web pages for a few people: HTTP/1.1, without encryption.
package struct WebServer: Sendable {
  /// What answers requests; called from many tasks at the same time.
  package typealias Responder = @Sendable (WebRequest) async -> WebAnswer

  private let address: String
  private let port: Int

  /// How long a client may take to accept the next piece of an answer, and to send a request.
  private let patience: Duration
  private let respond: Responder

  /// The longest body of a request that is read, in bytes; 0 to read none.
  private let bodyLimit: Int

  /// The most connections at once; more wait until one ends.
  private static let maximumConnections = 1000

  /// - Parameters:
  ///   - address: The address to listen on: `127.0.0.1` for this machine only, `0.0.0.0` for its
  ///     network.
  ///   - port: The port; 0 for any that is free.
  ///   - patience: How long a client may take to accept the next piece of an answer.
  ///   - bodyLimit: The longest body of a request that is read, in bytes; a longer one is refused (413).
  ///   - respond: What answers requests.
  package init(
    address: String, port: Int, patience: Duration = .seconds(20), bodyLimit: Int = 0,
    respond: @escaping Responder
  ) {
    self.bodyLimit = bodyLimit
    self.address = address
    self.port = port
    self.patience = patience
    self.respond = respond
  }

  /// Serves until the task is canceled; `started` is called once, with the port.
  package func run(started: @escaping @Sendable (_ port: Int) async -> Void)
    async throws(ServerFailure)
  {
    let connection = Connection(
      respond: respond, patience: TimeAmount(patience), bodyLimit: bodyLimit)
    let channel = HTTP1Channel(
      responder: { request, writer, channel in
        try await connection.answer(request, writer, channel)
      },
      configuration: .init(
        idleTimeout: TimeAmount(patience),
        httpDecoderConfiguration: .init(
          maxHeaderFieldSize: 16_384, maxHeaderListSize: 65_536, maxHeaderFieldCount: 100)))
    let server = Server(
      childChannelSetup: channel,
      configuration: ServerConfiguration(
        address: .hostname(address, port: port),
        availableConnectionsDelegate: MaximumAvailableConnections(Self.maximumConnections)),
      onServerRunning: { channel in await started(channel.localAddress?.port ?? 0) },
      eventLoopGroup: MultiThreadedEventLoopGroup.singleton,
      logger: Logger(label: "server", factory: { _ in SwiftLogNoOpLogHandler() }))
    do {
      try await server.run()
    } catch {
      guard !Task.isCancelled else { return }
      throw failure(error)
    }
  }

  private func failure(_ error: any Error) -> ServerFailure {
    let number = (error as? IOError)?.errnoCode
    let code: ServerFailure.Code =
      switch number {
      case EADDRINUSE: .portInUse
      case EACCES, EPERM: .notPermitted
      default: .other
      }
    return ServerFailure(code: code, port: port, reason: number.map(Self.words) ?? "\(error)")
  }

  private static func words(_ number: CInt) -> String {
    strerror(number).map { String(cString: $0).lowercased() } ?? "error \(number)"
  }
}
