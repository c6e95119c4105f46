import Diagnostics

extension ReaderRules {
  /// Files and folders.
  static let files = [
    RuleDescription(
      .missingCourseFile, .structure, .error, "A course needs the file `lessons/course.yaml`.",
      "This file contains the title of the course, which everything published needs.",
      .words(
        before: "a folder `lessons/` without `course.yaml`",
        after: "`lessons/course.yaml` with the line `title: Sales Velocity`")),
    RuleDescription(
      .misnamedFile, .structure, .error,
      "The YAML files must be named `course.yaml`, `unit.yaml`, `glossary.yaml` and `published.yaml`.",
      """
      Use lower case, and all four letters of `.yaml`: on a web server and on Linux `course.yml` is \
      another file. Lectern reads the file anyway, so that you see its other problems, too.
      """,
      .words(before: "`lessons/course.yml`", after: "`lessons/course.yaml`")),
    RuleDescription(
      .missingUnitFile, .structure, .warning, "A folder of lessons must have a `unit.yaml`.",
      """
      This file contains the title of the unit. Without it, the unit is named after its folder, and its id \
      changes when somebody renames the folder.
      """,
      .files(
        before: [.init("lessons/01-start/01-why.md", "# Why\n\nBecause it pays.\n")],
        after: [
          .init("lessons/01-start/unit.yaml", "title: Start\n"),
          .init("lessons/01-start/01-why.md", "# Why\n\nBecause it pays.\n"),
        ])),
    RuleDescription(
      .fileIsNotRead, .structure, .warning, "A file among the lessons must be a lesson.",
      """
      Lessons end in `.md`, pictures and sounds are in a `media/` folder, and what should wait has a \
      name that begins with `_`. Anything else is not read, and nobody would notice.
      """,
      .files(
        before: [.init("lessons/03-close.markdown", "# Close\n\nAsk for the date.\n")],
        after: [.init("lessons/03-close.md", "# Close\n\nAsk for the date.\n")])),
    RuleDescription(
      .recordingName, .structure, .warning,
      "A recording in the folder of recordings must have the name of a lesson.",
      """
      `recordings:` in `course.yaml` names a folder. In it, `pain.m4a` is your recording of the lesson with the id \
      `pain`, and `pain.costs.m4a` that of its section with the id `costs`. A file with another name is heard nowhere.
      """,
      .words(
        before: "`media/voice/pian.m4a`, in a course with the lesson `pain`",
        after: "`media/voice/pain.m4a`")),
    RuleDescription(
      .nestedUnit, .structure, .warning, "A unit must not contain another unit.",
      "A course has units, and a unit has lessons. Lectern ignores lessons in folders below that.",
      .files(
        before: [
          .init("lessons/01-start/unit.yaml", "title: Start\n"),
          .init("lessons/01-start/01-why.md", "# Why\n\nBecause it pays.\n"),
          .init("lessons/01-start/02-more/01-how.md", "# How\n\nStep by step.\n"),
        ],
        after: [
          .init("lessons/01-start/unit.yaml", "title: Start\n"),
          .init("lessons/01-start/01-why.md", "# Why\n\nBecause it pays.\n"),
          .init("lessons/01-start/02-how.md", "# How\n\nStep by step.\n"),
        ])),
    RuleDescription(
      .unreadableFile, .structure, .error, "Lectern must be able to open every file of the course.",
      "A lesson that cannot be read would be missing from everything that is published.",
      .words(
        before: "`lessons/02-qualify.md` that you may not read",
        after: "the same file after `chmod u+r lessons/02-qualify.md`")),
    RuleDescription(
      .fileTooLarge, .structure, .error, "A text file of the course must not be larger than 1 MiB.",
      "1 MiB is about a thousand pages. A larger file is not a lesson, and perhaps not text.",
      .words(before: "a log file of 90 MB, saved as a lesson", after: "the page of it that matters")
    ),
    RuleDescription(
      .invalidUTF8, .structure, .error, "Text must be UTF-8, without NUL bytes.",
      "In other encodings, letters such as ä or é are lost. Every editor can save as UTF-8.",
      .words(
        before: "a lesson saved with the encoding Windows-1252",
        after: "the same lesson saved with the encoding UTF-8")),
    RuleDescription(
      .linkNotFollowed, .security, .warning,
      "A link in the file system must lead to a file inside the project.",
      """
      The target of a link to the outside exists only on your computer, and a link to a folder can lead in circles. Copy \
      the target instead.
      """,
      .words(
        before: "`lessons/media/logo.svg`, a link to a file in your home folder",
        after: "`lessons/media/logo.svg`, a copy of that file")),
    RuleDescription(
      .invalidCaptions, .media, .error, "Captions must be written in WebVTT.",
      """
      The file begins with the line `WEBVTT`; below it are times and words. Browsers show no captions from \
      anything else, and say nothing about it.
      """,
      .files(
        before: [
          .init(
            .lesson,
            ":::video[A call]{src=media/call.mp4 captions=media/call.vtt}\nAna asks for the date.\n:::"
          ),
          .init("lessons/media/call.mp4", "film"),
          .init(
            "lessons/media/call.vtt", "1\n00:00:01,000 --> 00:00:03,000\nWhen do you decide?\n"),
        ],
        after: [
          .init(
            .lesson,
            ":::video[A call]{src=media/call.mp4 captions=media/call.vtt}\nAna asks for the date.\n:::"
          ),
          .init("lessons/media/call.mp4", "film"),
          .init(
            "lessons/media/call.vtt",
            "WEBVTT\n\n00:00:01.000 --> 00:00:03.000\nWhen do you decide?\n"),
        ])),
    RuleDescription(
      .duplicateFileName, .media, .error,
      "Every system must be able to tell the names of media files apart.",
      """
      Unicode writes `é` as one letter, or as `e` and an accent. To links and to other systems, two files whose \
      names differ only in that way are the same file, so one would be shown instead of the other.
      """,
      .words(
        before: "`media/café.png` twice, saved on two systems",
        after: "`media/cafe-inside.png` and `media/cafe-outside.png`")),
    RuleDescription(
      .invalidFileName, .media, .warning,
      "The name of a media file must not contain a backslash or a control character.",
      "Web servers and other systems read such a name differently. The file is left out.",
      .words(before: "`media/the\\funnel.svg`", after: "`media/the-funnel.svg`")),
    RuleDescription(
      .podcastCover, .podcast, .warning,
      "A cover must be a square JPEG or PNG in RGB of 1400 to 3000 pixels, and not heavy.",
      """
      Directories refuse any other cover: one that is not square, too small or too large, transparent, gray or in the \
      colors of a printer. Above 512 kB, apps wait for it. The same is true for pictures of units and episodes. \
      Without `cover:`, Lectern draws one.
      """,
      .words(before: "a cover of 600 × 400 pixels", after: "a cover of 1400 × 1400 pixels")),
  ]
}
