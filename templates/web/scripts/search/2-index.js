// Loads the files of the index when they are needed, each by a script element: a page that is opened from a folder
// can load nothing else. Each file hands its data to `lecternSearch`.

const index = (() => {
  const received = new Map(), files = new Map();
  globalThis.lecternSearch = (name, data) => received.set(name, data);

  // The data of a file; undefined if it cannot be loaded.
  function file(name) {
    if (!files.has(name)) {
      files.set(name, new Promise((resolve) => {
        const script = document.createElement("script");
        script.onload = () => resolve(received.get(name));
        script.onerror = () => { files.delete(name); script.remove(); resolve(undefined); };
        script.src = `search/${name}.js`;
        document.head.append(script);
      }));
    }
    return files.get(name);
  }

  const numbers = (text) => (text ? text.split(".").map(Number) : []);
  let known = null;

  // The lessons by their keys; the glossary is a lesson without an id.
  async function list() {
    if (known) return known;
    const data = await file("list");
    if (!data) return null;
    const lessons = new Map(data.lessons.map(([key, id, title, values, lengths]) =>
      [key, { id, title, values: new Set(numbers(values)), lengths: numbers(lengths) }]));
    lessons.set("A", { id: null, title: null, values: new Set(), lengths: numbers(data.terms) });
    let count = 0, words = 0;
    for (const { lengths } of lessons.values()) for (const length of lengths) { count += 1; words += length; }
    known = { lessons, facets: data.facets, names: new Set(data.words), count, average: words / Math.max(1, count) };
    return known;
  }

  // What a term is called in the names of files: one letter or three characters for each byte.
  const bytes = new TextEncoder();
  function nameOf(term) {
    return [...bytes.encode(term)].map((byte) => {
      const letter = String.fromCharCode(byte);
      return /[a-z0-9]/.test(letter) ? letter : `-${byte.toString(16).padStart(2, "0")}`;
    }).join("");
  }

  // The file of a term is the one with the longest name that its own begins with.
  function fileOf(term, names) {
    for (let name = nameOf(term); ; name = name.slice(0, -1)) {
      if (names.has(name)) return name;
      if (!name) return null;
    }
  }

  // The terms of some files of words, and where each term is.
  const parsed = new Map();
  async function words(name) {
    if (!parsed.has(name)) {
      const text = await file(`words/w${name}`);
      if (text === undefined) return null;
      const pieces = text.split(" "), terms = new Map();
      for (let at = 0; at + 1 < pieces.length; at += 2) terms.set(pieces[at], pieces[at + 1]);
      parsed.set(name, terms);
    }
    return parsed.get(name);
  }

  // QXK0.3bDFA1: the passages 0 and 3 of QXK, and 1 of DFA.
  function* places(line) {
    for (const [, key, passages] of line.matchAll(/([A-Z]+)([^A-Z]*)/g)) {
      for (const passage of passages.split(".")) {
        const number = parseInt(passage, 10), letter = passage.charCodeAt(passage.length - 1) - 96;
        yield { key, number, weight: letter > 0 ? letter : 1 };
      }
    }
  }

  // How much a term counts in each passage (BM25), for as many passages as have one of its words.
  function add(scores, line, list, share) {
    const found = [...places(line)];
    const rarity = Math.log(1 + (list.count - found.length + 0.5) / (found.length + 0.5));
    for (const { key, number, weight } of found) {
      const length = list.lessons.get(key)?.lengths[number];
      if (length === undefined) continue;
      const score = share * rarity * (weight * 2.2) / (weight + 1.2 * (0.25 + 0.75 * length / list.average));
      const place = `${key}.${number}`;
      scores.set(place, Math.max(scores.get(place) ?? 0, score));
    }
  }

  // Where one word of a query is: the score of each passage, and the terms that were found. A word that is still
  // being typed is also the beginning of others; a word that the course does not have is cut until it is one.
  async function find(wanted, beginning, isOpen, list) {
    const scores = new Map(), terms = new Set();
    for (const term of wanted) {
      const name = fileOf(term, list.names);
      const known = name === null ? new Map() : await words(name);
      if (!known) return null;
      if (!known.has(term)) continue;
      terms.add(term);
      add(scores, known.get(term), list, 1);
    }
    if (beginning && (isOpen || !terms.size)) {
      const start = nameOf(beginning);
      const names = [...list.names].filter((name) => name.startsWith(start)).slice(0, 6);
      const own = fileOf(beginning, list.names);
      if (own !== null && !names.includes(own)) names.push(own);
      const all = new Map();
      for (const name of names) for (const entry of (await words(name)) ?? []) all.set(...entry);
      const longer = [...all.keys()].filter((term) => term.startsWith(beginning) && !terms.has(term));
      for (const term of longer.sort((a, b) => a.length - b.length).slice(0, 60)) {
        terms.add(term);
        add(scores, all.get(term), list, 0.5);
      }
      if (!terms.size) {
        const shorter = [...all.keys()].filter((term) => term.length >= 4 && term.length >= beginning.length - 4 && beginning.startsWith(term));
        const nearest = shorter.sort((a, b) => b.length - a.length)[0];
        if (nearest) { terms.add(nearest); add(scores, all.get(nearest), list, 0.5); }
      }
    }
    return { scores, terms };
  }

  // The words of a query, each with its terms; pairs of characters are words of their own.
  function asked(query) {
    const found = wordsOf(query), words = [];
    for (const { word, paired } of found) {
      if (paired) {
        const run = [...word.normalize("NFC")];
        const pairs = run.length > 1 ? termsOfPaired(word).slice(0, -1) : run;
        for (const pair of pairs) words.push({ terms: [pair], beginning: run.length > 1 ? null : pair, paired: true });
      } else {
        const beginning = folded(word.normalize("NFKC").toLowerCase());
        const terms = termsOf(word);
        if (terms.length || found.length === 1) words.push({ terms, beginning, paired: false });
      }
    }
    return words;
  }

  // The passages that have most of a query's words, the best first; null if the index cannot be loaded.
  async function search(query) {
    const loaded = await list();
    if (!loaded) return null;
    const words = asked(query), hits = new Map(), terms = new Set();
    for (const [position, word] of words.entries()) {
      // The last word may be a beginning, and so is a single character of a script without spaces.
      const isOpen = word.paired ? word.beginning !== null : position === words.length - 1 && !/\s$/.test(query);
      const found = await find(word.terms, word.beginning, isOpen, loaded);
      if (!found) return null;
      found.terms.forEach((term) => terms.add(term));
      for (const [place, score] of found.scores) {
        const hit = hits.get(place) ?? { place, score: 0, count: 0 };
        hit.score += score;
        hit.count += 1;
        hits.set(place, hit);
      }
    }
    const most = Math.max(0, ...[...hits.values()].map(({ count }) => count));
    const best = [...hits.values()].filter(({ count }) => count === most)
      .sort((a, b) => b.score - a.score || (a.place < b.place ? -1 : 1));
    return {
      terms,
      hits: best.map(({ place }) => {
        const [key, number] = place.split(".");
        return { lesson: loaded.lessons.get(key), number: Number(number) };
      }),
    };
  }

  // The passage of a hit: its kind, its place on the page, its heading and its text.
  async function passage({ lesson, number }) {
    const passages = await file(lesson.id === null ? "terms" : `lessons/${lesson.id}`);
    return passages?.[number] ?? null;
  }

  return { list, search, passage, asked, file };
})();
