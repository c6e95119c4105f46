// A platform for SCORM 1.2, as strict as the standard (Run-Time Environment 1.2, section 3): what real ones let
// pass, this one refuses.

"use strict";

globalThis.platforms ??= {};

platforms.scorm12 = (record, options) => {
  const text = (longest) => (value) => value.length <= longest;
  const oneOf = (...values) => (value) => values.includes(value);
  const decimal = (value) => /^-?\d{1,3}(\.\d+)?$/.test(value);
  const score = (value) => value === "" || (decimal(value) && value >= 0 && value <= 100);
  const timespan = (value) => /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/.test(value);
  const time = (value) => /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/.test(value);
  const identifier = (value) => /^[\x21-\x7e]{1,255}$/.test(value);
  const done = ["passed", "completed"];
  const children = "student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,lesson_mode,exit,session_time";

  // What may be read, what may be written, and which values are right.
  const model = {
    "cmi.core._children": { reads: () => children },
    "cmi.core.student_id": { reads: () => "learner-1" },
    "cmi.core.student_name": { reads: () => "Learner, Test" },
    "cmi.core.lesson_location": { writes: text(255) },
    "cmi.core.credit": { reads: () => "credit" },
    "cmi.core.lesson_status": { writes: oneOf("passed", "completed", "failed", "incomplete", "browsed") },
    "cmi.core.entry": { reads: () => record.entry },
    "cmi.core.score._children": { reads: () => "raw,min,max" },
    "cmi.core.score.raw": { writes: score },
    "cmi.core.score.min": { writes: score },
    "cmi.core.score.max": { writes: score },
    "cmi.core.total_time": { reads: () => clock(record.seconds) },
    "cmi.core.lesson_mode": { reads: () => options.mode },
    "cmi.core.exit": { writes: oneOf("", "suspend", "logout", "time-out"), isHidden: true },
    "cmi.core.session_time": { writes: timespan, isHidden: true },
    "cmi.suspend_data": { writes: text(options.isStrict ? 4096 : 65536) },
    "cmi.launch_data": { reads: () => "" },
    "cmi.comments": { writes: text(4096) },
    "cmi.interactions._children": { reads: () => "id,time,type,correct_responses,student_response,result,latency" },
    "cmi.interactions._count": { reads: () => String(record.interactions.length) },
  };
  if (options.pass !== null) model["cmi.student_data.mastery_score"] = { reads: () => String(options.pass) };
  const interaction = {
    id: identifier, time, latency: timespan, student_response: text(255), "correct_responses.0.pattern": text(255),
    type: oneOf("true-false", "choice", "fill-in", "matching", "performance", "sequencing", "likert", "numeric"),
    result: (value) => oneOf("correct", "wrong", "unanticipated", "neutral")(value) || decimal(value),
  };

  let isRunning = false, wasRun = false, error = 0, pending = {};

  // A visit that was never finished is over as well.
  if (record.isOpen) ended();

  function ended() {
    record.isOpen = false;
    record.entry = record.values["cmi.core.exit"] === "suspend" ? "resume" : "";
    if (record.entry === "") delete record.values["cmi.suspend_data"];
  }

  function clock(seconds) {
    const two = (number) => String(Math.floor(number)).padStart(2, "0");
    return `${String(Math.floor(seconds / 3600)).padStart(4, "0")}:${two(seconds / 60 % 60)}:${two(seconds % 60)}`;
  }

  const seconds = (span) => span.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
  const answer = (code, value) => { error = code; return value; };

  // An argument that is not there is as wrong as one too many.
  function initialize(argument) {
    if (argument !== "") return answer(201, "false");
    if (isRunning || wasRun) return answer(101, "false");
    isRunning = record.isOpen = true;
    pending = {};
    return answer(0, "true");
  }

  function get(element) {
    if (!isRunning) return answer(301, "");
    if (/^cmi\.interactions\.\d+\./.test(element)) return answer(404, "");
    const entry = model[element];
    if (!entry) return answer(element.endsWith("._children") || element.endsWith("._count") ? 401 : 401, "");
    if (entry.isHidden) return answer(404, "");
    if (entry.reads) return answer(0, entry.reads());
    return answer(0, pending[element] ?? record.values[element] ?? (element === "cmi.core.lesson_status" ? "not attempted" : ""));
  }

  function set(element, value) {
    if (!isRunning) return answer(301, "false");
    if (typeof value !== "string") return answer(405, "false");
    const part = element.match(/^cmi\.interactions\.(\d+)\.(.+)$/);
    if (part) return answered(Number(part[1]), part[2], value);
    const entry = model[element];
    if (!entry) return answer(401, "false");
    if (element.endsWith("._children") || element.endsWith("._count")) return answer(402, "false");
    if (!entry.writes) return answer(403, "false");
    if (!entry.writes(value)) return answer(405, "false");
    pending[element] = value;
    return answer(0, "true");
  }

  function answered(place, name, value) {
    if (options.hasNoInteractions || !interaction[name]) return answer(401, "false");
    if (place > record.interactions.length) return answer(201, "false");
    if (!interaction[name](value)) return answer(405, "false");
    if (place === record.interactions.length) record.interactions.push({});
    record.interactions[place][name] = value;
    return answer(0, "true");
  }

  function commit(argument) {
    if (argument !== "") return answer(201, "false");
    if (!isRunning) return answer(301, "false");
    if (options.refusesCommit) return answer(101, "false");
    Object.assign(record.values, pending);
    pending = {};
    return answer(0, "true");
  }

  function finish(argument) {
    if (argument !== "") return answer(201, "false");
    if (!isRunning) return answer(301, "false");
    Object.assign(record.values, pending);
    isRunning = false;
    wasRun = true;
    // Who says nothing of the status has completed (RTE 3.4.4).
    record.values["cmi.core.lesson_status"] ??= "completed";
    record.seconds += seconds(record.values["cmi.core.session_time"] ?? "00:00:00");
    ended();
    return answer(0, "true");
  }

  const names = { 0: "no error", 101: "general exception", 201: "invalid argument", 301: "not initialized", 401: "not implemented", 402: "a keyword cannot be set", 403: "read only", 404: "write only", 405: "incorrect data type" };
  return {
    name: "API",
    api: {
      LMSInitialize: initialize, LMSGetValue: get, LMSSetValue: set, LMSCommit: commit, LMSFinish: finish,
      LMSGetLastError: () => String(error), LMSGetErrorString: (code) => names[code] ?? "", LMSGetDiagnostic: (code) => names[code] ?? "",
    },
    // What an administrator sees of the learner.
    summary: () => ({
      status: record.values["cmi.core.lesson_status"] ?? "not attempted", score: record.values["cmi.core.score.raw"] ?? null,
      place: record.values["cmi.core.lesson_location"] ?? "", state: record.values["cmi.suspend_data"] ?? "", limit: 4096,
      isDone: done.includes(record.values["cmi.core.lesson_status"]),
    }),
  };
};
