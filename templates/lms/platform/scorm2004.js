// A platform for SCORM 2004, as strict as the standard (Run-Time Environment, section 4) and as the strictest of
// the platforms in use.

"use strict";

globalThis.platforms ??= {};

platforms.scorm2004 = (record, options) => {
  const right = 0, mismatch = 406, range = 407;
  const text = (longest) => (value) => (value.length <= longest ? right : mismatch);
  const oneOf = (...values) => (value) => (values.includes(value) ? right : mismatch);
  const isReal = (value) => /^-?\d+(\.\d{1,7})?$/.test(value);
  const real = (low = -Infinity, high = Infinity) => (value) => (!isReal(value) ? mismatch : value >= low && value <= high ? right : range);
  const timespan = (value) => (/^P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/.test(value) ? right : mismatch);
  // A zone may only be after a fraction of a second of one or two digits.
  const timestamp = (value) => (/^(19[7-9]\d|20[0-2]\d|203[0-8])(-\d\d(-\d\d(T\d\d(:\d\d(:\d\d(\.\d{1,2}(Z|[+-]\d\d(:\d\d)?)?)?)?)?)?)?)?$/.test(value) ? right : mismatch);
  const identifier = (value) => (/^[\w.:-]{1,4000}$/.test(value) ? right : mismatch);
  const short = "[\\w.]{1,250}";
  const matches = (pattern) => { const whole = new RegExp(`^(${pattern})$`); return (value) => whole.test(value); };
  const responses = {
    "true-false": matches("true|false"), choice: matches(`(${short}(\\[,\\]${short})*)?`),
    "fill-in": (value) => value.split("[,]").every((part) => part.length <= 250),
    matching: matches(`(${short}\\[\\.\\]${short}(\\[,\\]${short}\\[\\.\\]${short})*)?`), sequencing: matches(`${short}(\\[,\\]${short})*`),
    numeric: isReal,
  };
  const patterns = { ...responses, numeric: matches("(-?\\d+(\\.\\d+)?)?\\[:\\](-?\\d+(\\.\\d+)?)?") };

  const model = {
    "cmi._version": { reads: () => "1.0" },
    "cmi.learner_id": { reads: () => "learner-1" },
    "cmi.learner_name": { reads: () => "Learner, Test" },
    "cmi.credit": { reads: () => "credit" },
    "cmi.entry": { reads: () => record.entry },
    "cmi.mode": { reads: () => options.mode },
    "cmi.launch_data": {},
    "cmi.location": { writes: text(1000) },
    "cmi.suspend_data": { writes: text(64000) },
    "cmi.completion_status": { writes: oneOf("completed", "incomplete", "not attempted", "unknown"), initial: "unknown" },
    "cmi.success_status": { writes: oneOf("passed", "failed", "unknown"), initial: "unknown" },
    "cmi.progress_measure": { writes: real(0, 1) },
    "cmi.score._children": { reads: () => "scaled,raw,min,max" },
    "cmi.score.scaled": { writes: real(-1, 1) },
    "cmi.score.raw": { writes: real() },
    "cmi.score.min": { writes: real() },
    "cmi.score.max": { writes: real() },
    "cmi.session_time": { writes: timespan, isHidden: true },
    "cmi.total_time": { reads: () => `PT${record.seconds}S` },
    "cmi.exit": { writes: oneOf("", "suspend", "normal", "logout", "time-out"), isHidden: true },
    "cmi.objectives._children": { reads: () => "id,score,success_status,completion_status,progress_measure,description" },
    "cmi.objectives._count": { reads: () => String(record.objectives.length) },
    "cmi.interactions._children": { reads: () => "id,type,timestamp,correct_responses,learner_response,result,latency" },
    "cmi.interactions._count": { reads: () => String(record.interactions.length) },
  };
  if (options.pass !== null) model["cmi.scaled_passing_score"] = { reads: () => String(options.pass / 100) };
  else model["cmi.scaled_passing_score"] = {};

  // A platform makes the objectives of the manifest itself, before the first visit.
  record.objectives ??= (options.objectives ?? []).map((id) => ({ id }));

  let isRunning = false, wasRun = false, error = 0, pending = {};

  // A visit that was never ended is over as well: without "suspend", the next one is a new attempt.
  if (record.isOpen) ended();

  function ended() {
    record.isOpen = false;
    record.entry = record.values["cmi.exit"] === "suspend" ? "resume" : "ab-initio";
    if (record.entry === "ab-initio") for (const element of Object.keys(record.values)) delete record.values[element];
  }
  const answer = (code, value) => { error = code; return value; };

  function initialize(argument) {
    if (argument !== "") return answer(201, "false");
    if (isRunning) return answer(103, "false");
    if (wasRun) return answer(104, "false");
    isRunning = record.isOpen = true;
    pending = {};
    return answer(0, "true");
  }

  function get(element) {
    if (!isRunning) return answer(wasRun ? 123 : 122, "");
    if (/^cmi\.interactions\.\d+\./.test(element)) return answer(301, "");
    const part = element.match(/^cmi\.objectives\.(\d+)\.(.+)$/);
    if (part) return objective(Number(part[1]), part[2]);
    const entry = model[element];
    if (!entry) return answer(401, "");
    if (entry.isHidden) return answer(405, "");
    if (entry.reads) return answer(0, entry.reads());
    const value = pending[element] ?? record.values[element] ?? entry.initial;
    return value === undefined ? answer(403, "") : answer(0, value);
  }

  function set(element, value) {
    if (!isRunning) return answer(wasRun ? 133 : 132, "false");
    if (typeof value !== "string") return answer(mismatch, "false");
    const part = element.match(/^cmi\.interactions\.(\d+)\.(.+)$/);
    if (part) return answered(Number(part[1]), part[2], value);
    const goal = element.match(/^cmi\.objectives\.(\d+)\.(.+)$/);
    if (goal) return setObjective(Number(goal[1]), goal[2], value);
    const entry = model[element];
    if (!entry) return answer(401, "false");
    if (!entry.writes) return answer(404, "false");
    const code = entry.writes(value);
    if (code !== right) return answer(code, "false");
    pending[element] = value;
    return answer(0, "true");
  }

  // Results of an objective; the words for its state can be read before anybody has set them.
  const goals = {
    id: identifier, success_status: oneOf("passed", "failed", "unknown"), completion_status: oneOf("completed", "incomplete", "not attempted", "unknown"),
    "score.scaled": real(-1, 1), "score.raw": real(), "score.min": real(), "score.max": real(), progress_measure: real(0, 1),
  };

  function objective(place, name) {
    if (!record.objectives[place]) return answer(301, "");
    if (!goals[name]) return answer(401, "");
    const value = record.objectives[place][name] ?? (name.endsWith("_status") ? "unknown" : undefined);
    return value === undefined ? answer(403, "") : answer(0, value);
  }

  function setObjective(place, name, value) {
    if (!goals[name]) return answer(401, "false");
    if (place > record.objectives.length) return answer(351, "false");
    const entry = record.objectives[place] ?? {};
    if (name !== "id" && !entry.id) return answer(408, "false");
    // An objective keeps its id, and no two have the same.
    if (name === "id" && (entry.id ?? value) !== value) return answer(351, "false");
    if (name === "id" && record.objectives.some((other, index) => index !== place && other.id === value)) return answer(351, "false");
    const code = goals[name](value);
    if (code !== right) return answer(code, "false");
    record.objectives[place] = { ...entry, [name]: value };
    return answer(0, "true");
  }

  function answered(place, name, value) {
    if (place > record.interactions.length) return answer(351, "false");
    const entry = record.interactions[place] ?? {};
    const checks = {
      id: identifier, timestamp, latency: timespan,
      type: oneOf("true-false", "choice", "fill-in", "long-fill-in", "matching", "performance", "sequencing", "likert", "numeric", "other"),
      learner_response: (given) => (entry.type ? (responses[entry.type]?.(given) ? right : mismatch) : 408),
      "correct_responses.0.pattern": (given) => (entry.type ? (patterns[entry.type]?.(given) ? right : mismatch) : 408),
      result: (given) => (["correct", "incorrect", "unanticipated", "neutral"].includes(given) || isReal(given) ? right : mismatch),
    };
    if (!checks[name]) return answer(401, "false");
    if (name !== "id" && !entry.id) return answer(408, "false");
    const code = checks[name](value);
    if (code !== right) return answer(code, "false");
    record.interactions[place] = { ...entry, [name]: value };
    return answer(0, "true");
  }

  function commit(argument) {
    if (argument !== "") return answer(201, "false");
    if (!isRunning) return answer(wasRun ? 143 : 142, "false");
    if (options.refusesCommit) return answer(391, "false");
    Object.assign(record.values, pending);
    pending = {};
    return answer(0, "true");
  }

  function terminate(argument) {
    if (argument !== "") return answer(201, "false");
    if (!isRunning) return answer(wasRun ? 113 : 112, "false");
    Object.assign(record.values, pending);
    isRunning = false;
    wasRun = true;
    const span = (record.values["cmi.session_time"] ?? "").match(/T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?/);
    if (span) record.seconds += Number(span[1] ?? 0) * 3600 + Number(span[2] ?? 0) * 60 + Number(span[3] ?? 0);
    ended();
    return answer(0, "true");
  }

  const names = { 0: "no error", 103: "already initialized", 104: "content instance terminated", 201: "general argument error", 301: "general get failure", 351: "general set failure", 391: "general commit failure", 401: "undefined data model element", 403: "value not initialized", 404: "read only", 405: "write only", 406: "type mismatch", 407: "value out of range", 408: "dependency not established" };
  return {
    name: "API_1484_11",
    api: {
      Initialize: initialize, GetValue: get, SetValue: set, Commit: commit, Terminate: terminate,
      GetLastError: () => String(error), GetErrorString: (code) => names[code] ?? "", GetDiagnostic: (code) => names[code] ?? "",
    },
    summary: () => {
      const value = (name) => record.values[`cmi.${name}`];
      const success = value("success_status"), completion = value("completion_status") ?? "not attempted";
      return {
        status: success && success !== "unknown" ? success : completion, completion, score: value("score.raw") ?? null,
        place: value("location") ?? "", state: value("suspend_data") ?? "", limit: 64000,
        isDone: completion === "completed",
      };
    },
  };
};
