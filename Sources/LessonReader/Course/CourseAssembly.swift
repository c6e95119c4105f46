import Diagnostics
import LessonModel

/// Builds the course value from the checked keys of `course.yaml`.
enum CourseAssembly {
  static func course(
    _ record: Record, units: [Unit], assets: [Asset], into diagnostics: inout [Diagnostic]
  ) -> Course {
    let title = record.text("title") ?? "Untitled course"
    var course = Course(id: id(record, title: title), title: title, span: record.span)
    course.subtitle = record.text("subtitle")
    course.description = record.text("description") ?? ""
    course.language = record.text("language").flatMap { LanguageTag($0) } ?? .english
    course.site = record.text("site").flatMap { SiteAddress($0) }
    course.addresses = record.text("addresses").flatMap { AddressStyle(rawValue: $0) } ?? .folders
    course.authors = record.records("authors").compactMap(author)
    course.organisation = record.text("organization")
    course.licence = record.text("license")
    course.date = record.text("date").flatMap { CalendarDate($0) }
    course.keywords = record.texts("keywords").map(\.text)
    course.abbreviations = record.texts("abbreviations").map(\.text)
    course.facets = facets(record)
    diagnostics += FacetIDs.diagnostics(record)
    var texts = PlainTextCheck()
    texts.check(record, ["title", "subtitle", "description"], of: "the course")
    for facet in record.records("facets") {
      texts.check(facet, ["title"], of: "a facet")
      for value in facet.records("values") {
        texts.check(value, ["title"], of: "a value of a facet")
      }
    }
    for plan in record.records("plans") {
      texts.check(plan, ["title"], of: "a plan")
      for session in plan.records("sessions") { texts.check(session, ["title"], of: "a session") }
    }
    diagnostics += texts.diagnostics
    course.podcast = PodcastAssembly.settings(
      record.record("podcast"), assets: assets, into: &diagnostics)
    course.narration = NarrationSettings(record.record("narration"))
    course.narration.narrators = record.texts("narrator").map(\.text)
    course.narration.recordings = record.spanned("recordings").map { Spanned($0.text, at: $0.span) }
    course.deploy = DeployCheck.settings(record.record("deploy"), into: &diagnostics)
    course.packages = record.texts("packages").map(\.text)
    course.facilitatorFiles =
      record.text("facilitator").flatMap { FacilitatorFiles(rawValue: $0) } ?? .linked
    course.handouts = HandoutCheck.settings(record.record("handouts"), into: &diagnostics)
    var plans = PlanCheck(lessons: units.flatMap { $0.lessons.map(\.id) })
    course.plans = plans.plans(record.records("plans"))
    diagnostics += plans.diagnostics
    course.book = book(record.record("book"))
    course.lms = lms(record.record("lms"))
    course.hasSearch = record.flag("search") ?? true
    course.isCompressed = record.flag("compressed") ?? false
    course.asksConfidence = record.flag("confidence") ?? false
    course.practice = PracticeCheck.settings(record.record("practice"), into: &diagnostics)
    course.integrations = IntegrationCheck.settings(
      record.record("integrations"), facets: course.facets, into: &diagnostics)
    course.isDiscoverable = record.flag("discovery") ?? true
    course.isForDevices = record.flag("offline") ?? true
    course.look = LookCheck.settings(record.record("look"), assets: assets, into: &diagnostics)
    course.allowsRawHTML = record.flag("html") ?? false
    course.units = units
    diagnostics += PodcastAssembly.missingPictures(of: units, among: assets)
    course.assets = assets
    diagnostics += RecordingFolder.assign(to: &course)
    return course
  }

  /// The facets that the course defines; lessons are checked against them.
  ///
  /// If two have the same id, the first one counts; the same is true for values.
  static func facets(_ record: Record) -> [Facet] {
    var seen: Set<FacetID> = []
    return record.records("facets").compactMap { facet in
      guard let id = facet.text("id").flatMap({ FacetID($0) }), seen.insert(id).inserted else {
        return nil
      }
      var seen: Set<FacetID> = []
      let values = facet.records("values").compactMap { value -> Facet.Value? in
        guard let id = value.text("id").flatMap({ FacetID($0) }), seen.insert(id).inserted else {
          return nil
        }
        return Facet.Value(id: id, title: value.text("title") ?? FileName("\(id)").words)
      }
      return Facet(id: id, title: facet.text("title") ?? FileName("\(id)").words, values: values)
    }
  }

  private static func id(_ record: Record, title: String) -> CourseID {
    let texts = [record.text("id"), IdentifierRule.nearest(to: title), "course"]
    let ids = texts.compactMap { $0.flatMap { CourseID($0) } }
    guard let id = ids.first else { preconditionFailure("`course` is an id") }
    return id
  }

  static func author(_ record: Record) -> Author? {
    record.text("name").map {
      Author(name: $0, email: record.text("email"), url: record.text("url"))
    }
  }

  static func missing(_ file: Record.Spanned, among assets: [Asset]) -> Diagnostic {
    let images = assets.filter(\.mediaType.isImage).map(\.id.path)
    var fix = FixIt("put the image into \(CourseLayout.root)/media/ and write media/name.png")
    if let nearest = Suggestion.nearest(to: file.text, among: images) {
      fix = FixIt(
        "did you mean `\(nearest)`?", edits: [.init(replacing: file.span, with: nearest)])
    }
    return .error(
      .missingMedia, "the file \(CourseLayout.root)/\(file.text) does not exist", at: file.span,
      fixes: [fix])
  }

  private static func lms(_ record: Record?) -> LMSSettings {
    var settings = LMSSettings()
    guard let record else { return settings }
    settings.report =
      record.text("report").flatMap(LMSSettings.Report.init) ?? settings.report
    settings.pass = record.integer("pass")?.value ?? settings.pass
    let counts = record.texts("counts").compactMap { LMSSettings.Requirement(rawValue: $0.text) }
    if !counts.isEmpty {
      settings.requirements = LMSSettings.Requirement.allCases.filter(counts.contains)
    }
    settings.attempts = record.integer("attempts")?.value
    settings.reportsAnswers = record.flag("interactions") ?? false
    settings.keepsNotes = record.flag("notes") ?? true
    settings.parts = record.text("scos").flatMap(LMSSettings.Part.init) ?? .course
    settings.scorm2004 =
      record.text("scorm2004").flatMap(LMSSettings.SCORM2004.init) ?? .fourth
    settings.iriBase = record.text("iri-base")
    settings.media = record.text("media").flatMap(LMSSettings.Media.init) ?? .include
    settings.hasRecordings = record.flag("recordings") ?? false
    return settings
  }

  private static func book(_ record: Record?) -> BookSettings {
    var settings = BookSettings()
    settings.isReadAloud = record?.flag("read-aloud") ?? true
    settings.bitRate = record?.integer("audio")?.value ?? settings.bitRate
    settings.writing = record?.text("writing").flatMap(BookSettings.Writing.init) ?? .horizontal
    let parts = record?.texts("parts").map(\.text) ?? []
    settings.parts = BookSettings.Part.allCases.filter { parts.contains($0.rawValue) }
    settings.hasNCX = record?.flag("ncx") ?? false
    return settings
  }
}
