import ArgumentParser
import CacheKit
import FileKit
import Publishing

/// What can be done with the cache of a project.
struct CacheCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cache",
    abstract: "Shows, checks or removes what Lectern keeps to publish faster.",
    discussion: """
      Recordings, spoken sentences, documents, formulas and code that did not change are taken from .lectern/cache \
      in the project. You can remove it at any time: the next publication makes everything again. If it grows beyond \
      the limit (`lectern publish --cache-max`), Lectern removes what was used least recently.
      """,
    subcommands: [CacheStatusCommand.self, CacheVerifyCommand.self, CacheCleanCommand.self],
    defaultSubcommand: CacheStatusCommand.self)
}

/// The project whose cache is used.
struct CacheOptions: ParsableArguments {
  @Argument(help: "The project folder: the one that contains lessons/.", completion: .directory)
  var project = "."

  func cache() throws(PublishFailure) -> ProjectCache {
    ProjectCache(of: try Project(at: project))
  }
}

struct CacheStatusCommand: Performable {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Shows what is in the cache, and how much space it takes.")

  @OptionGroup var options: CacheOptions

  func perform(_ console: Console) async -> ExitStatus {
    do {
      let cache = try options.cache()
      let status = try cache.status()
      guard !status.shares.isEmpty else {
        try console.print("The cache is empty.")
        return .clean
      }
      let width = status.shares.map(\.kind.name.count).max() ?? 0
      var lines = ["\(Wording.path(cache.folder)): \(Wording.size(bytes: status.byteCount))"]
      for share in status.shares {
        let padding = String(repeating: " ", count: width - share.kind.name.count)
        lines.append(
          "  \(share.kind)\(padding)  \(share.count), \(Wording.size(bytes: share.byteCount))")
      }
      try console.print(lines.joined(separator: "\n"))
      return .clean
    } catch {
      console.report("lectern: \(error)")
      return .couldNotRun
    }
  }
}

struct CacheVerifyCommand: Performable {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Reads everything in the cache, and removes what is damaged.")

  @OptionGroup var options: CacheOptions

  func perform(_ console: Console) async -> ExitStatus {
    do {
      let found = try options.cache().verify()
      let damaged = found.damaged.values.reduce(0, +)
      let whole = Wording.count(found.whole, "entry", "entries")
      guard damaged > 0 else {
        try console.print(found.whole == 0 ? "The cache is empty." : "\(whole), all intact.")
        return .clean
      }
      let kinds = found.damaged.sorted { $0.key < $1.key }.map { "\($0.value) of \($0.key)" }
      try console.print(
        "\(whole) intact; \(Wording.count(damaged, "damaged one", "damaged ones")) removed "
          + "(\(kinds.joined(separator: ", "))). The next publication makes the missing ones again."
      )
      return .clean
    } catch {
      console.report("lectern: \(error)")
      return .couldNotRun
    }
  }
}

struct CacheCleanCommand: Performable {
  static let configuration = CommandConfiguration(
    commandName: "clean",
    abstract: "Removes the cache; the next publication makes everything again.")

  @OptionGroup var options: CacheOptions

  func perform(_ console: Console) async -> ExitStatus {
    do {
      let cache = try options.cache()
      let status = try cache.status()
      try cache.clean(.wait { console.report("Waiting for another publication (\($0)) …") })
      try console.print("Removed \(Wording.size(bytes: status.byteCount)).")
      return .clean
    } catch {
      console.report("lectern: \(error)")
      return .couldNotRun
    }
  }
}
