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
  let width: Int

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
    async let others = besides(in: site, templates, into: output)
    let wanted = site.lessons.filter { output.wants($0.path) }
    let pages = await pages(of: wanted, in: site, templates, into: output)
    var made = await others
    var uses: [TermID: [Site.Place]] = [:]
    // Pages are in the order of the lessons.
    for (page, place) in zip(pages, wanted) {
      for term in page.terms { uses[term, default: []].append(place) }
      made.assets.formUnion(page.assets)
      made.pictures.formUnion(page.pictures)
      for standIn in page.standIns {
        made.tree.report(Substitution(edition: Self.name, lesson: page.lesson, standIn))
      }
    }
    if !site.definitions.isEmpty, output.wants(SitePaths.glossary) {
      let values = GlossaryPage.values(in: site, uses: uses)
      made.tree.add(SitePaths.glossary, text: templates.render(.glossary, values))
    }
    for asset in site.withWhatTheyLoad(made.assets).sorted() {
      if let path = site.assetPaths[asset] { made.tree.add(path, .asset(asset)) }
    }
    for (picture, forms) in site.pictureForms.sorted(by: { $0.key < $1.key })
    where made.pictures.contains(picture) {
      for form in forms {
        made.tree.add(form.path, .picture(PictureJob(picture, width: form.width)))
      }
    }
    return Diagnosed(await made.tree.deliver(to: output))
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
