// What both versions of SCORM have in common: where the API is, how it is called, and how a visit ends.

// The API is an object of a window around the course, or around the window that opened it. A window of
// another site may be in between: it cannot be looked into, but what is above it may be of this site again.
function apiNamed(name) {
  const found = (start) => {
    let frame = start;
    for (let step = 0; frame && step < 500; step++) {
      try { if (frame[name]) return frame[name]; } catch { journal.add(`a window of another site, ${step} up`); }
      if (frame.parent === frame) return null;
      frame = frame.parent;
    }
    return null;
  };
  const openers = [window, window.top].map((frame) => { try { return frame.opener; } catch { return null; } });
  return [window, ...openers].reduce((api, start) => api ?? (start ? found(start) : null), null);
}

// The calls to an API whose functions begin with a prefix. Values that the platform has already are not set again.
function callsTo(api, prefix) {
  const sent = new Map();
  let slowest = 0, problem = null;

  function call(name, ...values) {
    const began = Date.now();
    let result = "";
    try { result = String(api[prefix + name](...values) ?? ""); } catch (error) { result = ""; journal.add(`${name}: ${error}`, true); }
    slowest = Math.max(slowest, Date.now() - began);
    journal.add(`${name}(${values.map((value) => JSON.stringify(value)).join(", ")}) → ${JSON.stringify(result)}`);
    return result;
  }

  // The number of the last error, as a text; "0" if there was none.
  function lastError() {
    try { return String(api[`${prefix}GetLastError`]()); } catch { return "0"; }
  }

  const isDone = (name, ...values) => call(name, ...values) === "true";

  function get(element) {
    const value = call("GetValue", element);
    if (value === "" && lastError() !== "0") journal.add(`${element} cannot be read: error ${lastError()}`);
    return value;
  }

  // Whether the platform has the value now.
  function set(element, value) {
    const text = String(value);
    if (sent.get(element) === text) return true;
    if (isDone("SetValue", element, text)) { sent.set(element, text); return true; }
    problem = { element, code: lastError() };
    journal.add(`${element} is refused: error ${problem.code}`, true);
    return false;
  }

  return { call, isDone, get, set, lastError, slowest: () => slowest, problem: () => problem };
}

// The place of an item in an interaction: one sign.
const itemSign = (place) => "abcdefghijklmnopqrstuvwxyz0123456789"[place] ?? "z";
