// The player of a recording: controls that a thumb finds, chapters that move the sound, and the place
// that was reached. It stays at the edge of the screen while something plays.

const speeds = [0.8, 1, 1.25, 1.5, 1.75, 2];

async function playerOf(lesson, cues) {
  const section = document.querySelector(".player");
  const audio = section && section.querySelector("audio");
  if (!audio) return;
  const key = `place:${lesson}`;
  const known = Number(audio.dataset.duration) / 1000;
  const length = () => (Number.isFinite(audio.duration) ? audio.duration : known);

  const play = element("button", { type: "button", class: "play", click: () => (audio.paused ? start(audio) : audio.pause()) });
  const position = element("input", { type: "range", min: 0, max: Math.ceil(known), step: 1, value: 0, "aria-label": sentence("seek"), lang: course.words.seek.lang });
  const clock = element("span", { class: "clock" });
  const speed = element("select", { "aria-label": sentence("speed"), lang: course.words.speed.lang },
    ...speeds.map((value) => element("option", { value, selected: value === 1 }, `${value} ×`)));
  const bar = element("div", { class: "player-bar", role: "group", "aria-label": section.getAttribute("aria-label"), keydown: press },
    jump("back", -15), play, jump("forward", 30), position, clock, speed);
  audio.after(bar);
  // The browser's own controls are for pages without a script.
  audio.controls = false;
  listeners.push(() => { audio.controls = true; });

  function jump(name, seconds) {
    const sign = seconds < 0 ? "−" : "+";
    return element("button", { type: "button", class: "jump", "aria-label": sentence(name, { n: Math.abs(seconds) }), lang: course.words[name].lang, click: () => seek(audio.currentTime + seconds) }, `${sign}${Math.abs(seconds)}`);
  }

  function seek(seconds) {
    audio.currentTime = Math.min(Math.max(0, seconds), Math.max(0, length() - 0.1));
    draw();
  }

  function draw() {
    const isPaused = audio.paused, name = isPaused ? "play" : "pause";
    play.setAttribute("aria-label", sentence(name));
    play.classList.toggle("is-playing", !isPaused);
    position.max = Math.ceil(length());
    position.value = Math.floor(audio.currentTime);
    position.setAttribute("aria-valuetext", moment(audio.currentTime));
    clock.textContent = `${moment(audio.currentTime)} / ${moment(length())}`;
    section.classList.toggle("is-open", !isPaused || audio.currentTime > 0);
  }

  // Letters only do something while the player has the focus: a page must not take them from readers.
  function press(event) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target.matches("select")) return;
    const actions = { k: () => play.click(), j: () => seek(audio.currentTime - 15), l: () => seek(audio.currentTime + 30), "<": () => faster(-1), ">": () => faster(1) };
    const action = actions[event.key.toLowerCase()];
    if (!action) return;
    event.preventDefault();
    action();
  }

  function faster(step) {
    const at = speeds.indexOf(Number(speed.value)) + step;
    if (at in speeds) { speed.value = speeds[at]; setSpeed(); }
  }

  function setSpeed() {
    // Loading a recording sets its speed back to the default one.
    audio.defaultPlaybackRate = audio.playbackRate = Number(speed.value);
    store.set("speed", Number(speed.value));
  }

  listen(speed, "change", setSpeed);
  listen(position, "input", () => seek(Number(position.value)));
  for (const event of ["play", "pause", "timeupdate", "durationchange", "seeked"]) listen(audio, event, draw);
  draw();

  // The place that was reached; what was heard to the end begins again.
  let kept = 0;
  const keep = () => { kept = audio.currentTime; if (!audio.ended) store.set(key, Math.floor(kept)); };
  listen(audio, "timeupdate", () => { if (Math.abs(audio.currentTime - kept) >= 4) keep(); });
  listen(audio, "pause", keep);
  listen(audio, "ended", () => { store.remove(key); audio.currentTime = 0; draw(); });
  listen(window, "pagehide", () => { if (!audio.paused) keep(); });

  // Chapters, by their times.
  for (const item of section.querySelectorAll(".chapters li")) {
    const time = item.querySelector(".time");
    const seconds = time.textContent.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
    const name = item.textContent.trim();
    time.before(element("button", { type: "button", class: "plain time", "aria-label": `${sentence("play")}: ${name}`, click: () => { seek(seconds); start(audio); } }, time.textContent));
    hide(time);
  }

  // While something plays and its place is out of sight, the bar is at the edge of the screen.
  const sight = new IntersectionObserver(([entry]) => { bar.classList.toggle("is-apart", !entry.isIntersecting); });
  sight.observe(section);
  listeners.push(() => sight.disconnect());
  listeners.push(() => { section.classList.remove("is-open"); });

  if ("mediaSession" in navigator) {
    const session = navigator.mediaSession;
    session.metadata = new MediaMetadata({ title: document.querySelector("h1").textContent.trim(), artist: course.title, album: course.title });
    const actions = {
      play: () => start(audio), pause: () => audio.pause(),
      seekbackward: (details) => seek(audio.currentTime - (details.seekOffset || 15)),
      seekforward: (details) => seek(audio.currentTime + (details.seekOffset || 30)),
      seekto: (details) => seek(details.seekTime),
    };
    for (const [name, action] of Object.entries(actions)) {
      try { session.setActionHandler(name, action); } catch { /* A browser may not know an action. */ }
    }
  }

  const rate = await store.get("speed"), place = await store.get(key);
  if (speeds.includes(rate)) { speed.value = rate; audio.defaultPlaybackRate = audio.playbackRate = rate; }
  if (Number.isFinite(place) && place > 0 && place < length() - 1 && audio.currentTime === 0) audio.currentTime = place;
  draw();
  sentencesOf(cues, audio, () => section.classList.contains("is-open"));
}

// Plays; a browser says no if something stops it at once, or if nobody has touched the page.
function start(audio) {
  audio.play().catch(() => {});
}

// 4:07, and 1:02:03 from an hour on.
function moment(seconds) {
  const whole = Math.max(0, Math.floor(seconds || 0));
  const parts = [Math.floor(whole / 60) % 60, whole % 60];
  if (whole >= 3600) parts.unshift(Math.floor(whole / 3600));
  return parts.map((part, at) => (at ? String(part).padStart(2, "0") : part)).join(":");
}
