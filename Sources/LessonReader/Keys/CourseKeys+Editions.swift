import LessonModel

// What a course says about its editions, and about how it is taught and put online.

extension KeySet {
  /// The keys of `handouts`.
  package static let handouts = KeySet(
    "handouts",
    [
      Key(
        "variants",
        .oneOrMore(
          .choice([HandoutSettings.allKinds] + HandoutSettings.Kind.allCases.map(\.rawValue))),
        "Which kinds of handouts are made; \(HandoutSettings.standard.map { "`\($0.rawValue)`" }.joined(separator: ", ")) without this key."
      ),
      Key(
        "paper", .oneOrMore(.choice(HandoutSettings.Paper.allCases.map(\.rawValue))),
        "The size of paper; of several, the first is the size of files without a size in their names."
      ),
      Key("start", .text, "When a session of the course begins, such as \"9:00\"."),
      Key(
        "plan", .id,
        "The plan of the timetable: one of `plans`, or \(DeliveryPlan.builtIn.map { "`\($0.id)`" }.joined(separator: ", "))."
      ),
      Key(
        "scope", .oneOrMore(.choice(HandoutSettings.Scope.allCases.map(\.rawValue))),
        "What a file about several lessons covers: the course, which is the default, each unit, or each lesson."
      ),
      Key(
        "cards", .oneOrMore(.choice(HandoutSettings.CardSheet.allCases.map(\.rawValue))),
        "The sheets for flash cards: of Avery, or A4 with cut marks."),
      Key(
        "assessment", .text,
        "What participants pass, for certificates; without it, they certify that somebody took part."
      ),
    ])

  /// The keys of one of `plans`.
  package static let plan = KeySet(
    "a plan",
    [
      Key("id", .id, isRequired: true, "The name that `--plan` and `handouts: plan:` use."),
      Key("title", .text, "What people call it."),
      Key("start", .text, "When a session begins that says nothing else, such as \"9:00\"."),
      Key(
        "every", .choice(DeliveryPlan.Rhythm.allCases.map(\.rawValue)),
        "When the next session is: on the next `day`, which is the default, or after a `week`."),
      Key(
        "sessions", .list(of: .record(.session)), needsItems: true,
        "The sessions one by one, each with its lessons."),
      Key("count", .integer(1...100), "Instead of `sessions`: over how many lessons are spread."),
      Key(
        "minutes", .integer(15...1440),
        "Instead of `sessions`: the longest session, breaks included; 480 by default."),
      Key("break", .record(.pause), "Short breaks."),
      Key("lunch", .record(.lunch), "The long break."),
    ])

  /// The keys of one of a plan's `sessions`.
  package static let session = KeySet(
    "a session",
    [
      Key("title", .text, "What the session is called."),
      Key("day", .integer(1...1000), "Its day, where the first day of the course is 1."),
      Key("start", .text, "When it begins, such as \"13:30\"."),
      Key(
        "lessons", .oneOrMore(.id), isRequired: true, needsItems: true,
        "The ids of its lessons, in their order."),
    ])

  /// The keys of a plan's `break`.
  package static let pause = KeySet(
    "a break",
    [
      Key("after", .integer(15...600), "The longest time to sit, in minutes; 90 by default."),
      Key("minutes", .integer(1...120), "How long a break is; 15 by default."),
    ])

  /// The keys of a plan's `lunch`.
  package static let lunch = KeySet(
    "lunch",
    [
      Key("at", .text, "It comes before the first lesson that ends later; \"12:30\" by default."),
      Key("minutes", .integer(0...240), "How long it is; 60 by default, and 0 for none."),
    ])

  /// The keys of `practice`.
  package static let practice = KeySet(
    "practice",
    [
      Key(
        "items", .integer(PracticeSettings.allowedItems),
        "How many questions a session on the website has at most; 10 by default."),
      Key(
        "page", .flag, "Whether the website has a page of questions; it has one without this key."),
      Key(
        "days", .list(of: .integer(1...730)), needsItems: true,
        "After how many days a group is sent a question; \(PracticeSettings().days.map(String.init).joined(separator: ", ")) by default."
      ),
      Key("at", .text, "When it is sent, on the clock of the learners; \"8:30\" by default."),
    ])

  /// The keys of `integrations`.
  package static let integrations = KeySet(
    "integrations",
    [
      Key("briefs", .flag, "Whether lessons have a brief; they have one without this key."),
      Key(
        "frames", .oneOrMore(.text),
        "The sites that may show briefs in a frame, such as https://acme.lightning.force.com; all without this key."
      ),
      Key(
        "object", .text,
        "The name of the records that have stages in the sales program; Opportunity or deals without this key."
      ),
      Key("fields", .record(.crmFields), "The names of fields in the sales program."),
      Key(
        "stages", .list(of: .record(.crmMeaning)), needsItems: true,
        "The stages of the sales program in their order, and what they mean here."),
      Key(
        "record-types", .list(of: .record(.crmMeaning)), needsItems: true,
        "The kinds of records in the sales program, and what they mean here."),
    ])

  /// The keys of the `fields` of integrations.
  package static let crmFields = KeySet(
    "fields",
    [
      Key("stage", .text, "The field with the stage, such as StageName."),
      Key("record-type", .text, "The field with the kind of record."),
      Key("deal", .text, "The field with the name of the deal."),
      Key("account", .text, "The field with the name of the account."),
    ])

  /// The keys of one of the `stages` or `record-types` of integrations.
  package static let crmMeaning = KeySet(
    "a word of the sales program",
    [
      Key("name", .text, isRequired: true, "The word as the sales program spells it."),
      Key("facets", .named(.oneOrMore(.text)), "The situation that it means."),
    ])

  /// The keys of `book`.
  package static let book = KeySet(
    "book",
    [
      Key("read-aloud", .flag, "Whether the book is read aloud where lessons have recordings."),
      Key(
        "audio", .integer(32...128), "The sound of the book, in kilobits per second; 48 by default."
      ),
      Key(
        "writing", .choice(BookSettings.Writing.allCases.map(\.rawValue)),
        "The direction of the lines; `vertical` is for Japanese and Chinese."),
      Key(
        "parts", .oneOrMore(.choice(BookSettings.Part.allCases.map(\.rawValue))),
        "What also becomes a book of its own."),
      Key("ncx", .flag, "Whether old readers, which know EPUB 2 only, get a table of contents."),
    ])

  /// The keys of `lms`.
  package static let lms = KeySet(
    "lms",
    [
      Key(
        "report", .choice(LMSSettings.Report.allCases.map(\.rawValue)),
        "The two results that are reported to the platform; `passed-incomplete` by default."),
      Key(
        "pass", .integer(0...100),
        "The points that have to be reached, in percent; 80 by default, and with 0 answering is enough."
      ),
      Key(
        "counts", .oneOrMore(.choice(LMSSettings.Requirement.allCases.map(\.rawValue))),
        "What has to be done: read the lessons, answer the quizzes, write into the worksheets (`practice`); `lessons` and `quizzes` by default."
      ),
      Key(
        "attempts", .integer(1...60),
        "How often the questions may be answered; any number of times without this key."),
      Key("interactions", .flag, "Whether each single answer is reported to the platform."),
      Key(
        "notes", .flag,
        "Whether the platform keeps what learners write into worksheets; true by default."),
      Key(
        "scos", .choice(LMSSettings.Part.allCases.map(\.rawValue)),
        "What the platform lists and rates as one thing: the course, each unit, or each lesson."),
      Key(
        "scorm2004", .choice(LMSSettings.SCORM2004.allCases.map(\.rawValue)),
        "The edition of SCORM 2004; `4th` by default."),
      Key(
        "iri-base", .url,
        "What the identities of a cmi5 course begin with; the address of the site without this key."
      ),
      Key(
        "media", .choice(LMSSettings.Media.allCases.map(\.rawValue)),
        "Where sound and video are: in the package by default, or on the website (`link`)."),
      Key(
        "recordings", .flag,
        "Whether lessons have their recordings, to hear where `media` says; false by default."),
    ])

  /// The keys of `look`.
  package static let look = KeySet(
    "look",
    [
      Key("logo", .file, "A picture before the name of the course."),
      Key(
        "accent", .text,
        "The color of links and buttons, such as `\"#14605f\"`; it is made darker or lighter where it could not be read."
      ),
      Key(
        "font", .text,
        "The font of the text: a family, whose files may be in `templates/fonts/`, or one of these files."
      ),
      Key("headings", .text, "The font of headings, in the same way."),
      Key("footer", .text, "A line below every page."),
    ])

  /// The keys of `deploy`.
  package static let deploy = KeySet(
    "deploy",
    [
      Key("to", .text, "A folder, user@host:path, or a remote of rclone, name:path."),
      Key(
        "except", .oneOrMore(.text),
        "Published files that are not put online, such as *-facilitator*.pdf."),
    ])
}
