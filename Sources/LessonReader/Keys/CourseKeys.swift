import Diagnostics
import LessonModel

extension KeySet {
  /// The keys of `lessons/course.yaml`.
  package static let course = KeySet(
    "course.yaml",
    [
      Key("id", .id, "The course's identity for its whole life, whatever its title becomes."),
      Key("title", .text, isRequired: true, "The name of the course."),
      Key("subtitle", .text, "A second line under the title."),
      Key("description", .text, "One paragraph that says what the course is about and for whom."),
      Key("language", .language, "The language that the course is written in."),
      Key("site", .site, "The web address of the published course."),
      Key(
        "addresses", .choice(AddressStyle.allCases.map(\.rawValue)),
        "How addresses of pages end: `folders` gives `/`, `files` gives `/index.html`."),
      Key("authors", .list(of: .record(.author)), "Who wrote the course."),
      Key("organization", .text, or: "organisation", "Who publishes the course."),
      Key("license", .text, or: "licence", "The terms of use, in a few words."),
      Key("date", .date, "The day of first publication."),
      Key("keywords", .list(of: .text), "Words that people search for."),
      Key(
        "abbreviations", .list(of: .text),
        "Abbreviations that everybody in the course knows: they need not be written out."),
      Key("facets", .list(of: .record(.facet)), "The dimensions of a learner's situation."),
      Key("podcast", .record(.podcast), "What podcast directories ask for."),
      Key("narration", .record(.narration), "How the course is spoken."),
      Key("narrator", .oneOrMore(.text), "The people who read your own recordings."),
      Key(
        "recordings", .file,
        "The folder with your own recordings, each with the id of its lesson as its name."),
      Key("deploy", .record(.deploy), "Where `lectern deploy` puts the course online."),
      Key(
        "packages",
        .oneOrMore(
          .choice([
            "all", "web", "podcast", "handouts", "books", "book", "audiobook", "scorm12",
            "scorm2004", "cmi5", "lms-web", "qti21", "qti30", "moodle-xml", "gift", "h5p", "cc11",
            "cc13", "anki",
          ])),
        "Which editions are also published as archives, to take along; `books` are all kinds of books, and `all` are all but `anki`, packages for learning platforms, cartridges and questions for other systems."
      ),
      Key(
        "facilitator", .choice(FacilitatorFiles.allCases.map(\.rawValue)),
        "Where handouts with answers are: linked from lessons, published without a link, or not published."
      ),
      Key("handouts", .record(.handouts), "Which handouts there are, and their paper."),
      Key("plans", .list(of: .record(.plan)), "How the course is taught: days, sessions, times."),
      Key("book", .record(.book), "How the book of the course is made."),
      Key("lms", .record(.lms), "What packages for learning platforms report and keep."),
      Key("search", .flag, "Whether the website has a search; it has one without this key."),
      Key("look", .record(.look), "What the course looks like: logo, color, fonts and footer."),
      Key("minutes", .integer(1...600), "The longest reading time for a lesson, in minutes."),
      Key(
        "shuffle", .flag,
        "Whether the choices of quizzes are shuffled, in the same order in every edition."),
      Key(
        "confidence", .flag,
        "Whether learners say how sure they are before they check an answer on the website."),
      Key("practice", .record(.practice), "How learners are asked again what they know."),
      Key(
        "integrations", .record(.integrations),
        "How the course meets the sales program that its learners work in."),
      Key(
        "compressed", .flag,
        "Whether text files are also published compressed (.br, .gz), for servers that send such files."
      ),
      Key(
        "discovery", .flag,
        "Whether search engines, previews of links and assistants get data about the course; true by default."
      ),
      Key(
        "offline", .flag,
        "Whether learners may save the course on their devices; true by default."),
      Key("html", .flag, "Whether lessons may contain HTML."),
      Key(
        "checks", .named(.choice(RulePolicy.Level.allCases.map(\.rawValue))),
        "How rules are reported: rule-id: error, warning or off."),
    ])

  /// The keys of one of `authors`.
  package static let author = KeySet(
    "an author",
    [
      Key("name", .text, isRequired: true, "The name, as it should be printed."),
      Key("email", .email, "Where readers can write."),
      Key("url", .url, "A page about the author."),
    ])

  /// The keys of one of `facets`.
  package static let facet = KeySet(
    "a facet",
    [
      Key("id", .id, isRequired: true, "The name that lessons use for the facet."),
      Key("title", .text, "What learners read."),
      Key(
        "values", .list(of: .record(.facetValue)), isRequired: true, needsItems: true,
        "The values of the facet."),
    ])

  /// The keys of one of a facet's `values`.
  package static let facetValue = KeySet(
    "a value of a facet",
    [
      Key("id", .id, isRequired: true, "The name that lessons use for the value."),
      Key("title", .text, "What learners read."),
    ])

  /// The keys of `podcast`.
  package static let podcast = KeySet(
    "podcast",
    [
      Key("categories", .list(of: .text), "Directory categories, such as Education > Courses."),
      Key("explicit", .flag, "Whether the podcast has explicit language."),
      Key("owner", .record(.podcastOwner), "The person that directories write to."),
      Key("author", .text, "Who publishes the podcast."),
      Key("guid", .uuid, "The podcast's identity, which never changes."),
      Key("cover", .file, "A square image of 1400 to 3000 pixels; by default, Lectern draws one."),
      Key(
        "pictures", .choice(PodcastSettings.Pictures.allCases.map(\.rawValue)),
        "Whose pictures Lectern draws for episodes: the course's by default, or one for each unit or lesson."
      ),
      Key("season", .flag, "Whether apps show each unit as a season."),
      Key(
        "updates", .choice(PodcastSettings.Updates.allCases.map(\.rawValue)),
        "How often there is a new episode."),
      Key(
        "drip", .flag,
        "Whether episodes appear one by one, as often as `updates` says (each week without it)."),
      Key(
        "feeds", .oneOrMore(.choice(PodcastSettings.Part.allCases.map(\.rawValue))),
        "What also gets a feed of its own: units, values of facets, recaps of a minute or two, reviews of units, rehearsals."
      ),
      Key("complete", .flag, "Whether no episode will be added: apps stop asking for new ones."),
      Key(
        "private", .flag,
        "Whether the podcast is for invited listeners only: directories must not list it."),
      Key("moved-to", .url, "The address of the feed at its new place."),
      Key("funding", .list(of: .record(.podcastFunding)), "Where listeners can give money."),
      Key(
        "formats", .oneOrMore(.choice(SoundFormat.allCases.map(\.rawValue))),
        "The formats in which episodes are published in addition to MP3: AAC as large, Opus smaller."
      ),
    ])

  /// The keys of one of a podcast's `funding`.
  package static let podcastFunding = KeySet(
    "a way to give money",
    [
      Key("url", .url, isRequired: true, "The page."),
      Key("title", .text, isRequired: true, "What the button says, such as “Support the course”."),
    ])

  /// The keys of a podcast's `owner`.
  package static let podcastOwner = KeySet(
    "the owner",
    [
      Key("name", .text, isRequired: true, "The owner's name."),
      Key("email", .email, "Where directories send their questions."),
    ])

  /// The keys of `narration`.
  package static let narration = KeySet(
    "narration",
    [
      Key("voice", .text, "The voice by name, such as hibari:heart or piper:voices/anna.onnx."),
      Key("second", .text, "The voice of other people than the narrator, such as espeak:en-us."),
      Key("pace", .number(0.5...2), "The speed; 1 is about 160 words a minute."),
      Key(
        "disclosure", .record(.disclosure), "How a recording says that its voice is synthetic."),
      Key("thinking", .record(.thinking), "How long listeners have to answer, in seconds."),
      Key(
        "intro", .flag,
        "Whether a recording begins with the course, the unit and the lesson's number; true by default."
      ),
      Key(
        "outro", .flag,
        "Whether a recording ends with the title of the next lesson; true by default."
      ),
      Key(
        "between", .choice(NarrationSettings.Separator.allCases.map(\.rawValue)),
        "What is heard between two sections: a soft tone, the faint sound of a room, or silence."),
      Key("tail", .number(0...10), "The silence at the end, in seconds; 2 by default."),
    ])

  /// The keys of `disclosure`.
  package static let disclosure = KeySet(
    "disclosure",
    [
      Key(
        "place", .choice(NarrationSettings.Disclosure.Place.allCases.map(\.rawValue)),
        "Where it is said; with `off`, only pages, notes, transcripts and tags say it."),
      Key("words", .text, "Your own sentence."),
    ])

  /// The keys of `thinking`.
  package static let thinking = KeySet(
    "thinking",
    [
      Key(
        "choice", .number(1...60), "To choose, or to say whether something is true; 5 by default."),
      Key("words", .number(1...60), "To find words, or those in gaps; 8 by default."),
      Key("order", .number(1...60), "To put steps in order, or to match pairs; 9 by default."),
      Key("number", .number(1...60), "To calculate a number; 12 by default."),
      Key("card", .number(1...60), "To remember the back of a card; 5 by default."),
    ])
}
