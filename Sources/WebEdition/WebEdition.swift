import Concurrency
package import Diagnostics
package import EditionKit
import JSONKit
import LessonMarkup
package import LessonModel
import PageContent
import Typography
import Words

/// The course as a website: a page for the course, one for each lesson, one for the podcast.
///
/// The pages read without a script, ask no other host for anything, and link each other by relative
/// addresses that spell out `index.html`, so that they also open from a folder.
package struct WebEdition: Edition {
  package static let name = EditionName.web
  package static var rules: [RuleDescription] {
    SiteTemplates.rules + LookFonts.rules + Redirects.rules
  }

  /// How many lessons are written at the same time; it never affects the result.
  private let width: Int

  /// Whether the pages are shown while they are written: names of files then stay the same.
  let isLive: Bool

  package init(width: Int = 8, isLive: Bool = false) {
    self.width = max(1, width)
    self.isLive = isLive
  }

  package func offers(for course: Course, in context: EditionContext) -> [Offer] {
    let home = Offer(
      edition: Self.name, role: .page, title: Word(course.title), path: SitePaths.course,
      mediaType: .html)
    let words = context.words.moment
    let situations = course.situations
    func offer(_ role: Offer.Role, _ title: Word, _ path: OutputPath, of lesson: LessonID? = nil)
      -> Offer
    {
      Offer(
        edition: Self.name, role: role, lesson: lesson, title: title, path: path, mediaType: .html)
    }
    let briefs =
      course.integrations.hasBriefs
      ? course.lessons.filter { $0.brief(in: Self.view) != nil }.map {
        offer(.brief, words[.brief], SitePaths.brief($0.id), of: $0.id)
      } : []
    return [home]
      + (situations.isEmpty ? [] : [offer(.finder, words[.find], SitePaths.finder)])
      + situations.map { situation in
        let title = situation.parts.map(\.value.title).joined(separator: " · ")
        return offer(.situation(situation), Word(title), SitePaths.situation(situation))
      }
      + (briefs.isEmpty ? [] : [offer(.briefs, words[.briefs], SitePaths.briefs)]) + briefs
      + course.lessons.map { lesson in
        Offer(
          edition: Self.name, role: .page, lesson: lesson.id, title: Word(lesson.title.value),
          path: SitePaths.lesson(lesson.id), mediaType: .html)
      }
  }

  package func check(_ course: Course, in context: EditionContext) -> [Diagnostic] {
    let templates = SiteTemplates.load(context.templates)
    return templates.diagnostics + templates.value.missingStemmers(for: course)
      + LookFonts(of: course.look, in: context.templates).diagnostics
      + Redirects(of: course, in: context).diagnostics
  }

  package func render(
    _ course: Course, in context: EditionContext, into output: any OutputReceiver
  ) async -> Diagnosed<[Substitution]> {
    let fonts = LookFonts(of: course.look, in: context.templates).files
    guard !fonts.isEmpty else { return await renderSite(course, in: context, into: output) }
    // Which letters a font needs is known when everything is written.
    let letters = ShownLetters(output)
    let rendered = await renderSite(course, in: context, into: letters)
    for font in fonts where output.wants(font.path) {
      await output.receive(
        OutputTree.File(path: font.path, content: font.content(keeping: letters.ranges)))
    }
    return rendered
  }

  private func renderSite(
    _ course: Course, in context: EditionContext, into output: any OutputReceiver
  ) async -> Diagnosed<[Substitution]> {
    let templates = SiteTemplates.load(context.templates).value
    let places = await Site.places(in: course, context, width: width)
    let site = Site(course, context, places: places, templates, isLive: isLive)
    var tree = OutputTree()

    async let front =
      output.wants(SitePaths.course) ? templates.render(.course, CoursePage.values(in: site)) : nil
    let wanted = site.lessons.filter { output.wants($0.path) }
    let pages = await pages(of: wanted, in: site, templates, into: output)
    if let front = await front { tree.add(SitePaths.course, text: front) }
    var assets: Set<AssetID> = course.look.logo.map { [$0] } ?? []
    var pictures: Set<AssetID> = []
    var uses: [TermID: [Site.Place]] = [:]
    // Pages are in the order of the lessons.
    for (page, place) in zip(pages, wanted) {
      for term in page.terms { uses[term, default: []].append(place) }
      assets.formUnion(page.assets)
      pictures.formUnion(page.pictures)
      for standIn in page.standIns {
        tree.report(Substitution(edition: Self.name, lesson: page.lesson, standIn))
      }
    }
    if !site.definitions.isEmpty, output.wants(SitePaths.glossary) {
      let values = GlossaryPage.values(in: site, uses: uses)
      tree.add(SitePaths.glossary, text: templates.render(.glossary, values))
    }
    if !site.cards.isEmpty, output.wants(SitePaths.cards) {
      let page = CardsPage(in: site)
      tree.add(SitePaths.cards, text: templates.render(.cards, page.values))
      assets.formUnion(page.assets)
      pictures.formUnion(page.pictures)
    }
    if course.hasSearch, output.wants(SitePaths.search) {
      tree.add(SitePaths.search, text: templates.render(.search, SearchPage.values(in: site)))
    }
    if course.hasSearch, output.wantsEverything {
      tree.add(
        SitePaths.searchScript, .bytes(SiteScript.search(templates.searchScripts, for: site)))
      await SearchFiles.write(for: site, width: width, into: output)
    }
    if site.hasPractice {
      if output.wants(SitePaths.practice) {
        tree.add(
          SitePaths.practice, text: templates.render(.practice, PracticePage.values(in: site)))
      }
      let questions = await PracticeFiles.write(for: site, width: width, into: output)
      assets.formUnion(questions.assets)
      pictures.formUnion(questions.pictures)
    }
    if site.hasLearnerPage, output.wants(SitePaths.learner) {
      tree.add(SitePaths.learner, text: templates.render(.mine, LearnerPage.values(in: site)))
    }
    if CoachingPage.exists(in: site), output.wants(SitePaths.coaching) {
      let page = CoachingPage(in: site)
      tree.add(SitePaths.coaching, text: templates.render(.coaching, page.values))
      assets.formUnion(page.assets)
      pictures.formUnion(page.pictures)
    }
    addMoments(to: &tree, in: site, templates, wantedBy: output)
    if PrintPage.exists(in: site), output.wants(SitePaths.print) {
      let page = PrintPage(in: site)
      tree.add(SitePaths.print, text: templates.render(.print, page.values))
      assets.formUnion(page.assets)
    }
    if site.feed != nil, output.wants(SitePaths.podcast) {
      tree.add(SitePaths.podcast, text: templates.render(.podcast, PodcastPage.values(in: site)))
    }
    if output.wants(SitePaths.accessibility) {
      let values = await AccessibilityPage.values(in: site, width: width)
      tree.add(SitePaths.accessibility, text: templates.render(.accessibility, values))
    }
    if output.wants(SitePaths.notFound) {
      tree.add(SitePaths.notFound, text: templates.render(.notFound, NotFoundPage.values(in: site)))
    }
    for (path, lesson) in Redirects(of: course, in: context).pages where output.wants(path) {
      guard let place = site.place(of: lesson) else { continue }
      let values = Redirects.values(at: path, leadingTo: place, in: site)
      tree.add(path, text: templates.render(.notFound, values))
    }
    if !context.packages.isEmpty, output.wants(SitePaths.takeAwayCopy) {
      tree.add(
        SitePaths.takeAwayCopy, text: templates.render(.take, TakeAwayPage.copyValues(in: site)))
      if let cover = bookCover(of: course, in: context) { tree.add(cover.path, cover.content) }
    }
    if let (path, bytes) = LessonFinder.file(in: site), output.wants(path) {
      tree.add(path, .bytes(bytes))
    }
    for asset in site.withWhatTheyLoad(assets).sorted() {
      if let path = site.assetPaths[asset] { tree.add(path, .asset(asset)) }
    }
    for (picture, forms) in site.pictureForms.sorted(by: { $0.key < $1.key })
    where pictures.contains(picture) {
      for form in forms {
        tree.add(form.path, .picture(PictureJob(picture, width: form.width)))
      }
    }
    for (path, bytes) in site.files.files { tree.add(path, .bytes(bytes)) }
    addForPrograms(to: &tree, in: site)
    if let addresses = site.addresses, output.wants(SitePaths.sitemap) {
      Sitemap.add(to: &tree, for: site, at: addresses)
    }
    return Diagnosed(await tree.deliver(to: output))
  }

  /// The pages of situations and the briefs.
  private func addMoments(
    to tree: inout OutputTree, in site: Site, _ templates: SiteTemplates,
    wantedBy output: any OutputReceiver
  ) {
    if Situations.exist(in: site), output.wants(SitePaths.finder) {
      tree.add(SitePaths.finder, text: templates.render(.find, Situations.finder(in: site)))
    }
    for situation in site.situations {
      let path = SitePaths.situation(situation)
      guard output.wants(path) else { continue }
      tree.add(path, text: templates.render(.situation, Situations.page(of: situation, in: site)))
    }
    for place in site.lessons {
      let path = SitePaths.brief(place.lesson.id)
      guard let brief = place.brief, output.wants(path) else { continue }
      let values = BriefPage.values(of: place, brief, in: site)
      tree.add(path, text: templates.render(.brief, values), lesson: place.lesson.id)
    }
    guard site.hasBriefs else { return }
    if output.wants(SitePaths.briefs) {
      tree.add(SitePaths.briefs, text: templates.render(.brief, BriefPage.list(in: site)))
    }
    if let headers = BriefPage.headers(for: site.course), output.wants(SitePaths.headers) {
      tree.add(SitePaths.headers, text: headers)
    }
  }

  /// The pictures next to links to the course and to its lessons.
  private func addPictures(for site: Site, to tree: inout OutputTree) {
    tree.add(SitePaths.picture, .typeset(.picture(of: site.course)))
    for place in site.lessons {
      let position = site.words.site(
        .position, [.number: String(place.number), .total: String(site.lessons.count)])
      let job = TypesetJob.picture(
        ofLesson: place.lesson.title.value, number: place.number, position: position.text,
        in: site.course)
      tree.add(SitePaths.picture(of: place.lesson.id), .typeset(job), lesson: place.lesson.id)
    }
  }

  /// Adds what assistants, other programs and devices read.
  private func addForPrograms(to tree: inout OutputTree, in site: Site) {
    guard !isLive else { return }
    let course = site.course
    if course.isDiscoverable {
      tree.add(SitePaths.assistantIndex, text: AssistantFiles.index(of: site))
      tree.add(SitePaths.skill, text: AssistantFiles.skill(for: site))
      tree.add(SitePaths.markdown(of: SitePaths.course), text: MarkdownTwin.text(of: site))
    }
    if site.address(ofPicture: SitePaths.picture) != nil { addPictures(for: site, to: &tree) }
    guard course.isForDevices else { return }
    tree.add(SitePaths.appManifest, .bytes(OfflineCourse.manifest(for: site).indentedBytes))
    guard site.context.canDraw else { return }
    for icon in SitePaths.icons {
      let job = TypesetJob.icon(for: course, side: icon.side, isMaskable: icon.isMaskable)
      tree.add(icon.path, .typeset(job))
    }
  }

  package func addsDrawings(to course: Course, in context: EditionContext) -> Bool {
    !isLive && (course.isForDevices || course.isDiscoverable && context.site != nil)
  }

  /// Writes the pages of lessons and hands them over; returns what is known about each, in the same
  /// order.
  private func pages(
    of lessons: [Site.Place], in site: Site, _ templates: SiteTemplates,
    into output: any OutputReceiver
  ) async -> [LessonPage] {
    let renderer = PageRenderer(.lesson, templates)
    return await lessons.concurrentMap(width: width, batch: 8) { place in
      let (page, bytes) = LessonPage.write(place, site, renderer)
      await output.receive(
        OutputTree.File(path: page.path, content: .bytes(bytes), lesson: page.lesson))
      if site.hasTwins {
        await output.receive(
          OutputTree.File(
            path: SitePaths.markdown(of: page.path),
            content: .bytes(Array(MarkdownTwin.text(of: place, in: site).utf8)),
            lesson: page.lesson))
      }
      return page
    }
  }
}
