import EditionKit
import JSONKit
import LessonModel
import Words

/// The pages and files that are not pages of lessons.
extension WebEdition {
  /// Files, and those of the course that they show or link to.
  struct Made {
    var tree = OutputTree()
    var assets: Set<AssetID> = []

    /// The pictures among them that are shown in several widths.
    var pictures: Set<AssetID> = []
  }

  /// Everything but the pages of lessons and what depends on them: made next to them, because many of these
  /// look at all lessons.
  func besides(
    in site: Site, _ templates: SiteTemplates, into output: any OutputReceiver
  ) async -> Made {
    let course = site.course
    let context = site.context
    var made = Made()
    made.assets = course.look.logo.map { [$0] } ?? []
    if output.wants(SitePaths.course) {
      made.tree.add(SitePaths.course, text: templates.render(.course, CoursePage.values(in: site)))
    }
    if !site.cards.isEmpty, output.wants(SitePaths.cards) {
      let page = CardsPage(in: site)
      made.tree.add(SitePaths.cards, text: templates.render(.cards, page.values))
      made.assets.formUnion(page.assets)
      made.pictures.formUnion(page.pictures)
    }
    if course.hasSearch, output.wants(SitePaths.search) {
      made.tree.add(SitePaths.search, text: templates.render(.search, SearchPage.values(in: site)))
    }
    if course.hasSearch, output.wantsEverything {
      made.tree.add(
        SitePaths.searchScript, .bytes(SiteScript.search(templates.searchScripts, for: site)))
      await SearchFiles.write(for: site, width: width, into: output)
    }
    if site.hasPractice {
      if output.wants(SitePaths.practice) {
        made.tree.add(
          SitePaths.practice, text: templates.render(.practice, PracticePage.values(in: site)))
      }
      let questions = await PracticeFiles.write(for: site, width: width, into: output)
      made.assets.formUnion(questions.assets)
      made.pictures.formUnion(questions.pictures)
    }
    if site.hasLearnerPage, output.wants(SitePaths.learner) {
      made.tree.add(SitePaths.learner, text: templates.render(.mine, LearnerPage.values(in: site)))
    }
    if CoachingPage.exists(in: site), output.wants(SitePaths.coaching) {
      let page = CoachingPage(in: site)
      made.tree.add(SitePaths.coaching, text: templates.render(.coaching, page.values))
      made.assets.formUnion(page.assets)
      made.pictures.formUnion(page.pictures)
    }
    addMoments(to: &made.tree, in: site, templates, wantedBy: output)
    if PrintPage.exists(in: site), output.wants(SitePaths.print) {
      let page = PrintPage(in: site)
      made.tree.add(SitePaths.print, text: templates.render(.print, page.values))
      made.assets.formUnion(page.assets)
    }
    if site.feed != nil, output.wants(SitePaths.podcast) {
      made.tree.add(
        SitePaths.podcast, text: templates.render(.podcast, PodcastPage.values(in: site)))
    }
    if output.wants(SitePaths.accessibility) {
      let values = await AccessibilityPage.values(in: site, width: width)
      made.tree.add(SitePaths.accessibility, text: templates.render(.accessibility, values))
    }
    if output.wants(SitePaths.notFound) {
      made.tree.add(
        SitePaths.notFound, text: templates.render(.notFound, NotFoundPage.values(in: site)))
    }
    for (path, lesson) in Redirects(of: course, in: context).pages where output.wants(path) {
      guard let place = site.place(of: lesson) else { continue }
      let values = Redirects.values(at: path, leadingTo: place, in: site)
      made.tree.add(path, text: templates.render(.notFound, values))
    }
    if !context.packages.isEmpty, output.wants(SitePaths.takeAwayCopy) {
      made.tree.add(
        SitePaths.takeAwayCopy, text: templates.render(.take, TakeAwayPage.copyValues(in: site)))
      if let cover = bookCover(of: course, in: context) {
        made.tree.add(cover.path, cover.content)
      }
    }
    if let (path, bytes) = LessonFinder.file(in: site), output.wants(path) {
      made.tree.add(path, .bytes(bytes))
    }
    for (path, bytes) in site.files.files { made.tree.add(path, .bytes(bytes)) }
    addForPrograms(to: &made.tree, in: site)
    if let addresses = site.addresses, output.wants(SitePaths.sitemap) {
      Sitemap.add(to: &made.tree, for: site, at: addresses)
    }
    return made
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
}
