import Diagnostics

/// What people read about the rules that feeds are checked by with `lectern check --feed`.
///
/// They are what PSP-1, Apple and the podcast namespace ask for.
enum FeedRules {
  static let xml = RuleDescription(
    "feed-xml", .podcast, .error, canBeLowered: false, moment: .readingFeeds,
    "A feed must be XML in UTF-8.",
    """
    One slip, and no app can read the feed. Most often a `&` is not written as `&amp;`, or a tag is not closed.
    """,
    .words(
      before: "<title>Sales & service</title>",
      after: "<title>Sales &amp; service</title>"))

  static let rss = RuleDescription(
    "feed-rss", .podcast, .error, canBeLowered: false, moment: .readingFeeds,
    "A feed must be RSS 2.0 with one channel.",
    """
    Directories accept no other kind of feed.
    """,
    .words(
      before: "<rss version=\"0.91\">",
      after: "<rss version=\"2.0\">"))

  static let namespace = RuleDescription(
    "feed-namespace", .podcast, .error, canBeLowered: false, moment: .readingFeeds,
    "A namespace must be written exactly as its owners do.",
    """
    Apps compare it letter by letter, and ignore every tag of one that they do not know.
    """,
    .words(
      before: "xmlns:itunes=\"http://www.itunes.com/DTDs/Podcast-1.0.dtd\"",
      after: "xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\""))

  static let tag = RuleDescription(
    "feed-tag", .podcast, .error, canBeLowered: false, moment: .readingFeeds,
    "Tags and attributes must be where their descriptions put them.",
    """
    Apps ignore a tag that is misspelled, in upper case, or in another place; so its author believes that something is there.
    """,
    .words(
      before: "<podcast:Locked>yes</podcast:Locked>",
      after: "<podcast:locked>yes</podcast:locked>"))

  static let once = RuleDescription(
    "feed-once", .podcast, .error, canBeLowered: false, moment: .readingFeeds,
    "A tag that stands for one thing must occur once.",
    """
    Of two titles, one app shows the first and another the last.
    """,
    .words(
      before: "<title>Pain</title> and <title>Proof</title> in one item",
      after: "<title>Pain</title>"))

  static let channel = RuleDescription(
    "feed-channel", .podcast, .error, canBeLowered: false, moment: .readingFeeds,
    "The channel of a feed must have what directories require.",
    """
    PSP-1 and Apple ask for atom:link with rel=self, title, description, link, language, itunes:category, itunes:explicit and itunes:image; they recommend podcast:locked, podcast:guid and itunes:author.
    """,
    .words(
      before: "a channel without a language",
      after: "<language>en-us</language>"))

  static let item = RuleDescription(
    "feed-item", .podcast, .error, canBeLowered: false, moment: .readingFeeds,
    "Every item of a feed must have a title, an enclosure and a guid.",
    """
    An app cannot play, or tell apart, what has none of them.
    """,
    .words(
      before: "an item without a guid",
      after: "<guid isPermaLink=\"false\">5f1c…</guid>"))

  static let address = RuleDescription(
    "feed-address", .podcast, .error, canBeLowered: false, moment: .readingFeeds,
    "Addresses in a feed must be whole, and should be https and ASCII.",
    """
    Apps resolve no relative addresses, many refuse http, and some servers cannot find a name with other letters.
    """,
    .words(
      before: "<enclosure url=\"episode 1.mp3\" …/>",
      after: "<enclosure url=\"https://example.org/episode-1.mp3\" …/>"))

  static let text = RuleDescription(
    "feed-text", .podcast, .warning, canBeLowered: false, moment: .readingFeeds,
    "Texts of a feed must be short and plain.",
    """
    A value has at most 255 characters and no spaces at its ends; a description has at most 4000 bytes, its HTML in CDATA and without scripts. Apps cut or drop anything else.
    """,
    .words(
      before: "<title> Pain </title>",
      after: "<title>Pain</title>"))

  static let language = RuleDescription(
    "feed-language", .podcast, .error, canBeLowered: false, moment: .readingFeeds,
    "The language of a feed must be a code of two letters, with a region if needed.",
    """
    Apple refuses a feed with any other one.
    """,
    .words(
      before: "<language>english</language>",
      after: "<language>en-us</language>"))

  static let category = RuleDescription(
    "feed-category", .podcast, .error, canBeLowered: false, moment: .readingFeeds,
    "The category of a feed must be one of Apple’s list.",
    """
    All directories use this list, letter by letter. Names from before 2019 are no longer in it.
    """,
    .words(
      before: "<itunes:category text=\"Training\"/>",
      after:
        "<itunes:category text=\"Education\"><itunes:category text=\"Courses\"/></itunes:category>")
  )

  static let flag = RuleDescription(
    "feed-flag", .podcast, .error, canBeLowered: false, moment: .readingFeeds,
    "Yes or no must be written as each tag needs it.",
    """
    itunes:explicit is true or false; podcast:locked and podcast:block are yes or no; itunes:complete and itunes:block act only on Yes.
    """,
    .words(
      before: "<itunes:explicit>clean</itunes:explicit>",
      after: "<itunes:explicit>false</itunes:explicit>"))

  static let picture = RuleDescription(
    "feed-picture", .podcast, .error, canBeLowered: false, moment: .readingFeeds,
    "A picture of a feed must be a JPEG or PNG with its address in href.",
    """
    Directories show nothing else, and decide by the ending of the file’s name.
    """,
    .words(
      before: "<itunes:image>cover.webp</itunes:image>",
      after: "<itunes:image href=\"https://example.org/cover.png\"/>"))

  static let identity = RuleDescription(
    "feed-identity", .podcast, .error, canBeLowered: false, moment: .readingFeeds,
    "An identity in a feed must be unique, and marked if it is not an address.",
    """
    Podcast apps take an item with a known guid for an old one. podcast:guid is a UUID; a guid that is not an address needs isPermaLink="false".
    """,
    .words(
      before: "<guid>1</guid> in two items",
      after: "<guid isPermaLink=\"false\">1</guid> and <guid isPermaLink=\"false\">2</guid>"))

  static let date = RuleDescription(
    "feed-date", .podcast, .error, canBeLowered: false, moment: .readingFeeds,
    "Dates in a feed must be as e-mail writes them, and right.",
    """
    Apps sort by them: `Mon, 23 Nov 2026 06:00:00 +0000`. A wrong weekday makes some apps drop the date.
    """,
    .words(
      before: "<pubDate>2026-11-23</pubDate>",
      after: "<pubDate>Mon, 23 Nov 2026 06:00:00 +0000</pubDate>"))

  static let enclosure = RuleDescription(
    "feed-enclosure", .podcast, .error, canBeLowered: false, moment: .readingFeeds,
    "An enclosure must state its address, its size and its type, all true.",
    """
    Apps load nothing without them, and show a wrong progress with a wrong size. Directories know the types by the ending of the name.
    """,
    .words(
      before: "<enclosure url=\"https://example.org/1.mp3\" length=\"0\" type=\"audio/wav\"/>",
      after: "<enclosure url=\"https://example.org/1.mp3\" length=\"1234567\" type=\"audio/mpeg\"/>"
    ))

  static let number = RuleDescription(
    "feed-number", .podcast, .error, canBeLowered: false, moment: .readingFeeds,
    "Numbers and lengths in a feed must be whole numbers above zero.",
    """
    A serial needs the number of every full episode, each once in a season; a duration is in seconds.
    """,
    .words(
      before: "<itunes:duration>1.5 min</itunes:duration>",
      after: "<itunes:duration>90</itunes:duration>"))

  static let kind = RuleDescription(
    "feed-kind", .podcast, .error, canBeLowered: false, moment: .readingFeeds,
    "The kind of a podcast and of an episode must be one that apps know.",
    """
    itunes:type is episodic or serial, itunes:episodeType is full, trailer or bonus, and podcast:medium is one of its list, such as course.
    """,
    .words(
      before: "<itunes:type>series</itunes:type>",
      after: "<itunes:type>serial</itunes:type>"))

  static let title = RuleDescription(
    "feed-title", .podcast, .warning, canBeLowered: false, moment: .readingFeeds,
    "The title of an episode must be its title only.",
    """
    Apps show the number and the name of the podcast beside it.
    """,
    .words(
      before: "<title>Selling, episode 3: Pain</title>",
      after: "<title>Pain</title>"))

  static let transcript = RuleDescription(
    "feed-transcript", .podcast, .error, canBeLowered: false, moment: .readingFeeds,
    "A transcript must have an address and a type that apps know.",
    """
    The types are text/vtt, application/x-subrip (or application/srt), application/json and text/html.
    """,
    .words(
      before: "<podcast:transcript url=\"https://example.org/1.vtt\"/>",
      after: "<podcast:transcript url=\"https://example.org/1.vtt\" type=\"text/vtt\"/>"))

  static let chapters = RuleDescription(
    "feed-chapters", .podcast, .error, canBeLowered: false, moment: .readingFeeds,
    "Chapters must be in an item, in order, with times that apps read.",
    """
    podcast:chapters needs the type application/json+chapters; psc:chapter needs a start such as 00:01:02.500 and a title.
    """,
    .words(
      before: "<psc:chapter start=\"1:2\" title=\"Pain\"/>",
      after: "<psc:chapter start=\"00:01:02\" title=\"Pain\"/>"))

  static let detail = RuleDescription(
    "feed-detail", .podcast, .error, canBeLowered: false, moment: .readingFeeds,
    "A tag of the podcast namespace must say what it is for.",
    """
    A soundbite needs numbers, a trailer a date, another enclosure a source, a license of your own an address; texts have at most 128 characters.
    """,
    .words(
      before: "<podcast:soundbite startTime=\"soon\"/>",
      after: "<podcast:soundbite startTime=\"12.5\" duration=\"30\"/>"))

  static let all = [
    xml, rss, namespace, tag, once, channel, item, address, text, language, category, flag, picture,
    identity, date, enclosure, number, kind, title, transcript, chapters, detail,
  ]
}
