import CartridgeEdition
import Diagnostics
import EditionKit
import LessonModel
import LessonReader
import TestKit
import Testing
import Words
import XMLKit

/// A small course as a cartridge.
struct SampleCartridge {
  let files: [OutputTree.File]
  let job: ArchiveJob
  let substitutions: [Substitution]
  let diagnostics: [Diagnostic]

  static let lesson = """
    Some *text*, a [lever](term:lever), and the [second](02-two.md#end) lesson.[^1]

    [^1]: A note.

    ![A funnel of three parts.](media/funnel.svg)

    :::tip
    Ask first.
    :::

    :::quiz{#lever points=2}
    Which lever?

    - [x] The weakest one
      - It costs least.
    - [ ] The loudest one

    Look at the numbers.
    :::

    :::quiz{#both}
    Pick both.

    ![A funnel of three parts.](media/funnel.svg)

    - [x] Two
    - [x] Four
    - [ ] Five
    :::

    :::quiz{#truth answer=true}
    It is so.
    :::

    :::quiz{#word answer="deal | sale"}
    Which word?
    :::

    :::quiz{#days answer=42.5 tolerance=0.5}
    How many?
    :::

    :::quiz{#order}
    In order.

    1. First
    2. Second
    3. Third
    :::

    :::quiz{#match}
    Who?

    | Role | Says |
    | --- | --- |
    | Champion | Yes |
    | Blocker | No |
    | Sponsor | How much |
    :::

    :::quiz{#gaps}
    A [[deal|sale]] without a [[champion]] dies.
    :::

    ::::exercise[Own deal]{#own}
    Take one.

    :::solution
    The smallest one.
    :::
    ::::

    ::::roleplay[The call]{#call}
    The contract ends.

    :::role[Buyer]
    You have another offer.
    :::

    :::role[Seller]
    You do not know it.
    :::

    :::debrief
    What helped?
    :::
    ::::

    :::apply[Next deal]{#next after=3d}
    Take your next deal.

    - What hurts
    :::
    """

  init<Standard: CartridgeStandard>(
    _ standard: Standard.Type, edit: (inout Course) -> Void = { _ in }
  ) async throws {
    let folder = MemoryFolder([
      "lessons/course.yaml": Array(
        "id: sample\ntitle: Q & A\ndescription: A course.\nlanguage: en\nsite: https://example.org/a/\n"
          .utf8),
      "lessons/01-one.md": Array("# One\n\n\(Self.lesson)\n".utf8),
      "lessons/02-two.md": Array("# Two\n\nText.\n\n## End\n\nText.\n".utf8),
      "lessons/10-start/unit.yaml": Array("id: start\ntitle: Start & go\n".utf8),
      "lessons/10-start/01-three.md": Array("# Three\n\nText.\n".utf8),
      "lessons/glossary.yaml": Array(
        "terms:\n- {term: lever, definition: What moves a number.}\n".utf8),
      "lessons/media/funnel.svg": Array(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\"/>".utf8),
    ])
    let read = try await CourseReader(
      folder: folder, editions: [.web, .handouts, Standard.edition], width: 1
    ).read()
    try #require(!read.course.diagnostics.containsError, "\(read.course.diagnostics)")
    var course = read.course.value
    edit(&course)
    let context = EditionContext(words: CourseWords(course.language), site: course.site)
    diagnostics = CartridgeEdition<Standard>().check(course, in: context)
    let tree = await CartridgeEdition<Standard>().render(course, in: context).value
    files = tree.files
    substitutions = tree.substitutions
    job = try files.archive(".imscc")
  }

  var paths: [String] { job.paths }

  func text(_ path: String) throws -> String { try job.text(path) }

  func document(_ path: String) throws -> XMLElement { try job.document(path) }
}
