import CacheKit
import Concurrency
import Digests
import EditionKit
import Foundation
import LessonModel
import PictureKit

extension CacheKind {
  /// What pictures are, by their bytes; facts only.
  static let pictureFacts = CacheKind("picturefacts")
}

/// What the photos and other pictures of a course are, and in which form each is published.
///
/// Each is unpacked once, when the course is checked: what cannot be read is an error of the course then,
/// and publishing never finds one that checking has not found. Drawings (SVG) are not among them.
struct CoursePictures: Sendable {
  private(set) var facts: [AssetID: PictureFacts] = [:]

  /// The version of what converts pictures.
  private(set) var version = ""

  /// Podcast directories want it in its own size.
  private let cover: AssetID?

  private enum Finding: Codable, Sendable {
    case facts(PictureFacts)
    case unreadable
    case tooManyPixels(width: Int, height: Int)
  }

  private static let types: [MediaType: PictureForm.Format] = [
    .jpeg: .jpeg, .png: .png, .heic: .jpeg, .tiff: .jpeg, MediaType(fileName: "x.webp"): .webP,
    MediaType(fileName: "x.avif"): .avif, MediaType(fileName: "x.gif"): .png,
  ]

  /// Examines the pictures of a course, and writes into it what is found: their sizes as they are published, and
  /// their faults.
  init(of course: inout Course, in project: Project, width: Int) async throws(PublishFailure) {
    cover = course.podcast.cover
    let places = course.assets.indices.filter {
      course.assets[$0].fault == nil && Self.types[course.assets[$0].mediaType] != nil
    }
    guard !places.isEmpty else { return }
    let files = CourseFiles(in: project.lessons, index: project.lessonIndex)
    let cache = Cache(at: project.cache)
    let engine = PictureEngine()
    do throws(PictureFailure) {
      let version = try await engine.version()
      self.version = version
      let findings = try await places.map { course.assets[$0].id }
        .concurrentMap(width: width) { picture throws(PictureFailure) in
          try await Self.finding(of: picture, files, cache, engine, version)
        }
      for (place, finding) in zip(places, findings) {
        let picture = course.assets[place].id
        switch finding {
        case .facts(let known):
          facts[picture] = known
          course.assets[place].size = publishedSize(of: picture, known)
        case .unreadable:
          course.assets[place].fault = .unreadable("it is damaged or incomplete")
        case .tooManyPixels(let width, let height):
          course.assets[place].fault = PixelSize(width: width, height: height)
            .map(AssetFault.tooManyPixels)
        case nil: break
        }
      }
    } catch {
      throw PublishFailure(error)
    }
  }

  /// What a picture is; nil if its file has gone in the meantime, which reading it reports.
  private static func finding(
    of picture: AssetID, _ files: CourseFiles, _ cache: Cache, _ engine: PictureEngine,
    _ version: String
  ) async throws(PictureFailure) -> Finding? {
    guard let digest = try? files.digest(of: picture) else { return nil }
    var recipe = Recipe()
    recipe.add("vips", version)
    recipe.add("its bytes", digest)
    let key = CacheKey(.pictureFacts, recipe)
    if let entry = cache.entry(for: key),
      let known = try? JSONDecoder().decode(Finding.self, from: Data(entry.facts))
    {
      return known
    }
    let finding: Finding
    do throws(PictureFailure) {
      finding = .facts(try await engine.facts(of: files.path(of: picture)))
    } catch {
      switch error.code {
      case .engine, .file: throw error
      case .unreadable, .wrongResult: finding = .unreadable
      case .tooManyPixels(let width, let height):
        finding = .tooManyPixels(width: width, height: height)
      }
    }
    // A full or closed disk costs only the time of the next look.
    if let facts = try? JSONEncoder().encode(finding) {
      _ = try? cache.store(facts: Array(facts), for: key)
    }
    return finding
  }

  // MARK: Forms

  /// What is published instead of a picture's own file; nil if that is published as it is.
  ///
  /// Everything but its pixels is left out: a phone notes where a photo was taken.
  func form(of picture: AssetID) -> PictureForm? {
    let type = MediaType(fileName: picture.name)
    guard let facts = facts[picture], let format = Self.types[type] else { return nil }
    let limit = picture == cover ? nil : PictureWidths.largest
    // An animation is kept as it is.
    guard facts.pageCount == 1, !picture.name.lowercased().hasSuffix(".gif") else { return nil }
    let isTooWide = limit.map { facts.width > $0 } ?? false
    guard
      type.published != type || facts.isTurned || facts.hasMetadata || facts.hasProfile || isTooWide
    else { return nil }
    return PictureForm(format, width: limit)
  }

  /// The widths in which a picture is published in addition.
  func widths(of picture: AssetID) -> [Int] {
    guard let facts = facts[picture], smallerFormat(of: picture) != nil else { return [] }
    return PictureWidths.widths(for: facts.width)
  }

  /// The form of a picture in another width.
  func form(of job: PictureJob) -> PictureForm? {
    smallerFormat(of: job.picture).map { PictureForm($0, width: job.width) }
  }

  private func smallerFormat(of picture: AssetID) -> PictureForm.Format? {
    guard let facts = facts[picture], facts.pageCount == 1 else { return nil }
    switch MediaType(fileName: picture.name) {
    case .png: return .losslessWebP
    case .jpeg, .heic, .tiff, MediaType(fileName: "x.webp"): return .webP
    case _: return nil
    }
  }

  private func publishedSize(of picture: AssetID, _ facts: PictureFacts) -> PixelSize? {
    let isLimited = form(of: picture)?.width.map { facts.width > $0 } ?? false
    guard isLimited else { return PixelSize(width: facts.width, height: facts.height) }
    let height = Double(facts.height) * Double(PictureWidths.largest) / Double(facts.width)
    return PixelSize(width: PictureWidths.largest, height: max(1, Int(height.rounded())))
  }

  /// The pictures that say where they were taken; what is published of them does not.
  var located: [AssetID] { facts.filter { $0.value.hasLocation }.keys.sorted() }

  /// For the context of editions.
  var allWidths: [AssetID: [Int]] {
    Dictionary(facts.keys.map { ($0, widths(of: $0)) }) { first, _ in first }.filter {
      !$0.value.isEmpty
    }
  }
}

extension PublishFailure {
  init(_ failure: PictureFailure) {
    if case .file(let file) = failure.code {
      self.init(file)
    } else {
      self.init(.engine, failure.description)
    }
  }
}
