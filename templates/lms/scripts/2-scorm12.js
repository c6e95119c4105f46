// SCORM 1.2: the data model of the run-time environment, version 1.2 (section 3.4).

const platform = (() => {
  const api = apiNamed("API"), calls = api && callsTo(api, "LMS");
  let interactions = null, lastStatus = "", isClosed = false;

  function begin() {
    if (!api) { journal.add("There is no API around this window.", true); return { isConnected: false }; }
    // A platform that has begun already says so with an error, and answers.
    if (!calls.isDone("Initialize", "") && calls.get("cmi.core.lesson_status") === "") return { isConnected: false };
    const mode = calls.get("cmi.core.lesson_mode");
    lastStatus = calls.get("cmi.core.lesson_status");
    // A platform that says nothing of modes has only one.
    const isReview = mode === "review" || mode === "browse";
    const mastery = Number.parseFloat(calls.get("cmi.student_data.mastery_score"));
    const visit = {
      isConnected: true, isReview,
      state: calls.get("cmi.suspend_data"), place: calls.get("cmi.core.lesson_location"),
      pass: mastery > 0 && mastery <= 100 ? mastery : null,
      isSettled: ["passed", "completed"].includes(lastStatus) ? lastStatus : null,
    };
    if (isReview) return visit;
    // A status that is never set is taken for "completed" when the visit ends.
    if (!["incomplete", "failed", "passed", "completed"].includes(lastStatus)) calls.set("cmi.core.lesson_status", "incomplete");
    // A browser that is killed says no more than this.
    calls.set("cmi.core.exit", "suspend");
    calls.isDone("Commit", "");
    return visit;
  }

  function put(report) {
    let isPut = calls.set("cmi.suspend_data", report.state);
    isPut = calls.set("cmi.core.lesson_location", report.place) && isPut;
    if (report.raw !== null) {
      calls.set("cmi.core.score.min", 0);
      calls.set("cmi.core.score.max", 100);
      isPut = calls.set("cmi.core.score.raw", report.raw) && isPut;
    }
    return calls.set("cmi.core.lesson_status", report.status) && isPut;
  }

  function time(seconds) {
    const two = (number) => String(Math.floor(number)).padStart(2, "0");
    return `${two(Math.min(9999, seconds / 3600))}:${two(seconds / 60 % 60)}:${two(seconds % 60)}`;
  }

  // Whether everything has arrived.
  function write(report) {
    const isPut = put(report);
    return calls.isDone("Commit", "") && isPut;
  }

  function end(report) {
    if (isClosed) return;
    isClosed = true;
    if (report) {
      put(report);
      calls.set("cmi.core.session_time", time(report.seconds));
      calls.isDone("Commit", "");
    }
    calls.isDone("Finish", "");
  }

  const types = { single: "choice", multiple: "choice", truth: "true-false", text: "fill-in", number: "numeric", order: "sequencing", match: "matching", gaps: "fill-in" };

  // A platform may have no interactions: then none is sent.
  function answered(answer) {
    interactions ??= Number.parseInt(calls.get("cmi.interactions._count"), 10);
    if (!Number.isInteger(interactions)) return;
    const element = `cmi.interactions.${interactions}.`;
    if (!calls.set(`${element}id`, answer.id)) { interactions = NaN; return; }
    interactions += 1;
    calls.set(`${element}type`, types[answer.kind]);
    calls.set(`${element}time`, answer.at.toTimeString().slice(0, 8));
    calls.set(`${element}student_response`, said(answer, answer.response));
    calls.set(`${element}correct_responses.0.pattern`, said(answer, answer.right));
    calls.set(`${element}result`, answer.isRight ? "correct" : "wrong");
  }

  function said({ kind }, parts) {
    const text = kind === "truth" ? (parts[0] ? "t" : "f")
      : kind === "match" ? parts.map(([left, right]) => `${itemSign(left)}.${itemSign(right)}`).join(",")
      : ["single", "multiple", "order"].includes(kind) ? parts.map(itemSign).join(",") : parts.join(", ");
    return text.slice(0, 255);
  }

  return { name: "SCORM 1.2", begin, write, end, answered, isSlow: () => calls?.slowest() > 400 };
})();
