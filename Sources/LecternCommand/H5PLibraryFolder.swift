import EditionKit
import FileKit
import Foundation
import Publishing
import QuestionEdition

/// Libraries of H5P in a folder, each in a folder of its own with its `library.json`: an unpacked file of
/// H5P is such a folder.
struct H5PLibraryFolder {
  private let folder: String

  init(_ folder: String) { self.folder = folder }

  /// The libraries that questions need; fails if one is not there.
  func libraries() throws(PublishFailure) -> H5PLibraries {
    var installed: [H5PLibraries.Installed] = []
    for (library, files) in try contents() {
      installed.append(try self.installed(library, files))
    }
    let names = Set(installed.map(\.library.name))
    let absent = H5PType.allCases.filter { !names.contains($0.rawValue) }
    guard absent.isEmpty else {
      throw PublishFailure(
        .usage,
        "\(folder) lacks libraries of H5P that questions need: \(absent.map(\.rawValue).joined(separator: ", ")). Unpack a file there that a website has exported with a question set of all kinds."
      )
    }
    let libraries = H5PLibraries(installed, types: try types(among: installed))
    let missing = libraries.missing
    guard missing.isEmpty else {
      throw PublishFailure(
        .usage,
        "\(folder) lacks libraries of H5P that others in it need: \(missing.map(\.description).joined(separator: ", "))."
      )
    }
    return libraries
  }

  // MARK: Files

  /// What websites take in a library (H5P core, `H5PCore::$defaultLibraryWhitelistExtras` and the list for
  /// content); a file of another kind makes them refuse all.
  private static let endings: Set<String> = [
    "json", "js", "css", "svg", "png", "jpg", "jpeg", "gif", "eot", "ttf", "woff", "woff2", "otf",
    "mp3", "m4a", "wav", "ogg", "mp4", "webm", "txt", "md", "vtt",
  ]

  /// The paths of files by the folder of their library.
  private func contents() throws(PublishFailure) -> [(library: String, files: [String])] {
    let all: [String]
    do {
      all = try FileSystem.files(under: folder, withFolderLinks: true)
    } catch {
      throw PublishFailure(.file, "\(error)")
    }
    let described = Set(
      all.filter { $0.hasSuffix("/library.json") && $0.count { $0 == "/" } == 1 }
        .compactMap { $0.split(separator: "/").first.map(String.init) })
    let files = Dictionary(grouping: all) { path in
      String(path.prefix { $0 != "/" })
    }
    return described.sorted().map { library in
      let kept = (files[library] ?? []).filter { path in
        let names = path.split(separator: "/")
        let ending = names.last?.split(separator: ".").last?.lowercased() ?? ""
        return !names.contains { $0.hasPrefix(".") } && Self.endings.contains(ending)
      }
      return (library, kept.sorted())
    }
  }

  private func bytes(_ path: String) throws(PublishFailure) -> [UInt8] {
    do {
      return try FileSystem.read("\(folder)/\(path)")
    } catch {
      throw PublishFailure(.file, "\(error)")
    }
  }

  private func decoded<Value: Decodable>(_ path: String, as type: Value.Type)
    throws(PublishFailure) -> Value
  {
    let bytes = try bytes(path)
    do {
      return try JSONDecoder().decode(type, from: Data(bytes))
    } catch {
      throw PublishFailure(.usage, "\(folder)/\(path) is not what H5P describes a library with.")
    }
  }

  // MARK: What a library says

  /// A library as `library.json` describes it.
  private struct Description: Decodable {
    struct Dependency: Decodable {
      var machineName: String
      var majorVersion: Int
      var minorVersion: Int

      var library: H5PLibrary { H5PLibrary(machineName, majorVersion, minorVersion) }
    }

    var machineName: String
    var majorVersion: Int
    var minorVersion: Int
    var preloadedDependencies: [Dependency]?
    var dynamicDependencies: [Dependency]?
  }

  private func installed(_ library: String, _ paths: [String]) throws(PublishFailure)
    -> H5PLibraries.Installed
  {
    let about = try decoded("\(library)/library.json", as: Description.self)
    let name = H5PLibrary(about.machineName, about.majorVersion, about.minorVersion)
    var files: [H5PLibraries.Installed.File] = []
    for path in paths {
      let place = name.folder + path.dropFirst(library.count)
      guard let place = OutputPath(place) else {
        throw PublishFailure(.usage, "\(folder)/\(path) cannot be packed: its name is not plain.")
      }
      files.append(H5PLibraries.Installed.File(path: place, bytes: try bytes(path)))
    }
    let needs = (about.preloadedDependencies ?? []) + (about.dynamicDependencies ?? [])
    return H5PLibraries.Installed(library: name, needs: needs.map(\.library), files: files)
  }

  /// A field of the semantics of a library; only those of a list of content types are of interest.
  private struct Field: Decodable {
    struct Entry: Decodable {
      var options: [String]?

      private enum Names: String, CodingKey { case options }

      init(from decoder: any Decoder) throws {
        // Options of other fields are objects.
        options = try? decoder.container(keyedBy: Names.self).decode(
          [String].self, forKey: .options)
      }
    }

    var name: String?
    var field: Entry?
  }

  /// The versions that the newest question set in the folder can ask: it refuses all others.
  private func types(among installed: [H5PLibraries.Installed]) throws(PublishFailure)
    -> [H5PType: H5PLibrary]
  {
    let sets = installed.map(\.library).filter { $0.name == H5PType.questionSet.rawValue }
    guard let set = sets.max(by: { ($0.major, $0.minor) < ($1.major, $1.minor) }) else {
      return [:]
    }
    let path = try contents().first { $0.files.contains("\(set.folder)/semantics.json") }
    guard path != nil else {
      throw PublishFailure(.usage, "\(folder)/\(set.folder) has no semantics.json.")
    }
    let fields = try decoded("\(set.folder)/semantics.json", as: [Field].self)
    let options = fields.first { $0.name == "questions" }?.field?.options ?? []
    var types: [H5PType: H5PLibrary] = [.questionSet: set]
    for library in options.compactMap({ H5PLibrary($0) }) {
      if let type = H5PType(rawValue: library.name) { types[type] = library }
    }
    let unasked = H5PType.allCases.filter { types[$0] == nil }
    guard unasked.isEmpty else {
      throw PublishFailure(
        .usage,
        "\(set) in \(folder) cannot ask questions of these kinds: \(unasked.map(\.rawValue).joined(separator: ", "))."
      )
    }
    return types
  }
}
