import Diagnostics
import LessonModel
import LessonReader
import Testing

@Suite("course.yaml and unit.yaml")
struct CourseFileTests {
  @Test("a course that says little gets what most courses want")
  func defaults() async throws {
    let course = try await Reading(["course.yaml": "title: A course\n"]).course
    #expect(!course.allowsRawHTML)
    #expect(course.language == .english)
    #expect(course.addresses == .folders)
    #expect(course.narration.voice == nil && course.narration.pace == 1)
    #expect(!course.podcast.isExplicit)
    #expect(course.site == nil && course.date == nil)
  }

  @Test(
    "an address without a host, or with characters that no address has, is an error where it is written",
    arguments: [
      "lms: {iri-base: 'https://x/\"><b>'}", "lms: {iri-base: 'https://'}",
      "lms: {iri-base: 'https://example.org/{a}'}", "lms: {iri-base: 'https:///a'}",
      "authors: [{name: Ana, url: 'https://example.org/<b>'}]",
      "authors: [{name: Ana, url: 'https://example.org/a|b'}]",
    ])
  func addresses(line: String) async throws {
    let reading = try await Reading(["course.yaml": "title: A course\n\(line)\n"])
    #expect(reading.rules == ["invalid-value"])
  }

  @Test(
    "an address may have a query, a fragment and letters of any script",
    arguments: [
      "lms: {iri-base: 'https://example.org/kurs/größe'}",
      "authors: [{name: Ana, url: 'https://example.org/a?b=c&d=1#e'}]",
      "authors: [{name: Ana, url: 'http://127.0.0.1:8000'}]",
    ])
  func plainAddresses(line: String) async throws {
    let reading = try await Reading(["course.yaml": "title: A course\n\(line)\n"])
    #expect(!reading.rules.contains("invalid-value"))
  }

  @Test(
    "a number out of its range is an error where it is written",
    arguments: [
      "minutes: 0", "minutes: -1", "minutes: 100000", "narration: {pace: 0.1}",
      "narration: {pace: 9}", "practice: {items: 4}", "practice: {items: 21}",
    ])
  func ranges(line: String) async throws {
    let reading = try await Reading(["course.yaml": "title: A course\n\(line)\n"])
    #expect(reading.rules == ["invalid-value"])
    let value = line.split(separator: " ").last?.filter { $0 != "}" }
    #expect(reading.diagnostics.first.flatMap { reading.text(in: $0.span) } == value)
  }

  @Test("every key arrives in the model")
  func everyKey() async throws {
    let reading = try await Reading([
      "course.yaml": """
      id: sales
      title: 2026
      subtitle: Sell sooner
      description: >-
        One paragraph
        over two lines.
      language: pt-br
      site: https://example.org/sales
      addresses: files
      authors:
        - name: Ana
          email: ana@example.org
          url: https://example.org/ana
      organization: Mossgate
      license: CC BY 4.0
      date: 2026-11-01
      keywords: [selling, "win: rate"]
      facets:
        - id: phase
          title: What you do
          values:
            - id: planning
              title: Planning
            - id: key-account
      podcast:
        categories: [Education > Courses]
        explicit: true
        owner: {name: Ana, email: ana@example.org}
        author: Ana and Ben
        guid: 917393e3-1b1e-5cef-ace4-edaa54e1f810
        cover: media/cover.png
      narration:
        voice: hibari:heart
        pace: 1.25
      book:
        read-aloud: false
        audio: 64
        writing: vertical
        parts: [lessons, units]
        ncx: true
      minutes: 6
      practice: {items: 12, page: false}
      html: true
      """,
      "media/cover.png": "x",
      "01-start.md": "# Start\n\nText\n",
    ])
    #expect(reading.printed == "")
    let course = reading.course
    #expect(course.id.text == "sales")
    #expect(course.title == "2026")
    #expect(course.subtitle == "Sell sooner")
    #expect(course.description == "One paragraph over two lines.")
    #expect(course.language.text == "pt-BR")
    #expect(course.site?.text == "https://example.org/sales/")
    #expect(course.addresses == .files)
    #expect(
      course.authors == [
        Author(name: "Ana", email: "ana@example.org", url: "https://example.org/ana")
      ])
    #expect(course.organisation == "Mossgate")
    #expect(course.licence == "CC BY 4.0")
    #expect(course.date?.description == "2026-11-01")
    #expect(course.keywords == ["selling", "win: rate"])
    #expect(course.facets.map(\.title) == ["What you do"])
    #expect(course.facets.first?.values.map(\.title) == ["Planning", "Key account"])
    #expect(course.podcast.categories.map(\.value) == ["Education > Courses"])
    #expect(course.podcast.isExplicit)
    #expect(course.podcast.owner?.name == "Ana")
    #expect(course.podcast.author == "Ana and Ben")
    #expect(course.podcast.guid?.value == "917393e3-1b1e-5cef-ace4-edaa54e1f810")
    #expect(course.podcast.cover?.path == "media/cover.png")
    #expect(course.narration.voice?.value == "hibari:heart")
    #expect(course.narration.pace == 1.25)
    #expect(!course.book.isReadAloud && course.book.bitRate == 64 && course.book.hasNCX)
    #expect(course.book.writing == .vertical && course.book.parts == [.units, .lessons])
    #expect(course.allowsRawHTML)
    #expect(course.practice.items == 12 && !course.practice.hasPage)
    #expect(course.lessons.first?.minutes?.value == 6)
  }

  @Test("a cover that podcast apps and players cannot show is an error")
  func vectorCover() async throws {
    let reading = try await Reading([
      "course.yaml": "title: Sales\npodcast:\n  cover: media/cover.svg\n",
      "media/cover.svg": "<svg/>", "01-start.md": "# Start\n\nText\n",
    ])
    #expect(
      reading.printed == """
        error: the cover of a podcast must be a JPEG or PNG image [invalid-value]
          --> lessons/course.yaml:3:10
           |
         3 |   cover: media/cover.svg
           |          ^^^^^^^^^^^^^^^
           = fix: save the image as JPEG or PNG, or leave out the key and let Lectern draw one

        """)
  }

  @Test("a spelling of addresses that there is not is pointed at, with those that there are")
  func addresses() async throws {
    let reading = try await Reading([
      "course.yaml": "title: Sales\naddresses: file\n", "01-start.md": "# Start\n\nText\n",
    ])
    #expect(reading.course.addresses == .folders)
    #expect(
      reading.printed == """
        error: `addresses` must be one of: folders, files, not `file` [invalid-value]
          --> lessons/course.yaml:2:12
           |
         2 | addresses: file
           |            ^^^^
           = fix: write files

        """)
  }

  @Test("a key may have its British spelling, but not both")
  func spellings() async throws {
    let british = try await Reading([
      "course.yaml": "title: T\norganisation: Mossgate\nlicence: CC BY 4.0\n",
      "01-start.md": "# Start\n\nText\n",
    ])
    #expect(british.printed == "")
    #expect(british.course.organisation == "Mossgate" && british.course.licence == "CC BY 4.0")
    let both = try await Reading([
      "course.yaml": "title: T\nlicense: CC BY 4.0\nlicence: MIT\n",
      "01-start.md": "# Start\n\nText\n",
    ])
    #expect(both.rules == ["duplicate-key"])
    #expect(both.diagnostics.first.map { both.text(in: $0.span) } == "licence")
    #expect(both.course.licence == "CC BY 4.0")
  }

  @Test("an unknown key is pointed at, with the nearest known one as an edit")
  func unknownKey() async throws {
    let reading = try await Reading(["course.yaml": "subtitel: Sales\ntitle: Sales\nzzz: 1\n"])
    #expect(
      reading.printed == """
        warning: `subtitel` is not a key of course.yaml [unknown-key]
          --> lessons/course.yaml:1:1
           |
         1 | subtitel: Sales
           | ^^^^^^^^
           = fix: did you mean `subtitle`?

        warning: `zzz` is not a key of course.yaml [unknown-key]
          --> lessons/course.yaml:3:1
           |
         3 | zzz: 1
           | ^^^
           = fix: remove it, or use one of: id, title, subtitle, description, language, site, \
        addresses, authors, organization, license, date, keywords, abbreviations, facets, podcast, narration, \
        narrator, recordings, \
        deploy, packages, facilitator, handouts, plans, book, lms, search, look, minutes, shuffle, confidence, \
        practice, integrations, compressed, discovery, offline, html, checks

        """)
    #expect(reading.fixed("lessons/course.yaml")?.hasPrefix("subtitle: Sales\n") == true)
  }

  @Test(
    "a place to deploy to that is an address, an option or a connection with its password is an error",
    arguments: [
      ("https://example.org/course/", "which is `site`"), ("s3://bucket", "`rclone config`"),
      ("-x", "such as /var/www"), ("~/www", "the full path"),
      (":webdav,pass=x:course", "passwords do not belong"),
    ])
  func deployTarget(_ target: String, _ fix: String) async throws {
    let reading = try await Reading(["course.yaml": "title: Sales\ndeploy:\n  to: '\(target)'\n"])
    #expect(
      reading.printed.hasPrefix(
        "error: `to` must be a folder, user@host:path, or a remote of rclone, name:path [invalid-value]\n"
          + "  --> lessons/course.yaml:3:"), "\(reading.printed)")
    #expect(reading.printed.contains(fix), "\(reading.printed)")
    let right = "title: Sales\ndeploy:\n  to: dana@example.org:/var/www\n  except: '*.pdf'\n"
    #expect(try await Reading(["course.yaml": right]).printed == "")
  }

  @Test("no edit writes a key twice: neither one that is there nor one that another edit writes")
  func meantTwice() async throws {
    let texts = ["title: A\ntitel: B\n", "title: A\nsubtitel: B\nsubtitl: C\n"]
    for text in texts {
      let reading = try await Reading(["course.yaml": text])
      let edits = reading.diagnostics.compactMap { $0.fixes.first }.flatMap(\.edits)
      #expect(edits.count == reading.diagnostics.count - 1)
      let last = reading.diagnostics.last?.fixes.first?.message ?? ""
      #expect(last.hasSuffix("is already there; remove this one, or combine the two"))
      let fixed = try #require(reading.fixed("lessons/course.yaml"))
      #expect(try await Reading(["course.yaml": fixed]).rules == ["unknown-key"])
    }
  }

  @Test("a required text of blanks and a facet without a value are missing")
  func nothingWritten() async throws {
    let reading = try await Reading([
      "course.yaml": "title: ' '\nfacets:\n  - id: phase\n    values: []\n"
    ])
    #expect(
      reading.diagnostics.map(\.message) == [
        "course.yaml needs the key `title`", "a facet needs the key `values`",
      ])
  }

  @Test("two facets with one id, and two values with one id, are reported at their own places")
  func repeatedFacets() async throws {
    let reading = try await Reading([
      "course.yaml": """
      title: T
      facets:
        - id: phase
          values: [{ id: a }, { id: b }, { id: a }]
        - id: phase
          values: [{ id: a }]

      """
    ])
    #expect(reading.rules == ["duplicate-id", "duplicate-id"])
    #expect(
      reading.diagnostics.map(\.message) == [
        "the id `a` is already used by another value of this facet",
        "the id `phase` is already used by another facet",
      ])
    #expect(reading.course.facets.map(\.id.text) == ["phase"])
    #expect(reading.course.facets.first?.values.map(\.id.text) == ["a", "b"])
  }

  @Test(
    "a value of the wrong kind says what is expected",
    arguments: [
      (
        "language: klingon_x_y",
        "`language` must be a language tag like en or pt-BR, not `klingon_x_y`"
      ),
      (
        "site: example",
        "`site` must be a web address like https://example.org/course/, not `example`"
      ),
      ("date: 1.11.2026", "`date` must be a day like 2026-11-23, not `1.11.2026`"),
      ("minutes: ten", "`minutes` must be a whole number from 1 to 600, not `ten`"),
      ("html: yes", "`html` must be true or false, not `yes`"),
      (
        "id: My Course",
        "`id` must be an id of lower-case letters, digits and single hyphens, not `My Course`"
      ),
      ("keywords: a, b", "`keywords` must be a list, not a single value"),
      ("subtitle: [a]", "`subtitle` must be text, not a list"),
      ("keywords:\n  - win: rate", "`keywords` must be text, but a colon makes this a key"),
      ("authors: [Ana]", "an author must contain keys and values, not a single value"),
      ("authors: [{email: a@b.c}]", "an author needs the key `name`"),
      ("narration: {pace: 3}", "`pace` must be a number from 0.5 to 2.0, not `3`"),
      (
        "podcast: {guid: abc}",
        "`guid` must be a UUID like 917393e3-1b1e-5cef-ace4-edaa54e1f810, not `abc`"
      ),
    ])
  func wrongKind(line: String, message: String) async throws {
    let reading = try await Reading(["course.yaml": "title: T\n\(line)\n"])
    #expect(reading.diagnostics.map(\.message) == [message])
    #expect(reading.diagnostics.first?.severity == .error)
    #expect(reading.course.title == "T")
  }

  @Test(
    "what was most likely meant is an edit",
    arguments: [
      ("html: yes", "html: true"), ("id: My Course", "id: my-course"),
      ("keywords: a, b", "keywords: [a, b]"),
      ("keywords: win *rate*, b [x]", "keywords: [\"win *rate*, b [x]\"]"),
      (
        "keywords: Know what a lever is, and pull it",
        "keywords: [\"Know what a lever is, and pull it\"]"
      ),
      ("site: example.org/x", "site: https://example.org/x"),
      ("date: 2026/11/1", "date: 2026-11-01"), ("minutes: 10 min", "minutes: 10"),
      ("language: pt_BR", "language: pt-BR"),
    ])
  func edits(line: String, fixed: String) async throws {
    let reading = try await Reading(["course.yaml": "title: T\n\(line)\n"])
    #expect(reading.fixed("lessons/course.yaml") == "title: T\n\(fixed)\n")
  }

  @Test("an empty course.yaml needs a title")
  func empty() async throws {
    let reading = try await Reading(["course.yaml": ""])
    #expect(reading.diagnostics.map(\.message) == ["course.yaml needs the key `title`"])
  }

  @Test(
    "curly quotation marks around a value are a part of it, which is said with an edit",
    arguments: [
      ("title: “Find the pain”", "title: \"Find the pain\""),
      ("title: „Schmerz“", "title: \"Schmerz\""),
      ("summary: ‘It’s time’", "summary: \"It’s time\""),
      ("objectives: [“Ask”, “Listen”]", "objectives: [\"Ask\", \"Listen\"]"),
      ("keywords:\n  - “pain”", "keywords:\n  - \"pain\""),
    ])
  func curlyQuotes(keys: String, expected: String) async throws {
    let reading = try await Reading(["01-a.md": "---\n\(keys)\n---\n\n# A\n\nx\n"])
    #expect(Set(reading.rules) == ["curly-quotes"])
    let mended = try #require(reading.fixed("lessons/01-a.md"))
    #expect(mended == "---\n\(expected)\n---\n\n# A\n\nx\n")
    #expect(try await Reading(["01-a.md": mended]).printed == "")
  }

  @Test(
    "curly quotation marks that are meant are fine",
    arguments: [
      "title: “Why?” and “How?”", "title: '“Why?”'", "title: Ask “why”", "title: “Why?” she asks",
      "title: « Pourquoi »", "title: ’Tis so",
    ])
  func meantQuotes(keys: String) async throws {
    #expect(try await Reading(["01-a.md": "---\n\(keys)\n---\n\nx\n"]).printed == "")
  }
}
