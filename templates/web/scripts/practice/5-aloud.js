// What is recalled can be said aloud first: the microphone listens to one answer, and then it is beside the right one.

// In seconds: nobody is listened to for longer by mistake.
const longestAnswer = 120;

// What was said to the question that is shown; the next question takes it away.
let spoken = null;
function forgetSpoken() { spoken?.forget(); spoken = null; }

// The controls, the place for what was said, and `over`, which ends the listening and says whether there was any.
// `ready` is called when the learner has said it. Null in a browser that cannot record.
function spokenAnswer(item, ready) {
  forgetSpoken();
  if (!canRecord()) return null;
  let microphone = null, recording = null, timer = 0, player = null, isWanted = true;
  const light = aloud("p", { class: "aloud-light", hidden: true }, "listens");
  const begin = aloud("button", { type: "button", class: "plain", click: listenNow }, "sayAloud");
  const end = aloud("button", { type: "button", class: "button", hidden: true, click: ready }, "ready");
  const notes = element("div", { role: "status" });
  const controls = element("div", { class: "aloud said-aloud" }, light, notes, element("p", { class: "keep" }, begin, end));
  const result = element("div", { class: "aloud aloud-results" });
  spoken = { forget };
  return { controls, result, over };

  async function listenNow() {
    begin.disabled = true;
    notes.replaceChildren(aloud("p", { class: "notice" }, "stays"));
    const opened = await openMicrophone();
    if (!isWanted) return mute(opened);
    if (!opened) {
      const said = aloud("p", { class: "notice", tabindex: "-1" }, "noMicrophone");
      notes.replaceChildren(said);
      said.focus();
      return begin.remove();
    }
    microphone = opened;
    recording = recordingFrom(microphone);
    timer = setTimeout(ready, longestAnswer * 1000);
    begin.hidden = true;
    light.hidden = end.hidden = false;
    end.focus();
  }

  async function over() {
    isWanted = false;
    clearTimeout(timer);
    const heard = recording;
    recording = null;
    controls.remove();
    if (!heard) return false;
    const voice = await heard.end();
    mute(microphone);
    if (!spoken) return false;
    const erase = aloud("button", { type: "button", class: "plain", click: () => {
      quiet();
      const erased = aloud("p", { role: "status", tabindex: "-1" }, "erased");
      result.replaceChildren(erased);
      erased.focus();
    } }, "erase");
    result.replaceChildren(voiceLine(() => { const mine = (player = {}); playVoice(voice, mine, () => player === mine); }, () => saveVoice(voice, item)),
      element("p", { class: "keep" }, erase));
    return true;
  }

  function quiet() { player?.context?.close().catch(() => {}); player = null; }

  function forget() {
    isWanted = false;
    clearTimeout(timer);
    quiet();
    mute(microphone);
    result.replaceChildren();
  }
}
