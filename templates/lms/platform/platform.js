// The platform around a course: it keeps a record of the learner, opens visits, and notes every call with what
// it answered. The page beside it draws it; tests use it as it is.

"use strict";

globalThis.standIn = (() => {
  const fresh = () => ({ values: {}, interactions: [], seconds: 0, entry: "ab-initio", visits: 0 });
  let record = fresh(), current = null, calls = [], options = null, standard = "scorm12", isLost = false, onCall = () => {};
  const usual = { standard: "scorm12", isStrict: true, mode: "normal", pass: null, delay: 0, isBlocked: false, refusesCommit: false, hasNoInteractions: false, reviewsDone: false };

  // A slow platform keeps its caller waiting, as a request that is not asynchronous does.
  function wait() {
    const end = Date.now() + options.delay;
    while (options.delay && Date.now() < end);
  }

  // Begins a visit: the next page that looks for the API finds this one.
  function open(changes = {}) {
    options = { ...usual, ...changes };
    if (!changes.standard) options.standard = standard;
    standard = options.standard;
    close();
    const made = platforms[options.standard](record, options);
    if (options.reviewsDone && made.summary().isDone) options.mode = "review";
    record.visits += 1;
    current = made;
    const api = Object.fromEntries(Object.entries(made.api).map(([name, work]) => [name, (...values) => {
      wait();
      const result = isLost ? "false" : work(...values);
      const code = name.endsWith("GetLastError") ? null : Number(made.api.LMSGetLastError?.() ?? made.api.GetLastError());
      if (code !== null && !/Error|Diagnostic/.test(name)) {
        calls.push({ name: name.replace(/^LMS/, ""), values, result, code, says: code ? (made.api.LMSGetErrorString ?? made.api.GetErrorString)(code) : "" });
        onCall();
      }
      return result;
    }]));
    if (!options.isBlocked) globalThis[made.name] = api;
  }

  function close() {
    for (const name of ["API", "API_1484_11"]) delete globalThis[name];
    current = null;
  }

  return {
    open, close,
    erase() { record = fresh(); calls = []; },
    // From now on, every call fails.
    lose(now) { isLost = now; },
    record: () => record, calls: () => calls, options: () => options,
    restore(kept) { record = kept; },
    summary: () => (current ?? platforms[standard](record, options ?? usual)).summary(),
    onCall(draw) { onCall = draw; },
  };
})();
