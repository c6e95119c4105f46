"use strict";
(() => {
const course = {"id":"arabic","title":"البيع باختصار","language":"ar","hasDecimalComma":false,"asksConfidence":false,"words":{"check":{"other":"تحقق"},"showAnswer":{"other":"أظهر الإجابة"},"rightNow":{"other":"صحيح."},"notRight":{"other":"ليس صحيحًا."},"partlyRight":{"other":"{number} من {total} صحيحة."},"tryOnceMore":{"other":"حاول مرة أخرى."},"hereIsAnswer":{"other":"هذه هي الإجابة."},"needsNumber":{"other":"اكتب رقمًا، مثل {answer}."},"howSure":{"other":"ما مدى تأكدك من الإجابة؟"},"sure":{"other":"متأكد"},"notSure":{"other":"غير متأكد"},"saidSure":{"other":"قلت: متأكد."},"saidNotSure":{"other":"قلت: غير متأكد."},"copyText":{"other":"انسخ كنص"},"copied":{"other":"تم النسخ."},"eMail":{"other":"أرسل بالبريد"},"print":{"other":"اطبع"},"markDone":{"other":"علّم كمنجز"},"isDone":{"other":"منجز"},"doneCount":{"other":"أُنجز {number} من {total}"},"continueWith":{"other":"تابع: {title}"},"minutesLeft":{"other":"بقي {n} دقيقة"},"yourAnswers":{"other":"إجاباتك"},"saveFile":{"other":"احفظ في ملف"},"loadFile":{"other":"حمّل من ملف"},"loaded":{"zero":"لم يُحمّل شيء.","one":"تم تحميل إدخال واحد.","two":"تم تحميل إدخالين.","few":"تم تحميل {n} إدخالات.","many":"تم تحميل {n} إدخالًا.","other":"تم تحميل {n} إدخال."},"badFile":{"other":"لا يحتوي هذا الملف على إجابات من هذه الدورة. لم يتغير شيء."},"erase":{"other":"امسح"},"eraseQuestion":{"other":"هل تريد مسح كل ما أجبت عنه وكتبته في هذه الدورة على هذا الجهاز؟"},"erased":{"other":"تم مسح كل شيء."},"play":{"other":"شغّل"},"pause":{"other":"أوقف مؤقتًا"},"back":{"zero":"رجوع","one":"رجوع ثانية واحدة","two":"رجوع ثانيتين","few":"رجوع {n} ثوانٍ","many":"رجوع {n} ثانية","other":"رجوع {n} ثانية"},"forward":{"zero":"تقديم","one":"تقديم ثانية واحدة","two":"تقديم ثانيتين","few":"تقديم {n} ثوانٍ","many":"تقديم {n} ثانية","other":"تقديم {n} ثانية"},"seek":{"other":"الموضع في التسجيل"},"speed":{"other":"السرعة"},"display":{"other":"العرض"},"colors":{"other":"الألوان"},"automatic":{"other":"تلقائي"},"light":{"other":"فاتح"},"dark":{"other":"داكن"},"textSize":{"other":"حجم النص"},"small":{"other":"صغير"},"normal":{"other":"عادي"},"large":{"other":"كبير"},"right":{"other":"صحيح"},"wrong":{"other":"ليست هذه"},"comma":{"other":"، "},"colon":{"other":":"},"kept":{"other":"تحفظ منصة التعلم ما تكتبه."},"notKept":{"other":"لا تحفظ منصة التعلم ما تكتبه هنا: انسخه قبل أن تغادر."},"noPlatform":{"other":"لا يوجد اتصال بمنصة التعلم: لا يُسجَّل شيء."},"notAccepted":{"other":"لا تقبل منصة التعلم نتائجك الآن. أبقِ هذه النافذة مفتوحة: ستُرسل مرة أخرى."},"reviewing":{"other":"أنت تراجع هذه الدورة: لا يُسجَّل شيء."},"notKeptAll":{"other":"لا تتسع منصة التعلم لكل ما كتبته: انسخه قبل أن تغادر."},"yourResult":{"other":"نتيجتك"},"score":{"other":"{number}٪"},"needed":{"other":"المطلوب {number}٪."},"passed":{"other":"ناجح"},"failed":{"other":"غير ناجح"},"completed":{"other":"مكتمل"},"inProgress":{"other":"قيد التقدم"},"lessonsRead":{"other":"قُرئ {number} من {total} دروس"},"questionsAnswered":{"other":"أُجيب عن {number} من {total} أسئلة"},"worksheetsFilled":{"other":"بدأت {number} من {total} أوراق عمل"},"again":{"other":"أجب عن الأسئلة مرة أخرى"},"againQuestion":{"other":"هل تريد بدء الأسئلة من جديد؟ تُمحى إجاباتك عنها، وتُحسب أفضل نتيجة لك."},"attemptsLeft":{"zero":"لم تبقَ محاولات","one":"بقيت محاولة واحدة","two":"بقيت محاولتان","few":"بقيت {n} محاولات","many":"بقيت {n} محاولة","other":"بقيت {n} محاولة"},"leave":{"other":"احفظ وغادر الدورة"},"needsScript":{"other":"تحتاج هذه الدورة إلى JavaScript."}}};
// What the course and the platform say to each other: the panel that `?debug` opens shows it.

const journal = (() => {
  const lines = [], longest = 500;
  let draw = null;

  function add(text, isProblem = false) {
    const time = new Date().toISOString().slice(11, 19);
    lines.push(`${time} ${isProblem ? "! " : "  "}${text.length > 300 ? `${text.slice(0, 300)}… (${text.length})` : text}`);
    if (lines.length > longest) lines.shift();
    draw?.();
  }

  return { add, text: () => lines.join("\n"), onChange(drawing) { draw = drawing; } };
})();
template web/scripts/0-look.js
template web/scripts/1-score.js
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
template web/scripts/3-page.js
// What is kept of a learner's work, as one short text: platforms keep as little as 4,096 characters.
//
// Everything has a key made from its id, so that it is found again when lessons are moved, renamed, added or
// removed. What was picked is kept by the place of an item among the sorted ids of its question, together with
// a digest of these: if the items have changed, what was picked is forgotten, and the result stays.
//
//   1 attempts(1) best(2)
//   L count(2) keys(4 each)           the lessons that were read
//   W count(2) keys(4 each)           the worksheets that have something in them
//   Q key(4) digest(3) length(2) …    a question: how it went (3), and the answer
//   F key(4) length(3) …              a field, as JSON

const parts = JSON.parse(document.querySelector('script[type="application/vnd.lectern.package+json"]').textContent);

const states = (() => {
  const signs = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
  const longestAnswer = 60;
  const byKey = (list) => new Map(list.map((entry) => [entry.key, entry]));
  const lessons = byKey(parts.lessons), quizzes = byKey(parts.quizzes), worksheets = byKey(parts.worksheets);
  const fields = byKey(parts.worksheets.flatMap((sheet) => sheet.fields.map((field) => ({ ...field, sheet: sheet.id }))));

  const pack = (number, width) => {
    let text = "";
    for (let rest = number, place = 0; place < width; place++, rest = Math.floor(rest / 64)) text = signs[rest % 64] + text;
    return text;
  };
  const unpack = (text) => [...text].reduce((number, sign) => number * 64 + signs.indexOf(sign), 0);

  // The answer to a question as a text; "" if there is none, null if it is too long.
  function packed(quiz, response) {
    if (response === null || response === undefined) return "";
    const place = (id, list = quiz.items) => pack(list.indexOf(id) + 1, 1);
    switch (quiz.kind) {
      case "single": return place(response);
      case "multiple": {
        let text = "";
        for (let from = 0; from < quiz.items.length; from += 6) {
          text += pack(quiz.items.slice(from, from + 6).reduce((bits, id, at) => bits | (response.includes(id) ? 1 << at : 0), 0), 1);
        }
        return text;
      }
      case "truth": return response ? "1" : "0";
      case "text": case "number": return response.length > longestAnswer ? null : response;
      case "order": return quiz.items.map((id) => pack(Number(response[id]) || 0, 1)).join("");
      case "match": return quiz.items.map((id) => place(response[id], quiz.matches)).join("");
      case "gaps": {
        const texts = quiz.gaps.map((id) => response[id] ?? "");
        return texts.some((text) => text.length > longestAnswer) ? null : texts.map((text) => pack(text.length, 1) + text).join("");
      }
    }
  }

  function unpacked(quiz, text) {
    if (text === "") return null;
    const id = (sign, list = quiz.items) => list[unpack(sign) - 1] ?? "";
    switch (quiz.kind) {
      case "single": return id(text) || null;
      case "multiple": return quiz.items.filter((_, at) => unpack(text[Math.floor(at / 6)] ?? "0") >> (at % 6) & 1);
      case "truth": return text === "1";
      case "text": case "number": return text;
      case "order": return Object.fromEntries(quiz.items.map((item, at) => [item, unpack(text[at] ?? "0") || ""]));
      case "match": return Object.fromEntries(quiz.items.map((item, at) => [item, id(text[at] ?? "0", quiz.matches)]));
      case "gaps": {
        let rest = text;
        return Object.fromEntries(quiz.gaps.map((gap) => {
          const length = unpack(rest[0] ?? "0"), answer = rest.slice(1, 1 + length);
          rest = rest.slice(1 + length);
          return [gap, answer];
        }));
      }
    }
  }

  // How it went: three signs.
  function went({ tries, isDone, sure, first }) {
    const scale = first && first.total > 63 ? 63 / first.total : 1;
    const sureness = typeof sure === "boolean" ? (sure ? 1 : 2) : 0;
    return pack(Math.min(3, tries) | (isDone ? 4 : 0) | sureness << 3, 1)
      + pack(first ? Math.floor(first.right * scale) : 0, 1) + pack(first ? Math.floor(first.total * scale) : 0, 1);
  }

  function quizEntry(quiz, value, withAnswer) {
    const answer = withAnswer ? packed(quiz, value.response) : "";
    const text = went(value) + (answer ?? "");
    return { text: `Q${quiz.key}${quiz.digest}${pack(text.length, 2)}${text}`, isWhole: answer !== null };
  }

  // `entries` are those of the store, by key; returns the text, and what is not in it.
  function write(entries, { attempts, best, others }, limit) {
    const missing = [];
    const keyed = (sign, list) => (list.length ? sign + pack(list.length, 2) + list.map((entry) => entry.key).join("") : "");
    const isFilled = (value) => JSON.stringify(value ?? "").replace(/[\[\],"\s]/g, "") !== "";
    const head = `1${pack(Math.min(63, attempts), 1)}${pack(best === null ? 0 : best + 1, 2)}`
      + keyed("L", parts.lessons.filter(({ id }) => entries.has(`done:${id}`)))
      + keyed("W", parts.worksheets.filter((sheet) => sheet.isFilled || sheet.fields.some((field) => isFilled(entries.get(`field:${sheet.id}:${field.id}`)?.value))));
    const asked = parts.quizzes.map((quiz) => [quiz, entries.get(`answer:${quiz.id}`)?.value]).filter(([, value]) => value);
    let answers = asked.map(([quiz, value]) => quizEntry(quiz, value, true));
    asked.forEach(([quiz], at) => { if (!answers[at].isWhole) missing.push(`answer:${quiz.id}`); });
    const size = () => head.length + answers.reduce((sum, { text }) => sum + text.length, 0);
    // Results come before answers: the longest answers are forgotten first.
    const order = answers.map(({ text }, at) => [text.length, at]).sort((a, b) => b[0] - a[0]).map(([, at]) => at);
    for (const at of order) {
      if (size() <= limit) break;
      answers[at] = quizEntry(...asked[at], false);
      if (!missing.includes(`answer:${asked[at][0].id}`)) missing.push(`answer:${asked[at][0].id}`);
    }
    let text = head + answers.map((answer) => answer.text).join("");
    if (text.length > limit) text = head.slice(0, limit);
    if (parts.notes) {
      const notes = [...fields.values()].map((field) => [field, entries.get(`field:${field.sheet}:${field.id}`)])
        .filter(([, entry]) => entry && isFilled(entry.value)).sort((a, b) => b[1].at - a[1].at);
      for (const [field, { value }] of notes) {
        const json = JSON.stringify(value), entry = `F${field.key}${pack(json.length, 3)}${json}`;
        if (text.length + entry.length <= limit) text += entry;
        else missing.push(`field:${field.sheet}:${field.id}`);
      }
    }
    // What belongs to lessons that this version does not have may be of use to the next one.
    for (const other of others) if (text.length + other.length <= limit) text += other;
    return { text, missing };
  }

  // What a text says; an empty one, and one that nobody can read, say nothing.
  function read(text) {
    const entries = new Map(), others = [];
    const state = { entries, others, attempts: 0, best: null };
    if (!text || text[0] !== "1") return state;
    state.attempts = unpack(text[1] ?? "0");
    const best = unpack(text.slice(2, 4));
    state.best = best > 0 && best <= 101 ? best - 1 : null;
    let at = 4;
    const take = (length) => { const piece = text.slice(at, at + length); at += length; return piece; };
    while (at < text.length) {
      const from = at, sign = take(1);
      if (sign === "L" || sign === "W") {
        for (let count = unpack(take(2)); count > 0 && at < text.length; count--) {
          const key = take(4);
          if (sign === "W") { const sheet = worksheets.get(key); if (sheet) sheet.isFilled = true; }
          else if (lessons.has(key)) entries.set(`done:${lessons.get(key).id}`, { value: true, at: 0 });
        }
      } else if (sign === "Q") {
        const key = take(4), digest = take(3), how = take(unpack(take(2)));
        const quiz = quizzes.get(key);
        if (quiz) entries.set(`answer:${quiz.id}`, { value: answer(quiz, how, digest === quiz.digest), at: 0 });
        else others.push(text.slice(from, at));
      } else if (sign === "F") {
        const key = take(4), json = take(unpack(take(3))), field = fields.get(key);
        if (!field) { others.push(text.slice(from, at)); continue; }
        try { entries.set(`field:${field.sheet}:${field.id}`, { value: JSON.parse(json), at: text.length - from }); } catch { /* It was cut off. */ }
      } else {
        journal.add(`the state has an entry “${sign}” that is not known`, true);
        break;
      }
    }
    return state;
  }

  function answer(quiz, how, isSame) {
    const bits = unpack(how[0] ?? "0"), right = unpack(how[1] ?? "0"), total = unpack(how[2] ?? "0");
    const value = {
      response: isSame ? unpacked(quiz, how.slice(3)) : null, tries: bits & 3, isDone: Boolean(bits & 4) && isSame,
      first: total > 0 ? { right, total, isRight: right === total } : null,
    };
    const sureness = bits >> 3 & 3;
    if (sureness) value.sure = sureness === 1;
    return value;
  }

  return { write, read };
})();
template web/scripts/4-quiz.js
// What is kept: entries by key, as on the website, but by the learning platform.

const store = (() => {
  let kept = states.read("");
  let change = () => {}, isConnected = false;

  return {
    // Begins with what the platform has kept; `changed` is called after each change.
    open(text, isKept, changed) { kept = states.read(text); isConnected = isKept; change = changed; },
    text: (limit) => states.write(kept.entries, kept, limit),
    get attempts() { return kept.attempts; },
    get best() { return kept.best; },
    // Keeps the best result of all attempts.
    result(raw) { kept.best = Math.max(kept.best ?? 0, raw); },
    // Another attempt at the questions.
    again() {
      kept.attempts += 1;
      for (const key of [...kept.entries.keys()]) if (key.startsWith("answer:")) kept.entries.delete(key);
      change();
    },
    entry: (key) => kept.entries.get(key)?.value,
    has: (key) => kept.entries.has(key),
    async get(key) { return kept.entries.get(key)?.value; },
    async set(key, value) {
      const before = kept.entries.get(key)?.value;
      kept.entries.set(key, { value, at: Date.now() });
      if (key.startsWith("answer:") && value.first && !before?.first) session.answered(key.slice(7), value);
      change();
    },
    async remove(key) { kept.entries.delete(key); change(); },
    async all() { return [...kept.entries].map(([key, { value, at }]) => ({ key, value, at })); },
    isKept: async () => isConnected && parts.notes,
  };
})();

const doneLessons = async () => new Set(parts.lessons.map(({ id }) => id).filter((id) => store.has(`done:${id}`)));
template web/scripts/4-sure.js
template web/scripts/5-worksheet.js
// How far a learner is, what that is worth, and the one word that the platform is told.

const outcome = (() => {
  function facts(settings, store) {
    const tried = settings.quizzes.filter(({ id }) => store.entry(`answer:${id}`)?.first);
    const all = settings.quizzes.reduce((sum, { points }) => sum + points, 0);
    const won = tried.reduce((sum, { id, points }) => {
      const { right, total } = store.entry(`answer:${id}`).first;
      return sum + points * right / total;
    }, 0);
    // Whole percents, never rounded up: who is shown the pass mark has reached it.
    const raw = all > 0 ? Math.floor(100 * won / all + 1e-9) : null;
    const isWritten = (sheet) => sheet.isFilled || sheet.fields.some((field) => {
      const value = store.entry(`field:${sheet.id}:${field.id}`);
      return value !== undefined && JSON.stringify(value).replace(/[\[\],"\s]/g, "") !== "";
    });
    return {
      lessons: [settings.lessons.filter(({ id }) => store.has(`done:${id}`)).length, settings.lessons.length],
      quizzes: [tried.length, settings.quizzes.length],
      practice: [settings.worksheets.filter(isWritten).length, settings.worksheets.length],
      raw,
    };
  }

  // `best` is the result of earlier attempts, `settled` what the platform has been told for good.
  function of(settings, store, { pass, settled }) {
    const { raw, ...counts } = facts(settings, store);
    const asked = settings.counts.map((name) => counts[name]);
    const isAllDone = asked.every(([done, total]) => done === total);
    const areAllTried = counts.quizzes[0] === counts.quizzes[1];
    const best = raw === null ? null : Math.max(raw, store.best ?? 0);
    const isEnough = raw === null || best >= pass;
    const [good, bad] = settings.report.split("-");
    // A course without questions cannot be passed, only completed.
    const goodWord = raw === null ? "completed" : good;
    let status = "incomplete";
    if (isAllDone && isEnough) status = goodWord;
    else if (isAllDone && areAllTried && bad === "failed") status = "failed";
    // What is passed stays passed.
    if (settled && status !== "passed") status = settled;
    const steps = asked.reduce((sum, [done, total]) => [sum[0] + done, sum[1] + total], [0, 0]);
    const progress = status === "incomplete" || status === "failed"
      ? (steps[1] ? Math.floor(100 * steps[0] / steps[1]) / 100 : 0) : 1;
    return { ...counts, raw: best, current: raw, status, progress, isAllDone, areAllTried, isEnough, pass };
  }

  return { of };
})();
template web/scripts/6-way.js
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
      ...found, state: written.text, place: place.slice(0, 255),
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

  function tell() {
    if (!visit.isConnected) notice("noPlatform");
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
// The course in one page: the lesson that is shown is a copy of a template, and `#/id` its address.

const views = (() => {
  const main = document.getElementById("main.text");
  const place = document.querySelector(".frame");
  const bar = document.querySelector(".platform-notice");
  let current = null;

  // "#/id/anchor"; everything else is a place on the page.
  const address = () => {
    const [, lesson = "", anchor = ""] = location.hash.match(/^#\/([^/]*)\/?(.*)$/) ?? [];
    return location.hash.startsWith("#/") ? { lesson, anchor: decodeURIComponent(anchor) } : null;
  };

  const template = (id) => document.getElementById(id)?.content.cloneNode(true) ?? null;

  async function show(lesson, anchor = "", isFirst = false) {
    const content = template(`lesson.${lesson}`) ?? template("front.");
    const isLesson = parts.lessons.some(({ id }) => id === lesson);
    leave();
    current = isLesson ? lesson : "";
    main.replaceChildren(content);
    const title = main.querySelector("h1");
    document.title = isLesson ? `${title.textContent.trim()} · ${course.title}` : course.title;
    lookMenu();
    if (isLesson) {
      addWay(lesson);
      session.goTo(lesson);
      const block = main.querySelector('script[type="application/vnd.lectern.lesson+json"]');
      for (const activity of JSON.parse(block.textContent).activities) {
        await (activity.answer ? quizOf(activity) : worksheetOf(activity))?.restore();
      }
      watchEnd(lesson);
    } else {
      drawFront();
    }
    wayOf();
    drawResult();
    const target = anchor && document.getElementById(anchor);
    if (target) target.scrollIntoView();
    else if (!isFirst) {
      window.scrollTo(0, 0);
      title.tabIndex = -1;
      title.focus({ preventScroll: true });
    }
  }

  // The way through the course, with the place in it.
  function addWay(lesson) {
    const way = template("way.")?.querySelector("nav");
    if (!way) return;
    way.setAttribute("data-live", "");
    const link = way.querySelector(`a[data-lesson="${CSS.escape(lesson)}"]`);
    link?.setAttribute("aria-current", "page");
    const number = parts.lessons.findIndex(({ id }) => id === lesson) + 1;
    way.querySelector(".place").textContent = `${number}/${parts.lessons.length}`;
    const next = parts.lessons[number];
    const forward = way.querySelector(".next");
    if (next) forward.href = `#/${next.id}`;
    else forward.remove();
    place.prepend(way);
  }

  // A lesson is read when its end was in view.
  function watchEnd(lesson) {
    const end = main.querySelector("nav.pager");
    const isRead = async () => {
      if (store.has(`done:${lesson}`)) return;
      await store.set(`done:${lesson}`, true);
      drawWay();
      drawResult();
    };
    if (!end) return;
    listen(end, "click", isRead);
    if (!("IntersectionObserver" in window)) return void isRead();
    const watch = new IntersectionObserver((entries) => { if (entries.some((entry) => entry.isIntersecting)) isRead(); });
    watch.observe(end);
    listeners.push(() => watch.disconnect());
  }

  function drawFront() {
    for (const entry of main.querySelectorAll(".outline > li[data-lesson]")) {
      if (!store.has(`done:${entry.dataset.lesson}`)) continue;
      entry.classList.add("is-done");
      entry.querySelector(".entry").append(worded("span", { class: "mark" }, "isDone"));
    }
    const next = parts.lessons.find(({ id }) => !store.has(`done:${id}`));
    const start = main.querySelector(".actions .button");
    if (start && next && next !== parts.lessons[0]) {
      start.href = `#/${next.id}`;
      start.replaceWith(worded("a", { class: "button", href: `#/${next.id}` }, "continueWith", { title: next.title }));
    }
  }

  // What the learner has done, and what the platform is told of it.
  function drawResult() {
    main.querySelectorAll(".course-result").forEach((old) => old.remove());
    const isLast = current === parts.lessons.at(-1)?.id;
    if (current && !isLast) return;
    const found = session.result();
    const names = { passed: "passed", completed: "completed", failed: "failed", incomplete: "inProgress" };
    const lines = [];
    const count = (name, word, [done, total]) => {
      if (total && (parts.counts.includes(name) || name === "quizzes")) lines.push(worded("li", {}, word, { number: done, total }));
    };
    count("lessons", "lessonsRead", found.lessons);
    count("quizzes", "questionsAnswered", found.quizzes);
    count("practice", "worksheetsFilled", found.practice);
    const section = element("section", { class: `course-result is-${found.status}`, "aria-labelledby": "result." },
      worded("h2", { id: "result." }, "yourResult"),
      element("p", { class: "status" }, worded("strong", {}, names[found.status]),
        ...(found.raw === null || !found.quizzes[0] ? [] : [" · ", worded("span", { class: "score" }, "score", { number: found.raw })])),
      ...(found.raw === null || !parts.pass ? [] : [worded("p", { class: "needed" }, "needed", { number: found.pass })]),
      element("ul", {}, ...lines), ...again(found), ...leaving());
    const pager = main.querySelector("nav.pager"), opening = main.querySelector(".opening.course");
    if (pager) pager.before(section);
    else (main.querySelector(".outlines") ?? opening).before(section);
  }

  // Whoever has not reached everything may answer the questions again, as often as the course allows.
  function again(found) {
    const used = store.attempts + 1, left = parts.attempts ? parts.attempts - used : Infinity;
    if (!found.areAllTried || !found.quizzes[1] || found.current === 100) return [];
    const line = [];
    if (left > 0) line.push(worded("button", { type: "button", class: "plain", click: tryAgain }, "again"));
    if (Number.isFinite(left)) line.push(worded("span", {}, "attemptsLeft", { n: left }));
    return [element("p", { class: "keep" }, ...line)];
  }

  async function tryAgain() {
    if (!confirm(sentence("againQuestion"))) return;
    const found = session.result();
    if (found.current !== null) store.result(found.current);
    store.again();
    const first = parts.quizzes[0].lesson;
    location.hash = `#/${first}`;
    if (current === first) show(first);
  }

  // A platform that has a page of its own to go back to.
  function leaving() {
    if (!session.returnTo) return [];
    return [element("p", { class: "keep" }, worded("button", { type: "button", class: "check", click: go }, "leave"))];
  }

  async function go() {
    await session.end();
    if (/^https?:/.test(session.returnTo)) location.assign(session.returnTo);
    else window.close();
  }

  function follow() {
    const wanted = address();
    if (wanted) show(wanted.lesson, wanted.anchor);
  }

  function notice(name) {
    if (bar.dataset.name === (name ?? "")) return;
    bar.dataset.name = name ?? "";
    bar.replaceChildren();
    bar.hidden = name === null;
    if (name) {
      const { lang } = course.words[name];
      if (lang) bar.lang = lang; else bar.removeAttribute("lang");
      bar.append(sentence(name));
    }
  }

  return { show, follow, address, notice };
})();
// Begins with the visit, and then shows where the learner was.

(async () => {
  const kept = await session.begin(views.notice);
  const wanted = views.address();
  await views.show(wanted?.lesson ?? kept, wanted?.anchor ?? "", true);
  window.addEventListener("hashchange", views.follow);
  if (/[?&]debug\b/.test(location.search)) openJournal();
})();

// The journal, for whoever runs the platform.
function openJournal() {
  const lines = document.createElement("pre");
  lines.tabIndex = 0;
  const title = document.createElement("summary");
  title.textContent = `${platform.name} · ${course.id}`;
  const panel = document.createElement("details");
  panel.className = "journal";
  panel.open = true;
  panel.lang = "en";
  panel.append(title, lines);
  document.body.append(panel);
  const draw = () => { lines.textContent = journal.text(); lines.scrollTop = lines.scrollHeight; };
  journal.onChange(draw);
  draw();
}
})();
