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
