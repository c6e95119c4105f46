import LessonModel

// The platforms of companies.

extension LearningPlatform {
  private static let doceboHelp =
    "https://help.docebo.com/hc/en-us/articles/360020128479-Uploading-and-managing-SCORM-as-training-material"

  static let docebo = LearningPlatform(
    name: "docebo", title: "Docebo", edition: .scorm12, reads: [.scorm12, .scorm2004],
    reading: Fact("Docebo reads SCORM 1.2 and SCORM 2004, 3rd Edition.", doceboHelp),
    scorm2004: .third,
    refused: RefusedFiles(
      endings: [
        "htaccess", "phps", "php5", "php4", "ph3", "php", "cgi", "sh", "shtml", "asp", "aspx",
        "jsp", "py", "rb", "pl",
      ], source: doceboHelp),
    steps: [
      "Open the course, then *Training material*, *Add training material*, *SCORM*, and upload the file.",
      "Choose whether it opens in a window of its own or on the page.",
    ],
    facts: [
      Fact("It keeps 4,096 characters for SCORM 1.2, and 64,000 for SCORM 2004.", doceboHelp),
      Fact(
        "It does not read the order of parts (sequencing) of SCORM 2004. Lectern does not use it.",
        doceboHelp),
      Fact(
        "What is loaded from `http://` is blocked without a message. A package of Lectern loads nothing from other sites.",
        "https://perituslearning.freshdesk.com/support/solutions/articles/103000041770-scorm-learning-objects"
      ),
    ])

  private static let talentHelp =
    "https://help.talentlms.com/hc/en-us/articles/26499696329756-SCORM-in-TalentLMS-Overview-Setup-and-Best-Practices"

  static let talentLMS = LearningPlatform(
    name: "talentlms", title: "TalentLMS", edition: .scorm12, reads: [.scorm12, .cmi5],
    reading: Fact(
      "TalentLMS reads SCORM 1.2, xAPI and cmi5, and not SCORM 2004.", talentHelp),
    singlePart: Fact("packages of several parts (multi-SCO) are not supported", talentHelp),
    steps: [
      "Open the course, choose *Add*, then *SCORM | xAPI | cmi5*, and upload the file.",
      "Set how the unit is completed: by what the course reports.",
    ],
    facts: [
      Fact(
        "“This is not a valid SCORM file” means most often that the manifest is in a folder of the ZIP: upload the file as it is.",
        talentHelp)
    ])

  static let cornerstone = LearningPlatform(
    name: "cornerstone", title: "Cornerstone", edition: .scorm2004,
    reads: [.scorm12, .scorm2004],
    reading: Fact(
      "Cornerstone reads SCORM 1.2 and SCORM 2004, of which it follows the 3rd Edition.",
      "https://help.csod.com/help/csod_0/Content/Content/Course_Publisher/Create_New_Publication.htm"
    ),
    scorm2004: .third,
    limit: SizeLimit(
      byteCount: 250_000_000,
      source:
        "https://help.csod.com/help/csod_0/Content/Quick_Start_Guides/Quick_Start_Guide_-_Uploading_Courses_via_Course_Publisher.htm"
    ),
    trouble: ReportTrouble(
      reports: [.passedIncomplete, .passedFailed],
      reason: "courses that report passed or failed can stay incomplete there",
      instead: .completedIncomplete,
      source:
        "https://help.csod.com/help/csod_0/Content/User/Learning/Manage_Your_Transcript/Course_Troubleshooting_Guide.htm"
    ),
    steps: [
      "Choose *Content*, *Course Publisher*, *Create new publication*, or the *Content Uploader*, and upload the file.",
      "Try it in your pilot portal first, then preview it before you publish it.",
      "Replace the file when texts have changed; make a new version when lessons were added or removed.",
    ],
    facts: [
      Fact(
        "The Course Publisher takes 250 MB, the Content Uploader 750 MB, and Edge Import 2 GB.",
        "https://help.csod.com/help/csod_0/Content/0_Whats_New/212/Core/Edge_Import/Edge_Import_-_Bulk_Publish_Content_212.htm"
      ),
      Fact(
        "Some of its reports do not list courses of SCORM 1.2.",
        "https://community.articulate.com/discussions/articulate-storyline/everything-we-know-about-cornerstone-on-demand-and-storyline"
      ),
      Fact(
        "Warnings about metadata during the import do not keep a course from running.",
        "https://help.cognota.com/en/articles/15463532-scorm-upload-warnings-when-publishing-to-cornerstone"
      ),
    ])

  private static func sapNote(_ number: Int) -> String {
    "https://userapps.support.sap.com/sap/support/knowledge/en/\(number)"
  }

  static let successFactors = LearningPlatform(
    name: "successfactors", otherNames: ["sap"], title: "SAP SuccessFactors Learning",
    edition: .scorm12, reads: [.scorm12, .scorm2004],
    reading: Fact(
      "SAP SuccessFactors Learning reads SCORM 1.2 and SCORM 2004.", sapNote(2_316_909)),
    steps: [
      "In *Learning Administration*, choose *Content*, *Import content*, and upload the file.",
      "Add the content object that this makes to an item, and set what completes it.",
    ],
    facts: [
      Fact(
        "It records a failure only if one is reported: with `report: passed-failed`, or `completed-failed`.",
        sapNote(2_437_537)),
      Fact(
        "A session ends after 30 minutes in which nothing happens, and what was not sent by then is lost. Lectern sends once a minute.",
        sapNote(2_978_409)),
      Fact(
        "Since the second half of 2023, a part of SCORM 2004 is completed when a learner leaves, unless the manifest says that the course decides. The manifest of Lectern does.",
        sapNote(3_403_728)),
      Fact(
        "Packages of SCORM 2004 must be imported there; uploading them by SFTP is not enough.",
        sapNote(2_568_384)),
    ])
}
