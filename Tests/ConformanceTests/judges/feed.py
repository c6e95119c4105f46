"""The published feed as a tree, and its addresses as files."""

import xml.etree.ElementTree as ElementTree

NAMESPACES = {
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "podcast": "https://podcastindex.org/namespace/1.0",
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "psc": "http://podlove.org/simple-chapters",
}
FEED = "podcast/feed.xml"


class Feed:
    """A feed that was published into a folder."""

    def __init__(self, dist):
        self.dist = dist
        self.bytes = (dist / FEED).read_bytes()
        self.root = ElementTree.fromstring(self.bytes)
        self.channel = self.root.find("channel")
        self.items = self.channel.findall("item")
        self.address = find(self.channel, "atom:link").get("href")
        self.site = self.address.removesuffix(FEED)

    def file(self, url):
        """The published file at an address; None when the address is not on the site."""
        if url is None or not url.startswith(self.site):
            return None
        return self.dist / url.removeprefix(self.site)


def find(element, path):
    return element.find(path, NAMESPACES)


def find_all(element, path):
    return element.findall(path, NAMESPACES)


def text(element, path):
    """The text of an element inside another; None when it is not there."""
    return element.findtext(path, None, NAMESPACES)
