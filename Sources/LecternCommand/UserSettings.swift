import Diagnostics
import FileKit
import Foundation
import Publishing
import YAMLKit

/// What a person sets once for all projects, in `~/.config/lectern/settings.yaml`.
///
///     cache:
///       max: 2GB
struct UserSettings: Sendable {
  var cacheLimit: ByteCount?

  /// The file, unless `XDG_CONFIG_HOME` says otherwise (XDG Base Directory Specification).
  static func path(_ environment: [String: String]) -> String? {
    if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") {
      return "\(folder)/lectern/settings.yaml"
    }
    return environment["HOME"].map { "\($0)/.config/lectern/settings.yaml" }
  }

  /// The settings of this person; empty if there is no such file.
  static func load() throws(PublishFailure) -> UserSettings {
    guard let path = path(ProcessInfo.processInfo.environment), FileSystem.exists(path) else {
      return UserSettings()
    }
    do {
      return try UserSettings(SourceText(path: path, bytes: FileSystem.read(path)))
    } catch let failure as PublishFailure {
      throw failure
    } catch {
      throw PublishFailure(.usage, "\(error)")
    }
  }

  init() {}

  init(_ source: SourceText) throws(PublishFailure) {
    let read = YAMLReader.read(source, in: 0..<source.bytes.count)
    func refuse(_ span: SourceSpan, _ message: String) -> PublishFailure {
      PublishFailure(
        .usage, "\(source.path), line \(source.position(at: span.start).line): \(message)")
    }
    if let error = read.diagnostics.first(where: { $0.severity == .error }) {
      throw refuse(error.span, error.message)
    }
    guard let node = read.value else { return }
    guard case .mapping(let entries, _) = node else {
      throw refuse(node.span, "settings must be keys and values, such as `cache: { max: 2GB }`.")
    }
    for entry in entries {
      guard entry.key == "cache" else {
        throw refuse(entry.keySpan, "there is no setting “\(entry.key)”; the only one is `cache`.")
      }
      guard case .mapping(let settings, _) = entry.value else {
        throw refuse(entry.value.span, "`cache` needs `max: 2GB`, indented below it.")
      }
      for setting in settings {
        guard setting.key == "max" else {
          throw refuse(
            setting.keySpan, "`cache` has no setting “\(setting.key)”; the only one is `max`.")
        }
        guard case .scalar(let scalar) = setting.value, let limit = ByteCount(scalar.text) else {
          throw refuse(setting.value.span, "`max` must be a size, such as 500MB or 2GB.")
        }
        cacheLimit = limit
      }
    }
  }
}
