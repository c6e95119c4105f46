"""What a lesson's text looks like on its web page, at the width of a phone."""

import pictures

WIDTH = 420
AIR = 16

# Hides what is around the text and leaves everything in its place.
TEXT_ALONE = "body * { visibility: hidden } .prose, .prose * { visibility: visible }"

# The height of the text, including the explanation of a term that extends below it.
EXTENT = """() => {
  const boxes = [...document.querySelectorAll('.prose, .prose .definition')]
    .map(element => element.getBoundingClientRect()).filter(box => box.height > 0)
  const top = Math.min(...boxes.map(box => box.top))
  return { y: top + scrollY, height: Math.max(...boxes.map(box => box.bottom)) - top }
}"""

OPEN_ALL = "document.querySelectorAll('.prose details').forEach(details => { details.open = true })"


def picture(page, address):
    """The text; if something in it opens, also the same text with everything opened."""
    page.goto(address)
    page.wait_for_selector(".lesson-done", state="attached")
    page.add_style_tag(content=TEXT_ALONE)
    states = [text(page)]
    if page.locator(".prose details").count():
        answer(page)
        page.evaluate(OPEN_ALL)
        states.append(text(page))
    elif page.locator(".prose .term-link").count():
        page.locator(".prose .term-link").first.hover()
        states.append(text(page))
    return pictures.beside(states)


def answer(page):
    """Answers as a learner does who is not always right."""
    for fieldset in page.locator(".prose fieldset").all():
        inputs = fieldset.locator(".choice input")
        if inputs.count():
            if inputs.first.get_attribute("type") == "checkbox":
                inputs.first.check()
            inputs.last.check()
        for place, select in enumerate(fieldset.locator("select").all(), 1):
            select.select_option(index=place)
    # What is typed is right: it is what the answer of the page says.
    for quiz in page.locator(".prose .quiz").all():
        right = quiz.locator("details.answers .verdict .answer, details.answers .filled mark").all()
        for field, words in zip(quiz.locator("input[type=text]").all(), right):
            field.fill(words.text_content().split(" ± ")[0].strip())
        # The second try shows the answer.
        for _ in range(2):
            quiz.locator(".check").click()
    page.evaluate("document.activeElement.blur()")
    page.mouse.move(0, 0)


def text(page):
    extent = page.evaluate(EXTENT)
    clip = {"x": 0, "y": extent["y"] - AIR, "width": WIDTH, "height": extent["height"] + 2 * AIR}
    return pictures.framed(pictures.shot(page, full_page=True, clip=clip))
