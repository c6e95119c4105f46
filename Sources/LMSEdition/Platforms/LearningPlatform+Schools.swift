import LessonModel

// The platforms of schools and universities.

extension LearningPlatform {
  static let moodle = LearningPlatform(
    name: "moodle", title: "Moodle", edition: .scorm12,
    reads: [.scorm12, .scorm2004, .cc11, .moodleXML, .gift],
    reading: Fact(
      "Moodle supports SCORM 1.2 completely, and SCORM 2004 in parts only.",
      "https://docs.moodle.org/403/en/SCORM_FAQ"),
    steps: [
      "In the course, add the activity *SCORM package*, and drop the file into it.",
      "Under *Attempts management*, set *Attempts allowed* to *Unlimited*, so that learners can continue.",
      "Under *Activity completion*, require the status *Passed* or *Completed*, whichever your course reports.",
    ],
    facts: [
      Fact(
        "A visit after the course was completed can open as a review, in which nothing is recorded: allow more attempts, or set *Force new attempt*.",
        "tried with Moodle 4.3"),
      Fact(
        "The manifest must not be in a folder of the ZIP: upload the file as it is.",
        "tried with Moodle 4.3"),
      Fact(
        "Packages for cmi5 and xAPI need a plugin and a record store.",
        "https://moodle.org/plugins/mod_tincanlaunch"),
    ])

  static let canvas = LearningPlatform(
    name: "canvas", title: "Canvas", edition: .scorm12,
    reads: [.scorm12, .cc11, .cc13, .qti21],
    reading: Fact(
      "Canvas plays packages with its SCORM tool, which an administrator adds; without it, import a cartridge.",
      "https://community.canvaslms.com/t5/The-Product-Blog/SCORM-to-Require-Signed-Launch-Links/bc-p/470023"
    ),
    steps: [
      "In the navigation of the course, choose *SCORM*, then *Upload*, and choose the file.",
      "Import it as an assignment with points, or as a page without.",
      "If there is no *SCORM* in the navigation, make a cartridge with `lectern pack --for cc11`, and import it under *Settings*, *Import course content*.",
    ],
    facts: [
      Fact(
        "A package that was embedded by its address stopped working in 2021: upload it by the SCORM tool.",
        "https://community.canvaslms.com/t5/The-Product-Blog/SCORM-to-Require-Signed-Launch-Links/bc-p/470023"
      ),
      Fact(
        "Lower and upper case in file names are different there. Lectern writes each name in one way only.",
        "https://polistrasmill.com/2024/02/18/finished-the-task"),
      Fact(
        "Imported questions (QTI) lose what is in a rubric. Lectern writes none.",
        "https://github.com/instructure/canvas-lms/issues/1168"),
    ])

  static let ilias = LearningPlatform(
    name: "ilias", title: "ILIAS", edition: .scorm12, reads: [.scorm12, .scorm2004],
    reading: Fact(
      "ILIAS reads SCORM 1.2 and SCORM 2004.",
      "https://checkpoint-elearning.de/corporate-elearning/interviews/scorm-2004-zertifizierung-f%C3%BCr-ilias"
    ),
    steps: [
      "In the course, choose *Add new item*, then *SCORM learning module*, and upload the file.",
      "In its settings, set the module online, and choose how learners see it: in a window of its own, or in a frame.",
      "In its learning progress, choose what counts: the status that the course reports.",
    ],
    facts: [
      Fact(
        "With SCORM 2004, a course that writes its whole state for each answer can freeze for seconds. Lectern waits a moment, and writes only what has changed.",
        "https://github.com/LiaScript/LiaScript-Exporter/issues/55"),
      Fact(
        "It does not start a page whose address has a question mark. The page of a package of Lectern has none.",
        "https://app.unpkg.com/@liascript/exporter@3.1.1--1.0.4/files/README.md"),
      Fact(
        "Single files can be replaced in its *File directory*, without a new import. Take them from a new package.",
        "https://iliastutorials.com/learning-module-scorm-presentation-mode"),
    ])

  static let openEdX = LearningPlatform(
    name: "openedx", title: "Open edX", edition: .scorm12, reads: [.scorm12, .scorm2004],
    reading: Fact(
      "Open edX plays SCORM 1.2 and SCORM 2004 with the SCORM XBlock, which comes with Tutor.",
      "https://pypi.org/project/openedx-scorm-xblock/"),
    steps: [
      "In Studio, under *Settings*, *Advanced Settings*, add `\"scorm\"` to the *Advanced Module List*.",
      "In a unit, choose *Advanced*, then *SCORM module*, and edit it: upload the file there.",
      "In the same place, say whether it is scored, and publish the unit.",
    ],
    facts: [
      Fact(
        "The manifest must not be in a folder of the ZIP: upload the file as it is.",
        "https://pypi.org/project/openedx-scorm-xblock/"),
      Fact(
        "A site without Tutor has to allow frames of its own address (`X_FRAME_OPTIONS: SAMEORIGIN`).",
        "https://github.com/overhangio/openedx-scorm-xblock"),
    ])
}
