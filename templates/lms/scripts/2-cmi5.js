// cmi5 (Quartz): statements and a state for a record store, whose address the platform gives at the start.
//
// The order is that of the standard: the token, the launch data, the learner's preferences, `initialized`, and
// at the end `terminated`. A platform for xAPI alone gives an endpoint and a token instead.

const platform = (() => {
  const query = new URLSearchParams(location.search);
  const given = (name) => query.get(name);
  const endpoint = given("endpoint")?.replace(/\/*$/, "/");
  const registration = given("registration"), activity = given("activityId") ?? given("activity_id");
  const isCmi5 = query.has("fetch");
  const categories = "https://w3id.org/xapi/cmi5/context/categories/";
  const verbs = {
    initialized: "http://adlnet.gov/expapi/verbs/initialized", completed: "http://adlnet.gov/expapi/verbs/completed",
    passed: "http://adlnet.gov/expapi/verbs/passed", failed: "http://adlnet.gov/expapi/verbs/failed",
    terminated: "http://adlnet.gov/expapi/verbs/terminated", answered: "http://adlnet.gov/expapi/verbs/answered",
  };
  const stateName = "lectern.state";
  const began = Date.now();
  let actor = null, token = "", launch = {}, sentState = null, isOpen = false;
  let slowest = 0, unsent = [], sending = null, isLost = false;
  const flying = new Set();
  const said = new Set();

  // What was said without a connection, for the next visit: a page that is closed cannot wait.
  const box = `lectern:unsent:${endpoint}:${registration}:${activity}`;
  function putAside(statements) {
    try {
      if (statements.length) localStorage.setItem(box, JSON.stringify(statements));
      else localStorage.removeItem(box);
    } catch { /* Nothing is kept here. */ }
  }
  function takeAside() {
    try { return JSON.parse(localStorage.getItem(box)) ?? []; } catch { return []; }
  }

  // A request outlives the page, as far as browsers allow that: 64 KiB at the same time.
  async function request(method, path, parameters, body) {
    const address = `${endpoint}${path}?${new URLSearchParams(parameters)}`;
    const start = Date.now();
    const headers = { "X-Experience-API-Version": "1.0.3", Authorization: token };
    if (body !== undefined) headers["Content-Type"] = "application/json";
    const text = body === undefined ? undefined : JSON.stringify(body);
    const answer = await fetch(address, { method, headers, body: text, keepalive: text !== undefined && text.length < 30000 });
    slowest = Math.max(slowest, Date.now() - start);
    journal.add(`${method} ${path} → ${answer.status}`, !answer.ok && answer.status !== 404);
    return answer;
  }

  const about = () => ({ activityId: activity, agent: JSON.stringify(actor), ...(registration ? { registration } : {}) });

  async function read(stateId) {
    const answer = await request("GET", "activities/state", { ...about(), stateId });
    return answer.ok ? answer.json() : null;
  }

  // The token can be asked for once: a page that is loaded again has kept it.
  async function authorize() {
    if (!isCmi5) return given("auth") ?? "";
    const key = `lectern:${given("fetch")}`;
    try { const kept = sessionStorage.getItem(key); if (kept) return kept; } catch { /* Nothing is kept here. */ }
    const answer = await fetch(given("fetch"), { method: "POST" });
    const found = await answer.json();
    if (!found["auth-token"]) throw new Error(`the platform gives no token: ${found["error-text"] ?? answer.status}`);
    const basic = `Basic ${found["auth-token"]}`;
    try { sessionStorage.setItem(key, basic); } catch { /* Nothing is kept here. */ }
    return basic;
  }

  async function begin() {
    if (!endpoint || !activity || !given("actor")) { journal.add("The address names no record store.", true); return { isConnected: false }; }
    actor = JSON.parse(given("actor"));
    // Old launches have the name of an actor in a list.
    if (!isCmi5) for (const [key, value] of Object.entries(actor)) if (Array.isArray(value)) actor[key] = value[0];
    token = await authorize();
    launch = (isCmi5 ? await read("LMS.LaunchData") : null) ?? {};
    if (isCmi5) await request("GET", "agents/profile", { agent: JSON.stringify(actor), profileId: "cmi5LearnerPreferences" });
    const kept = await read(stateName);
    for (const verb of kept?.said ?? []) said.add(verb);
    const isReview = ["Browse", "Review"].includes(launch.launchMode);
    isOpen = true;
    // They are older than this visit, and a store that refuses them now never takes them.
    unsent = takeAside();
    if (unsent.length && !await send() && !isLost) putAside(unsent = []);
    say("initialized", {});
    await send();
    return {
      isConnected: true, isReview, state: kept?.state ?? "", place: kept?.place ?? "",
      pass: typeof launch.masteryScore === "number" ? launch.masteryScore * 100 : null,
      isSettled: said.has("passed") ? "passed" : said.has("completed") && !said.has("failed") ? "completed" : null,
      returnTo: launch.returnURL ?? null,
    };
  }

  function identifier() {
    if (crypto.randomUUID) return crypto.randomUUID();
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = bytes[6] & 15 | 64;
    bytes[8] = bytes[8] & 63 | 128;
    const text = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join("-");
  }

  function statement(verb, { result, object, isDefined = true, isResult = false }) {
    const context = structuredClone(launch.contextTemplate ?? {});
    if (registration) context.registration = registration;
    if (isDefined && isCmi5) {
      context.contextActivities ??= {};
      const category = context.contextActivities.category ??= [];
      category.push({ id: `${categories}cmi5` });
      if (isResult) category.push({ id: `${categories}moveon` });
    }
    if (isResult && verb !== "completed" && typeof launch.masteryScore === "number") {
      context.extensions = { ...context.extensions, "https://w3id.org/xapi/cmi5/context/extensions/masteryscore": launch.masteryScore };
    }
    return {
      id: identifier(), timestamp: new Date().toISOString(), actor,
      verb: { id: verbs[verb], display: { en: verb } },
      object: object ?? { objectType: "Activity", id: activity }, context, ...(result ? { result } : {}),
    };
  }

  function say(verb, details) { unsent.push(statement(verb, details)); }

  // Sends what was said, in its order and in one request; true if all of it has arrived. What has not waits, and is
  // sent with the next.
  function send(isLast = false) {
    if (sending && !isLast) return sending.then(() => send());
    const batch = unsent.filter((one) => !flying.has(one));
    if (!batch.length) return Promise.resolve(true);
    for (const one of batch) flying.add(one);
    const landed = (hasArrived, isOffline) => {
      for (const one of batch) flying.delete(one);
      if (hasArrived) unsent = unsent.filter((one) => !batch.includes(one));
      isLost = isOffline;
      putAside(unsent);
      return hasArrived;
    };
    const sent = request("POST", "statements", {}, batch).then((answer) => landed(answer.ok, false), () => landed(false, true));
    sending = sent.finally(() => { sending = null; });
    return sent;
  }

  const duration = () => `PT${Math.max(0, Math.round((Date.now() - began) / 10) / 100)}S`;

  function keep(report) {
    const text = JSON.stringify({ state: report.state, place: report.place, said: [...said] });
    if (text === sentState) return Promise.resolve(true);
    return request("PUT", "activities/state", { ...about(), stateId: stateName }, JSON.parse(text))
      .then((answer) => { if (answer.ok) sentState = text; return answer.ok; }, () => false);
  }

  // What has been reached is said once, and never taken back; a learner who fails may still pass.
  function tell(report) {
    if (report.status !== "incomplete" && !said.has("completed")) {
      said.add("completed");
      say("completed", { result: { completion: true, duration: duration() }, isResult: true });
    }
    if (["passed", "failed"].includes(report.status) && !said.has("passed") && !said.has(report.status)) {
      said.add(report.status);
      const points = { scaled: report.raw / 100, raw: report.raw, min: 0, max: 100 };
      say(report.status, { result: { success: report.status === "passed", score: points, duration: duration() }, isResult: true });
    }
  }

  async function write(report) {
    tell(report);
    const [isSent, isKept] = await Promise.all([send(), keep(report)]);
    return isSent && isKept;
  }

  // A page that ends waits for nothing: everything goes out at once.
  function end(report) {
    if (!isOpen) return Promise.resolve();
    isOpen = false;
    if (report) tell(report);
    const kept = report ? keep(report) : Promise.resolve();
    say("terminated", { result: { duration: duration() } });
    if (!navigator.onLine) putAside(unsent);
    return Promise.all([kept, send(true)]);
  }

  const types = { single: "choice", multiple: "choice", truth: "true-false", text: "fill-in", number: "numeric", order: "sequencing", match: "matching", gaps: "fill-in" };
  const words = ({ kind }, given) => (kind === "truth" || kind === "number" ? String(given[0])
    : kind === "match" ? given.map(([left, right]) => `${itemSign(left)}[.]${itemSign(right)}`).join("[,]")
    : ["single", "multiple", "order"].includes(kind) ? given.map(itemSign).join("[,]") : given.join("[,]"));

  function answered(answer) {
    const object = {
      objectType: "Activity", id: `${activity}/test/${answer.lesson}/question/${answer.id}`,
      definition: {
        type: "http://adlnet.gov/expapi/activities/cmi.interaction", name: { [course.language]: answer.title },
        interactionType: types[answer.kind],
        correctResponsesPattern: [answer.kind === "number" ? `${answer.range[0]}[:]${answer.range[1]}` : words(answer, answer.right)],
      },
    };
    say("answered", { object, isDefined: false, result: { response: words(answer, answer.response), success: answer.isRight } });
  }

  return { name: isCmi5 ? "cmi5" : "xAPI", begin, write, end, answered, isSlow: () => slowest > 400 };
})();

// The place of an item in an interaction: one sign.
const itemSign = (place) => "abcdefghijklmnopqrstuvwxyz0123456789"[place] ?? "z";
