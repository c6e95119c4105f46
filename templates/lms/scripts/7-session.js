// One visit: what is sent to the platform, and when. It is sent after each change, when nobody looks, once a
// minute, and when the learner leaves; never while a visit is a review.

const session = (() => {
  const minute = 60000, began = Date.now();
  let visit = { isConnected: false, isReview: false }, place = "", settled = null;
  let timer = 0, ticking = 0, isOver = false, isFailing = false, missing = [], answers = [];
  let notice = () => {};

  const isRecording = () => visit.isConnected && !visit.isReview && !isOver;

  async function begin(onNotice) {
    notice = onNotice;
    try { visit = await platform.begin(); } catch (error) { journal.add(`${error}`, true); }
    settled = visit.isSettled ?? null;
    place = visit.place || "";
    store.open(visit.state, visit.isConnected && !visit.isReview, changed);
    journal.add(`${platform.name}: ${visit.isConnected ? (visit.isReview ? "a review" : "connected") : "not connected"}`, !visit.isConnected);
    tell();
    if (isRecording()) ticking = setInterval(flush, minute);
    document.addEventListener("visibilitychange", () => { if (document.hidden) flush(); });
    window.addEventListener("beforeunload", flush);
    window.addEventListener("pagehide", end);
    // What comes back from the browser's memory has ended its visit: it begins anew.
    window.addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
    return place;
  }

  function result() {
    const found = outcome.of(parts, store, { pass: visit.pass ?? parts.pass, settled });
    if (["passed", "completed"].includes(found.status)) settled = found.status;
    return found;
  }

  function report() {
    const found = result();
    const written = store.text(parts.limit);
    missing = written.missing;
    return {
      ...found, units: (parts.units ?? []).map((unit) => outcome.ofUnit(parts, store, unit)), state: written.text, place: place.slice(0, 255),
      seconds: Math.max(0, Math.round((Date.now() - began) / 1000)),
    };
  }

  // A platform that answers slowly is asked less often.
  function changed() {
    if (!isRecording()) return;
    clearTimeout(timer);
    timer = setTimeout(flush, platform.isSlow() ? 8000 : 600);
  }

  function flush() {
    clearTimeout(timer);
    if (!isRecording()) return;
    sendAnswers();
    took(platform.write(report()));
  }

  // A platform may answer at once, or later.
  function took(answer) {
    const note = (isWritten) => { isFailing = !isWritten; tell(); };
    if (answer instanceof Promise) answer.then(note, () => note(false));
    else note(answer);
  }

  // Pages without a platform have nothing to say of one, only that nothing is kept.
  function tell() {
    if (visit.isAlone) notice(visit.isConnected && !isFailing ? null : "notKept");
    else if (!visit.isConnected) notice("noPlatform");
    else if (visit.isReview) notice("reviewing");
    else if (isFailing) notice("notAccepted");
    else if (missing.length) notice("notKeptAll");
    else notice(null);
  }

  function end() {
    if (isOver) return;
    clearTimeout(timer);
    clearInterval(ticking);
    const last = isRecording() ? report() : null;
    if (last) sendAnswers();
    isOver = true;
    return visit.isConnected ? platform.end(last) : undefined;
  }

  // A single answer, for courses that ask for them. It is sent with everything else: a slow platform would keep
  // the learner waiting for what is right.
  function answered(id, value) {
    if (!parts.interactions || !isRecording()) return;
    const quiz = parts.quizzes.find((entry) => entry.id === id);
    if (quiz) answers.push({ ...interaction(quiz, value), at: new Date() });
  }

  function sendAnswers() { for (const answer of answers.splice(0)) platform.answered(answer); }

  return {
    begin, changed, flush, end, answered, result,
    goTo(lesson) { if (place !== lesson) { place = lesson; changed(); } },
    get isRecording() { return isRecording(); },
    get isConnected() { return visit.isConnected; },
    get returnTo() { return visit.returnTo; },
  };
})();

// An answer as places of items, or as texts.
function interaction(quiz, { response, first }) {
  const place = (id) => quiz.items.indexOf(id), partner = (id) => quiz.matches.indexOf(id);
  const entry = { id: quiz.id, lesson: quiz.lesson, kind: quiz.kind, isRight: first.isRight, title: quiz.title };
  switch (quiz.kind) {
    case "single": return { ...entry, response: [place(response)], right: quiz.right.map(place) };
    case "multiple": return { ...entry, response: response.map(place), right: quiz.right.map(place) };
    case "truth": return { ...entry, response: [response], right: [quiz.right] };
    case "text": return { ...entry, response: [response], right: [quiz.right[0]] };
    case "number": {
      const { right, tolerance } = quiz.range;
      return { ...entry, response: [score.number(response, course.hasDecimalComma) ?? 0], right: [right], range: [right - tolerance, right + tolerance] };
    }
    case "order": {
      const given = [...quiz.items].filter((id) => response[id]).sort((a, b) => response[a] - response[b]);
      return { ...entry, response: given.map(place), right: quiz.right.map(place) };
    }
    case "match": {
      const given = quiz.items.filter((id) => response[id]).map((id) => [place(id), partner(response[id])]);
      return { ...entry, response: given, right: quiz.right.map(([left, right]) => [place(left), partner(right)]) };
    }
    case "gaps": return { ...entry, response: quiz.gaps.map((gap) => response[gap] ?? ""), right: quiz.right };
  }
}
