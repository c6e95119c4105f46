"""What judges of rehearsals share: a page that is watched while it listens, and a look at it."""

import importlib.resources

AXE = importlib.resources.files("axe_playwright_python").joinpath("axe.min.js").read_text()

# Counts microphones that are open, notes what the page plays from its recording, and what breaks the policy.
WATCH = """
window.watched = { tracks: [], parts: [], decoded: [], broken: [], asked: 0 };
document.addEventListener("securitypolicyviolation", (event) => watched.broken.push(event.violatedDirective + " " + event.blockedURI));
if (navigator.mediaDevices) {
  const get = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = async (wanted) => {
    watched.asked += 1;
    const stream = await get(wanted);
    watched.tracks.push(...stream.getTracks());
    return stream;
  };
}
// The time of a turn can be held, so that this judge may be slow.
const now = performance.now.bind(performance);
let held = null, lost = 0;
performance.now = () => (held ?? now()) - lost;
watched.hold = () => { held = now(); };
watched.release = () => { lost += now() - held; held = null; };
const play = HTMLMediaElement.prototype.play, pause = HTMLMediaElement.prototype.pause;
HTMLMediaElement.prototype.play = function () { if (this.closest(".aloud")) watched.parts.push([this.currentTime, null]); return play.call(this); };
HTMLMediaElement.prototype.pause = function () { const last = watched.parts.at(-1); if (last && last[1] === null && this.closest(".aloud")) last[1] = this.currentTime; return pause.call(this); };
const decode = BaseAudioContext.prototype.decodeAudioData;
BaseAudioContext.prototype.decodeAudioData = async function (...given) { const buffer = await decode.apply(this, given); watched.decoded.push(buffer.duration); return buffer; };
"""


def is_listening(page):
    return page.evaluate("watched.tracks.some((track) => track.readyState === 'live')")


def look(verdict, page, what):
    for scheme in ["light", "dark"]:
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.evaluate(AXE)
        for violation in page.evaluate("axe.run(document, { resultTypes: ['violations'] })")["violations"]:
            verdict.check(False, f"{what}, {scheme}: {violation['id']}: {[node['target'] for node in violation['nodes']]}")
    verdict.check(page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{what} scrolls sideways")
