"""Searches a course with lessons in many languages, in Chromium, from a folder.

usage: search_tongues.py FOLDER

Words are found without their accents, in another form, with and without the Arabic article, and inside texts
that put no spaces between words.
"""

from playwright.sync_api import sync_playwright

from verdict import Verdict, dist_folder

WANTED = {
    "痛苦": "chinese", "预算": "chinese", "苦": "chinese", "客户的痛苦": "chinese", "課題": "japanese", "API設計": "japanese",
    "งบประมาณ": "thai", "käufer": "german", "kaufer": "german", "KÄUFER": "german", "masse": "german",
    "négociation": "french", "negociation": "french", "negotiating": "english", "negotiated price": "english",
    "negotiati": "english", "الميزانية": "arabic", "ميزانية": "arabic", "والميزانية": "arabic", "المشتري": "arabic-2",
    "مشتري": "arabic-2", "예산": "korean",
}


def main():
    folder = dist_folder().resolve()
    with Verdict("search_tongues") as verdict, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = browser.new_page()
        page.goto((folder / "search.html").as_uri())
        for query, lesson in WANTED.items():
            page.evaluate("document.querySelector('.search-status').textContent = '…'")
            page.locator("[id='search.field']").fill(query)
            for _ in range(200):
                if page.evaluate("document.querySelector('.search-status').textContent !== '…'"):
                    break
                page.wait_for_timeout(50)
            links = page.locator(".hits a").evaluate_all("links => links.map((link) => link.getAttribute('href'))")
            verdict.check(any(link.startswith(f"lessons/{lesson}/") for link in links), f"{query} is not found: {links}")
        # The words are marked on the page as well, where no space is around them.
        page.locator("[id='search.field']").fill("痛苦")
        page.wait_for_timeout(500)
        page.keyboard.press("Enter")
        page.wait_for_selector("article.lesson")
        verdict.check(page.evaluate("CSS.highlights.get('found')?.size ?? 0"), "痛苦 is not marked on its page")
        browser.close()


main()
