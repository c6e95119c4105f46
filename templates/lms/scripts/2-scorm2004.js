// SCORM 2004, 3rd and 4th edition: the data model of the run-time environment (section 4).

const platform = (() => {
  const api = apiNamed("API_1484_11"), calls = api && callsTo(api, "");
  let interactions = null, objectives = null, isClosed = false;

  function begin() {
    if (!api) { journal.add("There is no API around this window.", true); return { isConnected: false }; }
    if (!calls.isDone("Initialize", "") && calls.get("cmi.completion_status") === "") return { isConnected: false };
    const mode = calls.get("cmi.mode"), isReview = mode === "review" || mode === "browse";
    const completion = calls.get("cmi.completion_status"), success = calls.get("cmi.success_status");
    // Elements that nobody has set cannot be read: a first visit asks for none.
    const isFirst = calls.get("cmi.entry") === "ab-initio";
    const mastery = Number.parseFloat(calls.get("cmi.scaled_passing_score"));
    const visit = {
      isConnected: true, isReview,
      state: isFirst ? "" : calls.get("cmi.suspend_data"), place: isFirst ? "" : calls.get("cmi.location"),
      pass: mastery > 0 && mastery <= 1 ? mastery * 100 : null,
      isSettled: success === "passed" ? "passed" : completion === "completed" && success !== "failed" ? "completed" : null,
    };
    if (isReview) return visit;
    if (completion !== "completed" && completion !== "incomplete") calls.set("cmi.completion_status", "incomplete");
    // A platform may forget the state of a visit that is not suspended, and a browser that is killed says no more.
    calls.set("cmi.exit", "suspend");
    calls.isDone("Commit", "");
    return visit;
  }

  function put(report) {
    let isPut = calls.set("cmi.suspend_data", report.state);
    isPut = calls.set("cmi.location", report.place) && isPut;
    if (report.raw !== null) {
      calls.set("cmi.score.min", 0);
      calls.set("cmi.score.max", 100);
      calls.set("cmi.score.raw", report.raw);
      isPut = calls.set("cmi.score.scaled", report.raw / 100) && isPut;
    }
    isPut = calls.set("cmi.progress_measure", report.progress) && isPut;
    isPut = calls.set("cmi.completion_status", report.status === "incomplete" ? "incomplete" : "completed") && isPut;
    if (["passed", "failed"].includes(report.status)) isPut = calls.set("cmi.success_status", report.status) && isPut;
    putObjectives(report);
    return isPut;
  }

  // The objectives that the platform has made from the manifest, by their ids.
  function known() {
    const count = Number.parseInt(calls.get("cmi.objectives._count"), 10) || 0;
    return new Map(Array.from({ length: count }, (_, place) => {
      const element = `cmi.objectives.${place}.`;
      return [calls.get(`${element}id`), { place, wasDone: calls.get(`${element}completion_status`) === "completed" }];
    }));
  }

  // What was reached in each unit; it is never taken back. A platform that has made no objectives gets them.
  function putObjectives({ units, pass }) {
    if (!units.length) return;
    objectives ??= known();
    for (const { id, raw, hasQuizzes, isDone, isBegun } of units) {
      if (!isBegun) continue;
      if (!objectives.has(id)) {
        if (!calls.set(`cmi.objectives.${objectives.size}.id`, id)) return;
        objectives.set(id, { place: objectives.size, wasDone: false });
      }
      const entry = objectives.get(id), element = `cmi.objectives.${entry.place}.`;
      // A result that nobody has set cannot be read: it is there once the unit was completed.
      entry.best ??= entry.wasDone && hasQuizzes ? Number.parseFloat(calls.get(`${element}score.scaled`)) || 0 : 0;
      if (hasQuizzes && isDone) {
        entry.best = Math.max(entry.best, raw / 100);
        calls.set(`${element}score.scaled`, entry.best);
        if (entry.best * 100 >= pass) calls.set(`${element}success_status`, "passed");
        else if (parts.report.endsWith("failed")) calls.set(`${element}success_status`, "failed");
      }
      entry.wasDone ||= isDone;
      calls.set(`${element}completion_status`, entry.wasDone ? "completed" : "incomplete");
    }
  }

  function write(report) {
    const isPut = put(report);
    return calls.isDone("Commit", "") && isPut;
  }

  function end(report) {
    if (isClosed) return;
    isClosed = true;
    if (report) {
      put(report);
      calls.set("cmi.session_time", `PT${report.seconds}S`);
      calls.isDone("Commit", "");
    }
    calls.isDone("Terminate", "");
  }

  const types = { single: "choice", multiple: "choice", truth: "true-false", text: "fill-in", number: "numeric", order: "sequencing", match: "matching", gaps: "fill-in" };

  // A time with a fraction of one digit: platforms refuse a zone after whole seconds, and some three digits.
  const timestamp = (date) => `${date.toISOString().slice(0, 19)}.0Z`;

  function answered(answer) {
    interactions ??= Number.parseInt(calls.get("cmi.interactions._count"), 10);
    if (!Number.isInteger(interactions)) return;
    const element = `cmi.interactions.${interactions}.`;
    if (!calls.set(`${element}id`, answer.id)) { interactions = NaN; return; }
    interactions += 1;
    calls.set(`${element}type`, types[answer.kind]);
    calls.set(`${element}timestamp`, timestamp(answer.at));
    calls.set(`${element}learner_response`, said(answer, answer.response));
    const right = said(answer, answer.right);
    calls.set(`${element}correct_responses.0.pattern`, answer.kind === "number" ? `${answer.range[0]}[:]${answer.range[1]}` : right);
    calls.set(`${element}result`, answer.isRight ? "correct" : "incorrect");
  }

  function said({ kind }, parts) {
    if (kind === "truth") return String(parts[0]);
    if (kind === "match") return parts.map(([left, right]) => `${itemSign(left)}[.]${itemSign(right)}`).join("[,]");
    if (["single", "multiple", "order"].includes(kind)) return parts.map(itemSign).join("[,]");
    if (kind === "number") return String(parts[0]);
    return parts.map((part) => String(part).slice(0, 250)).join("[,]");
  }

  return { name: "SCORM 2004", begin, write, end, answered, isSlow: () => calls?.slowest() > 400 };
})();
