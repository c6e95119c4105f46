import ArchiveKit
import AudioKit
import Concurrency
import Diagnostics
import Digests
import EditionKit
import FileKit
import LessonModel
import PictureKit
import ProcessKit
import QRCodeKit
import SpeechKit
import TypesetKit

/// Everything that a publication is made from: equal inputs give equal publications.
enum PublicationInputs {
  /// The inputs by name, for people: "lessons/02-pain.md", "templates/web/page.mustache".
  static func recipe(
    _ request: PublicationRequest, _ checked: CheckedCourse, _ courseFiles: CourseFiles,
    kept: [PublishedFile]
  ) async throws(PublishFailure) -> Recipe {
    var recipe = Recipe()
    recipe.add("the version of Lectern", request.check.generator)
    recipe.add("Lectern itself", FileStamp(of: "/proc/self/exe").map { "\($0)" } ?? "")
    recipe.add("an engine", engines(request.installation))
    recipe.add("the voice", checked.voices.key)
    let speech = Engines.speech(of: request.installation, in: request.project)
    for voice in [checked.voices.narrator, checked.voices.second].compactMap({ $0 }) {
      for file in speech.files(of: voice) {
        recipe.add("the model of a voice", FileStamp(of: file).map { "\($0)" } ?? "")
      }
    }
    recipe.add("the address of the site", checked.context.site?.text ?? "")
    recipe.add("the date of the publication", "\(checked.context.timestamp ?? 0)")
    recipe.add("the day given with --as-of", checked.context.asOf.map { "\($0)" } ?? "")
    recipe.add(
      "the group given with --cohort",
      checked.context.openings.map { openings in
        openings.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
          .joined(separator: " ")
      } ?? "")
    let names = checked.editions.map { type(of: $0).name.text }
    recipe.add("the choice of editions", names.joined(separator: " "))
    for edition in checked.editions where !edition.choice.isEmpty {
      recipe.add("the choice for \(type(of: edition).name)", edition.choice)
    }
    let elsewhere = request.elsewhere.map { type(of: $0).name.text }
    recipe.add("what is online elsewhere", elsewhere.joined(separator: " "))
    for file in kept { recipe.add("\(file.path), which was kept", file.digest) }
    let digests = await checked.sources.concurrentMap(width: request.width, batch: 16) {
      Digest(of: $0.bytes)
    }
    // A publication may write this file, and is the same one afterward.
    var identities = ""
    for (source, digest) in zip(checked.sources, digests) {
      if source.path == IdentityFile.path {
        identities = digest.text
      } else {
        recipe.add(source.path, digest)
      }
    }
    for asset in checked.course.assets {
      recipe.add("lessons/\(asset.id.path)", try courseFiles.digest(of: asset.id))
    }
    for path in checked.context.templates.paths(under: "") {
      recipe.add("templates/\(path)", bytes: checked.context.templates.bytes(path) ?? [])
    }
    recipe.add(IdentityFile.path, identities)
    return recipe
  }

  /// Tells one set of engines from another without starting any of them.
  private static func engines(_ installation: Installation) -> String {
    let packages = [
      "typst", "pillow", "pikepdf", "pypandoc_binary", "hibari_tts", "onnxruntime",
      "numpy", "piper_tts", "onnx", "fonttools", "brotli",
    ]
    let files =
      [
        "\(installation.workers)/speak.py", "\(installation.workers)/piper_voice.py",
        "\(installation.workers)/typeset.py", installation.python,
        Program("typst", installedBy: "").location, Program.ffmpeg.location,
        Program.espeak.location, PictureEngine.vips.location,
      ] + TypesetDesk.workerParts.map { "\(installation.workers)/\($0)" }
    let stamps = files.map { file in file.flatMap { FileStamp(of: $0) }.map { "\($0)" } ?? "-" }
    let fonts = FontFolder.standard.map { "\($0.path) \(FileSystem.isFolder($0.path))" }
    let versions = [
      Engines.versions(of: packages, in: installation), ArchiveWriter.version, QRCode.version,
    ]
    return (versions + stamps + fonts)
      .joined(separator: "\n")
  }
}
