// Pages for a moment in the work: situations and briefs. They are few, so all of them are looked through, and what is
// found of lessons is the same with them and without.

const moments = (() => {
  const mostShown = 5, mostSituations = 3;
  let known = null;

  function termsIn(text) {
    return new Set(wordsOf(text).flatMap(({ word, paired }) => (paired ? termsOfPaired(word) : termsOf(word))));
  }

  async function all() {
    const rows = course.moments && !known ? await index.file("moments") : null;
    // What a page is about is in the values of a situation, and in all that a brief says. The name of a facet is on the pages of all its values, so it says nothing alone.
    if (rows) {
      known = rows.map(([path, title, words, points]) => {
        const isBrief = points !== undefined, own = termsIn(isBrief ? `${title} ${words} ${points}` : words);
        return { path, title, question: isBrief ? words : null, isBrief, own, terms: new Set([...own, ...termsIn(title)]) };
      });
    }
    return known ?? [];
  }

  // The pages that have most of a query's words; of those, first the ones that have little else. Situations and briefs
  // do not compete: the words of a situation are few. A brief has to have half of the words.
  async function find(query) {
    const words = index.asked(query);
    const has = (terms, { terms: wanted, beginning }, isOpen) =>
      wanted.some((term) => terms.has(term)) || (isOpen && beginning && [...terms].some((term) => term.startsWith(beginning)));
    const count = (terms) => words.filter((word, at) => has(terms, word, at === words.length - 1 && !/\s$/.test(query))).length;
    const found = (await all()).map((page) => ({ ...page, own: count(page.own), matched: count(page.terms) })).filter(({ own }) => own);
    const best = (pages) => {
      const most = Math.max(0, ...pages.map(({ own }) => own));
      return pages.filter(({ own }) => own === most).sort((a, b) => b.matched - a.matched || a.terms.size - b.terms.size);
    };
    const situations = best(found.filter(({ isBrief }) => !isBrief)).slice(0, mostSituations);
    const briefs = best(found.filter(({ isBrief, own }) => isBrief && own * 2 >= words.length));
    return situations.concat(briefs.slice(0, mostShown - situations.length));
  }

  return { find };
})();
