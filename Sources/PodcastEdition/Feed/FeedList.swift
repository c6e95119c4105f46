import XMLKit

/// Writes the list of a course's feeds as OPML 2.0, which apps import.
enum FeedList {
  static func bytes(of shows: [Show], title: String) -> [UInt8] {
    XMLWriter.document("opml", namespaces: [], ["version": "2.0"]) { xml in
      xml.element("head") { xml.element("title", text: FeedText.value(title)) }
      xml.element("body") {
        for show in shows {
          xml.element(
            "outline",
            [
              "type": "rss", "text": show.title, "title": show.title, "xmlUrl": show.feedURL,
              "htmlUrl": show.page,
            ])
        }
      }
    }
  }
}
