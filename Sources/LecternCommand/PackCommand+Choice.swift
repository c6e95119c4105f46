import EditionKit
import FileKit
import LMSEdition
import LessonModel
import Publishing
import QuestionEdition

/// What a person wants packed: editions by name, for a learning platform if one is named.
struct PackChoice {
  /// The names of editions; `all` alone for everything that is published.
  var names: [String]

  /// The learning platform whose package it is; nil for any.
  var platform: LearningPlatform?

  /// Reads what is written after `--for`: names of editions and of at most one platform, separated by commas.
  init(_ choice: String) throws(PublishFailure) {
    let words = choice.split { ", ".contains($0) }.map(String.init)
    let platforms = words.compactMap(LearningPlatform.named)
    guard Set(platforms).count < 2 else {
      throw PublishFailure(
        .usage,
        "Name one learning platform at a time: \(platforms[0].name) and \(platforms[1].name) may want different packages of the same kind."
      )
    }
    platform = platforms.first
    if words.contains("all") {
      names = ["all"]
      return
    }
    var editions = words.filter { LearningPlatform.named($0) == nil }
    if let platform { editions.append(platform.edition.text) }
    names = try Editions.chosen(editions.joined(separator: ","), orOnRequest: true).map {
      type(of: $0).name.text
    }
  }

  /// Whether a package for a learning platform is among them.
  var isForPlatforms: Bool {
    Editions.platforms.contains { names.contains(type(of: $0).name.text) }
  }

  var isForBooks: Bool { names.contains(EditionName.book.text) }
}

/// What a person chose for packages, beside the course.
struct PackChoices: Hashable {
  var platforms = LMSChoices()
  var libraries: H5PLibraries?
}

extension PackCommand {
  /// What was chosen for packages for learning platforms.
  func choices(of choice: PackChoice) throws(PublishFailure) -> LMSChoices {
    var choices = LMSChoices()
    choices.parts = scos.flatMap(LMSSettings.Part.init)
    choices.platform = choice.platform
    choices.media = media.flatMap(LMSSettings.Media.init)
    if let schemas { choices.schemas = try read(schemas, for: choice) }
    return choices
  }

  /// The schemas in a folder of the author's: all of them, at the paths that they have there.
  private func read(_ folder: String, for choice: PackChoice) throws(PublishFailure)
    -> [LMSChoices.Schema]
  {
    let standards: [any LMSStandard.Type] = [SCORM12.self, SCORM2004.self]
    let wanted = standards.filter { choice.names.contains($0.edition.text) }
    guard wanted.count == 1, let standard = wanted.first else {
      throw PublishFailure(
        .usage,
        "--schemas is about one package of SCORM at a time: add --for \(EditionName.scorm2004) or --for \(EditionName.scorm12)."
      )
    }
    let found: [String]
    do {
      found = try FileSystem.files(under: folder, withFolderLinks: true)
    } catch {
      throw PublishFailure(.file, "\(error)")
    }
    let paths = found.filter { $0.hasSuffix(".xsd") || $0.hasSuffix(".dtd") }.sorted()
    let missing = standard.schemas.filter { !paths.contains($0) }
    guard missing.isEmpty else {
      throw PublishFailure(
        .usage,
        "\(folder) lacks schemas that \(standard.edition) wants at the root of a package: \(missing.joined(separator: ", "))."
      )
    }
    var schemas: [LMSChoices.Schema] = []
    for path in paths {
      guard let place = OutputPath(path) else {
        throw PublishFailure(.usage, "\(folder)/\(path) cannot be packed: its name is not plain.")
      }
      do {
        schemas.append(
          LMSChoices.Schema(path: place, bytes: try FileSystem.read("\(folder)/\(path)")))
      } catch {
        throw PublishFailure(.file, "\(error)")
      }
    }
    return schemas
  }
}
