"""Judges the website by its links and requests, as a browser would follow them from a file:// address.

Every link leads to a file that was published, and to a place that is in it. Nothing that a page loads by
itself (style sheets, pictures, sound, scripts, fonts, frames) stands on another host. 404.html may be
shown at any address, so its links count from the path of the site.
"""

import re
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

from verdict import Verdict, dist_folder

# What a person follows, by element and attribute; all else that holds an address loads by itself.
FOLLOWED = {("a", "href"), ("area", "href"), ("blockquote", "cite"), ("q", "cite"), ("del", "cite"), ("ins", "cite")}
ADDRESSES = {"href", "src", "srcset", "imagesrcset", "poster", "data", "action", "formaction", "cite",
             "manifest", "background", "ping", "longdesc", "xlink:href", "code", "codebase", "archive"}
# Relations of <link> that only tell; browsers load no others from them.
TELLING = {"canonical", "alternate", "license", "author", "help", "next", "prev", "me", "search"}
IN_STYLE = re.compile(r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^)'"\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')""")


class Page(HTMLParser):
    """The addresses of a page and the places in it."""

    def __init__(self, text):
        super().__init__()
        self.links, self.loads, self.ids, self.base, self.style = [], [], [], None, False
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if "id" in values:
            self.ids.append(values["id"])
        if tag == "base":
            self.base = values["href"]
            return
        self.style = tag == "style"
        self.loads += addresses_in_style(values.get("style") or "")
        if tag == "meta" and (values.get("http-equiv") or "").lower() == "refresh":
            self.loads.append(values.get("content", "").partition("=")[2])
        relations = set((values.get("rel") or "").split())
        for name in values.keys() & ADDRESSES:
            value = values[name] or ""
            if name in ("srcset", "imagesrcset"):
                self.loads += [candidate.split()[0] for candidate in value.split(",") if candidate.strip()]
            elif (tag, name) in FOLLOWED or (tag == "link" and relations and relations <= TELLING):
                self.links.append(value)
            else:
                self.loads.append(value)

    def handle_data(self, data):
        if self.style:
            self.loads += addresses_in_style(data)

    def handle_endtag(self, tag):
        self.style = False


def addresses_in_style(text):
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
    return [next(part for part in found if part) for found in IN_STYLE.findall(text) if any(found)]


def is_elsewhere(address):
    parts = urlsplit(address)
    return parts.scheme not in ("", "data") or (parts.netloc != "")


class Site:
    def __init__(self, dist, verdict):
        self.dist, self.verdict = dist, verdict
        self.pages = {file: Page(file.read_text("utf-8")) for file in sorted(dist.rglob("*.html"))}

    def judge(self):
        self.verdict.check(self.pages, "there are no pages")
        for file, page in self.pages.items():
            name = str(file.relative_to(self.dist))
            twice = sorted({place for place in page.ids if page.ids.count(place) > 1})
            self.verdict.check(not twice, f"{name}: ids that are there twice: {twice}")
            folder = file.parent
            if page.base is not None:
                self.verdict.check(name == "404.html" and page.base.startswith("/") and page.base.endswith("/"),
                                   f"{name}: <base href={page.base!r}>")
                folder = self.dist
            if name == "404.html":
                # It looks for its style sheet in several places, because it may be shown at any address.
                styles = [address for address in page.loads if address.endswith(".css")]
                self.verdict.check(styles, f"{name}: no style sheet")
                page.loads = [address for address in page.loads if address not in styles[1:]]
            for address in page.loads:
                if self.verdict.check(not is_elsewhere(address), f"{name}: loads {address}"):
                    self.judge_address(name, file, folder, address)
            for address in page.links:
                if not is_elsewhere(address):
                    self.judge_address(name, file, folder, address)
                else:
                    # The page of the podcast opens the app of a device.
                    apps = ("podcast", "pcast") if name == "podcast/index.html" else ()
                    self.verdict.check(urlsplit(address).scheme in ("http", "https", "mailto", *apps),
                                       f"{name}: links to {address}")
        for file in sorted(self.dist.rglob("*.css")):
            name = str(file.relative_to(self.dist))
            for address in addresses_in_style(file.read_text("utf-8")):
                if self.verdict.check(not is_elsewhere(address), f"{name}: loads {address}"):
                    self.judge_address(name, file, file.parent, address)

    def judge_address(self, name, file, folder, address):
        """An address that counts from a folder leads to a published file and a place in it."""
        parts = urlsplit(address)
        if parts.scheme == "data":
            return
        self.verdict.check(not parts.path.startswith("/"), f"{name}: {address} works on one host only")
        target = (folder / unquote(parts.path)).resolve() if parts.path else file
        if not self.verdict.check(target.is_relative_to(self.dist) and target.is_file(),
                                  f"{name}: {address} leads to no published file"):
            return
        page = self.pages.get(target)
        if page is not None and parts.fragment:
            self.verdict.check(unquote(parts.fragment) in page.ids, f"{name}: there is no place {address}")

    def judge_drawings(self):
        """Drawings are documents of their own, and may load things too."""
        for file in sorted(self.dist.rglob("*.svg")):
            name = str(file.relative_to(self.dist))
            for element in ElementTree.parse(file).iter():
                self.verdict.check(not str(element.tag).endswith("}script"), f"{name}: has a script")
                for key, value in element.attrib.items():
                    if key.endswith("href") and not str(element.tag).endswith("}a"):
                        self.verdict.check(not is_elsewhere(value), f"{name}: loads {value}")
                loaded = addresses_in_style((element.text or "") + " " + " ".join(element.attrib.values()))
                self.verdict.check(not any(map(is_elsewhere, loaded)), f"{name}: loads {loaded}")

    def judge_sitemap(self):
        """The map of the site names every page but 404.html, the one that is only for packages, the one for people
        who lead learners, and briefs, which call the address of their lesson their own, each at the address that it calls its own."""
        root = ElementTree.parse(self.dist / "sitemap.xml").getroot()
        listed = [element.text for element in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
        pages = [file for file in self.pages if file.name != "404.html" and 'http-equiv="refresh"' not in file.read_text("utf-8") and file.relative_to(self.dist).as_posix() not in ("take/copy.html", "coaching/index.html") and file.relative_to(self.dist).parts[0] != "brief"]
        own = [link for file in pages for link in re.findall(
            r'<link rel="canonical" href="([^"]*)">', file.read_text("utf-8"))]
        self.verdict.equal("addresses in sitemap.xml", sorted(listed), sorted(own))
        self.verdict.equal("pages that say their address", len(own), len(pages))


def main():
    with Verdict("site") as verdict:
        site = Site(dist_folder().resolve(), verdict)
        site.judge()
        site.judge_drawings()
        site.judge_sitemap()


if __name__ == "__main__":
    main()
