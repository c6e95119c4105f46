// Conversations and answers that are rehearsed aloud. The recording of the lesson says what the others say; then
// there is time to speak, and the microphone listens if it may.

// How long a turn may take: that of a good answer, half as long again, and a moment to begin.
const turnLength = ([start, end]) => Math.max(5, Math.round((end - start) / 1000 * 1.5 + 3));

function rehearsalOf(activity) {
  const section = document.getElementById(activity.element), recording = document.querySelector(".player audio");
  if (!section || !recording || !canRecord()) return null;
  const isTalk = Boolean(activity.lines);
  const sound = element("audio", { src: recording.getAttribute("src"), preload: "none" });
  const who = element("select", { id: `${activity.element}.aloud.who` }, ...(activity.people ?? []).map((name, index) => element("option", { value: index, selected: index === activity.learner }, name)));
  const go = aloud("button", { type: "button", class: "button", click: () => (run ? stop() : begin()) }, "begin");
  const ready = aloud("button", { type: "button", class: "button", click: () => run?.ready?.() }, "ready");
  const status = element("p", { class: "aloud-state", role: "status" });
  const words = element("p", { class: "aloud-words" });
  const light = aloud("p", { class: "aloud-light" }, "listens");
  const left = element("progress", { "aria-hidden": "true", max: 1, value: 1 });
  const results = element("div", { class: "aloud-results" });
  const parts = [light, words, left, ready];
  section.append(element("details", { class: "role-card aloud", toggle: (event) => { if (!event.target.open) stop(); } },
    aloud("summary", {}, isTalk ? "rehearse" : "sayAloud"),
    isTalk ? aloud("p", {}, "way") : aloud("p", {}, "sayWay", { n: activity.seconds }),
    aloud("p", { class: "notice" }, "stays"),
    isTalk ? element("p", { class: "written" }, aloud("label", { for: who.id }, "whoAmI"), who) : null,
    element("p", { class: "keep" }, go), status, ...parts, results, sound));
  for (const part of parts) part.hidden = true;

  // What is going on: null, or the turn that waits, the microphone and what it has heard.
  let run = null, heard = new Map(), player = null;
  listeners.push(forget);
  listen(window, "pagehide", forget);

  function turns() {
    if (!isTalk) return [{ times: activity.task }, { isMine: true, seconds: activity.seconds }];
    const me = Number(who.value);
    return activity.lines.map(([person, start, end, text]) => ({ isMine: person === me, name: activity.people[person], times: [start, end], seconds: turnLength([start, end]), text }));
  }

  async function begin() {
    forget();
    const mine = (run = { turns: turns(), microphone: null });
    results.replaceChildren();
    label(go, "stop");
    who.disabled = true;
    recording.pause();
    mine.microphone = await openMicrophone();
    const isDeaf = !mine.microphone;
    if (run !== mine) return void mute(mine.microphone);
    results.replaceChildren(isDeaf ? aloud("p", { class: "notice" }, "noMicrophone") : "");
    for (const [number, turn] of mine.turns.entries()) {
      if (turn.isMine) await speak(mine, number, turn); else await hear(mine, turn);
      if (run !== mine) return;
    }
    end();
    status.replaceChildren(aloud("span", {}, "over"));
    compare(mine.turns, isDeaf);
  }

  async function hear(mine, turn) {
    status.replaceChildren(turn.name ? aloud("span", {}, "turnOf", { title: turn.name }) : "");
    words.textContent = turn.text ?? "";
    words.hidden = !turn.text;
    await playPart(turn.times, () => run === mine);
    words.hidden = true;
  }

  // A part of the recording, and nothing of what follows: that may be the answer. A recording that cannot be
  // played takes its time in silence, in which its words can be read.
  async function playPart([start, end], isWanted) {
    const until = end / 1000;
    sound.currentTime = start / 1000;
    let isSilent = false, waited = 0;
    try { await sound.play(); } catch { isSilent = true; }
    await new Promise((resolve) => {
      const timer = setInterval(() => {
        waited += 20;
        const isOver = isSilent ? waited >= end - start : sound.currentTime >= until || sound.ended || sound.error;
        if (isOver || !isWanted()) { clearInterval(timer); sound.pause(); resolve(); }
      }, 20);
    });
  }

  // My turn: the microphone listens until the time is over or the button is pressed.
  async function speak(mine, number, turn) {
    status.replaceChildren(aloud("span", {}, "yourTurn"));
    const listening = mine.microphone ? recordingFrom(mine.microphone) : null;
    light.hidden = !listening;
    ready.hidden = left.hidden = false;
    ready.focus();
    const since = performance.now();
    await new Promise((resolve) => {
      const timer = setInterval(() => {
        const share = (performance.now() - since) / 1000 / turn.seconds;
        left.value = Math.max(0, 1 - share);
        if (share >= 1 || run !== mine) mine.ready();
      }, 100);
      mine.ready = () => { clearInterval(timer); mine.ready = null; resolve(); };
    });
    if (document.activeElement === ready) go.focus();
    ready.hidden = left.hidden = light.hidden = true;
    if (!listening) return;
    const voice = await listening.end();
    if (run === mine) heard.set(number, voice);
  }

  // What I said beside a good answer, and what observers watch for.
  function compare(list, isDeaf) {
    const rows = list.flatMap((turn, number) => {
      if (!turn.isMine) return [];
      const mine = heard.get(number);
      return [element("li", {},
        mine ? voiceLine(() => playBack(mine), () => saveVoice(mine, `${activity.id}-${number + 1}`)) : null,
        ...goodAnswer(turn))];
    });
    const erase = aloud("button", { type: "button", class: "plain", click: () => {
      forgetVoice();
      status.replaceChildren(aloud("span", {}, "erased"));
      results.querySelectorAll(".mine").forEach((node) => node.remove());
      erase.remove();
      go.focus();
    } }, "erase");
    if (!isDeaf) results.replaceChildren();
    results.append(element("ol", {}, ...rows), ...checklist());
    if (heard.size) results.append(element("p", { class: "keep" }, erase));
  }

  function goodAnswer(turn) {
    const title = aloud("p", { class: "label" }, "good");
    if (!isTalk) return [title, ...copies([...section.querySelectorAll(".solution")].flatMap((solution) => [...solution.children].filter((child) => !child.matches("summary"))))];
    return [title, element("p", {}, turn.text), element("p", {}, aloud("button", { type: "button", class: "plain", click: () => { const current = (player = {}); playPart(turn.times, () => player === current); } }, "hear"))];
  }

  function checklist() {
    const items = [...section.querySelectorAll(".role-card:not(.aloud) .checklist > li")];
    if (!items.length) return [];
    return [aloud("p", { class: "label" }, "yourself"), element("ul", { class: "checklist" }, ...items.map((item, index) => {
      const id = `${activity.element}.aloud.${index + 1}`;
      return element("li", {}, element("input", { type: "checkbox", id }), " ", element("label", { for: id }, ...copies(item.querySelector("label").childNodes)));
    }))];
  }

  function playBack(voice) {
    const current = (player = {});
    return playVoice(voice, current, () => player === current);
  }

  function label(button, name) {
    const made = aloud("button", {}, name);
    button.textContent = made.textContent;
    for (const attribute of ["lang", "dir"]) {
      if (made.hasAttribute(attribute)) button.setAttribute(attribute, made.getAttribute(attribute)); else button.removeAttribute(attribute);
    }
  }

  function end() {
    if (run) mute(run.microphone);
    run = null;
    sound.pause();
    for (const part of parts) part.hidden = true;
    who.disabled = false;
    label(go, "again");
  }

  function stop() {
    if (!run) return;
    const { ready: waits } = run;
    end();
    waits?.();
    status.replaceChildren();
  }

  function forgetVoice() { heard = new Map(); player?.context?.close().catch(() => {}); player = null; }

  function forget() { stop(); forgetVoice(); }

  return null;
}
